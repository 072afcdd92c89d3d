package org.huibao.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.huibao.workbook.ReviewList.Item;
import org.huibao.workbook.WrittenSheet.Entry;
import org.huibao.workbook.WrittenSheet.Look;
import org.huibao.workbook.limit.UnreadableFile;
import org.huibao.workbook.patch.ChangedPackage;
import org.huibao.workbook.patch.PatchedWorkbook;
import org.junit.jupiter.api.Test;

/** A workbook whose parts are changed is, to the library, the one that the library itself would have written. */
class PatchedWorkbookTest {

    private static final Map<String, String> PROPERTIES =
            new TreeMap<>(Map.of("huibao.replaces", "ab12", "huibao.job", "法治<&>", "own", "\"y\""));

    @Test
    void a_departments_workbook_is_marked_as_the_library_marks_it() throws IOException {
        assertSame(
                own(false),
                item("cases", "统计表", "B2", "太大 <&>\n第二行"),
                item("cases", "统计表", "B2", "再看"),
                item("", "统计表", "A3", "改名"),
                item("", "统计表", "D5", "合并"),
                item("", "统计表", "F2", "空格"),
                item("", "统计表", "E20", "空行"),
                item("", "统计表", "E7", "带列样式"),
                item("", "底稿", "", "整张表"),
                item("", "没有的表", "A1", "无处"));
    }

    @Test
    void a_form_is_marked_as_the_library_marks_it() {
        Entry entry = Entry.number(3, new BigDecimal("12.5"), Look.INPUT_NUMBER).commented("口径:本期");
        WrittenSheet form = new WrittenSheet(
                "填报表",
                List.of(new WrittenSheet.Column(10, true), new WrittenSheet.Column(20, false)),
                List.of(
                        new WrittenSheet.Line(
                                20, List.of(Entry.text(1, "标题", Look.TITLE).to(3))),
                        new WrittenSheet.Line(20, List.of(Entry.text(2, "案件", Look.TEXT), entry)),
                        new WrittenSheet.Line(20, List.of(Entry.text(2, "金额", Look.TEXT)))),
                1,
                1,
                false,
                true,
                List.of());
        byte[] bytes =
                WorkbookWriter.bytes(new WrittenWorkbook(List.of(form), Map.of("huibao.job", "旧", "huibao.x", "留")));
        assertSame(bytes, item("cases", "填报表", "C2", "太大"), item("", "填报表", "C3", "缺"), item("", "填报表", "B1", "题"));
    }

    @Test
    void one_finding_may_mark_several_cells() throws IOException {
        Item moved = new Item("", "错误", "统计表!A3", "9", "", "移过来", "更正", "统计表", "A3", "移过来", List.of("B2", "C7"));
        assertSame(own(false), moved, item("", "统计表", "B2", "另一条"));
    }

    @Test
    void a_workbook_without_findings_in_it_gets_the_list_alone() throws IOException {
        assertSame(own(false), item("", "", "", "缺报"));
    }

    @Test
    void macros_are_taken_away() throws IOException {
        for (boolean plain : List.of(true, false)) {
            byte[] own = plain ? own(true) : commented(own(true));
            ReviewedWorkbook reviewed = ReviewedWorkbook.of(own, list(item("", "统计表", "A3", "x")), PROPERTIES)
                    .orElseThrow();
            assertThat(reviewed.extension()).isEqualTo("xlsx");
            ChangedPackage parts = new ChangedPackage(reviewed.bytes(), Integer.MAX_VALUE);
            assertThat(parts.names())
                    .noneMatch(name -> name.toLowerCase(Locale.ROOT).contains("vba"));
            assertThat(parts.text("[Content_Types].xml")).doesNotContain("macroEnabled", "vba");
            assertThat(parts.text("xl/_rels/workbook.xml.rels")).doesNotContain("vba");
            try (XSSFWorkbook workbook = open(reviewed.bytes())) {
                assertThat(workbook.isMacroEnabled()).isFalse();
                assertThat(workbook.getSheetName(0)).isEqualTo("审核意见");
            }
        }
    }

    @Test
    void what_is_unusual_is_left_to_the_library() throws IOException {
        byte[] commented = commented(own(false));
        ReviewList list = list(item("", "统计表", "A3", "改名"));
        assertThatThrownBy(() -> PatchedWorkbook.of(commented, list, PROPERTIES, 60 << 20, 20))
                .isInstanceOf(UnreadableFile.class);
        byte[] marked =
                ReviewedWorkbook.of(commented, list, PROPERTIES).orElseThrow().bytes();
        assertThat(told(marked)).contains(" 1 A3 汇报|【审核意见】\n改名");
        // Marks of an earlier review have to be taken away first.
        assertThatThrownBy(() -> PatchedWorkbook.of(marked, list, PROPERTIES, 60 << 20, 20))
                .isInstanceOf(UnreadableFile.class);
    }

