package org.huibao.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.util.WorkbookUtil;
import org.jspecify.annotations.Nullable;

/**
 * Writes lists of any length into an {@code .xlsx} file, row by row (ISO/IEC 29500-1, clause 18): headers stay in sight and filter. Holds
 * the links of one sheet at a time and nothing else. The same rows give the same bytes.
 */
public final class StreamedWorkbook implements Closeable {

    /** Of a list; a longer one goes on in a further sheet, because Excel drops links beyond 65,530 in one. */
    static final int ROWS = 65_000;

    private static final int LONGEST_TEXT = 32_767;
    private static final MathContext EXCEL = new MathContext(15);

    /** Late enough to fit a ZIP file's own field, which has no time zone. */
    private static final LocalDateTime TIME = LocalDateTime.of(2020, 1, 1, 0, 0);

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private static final int CHARACTERS_AT_ONCE = 1 << 14;

    private final ZipOutputStream zip;
    private final StringBuilder pending = new StringBuilder(2 * CHARACTERS_AT_ONCE);
    private final List<String> sheets = new ArrayList<>();
    private @Nullable Open open;

    private StreamedWorkbook(ZipOutputStream zip) {
        this.zip = zip;
    }

    /** @param characters width in digits of the standard font; a Chinese character takes two */
    public record Column(String header, int characters) {}

    /** What stands in a cell. */
    public sealed interface Entry {
        /** Never taken for a formula, whatever it begins with. */
        record Text(String text) implements Entry {}

        record Number(BigDecimal number) implements Entry {}

        /**
         * @param target relative address of a file, percent-encoded
         * @param location cell in it: {@code 'Sheet 1'!C7}; empty for none
         */
        record Link(String text, String target, String location) implements Entry {}
    }

    private record Anchor(String cell, int relation, String location) {}

    /** The sheet being written. */
    private static final class Open {
        private final String name;
        private final List<Column> columns;
        private final List<Anchor> anchors = new ArrayList<>();
        private final Map<String, Integer> targets = new LinkedHashMap<>();
        private int part = 1;
        private int rows;

        Open(String name, List<Column> columns) {
            this.name = name;
            this.columns = columns;
        }
    }

