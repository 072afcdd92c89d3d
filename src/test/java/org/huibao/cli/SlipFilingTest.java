package org.huibao.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huibao.job.SmallCounty;
import org.huibao.slip.SlipPen;
import org.huibao.slip.SlipSample;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Slips written, filled in, filed and answered, as administrator and clerks do it; with what they do wrong. */
class SlipFilingTest {

    private static final String SLIP = "县信访局数据确认单.docx";
    private static final Pattern TEXT = Pattern.compile("<w:t[ >][^<]*?>?([^<>]*)</w:t>");

    @TempDir
    private Path folder;

    private SmallCounty county;

    @BeforeEach
    void published() throws IOException {
        county = new SmallCounty(folder);
        county.files("县司法局.xlsx", "40", "39");
        county.files("县信访局.xlsx", "71", "70");
        assertThat(run()).isZero();
    }

    private int run() {
        return Said.of(county, "run", "--job", "small", "--period", "2020").exitCode();
    }

    private Said confirm() {
        return Said.of(county, "confirm", "--job", "small", "--period", "2020");
    }

    private Path slip() {
        return county.output().resolve("confirm").resolve(SLIP);
    }

    private Path filed() {
        return county.input().resolve(SLIP);
    }

    private String findings(String set) throws IOException {
        return Files.readString(county.output().resolve(set).resolve("findings.csv"));
    }

    private String status() {
        return Said.of(county, "status", "--job", "small", "--period", "2020", "--json")
                .out();
    }

    private Said verify(String set) {
        return Said.of(county, "verify", county.output().resolve(set).toString());
    }

    private static String text(Path slip) throws IOException {
        StringBuilder text = new StringBuilder();
        String body = new String(
                org.huibao.workbook.ReproducibleZip.parts(Files.readAllBytes(slip))
                        .get("word/document.xml"),
                UTF_8);
        TEXT.matcher(body).results().map(MatchResult::group).forEach(run -> text.append(run.replaceAll("<[^>]*>", "")));
        return text.toString();
    }

    private String number() throws IOException {
        return text(slip()).replaceAll("(?s).*核对号：([0-9A-Z]{5}-[0-9A-Z]{5}).*", "$1");
    }

    /** A stamped copy, the workbook and the slip are told to be the same by eye. */
    @Test
    void aSlipNamesTheCheckCodeOfTheFormItIsOf() throws IOException {
        assertThat(Said.of(county, "forms", "--job", "small", "--period", "2020")
                        .exitCode())
                .isZero();
        Path form = county.output().resolve("forms/县信访局.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(form)));
                OutputStream out = Files.newOutputStream(county.input().resolve("县信访局.xlsx"))) {
            book.getSheetAt(0).forEach(row -> {
                if (row.getCell(4) != null
                        && row.getCell(4).getStringCellValue().isEmpty()) {
                    row.getCell(4).setCellValue(row.getRowNum() + 60);
                }
            });
            book.write(out);
        }
        run();
        Matcher checked = Pattern.compile("校核码：([0-9]{3}-[0-9]{3})")
                .matcher(Said.of(
                                county,
                                "check",
                                county.input().resolve("县信访局.xlsx").toString(),
                                "--job",
                                "small")
                        .out());
        assertThat(checked.find()).isTrue();

        confirm();

        assertThat(text(slip())).contains("县信访局.xlsx（校核码 " + checked.group(1) + "）");
    }

