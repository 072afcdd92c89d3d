package org.huibao.workbook.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.huibao.workbook.Cell;
import org.huibao.workbook.Grid;
import org.huibao.workbook.grid.CellReferences;
import org.huibao.workbook.grid.SheetSink;
import org.huibao.workbook.limit.FileDecimals;
import org.huibao.workbook.limit.FileLimits;
import org.huibao.workbook.limit.UnreadableFile;
import org.huibao.workbook.part.PartReader;
import org.huibao.workbook.part.PlainCell;
import org.huibao.workbook.style.WorkbookStyles;

/** Streams one worksheet part. What the part says about its size ({@code dimension}) is not believed. */
final class SheetXml {

    /** {@code worksheet/mergeCells/mergeCell}. */
    private static final int MERGE_DEPTH = 3;

    /** {@code worksheet/extLst/ext/conditionalFormattings/conditionalFormatting}, of Excel 2010. */
    private static final int EXTENDED = 5;

    private final PartReader xml;
    private final CellXml cells;
    private final SheetSink sink;
    private final WorkbookStyles styles;
    private final PlainCell plain = new PlainCell();
    private String address = "";
    private String type = "";
    private String style = "";
    private int lastRow;

    SheetXml(PartReader xml, SharedTexts strings, WorkbookStyles styles, SheetSink sink) {
        this.xml = xml;
        this.cells = new CellXml(xml, strings, styles);
        this.sink = sink;
        this.styles = styles;
    }

    void read() throws IOException {
        if (!xml.nextStart() || !xml.name().equals("worksheet")) {
            throw UnreadableFile.damaged();
        }
        boolean more = true;
        while (more && xml.nextStart()) {
            if (xml.depth() == 2 && xml.name().equals("sheetData")) {
                more = rows();
            } else if (xml.depth() == 3 && xml.name().equals("col")) {
                column();
            } else if (xml.depth() == MERGE_DEPTH && xml.name().equals("mergeCell")) {
                sink.merged(CellReferences.region(xml.attribute("ref", "")));
            } else {
                around();
            }
        }
    }

    private void around() throws IOException {
        int depth = xml.depth();
        String name = xml.name();
        if (depth == 3 && (name.endsWith("Header") || name.endsWith("Footer"))) {
            sink.around().pageHeader(xml.text());
        } else if (depth == 3 && name.equals("dataValidation") && xml.attribute("prompt") != null) {
            sink.around().prompt(xml.attribute("prompt", ""), xml.attribute("sqref", ""));
        } else if (name.equals("conditionalFormatting") && (depth == 2 || depth == EXTENDED)) {
            new ConditionXml(xml, styles).read(sink.around());
        } else if (depth == 2 && (name.equals("drawing") || name.equals("legacyDrawing"))) {
            sink.around().pointsToShapes();
        }
    }

    /** The merged regions alone; no cell is looked at. */
    static List<Grid.Region> merges(PartReader xml) {
        List<Grid.Region> merges = new ArrayList<>();
        while (xml.nextStart()) {
            if (xml.depth() == MERGE_DEPTH && xml.name().equals("mergeCell")) {
                merges.add(CellReferences.region(xml.attribute("ref", "")));
                if (merges.size() > FileLimits.MERGED_ROWS) {
                    throw UnreadableFile.tooLarge();
                }
            }
        }
        return merges;
    }

    private void column() {
        boolean noWidth = xml.flag("customWidth") && isZero(xml.attribute("width", ""));
        if (xml.flag("hidden") || noWidth) {
            int first = xml.numberOf("min", 1);
            int last = Math.min(xml.numberOf("max", first), FileLimits.COLUMNS);
            if (first < 1 || first > last) {
                throw UnreadableFile.damaged();
            }
            sink.hiddenColumns(first, last);
        }
    }

    private boolean rows() throws IOException {
        int depth = xml.depth();
        while (xml.depth() >= depth) {
            if (xml.next() == PartReader.START
                    && xml.depth() == depth + 1
                    && xml.name().equals("row")
                    && !row()) {
                return false;
            }
        }
        return true;
    }

    private boolean row() throws IOException {
        boolean hidden = xml.flag("hidden") || xml.flag("customHeight") && isZero(xml.attribute("ht", ""));
        boolean numbered = xml.attribute("r") != null;
        int number = xml.numberOf("r", lastRow + 1);
        List<Cell> row = new ArrayList<>();
        int column = 0;
        int depth = xml.depth();
        while (xml.depth() >= depth) {
            boolean taken = xml.depth() == depth && xml.take(plain);
            if (!taken && !startsCell(depth + 1)) {
                continue;
            }
            int ownRow = taken ? plain.row() : address.isEmpty() ? 0 : CellReferences.row(address);
            int next = taken ? plain.column() : address.isEmpty() ? column + 1 : CellReferences.column(address);
            if (ownRow > 0 && !numbered && row.isEmpty()) {
                number = ownRow;
                numbered = true;
            }
            // One place twice, or a cell that claims another row: Excel and we might read different values.
            if (next <= column || next > FileLimits.COLUMNS || ownRow > 0 && ownRow != number) {
                throw UnreadableFile.damaged();
            }
            column = next;
            row.add(
                    taken
                            ? cells.read(plain)
                            : cells.read(number, column, type, style.isBlank() ? 0 : PartReader.number(style)));
        }
        if (number <= lastRow || number > FileLimits.ROWS) {
            throw UnreadableFile.damaged();
        }
        lastRow = number;
        return sink.row(number, hidden, row);
    }

    private boolean startsCell(int depth) {
        if (xml.next() != PartReader.START
                || xml.depth() != depth
                || !xml.name().equals("c")) {
            return false;
        }
        address = "";
        type = "n";
        style = "";
        for (int i = 0, count = xml.attributes(); i < count; i++) {
            switch (xml.attributeName(i)) {
                case "r" -> address = xml.attribute(i);
                case "t" -> type = xml.attribute(i);
                case "s" -> style = xml.attribute(i);
                default -> {}
            }
        }
        return true;
    }

    private static boolean isZero(String length) {
        return FileDecimals.isNumber(length) && Double.parseDouble(length) == 0;
    }
}
