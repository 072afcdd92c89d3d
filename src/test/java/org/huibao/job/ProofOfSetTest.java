package org.huibao.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.huibao.message.Messages;
import org.huibao.model.Sha256;
import org.huibao.proof.FigureTrace;
import org.huibao.proof.FinalCopy;
import org.huibao.proof.SetDifference;
import org.huibao.proof.SetProof;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A set as the run writes it is proved; whatever is changed in it is found, also by someone who writes the manifest anew. */
class ProofOfSetTest {

    private static final Messages MESSAGES = Messages.of("en");

    @TempDir
    private static Path written;

    private static Path published;

    @TempDir
    private Path folder;

    @BeforeAll
    static void publish() throws IOException {
        SmallCounty county = new SmallCounty(written);
        Files.writeString(county.job().resolve("indicators.yaml"), """
                indicators:
                  - {code: cases, name: 受理案件数, unit: 件, from: all}
                  - {code: closed, name: 办结案件数, unit: 件, from: all}
                  - {code: fines, name: 罚款, unit: 元, from: [sfj]}
                  - {code: plan, name: 打算, kind: text, from: all, combine: list}
                  - {code: closure_rate, name: 办结率, unit: "%", formula: "RATE(closed, cases)", decimals: 1}
                """);
        Files.write(
                county.job().resolve("report.docx"),
                SmallCounty.docx(
                        "{{county}}{{period}}年{{title}}",
                        "受理案件{{cases}}件，办结{{办结案件数}}件，办结率{{closure_rate}}%。罚款{{fines|0.00万元}}。",
                        "{{#cases}}其中{{#departments}}{{department}}{{cases}}件、{{/departments}}。{{/cases}}",
                        "{{^fines}}没有罚款。{{/fines}}",
                        "{{plan}}"));
        part(
                county.job().resolve("report.docx"),
                "word/document.xml",
                xml -> xml.replace(
                        "</w:body>",
                        drawing(1, "{{chart: 受理案件数 by department}}") + drawing(2, "{{图表：cases、fines 与上年比 | 0.0}}")
                                + "</w:body>"));
        county.files("县司法局.xlsx", Map.of("受理案件数", "40", "办结案件数", "39件", "罚款", "15.89万元", "打算", "普法。\n再普法"));
        county.files("县信访局.xlsx", Map.of("受理案件数", "31", "办结案件数", "30", "打算", "=多跑一趟"));
        try (Program program = new Program(county)) {
            assertThat(program.run().exitCode()).isZero();
        }
        published = county.output().resolve("published");
    }

    /** A frame with a rectangle in it. */
    private static String drawing(int id, String alternativeText) {
        return "<w:p><w:r><w:drawing><wp:inline xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\">"
                + "<wp:extent cx=\"5400000\" cy=\"2880000\"/><wp:docPr id=\"" + id + "\" name=\"frame\" descr=\""
                + alternativeText
                + "\"/><wp:cNvGraphicFramePr/><a:graphic xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\">"
                + "<a:graphicData uri=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"/></a:graphic></wp:inline></w:drawing></w:r></w:p>";
    }

    @Test
    void provesWhatTheRunWrote() {
        SetProof.Outcome.Examined examined = examine(published);

        assertThat(examined.differences()).isEmpty();
        assertThat(examined.figures()).isEqualTo(5);
        assertThat(examined.proved()).isEqualTo(5);
        assertThat(examined.printed()).isEqualTo(7);
    }

    @Test
    void aFolderWithoutAManifestIsNoSet() {
        assertThat(SetProof.of(folder, MESSAGES, written.resolve("jobs"))).isInstanceOf(SetProof.Outcome.NoSet.class);
    }

    /** What is done to a set, and what must be said of it. */
    private record Tampering(String name, String kind, Act act) {
        @Override
        public String toString() {
            return name;
        }
    }

    @FunctionalInterface
    private interface Act {
        void on(Path set) throws IOException;
    }