    @Test
    void objectionCorrectionAndConfirmation() throws IOException {
        assertThat(confirm().out()).contains("新写 2 份");
        assertThat(status()).contains("\"confirmation\" : \"sent\"");
        SlipPen.on(slip()).object("第2项应为68").save(filed());

        assertThat(run()).isEqualTo(3);
        assertThat(findings("draft")).contains("warning,confirm.objection,xfj", "第2项应为68");
        assertThat(status()).contains("\"confirmation\" : \"objected\"", "\"confirmation\" : \"sent\"");
        assertThat(verify("draft").exitCode()).isZero();

        county.files("县信访局.xlsx", "71", "68");
        assertThat(run()).isZero();
        assertThat(findings("published")).contains("info,confirm.outdated,xfj", "办结案件数 70→68");
        assertThat(status()).contains("\"confirmation\" : \"outdated\"");

        // Of the other department no number has changed.
        assertThat(confirm().out()).contains("新写 2 份");
        SlipPen.on(slip()).agree().save(filed());
        assertThat(run()).isZero();
        assertThat(findings("published")).contains("info,confirm.agreed,xfj").doesNotContain("confirm.outdated");
        assertThat(status()).contains("\"confirmation\" : \"confirmed\"");
        assertThat(county.output().resolve("published/sources").resolve(SLIP)).hasSameBinaryContentAs(filed());
        assertThat(Files.readString(county.output().resolve("published/review.html")))
                .contains("\"slip\":\"confirmed\"");
        assertThat(verify("published").exitCode()).isZero();
    }

    @Test
    void anObjectionIsAnsweredByAnAdministratorUntilANumberChanges() throws IOException {
        confirm();
        SlipPen.on(slip()).object("应为75").save(filed());
        run();
        String id = findings("draft")
                .lines()
                .filter(line -> line.contains("confirm.objection"))
                .findFirst()
                .orElseThrow()
                .substring(0, 12);
        Files.writeString(
                county.job().resolve("accepted.yaml"), "accepted:\n  - {id: " + id + ", who: 张三, why: 经核对，71件无误}\n");

        assertThat(run()).isZero();
        assertThat(findings("published")).contains("张三: 经核对，71件无误");
        assertThat(status()).contains("\"confirmation\" : \"answered\"");

        // Another reason is another objection.
        SlipPen.on(slip()).object("应为76").save(filed());
        assertThat(run()).isEqualTo(3);
    }

    @Test
    void whatIsUnclearOrWasTypedOverIsAsked() throws IOException {
        confirm();
        Map<String, SlipPen> filled = new HashMap<>();
        filled.put("confirm.unclear", SlipPen.on(slip()).agree().object("x"));
        filled.put("confirm.altered", SlipPen.on(slip()).agree().number(1, "75"));
        filled.put("confirm.retyped", SlipPen.on(slip()).agree().replace("请核对", "请各位核对"));
        filled.put("受理案件数 71→75", SlipPen.on(slip()).number(1, "75"));
        filled.put("☐☐", SlipPen.on(slip()));
        for (Map.Entry<String, SlipPen> each : filled.entrySet()) {
            each.getValue().save(filed());
            assertThat(run()).as(each.getKey()).isEqualTo(3);
            assertThat(findings("draft")).contains(each.getKey()).doesNotContain("confirm.agreed");
            assertThat(verify("draft").exitCode()).as(each.getKey()).isZero();
        }
    }

    @Test
    void anObjectionOnASlipThatWasChangedIsToldAsOne() throws IOException {
        confirm();
        for (SlipPen changed : List.of(
                SlipPen.on(slip()).object("应为75").number(1, "75"),
                SlipPen.on(slip()).object("应为75").replace("请核对", "请各位核对"))) {
            changed.save(filed());
            assertThat(run()).isEqualTo(3);
            assertThat(findings("draft"))
                    .contains("confirm.objection", "☐☑ 应为75")
                    .containsPattern("confirm[.](altered|retyped)");
            assertThat(verify("draft").exitCode()).isZero();
        }
    }

    /** Typed over on the slip and corrected in the return: the clerk meant it, and both say the same. */
    @Test
    void aNumberThatWasTypedOverIsAskedAboutOnlyWhileTheReturnHasTheOld() throws IOException {
        confirm();
        SlipPen.on(slip()).number(1, "75").save(filed());
        assertThat(run()).isEqualTo(3);

        county.files("县信访局.xlsx", "75", "70");

        assertThat(run()).isZero();
        assertThat(findings("published")).contains("confirm.outdated", "受理案件数 71→75");
    }

