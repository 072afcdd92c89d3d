package org.huibao.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook written part by part, for dialects and lies that no library writes. */
public final class Xlsx {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Map<String, String> parts = new LinkedHashMap<>();
    private Charset charset = StandardCharsets.UTF_8;

    public Xlsx() {
        part(
                "[Content_Types].xml",
                "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                        + "<Default Extension='xml' ContentType='application/xml'/>"
                        + "<Override PartName='/xl/workbook.xml'"
                        + " ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'/></Types>");
        part("_rels/.rels", relationships("officeDocument", "xl/workbook.xml"));
        part(
                "xl/workbook.xml",
                "<workbook xmlns='" + MAIN + "' xmlns:r='" + RELATIONSHIPS + "'><sheets>"
                        + "<sheet name='填报表' sheetId='1' r:id='rId1'/></sheets></workbook>");
        part(
                "xl/_rels/workbook.xml.rels",
                relationships(
                        "worksheet",
                        "worksheets/sheet1.xml",
                        "sharedStrings",
                        "sharedStrings.xml",
                        "styles",
                        "styles.xml"));
        part("xl/styles.xml", "<styleSheet xmlns='" + MAIN + "'/>");
        part("xl/sharedStrings.xml", "<sst xmlns='" + MAIN + "'/>");
        rows("<row r='1'><c r='A1'><v>1</v></c></row>");
    }

    /** Type, target, type, target …; ids are rId1, rId2 … */
    static String relationships(String... typesAndTargets) {
        StringBuilder xml = new StringBuilder(
                "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>");
        for (int i = 0; i < typesAndTargets.length; i += 2) {
            xml.append("<Relationship Id='rId").append(i / 2 + 1).append("' Type='");
            xml.append(RELATIONSHIPS).append('/').append(typesAndTargets[i]);
            xml.append("' Target='").append(typesAndTargets[i + 1]).append("'/>");
        }
        return xml.append("</Relationships>").toString();
    }

    Xlsx part(String name, String content) {
        parts.put(name, content);
        return this;
    }

    Xlsx without(String name) {
        parts.remove(name);
        return this;
    }

    public Xlsx rows(String rows) {
        return sheet("<sheetData>" + rows + "</sheetData>");
    }

    Xlsx sheet(String content) {
        return part("xl/worksheets/sheet1.xml", "<worksheet xmlns='" + MAIN + "'>" + content + "</worksheet>");
    }

    Xlsx strings(String items) {
        return part("xl/sharedStrings.xml", "<sst xmlns='" + MAIN + "'>" + items + "</sst>");
    }

    Xlsx styles(String content) {
        return part("xl/styles.xml", "<styleSheet xmlns='" + MAIN + "'>" + content + "</styleSheet>");
    }

    /** Every part, with its byte order mark. */
    Xlsx inUtf16() {
        charset = StandardCharsets.UTF_16;
        return this;
    }

    Xlsx replace(String from, String to) {
        parts.replaceAll((name, content) -> content.replace(from, to));
        return this;
    }

    Xlsx replaceAll(String pattern, String to) {
        parts.replaceAll((name, content) -> content.replaceAll(pattern, to));
        return this;
    }

    Xlsx rename(String from, String to) {
        return part(to, parts.get(from)).without(from);
    }

    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(charset));
                zip.closeEntry();
            }
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
        return bytes.toByteArray();
    }
}
