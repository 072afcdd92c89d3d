package org.huibao.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An Office package under construction, part by part; every run of the benchmark writes the same bytes. */
final class PackageXml implements AutoCloseable {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final LocalDateTime TIME = LocalDateTime.of(2020, 1, 1, 0, 0);
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final ZipOutputStream zip;

    PackageXml(Path file) throws IOException {
        zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
    }

    void xml(String part, CharSequence content) throws IOException {
        bytes(part, (HEAD + content).getBytes(StandardCharsets.UTF_8));
    }

    void bytes(String part, byte[] content) throws IOException {
        stream(part).write(content);
    }

    /** Ends with the next part. */
    OutputStream stream(String part) throws IOException {
        ZipEntry entry = new ZipEntry(part);
        entry.setTimeLocal(TIME);
        zip.putNextEntry(entry);
        return zip;
    }

    /** The parts that every workbook has beside its sheets. */
    void workbook(int sheets, String[] names, boolean sharedStrings, boolean theme, String styles) throws IOException {
        StringBuilder types = new StringBuilder(
                        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">")
                .append(
                        "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>")
                .append(
                        "<Default Extension=\"bin\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.printerSettings\"/>");
        StringBuilder book = new StringBuilder(
                        "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"")
                .append(OFFICE, 0, OFFICE.length() - 1)
                .append("\"><sheets>");
        StringBuilder relations = new StringBuilder(
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        override(types, "/xl/workbook.xml", "sheet.main");
        for (int sheet = 1; sheet <= sheets; sheet++) {
            override(types, "/xl/worksheets/sheet" + sheet + ".xml", "worksheet");
            book.append("<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%d\"/>".formatted(names[sheet - 1], sheet, sheet));
            relation(relations, sheet, "worksheet", "worksheets/sheet" + sheet + ".xml");
        }
        override(types, "/xl/styles.xml", "styles");
        relation(relations, sheets + 1, "styles", "styles.xml");
        if (sharedStrings) {
            override(types, "/xl/sharedStrings.xml", "sharedStrings");
            relation(relations, sheets + 2, "sharedStrings", "sharedStrings.xml");
        }
        if (theme) {
            types.append(
                    "<Override PartName=\"/xl/theme/theme1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.theme+xml\"/>");
            relation(relations, sheets + 3, "theme", "theme/theme1.xml");
        }
        xml("[Content_Types].xml", types.append("</Types>"));
        xml(
                "_rels/.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\""
                        + OFFICE + "officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        xml("xl/workbook.xml", book.append("</sheets></workbook>"));
        xml("xl/_rels/workbook.xml.rels", relations.append("</Relationships>"));
        xml("xl/styles.xml", styles);
    }

    private static void override(StringBuilder types, String part, String kind) {
        types.append("<Override PartName=\"")
                .append(part)
                .append("\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.")
                .append(kind)
                .append("+xml\"/>");
    }

    private static void relation(StringBuilder relations, int id, String type, String target) {
        relations
                .append("<Relationship Id=\"rId")
                .append(id)
                .append("\" Type=\"")
                .append(OFFICE)
                .append(type)
                .append("\" Target=\"")
                .append(target)
                .append("\"/>");
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
