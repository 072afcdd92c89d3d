package org.huibao.definition;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A workbook as an administrator types it: {@code == 指标} begins a sheet, a line is a row, {@code |} stands between cells, {@code ~} for a line break; {@code 12} is a number,
 * {@code '12} a text.
 */
final class DrawnBook {

    static final String SOUND = """
            == 报告
            项目|内容
            报告标题|年度报告
            县（市、区）名称|示例县
            == 部门
            代号|名称|简称|分组|必须报送
            sfj|县司法局|司法局
            xfj|县信访局
            dsz|大沙镇||乡镇
            hkz|河口镇||乡镇|否
            == 指标
            代号|指标名称|计量单位|填报单位
            cases|受理信访案件数|件|县信访局；乡镇
            closed|办结信访案件数|件|全部
            """;

    private DrawnBook() {}

    static byte[] of(String drawn) {
        return of(drawn, workbook -> {});
    }

    static byte[] of(String drawn, Consumer<XSSFWorkbook> more) {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = null;
            int row = 0;
            for (String line : drawn.lines().toList()) {
                if (line.startsWith("== ")) {
                    sheet = workbook.createSheet(line.substring(3));
                    row = 0;
                } else {
                    row(sheet.createRow(row++), line);
                }
            }
            more.accept(workbook);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void row(XSSFRow row, String line) {
        String[] cells = line.split("\\|", -1);
        for (int i = 0; i < cells.length; i++) {
            String text = cells[i].replace('~', '\n').replace('¦', '|');
            if (text.isEmpty()) {
                continue;
            }
            XSSFCell cell = row.createCell(i);
            if (text.startsWith("'")) {
                cell.setCellValue(text.substring(1));
            } else if (text.matches("-?[0-9]+(\\.[0-9]+)?")) {
                cell.setCellValue(Double.parseDouble(text));
            } else {
                cell.setCellValue(text);
            }
        }
    }

    /** A job of which this workbook is the definition. */
    static JobOnDisk job(JobOnDisk job, byte[] workbook) {
        return job.without("job.yaml").without("indicators.yaml").with("definition.xlsx", workbook);
    }
}
