package org.huibao.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huibao.message.Messages;
import org.huibao.proof.FinalCopy;
import org.huibao.proof.SetDifference;
import org.huibao.proof.SetProof;
import org.huibao.report.ReportText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words that an expression decided are proved with the set, and whoever turns one of them is found. */
class ProofOfWordingTest {

    private static final Messages MESSAGES = Messages.of("zh-CN");

    @TempDir
    private Path folder;

    private SmallCounty county;

    @Test
    void provesWordsOfEveryKindOfSection() throws IOException {
        Path set = published(
                "{{?closed = cases}}全部办结{{else}}办结{{closed}}件{{/}}，{{^closed = cases}}尚未办结{{else}}无一积压{{/}}。",
                "{{?CHANGE(cases) < 0}}同比下降{{else}}同比没有下降{{/}}，{{?cases > PREV(cases)}}多于上年{{/}}。",
                "{{#departments}}{{department}}{{?closed = cases}}全部办结{{else}}办结{{closed}}件{{/}}"
                        + "{{?closed > PREV(closed)}}（上升）{{/}}{{?TOP(cases) = department}}（最多）{{/}}、{{/departments}}。",
                "{{?办结案件数 ＜ 受理案件数}}",
                "尚有案件没有办结，其中{{#departments}}{{department}}{{cases}}件、{{/departments}}。",
                "{{else}}",
                "没有积压。",
                "{{/}}",
                "{{top cases}}最多，{{bottom closed}}办结最少。{{#fines}}有罚款{{else}}没有罚款{{/}}{{?lost}}败诉{{lost}}件{{else}}败诉没有统计{{/}}。");

        assertThat(ReportText.body(Files.readAllBytes(set.resolve("report.docx"))))
                .containsExactly(
                        "[?closed = cases:办结][closed:69][?closed = cases:件]，[?closed = cases:尚未办结]。",
                        "[?CHANGE(cases) < 0:同比没有下降]，[?cases > PREV(cases):多于上年]。",
                        "县司法局[?closed = cases:办结][closed:39][?closed = cases:件][?closed > PREV(closed):（上升）]"
                                + "[?TOP(cases) = department:（最多）]、县信访局[?closed = cases:全部办结]。",
                        "[?closed < cases:尚有案件没有办结，其中县司法局][cases:40][?closed < cases:件、县信访局][cases:30]"
                                + "[?closed < cases:件。]",
                        "[?TOP(cases):县司法局]最多，[?BOTTOM(closed):县信访局]办结最少。没有罚款败诉没有统计。");
        assertThat(examine(set).differences()).isEmpty();
        // Six figures; in the paragraphs 2, 2, 5 and 1 wordings, of which neighbours by one expression count once.
        assertThat(examine(set).printed()).isGreaterThan(6);
    }

    @Test
    void provesADraftInWhichNothingCanBeTold() throws IOException {
        Path set = drafted(
                "{{?lost = cases}}全部败诉{{else}}没有全部败诉{{/}}，{{?RATE(lost, fines) > 1}}多{{else}}少{{/}}。",
                "{{^closed = lost}}",
                "不相等。",
                "{{/}}",
                "{{top lost}}败诉最多，{{top closure_rate}}办结率最高。");

        assertThat(ReportText.body(Files.readAllBytes(set.resolve("draft.docx"))))
                .containsExactly(
                        "[lost:!【待补:败诉案件数】!]，[lost:!【待补:败诉案件数】!]。",
                        "[lost:!【待补:败诉案件数】!]",
                        "[lost:!【待补:败诉案件数】!]败诉最多，[?TOP(closure_rate):县信访局]办结率最高。");
        assertThat(examine(set).differences()).isEmpty();
        assertThat(Files.readString(set.resolve("findings.csv"))).contains("wording.input-missing");
    }