    private static void assertSame(byte[] original, Item... items) {
        ReviewList list = list(items);
        try {
            byte[] patched = PatchedWorkbook.of(original, list, PROPERTIES, 60 << 20, 20);
            byte[] library =
                    ReviewedWorkbook.byLibrary(original, list, PROPERTIES).bytes();
            assertThat(told(patched)).isEqualTo(told(library));
            assertThat(PatchedWorkbook.of(original, list, PROPERTIES, 60 << 20, 20))
                    .isEqualTo(patched);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static ReviewList list(Item... items) {
        return new ReviewList(
                "县司法局审核意见", "请更正。\n第二行", List.of("序号", "级别", "位置", "现有", "应有", "问题", "处理", "说明"), List.of(items));
    }

    private static Item item(String key, String sheet, String address, String comment) {
        return new Item(key, "错误", sheet + "!" + address, "9", "1", comment, "更正", sheet, address, comment);
    }

    /** Strange to the one that patches: a part with a comment of XML. */
    private static byte[] commented(byte[] workbook) {
        ChangedPackage parts = new ChangedPackage(workbook, Integer.MAX_VALUE);
        parts.put("xl/workbook.xml", parts.text("xl/workbook.xml").replace("<sheets>", "<!-- x --><sheets>"));
        return parts.bytes();
    }

    private static byte[] own(boolean macros) throws IOException {
        try (XSSFWorkbook workbook = macros ? new XSSFWorkbook(XSSFWorkbookType.XLSM) : new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet("统计表");
            workbook.createSheet("底稿").createRow(0).createCell(0).setCellValue(5);
            for (int row = 0; row < 8; row++) {
                sheet.createRow(row).createCell(0).setCellValue("指标" + row);
            }
            XSSFCellStyle number = workbook.createCellStyle();
            number.setDataFormat(workbook.createDataFormat().getFormat("0.00"));
            number.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            number.setFillForegroundColor(new XSSFColor(new byte[] {1, 2, (byte) 200}));
            number.setHidden(true);
            sheet.setDefaultColumnStyle(4, number);
            XSSFCell value = sheet.getRow(1).createCell(1);
            value.setCellValue(9);
            value.setCellStyle(number);
            sheet.getRow(1).createCell(2).setCellFormula("B2+底稿!A1");
            sheet.addMergedRegion(new CellRangeAddress(3, 5, 3, 3));
            XSSFName name = workbook.createName();
            name.setNameName("合计数");
            name.setSheetIndex(1);
            name.setRefersToFormula("统计表!$C$2");
            sheet.protectSheet("");
            workbook.setActiveSheet(1);
            workbook.getProperties().getCustomProperties().addProperty("own", "x");
            if (macros) {
                workbook.setVBAProject(new ByteArrayInputStream(new byte[] {1, 2, 3}));
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static XSSFWorkbook open(byte[] workbook) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(workbook));
    }

    /** What the library knows of a workbook, as text. */
    private static List<String> told(byte[] bytes) throws IOException {
        List<String> told = new ArrayList<>();
        try (XSSFWorkbook workbook = open(bytes)) {
            told.add("active " + workbook.getActiveSheetIndex() + workbook.getFirstVisibleTab());
            workbook.getAllNames().stream()
                    .map(name -> name.getNameName() + " " + name.getSheetIndex() + " " + name.getRefersToFormula())
                    .sorted()
                    .forEach(told::add);
            workbook.getProperties().getCustomProperties().getUnderlyingProperties().getPropertyList().stream()
                    .map(property -> property.getName() + "=" + property.getLpwstr())
                    .sorted()
                    .forEach(told::add);
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                tell(i, workbook.getSheetAt(i), told);
            }
        }
        return told;
    }

    private static void tell(int index, XSSFSheet sheet, List<String> told) {
        told.add(index
                + sheet.getSheetName()
                + sheet.getProtect()
                + sheet.isSelected()
                + sheet.isDisplayGridlines()
                + sheet.getFitToPage()
                + sheet.getPrintSetup().getLandscape()
                + sheet.getRepeatingRows()
                + sheet.getMargin(PageMargin.LEFT)
                + sheet.getMergedRegions()
                + (sheet.getPaneInformation() == null
                        ? ""
                        : sheet.getPaneInformation().getHorizontalSplitTopRow()));
        for (int column = 0; column < 14; column++) {
            told.add(index + " column " + column + " " + sheet.getColumnWidth(column) + sheet.isColumnHidden(column));
        }
        sheet.forEach(row -> {
            told.add(index + " row " + row.getRowNum() + " " + row.getHeightInPoints());
            row.forEach(cell -> told.add(index + " " + tell((XSSFCell) cell)));
        });
        new TreeMap<>(sheet.getCellComments())
                .forEach((place, comment) -> told.add(" " + index + " " + place + " " + comment.getAuthor() + "|"
                        + comment.getString().getString()));
    }

    private static String tell(XSSFCell cell) {
        XSSFCellStyle style = cell.getCellStyle();
        XSSFColor fill = style.getFillForegroundXSSFColor();
        return cell.getAddress() + " "
                + (cell.getCellType() == CellType.FORMULA ? cell.getCellFormula() : cell.toString()) + " "
                + style.getDataFormatString() + style.getFillPattern() + (fill == null ? "" : fill.getARGBHex())
                + style.getLocked() + style.getHidden() + style.getFont().getFontName()
                + style.getFont().getFontHeightInPoints() + style.getFont().getUnderline() + style.getAlignment()
                + style.getVerticalAlignment() + style.getWrapText() + style.getBorderTop() + style.getBorderLeft()
                + (cell.getHyperlink() == null ? "" : cell.getHyperlink().getAddress());
    }
}
