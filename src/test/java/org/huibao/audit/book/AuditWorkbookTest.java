package org.huibao.audit.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huibao.County;
import org.huibao.audit.FindingOrder;
import org.huibao.consolidate.Consolidation;
import org.huibao.definition.ReportJob;
import org.huibao.message.Messages;
import org.huibao.model.FiledReturn;
import org.huibao.model.Finding;
import org.huibao.model.ReportPassage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a reviewer finds who has {@code audit.xlsx} and nothing else. */
class AuditWorkbookTest {

    @TempDir
    private Path folder;

    private final County county = County.of("a b c d")
            .indicator("cases", "name=受理")
            .indicator("closed", "name=办结")
            .formula("rate", "RATE(closed, cases)", "name=办结率", "unit=%")
            .says("cases", "12 3 - ~")
            .says("closed", "12 3 4 5")
            .published("closed", "24");

    @Test
    void aFigureStandsInOneRowWithWhatIsPrintedAndLastYears() throws IOException {
        try (XSSFWorkbook workbook = written(county)) {
            assertThat(rows(workbook.getSheetAt(0)))
                    .containsExactly(
                            "指标名称 | 报告中印作 | 精确值 | 单位 | 上年数 | 与上年相比 | 怎样得出 | 部门数 | 来源数 | 指标代号",
                            "受理 | 【待补】 |  | 件 |  |  | 各部门之和\n报来的表中没有读到这一项：D\n报来的表中这一格是空的：C | 4 | 4 | cases",
                            "办结 | 24件 / 二十四 | 24 | 件 | 24 | 与上年持平 | 各部门之和 | 4 | 4 | closed",
                            "办结率 |  |  | % |  |  | 办结 ÷ 受理 × 100\n算式中的数据尚缺：受理 | 4 | 2 | rate");
        }
    }

    @Test
    void figuresAndSourcesLeadToOneAnother() throws IOException {
        try (XSSFWorkbook workbook = written(county)) {
            assertThat(workbook.getSheetName(0)).isEqualTo("指标");
            XSSFSheet sources = workbook.getSheet("来源");
            for (int row = 1; row <= 3; row++) {
                XSSFRow figure = workbook.getSheetAt(0).getRow(row);
                XSSFHyperlink there = figure.getCell(8).getHyperlink();
                XSSFRow source = target(workbook, there);
                assertThat(source.getSheet().getSheetName()).isEqualTo("来源");
                assertThat(source.getCell(0).getStringCellValue())
                        .isEqualTo(figure.getCell(0).getStringCellValue());
                assertThat(target(workbook, source.getCell(0).getHyperlink()).getRowNum())
                        .isEqualTo(row);
            }
            assertThat(sources.getRow(1).getCell(5).getHyperlink().getLocation())
                    .matches("'.*'![A-Z]+[0-9]+");
            assertThat(rows(sources).stream().filter(row -> row.startsWith("办结率")))
                    .as("the cells of a formula stand with the figures in it")
                    .hasSize(2)
                    .allMatch(row -> row.contains("公式的输入"));
        }
    }

    @Test
    void aDepartmentThatGaveNothingIsThereWithTheReason() throws IOException {
        County several = County.of("a b c d")
                .indicator("cases", "name=受理")
                .says("cases", "12 - ~ 7")
                .also("d", "cases", "9")
                .notFiled("a");
        try (XSSFWorkbook workbook = written(several)) {
            assertThat(rows(workbook.getSheet("来源")).stream()
                            .skip(1)
                            .map(row -> row.split(" \\| ")[1] + " " + row.split(" \\| ")[2]))
                    .containsExactly("A 未报送", "B 空白", "C 表中没有读到", "D 采用", "D 采用");
        }
    }

