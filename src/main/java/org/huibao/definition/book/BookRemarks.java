package org.huibao.definition.book;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huibao.workbook.Addresses;

/** What people noted in a workbook, by the YAML file that it would stand in. */
public final class BookRemarks {

    private BookRemarks() {}

    /** Without notes on cells. */
    public static Map<String, FileRemarks> of(BookTrees book) {
        return of(book, Map.of());
    }

    /** @param notes on cells: sheet → address → text */
    public static Map<String, FileRemarks> of(BookTrees book, Map<String, Map<String, String>> notes) {
        Map<String, Map<String, List<String>>> around = new HashMap<>();
        book.comments()
                .forEach(comment -> around.computeIfAbsent(comment.file(), none -> new LinkedHashMap<>())
                        .computeIfAbsent(comment.place(), none -> new ArrayList<>())
                        .add(comment.text()));
        book.report().forEach((entry, column) -> {
            List<String> lines = lines(entry);
            if (!lines.isEmpty()) {
                around.computeIfAbsent("job", none -> new LinkedHashMap<>()).put(column.key(), lines);
            }
        });
        Map<String, FileRemarks> remarks = new HashMap<>();
        for (BookSheet sheet :
                List.of(BookSheet.DEPARTMENTS, BookSheet.INDICATORS, BookSheet.CHECKS, BookSheet.ACCEPTED)) {
            BookTable table = book.tables().get(sheet);
            List<FileRemarks.OfEntry> entries = new ArrayList<>();
            List<String> after = List.of();
            if (table != null) {
                table.entries()
                        .forEach(entry -> entries.add(new FileRemarks.OfEntry(
                                entry.before().stream().map(HeadingText::inYaml).toList(),
                                lines(entry),
                                others(
                                        entry,
                                        table,
                                        notes.getOrDefault(table.tab().name(), Map.of())))));
                after = table.after().stream().map(HeadingText::inYaml).toList();
            }
            boolean nothing = entries.stream().allMatch(FileRemarks.OfEntry.NOTHING::equals);
            Map<String, List<String>> its = around.getOrDefault(sheet.schema(), Map.of());
            remarks.put(sheet.schema(), new FileRemarks(its, nothing ? List.of() : entries, after));
        }
        return remarks;
    }

    /** Columns that are nobody's, and notes on cells of the others. */
    private static Map<String, String> others(BookEntry entry, BookTable table, Map<String, String> notes) {
        Map<String, String> others = new LinkedHashMap<>(entry.others());
        table.columns().forEach((at, column) -> {
            String note = notes.getOrDefault(Addresses.of(entry.place().line(), at), "");
            if (!note.isEmpty()) {
                others.put(FileRemarks.OfEntry.NOTE + column.key(), note);
            }
        });
        return others;
    }

    private static List<String> lines(BookEntry entry) {
        return entry.cell(BookColumn.REMARK)
                .map(cell -> cell.text().lines().toList())
                .orElse(List.of());
    }

    /**
     * A comment that stands beside no row.
     *
     * @param file {@code job} for {@code job.yaml}
     * @param place as {@link FileRemarks} has it
     */
    public record PlacedComment(String file, String place, String text) {}
}
