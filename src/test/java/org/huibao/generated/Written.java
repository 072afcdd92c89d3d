package org.huibao.generated;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.huibao.generated.DrawnSheet.Content;

/** Workbooks as different programs write the same sheets. */
enum Written {
    PLAIN("", false, true, "s"),
    INLINE("", false, true, "inlineStr"),
    FORMULA_STRINGS("", false, true, "str"),
    PREFIXED("x:", false, true, "s"),
    STRICT("", true, true, "s"),
    WITHOUT_REFERENCES("", false, false, "inlineStr"),
    PREFIXED_STRICT_WITHOUT_REFERENCES("ss:", true, false, "s"),
    XLS("", false, true, "");

    private static final List<String> FORMATS = new ArrayList<>(List.of("", "0.00%", "0.0000\"万元\"", "#,##0.00"));

    private final String prefix;
    private final boolean strict;
    private final boolean references;
    private final String strings;

    Written(String prefix, boolean strict, boolean references, String strings) {
        this.prefix = prefix;
        this.strict = strict;
        this.references = references;
        this.strings = strings;
    }

    byte[] bytes(List<DrawnSheet> sheets) throws IOException {
        return this == XLS ? xls(sheets) : xlsx(sheets);
    }

    private byte[] xlsx(List<DrawnSheet> sheets) throws IOException {
        List<String> shared = new ArrayList<>();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(1);
            String types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
            put(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                            + "<Default Extension='xml' ContentType='application/xml'/><Override PartName='/xl/workbook.xml' ContentType='"
                            + types + "sheet.main+xml'/></Types>");
            put(zip, "_rels/.rels", relationships(List.of("officeDocument", "xl/workbook.xml")));
            StringBuilder list = new StringBuilder();
            List<String> targets = new ArrayList<>();
            for (int i = 0; i < sheets.size(); i++) {
                list.append("<")
                        .append(prefix)
                        .append("sheet name='")
                        .append(sheets.get(i).name)
                        .append("' sheetId='")
                        .append(i + 1)
                        .append("' r:id='rId")
                        .append(i + 1)
                        .append("'/>");
                targets.addAll(List.of("worksheet", "worksheets/sheet" + (i + 1) + ".xml"));
                put(zip, "xl/worksheets/sheet" + (i + 1) + ".xml", sheet(sheets.get(i), shared));
            }
            targets.addAll(List.of("sharedStrings", "sharedStrings.xml", "styles", "styles.xml"));
            put(zip, "xl/workbook.xml", part("workbook", "<" + prefix + "sheets>" + list + "</" + prefix + "sheets>"));
            put(zip, "xl/_rels/workbook.xml.rels", relationships(targets));
            put(zip, "xl/styles.xml", styles());
            StringBuilder items = new StringBuilder();
            for (String text : shared) {
                items.append(element("si", text(text)));
            }
            put(zip, "xl/sharedStrings.xml", part("sst", items.toString()));
        }
        return bytes.toByteArray();
    }

    private String sheet(DrawnSheet sheet, List<String> shared) {
        StringBuilder rows = new StringBuilder();
        sheet.rows.forEach((number, cells) -> {
            rows.append("<")
                    .append(prefix)
                    .append("row r='")
                    .append(number)
                    .append("'")
                    .append(sheet.hiddenRows.contains(number) ? " hidden='1'>" : ">");
            int next = 1;
            for (Map.Entry<Integer, Content> cell : cells.entrySet()) {
                for (; !references && next < cell.getKey(); next++) {
                    rows.append("<").append(prefix).append("c/>");
                }
                next = cell.getKey() + 1;
                cell(rows, (char) ('A' + cell.getKey() - 1) + "" + number, cell.getValue(), shared);
            }
            rows.append("</").append(prefix).append("row>");
        });
        StringBuilder merged = new StringBuilder();
        for (int[] m : sheet.merged) {
            merged.append("<")
                    .append(prefix)
                    .append("mergeCell ref='")
                    .append((char) ('A' + m[1] - 1))
                    .append(m[0])
                    .append(":")
                    .append((char) ('A' + m[3] - 1))
                    .append(m[2])
                    .append("'/>");
        }
        return part(
                "worksheet",
                element("sheetData", rows.toString())
                        + (merged.isEmpty() ? "" : element("mergeCells", merged.toString())));
    }

    private void cell(StringBuilder xml, String address, Content content, List<String> shared) {
        String type = content.number() ? "n" : content.formula().isEmpty() ? strings : "str";
        xml.append("<")
                .append(prefix)
                .append("c")
                .append(references ? " r='" + address + "'" : "")
                .append(content.format().isEmpty() ? "" : " s='" + FORMATS.indexOf(content.format()) + "'")
                .append(type.equals("n") ? ">" : " t='" + type + "'>");
        if (!content.formula().isEmpty()) {
            xml.append(element("f", content.formula()));
        }
        if (type.equals("inlineStr")) {
            xml.append(element("is", text(content.text())));
        } else if (type.equals("s")) {
            shared.add(content.text());
            xml.append(element("v", Integer.toString(shared.size() - 1)));
        } else {
            xml.append(element("v", escaped(content.text())));
        }
        xml.append("</").append(prefix).append("c>");
    }

    private String styles() {
        StringBuilder formats = new StringBuilder();
        StringBuilder styles = new StringBuilder();
        for (int i = 0; i < FORMATS.size(); i++) {
            formats.append("<")
                    .append(prefix)
                    .append("numFmt numFmtId='")
                    .append(170 + i)
                    .append("' formatCode='")
                    .append(i == 0 ? "General" : FORMATS.get(i).replace("\"", "&quot;"))
                    .append("'/>");
            styles.append("<")
                    .append(prefix)
                    .append("xf numFmtId='")
                    .append(i == 0 ? 0 : 170 + i)
                    .append("'/>");
        }
        return part("styleSheet", element("numFmts", formats.toString()) + element("cellXfs", styles.toString()));
    }

    private String part(String root, String content) {
        String main = strict
                ? "http://purl.oclc.org/ooxml/spreadsheetml/main"
                : "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        String name = prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix.substring(0, prefix.length() - 1);
        return "<" + prefix + root + " " + name + "='" + main + "' xmlns:r='" + relationship() + "'>" + content + "</"
                + prefix + root + ">";
    }

    private String relationships(List<String> typesAndTargets) {
        StringBuilder xml = new StringBuilder(
                "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>");
        for (int i = 0; i < typesAndTargets.size(); i += 2) {
            xml.append("<Relationship Id='rId")
                    .append(i / 2 + 1)
                    .append("' Type='")
                    .append(relationship())
                    .append("/")
                    .append(typesAndTargets.get(i))
                    .append("' Target='")
                    .append(typesAndTargets.get(i + 1))
                    .append("'/>");
        }
        return xml.append("</Relationships>").toString();
    }

    private String relationship() {
        return strict
                ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
                : "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    }

    private String text(String text) {
        return "<" + prefix + "t xml:space='preserve'>" + escaped(text) + "</" + prefix + "t>";
    }

    private String element(String name, String content) {
        return "<" + prefix + name + ">" + content + "</" + prefix + name + ">";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static byte[] xls(List<DrawnSheet> sheets) throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.createInformationProperties();
            List<CellStyle> styles = new ArrayList<>();
            for (String format : FORMATS) {
                CellStyle style = workbook.createCellStyle();
                style.setDataFormat(workbook.createDataFormat().getFormat(format.isEmpty() ? "General" : format));
                styles.add(style);
            }
            for (DrawnSheet drawn : sheets) {
                Sheet sheet = workbook.createSheet(drawn.name);
                drawn.rows.forEach((number, cells) -> {
                    Row row = sheet.createRow(number - 1);
                    row.setZeroHeight(drawn.hiddenRows.contains(number));
                    cells.forEach((column, content) -> {
                        Cell cell = row.createCell(column - 1);
                        if (!content.formula().isEmpty()) {
                            cell.setCellFormula(content.formula());
                        }
                        if (content.number()) {
                            cell.setCellValue(Double.parseDouble(content.text()));
                        } else {
                            cell.setCellValue(content.text());
                        }
                        cell.setCellStyle(styles.get(FORMATS.indexOf(content.format())));
                    });
                });
                drawn.merged.forEach(
                        m -> sheet.addMergedRegion(new CellRangeAddress(m[0] - 1, m[2] - 1, m[1] - 1, m[3] - 1)));
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }
}
