package org.huibao.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.huibao.definition.Indicator;
import org.huibao.definition.ReportJob;
import org.huibao.proof.word.WordFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A figure that a later hand changed is told wherever people read it; what each program counts anew is no change. */
class FinalCopyTest {

    private static final String FIGURE = "<w:sdt><w:sdtPr><w:tag w:val=\"cases\"/></w:sdtPr><w:sdtContent>"
            + "<w:r><w:t>71</w:t></w:r></w:sdtContent></w:sdt>";
    private static final String BEGIN = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>";
    private static final String SEPARATE = "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>";
    private static final String END = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "受理{}件。",
                "<w:hyperlink w:anchor=\"a\">受理{}件。</w:hyperlink>",
                "<w:fldSimple w:instr=\" QUOTE x \">受理{}件。</w:fldSimple>",
                "BEGIN HYPERLINK \"http://a\" SEPARATE受理{}件。END",
                "BEGIN IF BEGIN PAGE SEPARATE1END = 1 SEPARATE受理{}件。END",
                "BEGIN SEQ 表 SEPARATE1END　受理{}件。",
                "BEGIN PAGEREF a SEPARATEBEGIN REF b SEPARATE受理{}件。ENDEND",
                "BEGIN 受理{}件。",
                "<w:smartTag w:element=\"x\">受理{}件。</w:smartTag>",
                "<w:sdt><w:sdtPr><w:tag w:val=\"frame\"/></w:sdtPr><w:sdtContent>受理{}件。</w:sdtContent></w:sdt>",
                "<w:ins w:id=\"1\" w:author=\"a\">受理{}件。</w:ins>",
                "<w:moveTo w:id=\"1\" w:author=\"a\">受理{}件。</w:moveTo>",
                "<w:r><w:ruby><w:rt>RT</w:rt><w:rubyBase>受理{}件。</w:rubyBase></w:ruby></w:r>",
                "<w:r><w:pict><v:shape xmlns:v=\"urn:schemas-microsoft-com:vml\"><v:textbox><w:txbxContent><w:p>受理{}件。</w:p>"
                        + "</w:txbxContent></v:textbox></v:shape></w:pict></w:r>",
                "<mc:AlternateContent xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><mc:Fallback>受理{}件。"
                        + "</mc:Fallback></mc:AlternateContent>"
            })
    void aChangedFigureIsToldWhereverItStands(String place) {
        String report = runs(place);
        for (String part : List.of("document", "header", "footer", "footnotes", "endnotes")) {
            byte[] before = word(Map.of(part, report));
            assertThat(kinds(before, word(Map.of(part, report)))).as(part).isEmpty();
            assertThat(kinds(before, word(Map.of(part, report.replace(">71<", ">99<")))))
                    .as(part)
                    .contains("final.figure-changed");
            String typed = report.replace(FIGURE, "<w:r><w:t>9</w:t></w:r><w:r><w:t>9</w:t></w:r>");
            assertThat(kinds(before, word(Map.of(part, typed)))).as(part).contains("final.figure-changed");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PAGE", "page \\* MERGEFORMAT", "NUMPAGES", "TOC \\o \"1-3\" \\h"})
    void whatEachProgramCountsAnewIsNoChange(String instruction) {
        String simple = runs("<w:fldSimple w:instr=\"" + instruction.replace("\"", "&quot;") + "\">第1页</w:fldSimple>");
        String complex = runs("BEGIN " + instruction + " SEPARATE第1页END");

        for (String field : List.of(simple, complex)) {
            assertThat(kinds(word(Map.of("document", field)), word(Map.of("document", field.replace("第1页", "第12页")))))
                    .isEmpty();
        }
    }

    @Test
    void trackedChangesAndHiddenWordsAreReadAsTheyAreSeen() {
        byte[] before = word(Map.of("document", runs("受理{}件。")));
        String struck = "<w:del w:id=\"1\" w:author=\"a\"><w:r><w:delText>71</w:delText></w:r></w:del>"
                + "<w:ins w:id=\"2\" w:author=\"a\"><w:r><w:t>99</w:t></w:r></w:ins>";
        String hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>71</w:t></w:r><w:r><w:t>99</w:t></w:r>";
        String moved =
                "<w:moveFrom w:id=\"1\" w:author=\"a\"><w:r><w:t>71</w:t></w:r></w:moveFrom><w:r><w:t>99</w:t></w:r>";

        for (String edit : List.of(struck, hidden, moved)) {
            assertThat(kinds(before, word(Map.of("document", runs("受理{}件。").replace(FIGURE, edit)))))
                    .contains("final.figure-changed");
        }
    }

    @Test
    void aChangeInAChartsTitleOrInSmartArtIsTold() {
        String title =
                "<c:title><a:p xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><a:r><a:t>受理</a:t></a:r>"
                        + "<a:r><a:t>71件</a:t></a:r></a:p></c:title>";
        for (String part : List.of("chart", "diagramData")) {
            byte[] before = word(Map.of(part, title));
            assertThat(kinds(before, before)).isEmpty();
            assertThat(kinds(before, word(Map.of(part, title.replace("71", "99")))))
                    .containsExactly("final.changed", "final.number");
        }
    }

    /** What a number is says the one grammar: with its unit, in Chinese too, and never a date, an article or a document. */
    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            发放五十余篇材料。              ~ 发放六十余篇材料。              ~ 六十余篇
            占三分之一。                    ~ 占三分之二。                    ~ 三分之二
            意见12条。                      ~ 意见15条。                      ~ 15条
            共3至5件。                      ~ 共3至6件。                      ~ 3至6件
            整改件数１２３处。              ~ 整改件数１２４处。              ~ １２４处
            根据第12条的规定办理。          ~ 根据第15条的规定办理。          ~
            2020年2月3日印发。              ~ 2021年3月4日印发。              ~
            按国发〔2020〕5号办理。         ~ 按国发〔2021〕7号办理。         ~
            从三个方面推进工作。            ~ 从四个方面推进工作。            ~
            （12）                          ~ （13）                          ~ 13
            97.5                            ~ 98.5                            ~ 98.5
            1.加强领导。                    ~ 2.加强领导。                    ~
            投入15万元，共用于改造。        ~ 投入15元，共用于改造。          ~
            """)
    void aNewNumberIsToldWithItsUnit(String report, String copy, @Nullable String told) {
        FinalCopy compared = FinalCopy.of(
                job(),
                WordFile.open(word(Map.of("document", cells(report)))).orElseThrow(),
                WordFile.open(word(Map.of("document", cells(copy)))).orElseThrow());
        assertThat(compared.changes().stream()
                        .filter(each -> each.kind().equals("final.number"))
                        .map(each -> each.arguments().get(0))
                        .collect(Collectors.joining(" / ")))
                .isEqualTo(told == null ? "" : told);
    }

    /** Newer programs show the one, older ones the other. */
    @Test
    void aFigureThatWasChangedForOlderProgramsOnlyIsTold() {
        String box =
                "<w:p><w:r><mc:AlternateContent xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">"
                        + "<mc:Choice><w:txbxContent>" + runs("受理{}件。")
                        + "</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>"
                        + runs("受理{}件。") + "</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>";
        byte[] before = word(Map.of("document", box));
        int older = box.lastIndexOf(">71<");
        String choice = box.replaceFirst(">71<", ">99<");
        String fallback = box.substring(0, older) + box.substring(older).replace(">71<", ">99<");
        for (String changed : List.of(choice, fallback, box.replace(">71<", ">99<"))) {
            assertThat(kinds(before, word(Map.of("document", changed))))
                    .contains("final.figure-changed")
                    .doesNotContain("final.number");
        }
        assertThat(kinds(before, before)).isEmpty();
    }

    /** Whatever the charts are called in the copy, and however its program writes a number. */
    @ParameterizedTest
    @CsvSource({
        "24,     24,                  ",
        "24,     24.0,                ",
        "0.3,    0.30000000000000004, ",
        "24,     99,                  final.figure-changed",
        "15.89,  15.88,               final.figure-changed",
        "24,     '',                  final.figure-changed"
    })
    void aNumberThatAChartDrawsIsAFigure(String before, String now, @Nullable String told) {
        Map<String, String> charts = Map.of("chart", chart("甲镇", before), "chart2", chart("乙镇", "71"));
        Map<String, String> numberedAnew = Map.of("chart", chart("乙镇", "71"), "chart2", chart("甲镇", now));
        assertThat(kinds(word(charts), word(numberedAnew))).isEqualTo(told == null ? List.of() : List.of(told));
    }

    @Test
    void aChartThatIsGoneTookItsFiguresAlong() {
        assertThat(kinds(word(Map.of("chart", chart("甲镇", "24"))), word(Map.of("document", "<w:p/>"))))
                .containsExactly("final.figure-gone");
    }

    private static String chart(String category, String value) {
        return "<c:ser><c:tx><c:v>受理</c:v></c:tx><c:cat><c:pt idx=\"0\"><c:v>" + category
                + "</c:v></c:pt></c:cat><c:val><c:pt idx=\"0\"><c:v>" + value + "</c:v></c:pt></c:val></c:ser>";
    }

    /** A number that changed places with another one is no sentence that was moved: 71 stands where 99 stood. */
    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            甲镇|71*|乙镇|99*          ~ 甲镇|99*|乙镇|71*         ~ 71 99 甲镇99 / 99 71 乙镇71
            甲镇|71*|乙镇|99*          ~ 甲镇|99|乙镇|71           ~ 71 99 甲镇99 / 99 71 乙镇71
            甲镇|71*|99*|乙镇|5*|6*    ~ 甲镇|99*|71*|乙镇|5*|6*   ~ 71 99 甲镇99 / 99 71 甲镇71
            甲镇|71*|乙镇|无*          ~ 甲镇|无|乙镇|71*          ~ 71 无 甲镇无 / 无 71 乙镇71
            甲镇|71*|乙镇|99*          ~ 乙镇|99*|甲镇|71*         ~
            甲镇|71*|乙镇|99*          ~ 乙镇|71*|甲镇|99*         ~ 71 99 甲镇99 / 99 71 乙镇71
            甲镇|71*|乙镇|99*          ~ 甲镇|新|71*|乙镇|新|99*   ~
            甲镇|71*|乙镇|99*          ~ 丙镇|71|甲镇|71*|乙镇|99* ~
            受理71*件，办结99*件。     ~ 受理99*件，办结71*件。    ~ 71 99 受理99件，办结71件。 / 99 71 受理99件，办结71件。
            受理71*件，办结99*件。     ~ 受理99件，办结71件。      ~ 71 99 受理99件，办结71件。 / 99 71 受理99件，办结71件。
            受理71*件，办结99*件。     ~ 办结99*件，受理71*件。    ~
            受理71*件。|办结99*件。    ~ 办结99*件。|受理71*件。   ~
            """)
    void aFigureThatChangedItsPlaceIsTold(String report, String copy, @Nullable String told) {
        FinalCopy compared = FinalCopy.of(
                job(),
                WordFile.open(word(Map.of("document", cells(report)))).orElseThrow(),
                WordFile.open(word(Map.of("document", cells(copy)))).orElseThrow());
        assertThat(compared.changes().stream()
                        .filter(each -> each.kind().startsWith("final.figure"))
                        .map(each ->
                                each.arguments().get(1) + " " + each.arguments().get(2) + " "
                                        + each.arguments().get(4).replace(" ", ""))
                        .collect(Collectors.joining(" / ")))
                .isEqualTo(told == null ? "" : told);
    }

    /** Paragraphs; what stands before an asterisk is a figure. */
    private static String cells(String written) {
        return Pattern.compile("([0-9]+|无)\\*")
                .matcher("<w:p><w:r><w:t>" + written.replace("|", "</w:t></w:r></w:p><w:p><w:r><w:t>")
                        + "</w:t></w:r></w:p>")
                .replaceAll(found -> "</w:t></w:r>" + FIGURE.replace("71", found.group(1)) + "<w:r><w:t>");
    }

    @Test
    void aFieldThatNothingEndsHidesNothingBehindIt() {
        String report = runs("BEGIN TOC 目录</w:p><w:p>受理{}件。");

        assertThat(kinds(word(Map.of("document", report)), word(Map.of("document", report.replace(">71<", ">99<")))))
                .contains("final.figure-changed");
    }

    /** Words outside of marks become runs, {@code {}} the figure, BEGIN, SEPARATE and END the marks of a field. */
    private static String runs(String place) {
        StringBuilder runs = new StringBuilder("<w:p>");
        boolean instruction = false;
        String marks = "BEGIN|SEPARATE|END";
        for (String piece :
                place.split("(?<=>)(?=[^<])|(?=<)|(?=\\{})|(?<=\\{})|(?=" + marks + ")|(?<=" + marks + ")")) {
            if (piece.equals("BEGIN") || piece.equals("SEPARATE") || piece.equals("END")) {
                instruction = piece.equals("BEGIN");
                runs.append(piece.equals("BEGIN") ? BEGIN : piece.equals("END") ? END : SEPARATE);
            } else if (piece.equals("{}")) {
                runs.append(FIGURE);
            } else if (piece.startsWith("<")) {
                runs.append(piece);
            } else {
                String name = instruction && piece.startsWith(" ") ? "instrText" : "t";
                runs.append("<w:r><w:").append(name).append('>').append(piece.replace("\"", "&quot;"));
                runs.append("</w:").append(name).append("></w:r>");
            }
        }
        return runs.append("</w:p>").toString();
    }

    private static List<String> kinds(byte[] report, byte[] copy) {
        FinalCopy compared = FinalCopy.of(
                job(), WordFile.open(report).orElseThrow(), WordFile.open(copy).orElseThrow());
        return compared.changes().stream().map(SetDifference::kind).toList();
    }

    private static ReportJob job() {
        Indicator cases = new Indicator(
                "cases",
                "受理案件数",
                List.of(),
                "件",
                Indicator.Kind.NUMBER,
                List.of("a"),
                Indicator.Combine.SUM,
                0,
                Indicator.Rounding.HALF_UP,
                true,
                "none",
                "",
                null,
                null,
                null);
        return new ReportJob(
                "job",
                "2020",
                "年度报告",
                "示例县",
                null,
                null,
                List.of(),
                new ReportJob.Returns(List.of(), List.of()),
                ReportJob.ChangeLimit.DEFAULT,
                Map.of(),
                List.of(),
                List.of(cases),
                List.of(),
                List.of(),
                List.of());
    }

    /** @param stories name of a part → its paragraphs */
    private static byte[] word(Map<String, String> stories) {
        Map<String, String> all = new LinkedHashMap<>(stories);
        all.putIfAbsent("document", "<w:p/>");
        StringBuilder types = new StringBuilder("<Types>");
        Map<String, String> files = new LinkedHashMap<>();
        all.forEach((name, paragraphs) -> {
            boolean drawn = paragraphs.startsWith("<c:");
            String type = name.equals("document") ? "document.main" : name.replaceAll("[0-9]", "");
            types.append("<Override PartName=\"/word/").append(name).append(".xml\" ContentType=\"application/vnd.x.");
            types.append(drawn ? "drawingml." : "wordprocessingml.")
                    .append(type)
                    .append("+xml\"/>");
            files.put(
                    "word/" + name + ".xml",
                    "<w:" + name + " xmlns:w=\"urn:w\" xmlns:c=\"urn:c\">" + paragraphs + "</w:" + name + ">");
        });
        files.put("[Content_Types].xml", types.append("</Types>").toString());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
