package org.huibao.proof;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.util.CellRangeAddress;

/** What the run itself says it did not use: {@code unread.csv}. */
final class UnreadLines {

    static final String NAME = "unread.csv";

    private record Place(String file, String sheet) {}

    private final Map<Place, List<CellRangeAddress>> ranges = new HashMap<>();

    private UnreadLines() {}

    /** Nothing if the set holds none, or none that can be read. */
    static Optional<UnreadLines> of(Path set) {
        if (!Files.isRegularFile(set.resolve(NAME))) {
            return Optional.empty();
        }
        return CsvRows.read(set.resolve(NAME), "department", "file", "sheet", "cell", "reason")
                .map(rows -> {
                    UnreadLines lines = new UnreadLines();
                    rows.forEach(lines::add);
                    return lines;
                });
    }

    private void add(Map<String, String> row) {
        Place place = new Place(
                CsvRows.withoutApostrophe(row.getOrDefault("file", "")),
                CsvRows.withoutApostrophe(row.getOrDefault("sheet", "")));
        ranges.computeIfAbsent(place, any -> new ArrayList<>()).addAll(CellRanges.in(row.getOrDefault("cell", "")));
    }

    List<CellRangeAddress> in(String file, String sheet) {
        return ranges.getOrDefault(new Place(file, sheet), List.of());
    }

    boolean ofFile(String file) {
        return ranges.keySet().stream().anyMatch(place -> place.file().equals(file));
    }
}
