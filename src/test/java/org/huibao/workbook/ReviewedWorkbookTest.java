package org.huibao.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huibao.workbook.ReviewList.Item;
import org.huibao.workbook.review.RedFill;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewedWorkbookTest {

    private static final Map<String, String> PROPERTIES =
            Map.of("huibao.replaces", "ab12", "huibao.job", "法治", "huibao.department", "sfj");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void leaves_the_workbook_as_it_was_but_for_red_cells_and_the_list(String format) throws IOException {
        ReviewedWorkbook reviewed = review(original(format), item("cases", "B2", "太大"), item("", "D5", "合并"));
        assertThat(reviewed.extension()).isEqualTo(format);
        try (Workbook workbook = open(reviewed)) {
            assertThat(workbook.getActiveSheetIndex()).isZero();
            assertThat(names(workbook)).containsExactly("审核意见", "统计表", "底稿");
            assertThat(workbook.isSheetVeryHidden(2)).isTrue();
            Sheet sheet = workbook.getSheet("统计表");
            assertThat(sheet.getProtect()).isTrue();
            assertThat(sheet.getDataValidations()).hasSize(1);
            assertThat(sheet.getMergedRegions())
                    .extracting(CellRangeAddress::formatAsString)
                    .containsExactly("D4:D6");
            assertThat(cell(sheet, "C2").getCellFormula()).isEqualTo("B2+底稿!A1");
            assertThat(workbook.getName("合计数").getRefersToFormula()).isEqualTo("统计表!$C$2");
            assertThat(comment(sheet, "B2")).isEqualTo("口径见附件\n【审核意见】\n太大");
            assertThat(comment(sheet, "D4")).as("the cell that shows").isEqualTo("【审核意见】\n合并");
            assertThat(isRed(sheet, "B2")).isTrue();
            assertThat(isRed(sheet, "D4")).isTrue();
            assertThat(isRed(sheet, "A2")).isFalse();
            CellStyle style = cell(sheet, "B2").getCellStyle();
            assertThat(style.getDataFormatString()).isEqualTo("0.00");
            assertThat(style.getLocked()).as("can be corrected").isFalse();
            assertThat(cell(sheet, "A2").getCellStyle().getLocked()).isTrue();
            Sheet list = workbook.getSheetAt(0);
            assertThat(cell(list, "D4").getHyperlink().getAddress()).isEqualTo("'统计表'!B2");
            assertThat(cell(list, "G4").getStringCellValue()).isEqualTo("太大");
        }
    }

    /** However much memory there is: else the same returns would give other bytes elsewhere. */
    @ParameterizedTest
    @CsvSource({"2000, true", "5000, false"})
    void a_large_ledger_is_not_marked(int rows, boolean marked) throws IOException {
        try (Workbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = workbook.createSheet("台账");
            for (int row = 0; row < rows; row++) {
                Row cells = sheet.createRow(row);
                for (int column = 0; column < 25; column++) {
                    cells.createCell(column).setCellValue(row * 1.25 + column);
                }
            }
            workbook.write(out);
            ReviewList list = new ReviewList("标题", "说明", List.of(), List.of());
            assertThat(ReviewedWorkbook.of(out.toByteArray(), list, PROPERTIES).isPresent())
                    .isEqualTo(marked);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void is_read_as_if_the_list_were_not_there(String format) throws IOException {
        Path file = Files.write(
                folder.resolve("a." + format),
                review(original(format), item("cases", "B2", "太大")).bytes());
        assertThat(Workbooks.read(file, List.of(), workbook -> {
                    org.huibao.workbook.Sheet first = workbook.sheets().get(0);
                    return first.number()
                            + first.name()
                            + workbook.sheets().size()
                            + new TreeMap<>(workbook.properties());
                }))
                .isEqualTo(new Opened.Readable<>("1统计表2{huibao.department=sfj, huibao.job=法治, huibao.replaces=ab12}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void keeps_what_the_department_answers(String format) throws IOException {
        byte[] answered =
                edit(review(original(format), item("cases", "B2", "太大")).bytes(), "审核意见", "I4", "属实");
        Path file = Files.write(folder.resolve("a." + format), answered);
        assertThat(Workbooks.read(
                        file,
                        List.of(),
                        workbook -> ReviewList.answers(workbook.review().orElseThrow())))
                .isEqualTo(new Opened.Readable<>(List.of(new ReviewList.Answer("cases", "属实", "I4"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void what_stands_in_the_wrong_cell_marks_both_and_leads_to_the_right_one(String format) throws IOException {
        byte[] first = review(original(format), moved("", "A3", "B2")).bytes();
        try (Workbook workbook =
                open(ReviewedWorkbook.of(first, list(), PROPERTIES).orElseThrow())) {
            assertThat(isRed(workbook.getSheet("统计表"), "B2") || isRed(workbook.getSheet("统计表"), "A3"))
                    .as("both marks were taken away again")
                    .isFalse();
            assertThat(comment(workbook.getSheet("统计表"), "B2")).isEqualTo("口径见附件");
        }
        try (Workbook workbook = open(review(original(format), moved("", "A3", "B2")))) {
            Sheet sheet = workbook.getSheet("统计表");
            assertThat(isRed(sheet, "A3") && isRed(sheet, "B2")).isTrue();
            assertThat(comment(sheet, "A3")).contains("移过来");
            assertThat(comment(sheet, "B2")).startsWith("口径见附件").contains("移过来");
            assertThat(workbook.getSheet("审核意见")
                            .getRow(3)
                            .getCell(3)
                            .getHyperlink()
                            .getAddress())
                    .isEqualTo("'统计表'!A3");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void a_second_review_takes_the_marks_of_the_first_away(String format) throws IOException {
        byte[] first = review(original(format), item("cases", "B2", "太大"), item("", "A3", "改名"))
                .bytes();
        try (Workbook workbook = open(review(first, item("cases", "A2", "重名")))) {
            assertThat(names(workbook)).containsExactly("审核意见", "统计表", "底稿");
            Sheet sheet = workbook.getSheet("统计表");
            assertThat(isRed(sheet, "B2")).isFalse();
            assertThat(comment(sheet, "B2")).isEqualTo("口径见附件");
            assertThat(isRed(sheet, "A3")).isFalse();
            assertThat(cell(sheet, "A3").getCellComment()).isNull();
            assertThat(isRed(sheet, "A2")).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void is_the_same_byte_for_byte(String format) throws IOException, InterruptedException {
        byte[] original = original(format);
        byte[] once = review(original, item("cases", "B2", "太大")).bytes();
        // A ZIP file counts in steps of two seconds.
        Thread.sleep(2100);
        assertThat(review(original, item("cases", "B2", "太大")).bytes()).isEqualTo(once);
    }

    @Test
    void a_departments_own_sheet_of_that_name_stays() throws IOException {
        try (XSSFWorkbook own = new XSSFWorkbook()) {
            own.createSheet("审核意见").createRow(0).createCell(0).setCellValue("同意");
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            own.write(bytes);
            ReviewedWorkbook reviewed = review(bytes.toByteArray(), item("", "", ""));
            Path file = Files.write(folder.resolve("a.xlsx"), reviewed.bytes());
            assertThat(Workbooks.read(
                            file,
                            List.of(),
                            workbook -> workbook.sheets().stream()
                                    .map(org.huibao.workbook.Sheet::name)
                                    .toList()))
                    .isEqualTo(new Opened.Readable<>(List.of("审核意见")));
        }
    }

    @Test
    void what_cannot_be_written_again_is_left_alone() throws IOException {
        byte[] whole = original("xlsx");
        assertThat(ReviewedWorkbook.of(new byte[0], list(), Map.of())).isEmpty();
        assertThat(ReviewedWorkbook.of("a,b\n1,2".getBytes(), list(), Map.of())).isEmpty();
        assertThat(ReviewedWorkbook.of(java.util.Arrays.copyOf(whole, whole.length / 2), list(), Map.of()))
                .isEmpty();
        assertThat(ReviewedWorkbook.of(withPassword(), list(), Map.of())).isEmpty();
    }

    private static byte[] withPassword() throws IOException {
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.createSheet("a");
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return bytes.toByteArray();
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    private static ReviewedWorkbook review(byte[] original, Item... items) {
        return ReviewedWorkbook.of(original, list(items), PROPERTIES).orElseThrow();
    }

    private static Item moved(String key, String address, String from) {
        return new Item(key, "错误", "统计表!" + address, "9", "1", "移过来", "更正", "统计表", address, "移过来", List.of(from));
    }

    private static ReviewList list(Item... items) {
        return new ReviewList(
                "县司法局审核意见", "请更正。", List.of("序号", "级别", "位置", "现有", "应有", "问题", "处理", "说明"), List.of(items));
    }

    private static Item item(String key, String address, String comment) {
        return new Item(key, "错误", "统计表!" + address, "9", "1", comment, "更正", "统计表", address, comment);
    }

    /** Protected, with a validation, a comment, a name, a formula over sheets, merged cells and a very hidden sheet. */
    private static byte[] original(String format) throws IOException {
        try (Workbook workbook = format.equals("xls") ? new HSSFWorkbook() : new XSSFWorkbook()) {
            Sheet sheet = workbook.createSheet("统计表");
            Sheet notes = workbook.createSheet("底稿");
            notes.createRow(0).createCell(0).setCellValue(5);
            workbook.setSheetVisibility(1, org.apache.poi.ss.usermodel.SheetVisibility.VERY_HIDDEN);
            for (int row = 0; row < 8; row++) {
                sheet.createRow(row).createCell(0).setCellValue("指标" + row);
            }
            CellStyle number = workbook.createCellStyle();
            number.setDataFormat(workbook.createDataFormat().getFormat("0.00"));
            Cell value = sheet.getRow(1).createCell(1);
            value.setCellValue(9);
            value.setCellStyle(number);
            ClientAnchor anchor = workbook.getCreationHelper().createClientAnchor();
            anchor.setCol2(3);
            anchor.setRow2(3);
            Comment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
            comment.setString(workbook.getCreationHelper().createRichTextString("口径见附件"));
            value.setCellComment(comment);
            sheet.getRow(1).createCell(2).setCellFormula("B2+底稿!A1");
            sheet.addMergedRegion(new CellRangeAddress(3, 5, 3, 3));
            org.apache.poi.ss.usermodel.Name name = workbook.createName();
            name.setNameName("合计数");
            name.setRefersToFormula("统计表!$C$2");
            DataValidationHelper helper = sheet.getDataValidationHelper();
            sheet.addValidationData(helper.createValidation(
                    helper.createExplicitListConstraint(new String[] {"甲", "乙"}),
                    new CellRangeAddressList(6, 6, 1, 1)));
            sheet.protectSheet("");
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] edit(byte[] bytes, String sheet, String address, String text) throws IOException {
        try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(bytes))) {
            CellReference at = new CellReference(address);
            Row row = workbook.getSheet(sheet).getRow(at.getRow());
            row.getCell(at.getCol()).setCellValue(text);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static Workbook open(ReviewedWorkbook reviewed) throws IOException {
        return WorkbookFactory.create(new ByteArrayInputStream(reviewed.bytes()));
    }

    private static List<String> names(Workbook workbook) {
        return java.util.stream.IntStream.range(0, workbook.getNumberOfSheets())
                .mapToObj(workbook::getSheetName)
                .toList();
    }

    private static Cell cell(Sheet sheet, String address) {
        CellReference at = new CellReference(address);
        return sheet.getRow(at.getRow()).getCell(at.getCol());
    }

    private static String comment(Sheet sheet, String address) {
        return cell(sheet, address).getCellComment().getString().getString();
    }

    private static boolean isRed(Sheet sheet, String address) {
        return new RedFill(sheet.getWorkbook()).isRed(cell(sheet, address).getCellStyle());
    }
}
