package org.huibao.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huibao.report.Templates.p;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huibao.definition.DefinitionMistake;
import org.huibao.message.Messages;
import org.huibao.model.Value;
import org.huibao.report.Jobs;
import org.huibao.report.PackageParts;
import org.huibao.report.ReportMode;
import org.huibao.report.ReportTemplate;
import org.huibao.report.ReportText;
import org.huibao.report.TemplateFindings;
import org.huibao.report.Templates;
import org.huibao.report.TestFigures;
import org.huibao.workbook.Opened;
import org.huibao.workbook.Workbooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChartDrawingsTest {

    @TempDir
    Path folder;

    private static final String CHART = "word/charts/huibao-chart-1.xml";
    private static final String BOOK = "word/embeddings/huibao-chart-1.xlsx";

    /** A frame of 15 by 8 cm with a rectangle in it, as a picture would be. */
    static String drawing(String alternativeText) {
        return "<w:p><w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"5400000\" cy=\"2880000\"/>"
                + "<wp:docPr id=\"7\" name=\"frame\" descr=\"" + alternativeText
                + "\"/><wp:cNvGraphicFramePr/><a:graphic>"
                + "<a:graphicData uri=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"><wps:wsp><wps:cNvSpPr/><wps:spPr/>"
                + "<wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            {{chart: petition_cases by department}}              ~ ,受理信访案件数（件）;县司法局,50;大沙镇,21
            {{chart: petition_cases by departments 乡镇}}        ~ ,受理信访案件数（件）;大沙镇,21
            {{图表：受理信访案件数 按部门 乡镇}}                 ~ ,受理信访案件数（件）;大沙镇,21
            {{chart: fines by department | 0.0万元}}             ~ ,安全生产罚款（万元）;县司法局,15.9
            {{chart: petition_cases, lawsuits}}                  ~ ,2020年;受理信访案件数（件）,71;应诉案件数（件）,0
            {{chart: petition_cases, hearings against last year}} ~ ,2019年,2020年;受理信访案件数（件）,80,71;听证会次数（次）,,
            {{图表：受理信访案件数、应诉案件数 与上年比}}        ~ ,2019年,2020年;受理信访案件数（件）,80,71;应诉案件数（件）,,0
            """)
    void fillsTheWorkbookBehindTheChart(String asked, String book) throws IOException {
        byte[] filled = fill(drawing(asked));
        assertThat(rows(PackageParts.of(filled).get(BOOK))).isEqualTo(book.strip());
        assertThat(chart(filled)).isEqualTo(book.strip());
    }

    @Test
    void keepsTheFrameAndWhatStandsAroundIt() {
        byte[] filled = fill(p("前") + drawing("{{chart: petition_cases by department}}") + p("后{{fines}}"));
        assertThat(ReportText.body(filled)).containsExactly("前", "", "后[fines:158900]");
        assertThat(PackageParts.text(filled, "word/document.xml"))
                .contains("cx=\"5400000\"", "cy=\"2880000\"", "descr=\"受理信访案件数（件）\"", "r:id=\"huibao-chart-1\"")
                .doesNotContain("wps:wsp>", "{{");
        assertThat(PackageParts.text(filled, CHART)).contains("<c:barDir val=\"col\"/>", "srgbClr val=\"1F4E79\"");
    }

    /** The chart that a first filling made, restyled by hand, is the template of a second. */
    @Test
    void keepsTheLooksOfAChartThatStandsInTheTemplate() {
        byte[] template = fill(drawing("{{chart: petition_cases by department}}"));
        template = PackageParts.replaced(template, CHART, "1F4E79", "C00000");
        template = PackageParts.replaced(template, CHART, "<c:barDir val=\"col\"/>", "<c:barDir val=\"bar\"/>");
        template = PackageParts.replaced(
                template,
                "word/document.xml",
                "descr=\"受理信访案件数（件）\"",
                "descr=\"{{chart: petition_cases against last year}}\"");
        byte[] filled = ReportTemplate.fill(Jobs.with(template), figures(), ReportMode.DRAFT);
        assertThat(chart(filled)).isEqualTo(",2019年,2020年;受理信访案件数（件）,80,71");
        assertThat(PackageParts.text(filled, CHART)).contains("C00000", "<c:barDir val=\"bar\"/>", "1F4E79");
        assertThat(PackageParts.of(filled).keySet())
                .filteredOn(part -> part.startsWith("word/embeddings"))
                .containsExactly(BOOK);
    }

    @Test
    void aLegendTellsSeriesApartAndNothingElse() {
        byte[] one = fill(drawing("{{chart: petition_cases by department}}"));
        byte[] two = fill(drawing("{{chart: petition_cases against last year}}"));
        byte[] grown = ReportTemplate.fill(
                Jobs.with(PackageParts.replaced(
                        one,
                        "word/document.xml",
                        "descr=\"受理信访案件数（件）\"",
                        "descr=\"{{chart: petition_cases against last year}}\"")),
                figures(),
                ReportMode.DRAFT);

        assertThat(PackageParts.text(one, CHART)).doesNotContain("c:legend>");
        assertThat(PackageParts.text(two, CHART)).contains("</c:plotArea><c:legend>");
        assertThat(PackageParts.text(grown, CHART)).contains("</c:plotArea><c:legend>");
    }

    /** Its range would run backwards, and the header row would be taken for data. */
    @Test
    void leavesOutAChartOfNothingWithItsParagraph() {
        String empty = drawing("{{chart: lawsuits_lost by department}}");
        String words = empty.replace("<w:p>", "<w:p><w:r><w:t>败诉案件如图{{fines}}：</w:t></w:r>");
        String cell = "<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc><w:tcPr/>" + empty + "</w:tc></w:tr></w:tbl>";
        byte[] filled = fill(p("前") + words + cell + p("后") + drawing("{{chart: hearings against last year}}"));
        assertThat(ReportText.body(filled)).containsExactly("前", "", "后");
        assertThat(TemplateFindings.leftOut(Jobs.with(Templates.body(p("前") + words)), figures()))
                .extracting(finding -> finding.code() + " " + finding.found())
                .containsExactly("template.empty-chart 败诉案件数（件）");
        assertThat(PackageParts.of(filled).keySet())
                .noneMatch(part -> part.contains("chart"))
                .noneMatch(part -> part.contains("embeddings"));
        assertThat(PackageParts.text(filled, "word/document.xml")).doesNotContain("w:drawing", "{{");
    }

    @Test
    void leavesOutTheChartThatStoodInTheTemplate() {
        byte[] template = fill(p("前") + drawing("{{chart: petition_cases by department}}"));
        template = PackageParts.replaced(
                template,
                "word/document.xml",
                "descr=\"受理信访案件数（件）\"",
                "descr=\"{{chart: lawsuits_lost by department}}\"");
        byte[] filled = ReportTemplate.fill(Jobs.with(template), figures(), ReportMode.PUBLISHED);
        assertThat(ReportText.body(filled)).containsExactly("前");
        assertThat(PackageParts.of(filled).keySet()).noneMatch(part -> part.contains("huibao-chart"));
    }

    @Test
    void theSameChartIsTheSameBytes() {
        String two = drawing("{{chart: petition_cases by department}}") + drawing("{{chart: fines, lawsuits}}");
        assertThat(fill(two)).isEqualTo(fill(two));
        assertThat(PackageParts.of(fill(two))).containsKeys(BOOK, "word/embeddings/huibao-chart-2.xlsx");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            {{chart: petition_case by department}}          ~ 没有名为“petition_case”的指标，是否应为“petition_cases”？
            {{petition_cases}}                              ~ 图片的替代文字（可选文字）不是图表占位符，请写如“{{图表：指标 按部门}}”或“{{图表：指标1、指标2 与上年比}}”。
            {{chart: petition_cases by department 镇}}      ~ 没有部门属于分组“镇”，请写“{{#departments}}”，或者使用 job.yaml 中的分组。
            {{chart: fines by department | 约0.1万元}}      ~ 格式“约0.1万元”不能用于“安全生产罚款”的图表，请写不带文字的样例，如“0.0万元”，计量单位要与指标一致。
            {{chart: problems by department}}               ~ 格式“”不能用于“存在的问题”的图表，请写不带文字的样例，如“0.0万元”，计量单位要与指标一致。
            """)
    void namesWhatIsWrong(String asked, String message) {
        List<DefinitionMistake> mistakes =
                ReportTemplate.check(Jobs.with(Templates.body(drawing(asked))), Messages.of("zh-CN"));
        assertThat(mistakes).containsExactly(new DefinitionMistake("rule-of-law/report.docx", 0, 0, asked, message));
    }

    private static TestFigures figures() {
        return Jobs.figures().before("petition_cases", Value.Number.of("80"));
    }

    private static byte[] fill(String blocks) {
        byte[] template = Templates.body(blocks);
        assertThat(ReportTemplate.check(Jobs.with(template), Messages.of("zh-CN")))
                .isEmpty();
        return ReportTemplate.fill(Jobs.with(template), figures(), ReportMode.DRAFT);
    }

    /** As the chart itself remembers them: what Word draws before anybody opens the workbook. */
    private static String chart(byte[] docx) {
        String xml = PackageParts.text(docx, CHART);
        List<List<String>> columns = new ArrayList<>();
        columns.add(new ArrayList<>(List.of("")));
        String[] series = xml.split("<c:ser>");
        for (int i = 1; i < series.length; i++) {
            List<String> column = new ArrayList<>(points(series[i], "tx"));
            column.addAll(points(series[i], "val"));
            if (i == 1) {
                columns.get(0).addAll(points(series[i], "cat"));
            }
            columns.add(column);
        }
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < columns.get(0).size(); row++) {
            List<String> cells = new ArrayList<>();
            for (List<String> column : columns) {
                cells.add(column.get(row));
            }
            rows.add(String.join(",", cells));
        }
        return String.join(";", rows);
    }

    private static List<String> points(String series, String element) {
        String inside = series.split("<c:" + element + ">")[1].split("</c:" + element + ">")[0];
        int count = Integer.parseInt(inside.split("<c:ptCount val=\"")[1].split("\"")[0]);
        List<String> points = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String[] point = inside.split("<c:pt idx=\"" + i + "\"><c:v>");
            points.add(point.length > 1 ? point[1].split("<")[0] : "");
        }
        return points;
    }

    private String rows(byte[] workbook) throws IOException {
        Path file = folder.resolve("chart.xlsx");
        Files.write(file, workbook);
        Opened<String> opened = Workbooks.read(file, List.of(), book -> {
            List<String> rows = new ArrayList<>();
            book.sheets().get(0).rows(row -> {
                Map<Integer, String> cells = new java.util.TreeMap<>();
                row.cells().forEach(cell -> cells.put(cell.column(), cell.raw()));
                List<String> all = new ArrayList<>();
                int width = rows.isEmpty()
                        ? row.cells().get(row.cells().size() - 1).column()
                        : rows.get(0).split(",").length;
                for (int column = 1; column <= width; column++) {
                    all.add(cells.getOrDefault(column, ""));
                }
                rows.add(String.join(",", all));
                return true;
            });
            return String.join(";", rows);
        });
        return ((Opened.Readable<String>) opened).result();
    }
}