    /** What a department says beside what it has left out counts in the draft: 无 is 0 in a condition, and the least. */
    @Test
    void provesWordsOverNoneInADraft() throws IOException {
        county = new SmallCounty(folder);
        Files.write(
                county.job().resolve("report.docx"),
                SmallCounty.docx("{{?closed = 0}}无一办结{{else}}办结{{closed}}件{{/}}，{{bottom cases}}最少，"
                        + "{{?BOTTOM(cases) = 县信访局}}信访局最少{{/}}，{{closed}}。"));
        county.files("县司法局.xlsx", "4", "无");
        county.files("县信访局.xlsx", Map.of("受理案件数", "无", "办结案件数", "无"));
        Files.writeString(
                county.job().resolve("indicators.yaml"),
                Files.readString(county.job().resolve("indicators.yaml"))
                        + "  - {code: lost, name: 败诉案件数, unit: 件, from: [xfj]}\n");
        try (Program program = new Program(county)) {
            assertThat(program.run().exitCode()).isEqualTo(3);
        }
        Path set = county.output().resolve("draft");

        assertThat(ReportText.body(Files.readAllBytes(set.resolve("draft.docx"))))
                .containsExactly("[?closed = 0:无一办结]，[?BOTTOM(cases):县信访局]最少，[?BOTTOM(cases) = xfj:信访局最少]，[closed:无]。");
        assertThat(examine(set).differences()).isEmpty();
    }

    /** The run and the proof read a template each by itself; whatever it holds, they come to the same words. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void provesWhateverIsWritten(long seed) throws IOException {
        int exit = ran(new RandomWordings(seed).paragraphs(60).toArray(String[]::new));

        assertThat(exit).isIn(0, 3);
        Path set = county.output().resolve(exit == 0 ? "published" : "draft");
        assertThat(examine(set).differences()).isEmpty();
        assertThat(examine(set).printed()).isGreaterThan(30);
    }

    @Test
    void findsATurnedWord() throws IOException {
        Path set = published("受理{{cases}}件，{{?closed = cases}}全部办结{{else}}没有全部办结{{/}}，罚款{{fines}}元。");
        edit(set.resolve("report.docx"), xml -> xml.replace("没有全部办结", "全部办结"));

        assertThat(examine(set).differences())
                .filteredOn(each -> each.kind().startsWith("report."))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.kind()).isEqualTo("report.wording");
                    assertThat(found.arguments().get(0)).isEqualTo("closed = cases");
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            没有全部办结            ~ 全部办结      ~ 没有全部办结 → 全部办结 | 办结案件数 = 受理案件数 | 69 = 70
            没有全部办结            ~ 基本办结      ~ 没有全部办结 → 基本办结 | 办结案件数 = 受理案件数 | 69 = 70
            没有全部办结            ~ 并非没有全部办结 ~ 没有全部办结 → 并非没有全部办结 | 办结案件数 = 受理案件数 | 69 = 70
            没有败诉                ~ 败诉          ~ 没有败诉 → 败诉 | 罚款 = 0 | 0 = 0
            县司法局                ~ 县信访局      ~ 县司法局 → 县信访局 | TOP(受理案件数) | 受理案件数 40件
            今年                    ~ 本年          ~
            70                      ~ 71            ~
            """)
    void saysWhatALaterHandDidToTheWords(String words, String now, String told) throws IOException {
        Path set = published(
                "今年受理{{cases}}件，{{?closed = cases}}全部办结{{else}}没有全部办结{{/}}，{{?fines = 0}}没有败诉{{/}}；{{top cases}}最多。");
        Path copy = folder.resolve("final.docx");
        Files.copy(set.resolve("report.docx"), copy);
        edit(copy, xml -> xml.replace(">" + words, ">" + now));

        FinalCopy compared = SetProof.finalCopy(set, copy, MESSAGES).orElseThrow();
        assertThat(compared.changes()).extracting(SetDifference::kind).contains("final.changed");
        assertThat(compared.changes().stream().filter(each -> each.kind().startsWith("final.wording")))
                .extracting(each -> each.arguments().get(0) + " → "
                        + each.arguments().get(1) + " | " + each.arguments().get(2) + " | "
                        + each.arguments().get(3))
                .containsExactlyElementsOf(told == null ? List.of() : List.of(told));
        assertThat(compared.figuresDiffer()).isEqualTo(!words.equals("今年"));
    }

    /** The reviewer's copy says why the words stand there. */
    @Test
    void theReviewCopyAndThePageExplainTheWords() throws IOException {
        Path set = published("受理{{cases}}件，{{?closed = cases}}全部办结{{else}}没有全部办结{{/}}，{{top cases}}最多。");
        try (FileSystem parts = FileSystems.newFileSystem(set.resolve("report-review.docx"))) {
            String comments = Files.readString(parts.getPath("word/comments-review.xml"));
            assertThat(comments)
                    .contains("此处的说法由条件“办结案件数 = 受理案件数”决定：69 = 70，条件不成立。")
                    .contains("办结案件数：69件");
        }
        assertThat(Files.readString(set.resolve("review.html")))
                .contains(
                        "\"tag\":\"?closed = cases\",\"expression\":\"closed = cases\",\"outcome\":\"fails\",\"numbers\":\"69 = 70\"");
    }

