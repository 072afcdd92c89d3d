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
import java.util.List;
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

    /** Excel drops further ones. */
    private static final int MOST_LINKS = 65_500;

    private static final int BYTES_AT_ONCE = 1 << 15;

    private static final byte[] ROW = XmlBytes.bytes("<row r=\"");
    private static final byte[] ROW_END = XmlBytes.bytes("</row>");
    private static final byte[] HEIGHT = XmlBytes.bytes("\" ht=\"");
    private static final byte[] HEIGHT_END = XmlBytes.bytes("\" customHeight=\"1");
    private static final byte[] TAG_END = XmlBytes.bytes("\">");

    private final ZipOutputStream zip;
    private final String folder;
    private final XmlBytes pending = new XmlBytes(2 * BYTES_AT_ONCE);
    private final EntryCells cells = new EntryCells(pending);
    private final List<ListParts.Tab> tabs = new ArrayList<>();
    private final String title;
    private int parts;

    /** How many of the tabs belong to lists that are seen first. */
    private int front;

    private @Nullable OpenList open;

    private StreamedWorkbook(ZipOutputStream zip, String folder, String title) {
        this.zip = zip;
        this.folder = folder;
        this.title = title;
    }

    /**
     * @param characters width in digits of the standard font; a Chinese character takes two
     * @param wrapped whether a long text takes several lines; else it is cut off where the next cell begins
     */
    public record Column(String header, int characters, boolean wrapped) {
        public Column(String header, int characters) {
            this(header, characters, false);
        }
    }

    /** Where a row stands. */
    public record Place(String sheet, int row) {}

    /** What stands in a cell. */
    public sealed interface Entry {
        /** What is seen of it; empty for a number, which has one line. */
        default String text() {
            return "";
        }

        /** Never taken for a formula, whatever it begins with. */
        record Text(String text) implements Entry {}

        record Number(BigDecimal number) implements Entry {}

        /**
         * @param file '/'-joined, in the folder of linked files
         * @param sheet in it; not looked at without a cell
         * @param cell {@code C7}; empty for none
         */
        record Link(String text, String file, String sheet, String cell) implements Entry {}

        /** In the looks of the header, above it. */
        record Heading(String text) implements Entry {}

        /** Leads to a row of this workbook. */
        record Jump(String text, Place to) implements Entry {}
    }

    /**
     * @param file is written anew
     * @param folder relative to the file, of what its links open: {@code sources/}
     */
    public static StreamedWorkbook create(Path file, String folder) throws IOException {
        return create(file, folder, "");
    }

    /** @param title stands at the head of each printed page */
    public static StreamedWorkbook create(Path file, String folder, String title) throws IOException {
        return new StreamedWorkbook(
                new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)), UTF_8), folder, title);
    }

    /** Begins a list; rows from now on belong to it. */
    public void list(String name, List<Column> columns) throws IOException {
        list(new ListLayout(name, columns));
    }

    /** Begins a list; rows from now on belong to it. */
    public void list(ListLayout layout) throws IOException {
        endSheet();
        OpenList list = new OpenList(layout);
        open = list;
        beginSheet(list);
    }

    /**
     * Where the next row will stand.
     *
     * @throws IllegalStateException before the first list
     */
    public Place next() throws IOException {
        OpenList sheet = withRoom();
        return new Place(sheet.name(), sheet.rows + 1);
    }

    /**
     * Where a row of a list will stand that has no summary and one link in a row at most.
     *
     * @param before how many rows of it come before
     */
    public static Place place(String list, int before) {
        return new Place(OpenList.name(list, before / ROWS + 1), before % ROWS + 2);
    }

    private OpenList withRoom() throws IOException {
        OpenList sheet = open;
        if (sheet == null) {
            throw new IllegalStateException("a row without a list");
        }
        if (sheet.rows >= ROWS + 1 || sheet.links.number() >= MOST_LINKS) {
            endSheet();
            sheet.nextPart();
            open = sheet;
            beginSheet(sheet);
        }
        return sheet;
    }

    /**
     * @param entries of the columns in their order; an object that stands above already is not put into words again
     * @throws IllegalStateException before the first list
     */
    public void row(List<? extends Entry> entries) throws IOException {
        row(withRoom(), entries);
    }

    private void row(OpenList sheet, List<? extends Entry> entries) throws IOException {
        int number = ++sheet.rows;
        pending.markup(ROW);
        pending.number(number);
        int lines = sheet.lines(entries);
        if (lines > 1) {
            pending.markup(HEIGHT);
            pending.number(ListParts.ROW_HEIGHT * lines);
            pending.markup(HEIGHT_END);
        }
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
                cells.add(entry, sheet.isLong(i));
            }
            sheet.to[i] = pending.size();
            if (entry instanceof Entry.Link link) {
                sheet.links.add(i, number, link);
            } else if (entry instanceof Entry.Jump jump) {
                sheet.links.add(i, number, jump);
            }
        }
        pending.markup(ROW_END);
        if (pending.size() >= BYTES_AT_ONCE) {
            flush();
        }
    }

    private void beginSheet(OpenList sheet) throws IOException {
        List<List<Entry>> summary = sheet.summary();
        sheet.headerRow = summary.isEmpty() ? 1 : summary.size() + 2;
        ListParts.Tab tab = new ListParts.Tab(WorkbookUtil.createSafeSheetName(sheet.name()), ++parts, sheet.headerRow);
        tabs.add(sheet.layout.front() ? front++ : tabs.size(), tab);
        ReproducibleZip.begin(zip, "xl/worksheets/sheet" + parts + ".xml");
        put(ListParts.worksheet() + ListParts.view(sheet.headerRow) + "<cols>");
        List<Column> columns = sheet.layout.columns();
        for (int i = 1; i <= columns.size(); i++) {
            put("<col min=\"" + i + "\" max=\"" + i + "\" width=\""
                    + columns.get(i - 1).characters() + "\" style=\"2\" customWidth=\"1\"/>");
        }
        put("</cols><sheetData>");
        for (List<Entry> row : summary) {
            row(sheet, row);
        }
        put("<row r=\"" + sheet.headerRow + "\" ht=\"22\" customHeight=\"1\">");
        for (int i = 1; i <= columns.size(); i++) {
            put("<c r=\"" + Addresses.of(sheet.headerRow, i));
            cells.add(new Entry.Heading(columns.get(i - 1).header()), false);
        }
        pending.markup(ROW_END);
        sheet.rows = sheet.headerRow;
    }

    private void endSheet() throws IOException {
        OpenList sheet = open;
        if (sheet == null) {
            return;
        }
        put("</sheetData><autoFilter ref=\"A" + sheet.headerRow + ":"
                + Addresses.of(sheet.rows, sheet.layout.columns().size()) + "\"/>");
        if (sheet.links.number() > 0) {
            put("<hyperlinks>");
            flush();
            sheet.links.to(zip);
            put("</hyperlinks>");
        }
        put(ListParts.page(title));
        flush();
        zip.closeEntry();
        if (!sheet.links.targets().isEmpty()) {
            part(
                    "xl/worksheets/_rels/sheet" + parts + ".xml.rels",
                    ListParts.linkRelations(folder, sheet.links.targets()));
        }
        open = null;
    }

    @Override
    public void close() throws IOException {
        endSheet();
        part("xl/workbook.xml", ListParts.workbook(tabs));
        part("xl/_rels/workbook.xml.rels", ListParts.workbookRelations(tabs.size()));
        part("xl/styles.xml", ListParts.styles());
        part("_rels/.rels", ListParts.packageRelations());
        part("[Content_Types].xml", ListParts.types(tabs.size()));
        zip.close();
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
