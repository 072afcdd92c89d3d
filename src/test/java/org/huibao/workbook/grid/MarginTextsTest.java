package org.huibao.workbook.grid;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.api.Assertions;
import org.huibao.workbook.Opened;
import org.huibao.workbook.Sheet;
import org.huibao.workbook.Workbooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands around the cells of files that another library wrote. */
class MarginTextsTest {

    @TempDir
    Path folder;

    private List<String> margins(Workbook made, String name) throws Exception {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file)) {
            made.write(out);
        }
        made.close();
        Opened<List<String>> opened = Workbooks.read(file, List.of(), workbook -> {
            Sheet sheet = workbook.sheets().get(0);
            sheet.grid();
            return sheet.margins().stream()
                    .map(text -> text.text()
                            + (text.cells() == null
                                    ? ""
                                    : " @" + text.cells().top() + ","
                                            + text.cells().left()))
                    .toList();
        });
        return ((Opened.Readable<List<String>>) opened).result();
    }

    private static void comment(org.apache.poi.ss.usermodel.Sheet sheet, String text) {
        ClientAnchor anchor = sheet.getWorkbook().getCreationHelper().createClientAnchor();
        anchor.setRow2(3);
        anchor.setCol2(3);
        Comment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
        comment.setString(sheet.getWorkbook().getCreationHelper().createRichTextString(text));
        sheet.getRow(0).getCell(0).setCellComment(comment);
    }

    @Test
    void xlsx() throws Exception {
        XSSFWorkbook workbook = new XSSFWorkbook();
        XSSFSheet sheet = workbook.createSheet("表");
        sheet.createRow(0).createCell(0).setCellValue("项目");
        sheet.getHeader().setRight("&\"宋体,常规\"&10单位：万元");
        sheet.getFooter().setCenter("第&P页 A&&B");
        sheet.createDrawingPatriarch()
                .createTextbox(new XSSFClientAnchor(0, 0, 0, 0, 3, 3, 5, 5))
                .setText("金额：千元");
        comment(sheet, "以万元为单位");
        XSSFDataValidationHelper helper = new XSSFDataValidationHelper(sheet);
        var validation = helper.createValidation(
                helper.createNumericConstraint(1, 1, "0", "9"), new CellRangeAddressList(1, 4, 2, 2));
        validation.createPromptBox("提示", "请以万元填写");
        validation.setShowPromptBox(true);
        sheet.addValidationData(validation);

        Assertions.assertThat(margins(workbook, "a.xlsx"))
                .contains("单位：万元", "金额：千元", "以万元为单位 @1,1", "请以万元填写 @2,3")
                .anyMatch(text -> text.startsWith("第") && text.contains("页 A"));
    }

    @Test
    void xls() throws Exception {
        HSSFWorkbook workbook = new HSSFWorkbook();
        HSSFSheet sheet = workbook.createSheet("表");
        sheet.createRow(0).createCell(0).setCellValue("项目");
        sheet.getFooter().setLeft("单位：万元");
        comment(sheet, "以万元为单位");
        sheet.createDrawingPatriarch()
                .createTextbox(new HSSFClientAnchor(0, 0, 0, 0, (short) 3, 3, (short) 5, 5))
                .setString(new HSSFRichTextString("金额：千元"));

        Assertions.assertThat(margins(workbook, "a.xls")).containsExactlyInAnyOrder("单位：万元", "金额：千元", "以万元为单位 @1,1");
    }

    @Test
    void aSheetWithoutAny() throws Exception {
        XSSFWorkbook workbook = new XSSFWorkbook();
        workbook.createSheet("表").createRow(0).createCell(0).setCellValue("单位：万元");

        Assertions.assertThat(margins(workbook, "b.xlsx")).isEmpty();
    }
}
