package org.huibao.workbook.patch;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import org.huibao.workbook.Addresses;
import org.huibao.workbook.Grid;
import org.huibao.workbook.grid.CellReferences;
import org.huibao.workbook.limit.FileLimits;
import org.huibao.workbook.limit.UnreadableFile;
import org.huibao.workbook.part.PartReader;
import org.jspecify.annotations.Nullable;

/** A sheet's part, in which cells get another style and one that was not there comes to be. */
final class SheetPatch {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /** What may only stand behind the drawing of comments. */
    private static final Set<String> BEHIND_DRAWING = Set.of(
            "legacyDrawingHF",
            "drawingHF",
            "picture",
            "oleObjects",
            "controls",
            "webPublishItems",
            "tableParts",
            "extLst",
            "mc:AlternateContent");

    private final String xml;
    private final TreeMap<Integer, TreeMap<Integer, String>> wanted = new TreeMap<>();
    private final Map<String, Integer> before = new TreeMap<>();
    private final Map<String, String> shown = new TreeMap<>();
    private final Map<Integer, Integer> columnStyles = new TreeMap<>();
    private IntUnaryOperator style = same -> same;
    private @Nullable String drawing;

    /** @param addresses of the cells that are asked for; of merged ones the one that shows is meant */
    SheetPatch(String xml, Set<String> addresses) {
        this.xml = xml;
        addresses.forEach(address -> shown.put(address, address));
        PlainPatch patch = PlainPatch.of(xml);
        while (patch.next()) {
            if (patch.depth() == 0
                    && !patch.isEnd()
                    && !(patch.is("worksheet") && MAIN.equals(patch.attribute("xmlns")))) {
                throw UnreadableFile.damaged();
            } else if (patch.depth() == 1 && patch.starts("legacyDrawing")) {
                drawing = String.valueOf(patch.attribute("r:id"));
            } else if (patch.depth() == 2 && patch.starts("mergeCell")) {
                merge(CellReferences.region(String.valueOf(patch.attribute("ref"))));
            } else if (patch.depth() == 2 && patch.starts("col") && patch.attribute("style") != null) {
                int last = Math.min(patch.number("max"), FileLimits.COLUMNS);
                for (int column = patch.number("min"); column <= last; column++) {
                    columnStyles.put(column, patch.number("style"));
                }
            }
        }
        shown.values()
                .forEach(address -> wanted.computeIfAbsent(CellReferences.row(address), none -> new TreeMap<>())
                        .put(CellReferences.column(address), address));
    }

    private void merge(Grid.Region region) {
        shown.replaceAll((address, there) -> region.covers(CellReferences.row(address), CellReferences.column(address))
                ? Addresses.of(region.top(), region.left())
                : there);
    }

    /** The cell that shows what stands at an address that was asked for. */
    String shown(String address) {
        return shown.getOrDefault(address, address);
    }

    /** What the drawing of comments is called by the sheet; null if there is none. */
    @Nullable
    String drawing() {
        return drawing;
    }

    /** The styles that the cells had, by address, once they were changed. */
    Map<String, Integer> before() {
        return before;
    }

    /** @param added what the drawing of comments that is added is called; null for none */
    String changed(IntUnaryOperator newStyle, @Nullable String added) {
        style = newStyle;
        PlainPatch patch = PlainPatch.again(xml);
        String missing =
                added == null ? "" : "<legacyDrawing xmlns:r=\"%s\" r:id=\"%s\"/>".formatted(RELATIONSHIPS, added);
        while (patch.next()) {
            if (patch.depth() == 2 && patch.starts("sheetView")) {
                patch.set("tabSelected", null);
            } else if (patch.is("sheetData") && patch.depth() == 1) {
                data(patch);
            } else if (!missing.isEmpty()
                    && (patch.depth() == 0 && patch.isEnd()
                            || patch.depth() == 1 && BEHIND_DRAWING.stream().anyMatch(patch::starts))) {
                patch.before(missing);
                missing = "";
            }
        }
        return patch.result();
    }

    private void data(PlainPatch patch) {
        if (patch.isEmpty()) {
            patch.instead("<sheetData>" + rowsBefore(Integer.MAX_VALUE) + "</sheetData>");
            return;
        }
        int row = 0;
        while (patch.next() && patch.depth() > 1) {
            if (patch.depth() == 2 && patch.starts("row")) {
                row = patch.number("r");
                startRow(patch, row);
            } else if (patch.depth() == 2 && patch.ends("row")) {
                patch.before(cellsBefore(row, Integer.MAX_VALUE));
            } else if (patch.depth() == 3 && patch.starts("c")) {
                cell(patch, row);
            }
        }
        patch.before(rowsBefore(Integer.MAX_VALUE));
    }

    private void startRow(PlainPatch patch, int row) {
        String rows = rowsBefore(row);
        String cells = patch.isEmpty() ? cellsBefore(row, Integer.MAX_VALUE) : "";
        String tag = patch.written(patch.from(), patch.to());
        if (!cells.isEmpty()) {
            patch.instead(rows + tag.substring(0, tag.length() - 2) + ">" + cells + "</row>");
        } else if (!rows.isEmpty()) {
            patch.before(rows);
        }
    }

    private void cell(PlainPatch patch, int row) {
        int column = CellReferences.column(String.valueOf(patch.attribute("r")));
        String cells = cellsBefore(row, column);
        TreeMap<Integer, String> rest = wanted.get(row);
        String address = rest == null ? null : rest.remove(column);
        if (address != null) {
            String written = patch.attribute("s");
            int old = written == null || written.isBlank() ? 0 : PartReader.number(written);
            before.put(address, old);
            String tag = patch.written(patch.from(), patch.to());
            patch.instead(cells + PlainPatch.with(tag, "s", Integer.toString(style.applyAsInt(old))));
        } else if (!cells.isEmpty()) {
            patch.before(cells);
        }
    }

    private String rowsBefore(int row) {
        StringBuilder rows = new StringBuilder();
        while (!wanted.isEmpty() && wanted.firstKey() < row) {
            int missing = wanted.firstKey();
            String cells = cellsBefore(missing, Integer.MAX_VALUE);
            if (!cells.isEmpty()) {
                rows.append("<row r=\"")
                        .append(missing)
                        .append("\">")
                        .append(cells)
                        .append("</row>");
            }
            wanted.remove(missing);
        }
        return rows.toString();
    }

    /** Empty ones that nobody had. */
    private String cellsBefore(int row, int column) {
        StringBuilder cells = new StringBuilder();
        TreeMap<Integer, String> rest = wanted.getOrDefault(row, new TreeMap<>());
        while (!rest.isEmpty() && rest.firstKey() < column) {
            int missing = rest.firstKey();
            String address = String.valueOf(rest.remove(missing));
            int old = columnStyles.getOrDefault(missing, 0);
            before.put(address, old);
            cells.append("<c r=\"%s\" s=\"%d\"/>".formatted(address, style.applyAsInt(old)));
        }
        return cells.toString();
    }
}
