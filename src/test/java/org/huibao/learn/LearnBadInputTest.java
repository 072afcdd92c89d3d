package org.huibao.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.huibao.learn.match.ProofGrade;
import org.huibao.learn.word.OldReport;
import org.huibao.learn.word.ReportFile;
import org.huibao.learn.word.ReportLine;
import org.huibao.message.Messages;
import org.huibao.office.LearnJob;
import org.huibao.office.LearnJob.Result;
import org.huibao.office.ProgramSettings;
import org.huibao.report.Templates;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is given to {@code learn}, the answer says what it is and what to do. */
class LearnBadInputTest {

    private static final String TITLE = Templates.p("示例县2021年法治政府建设年度报告");

    @TempDir
    private Path folder;

    private Result learn(byte[] report, Path... returns) throws IOException {
        return learn(report, null, returns);
    }

    private Result learn(byte[] report, @Nullable String period, Path... returns) throws IOException {
        Path file = Files.write(folder.resolve("旧报告.docx"), report);
        ProgramSettings settings = new ProgramSettings(
                folder.resolve("input"),
                folder.resolve("output"),
                folder.resolve("jobs"),
                "zh-CN",
                1,
                64,
                30,
                null,
                null,
                "");
        return new LearnJob(settings, Messages.of("zh-CN")).learn(file, List.of(returns), "新报告", period);
    }

    private static String template(Result.Learned learned) throws IOException {
        OldReport.Opened opened =
                ReportFile.read(Files.readAllBytes(learned.folder().resolve("report.docx")));
        return ((OldReport.Opened.Good) opened)
                .report().lines().stream().map(ReportLine::text).collect(Collectors.joining("\n"));
    }

    private String refused(byte[] report) throws IOException {
        Result result = learn(report);
        assertThat(result).isInstanceOf(Result.Refused.class);
        assertThat(folder.resolve("jobs/新报告")).doesNotExist();
        return ((Result.Refused) result).sentence();
    }

    @Test
    void whatIsNoWordDocumentIsCalledByItsName() throws IOException {
        assertThat(refused(new byte[0])).contains("是空文件");
        assertThat(refused("%PDF-1.7 scanned".getBytes(StandardCharsets.UTF_8))).contains("其实是 PDF");
        assertThat(refused("<html>".getBytes(StandardCharsets.UTF_8))).contains("不是 Word 文档");
        byte[] whole = Templates.body(TITLE);
        assertThat(refused(Arrays.copyOf(whole, whole.length / 2))).contains("打不开");
        assertThat(refused(encrypted(whole))).contains("有打开密码");
    }

