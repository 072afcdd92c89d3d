package org.huibao.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huibao.definition.JobDefinitions;
import org.huibao.definition.LoadedJob;
import org.huibao.definition.ReportJob;
import org.huibao.message.Messages;
import org.huibao.workbook.Opened;
import org.huibao.workbook.Workbooks;
import org.junit.jupiter.api.Test;

class FormCodeTest {

    private static final Messages MESSAGES = Messages.of("zh-CN");
    private final ReportJob job =
            ((LoadedJob.Valid) new JobDefinitions(Path.of("jobs"), MESSAGES).load("rule-of-law", "2020")).job();

    private Optional<FormCode> read(byte[] form) {
        return ((Opened.Readable<Optional<FormCode>>) Workbooks.read(form, workbook -> FormCode.of(workbook, job)))
                .result();
    }

    private byte[] blank(String department) {
        return new BlankForms(MESSAGES)
                .blank(job, job.department(department).orElseThrow(), code -> Optional.empty())
                .orElseThrow();
    }

    /** As a program that writes cells and works nothing out. */
    private static byte[] filled(byte[] form, Consumer<XSSFSheet> hand) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(form))) {
            hand.accept(workbook.getSheet("填报表"));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static XSSFCell cell(XSSFSheet sheet, String address) {
        CellReference at = new CellReference(address);
        return sheet.getRow(at.getRow()).getCell(at.getCol());
    }

    private FormCode code(Consumer<XSSFSheet> hand) throws IOException {
        return read(filled(blank("dsz"), hand)).orElseThrow();
    }

    @Test
    void aBlankFormShowsItsOwn() {
        job.departments()
                .forEach(department -> new BlankForms(MESSAGES)
                        .blank(job, department, code -> Optional.empty())
                        .flatMap(this::read)
                        .ifPresent(code -> assertThat(code.shown()).isEqualTo(code.code())));
        assertThat(read(blank("dsz"))).contains(new FormCode("994-892", "994-892"));
    }

    @Test
    void whatWasSavedWithoutBeingWorkedOutIsNoAlarm() throws IOException {
        FormCode seven = code(sheet -> cell(sheet, "E7").setCellValue(7));
        assertThat(seven.isStale()).isTrue();
        assertThat(seven.shown()).isEqualTo("994-892");
        assertThat(seven.code()).isNotEqualTo("994-892");
        assertThat(code(sheet -> cell(sheet, "E7").setCellValue("7")).code())
                .as("a number typed as text")
                .isEqualTo(seven.code());
        assertThat(code(sheet -> {
                            cell(sheet, "E7").setCellValue(7);
                            cell(sheet, "E4").setCellValue("数据");
                        })
                        .code())
                .as("below a header that was written over")
                .isEqualTo(seven.code());
        assertThat(code(sheet -> cell(sheet, "E8").setCellValue(7)).code())
                .as("in another row")
                .isNotEqualTo(seven.code());
        assertThat(code(sheet -> cell(sheet, "E21").setCellValue("存在 7 个问题")).code())
                .as("texts behind the last number do not count")
                .isEqualTo("994-892");
    }

    @Test
    void thereIsNoneWhereACellHasNoContentThatCouldBeCompared() throws IOException {
        assertThat(read(filled(blank("dsz"), sheet -> cell(sheet, "E7").setCellErrorValue((byte) 0x17))))
                .isEmpty();
        assertThat(read(filled(blank("dsz"), sheet -> cell(sheet, "E7").setCellFormula("E8+E9"))))
                .isEmpty();
        assertThat(read(filled(blank("dsz"), sheet -> sheet.removeRow(sheet.getRow(sheet.getLastRowNum())))))
                .as("a form without it")
                .isEmpty();
    }

    @Test
    void theRowsOfTheFormulaAreThoseOfTheNumbers() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(blank("dsz")))) {
            XSSFSheet sheet = workbook.getSheet("填报表");
            XSSFCell code = sheet.getRow(sheet.getLastRowNum()).getCell(3);
            assertThat(code.getCellFormula()).contains("A5:A20", "E5:E20").doesNotContain("A21", "E21", "F5");
            assertThat(code.getCellStyle().getLocked()).isTrue();
            assertThat(workbook.getForceFormulaRecalculation()).isTrue();
        }
    }

    /** Each table carries one of its own; what LibreOffice made of the four formulas, as .xlsx and as .xls. */
    @Test
    void tablesCarryOneToo() throws IOException {
        ReportJob open =
                ((LoadedJob.Valid) new JobDefinitions(Path.of("jobs"), MESSAGES).load("open-government", "2024")).job();
        byte[] blank = new BlankForms(MESSAGES)
                .blank(open, open.department("zfb").orElseThrow(), code -> Optional.empty())
                .orElseThrow();
        assertThat(tables(open, blank, sheet -> {}))
                .isEqualTo(new FormCode("539-517、600-009、434-939、215-335", "539-517、600-009、434-939、215-335"));
        FormCode one = tables(open, blank, sheet -> cell(sheet, "E9").setCellValue(3));
        assertThat(one.isStale()).isTrue();
        assertThat(one.code())
                .startsWith("539-517、600-009、")
                .endsWith("、215-335")
                .doesNotContain("434-939");
        assertThat(tables(open, blank, sheet -> cell(sheet, "E9").setCellValue("3")))
                .as("a number typed as text")
                .isEqualTo(one);
        assertThat(tables(open, blank, sheet -> cell(sheet, "F9").setCellValue(3))
                        .code())
                .as("in another column")
                .isNotEqualTo(one.code());
        assertThat(tables(open, blank, sheet -> cell(sheet, "E10").setCellValue(3))
                        .code())
                .as("in another row")
                .isNotEqualTo(one.code());
        assertThat(tables(open, blank, sheet -> cell(sheet, "L9").setCellValue("上年有 7 件"))
                        .code())
                .as("explanations do not count")
                .isEqualTo("539-517、600-009、434-939、215-335");
    }

    private static FormCode tables(ReportJob job, byte[] blank, Consumer<XSSFSheet> hand) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(blank))) {
            hand.accept(workbook.getSheet("申请情况"));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return ((Opened.Readable<Optional<FormCode>>)
                            Workbooks.read(out.toByteArray(), book -> FormCode.of(book, job)))
                    .result()
                    .orElseThrow();
        }
    }
}