    private Path published(String... paragraphs) throws IOException {
        assertThat(ran(paragraphs))
                .as(() -> read(county.output().resolve("draft/findings.csv")))
                .isZero();
        return county.output().resolve("published");
    }

    private Path drafted(String... paragraphs) throws IOException {
        assertThat(ran(paragraphs)).isEqualTo(3);
        return county.output().resolve("draft");
    }

    private int ran(String... paragraphs) throws IOException {
        county = new SmallCounty(folder);
        Files.writeString(county.job().resolve("indicators.yaml"), """
                indicators:
                  - {code: cases, name: 受理案件数, unit: 件, from: all}
                  - {code: closed, name: 办结案件数, unit: 件, from: all}
                  - {code: fines, name: 罚款, unit: 元, from: [sfj]}
                  - {code: closure_rate, name: 办结率, unit: "%", formula: "RATE(closed, cases)", decimals: 1}
                  - {code: lost, name: 败诉案件数, unit: 件, from: [sfj], required: false}
                """);
        Files.write(county.job().resolve("report.docx"), SmallCounty.docx(escaped(paragraphs)));
        files(
                "县司法局.xlsx",
                List.of(
                        new Said("受理案件数", 40, 35),
                        new Said("办结案件数", 39, 30),
                        new Said("罚款", 0, 0),
                        new Said("败诉案件数", -1, -1)));
        files("县信访局.xlsx", List.of(new Said("受理案件数", 30, 28), new Said("办结案件数", 30, 30)));
        try (Program program = new Program(county)) {
            return program.run().exitCode();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException none) {
            return none.toString();
        }
    }

    private static String[] escaped(String... paragraphs) {
        return List.of(paragraphs).stream()
                .map(each -> each.replace("<", "&lt;").replace(">", "&gt;"))
                .toArray(String[]::new);
    }

    /** A blank where negative. */
    private record Said(String label, int now, int before) {}

    private void files(String name, List<Said> said) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(county.input().resolve(name))) {
            Sheet sheet = workbook.createSheet("统计表");
            Row header = sheet.createRow(0);
            header.createCell(0).setCellValue("指标名称");
            header.createCell(1).setCellValue("本年数");
            header.createCell(2).setCellValue("上年数");
            for (Said each : said) {
                Row row = sheet.createRow(sheet.getLastRowNum() + 1);
                row.createCell(0).setCellValue(each.label());
                if (each.now() >= 0) {
                    row.createCell(1).setCellValue(each.now());
                    row.createCell(2).setCellValue(each.before());
                }
            }
            workbook.write(out);
        }
    }

    private SetProof.Outcome.Examined examine(Path set) {
        return (SetProof.Outcome.Examined) SetProof.of(set, MESSAGES, folder.resolve("jobs"));
    }

    private static void edit(Path zip, UnaryOperator<String> edit) throws IOException {
        try (FileSystem parts = FileSystems.newFileSystem(zip)) {
            Path part = parts.getPath("word/document.xml");
            String before = Files.readString(part);
            assertThat(edit.apply(before)).isNotEqualTo(before);
            Files.writeString(part, edit.apply(before));
        }
    }
}
