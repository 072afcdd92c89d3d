package org.huibao.workbook.write;

import java.math.BigDecimal;
import java.util.List;
import org.huibao.workbook.Addresses;
import org.huibao.workbook.WrittenSheet;
import org.huibao.workbook.WrittenSheet.Column;
import org.huibao.workbook.WrittenSheet.Entry;
import org.huibao.workbook.WrittenSheet.Line;

/** The XML of one sheet, with its comments. */
final class SheetPart {

    /** Excel's width unit is 1/256 of a character; the rest is the cell's padding. */
    private static final double WIDTH = 256;

    private static final double PADDING = 0.72;
    private static final int WIDEST = 255;
    private static final int LONGEST_TEXT = 32_767;
    /** Excel counts heights in twentieths of a point. */
    private static final int TWENTIETHS = 20;

    private static final int ROOM = 1 << 16;

    private static final String LOCK =
            // A long text must be readable: rows may be made higher.
            "<sheetProtection sheet=\"true\" objects=\"true\" scenarios=\"true\" formatRows=\"false\"/>";
    private static final String PAGE = "<printOptions horizontalCentered=\"true\"/>"
            + "<pageMargins bottom=\"0.75\" footer=\"0.35\" header=\"0.3\" left=\"0.6\" right=\"0.6\" top=\"0.7\"/>"
            + "<pageSetup paperSize=\"9\" orientation=\"";
    private static final String FOOTER = "\" fitToWidth=\"1\" fitToHeight=\"0\"/>"
            + "<headerFooter><oddFooter>&amp;C— &amp;P / &amp;N —</oddFooter></headerFooter>";
    private static final byte[] CELL = XmlBytes.bytes("<c r=\"");
    private static final byte[] STYLE = XmlBytes.bytes("\" s=\"");
    private static final byte[] EMPTY = XmlBytes.bytes("\"/>");
    private static final byte[] TEXT = XmlBytes.bytes("\" t=\"s\"><v>");
    private static final byte[] END = XmlBytes.bytes("</v></c>");

    private final WrittenSheet sheet;
    private final LookTable looks;
    private final CellTexts texts;
    private final CommentParts comments = new CommentParts();
    private final XmlBytes cells = new XmlBytes(ROOM);
    private final StringBuilder merged = new StringBuilder();
    private int merges;
    private int left = Integer.MAX_VALUE;
    private int right;
    private String firstInput = "";

    /** Looks and texts are numbered in the order in which the sheets of a workbook are made. */
    SheetPart(WrittenSheet sheet, LookTable looks, CellTexts texts) {
        this.sheet = sheet;
        this.looks = looks;
        this.texts = texts;
        List<Line> lines = sheet.lines();
        for (int i = 0; i < lines.size(); i++) {
            line(i + 1, lines.get(i));
        }
    }

    CommentParts comments() {
        return comments;
    }

    /** @param first whether it is the one that is seen when the file is opened */
    byte[] part(boolean first) {
        XmlBytes part = new XmlBytes(cells.size() + ROOM);
        part.markup(PackageParts.XML + "<worksheet xmlns=\"" + PackageParts.MAIN + "\"");
        part.markup(comments.isEmpty() ? "" : " xmlns:r=\"" + PackageParts.RELATIONS + "\"");
        part.markup("><sheetPr><pageSetUpPr fitToPage=\"true\"/></sheetPr><dimension ref=\"" + extent() + "\"/>");
        part.markup("<sheetViews><sheetView workbookViewId=\"0\"" + (first ? " tabSelected=\"true\"" : "")
                + " showGridLines=\"false\">" + pane() + "</sheetView></sheetViews>");
        part.markup("<sheetFormatPr defaultRowHeight=\"15.0\"/>" + columns());
        if (sheet.lines().isEmpty()) {
            part.markup("<sheetData/>");
        } else {
            part.markup("<sheetData>");
            part.markup(cells.taken());
            part.markup("</sheetData>");
        }
        part.markup(sheet.locked() ? LOCK : "");
        part.markup(merges == 0 ? "" : "<mergeCells count=\"" + merges + "\">" + merged + "</mergeCells>");
        EntryRules.write(sheet.rules(), part);
        part.markup(PAGE + (sheet.landscape() ? "landscape" : "portrait") + FOOTER);
        part.markup(comments.isEmpty() ? "" : "<drawing r:id=\"rId1\"/><legacyDrawing r:id=\"rId3\"/>");
        part.markup("</worksheet>");
        return part.taken();
    }

