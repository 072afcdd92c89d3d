package org.huibao.audit.page;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.huibao.workbook.Cell;
import org.huibao.workbook.Grid;
import tools.jackson.core.JsonGenerator;

/** The cells of one sheet that the page may show, and for each source cell the row of its header and the column of its label. */
final class SheetPicture {

    private final boolean ledger;
    private final Map<Integer, Map<Integer, Cell>> cells = new TreeMap<>();
    private final Map<String, int[]> sights = new TreeMap<>();
    private final Set<Grid.Region> merged = new TreeSet<>(SheetPicture::byPlace);
    private final Set<Integer> hiddenRows = new TreeSet<>();
    private final Set<Integer> hiddenColumns = new TreeSet<>();
    private int rows;
    private int columns;

    SheetPicture(boolean ledger) {
        this.ledger = ledger;
    }

    private static int byPlace(Grid.Region a, Grid.Region b) {
        return a.top() != b.top() ? Integer.compare(a.top(), b.top()) : Integer.compare(a.left(), b.left());
    }

    void size(int height, int width) {
        rows = height;
        columns = width;
    }

    void cell(Cell cell) {
        cells.computeIfAbsent(cell.row(), row -> new TreeMap<>()).put(cell.column(), cell);
    }

    void merged(Grid.Region region) {
        merged.add(region);
    }

    void hiddenRow(int row) {
        hiddenRows.add(row);
    }

    void hiddenColumn(int column) {
        hiddenColumns.add(column);
    }

    /** @param headerRow 0 for none @param labelColumn 0 for none */
    void sight(String address, int headerRow, int labelColumn) {
        sights.put(address, new int[] {headerRow, labelColumn});
    }

    /**
     * Of a ledger.
     *
     * @param top first row of the headers, 0 for none
     * @param bottom their last row
     * @param shown the columns
     */
    void sight(String address, int top, int bottom, Collection<Integer> shown) {
        sights.put(
                address,
                IntStream.concat(IntStream.of(top, bottom), shown.stream().mapToInt(Integer::intValue))
                        .toArray());
    }

    int size() {
        return cells.values().stream().mapToInt(Map::size).sum();
    }

    void write(JsonGenerator json) {
        json.writeBooleanProperty("ledger", ledger);
        numbers(json, "size", rows, columns);
        json.writeArrayPropertyStart("hidden");
        numbers(json, hiddenRows);
        numbers(json, hiddenColumns);
        json.writeEndArray();
        json.writeObjectPropertyStart("sights");
        sights.forEach((address, sight) -> numbers(json, address, sight));
        json.writeEndObject();
        json.writeArrayPropertyStart("merged");
        for (Grid.Region region : merged) {
            json.writeNumber(region.top());
            json.writeNumber(region.left());
            json.writeNumber(region.bottom());
            json.writeNumber(region.right());
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("cells");
        cells.values()
                .forEach(row -> row.values().forEach(cell -> {
                    json.writeNumber(cell.row());
                    json.writeNumber(cell.column());
                    json.writeString(ShownText.of(cell));
                    json.writeNumber(cell.kind() == Cell.Kind.NUMBER ? 1 : 0);
                }));
        json.writeEndArray();
    }

    private static void numbers(JsonGenerator json, Set<Integer> numbers) {
        json.writeStartArray();
        numbers.forEach(json::writeNumber);
        json.writeEndArray();
    }

    private static void numbers(JsonGenerator json, String name, int... numbers) {
        json.writeArrayPropertyStart(name);
        for (int number : numbers) {
            json.writeNumber(number);
        }
        json.writeEndArray();
    }
}
