package org.huibao.audit.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibao.model.UnreadNumber;
import org.huibao.model.UnreadReason;
import org.huibao.workbook.Cell;
import org.huibao.workbook.Grid;
import org.huibao.workbook.Sheet;
import org.huibao.workbook.SheetTooLarge;
import org.huibao.workbook.Workbook;
import tools.jackson.core.JsonGenerator;

/**
 * A map of each sheet of a return: what was read, what was not, and why. Of a ledger, and of a sheet that nothing reads, only what
 * {@code unread.csv} says of its columns and rows.
 */
final class SheetMaps {

    /** Of a page; files that come later have no map. */
    private static final int MOST_CELLS = 60_000;

    private static final int SHEETS = 8;
    private static final int ROWS = 80;
    private static final int COLUMNS = 20;
    private static final int CELLS_OF_A_SHEET = 500;
    private static final int LINES = 60;
    private static final int LONGEST = 14;

    private static final Pattern RANGE = Pattern.compile("([A-Z]{1,3}[0-9]{1,7})(?::([A-Z]{1,3}[0-9]{1,7}))?");

    private final Map<Integer, List<SheetMap>> maps = new TreeMap<>();
    private int cells;

    /** @param rows empty where the sheet is told by lines only @param whole false where some of it did not find room */
    private record SheetMap(
            String name,
            Map<Integer, List<Marked>> rows,
            Set<Grid.Region> merged,
            List<UnreadSummary.Line> lines,
            boolean whole) {}

    /** @param mark reason, {@code +} and the figure's code, or empty */
    private record Marked(int column, String text, String mark) {}

    private record Box(GridAddress first, GridAddress last, UnreadReason reason) {
        boolean holds(int row, int column) {
            return row >= first.row() && row <= last.row() && column >= first.column() && column <= last.column();
        }
    }

    boolean hasRoom() {
        return cells < MOST_CELLS;
    }

    /**
     * @param used sheet → address → codes of the figures that use it
     * @param ledger names of sheets of which no cells are shown
     */
    void take(
            int file,
            Workbook workbook,
            List<UnreadNumber> unread,
            Map<String, Map<String, Set<String>>> used,
            Predicate<String> ledger) {
        Map<String, List<UnreadNumber>> bySheet = new LinkedHashMap<>();
        unread.forEach(number -> bySheet.computeIfAbsent(number.sheet(), any -> new ArrayList<>())
                .add(number));
        List<SheetMap> its = new ArrayList<>();
        for (Sheet sheet : workbook.sheets().stream().limit(SHEETS).toList()) {
            List<UnreadNumber> lines = bySheet.getOrDefault(sheet.name(), List.of());
            Map<String, Set<String>> codes = used.getOrDefault(sheet.name(), Map.of());
            boolean read =
                    codes.values().stream().anyMatch(each -> each.stream().anyMatch(code -> !code.isEmpty()));
            if (read && !ledger.test(sheet.name())) {
                its.add(drawn(sheet, lines, codes));
            } else if (!lines.isEmpty()) {
                its.add(told(sheet.name(), lines));
            }
        }
        if (!its.isEmpty()) {
            maps.put(file, its);
        }
    }

    private SheetMap told(String name, List<UnreadNumber> lines) {
        List<UnreadSummary.Line> all = UnreadSummary.of(lines);
        List<UnreadSummary.Line> first = all.stream().limit(LINES).toList();
        cells += first.size();
        return new SheetMap(name, Map.of(), Set.of(), first, first.size() == all.size());
    }

