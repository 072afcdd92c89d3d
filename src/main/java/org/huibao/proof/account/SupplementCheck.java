package org.huibao.proof.account;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.huibao.notation.words.FileTerms;
import org.huibao.proof.SetDifference;
import org.huibao.proof.cells.WholeSource;
import org.huibao.proof.log.CsvRows;
import org.huibao.proof.log.SetFolder;
import org.huibao.proof.seen.SeenCell;
import org.huibao.proof.seen.SeenRow;
import org.huibao.proof.seen.SeenSheet;
import org.huibao.proof.statement.LabelWords;

/** Whether a 补报 that was used in place of another file holds the rows of that file, most of them at least. */
final class SupplementCheck {

    private static final List<String> LATE = FileTerms.FILE_LATE.list();

    private static final int HEADERS = 12;

    private final SetFolder set;
    private final List<String> passwords;
    private final Consumer<SetDifference> found;

    SupplementCheck(SetFolder set, List<String> passwords, Consumer<SetDifference> found) {
        this.set = set;
        this.passwords = passwords;
        this.found = found;
    }

    /** The texts below the headers in each column; those of a column in which one stands twice tell nothing. */
    private record Texts(Set<String> first, List<Map<Integer, String>> rows) {

        static Texts of(List<SeenSheet> sheets) {
            Texts texts = new Texts(new HashSet<>(), new ArrayList<>());
            sheets.stream()
                    .filter(sheet -> !sheet.isHidden())
                    .flatMap(sheet -> sheet.kept().values().stream())
                    .forEach(texts::add);
            return texts;
        }

        private void add(SeenRow row) {
            Map<Integer, String> texts = new TreeMap<>();
            for (SeenCell cell : row.cells()) {
                if (!cell.number()
                        && cell.text().length() <= 100
                        && !cell.text().isEmpty()) {
                    texts.put(cell.column(), LabelWords.folded(cell.text()));
                }
            }
            rows.add(texts);
            if (row.number() <= HEADERS) {
                first.add(String.join("|", texts.values()));
            }
        }

        Map<Integer, Set<String>> telling(Texts other) {
            Map<Integer, Set<String>> columns = new TreeMap<>();
            Set<Integer> twice = new HashSet<>();
            for (Map<Integer, String> row : rows) {
                boolean header = other.first.contains(String.join("|", row.values()))
                        && row.values().stream().noneMatch(text -> text.matches(".*[0-9].*"));
                if (row.size() > 1 && !header) {
                    row.forEach((column, text) -> {
                        if (!columns.computeIfAbsent(column, any -> new HashSet<>())
                                .add(text)) {
                            twice.add(column);
                        }
                    });
                }
            }
            columns.keySet().removeAll(twice);
            columns.values()
                    .removeIf(texts -> texts.stream().allMatch(text -> text.matches("[0-9]{1,4}|[一二三四五六七八九十]{1,3}")));
            return columns;
        }
    }

    void examine() {
        for (Map<String, String> row : CsvRows.read(set.folder().resolve("findings.csv"), "code", "file", "expected")
                .orElse(List.of())) {
            String older = CsvRows.withoutApostrophe(row.getOrDefault("file", ""));
            String newer = CsvRows.withoutApostrophe(row.getOrDefault("expected", ""));
            if (row.getOrDefault("code", "").equals("file.replaced") && areOthers(older, newer)) {
                found.accept(SetDifference.of("source.supplement", "", newer, older));
            }
        }
    }

    /** Whether the newer file is a 补报 by its name, and brings other rows than the older one holds. */
    boolean areOthers(String older, String newer) {
        if (!LATE.stream().anyMatch(newer.substring(newer.lastIndexOf('/') + 1)::contains)) {
            return false;
        }
        Optional<Texts> before = texts(older);
        Optional<Texts> now = texts(newer);
        return before.isPresent() && now.isPresent() && hasOthers(before.get(), now.get());
    }

    private static boolean hasOthers(Texts before, Texts now) {
        Map<Integer, Set<String>> had = before.telling(now);
        boolean apart = false;
        for (Map.Entry<Integer, Set<String>> each : now.telling(before).entrySet()) {
            Set<String> old = had.getOrDefault(each.getKey(), Set.of());
            long same = old.stream().filter(each.getValue()::contains).count();
            if (!old.isEmpty() && 2 * same >= old.size()) {
                return false;
            }
            apart |= !old.isEmpty();
        }
        return apart;
    }

    private Optional<Texts> texts(String file) {
        Optional<Path> path = set.source(file);
        List<Texts> read = new ArrayList<>();
        path.ifPresent(its -> WholeSource.read(its, passwords, (sheet, row) -> false, sheets -> {
            read.add(Texts.of(sheets));
            return true;
        }));
        return read.stream().findFirst();
    }
}
