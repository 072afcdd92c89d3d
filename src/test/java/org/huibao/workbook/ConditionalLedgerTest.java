package org.huibao.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.hssf.record.CFRuleBase;
import org.apache.poi.hssf.usermodel.HSSFFontFormatting;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hssf.util.HSSFColor.HSSFColorPredefined;
import org.apache.poi.ss.usermodel.ComparisonOperator;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.util.CellRangeAddress;
import org.huibao.definition.Indicator.Ledger;
import org.huibao.reading.Readings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Amounts of a ledger, and numbers of an old binary file, that a condition shows by another format or in the colour of the paper. */
class ConditionalLedgerTest {

    private static final String WAN = "<numFmt numFmtId='164' formatCode='0.00&quot;万元&quot;'/>";
    private static final String WHITE = "<font><color rgb='FFFFFFFF'/></font>";

    @TempDir
    Path folder;

    private static String text(String cell, String text) {
        return "<c r='" + cell + "' t='inlineStr'><is><t>" + text + "</t></is></c>";
    }

    private List<String> read(String name, byte[] bytes, Readings readings) throws IOException {
        Opened<List<String>> opened =
                Workbooks.read(Files.write(folder.resolve(name), bytes), List.of(), readings::lines);
        return ((Opened.Readable<List<String>>) opened).result();
    }

    private static Readings fines() {
        return Readings.ledger("x", "元", new Ledger("填报表", "罚款金额", "", false, List.of(), List.of()));
    }

    private List<String> ledger(String behind, String dxf) throws IOException {
        Xlsx file = new Xlsx()
                .styles("<cellXfs count='1'><xf numFmtId='0'/></cellXfs><cellStyles/><dxfs><dxf>" + dxf
                        + "</dxf></dxfs>")
                .sheet("<sheetData><row r='1'>" + text("A1", "案号") + text("B1", "当事人") + text("C1", "罚款金额")
                        + "</row><row r='2'>" + text("A2", "甲1号") + text("B2", "甲公司") + "<c r='C2'><v>15.89</v></c>"
                        + "</row><row r='3'>" + text("A3", "甲2号") + text("B3", "乙公司") + "<c r='C3'><v>7</v></c>"
                        + "</row></sheetData>" + behind);
        return read("台账.xlsx", file.bytes(), fines());
    }