    private SheetMap drawn(Sheet sheet, List<UnreadNumber> lines, Map<String, Set<String>> codes) {
        Grid grid;
        try {
            grid = sheet.grid();
        } catch (SheetTooLarge tooLarge) {
            return told(sheet.name(), lines);
        }
        List<Box> boxes =
                lines.stream().map(SheetMaps::box).flatMap(List::stream).toList();
        Map<Integer, List<Marked>> rows = new TreeMap<>();
        Set<Grid.Region> merged = new LinkedHashSet<>();
        int drawn = 0;
        boolean whole = grid.rows() <= ROWS && grid.columns() <= COLUMNS;
        for (int row = 1; row <= Math.min(ROWS, grid.rows()); row++) {
            List<Marked> marked = new ArrayList<>();
            for (Cell cell : grid.row(row)) {
                if (cell.column() > COLUMNS || cell.raw().isBlank()) {
                    continue;
                }
                Marked its = marked(cell, boxes, codes);
                boolean hidden = grid.columnHidden(cell.column()) || grid.rowHidden(row);
                // Hidden words help nobody; a hidden number has to be seen.
                if ((!hidden || !its.mark.isEmpty()) && drawn++ < CELLS_OF_A_SHEET) {
                    marked.add(its);
                    grid.merged(row, cell.column()).ifPresent(merged::add);
                }
            }
            if (!marked.isEmpty()) {
                rows.put(row, marked);
            }
        }
        cells += Math.min(drawn, CELLS_OF_A_SHEET);
        return new SheetMap(sheet.name(), rows, merged, List.of(), whole && drawn <= CELLS_OF_A_SHEET);
    }

    private static List<Box> box(UnreadNumber number) {
        Matcher range = RANGE.matcher(number.cells());
        if (!range.matches()) {
            return List.of();
        }
        String last = range.group(2) == null ? range.group(1) : range.group(2);
        return GridAddress.of(range.group(1)).stream()
                .flatMap(first -> GridAddress.of(last).stream().map(end -> new Box(first, end, number.reason())))
                .toList();
    }

    private static Marked marked(Cell cell, List<Box> boxes, Map<String, Set<String>> codes) {
        String text = ShortenedTexts.to(LONGEST, ShownText.of(cell));
        Set<String> its = codes.getOrDefault(cell.address(), Set.of());
        String code = its.stream().filter(each -> !each.isEmpty()).findFirst().orElse("");
        if (!code.isEmpty()) {
            return new Marked(cell.column(), text, "+" + code);
        }
        String reason = boxes.stream()
                .filter(box -> box.holds(cell.row(), cell.column()))
                .map(box -> box.reason().label())
                .findFirst()
                .orElse("");
        boolean used = reason.isEmpty() && cell.kind() == Cell.Kind.NUMBER;
        return new Marked(cell.column(), text, used ? "+" : reason);
    }

    /** {@code maps}: number of the file → its sheets; {@code quiet}: reasons that nobody wonders about. */
    void write(JsonGenerator json) {
        json.writeArrayPropertyStart("quiet");
        for (UnreadReason reason : UnreadReason.values()) {
            if (!reason.remarkable()) {
                json.writeString(reason.label());
            }
        }
        json.writeEndArray();
        json.writeObjectPropertyStart("maps");
        maps.forEach((file, sheets) -> {
            json.writeArrayPropertyStart(Integer.toString(file));
            sheets.forEach(sheet -> write(json, sheet));
            json.writeEndArray();
        });
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, SheetMap sheet) {
        json.writeStartObject();
        json.writeStringProperty("name", sheet.name());
        json.writeBooleanProperty("whole", sheet.whole());
        json.writeArrayPropertyStart("rows");
        sheet.rows().forEach((row, cells) -> {
            json.writeStartArray();
            json.writeNumber(row);
            for (Marked cell : cells) {
                json.writeNumber(cell.column());
                json.writeString(cell.text());
                json.writeString(cell.mark());
            }
            json.writeEndArray();
        });
        json.writeEndArray();
        json.writeArrayPropertyStart("merged");
        for (Grid.Region region : sheet.merged()) {
            json.writeNumber(region.top());
            json.writeNumber(region.left());
            json.writeNumber(region.bottom());
            json.writeNumber(region.right());
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("lines");
        for (UnreadSummary.Line line : sheet.lines()) {
            json.writeStartArray();
            json.writeString(line.cells());
            json.writeNumber(line.number());
            json.writeString(line.header());
            json.writeString(line.reason().label());
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