    @Test
    void filesThatAreNotTheSlipOfThisFolderAreTold() throws IOException {
        confirm();
        Map<String, byte[]> files = new HashMap<>();
        files.put(
                "file.other-period",
                new SlipSample("small", "2019", "xfj").value("cases", "71").bytes());
        files.put(
                "file.other-job",
                new SlipSample("large", "2020", "xfj").value("cases", "71").bytes());
        files.put(
                "file.department-unknown",
                new SlipSample("small", "2020", "nobody").value("cases", "71").bytes());
        files.put(
                "file.department-conflict",
                new SlipSample("small", "2020", "sfj").value("cases", "40").bytes());
        files.put(
                "confirm.unmarked",
                new SlipSample("small", "2020", "xfj").value("cases", "71").withoutProperties());
        files.put("confirm.unreadable", java.util.Arrays.copyOf(Files.readAllBytes(slip()), 3000));
        for (Map.Entry<String, byte[]> each : files.entrySet()) {
            String name = each.getKey().equals("file.department-unknown") ? "回执.docx" : SLIP;
            Path file = county.input().resolve(name);
            Files.write(file, each.getValue());
            assertThat(run()).as(each.getKey()).isEqualTo(3);
            assertThat(findings("draft")).contains(each.getKey());
            Files.delete(file);
        }
        String number = number();
        Path copied = county.input().resolve("县信访局.docx");
        Files.write(copied, SmallCounty.docx("核对号：" + number, "☐ 同意 √ 不同意"));
        assertThat(run()).isEqualTo(3);
        assertThat(findings("draft")).contains("confirm.unmarked");
        Files.delete(copied);
        Files.write(county.input().resolve("说明.docx"), SmallCounty.docx("本局情况说明"));
        assertThat(run()).isZero();
        assertThat(findings("published")).contains("file.passed-over");
    }

    @Test
    void twoSlipsOfOneDepartmentMustNotDiffer() throws IOException {
        confirm();
        SlipPen.on(slip()).agree().save(filed());
        SlipPen.on(slip()).object("应为75").save(county.input().resolve("县信访局/又一份.docx"));

        assertThat(run()).isEqualTo(3);
        assertThat(findings("draft")).contains("confirm.differing").doesNotContain("confirm.agreed");
        assertThat(verify("draft").exitCode()).isZero();

        // One that says of itself that it corrects the other stands for it.
        Files.move(county.input().resolve("县信访局/又一份.docx"), county.input().resolve(SLIP.replace(".docx", "（更正）.docx")));
        assertThat(run()).isEqualTo(3);
        assertThat(findings("draft"))
                .contains("file.replaced", "confirm.objection")
                .doesNotContain("confirm.differing");
    }

    @Test
    void aScanIsWhoseItsNumberSays() throws IOException {
        confirm();
        String number = number();
        byte[] pdf = "%PDF-1.4\n".getBytes(UTF_8);
        Files.write(county.input().resolve("扫描" + number.toLowerCase(java.util.Locale.ROOT) + ".pdf"), pdf);

        assertThat(run()).isZero();
        assertThat(findings("published")).contains("info,confirm.scan,xfj", "info,file.attachment,xfj");
        assertThat(status()).contains("\"confirmation\" : \"scanned\"");

        county.files("县信访局.xlsx", "72", "70");
        assertThat(run()).isZero();
        assertThat(findings("published")).contains("confirm.outdated").doesNotContain("confirm.scan");
    }

    @Test
    void theSlipSaysWhatTheAuditLogSaysAndMarksTheShare() throws IOException {
        confirm();

        String text = text(slip());

        assertThat(text)
                .contains("1受理案件数件71—统计表!B", "2办结案件数件70—统计表!B")
                .contains("受理案件111〔1，其中71〕件，办结109〔2，其中70〕件，办结率98.2〔1、2〕%。");
    }