    private static String rule(String sqref, String rule) {
        return "<conditionalFormatting sqref='" + sqref + "'><cfRule priority='1' " + rule
                + "</cfRule></conditionalFormatting>";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"C2:C9", "C:C", "A1:D3", "E1 C2:C3", "2:2", "$C$2"})
    void anAmountThatAConditionShowsOtherwiseIsAskedAbout(String sqref) throws IOException {
        assertThat(ledger(rule(sqref, "type='cellIs' operator='greaterThan' dxfId='0'><formula>10</formula>"), WAN))
                .contains("error value.shown-differs 填报表!C2 found “15.89” expected “15.89万元（0.00\"万元\"）”")
                .noneMatch(line -> line.contains("C3 found"));
        assertThat(ledger(rule(sqref, "type='cellIs' operator='greaterThan' dxfId='0'><formula>10</formula>"), WHITE))
                .contains("error value.unseen 填报表!C2 found “15.89” expected “”")
                .noneMatch(line -> line.contains("C3 found"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "D2:D9 | type='expression' dxfId='0'><formula>TRUE</formula>",
                "C4:C9 | type='expression' dxfId='0'><formula>TRUE</formula>",
                "A:B | type='expression' dxfId='0'><formula>TRUE</formula>",
                "C2:C9 | type='cellIs' operator='greaterThan' dxfId='0'><formula>1000</formula>",
                "C2:C9 | type='expression' dxfId='0'><formula>ISERROR(C2)</formula>",
                "C2:C9 | type='duplicateValues'>",
            })
    void whatTouchesNoAmountIsNoMatter(String sqref, String rule) throws IOException {
        for (String dxf : List.of(WAN, WHITE)) {
            assertThat(ledger(rule(sqref, rule), dxf)).containsExactly("x = 15.89 填报表!C2", "x = 7 填报表!C3");
        }
    }

    @Test
    void aConditionOfExcel2010WithItsOwnStyle() throws IOException {
        String behind = "<extLst><ext xmlns:x14='http://schemas.microsoft.com/office/spreadsheetml/2009/9/main'"
                + " xmlns:xm='http://schemas.microsoft.com/office/excel/2006/main'><x14:conditionalFormattings>"
                + "<x14:conditionalFormatting><x14:cfRule type='expression'><xm:f>填报表!A1=1</xm:f><x14:dxf>" + WAN
                + "</x14:dxf></x14:cfRule><xm:sqref>C2:C2 D9</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>";
        assertThat(ledger(behind, "<font/>"))
                .contains("error value.shown-differs 填报表!C2 found “15.89” expected “15.89万元（0.00\"万元\"）”")
                .noneMatch(line -> line.contains("C3 found"));
    }

    // ---- .xls

    private interface Change {
        void of(HSSFSheet sheet, ConditionalFormattingRule rule);
    }

    private static byte[] binary(boolean form, byte operator, String than, Change change) throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            HSSFSheet sheet = workbook.createSheet("填报表");
            List<List<String>> rows = form
                    ? List.of(List.of("序号", "项目", "数值"), List.of("", "罚款金额", "15.89"))
                    : List.of(List.of("案号", "当事人", "罚款金额"), List.of("甲1号", "甲公司", "15.89"), List.of("甲2号", "乙公司", "7"));
            for (int row = 0; row < rows.size(); row++) {
                sheet.createRow(row);
                for (int column = 0; column < 3; column++) {
                    String text = rows.get(row).get(column);
                    if (text.matches("[0-9.]+")) {
                        sheet.getRow(row).createCell(column).setCellValue(Double.parseDouble(text));
                    } else if (!text.isEmpty()) {
                        sheet.getRow(row).createCell(column).setCellValue(text);
                    }
                }
            }
            ConditionalFormattingRule rule =
                    sheet.getSheetConditionalFormatting().createConditionalFormattingRule(operator, than);
            HSSFFontFormatting font = (HSSFFontFormatting) rule.createFontFormatting();
            font.setFontColorIndex(HSSFColorPredefined.RED.getIndex());
            change.of(sheet, rule);
            sheet.getSheetConditionalFormatting()
                    .addConditionalFormatting(
                            new CellRangeAddress[] {CellRangeAddress.valueOf("F1:G2"), CellRangeAddress.valueOf("C1:C9")
                            },
                            new ConditionalFormattingRule[] {rule});
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static void white(HSSFSheet sheet, ConditionalFormattingRule rule) {
        rule.getFontFormatting().setFontColorIndex(HSSFColorPredefined.WHITE.getIndex());
    }

    @Test
    void oldBinaryFilesAreSeenAlike() throws IOException {
        assertThat(read("a.xls", binary(false, ComparisonOperator.GT, "10", ConditionalLedgerTest::white), fines()))
                .contains("error value.unseen 填报表!C2 found “15.89” expected “”")
                .noneMatch(line -> line.contains("C3 found"));
        assertThat(read("b.xls", binary(false, ComparisonOperator.LT, "5", ConditionalLedgerTest::white), fines()))
                .containsExactly("x = 15.89 填报表!C2", "x = 7 填报表!C3");
        assertThat(read("c.xls", binary(false, ComparisonOperator.GT, "10", (sheet, rule) -> {}), fines()))
                .containsExactly("x = 15.89 填报表!C2", "x = 7 填报表!C3");
        Readings form = Readings.of("fines", "罚款金额", "元");
        assertThat(read("d.xls", binary(true, ComparisonOperator.GT, "10", ConditionalLedgerTest::white), form))
                .containsExactly("error value.unseen 填报表!C2 found “15.89” expected “”");
        assertThat(read("e.xls", binary(true, ComparisonOperator.LT, "10", ConditionalLedgerTest::white), form))
                .containsExactly("fines = 15.89 填报表!C2");
    }

    /** The bit of a CF record that says that a number format stands in it; the library reads over both. */
    @Test
    void aNumberFormatInAnOldBinaryFileIsAskedAboutWhateverItIs() throws IOException {
        byte[] file = binary(false, ComparisonOperator.GT, "10", (sheet, rule) -> {});
        int at = -1;
        for (int i = 0; i + 12 < file.length && at < 0; i++) {
            // sid 0x01B1, cell value is, greater than, three bytes of formula, none, then the options.
            boolean record = (file[i] & 0xff) == 0xb1 && file[i + 1] == 1 && file[i + 4] == 1 && file[i + 5] == 5;
            at = record && file[i + 6] == 3 && file[i + 8] == 0 ? i + 10 : -1;
        }
        assertThat(at).isPositive();
        file[at + 3] |= 0x02;
        assertThat(read("f.xls", file, fines()))
                .contains("error value.shown-differs 填报表!C2 found “15.89” expected “?”");
        assertThat(CFRuleBase.CONDITION_TYPE_CELL_VALUE_IS).isEqualTo((byte) 1);
    }
}
