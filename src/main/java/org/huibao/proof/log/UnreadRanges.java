package org.huibao.proof.log;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.util.CellRangeAddress;

/** What the run itself says it did not use: {@code unread.csv}. */
public final class UnreadRanges {

    static final String NAME = "unread.csv";

    /** They speak of whole rows of a ledger, of which the first column is named. */
    private static final Set<String> ROWS = Set.of(
            "told",
            "filter",
            "outside-period",
            "blank-condition",
            "no-value",
            "repeated-value",
            "after-end",
            "example",
            "prefilled",
            "total",
            "group-title",
            "footer",
            "header-again",
            "column-numbers",
            "above-header");

    /** @param cells none for all of the sheet */
    private record Line(String reason, List<CellRangeAddress> cells) {
        boolean holds(int row, int column) {
            if (cells.isEmpty()) {
                return true;
            }
            for (CellRangeAddress each : cells) {
                if (each.containsRow(row - 1) && (each.containsColumn(column - 1) || ROWS.contains(reason))) {
                    return true;
                }
            }
            return false;
        }
    }

    private record Place(String file, String sheet) {}

    private final Map<Place, List<Line>> lines = new HashMap<>();

    private UnreadRanges() {}

    /** Nothing if the set holds none, or none that can be read. */
    public static Optional<UnreadRanges> of(Path set) {
        if (!Files.isRegularFile(set.resolve(NAME))) {
            return Optional.empty();
        }
        return CsvRows.read(set.resolve(NAME), "department", "file", "sheet", "cell", "reason")
                .map(rows -> {
                    UnreadRanges all = new UnreadRanges();
                    rows.forEach(all::add);
                    return all;
                });
    }

    private void add(Map<String, String> row) {
        Place place = new Place(
                CsvRows.withoutApostrophe(row.getOrDefault("file", "")),
                CsvRows.withoutApostrophe(row.getOrDefault("sheet", "")));
        lines.computeIfAbsent(place, any -> new ArrayList<>())
                .add(new Line(row.getOrDefault("reason", ""), CellRanges.in(row.getOrDefault("cell", ""))));
    }

    /** Why the cell was not used; nothing if no line speaks of it. One that names it goes before one about its sheet or file. */
    public Optional<String> reason(String file, String sheet, int row, int column) {
        Line general = null;
        for (Line each : lines.getOrDefault(new Place(file, sheet), List.of())) {
            if (each.holds(row, column)) {
                if (!each.cells().isEmpty()) {
                    return Optional.of(each.reason());
                }
                general = each;
            }
        }
        for (Line each : lines.getOrDefault(new Place(file, ""), List.of())) {
            general = each.cells().isEmpty() ? each : general;
        }
        return Optional.ofNullable(general).map(Line::reason);
    }

    public boolean ofFile(String file) {
        return lines.keySet().stream().anyMatch(place -> place.file().equals(file));
    }
}
