package org.huibao.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Sheet;

/**
 * One small return as many programs write it: a sheet 填报表 with 受理信访案件数 71, 69 in the year before, and 信访案件办结率 97.1%, last year 无. What
 * reads one of them must read all of them, and the same.
 */
public final class Dialects {

    public static final String PASSWORD = "密码secret";

    private static final String STYLES = "<numFmts><numFmt numFmtId='164' formatCode='0.0%'/></numFmts>"
            + "<cellXfs><xf numFmtId='0'/><xf numFmtId='164'/></cellXfs>";

    private static final Map<String, byte[]> FILES = made();

    private Dialects() {}

    /** The name of a dialect, and a file in it. */
    public static Map<String, byte[]> files() {
        return FILES;
    }

    private static Map<String, byte[]> made() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        xlsx().forEach((name, xlsx) -> files.put(name + ".xlsx", xlsx.bytes()));
        files.put("BIFF8.xls", biff8());
        files.put("BIFF8 as WPS names it.et", biff8());
        files.put("BIFF5.xls", biff5());
        files.put("BIFF8 behind a password.xls", protectedBiff8());
        files.put("xlsx behind a password.xlsx", protectedXlsx());
        files.put(
                "xlsx named xls.xls",
                new Xlsx().rows(rows(Dialects::inline)).styles(STYLES).bytes());
        return files;
    }

    private static Map<String, Xlsx> xlsx() {
        Map<String, Xlsx> files = new LinkedHashMap<>();
        files.put("shared strings", shared("<si><t>%s</t></si>"));
        files.put("shared strings with xml space", shared("<si><t xml:space='preserve'> %s </t></si>"));
        files.put("rich text", shared("<si><r><rPr><b/></rPr><t>%1$.1s</t></r><r><t>%2$s</t></r></si>"));
        files.put(
                "phonetic runs",
                shared("<si><t>%s</t><rPh sb='0' eb='1'><t>アンケン</t></rPh><phoneticPr fontId='1'/></si>"));
        files.put("inline strings", plain(Dialects::inline));
        files.put(
                "inline rich text",
                plain(text -> "t='inlineStr'><is><r><t>" + text.charAt(0) + "</t></r><r><t>" + text.substring(1)
                        + "</t></r></is>"));
        files.put("t=str", plain(text -> "t='str'><v>" + text + "</v>"));
        files.put("character references", plain(text -> inline(references(text))));
        files.put("CDATA", plain(text -> inline("<![CDATA[" + text + "]]>")));
        files.put(
                "comments and instructions inside",
                plain(text -> inline(text.charAt(0) + "<!-- x --><?y z?>" + text.substring(1)))
                        .replace("<v>71</v>", "<v>7<!-- x -->1</v>"));
        files.put(
                "escapes",
                plain(text -> inline("_x" + String.format("%04X", (int) text.charAt(0)) + "_" + text.substring(1))));
        files.put("scientific notation", plain(Dialects::inline).replace("<v>71</v>", "<v>7.1E+01</v>"));
        files.put("binary fractions", plain(Dialects::inline).replace("<v>0.971</v>", "<v>0.97100000000000009</v>"));
        files.put("spaces around numbers", plain(Dialects::inline).replace("<v>71</v>", "<v> 71\n</v>"));
        files.put("formulas with results", plain(Dialects::inline).replace("<v>71</v>", "<f>B4*0+71</f><v>71</v>"));
        files.put(
                "full-width digits",
                plain(Dialects::inline).replace("><v>71</v>", " t='inlineStr'><is><t>７１</t></is>"));
        files.put(
                "a unit behind", plain(Dialects::inline).replace("><v>71</v>", " t='inlineStr'><is><t>71 件</t></is>"));
        files.put(
                "without references",
                plain(Dialects::inline)
                        .replace(" r='1'", "")
                        .replace(" r='2'", "")
                        .replace(" r='3'", "")
                        .replace(" r='4'", "")
                        .replaceAll(" r='[A-C][1-4]'", ""));
        files.put(
                "a wrong dimension",
                new Xlsx()
                        .sheet("<dimension ref='A1'/><sheetData>" + rows(Dialects::inline) + "</sheetData>")
                        .styles(STYLES));
        files.put(
                "strict",
                plain(Dialects::inline)
                        .replace(
                                "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                                "http://purl.oclc.org/ooxml/spreadsheetml/main")
                        .replace(
                                "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                                "http://purl.oclc.org/ooxml/officeDocument/relationships"));
        files.put(
                "prefixed names",
                plain(Dialects::inline)
                        .replace(
                                "xmlns='http://schemas.openxmlformats.org/spreadsheetml",
                                "xmlns:x='http://schemas.openxmlformats.org/spreadsheetml")
                        .replaceAll(
                                "<(/?)(worksheet|sheetData|row|c|v|is|t|workbook|sheets|sheet|styleSheet|numFmts|numFmt|cellXfs|xf|sst)\\b",
                                "<$1x:$2"));
        files.put(
                "backslashes in the names of parts",
                plain(Dialects::inline)
                        .rename("xl/worksheets/sheet1.xml", "xl\\worksheets\\sheet1.xml")
                        .rename("xl/styles.xml", "xl\\styles.xml"));
        files.put(
                "other letters in the names of parts",
                plain(Dialects::inline).rename("xl/worksheets/sheet1.xml", "xl/Worksheets/Sheet1.XML"));
        files.put("absolute targets", plain(Dialects::inline).replace("Target='worksheets", "Target='/xl/worksheets"));
        files.put("UTF-16", plain(Dialects::inline).inUtf16());
        files.put("days since 1904", plain(Dialects::inline).replace("<sheets>", "<workbookPr date1904='1'/><sheets>"));
        return files;
    }

    private static Xlsx plain(UnaryOperator<String> text) {
        return new Xlsx().rows(rows(text)).styles(STYLES);
    }

    /** @param template of a shared string: all of the text, or its first character and what is left as 2 */
    private static Xlsx shared(String template) {
        StringBuilder strings = new StringBuilder();
        int[] count = {0};
        String rows = rows(text -> {
            strings.append(template.formatted(text, text.substring(1)));
            return "t='s'><v>" + count[0]++ + "</v>";
        });
        return new Xlsx().rows(rows).strings(strings.toString()).styles(STYLES);
    }

    private static String rows(UnaryOperator<String> text) {
        return row(1, cell("A1", text.apply("填报单位：县信访局")))
                + row(2, cell("A2", text.apply("指标名称")), cell("B2", text.apply("本年数")), cell("C2", text.apply("上年数")))
                + row(3, cell("A3", text.apply("受理信访案件数")), cell("B3", "><v>71</v>"), cell("C3", "><v>69</v>"))
                + row(
                        4,
                        cell("A4", text.apply("信访案件办结率")),
                        cell("B4", "s='1'><v>0.971</v>"),
                        cell("C4", text.apply("无")));
    }

    private static String row(int number, String... cells) {
        return "<row r='" + number + "'>" + String.join("", cells) + "</row>";
    }

    private static String cell(String address, String rest) {
        return "<c r='" + address + "' " + rest + "</c>";
    }

    private static String inline(String text) {
        return "t='inlineStr'><is><t>" + text + "</t></is>";
    }

    private static String references(String text) {
        StringBuilder references = new StringBuilder();
        text.chars()
                .forEach(character -> references
                        .append("&#x")
                        .append(Integer.toHexString(character))
                        .append(';'));
        return references.toString();
    }

    private static byte[] biff5() {
        return new Biff5()
                .sheet(
                        "填报表",
                        sheet -> sheet.text(1, 1, "填报单位：县信访局")
                                .text(2, 1, "指标名称")
                                .text(2, 2, "本年数")
                                .text(2, 3, "上年数")
                                .text(3, 1, "受理信访案件数")
                                .shortNumber(3, 2, Biff5.PLAIN, 71, false)
                                .number(3, 3, Biff5.PLAIN, 69)
                                .text(4, 1, "信访案件办结率")
                                .number(4, 2, Biff5.PERCENT, 0.971)
                                .text(4, 3, "无"))
                .bytes();
    }

    private static byte[] biff8() {
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            Sheet sheet = workbook.createSheet("填报表");
            String[][] texts = {{"填报单位：县信访局"}, {"指标名称", "本年数", "上年数"}, {"受理信访案件数"}, {"信访案件办结率", "", "无"}};
            for (int row = 0; row < texts.length; row++) {
                sheet.createRow(row);
                for (int column = 0; column < texts[row].length; column++) {
                    sheet.getRow(row).createCell(column).setCellValue(texts[row][column]);
                }
            }
            sheet.getRow(2).createCell(1).setCellValue(71);
            sheet.getRow(2).createCell(2).setCellValue(69);
            var percent = workbook.createCellStyle();
            percent.setDataFormat(workbook.createDataFormat().getFormat("0.0%"));
            sheet.getRow(3).createCell(1).setCellValue(0.971);
            sheet.getRow(3).getCell(1).setCellStyle(percent);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    private static byte[] protectedBiff8() {
        Biff8EncryptionKey.setCurrentUserPassword(PASSWORD);
        try {
            return biff8();
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    private static byte[] protectedXlsx() {
        try (POIFSFileSystem system = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword(PASSWORD);
            try (OutputStream out = encryptor.getDataStream(system)) {
                out.write(plain(Dialects::inline).bytes());
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            system.writeFilesystem(bytes);
            return bytes.toByteArray();
        } catch (IOException | java.security.GeneralSecurityException error) {
            throw new IllegalStateException(error);
        }
    }
}