    private static byte[] encrypted(byte[] docx) throws IOException {
        try (POIFSFileSystem file = new POIFSFileSystem();
                java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream into = encryptor.getDataStream(file)) {
                into.write(docx);
            } catch (java.security.GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
            file.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    @Test
    void aReportWithoutNumbersTeachesNothing() throws IOException {
        assertThat(refused(Templates.body(TITLE, Templates.p("全县依法行政工作稳步推进。")))).contains("没有可以查对的数字");
    }

    @Test
    void aReportWithoutAYearWantsToBeToldOne() throws IOException {
        assertThat(refused(Templates.body(Templates.p("年度报告"), Templates.p("受理信访案件71件。"))))
                .contains("--period");
    }

    @Test
    void aPartOfAYearThatIsNoPeriodIsNotLearntAsAWholeYear() throws IOException {
        for (String title : List.of(
                "示例县2021年上半年法治建设情况报告", "示例县2021年1—6月法治建设情况报告", "示例县2021年前三季度法治建设情况报告", "示例县2020—2021年法治建设情况报告")) {
            assertThat(refused(Templates.body(Templates.p(title), Templates.p("受理信访案件71件。"))))
                    .as(title)
                    .contains("报告期只有年、季度、月三种")
                    .contains("--period 2021Q2");
        }
        assertThat(refused(Templates.body(Templates.p("示例县上半年法治建设情况报告"), Templates.p("2021年，受理信访案件71件。"))))
                .contains("2021年上半年");
        Result.Learned asked = (Result.Learned)
                learn(Templates.body(Templates.p("示例县2021年上半年法治建设情况报告"), Templates.p("受理信访案件71件。")), "2021Q2");
        assertThat(asked.period()).isEqualTo("2021Q2");
        assertThat(template(asked)).contains("示例县{{period|2021年上半年}}法治建设情况报告");
    }

    @Test
    void anotherPeriodThanTheReportSaysIsAskedAbout() throws IOException {
        Result.Learned learned = (Result.Learned) learn(Templates.body(TITLE, Templates.p("受理信访案件71件。")), "2020");
        assertThat(learned.notices()).anyMatch(notice -> notice.contains("报告自己写的是“2021年”"));
    }

    @Test
    void yearsFollowThePeriodOrAreTold() throws IOException {
        Result.Learned learned = (Result.Learned)
                learn(Templates.body(TITLE, Templates.p("2021年3月5日召开会议，受理信访案件71件。"), Templates.p("2022年1月20日")));
        assertThat(template(learned)).isEqualTo("示例县{{period}}法治政府建设年度报告\n2021年3月5日召开会议，受理信访案件71件。\n{{date}}");
        assertThat(Files.readString(learned.folder().resolve("job.yaml"))).contains("date: 2022-01-20");
        assertThat(learned.notices()).anyMatch(notice -> notice.contains("“2021年3月5日召开会议"));
        assertThat(Files.readString(learned.folder().resolve("learn.html"))).contains("\"placeholder\":\"{{date}}\"");
    }

    @Test
    void whatCannotBeWrittenIntoIsNotCountedAsPlaced() throws IOException {
        LearnSample sample = LearnSample.of("petitions", null);
        Path returns = sample.returns(folder.resolve("returns"));
        String sentence = "县信访局受理信访案件451件。";
        Result.Learned plain = (Result.Learned) learn(Templates.body(TITLE, Templates.p(sentence)), returns);
        assertThat(plain.placeholders()).isOne();
        Files.move(plain.folder(), folder.resolve("plain"));
        String moved = "<w:p>" + Templates.r(sentence) + "<w:moveTo w:id=\"9\" w:author=\"x\">" + Templates.r("其中")
                + "</w:moveTo></w:p>";
        Result.Learned learned = (Result.Learned) learn(Templates.body(TITLE, moved), returns);
        assertThat(learned.placeholders()).isZero();
        assertThat(learned.grades()).doesNotContainKey(ProofGrade.PROVED);
        assertThat(learned.notices()).anyMatch(notice -> notice.contains("没有一个数字有据"));
    }

    @Test
    void aFolderThatIsThereIsLeftAlone() throws IOException {
        Path mine = Files.createDirectories(folder.resolve("jobs/新报告"));
        Result result = learn(Templates.body(TITLE, Templates.p("受理信访案件71件。")));
        assertThat(((Result.Refused) result).sentence()).contains("已经存在");
        assertThat(mine).isEmptyDirectory();
    }

    @Test
    void withoutReturnsNothingIsProvedAndItIsSaid() throws IOException {
        Result.Learned learned = (Result.Learned) learn(Templates.body(TITLE, Templates.p("受理信访案件71件。")));
        assertThat(learned.placeholders()).isZero();
        assertThat(learned.notices()).anyMatch(notice -> notice.contains("没有报送表可对照"));
        assertThat(learned.folder().resolve("learn.html")).exists();
    }

    @Test
    void returnsOfAnotherYearAreTold() throws IOException {
        LearnSample other = LearnSample.of("petitions", new java.util.Random(99));
        Path returns = other.returns(folder.resolve("returns"));
        byte[] report = LearnSample.of("petitions", null).report(new ArrayList<>());
        Result.Learned learned = (Result.Learned) learn(report, returns);
        assertThat(learned.notices()).anyMatch(notice -> notice.contains("请确认这些报送表与报告同属 2021"));
    }

    @Test
    void ofTwoCellsOfOneValueAndLabelNoneIsChosen() throws IOException {
        LearnSample same = LearnSample.of("same-cells", null);
        Path returns = same.returns(folder.resolve("returns"));
        Result.Learned learned = (Result.Learned) learn(same.report(new ArrayList<>()), returns);
        assertThat(Files.readString(learned.folder().resolve("learn.html"))).contains("几个单位都有这一项，句中没有说是哪一个。");
        assertThat(learned.placeholders()).isZero();
    }

    @Test
    void whatStandsInTheReportIsTextOnThePage() throws IOException {
        LearnSample sample = LearnSample.of("petitions", null);
        byte[] report = Templates.body(TITLE, Templates.p("</script><img src=x onerror=alert(1)>受理信访案件451件。"));
        Result.Learned learned = (Result.Learned) learn(report, sample.returns(folder.resolve("returns")));
        assertThat(Files.readString(learned.folder().resolve("learn.html")))
                .contains("\\u003c/script\\u003e\\u003cimg src=x")
                .doesNotContain("<img");
    }

    @Test
    void theSameFilesGiveTheSameDraft() throws IOException {
        LearnSample sample = LearnSample.of("enforcement", null);
        Path returns = sample.returns(folder.resolve("returns"));
        byte[] report = sample.report(new ArrayList<>());
        Path first = ((Result.Learned) learn(report, returns)).folder();
        Path kept = Files.move(first, folder.resolve("first"));
        Path second = ((Result.Learned) learn(report, returns)).folder();
        try (Stream<Path> files = Files.list(kept)) {
            for (Path file : files.toList()) {
                assertThat(second.resolve(file.getFileName())).hasSameBinaryContentAs(file);
            }
        }
    }

    @Test
    void threeHundredPagesAreReadInAMoment() throws IOException {
        LearnSample sample = LearnSample.of("petitions", null);
        String[] pages = new String[6_000];
        Arrays.fill(pages, Templates.p("全年受理信访案件71件，办结69件，办结率97.2%，同比下降3.1%。"));
        pages[0] = TITLE;
        long start = System.nanoTime();
        Result.Learned learned =
                (Result.Learned) learn(Templates.body(pages), sample.returns(folder.resolve("returns")));
        assertThat(learned.grades().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isGreaterThan(20_000);
        assertThat(System.nanoTime() - start).isLessThan(120_000_000_000L);
    }
}
