package org.huibao.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What kind of document a ZIP file is; refuses all but workbooks. */
final class ContentTypes {

    private static final String PART = "[Content_Types].xml";

    private ContentTypes() {}

    static void refuseOthers(Parts parts) throws IOException {
        if (!parts.has(PART)) {
            throw new UnreadableFile(isSpreadsheetOfOpenDocument(parts) ? Trouble.ODS : Trouble.NOT_A_WORKBOOK);
        }
        boolean workbook = false;
        boolean binary = false;
        boolean word = false;
        boolean other = false;
        try (Xml xml = parts.xml(PART)) {
            while (xml.nextStart()) {
                String type = xml.attribute("ContentType", "").toLowerCase(Locale.ROOT);
                binary |= type.startsWith("application/vnd.ms-excel.sheet.binary");
                workbook |= type.endsWith(".main+xml")
                        && (type.contains("spreadsheetml") || type.startsWith("application/vnd.ms-excel."));
                word |= type.endsWith(".main+xml") && type.contains("word");
                other |= type.endsWith(".main+xml");
            }
        }
        if (binary) {
            throw new UnreadableFile(Trouble.XLSB);
        }
        if (!workbook && word) {
            throw new UnreadableFile(Trouble.WORD);
        }
        if (!workbook) {
            throw other ? new UnreadableFile(Trouble.NOT_A_WORKBOOK) : UnreadableFile.damaged();
        }
    }

    private static boolean isSpreadsheetOfOpenDocument(Parts parts) throws IOException {
        if (!parts.has("mimetype")) {
            return false;
        }
        try (InputStream in = parts.open("mimetype")) {
            return new String(in.readNBytes(100), StandardCharsets.US_ASCII).contains("opendocument.spreadsheet");
        }
    }
}
