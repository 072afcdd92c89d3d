package org.huibao.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huibao.definition.Department;
import org.huibao.definition.Indicator;
import org.huibao.definition.ReportJob;
import org.huibao.message.Messages;
import org.huibao.model.Value;
import org.huibao.workbook.Cell;
import org.huibao.workbook.Grid;
import org.huibao.workbook.Opened;
import org.huibao.workbook.Sheet;
import org.huibao.workbook.Workbooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlankFormsTest {

    private static final Department BUREAU = new Department("yjj", "县应急管理局", List.of(), "", true);
    private static final Department TOWN = new Department("dsz", "大沙镇", List.of(), "乡镇", true);

    private static final ReportJob JOB = job(
            indicator("safety_inspections", "安全生产检查次数", "次", 0, "报告期内开展的各类安全生产检查，按次统计；同一单位一日内多次检查计一次。"),
            indicator("safety_hazards", "查出安全隐患问题数", "处", 0, ""),
            indicator("safety_trainings", "安全生产培训场次", "场次", 0, ""),
            indicator("safety_fines_written", "安全生产罚款金额（按处罚决定书载明的金额统计，含没收违法所得）", "万元", 2, "以处罚决定日期为准。"),
            text("problems", "存在的问题"),
            ledger("ledger_fines", new Indicator.Ledger("处罚台账", "罚款金额", "", false, where("处罚种类", "罚款", "警告"))),
            ledger("ledger_cases", new Indicator.Ledger("处罚台账", "", "案号", true, List.of())),
            at("own_sheet"));

    @TempDir
    Path folder;

    @Test
    void is_read_back_row_by_row() throws IOException {
        Path file = Files.write(folder.resolve("form.xlsx"), form(BUREAU));
        Opened<String> opened = Workbooks.read(file, List.of(), workbook -> {
            assertThat(workbook.properties())
                    .isEqualTo(
                            Map.of("huibao.job", "rule-of-law", "huibao.period", "2020", "huibao.department", "yjj"));
            assertThat(workbook.sheets().stream().map(Sheet::name)).containsExactly("填报表", "处罚台账");
            Grid grid = workbook.sheets().get(0).grid();
            assertThat(grid.columnHidden(1)).isTrue();
            return text(grid) + "\n--\n" + text(workbook.sheets().get(1).grid());
        });
        assertThat(opened).isEqualTo(new Opened.Readable<>("""
                                示例县2020年法治政府建设年度报告填报表
                                填报单位：县应急管理局 | 报送截止：2021年1月20日
                                填报说明
                                编码 | 序号 | 指标名称 | 单位 | 本年数 | 上年数 | 说明
                                safety_inspections | 1 | 安全生产检查次数 | 次 | 2457
                                safety_hazards | 2 | 查出安全隐患问题数 | 处
                                safety_trainings | 3 | 安全生产培训场次 | 场次 | 无
                                safety_fines_written | 4 | 安全生产罚款金额（按处罚决定书载明的金额统计，含没收违法所得） | 万元 | 15.89
                                problems | 5 | 存在的问题
                                填报人： | 审核人：
                                联系电话： | 填报日期：
                                校核码： | 435-164 | 改动任何一个数，校核码随之改变；与盖章的打印件核对时看它是否相同。
                                --
                                示例县2020年法治政府建设年度报告处罚台账
                                填报单位：县应急管理局 | 报送截止：2021年1月20日
                                一件一行，行数不够可继续向下填写。请勿改动表头，勿填合计行。
                                序号 | 案号 | 处罚种类 | 罚款金额（元） | 备注"""));
    }

    @Test
    void can_be_changed_only_where_something_is_asked() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(form(BUREAU)))) {
            XSSFSheet sheet = workbook.getSheet("填报表");
            assertThat(sheet.isSheetLocked()).isTrue();
            assertThat(sheet.getCTWorksheet().getSheetProtection().isSetPassword())
                    .isFalse();
            StringBuilder unlocked = new StringBuilder();
            sheet.forEach(row -> row.forEach(cell -> {
                if (!cell.getCellStyle().getLocked()) {
                    unlocked.append(cell.getAddress()).append(' ');
                }
            }));
            assertThat(unlocked).hasToString("E5 G5 E6 F6 G6 E7 G7 E8 G8 E9 F9 G9 D11 E11 G11 D13 E13 G13 ");
            assertThat(workbook.getSheet("处罚台账").isSheetLocked()).isFalse();
        }
    }

    @Test
    void refuses_what_is_no_number_and_says_so_in_chinese() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(form(BUREAU)))) {
            XSSFSheet sheet = workbook.getSheet("填报表");
            assertThat(rule(sheet, "E5"))
                    .isEqualTo(
                            "IF(ISNUMBER(E5),AND(E5>=0,E5=INT(E5)),OR(E5=\"无\",E5=\"/\",E5=\"—\",E5=\"-\",ISNUMBER(1/(VALUE(ASC("
                                    + "SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(E5,\"次\",\"\"),\"万\",\"\"),\"亿\",\"\")))>=0))))"
                                    + " 请填不小于 0 的准确整数，单位可写可不写；无此职责的填“无”“/”或“—”。说明文字请写入“说明”栏。");
            assertThat(rule(sheet, "E8")).startsWith("IF(ISNUMBER(E8),E8>=0,OR(");
            assertThat(rule(sheet, "F6")).startsWith("IF(ISNUMBER(F6),AND(F6>=0,");
            assertThat(rule(sheet, "F5")).as("published: locked").isEmpty();
            assertThat(rule(sheet, "F7")).as("published as none: locked").isEmpty();
            assertThat(rule(sheet, "E9")).isEqualTo("1000 最多填写 1000 字。");
            assertThat(rule(workbook.getSheet("处罚台账"), "D5")).startsWith("ISNUMBER(D5)");
            assertThat(rule(workbook.getSheet("处罚台账"), "C9")).startsWith("\"罚款,警告\"");
        }
    }

    @Test
    void says_what_counts_and_prints_well() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(form(BUREAU)))) {
            XSSFSheet sheet = workbook.getSheet("填报表");
            assertThat(sheet.getCellComment(new CellAddress("C5")).getString().getString())
                    .startsWith("报告期内开展的各类安全生产检查");
            assertThat(sheet.getCellComment(new CellAddress("C6"))).isNull();
            assertThat(sheet.getFitToPage()).isTrue();
            assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo((short) 9);
            assertThat(sheet.getPrintSetup().getFitHeight()).isZero();
            assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("4:4");
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 4);
        }
    }

    @Test
    void grows_with_what_is_written_but_for_texts_which_have_room() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(form(BUREAU)))) {
            XSSFSheet sheet = workbook.getSheet("填报表");
            assertThat(sheet.getPrintSetup().getLandscape()).isFalse();
            assertThat(sheet.getMergedRegions().stream().map(CellRangeAddress::formatAsString))
                    .contains("E9:G9");
            assertThat(sheet.getRow(7).getCTRow().isSetCustomHeight()).isFalse();
            assertThat(sheet.getRow(8).getCTRow().getCustomHeight()).isTrue();
            assertThat(sheet.getRow(8).getHeightInPoints()).isEqualTo(80);
            assertThat(workbook.getSheet("处罚台账").getRow(4).getCTRow().isSetCustomHeight())
                    .isFalse();
        }
    }

    @Test
    void shows_numbers_as_they_are_printed_and_names_as_optional() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(form(BUREAU)))) {
            XSSFSheet sheet = workbook.getSheet("填报表");
            assertThat(formats(sheet, "C5", "E5", "F5", "E8", "F8", "C9", "E9"))
                    .containsExactly("General", "0", "0", "#,##0.00", "#,##0.00", "@\"（可不填）\"", "General");
            assertThat(sheet.getRow(8).getCell(2).getStringCellValue())
                    .as("the row is found by it")
                    .isEqualTo("存在的问题");
            assertThat(formats(workbook.getSheet("处罚台账"), "C5", "D5")).containsExactly("General", "General");
        }
    }

    private static List<String> formats(XSSFSheet sheet, String... addresses) {
        return Arrays.stream(addresses)
                .map(CellAddress::new)
                .map(each -> sheet.getRow(each.getRow())
                        .getCell(each.getColumn())
                        .getCellStyle()
                        .getDataFormatString())
                .toList();
    }

    @Test
    void names_its_style_because_some_programs_warn_of_a_workbook_that_does_not() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(form(BUREAU)))) {
            String styles = workbook.getStylesSource().getCTStylesheet().xmlText();
            assertThat(styles.replaceAll(" xmlns:main=\"[^\"]*\"", ""))
                    .contains(
                            "</main:cellXfs><main:cellStyles count=\"1\"><main:cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/>");
        }
    }

    @Test
    void is_the_same_on_any_day_and_in_any_place() throws Exception {
        byte[] first = form(BUREAU);
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            Thread.sleep(2100);
            assertThat(form(BUREAU)).isEqualTo(first);
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void a_department_that_owes_nothing_on_a_form_gets_none() {
        assertThat(new BlankForms(Messages.of("zh-CN")).blank(JOB, TOWN, code -> Optional.empty()))
                .isEmpty();
    }

    static byte[] form(Department department) {
        Map<String, Value> previous = Map.of(
                "safety_inspections", Value.Number.of("2457"),
                "safety_trainings", Value.none(),
                "safety_fines_written", Value.Number.of("15.89"));
        return new BlankForms(Messages.of("zh-CN"))
                .blank(JOB, department, code -> Optional.ofNullable(previous.get(code)))
                .orElseThrow();
    }

    private static String rule(XSSFSheet sheet, String address) {
        return sheet.getDataValidations().stream()
                .filter(each -> Arrays.stream(each.getRegions().getCellRangeAddresses())
                        .anyMatch(range -> range.isInRange(new CellAddress(address))))
                .map(BlankFormsTest::rule)
                .reduce("", String::concat);
    }

    private static String rule(XSSFDataValidation validation) {
        DataValidationConstraint constraint = validation.getValidationConstraint();
        String message = validation.getErrorBoxText();
        return constraint.getFormula1() + (message == null ? "" : " " + message);
    }

    /** What stands in each row; of the instruction its beginning. */
    private static String text(Grid grid) {
        StringBuilder text = new StringBuilder();
        for (int row = 1; row <= grid.rows(); row++) {
            List<String> cells = grid.row(row).stream()
                    .map(Cell::raw)
                    .map(raw -> raw.length() > 40 ? raw.substring(0, 4) : raw)
                    .toList();
            text.append(cells.isEmpty() ? "" : String.join(" | ", cells) + "\n");
        }
        return text.toString().strip();
    }

    private static ReportJob job(Indicator... indicators) {
        return new ReportJob(
                "rule-of-law",
                "2020",
                "法治政府建设年度报告",
                "示例县",
                null,
                LocalDate.of(2021, 1, 20),
                List.of(BUREAU, TOWN),
                new ReportJob.Returns(ReportJob.Returns.VALUE_COLUMNS, List.of()),
                ReportJob.ChangeLimit.DEFAULT,
                Map.of(),
                List.of(),
                List.of(indicators),
                List.of(),
                List.of(),
                List.of());
    }

    private static Indicator indicator(String code, String name, String unit, int decimals, String definition) {
        return indicator(code, name, unit, Indicator.Kind.NUMBER, decimals, true, definition, null, null);
    }

    private static Indicator text(String code, String name) {
        return indicator(code, name, "", Indicator.Kind.TEXT, 0, false, "分条填写，每条一行。", null, null);
    }

    private static Indicator ledger(String code, Indicator.Ledger ledger) {
        return indicator(code, code, "元", Indicator.Kind.NUMBER, 0, true, "", null, ledger);
    }

    private static Indicator at(String code) {
        Indicator.At place = new Indicator.At("", "C5", null, null);
        return indicator(code, code, "件", Indicator.Kind.NUMBER, 0, true, "", place, null);
    }

    private static Indicator indicator(
            String code,
            String name,
            String unit,
            Indicator.Kind kind,
            int decimals,
            boolean required,
            String definition,
            Indicator.At at,
            Indicator.Ledger ledger) {
        return new Indicator(
                code,
                name,
                List.of(),
                unit,
                kind,
                List.of("yjj"),
                Indicator.Combine.SUM,
                decimals,
                Indicator.Rounding.HALF_UP,
                required,
                "published",
                definition,
                null,
                at,
                ledger);
    }

    private static List<Indicator.Ledger.Where> where(String header, String... values) {
        return List.of(new Indicator.Ledger.Where(header, Set.of(values)));
    }
}