    static Stream<Tampering> tamperings() {
        return Stream.of(
                new Tampering(
                        "a digit of the report",
                        "report.figure",
                        set -> part(
                                set.resolve("report.docx"), "word/document.xml", xml -> xml.replace(">71<", ">72<"))),
                new Tampering(
                        "a department's digit in a loop",
                        "report.figure",
                        set -> part(
                                set.resolve("report.docx"), "word/document.xml", xml -> xml.replace(">31<", ">30<"))),
                new Tampering(
                        "a digit of a chart", "report.chart", set -> chart(set, "<c:v>31</c:v>", "<c:v>37</c:v>")),
                new Tampering("a name in a chart", "report.chart", set -> chart(set, ">县信访局<", ">县公安局<")),
                new Tampering(
                        "a bar that is gone",
                        "report.chart",
                        set -> chart(set, "<c:pt idx=\"1\"><c:v>31</c:v></c:pt>", "")),
                new Tampering(
                        "a chart that looks elsewhere in its workbook",
                        "report.chart",
                        set -> chart(set, "$B$2:$B$3", "$C$2:$C$3")),
                new Tampering(
                        "a series that is gone",
                        "report.chart",
                        set -> part(
                                set.resolve("report.docx"),
                                "word/charts/huibao-chart-2.xml",
                                xml -> xml.replaceFirst("(?s)<c:ser>.*?</c:ser>", ""))),
                new Tampering(
                        "a chart that is gone",
                        "report.chart-gone",
                        set -> part(
                                set.resolve("report.docx"),
                                "word/document.xml",
                                xml -> xml.replaceFirst("(?s)<w:drawing>.*?</w:drawing>", ""))),
                new Tampering(
                        "a workbook behind a chart that is gone",
                        "report.chart",
                        set -> removed(set.resolve("report.docx"), "word/embeddings/huibao-chart-1.xlsx")),
                new Tampering(
                        "what a chart of the template asks for",
                        "report.chart-gone",
                        set -> part(
                                set.resolve("definition/report.docx"),
                                "word/document.xml",
                                xml -> xml.replace("chart: 受理案件数", "chart: closed"))),
                new Tampering(
                        "a word of the report",
                        "report.text",
                        set -> part(set.resolve("report.docx"), "word/document.xml", xml -> xml.replace("其中", "各部门"))),
                new Tampering(
                        "a figure that vanished",
                        "report.figure-gone",
                        set -> part(
                                set.resolve("report.docx"),
                                "word/document.xml",
                                xml -> xml.replace("w:val=\"closure_rate\"", "w:val=\"none\""))),
                new Tampering(
                        "a hidden sentence",
                        "report.text",
                        set -> part(
                                set.resolve("report.docx"),
                                "word/document.xml",
                                xml -> xml.replace("</w:body>", "<w:p><w:r><w:t>没有罚款</w:t></w:r></w:p></w:body>"))),
                new Tampering(
                        "a digit of a source",
                        "source.raw",
                        set -> part(
                                set.resolve("sources/县信访局.xlsx"),
                                "xl/worksheets/sheet1.xml",
                                xml -> xml.replace("<v>31.0</v>", "<v>32.0</v>"))),
                new Tampering(
                        "a source that is gone", "source.gone", set -> Files.delete(set.resolve("sources/县信访局.xlsx"))),
                new Tampering(
                        "a raw content in the log",
                        "source.raw",
                        set -> text(set.resolve("audit.csv"), csv -> csv.replace(",31.0,", ",32.0,"))),
                new Tampering(
                        "a value in the log",
                        "source.value",
                        set -> text(set.resolve("audit.csv"), csv -> csv.replace(",31.0,31,", ",31.0,32,"))),
                new Tampering(
                        "a figure's value in the log",
                        "figure.value",
                        set -> text(set.resolve("audit.csv"), csv -> csv.replace("受理案件数,71,", "受理案件数,72,"))),
                new Tampering(
                        "a conversion in the log",
                        "source.conversion",
                        set -> text(set.resolve("audit.csv"), csv -> csv.replace("×10000", "×1000"))),
                new Tampering(
                        "another cell in the log",
                        "source.raw",
                        set -> text(set.resolve("audit.csv"), csv -> csv.replace(",B3,40.0", ",B2,40.0"))),
                new Tampering(
                        "a line dropped from the log",
                        "log.unaccounted",
                        set -> text(
                                set.resolve("audit.csv"), csv -> csv.replaceFirst("cases,[^\r]*,xfj,[^\r]*\r\n", ""))),
                new Tampering(
                        "a line dropped from a formula's",
                        "log.inputs",
                        set -> text(
                                set.resolve("audit.csv"),
                                csv -> csv.replaceFirst("closure_rate,[^\r]*,xfj,[^\r]*\r\n", ""))),
                new Tampering(
                        "a value of a stranger",
                        "log.not-owing",
                        set -> text(set.resolve("audit.csv"), csv -> csv.replace(",sfj,县司法局.xlsx", ",gaj,县司法局.xlsx"))),
                new Tampering(
                        "a formula of the definition",
                        "figure.value",
                        set -> text(
                                set.resolve("definition/indicators.yaml"),
                                yaml -> yaml.replace("RATE(closed, cases)", "2 * RATE(closed, cases)"))),
                new Tampering(
                        "a unit of the definition",
                        "source.conversion",
                        set -> text(
                                set.resolve("definition/indicators.yaml"),
                                yaml -> yaml.replace("unit: 元", "unit: 万元"))),
                new Tampering(
                        "a mistake in the definition",
                        "definition.mistake",
                        set -> text(
                                set.resolve("definition/indicators.yaml"), yaml -> yaml.replace("unit: 元", "unti: 元"))),
                new Tampering(
                        "a word of the template",
                        "report.text",
                        set -> part(
                                set.resolve("definition/report.docx"),
                                "word/document.xml",
                                xml -> xml.replace("其中", "包括"))));
    }