    private String extent() {
        if (right == 0) {
            return "A1";
        }
        String from = Addresses.of(1, left);
        String to = Addresses.of(sheet.lines().size(), right);
        return from.equals(to) ? from : from + ":" + to;
    }

    /** The first cell to fill in is where the cursor stands when the file is opened. */
    private String pane() {
        boolean columns = sheet.frozenColumns() > 0;
        String active = columns ? "bottomRight" : "bottomLeft";
        return "<pane" + (columns ? " xSplit=\"" + sheet.frozenColumns() + ".0\"" : "")
                + " ySplit=\"" + sheet.headerRow() + ".0\" state=\"frozen\" topLeftCell=\""
                + Addresses.of(sheet.headerRow() + 1, sheet.frozenColumns() + 1) + "\" activePane=\"" + active
                + "\"/><selection pane=\"" + active + "\""
                + (firstInput.isEmpty() ? "" : " activeCell=\"" + firstInput + "\" sqref=\"" + firstInput + "\"")
                + "/>";
    }

    private String columns() {
        StringBuilder columns = new StringBuilder();
        for (int i = 0; i < sheet.columns().size(); i++) {
            Column column = sheet.columns().get(i);
            double width = (int) ((column.characters() + PADDING) * WIDTH) / WIDTH;
            if (width > WIDEST) {
                throw new IllegalArgumentException("wider than Excel's widest column: " + column.characters());
            }
            columns.append("<col min=\"").append(i + 1).append("\" max=\"").append(i + 1);
            columns.append("\" width=\"").append(width).append("\" customWidth=\"true\" hidden=\"");
            columns.append(column.hidden()).append("\"/>");
        }
        return columns.isEmpty() ? "" : "<cols>" + columns + "</cols>";
    }

    private void line(int row, Line line) {
        short height = (short) ((float) line.points() * TWENTIETHS);
        cells.markup("<row r=\"" + row + "\" ht=\"" + (double) height / TWENTIETHS + "\""
                + (line.grows() ? "" : " customHeight=\"true\"")
                + (line.hidden() ? " hidden=\"true\"" : "")
                + (line.entries().isEmpty() ? "/>" : ">"));
        for (Entry entry : line.entries()) {
            entry(row, entry);
        }
        cells.markup(line.entries().isEmpty() ? "" : "</row>");
    }

    private void entry(int row, Entry entry) {
        left = Math.min(left, entry.column());
        right = Math.max(right, entry.toColumn());
        int style = looks.number(entry.look(), entry.format());
        begin(row, entry.column(), style);
        BigDecimal number = entry.number();
        if (number != null) {
            // What no double can hold is an error to the library, and its digits stand there all the same.
            String type = Double.isInfinite(number.doubleValue()) ? "e" : "n";
            cells.markup("\" t=\"" + type + "\"><v>" + number.toPlainString());
            cells.markup(END);
        } else if (!entry.formula().isEmpty()) {
            cells.markup("\" t=\"str\"><f>" + LibraryText.content(entry.formula()) + "</f><v>"
                    + LibraryText.content(entry.text()));
            cells.markup(END);
        } else if (!entry.text().isEmpty()) {
            text(entry.text());
        } else {
            cells.markup(EMPTY);
        }
        for (int column = entry.column() + 1; column <= entry.toColumn(); column++) {
            begin(row, column, style);
            cells.markup(EMPTY);
        }
        if (entry.toColumn() > entry.column() || entry.rows() > 1) {
            merged.append("<mergeCell ref=\"").append(Addresses.of(row, entry.column()));
            merged.append(':').append(Addresses.of(row + entry.rows() - 1, entry.toColumn()));
            merged.append("\"/>");
            merges++;
        }
        if (!entry.comment().isEmpty()) {
            looks.addCommentFont();
            comments.add(Addresses.of(row, entry.column()), row, entry.column(), entry.comment());
        }
        if (firstInput.isEmpty() && entry.look().isInput()) {
            firstInput = Addresses.of(row, entry.column());
        }
    }

    private void begin(int row, int column, int style) {
        cells.markup(CELL);
        cells.markup(Addresses.letters(column));
        cells.number(row);
        cells.markup(STYLE);
        cells.number(style);
    }

    private void text(String text) {
        if (text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("a text of more than " + LONGEST_TEXT + " characters");
        }
        cells.markup(TEXT);
        cells.number(texts.number(text));
        cells.markup(END);
    }
}
