package org.huibao.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.huibao.message.Messages;
import org.huibao.model.FiledReturn;
import org.huibao.model.Finding;
import org.huibao.model.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntakeTest {

    @TempDir
    private Path folder;

    private Path input;
    private Path staging;

    @BeforeEach
    void folders() throws IOException {
        input = Files.createDirectories(folder.resolve("input/rule-of-law/2020"));
        staging = folder.resolve("staging");
    }

    @Test
    void copiesAndHashesOnceWhatIsFiledUnderAnyFolder() throws IOException {
        file("乡镇/大沙镇/2020.xlsx", "数据");

        TakenFiles taken = collect();

        FiledReturn filed = taken.files().get(0);
        String sha256 = Sha256.hex("数据".getBytes(UTF_8));
        assertThat(verdicts(taken)).containsExactly("乡镇/大沙镇/2020.xlsx ACCEPTED dsz folder");
        assertThat(filed.sha256()).isEqualTo(sha256);
        assertThat(filed.size()).isEqualTo(6);
        assertThat(filed.staged())
                .isEqualTo(staging.resolve(sha256.substring(0, 2)).resolve(sha256));
        assertThat(filed.staged()).hasContent("数据");
        assertThat(taken.findings()).isEmpty();
        assertThat(collect()).isEqualTo(taken);
        assertThat(copies()).containsExactly(filed.staged());
    }

    @Test
    void anInputFolderThatIsNotThereHoldsNothing() throws IOException {
        Files.delete(input);

        assertThat(collect()).isEqualTo(new TakenFiles(List.of(), Map.of(), List.of()));
    }

    @Test
    void filesComeInCodePointOrder() throws IOException {
        List<String> names = List.of("a-县司法局.xlsx", "县司法局/b.xlsx", "县司法局1.xlsx", "！县司法局.xlsx", "𠀀县司法局.xlsx");
        for (int i = names.size() - 1; i >= 0; i--) {
            file(names.get(i), "数据" + i);
        }

        assertThat(collect().files()).extracting(FiledReturn::path).containsExactlyElementsOf(names);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "县司法局/~$报表.xlsx",
                "县司法局/.~报表.xlsx",
                "县司法局/.~lock.报表.xlsx#",
                "县司法局/.报表.xlsx",
                ".回收站/县司法局.xlsx",
                "县司法局/~WRL0001.tmp",
                "县司法局/desktop.ini",
                "县司法局/Thumbs.db"
            })
    void passesOverWhatNobodyFiled(String path) throws IOException {
        file(path, "数据");

        assertThat(collect()).isEqualTo(new TakenFiles(List.of(), Map.of(), List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"县司法局/报表.xlsx.tmp", "县司法局/报表.tmp", "县司法局/报表.TMP"})
    void whatAProgramLeftOfAFileIsPassedOverBesideIt(String path) throws IOException {
        file("县司法局/报表.xlsx", "数据");
        file(path, "PK\u0003\u0004 其他");

        TakenFiles taken = collect();

        assertThat(taken.files()).extracting(FiledReturn::path).containsExactly("县司法局/报表.xlsx");
        assertThat(findings(taken)).containsExactly("INFO file.temporary " + path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"县司法局/报表二.tmp", "县司法局/分/报表.tmp", "县司法局/报.tmp"})
    void aTemporaryFileAloneMayBeTheOnlyOne(String path) throws IOException {
        file("县司法局/报表.xlsx", "数据");
        file(path, "PK\u0003\u0004 其他");

        assertThat(collect().files()).extracting(FiledReturn::path).contains(path);
    }

    @Test
    void neverFollowsALinkOutOfTheFolder() throws IOException {
        Path secret = Files.writeString(folder.resolve("秘密.xlsx"), "数据");
        Files.createDirectories(folder.resolve("别处/县司法局"));
        Files.writeString(folder.resolve("别处/县司法局/a.xlsx"), "数据");
        Files.createSymbolicLink(input.resolve("县司法局.xlsx"), secret);
        Files.createSymbolicLink(input.resolve("乡镇"), folder.resolve("别处"));

        TakenFiles taken = collect();

        assertThat(taken.files()).isEmpty();
        assertThat(findings(taken)).containsExactly("INFO file.symlink 乡镇", "INFO file.symlink 县司法局.xlsx");
    }

    @Test
    void oneBadFileDoesNotKeepTheOthersOut() throws IOException {
        file("县司法局/a.xlsx", "数据");
        file("县公安局/半截.xlsx", "half");
        file("不明/统计.xlsx", "数据");

        TakenFiles taken = collect();

        assertThat(verdicts(taken))
                .containsExactly(
                        "不明/统计.xlsx REFUSED  ", "县公安局/半截.xlsx REFUSED gaj ", "县司法局/a.xlsx ACCEPTED sfj folder");
        assertThat(findings(taken))
                .containsExactly("ERROR file.department-unknown 不明/统计.xlsx", "ERROR file.damaged 县公安局/半截.xlsx");
    }

    @ParameterizedTest
    @CsvSource({
        "huibao.job=budget, ERROR file.other-job 县司法局.xlsx, budget, rule-of-law",
        "huibao.period=2019, ERROR file.other-period 县司法局.xlsx, 2019, 2020"
    })
    void aFormOfAnotherReportOrPeriodIsRefused(String property, String finding, String found, String expected)
            throws IOException {
        file("县司法局.xlsx", property + "\nhuibao.department=sfj");

        TakenFiles taken = collect();

        assertThat(verdicts(taken)).containsExactly("县司法局.xlsx REFUSED sfj ");
        assertThat(findings(taken)).containsExactly(finding);
        assertThat(taken.findings().get(0).fields().values()).containsExactly("县司法局.xlsx", found);
        assertThat(taken.findings().get(0).expected()).isEqualTo(expected);
    }

    @Test
    void placesThatDisagreeAreAllNamed() throws IOException {
        file("县公安局/县司法局.xlsx", "huibao.department=dsz\n填报单位：市监局");

        TakenFiles taken = collect();

        assertThat(verdicts(taken)).containsExactly("县公安局/县司法局.xlsx REFUSED  ");
        assertThat(taken.findings().get(0).fields().values())
                .containsExactly("县公安局/县司法局.xlsx", "大沙镇", "县公安局", "县司法局", "县市场监督管理局");
    }

    @ParameterizedTest
    @CsvSource({"县司法居/报表.xlsx, 县司法局", "报表.xlsx, 县司法局、县市场监督管理局、县公安局…"})
    void anUnknownDepartmentIsToldTheNearestName(String path, String near) throws IOException {
        file(path, "数据");

        Finding unknown = collect().findings().get(0);
        assertThat(unknown.fields().values()).containsExactly(path);
        assertThat(unknown.expected()).isEqualTo(near);
    }

    @ParameterizedTest
    @CsvSource({
        "县司法局/盖章.pdf, %PDF-1.4, ATTACHMENT, INFO file.attachment",
        "县司法局/盖章.jpg, \u00ff\u00d8\u00ff\u00e0, ATTACHMENT, INFO file.attachment",
        "县司法局/盖章.bmp, BMxx, ATTACHMENT, INFO file.attachment",
        "盖章.pdf, %PDF-1.4, REFUSED, ERROR file.department-unknown",
        "县司法局/说明.pdf, 不是PDF, REFUSED, INFO file.passed-over",
        "县司法局/说明.txt, BMW, REFUSED, INFO file.passed-over",
        "县司法局/说明.docx, PK\u0003\u0004|half, REFUSED, INFO file.passed-over"
    })
    void pagesAreKeptAndOtherFilesPassedOver(String path, String content, String verdict, String finding)
            throws IOException {
        Path file = input.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, content.replace('|', '\n').getBytes(content.startsWith("不") ? UTF_8 : ISO_8859_1));

        TakenFiles taken = collect();

        assertThat(taken.files()).extracting(filed -> filed.verdict().name()).containsExactly(verdict);
        assertThat(findings(taken)).containsExactly(finding + " " + path);
    }

    @Test
    void aFileAboveTheCapIsNotTaken() throws IOException {
        file("县司法局.xlsx", "12345678901");

        TakenFiles taken =
                new Intake(Jobs.ruleOfLaw(), input, new FileStaging(staging, 10), PlainWorkbook::open).collect();

        assertThat(taken.files()).isEmpty();
        assertThat(findings(taken)).containsExactly("ERROR file.too-large 县司法局.xlsx");
    }

    @Test
    void whatAnotherFileStandsForIsKeptAndNotUsed() throws IOException {
        file("县司法局/a.xlsx", "一稿");
        file("县司法局/a更正.xlsx", "二稿");
        file("县公安局/a.xlsx", "一稿");
        file("县公安局/b.xlsx", "一稿");

        TakenFiles taken = collect();

        assertThat(verdicts(taken))
                .containsExactly(
                        "县公安局/a.xlsx ACCEPTED gaj folder",
                        "县公安局/b.xlsx REPLACED gaj folder",
                        "县司法局/a.xlsx REPLACED sfj folder",
                        "县司法局/a更正.xlsx ACCEPTED sfj folder");
        assertThat(findings(taken))
                .containsExactly("INFO file.duplicate 县公安局/b.xlsx", "INFO file.replaced 县司法局/a.xlsx");
    }

    /** One of them was filed by mistake in place of another one that is missing. */
    @ParameterizedTest
    @CsvSource({
        "上半年.xlsx, 下半年.xlsx",
        "一季度.xlsx, 二季度.xlsx",
        "台账Q1.xlsx, 台账Q2.xlsx",
        "台账第1季.xlsx, 台账第2季.xlsx",
        "1月.xlsx, 2月.xlsx",
        "2020年1月台账.xlsx, 2020年2月台账.xlsx",
        "台账（1-6月）.xlsx, 台账（7-12月）.xlsx",
        "上半年/台账.xlsx, 下半年/台账.xlsx",
        "台账（上）.xlsx, 台账（下）.xlsx",
        "台账第一部分.xlsx, 台账第二部分.xlsx",
        "台账第1批.xlsx, 台账第2批.xlsx",
        "2019年台账.xlsx, 2020年台账.xlsx",
        "一季度.xlsx, 二季度 (1).xlsx"
    })
    void theSameBytesUnderTheNamesOfTwoParts(String one, String other) throws IOException {
        file("县公安局/" + one, "一稿");
        file("县公安局/" + other, "一稿");

        TakenFiles taken = collect();

        assertThat(findings(taken)).singleElement().asString().startsWith("WARNING file.duplicate-part 县公安局/");
        assertThat(verdicts(taken))
                .filteredOn(verdict -> verdict.contains("REPLACED"))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "台账.xlsx, 台账 (1).xlsx",
        "台账.xlsx, 台账 - 副本.xlsx",
        "上半年.xlsx, 上半年 (2).xlsx",
        "上半年.xlsx, 上半年 - 副本.xlsx",
        "一季度.xlsx, 台账Q1.xlsx",
        "一季度.xlsx, 2020年第1季度台账.xlsx",
        "1月.xlsx, 一月份台账.xlsx",
        "台账.xlsx, 上半年.xlsx",
        "甲/台账.xlsx, 乙/台账.xlsx",
        "台账20210105.xlsx, 台账20210106.xlsx",
        "报2021年1月5日.xlsx, 报2021年1月6日.xlsx"
    })
    void aMereCopy(String one, String other) throws IOException {
        file("县公安局/" + one, "一稿");
        file("县公安局/" + other, "一稿");

        assertThat(findings(collect())).singleElement().asString().startsWith("INFO file.duplicate 县公安局/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void everyFindingHasItsSentence(String language) throws IOException {
        file("县司法局/a.xlsx", "一稿");
        file("县司法局/b更正.xlsx", "二稿");
        file("县司法局/c.txt", "说明");
        file("县公安局/县司法局.xlsx", "数据");
        file("不明.xlsx", "数据");
        file("大沙镇/1.xlsx", "huibao.job=other\nhuibao.period=2019");
        Messages messages = Messages.of(language);

        assertThat(collect().findings())
                .hasSize(6)
                .allSatisfy(finding -> assertThat(messages.finding(finding))
                        .contains(finding.fields().value(0))
                        .doesNotContain("{")
                        .endsWith(language.equals("en") ? "." : "。"));
    }

    private TakenFiles collect() throws IOException {
        return new Intake(Jobs.ruleOfLaw(), input, new FileStaging(staging), PlainWorkbook::open).collect();
    }

    private void file(String path, String content) throws IOException {
        Path file = input.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private List<Path> copies() throws IOException {
        try (Stream<Path> files = Files.walk(staging)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static List<String> verdicts(TakenFiles taken) {
        return taken.files().stream()
                .map(file -> file.path() + " " + file.verdict() + " " + file.department() + " " + file.recognisedBy())
                .toList();
    }

    private static List<String> findings(TakenFiles taken) {
        return taken.findings().stream()
                .map(finding -> finding.level() + " " + finding.code() + " "
                        + finding.fields().value(0))
                .toList();
    }
}