    @ParameterizedTest
    @MethodSource("tamperings")
    void findsWhatWasChangedThoughTheManifestWasWrittenAnew(Tampering tampering) throws IOException {
        Path set = copy();
        tampering.act().on(set);
        reseal(set);

        assertThat(examine(set).differences()).extracting(SetDifference::kind).contains(tampering.kind());
    }

    @Test
    void findsAnyChangedGoneOrAddedFileByItsHash() throws IOException {
        Path set = copy();
        text(set.resolve("findings.csv"), csv -> csv + "x");
        Files.delete(set.resolve("audit.xlsx"));
        Files.writeString(set.resolve("sources/new.txt"), "x");

        assertThat(examine(set).differences())
                .containsExactly(
                        new SetDifference("file.gone", "", List.of("audit.xlsx")),
                        new SetDifference("file.changed", "", List.of("findings.csv")),
                        new SetDifference("file.added", "", List.of("sources/new.txt")));
    }

    @Test
    void saysByHowMuchAFigureDiffers() throws IOException {
        Path set = copy();
        part(set.resolve("report.docx"), "word/document.xml", xml -> xml.replace(">71<", ">74<"));
        reseal(set);

        SetProof.Outcome.Examined examined = examine(set);

        assertThat(examined.proved()).isEqualTo(4);
        assertThat(examined.differences())
                .containsExactly(
                        new SetDifference("report.figure", "cases", List.of("受理案件数", "74", "71", "3", "020年小县报告受理案件")));
    }

