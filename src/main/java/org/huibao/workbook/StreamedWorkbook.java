package org.huibao.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.util.WorkbookUtil;
import org.huibao.workbook.write.ListParts;
import org.huibao.workbook.write.XmlBytes;
import org.jspecify.annotations.Nullable;

/**
 * Writes lists of any length into an {@code .xlsx} file, row by row (ISO/IEC 29500-1, clause 18): headers stay in sight and filter. Holds
 * the links of one sheet at a time and nothing else. The same rows give the same bytes.
 */
public final class StreamedWorkbook implements Closeable {

    /** Of a list; a longer one goes on in a further sheet, because Excel drops links beyond 65,530 in one. */
    static final int ROWS = 65_000;

    private static final int LONGEST_TEXT = 32_767;

    private static final int BYTES_AT_ONCE = 1 << 15;

    private static final byte[] ROW = XmlBytes.bytes("<row r=\"");
    private static final byte[] ROW_END = XmlBytes.bytes("</row>");
    private static final byte[] TAG_END = XmlBytes.bytes("\">");
    private static final byte[] STYLE = XmlBytes.bytes("\" s=\"");
    private static final byte[] TEXT = XmlBytes.bytes("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
    private static final byte[] TEXT_END = XmlBytes.bytes("</t></is></c>");
    private static final byte[] NUMBER = XmlBytes.bytes("\" s=\"3\"><v>");
    private static final byte[] NUMBER_END = XmlBytes.bytes("</v></c>");
    private static final byte[] LINK = XmlBytes.bytes("<hyperlink ref=\"");
    private static final byte[] RELATION = XmlBytes.bytes("\" r:id=\"rId");
    private static final byte[] LOCATION = XmlBytes.bytes("\" location=\"");
    private static final byte[] QUOTED_END = XmlBytes.bytes("\"/>");

    private final ZipOutputStream zip;
    private final String folder;
    private final XmlBytes pending = new XmlBytes(2 * BYTES_AT_ONCE);
    private final XmlBytes links = new XmlBytes(2 * BYTES_AT_ONCE);
    private final List<byte[]> linkPieces = new ArrayList<>();
    private final List<String> sheets = new ArrayList<>();
    private @Nullable Open open;

    private StreamedWorkbook(ZipOutputStream zip, String folder) {
        this.zip = zip;
        this.folder = folder;
    }

    /** @param characters width in digits of the standard font; a Chinese character takes two */
    public record Column(String header, int characters) {}

    /** What stands in a cell. */
    public sealed interface Entry {
        /** Never taken for a formula, whatever it begins with. */
        record Text(String text) implements Entry {}

        record Number(BigDecimal number) implements Entry {}

        /**
         * @param file '/'-joined, in the folder of linked files
         * @param sheet in it; not looked at without a cell
         * @param cell {@code C7}; empty for none
         */
        record Link(String text, String file, String sheet, String cell) implements Entry {}
    }

    /** The sheet being written. */
    private static final class Open {
        private final String name;
        private final List<Column> columns;
        private final byte[][] cells;
        private final @Nullable Entry[] above;
        private final int[] from;
        private final int[] to;
        private final Map<String, Integer> targets = new LinkedHashMap<>();
        private int part = 1;
        private int rows;

        Open(String name, List<Column> columns) {
            this.name = name;
            this.columns = columns;
            this.above = new Entry[columns.size()];
            this.from = new int[columns.size()];
            this.to = new int[columns.size()];
            this.cells = new byte[columns.size()][];
            for (int i = 0; i < cells.length; i++) {
                cells[i] = XmlBytes.bytes("<c r=\"" + Addresses.letters(i + 1));
            }
        }
    }

    /**
     * @param file is written anew
     * @param folder relative to the file, of what its links open: {@code sources/}
     */
    public static StreamedWorkbook create(Path file, String folder) throws IOException {
        return new StreamedWorkbook(
                new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)), UTF_8), folder);
    }

    /** Begins a list; rows from now on belong to it. */
    public void list(String name, List<Column> columns) throws IOException {
        endSheet();
        open = new Open(name, List.copyOf(columns));
        beginSheet(open);
    }

    /**
     * @param entries of the columns in their order; an object that stands above already is not put into words again
     * @throws IllegalStateException before the first list
     */
    public void row(List<? extends Entry> entries) throws IOException {
        Open sheet = open;
        if (sheet == null) {
            throw new IllegalStateException("a row without a list");
        }
        if (sheet.rows == ROWS + 1) {
            endSheet();
            sheet.part++;
            sheet.rows = 0;
            sheet.targets.clear();
            open = sheet;
            beginSheet(sheet);
        }
        int number = ++sheet.rows;
        pending.markup(ROW);
        pending.number(number);
        pending.markup(TAG_END);
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            if (entry instanceof Entry.Text text && text.text().isEmpty()) {
                continue;
            }
            pending.markup(sheet.cells[i]);
            pending.number(number);
            if (entry == sheet.above[i]) {
                int from = pending.size();
                pending.again(sheet.from[i], sheet.to[i]);
                sheet.from[i] = from;
            } else {
                sheet.above[i] = entry;
                sheet.from[i] = pending.size();
                content(entry);
            }
            sheet.to[i] = pending.size();
            if (entry instanceof Entry.Link link) {
                link(sheet, i, link);
            }
        }
        pending.markup(ROW_END);
        if (pending.size() >= BYTES_AT_ONCE) {
            flush();
        }
    }

    private void content(Entry entry) {
        if (entry instanceof Entry.Number amount) {
            pending.markup(NUMBER);
            pending.number(amount.number());
            pending.markup(NUMBER_END);
        } else if (entry instanceof Entry.Link link) {
            text(link.text(), 4);
        } else if (entry instanceof Entry.Text text) {
            text(text.text(), 2);
        }
    }

    private void link(Open sheet, int column, Entry.Link link) {
        Integer known = sheet.targets.get(link.file());
        int relation = known == null ? sheet.targets.size() + 1 : known;
        if (known == null) {
            sheet.targets.put(link.file(), relation);
        }
        links.markup(LINK);
        links.markup(Addresses.letters(column + 1));
        links.number(sheet.rows);
        links.markup(RELATION);
        links.number(relation);
        if (!link.cell().isEmpty()) {
            links.markup(LOCATION);
            String location = ListParts.location(link.sheet(), link.cell());
            links.text(location, location.length());
        }
        links.markup(QUOTED_END);
        // Ten megabytes in one piece would be copied again and again.
        if (links.size() >= BYTES_AT_ONCE) {
            linkPieces.add(links.taken());
        }
    }

    private void beginSheet(Open sheet) throws IOException {
        String wanted = sheet.part == 1 ? sheet.name : sheet.name + " " + sheet.part;
        sheets.add(WorkbookUtil.createSafeSheetName(wanted));
        ReproducibleZip.begin(zip, "xl/worksheets/sheet" + sheets.size() + ".xml");
        put(ListParts.worksheet() + "<sheetViews><sheetView"
                + (sheets.size() == 1 ? " tabSelected=\"1\"" : "")
                + " workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>"
                + "<selection pane=\"bottomLeft\" activeCell=\"A2\" sqref=\"A2\"/></sheetView></sheetViews><cols>");
        for (int i = 1; i <= sheet.columns.size(); i++) {
            put("<col min=\"" + i + "\" max=\"" + i + "\" width=\""
                    + sheet.columns.get(i - 1).characters() + "\" customWidth=\"1\"/>");
        }
        put("</cols><sheetData><row r=\"1\" ht=\"22\" customHeight=\"1\">");
        for (int i = 1; i <= sheet.columns.size(); i++) {
            put("<c r=\"" + Addresses.of(1, i));
            text(sheet.columns.get(i - 1).header(), 1);
        }
        pending.markup(ROW_END);
        sheet.rows = 1;
    }

    private void endSheet() throws IOException {
        Open sheet = open;
        if (sheet == null) {
            return;
        }
        put("</sheetData><autoFilter ref=\"A1:" + Addresses.of(sheet.rows, sheet.columns.size()) + "\"/>");
        if (!sheet.targets.isEmpty()) {
            put("<hyperlinks>");
            flush();
            for (byte[] piece : linkPieces) {
                zip.write(piece);
            }
            linkPieces.clear();
            links.to(zip);
            put("</hyperlinks>");
        }
        put("<pageMargins left=\"0.5\" right=\"0.5\" top=\"0.6\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/>"
                + "<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/></worksheet>");
        flush();
        zip.closeEntry();
        if (!sheet.targets.isEmpty()) {
            part(
                    "xl/worksheets/_rels/sheet" + sheets.size() + ".xml.rels",
                    ListParts.linkRelations(folder, sheet.targets));
        }
        open = null;
    }

    @Override
    public void close() throws IOException {
        endSheet();
        part("xl/workbook.xml", ListParts.workbook(sheets));
        part("xl/_rels/workbook.xml.rels", ListParts.workbookRelations(sheets.size()));
        part("xl/styles.xml", ListParts.styles());
        part("_rels/.rels", ListParts.packageRelations());
        part("[Content_Types].xml", ListParts.types(sheets.size()));
        zip.close();
    }

    private void text(String text, int style) {
        pending.markup(STYLE);
        pending.number(style);
        pending.markup(TEXT);
        pending.text(text, Math.min(text.length(), LONGEST_TEXT));
        pending.markup(TEXT_END);
    }

    private void part(String name, String content) throws IOException {
        ReproducibleZip.begin(zip, name);
        put(content);
        flush();
        zip.closeEntry();
    }

    private void put(String markup) {
        pending.markup(markup);
    }

    private void flush() throws IOException {
        pending.to(zip);
        if (open != null) {
            Arrays.fill(open.above, null);
        }
    }
}