    @Test
    void theSameSetGivesTheSameBytesAndNothingFilledInIsLost() throws IOException {
        confirm();
        byte[] first = Files.readAllBytes(slip());
        assertThat(confirm().out()).contains("新写 0 份，未变 2 份");
        assertThat(slip()).hasBinaryContent(first);

        SlipPen.on(slip()).agree().save(slip());
        Said again = confirm();

        assertThat(again.out()).contains("confirm-earlier", "新写 1 份");
        assertThat(slip()).hasBinaryContent(first);
        assertThat(county.output().resolve("confirm-earlier").resolve("县信访局数据确认单.1.docx"))
                .isRegularFile();

        // What nobody touched is replaced, and of a department that has gone taken away.
        county.files("县信访局.xlsx", "72", "70");
        run();
        Files.copy(slip(), county.output().resolve("confirm").resolve("别的局数据确认单.docx"));
        assertThat(confirm().out()).contains("别的局数据确认单.1.docx");
        try (var kept = Files.list(county.output().resolve("confirm-earlier"))) {
            assertThat(kept).hasSize(2);
        }
    }

    @Test
    void noSlipIsMadeOfWhatIsNoLongerTheSet() throws IOException {
        Path audit = county.output().resolve("published/audit.csv");
        String log = Files.readString(audit);
        Files.writeString(audit, log.replace(",71,", ",72,"));
        assertThat(confirm().exitCode()).isEqualTo(2);
        assertThat(confirm().err()).contains("audit.csv", "改过");
        Files.writeString(audit, log);
        assertThat(confirm().exitCode()).isZero();

        Path indicators = county.job().resolve("indicators.yaml");
        Files.writeString(indicators, Files.readString(indicators).replace("decimals: 1", "decimals: 2"));
        assertThat(confirm().err()).contains("定义", "huibao run");

        assertThat(Said.of(county, "confirm", "--job", "small", "--period", "2018")
                        .err())
                .contains("还没有草稿");
        assertThat(Said.of(county, "confirm", "--job", "small").exitCode()).isEqualTo(2);
    }

    @Test
    void aDepartmentThatFiledNothingIsToldSo() throws IOException {
        Files.delete(county.input().resolve("县信访局.xlsx"));
        assertThat(run()).isEqualTo(4);

        assertThat(confirm().out()).contains("按草稿");
        assertThat(text(slip())).contains("贵单位尚未报送", "未报送");
    }

    @Test
    void aFindingThatSaysOtherThanTheSlipIsNotProved() throws IOException {
        confirm();
        SlipPen.on(slip()).agree().save(filed());
        run();
        Path findings = county.output().resolve("published/findings.csv");
        String told = Files.readString(findings);
        List<String> said = new ArrayList<>();
        for (String lie : List.of(
                told.replace("confirm.agreed", "confirm.objection"),
                told.replace("confirm.agreed", "confirm.outdated"),
                told.replaceAll("(?m)^.*confirm[.]agreed.*\r\n", ""))) {
            Files.writeString(findings, lie);
            Said proved = verify("published");
            assertThat(proved.exitCode()).isEqualTo(3);
            said.add(proved.out());
        }

        assertThat(said.get(0)).contains("记为 confirm.objection，而确认单上同意、不同意两格是 ☑☐");
        assertThat(said.get(1)).contains("记为所列的数已有变化");
        assertThat(said.get(2)).contains("findings.csv 没有提到它");
    }

    @Test
    void anObjectionThatIsToldWithoutAskingIsNotProved() throws IOException {
        confirm();
        SlipPen.on(slip()).object("第1项应为68").save(filed());
        assertThat(run()).isEqualTo(3);
        assertThat(verify("draft").exitCode()).isZero();
        Path findings = county.output().resolve("draft/findings.csv");
        String told = Files.readString(findings);
        Files.writeString(findings, told.replace("confirm.objection", "confirm.scan"));

        assertThat(verify("draft").out()).contains("记为 confirm.scan，而确认单上同意、不同意两格是 ☐☑");
    }

    @Test
    void aClerkMayCheckASlipBeforeItIsFiled() throws IOException {
        confirm();
        Path filled = folder.resolve("desk").resolve(SLIP);
        SlipPen.on(slip()).agree().object("x").save(filled);

        Said checked = Said.of(county, "check", filled.toString(), "--job", "small");

        assertThat(checked.exitCode()).isEqualTo(3);
        assertThat(checked.out()).contains("县信访局", "看不出");
    }
}