    @Test
    void saysWhichBarDiffersWhereAndByHowMuch() throws IOException {
        Path set = copy();
        chart(set, "<c:v>31</c:v>", "<c:v>37</c:v>");
        Path book = folder.resolve("book.xlsx");
        try (FileSystem parts = FileSystems.newFileSystem(set.resolve("report.docx"))) {
            Path embedded = parts.getPath("word/embeddings/huibao-chart-1.xlsx");
            Files.copy(embedded, book);
            part(book, "xl/worksheets/sheet1.xml", xml -> xml.replaceAll("<v>40(\\.0)?</v>", "<v>41</v>"));
            Files.copy(book, embedded, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        reseal(set);

        assertThat(examine(set).differences())
                .containsExactly(
                        new SetDifference(
                                "report.chart",
                                "cases",
                                List.of("受理案件数（件）", "县信访局", "word/charts/huibao-chart-1.xml", "37", "31", "6")),
                        new SetDifference(
                                "report.chart",
                                "cases",
                                List.of(
                                        "受理案件数（件）",
                                        "县司法局",
                                        "word/embeddings/huibao-chart-1.xlsx B2",
                                        "41",
                                        "40",
                                        "1")));
    }

    @Test
    void aFinalCopyWithoutControlsIsReadSentenceBySentence() throws IOException {
        FinalCopy same = finalCopy(ProofOfSetTest::withoutControls);
        assertThat(same.changes()).isEmpty();

        FinalCopy words = finalCopy(xml -> withoutControls(xml).replace("其中", "具体是"));
        assertThat(words.changes()).extracting(SetDifference::kind).containsExactly("final.changed");
        assertThat(words.figuresDiffer()).isFalse();

        FinalCopy figure = finalCopy(xml -> withoutControls(xml).replace(">71<", ">74<"));
        assertThat(figure.changes())
                .extracting(SetDifference::kind)
                .containsExactly("final.changed", "final.figure-changed");
        assertThat(figure.changes().get(1).arguments()).startsWith("受理案件数", "71", "74", "3");
        assertThat(figure.figuresDiffer()).isTrue();

        FinalCopy added = finalCopy(xml -> withoutControls(xml).replace("其中", "（较上年多19件）其中"));
        assertThat(added.changes()).extracting(SetDifference::kind).containsExactly("final.changed", "final.number");
        assertThat(added.figuresDiffer()).isFalse();
    }

    @Test
    void aFigureThatALaterHandChangedInItsControlIsTold() throws IOException {
        FinalCopy found = finalCopy(xml -> xml.replace(">97.2<", ">98.2<"));

        assertThat(found.changes()).extracting(SetDifference::figure).contains("closure_rate");
        assertThat(found.figuresDiffer()).isTrue();
    }

    @Test
    void tracesAFigureByCodeOrNameDownToItsCells() {
        FigureTrace.Looked byName = FigureTrace.of(published, "办结率", MESSAGES);
        FigureTrace.Looked byCode = FigureTrace.of(published, "closure_rate", MESSAGES);

        assertThat(byName).isEqualTo(byCode);
        FigureTrace figure = ((FigureTrace.Looked.Found) byCode).figure();
        assertThat(figure.inputs()).extracting(FigureTrace::code).containsExactlyInAnyOrder("closed", "cases");
        assertThat(figure.inputs())
                .flatExtracting(FigureTrace::sources)
                .extracting(FigureTrace.Source::raw)
                .containsExactlyInAnyOrder("39件", "30.0", "40.0", "31.0");
    }

    @Test
    void suggestsANearNameForOneThatIsNotThere() {
        assertThat(FigureTrace.of(published, "closure_rat", MESSAGES))
                .isEqualTo(new FigureTrace.Looked.Unknown(List.of("closure_rate")));
    }

    private FinalCopy finalCopy(UnaryOperator<String> edit) throws IOException {
        Path copy = folder.resolve("final.docx");
        Files.copy(published.resolve("report.docx"), copy, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        part(copy, "word/document.xml", edit);
        return SetProof.finalCopy(published, copy, MESSAGES).orElseThrow();
    }

    /** As WPS may save a document. */
    private static String withoutControls(String xml) {
        return xml.replaceAll("(?s)<w:sdtPr>.*?</w:sdtPr>", "").replaceAll("</?w:sdt(?:Content)?>", "");
    }

    private static SetProof.Outcome.Examined examine(Path set) {
        return (SetProof.Outcome.Examined) SetProof.of(set, MESSAGES, written.resolve("jobs"));
    }

    private Path copy() throws IOException {
        Path set = folder.resolve("set");
        try (Stream<Path> tree = Files.walk(published)) {
            for (Path each : tree.toList()) {
                Path target = set.resolve(published.relativize(each).toString());
                Files.createDirectories(target.getParent());
                Files.copy(each, target);
            }
        }
        return set;
    }

    /** Writes the hashes anew, as someone would who knows how. */
    private static void reseal(Path set) throws IOException {
        String manifest = Files.readString(set.resolve("manifest.json"));
        try (Stream<Path> tree = Files.walk(published)) {
            for (Path each : tree.filter(Files::isRegularFile).toList()) {
                Path now = set.resolve(published.relativize(each).toString());
                if (Files.exists(now)) {
                    manifest = manifest.replace(Sha256.hex(each), Sha256.hex(now));
                }
            }
        }
        Files.writeString(set.resolve("manifest.json"), manifest);
    }

    private static void text(Path file, UnaryOperator<String> edit) throws IOException {
        String before = Files.readString(file);
        String after = edit.apply(before);
        assertThat(after).isNotEqualTo(before);
        Files.writeString(file, after);
    }

    private static void chart(Path set, String from, String to) throws IOException {
        part(set.resolve("report.docx"), "word/charts/huibao-chart-1.xml", xml -> xml.replace(from, to));
    }

    private static void removed(Path zip, String part) throws IOException {
        try (FileSystem parts = FileSystems.newFileSystem(zip)) {
            Files.delete(parts.getPath(part));
        }
    }

    private static void part(Path zip, String part, UnaryOperator<String> edit) throws IOException {
        try (FileSystem parts = FileSystems.newFileSystem(zip)) {
            text(parts.getPath(part), edit);
        }
    }
}