    @Test
    void findingsBeginWithHowManyThereAreOfEachKind() throws IOException {
        try (XSSFWorkbook workbook = written(county)) {
            List<String> rows = rows(workbook.getSheet("审核意见"));
            assertThat(rows.get(0)).startsWith("级别 | 含义 | 条数");
            int header = rows.indexOf("级别 | 审核意见 | 部门 | 位置 | 部门说明 | 认可 | 怎样处理 | 类别 | 编号");
            assertThat(header).isGreaterThan(2);
            int told = rows.subList(1, header - 1).stream()
                    .mapToInt(row -> Integer.parseInt(row.split(" \\| ")[2]))
                    .sum();
            assertThat(told).isEqualTo(rows.size() - header - 1);
            assertThat(rows.subList(header + 1, rows.size()))
                    .allMatch(row -> !row.split(" \\| ")[6].isBlank(), "says what to do");
            assertThat(workbook.getSheet("审核意见").getRepeatingRows().getFirstRow())
                    .isEqualTo(header);
        }
    }

    @Test
    void everySheetIsOnePageWideAndRepeatsItsHeader() throws IOException {
        try (XSSFWorkbook workbook = written(county)) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(4);
            workbook.forEach(each -> {
                XSSFSheet sheet = (XSSFSheet) each;
                assertThat(sheet.getFitToPage()).isTrue();
                assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
                assertThat(sheet.getPrintSetup().getFitHeight()).isEqualTo((short) 0);
                assertThat(sheet.getRepeatingRows()).isNotNull();
                assertThat(sheet.getHeader().getLeft()).isEqualTo("小县 报告 2020");
            });
        }
    }

    @Test
    void theSameContentIsTheSameBytes() throws IOException {
        written(county).close();
        byte[] first = Files.readAllBytes(folder.resolve("audit.xlsx"));
        written(county).close();
        assertThat(Files.readAllBytes(folder.resolve("audit.xlsx"))).isEqualTo(first);
    }

    private XSSFWorkbook written(County county) throws IOException {
        ReportJob job = county.job();
        Consolidation consolidation = county.consolidation();
        List<Finding> findings =
                county.findings().stream().sorted(FindingOrder.of(job)).toList();
        List<FiledReturn> returns = new ArrayList<>();
        for (String code : List.of("a", "b", "c")) {
            returns.add(new FiledReturn(
                    code + ".xlsx",
                    "0".repeat(64),
                    9,
                    folder,
                    FiledReturn.Verdict.ACCEPTED,
                    code,
                    "property+title",
                    ""));
        }
        Path file = folder.resolve("audit.xlsx");
        AuditWorkbook.write(
                file,
                new AuditContent(
                        job,
                        Messages.of("zh-CN"),
                        consolidation::figure,
                        consolidation.county(),
                        findings,
                        returns,
                        List.of(
                                paragraph("24件", "办结 24件"),
                                paragraph("二十四", "办结 24件"),
                                paragraph("12", "办结 12件"),
                                paragraph("cases", "【待补】", "受理 【待补】"),
                                paragraph("cases", "12", "受理 12件"))));
        return new XSSFWorkbook(Files.newInputStream(file));
    }

    private static ReportPassage paragraph(String text, String title) {
        return paragraph("closed", text, title);
    }

    private static ReportPassage paragraph(String code, String text, String title) {
        return new ReportPassage.Paragraph(
                0,
                ReportPassage.Alignment.BOTH,
                true,
                "",
                32,
                false,
                List.of(new ReportPassage.Piece(text, code, title, false)));
    }

    private static XSSFRow target(XSSFWorkbook workbook, XSSFHyperlink link) {
        CellReference place = new CellReference(link.getLocation());
        return workbook.getSheet(place.getSheetName()).getRow(place.getRow());
    }

    private static List<String> rows(XSSFSheet sheet) {
        DataFormatter formatter = new DataFormatter();
        List<String> rows = new ArrayList<>();
        for (int row = 0; row <= sheet.getLastRowNum(); row++) {
            List<String> cells = new ArrayList<>();
            XSSFRow its = sheet.getRow(row);
            for (int column = 0; its != null && column < its.getLastCellNum(); column++) {
                cells.add(formatter.formatCellValue(its.getCell(column)));
            }
            rows.add(String.join(" | ", cells));
        }
        return rows;
    }
}