    /** @param file is written anew */
    public static StreamedWorkbook create(Path file) throws IOException {
        return new StreamedWorkbook(new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)), UTF_8));
    }

    /** Begins a list; rows from now on belong to it. */
    public void list(String name, List<Column> columns) throws IOException {
        endSheet();
        open = new Open(name, List.copyOf(columns));
        beginSheet(open);
    }

    /** @throws IllegalStateException before the first list */
    public void row(List<? extends Entry> entries) throws IOException {
        Open sheet = open;
        if (sheet == null) {
            throw new IllegalStateException("a row without a list");
        }
        if (sheet.rows == ROWS + 1) {
            endSheet();
            sheet.part++;
            sheet.rows = 0;
            sheet.anchors.clear();
            sheet.targets.clear();
            open = sheet;
            beginSheet(sheet);
        }
        int number = ++sheet.rows;
        StringBuilder xml = pending.append("<row r=\"").append(number).append("\">");
        for (int i = 0; i < entries.size(); i++) {
            String cell = Addresses.of(number, i + 1);
            Entry entry = entries.get(i);
            if (entry instanceof Entry.Number amount) {
                xml.append("<c r=\"")
                        .append(cell)
                        .append("\" s=\"3\"><v>")
                        .append(amount.number()
                                .round(EXCEL)
                                .stripTrailingZeros()
                                .toPlainString())
                        .append("</v></c>");
            } else if (entry instanceof Entry.Link link) {
                int relation = sheet.targets.computeIfAbsent(link.target(), target -> sheet.targets.size() + 1);
                sheet.anchors.add(new Anchor(cell, relation, link.location()));
                text(xml, cell, link.text(), 4);
            } else if (entry instanceof Entry.Text text && !text.text().isEmpty()) {
                text(xml, cell, text.text(), 2);
            }
        }
        put("</row>");
    }

    private void beginSheet(Open sheet) throws IOException {
        String wanted = sheet.part == 1 ? sheet.name : sheet.name + " " + sheet.part;
        sheets.add(WorkbookUtil.createSafeSheetName(wanted));
        entry("xl/worksheets/sheet" + sheets.size() + ".xml");
        put(XML + "<worksheet xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS + "\"><sheetViews><sheetView"
                + (sheets.size() == 1 ? " tabSelected=\"1\"" : "")
                + " workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>"
                + "<selection pane=\"bottomLeft\" activeCell=\"A2\" sqref=\"A2\"/></sheetView></sheetViews><cols>");
        for (int i = 1; i <= sheet.columns.size(); i++) {
            put("<col min=\"" + i + "\" max=\"" + i + "\" width=\""
                    + sheet.columns.get(i - 1).characters() + "\" customWidth=\"1\"/>");
        }
        StringBuilder header = new StringBuilder("</cols><sheetData><row r=\"1\" ht=\"22\" customHeight=\"1\">");
        for (int i = 1; i <= sheet.columns.size(); i++) {
            text(header, Addresses.of(1, i), sheet.columns.get(i - 1).header(), 1);
        }
        put(header.append("</row>").toString());
        sheet.rows = 1;
    }

    private void endSheet() throws IOException {
        Open sheet = open;
        if (sheet == null) {
            return;
        }
        put("</sheetData><autoFilter ref=\"A1:" + Addresses.of(sheet.rows, sheet.columns.size()) + "\"/>");
        if (!sheet.anchors.isEmpty()) {
            put("<hyperlinks>");
            for (Anchor anchor : sheet.anchors) {
                pending.append("<hyperlink ref=\"").append(anchor.cell());
                pending.append("\" r:id=\"rId").append(anchor.relation()).append('"');
                if (!anchor.location().isEmpty()) {
                    escape(pending.append(" location=\""), anchor.location());
                    pending.append('"');
                }
                put("/>");
            }
            put("</hyperlinks>");
        }
        put("<pageMargins left=\"0.5\" right=\"0.5\" top=\"0.6\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/>"
                + "<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/></worksheet>");
        flush();
        zip.closeEntry();
        if (!sheet.targets.isEmpty()) {
            StringBuilder relations = new StringBuilder();
            sheet.targets.forEach((target, id) -> relations
                    .append("<Relationship Id=\"rId" + id + "\" Type=\"" + RELATIONS + "/hyperlink\" Target=\"")
                    .append(escaped(target))
                    .append("\" TargetMode=\"External\"/>"));
            part("xl/worksheets/_rels/sheet" + sheets.size() + ".xml.rels", relations(relations.toString()));
        }
        open = null;
    }

    @Override
    public void close() throws IOException {
        endSheet();
        StringBuilder list = new StringBuilder();
        StringBuilder relations = new StringBuilder(
                "<Relationship Id=\"rIdS\" Type=\"" + RELATIONS + "/styles\" Target=\"styles.xml\"/>");
        StringBuilder types = new StringBuilder();
        for (int i = 1; i <= sheets.size(); i++) {
            list.append(
                    "<sheet name=\"" + escaped(sheets.get(i - 1)) + "\" sheetId=\"" + i + "\" r:id=\"rId" + i + "\"/>");
            relations.append("<Relationship Id=\"rId" + i + "\" Type=\"" + RELATIONS
                    + "/worksheet\" Target=\"worksheets/sheet" + i + ".xml\"/>");
            types.append(override("/xl/worksheets/sheet" + i + ".xml", "worksheet"));
        }
        part(
                "xl/workbook.xml",
                XML + "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS
                        + "\"><bookViews><workbookView/></bookViews>" + "<sheets>" + list + "</sheets></workbook>");
        part("xl/_rels/workbook.xml.rels", relations(relations.toString()));
        part("xl/styles.xml", styles());
        part(
                "_rels/.rels",
                relations("<Relationship Id=\"rId1\" Type=\"" + RELATIONS
                        + "/officeDocument\" Target=\"xl/workbook.xml\"/>"));
        part(
                "[Content_Types].xml",
                XML + "<Types xmlns=\"" + PACKAGE + "content-types\"><Default Extension=\"rels\" ContentType=\""
                        + "application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + override("/xl/workbook.xml", "sheet.main") + override("/xl/styles.xml", "styles") + types
                        + "</Types>");
        zip.close();
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"" + part
                + "\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml." + type + "+xml\"/>";
    }

    private static String relations(String inside) {
        return XML + "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + inside + "</Relationships>";
    }

    /** 0 as it comes, 1 header, 2 text, 3 number, 4 link. */
    private static String styles() {
        String font = "<name val=\"宋体\"/><family val=\"3\"/><charset val=\"134\"/>";
        String cell = "numFmtId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\" applyAlignment=\"1\"";
        return XML + "<styleSheet xmlns=\"" + MAIN + "\"><fonts count=\"3\"><font><sz val=\"11\"/>" + font + "</font>"
                + "<font><b/><sz val=\"11\"/>" + font + "</font>"
                + "<font><u/><sz val=\"11\"/><color rgb=\"FF1F5FBF\"/>" + font + "</font></fonts>"
                + "<fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill>"
                + "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFDDE7F3\"/></patternFill></fill></fills>"
                + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
                + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
                + "<cellXfs count=\"5\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
                + "<xf " + cell
                + " fontId=\"1\" fillId=\"2\" applyFill=\"1\"><alignment horizontal=\"center\" vertical=\"center\"/></xf>"
                + "<xf " + cell + " fontId=\"0\" fillId=\"0\"><alignment vertical=\"top\"/></xf>"
                + "<xf " + cell + " fontId=\"0\" fillId=\"0\"><alignment horizontal=\"right\" vertical=\"top\"/></xf>"
                + "<xf " + cell + " fontId=\"2\" fillId=\"0\"><alignment vertical=\"top\"/></xf></cellXfs>"
                + "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>";
    }

    private static void text(StringBuilder xml, String cell, String text, int style) {
        xml.append("<c r=\"").append(cell).append("\" s=\"").append(style);
        xml.append("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
        escape(xml, text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text);
        xml.append("</t></is></c>");
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        escape(escaped, text);
        return escaped.toString();
    }

    /** Without the characters that XML does not allow. */
    private static void escape(StringBuilder to, String text) {
        int length = text.length();
        for (int at = 0; at < length; at++) {
            char character = text.charAt(at);
            switch (character) {
                case '&' -> to.append("&amp;");
                case '<' -> to.append("&lt;");
                case '>' -> to.append("&gt;");
                case '"' -> to.append("&quot;");
                default -> {
                    if (character >= 0x20 && character <= 0xd7ff
                            || character == '\t'
                            || character == '\n'
                            || character >= 0xe000 && character <= 0xfffd) {
                        to.append(character);
                    } else if (at + 1 < length && Character.isSurrogatePair(character, text.charAt(at + 1))) {
                        to.append(character).append(text.charAt(++at));
                    }
                }
            }
        }
    }

    private void part(String name, String content) throws IOException {
        entry(name);
        put(content);
        flush();
        zip.closeEntry();
    }

    private void entry(String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(TIME);
        zip.putNextEntry(entry);
    }

    private void put(String text) throws IOException {
        if (pending.append(text).length() >= CHARACTERS_AT_ONCE) {
            flush();
        }
    }

    private void flush() throws IOException {
        zip.write(pending.toString().getBytes(UTF_8));
        pending.setLength(0);
    }
}
