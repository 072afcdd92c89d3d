package org.huibao.learn.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huibao.notation.LabelFolding;
import org.huibao.workbook.Opened;

/**
 * Everything that some returns say.
 *
 * @param given path as it is named here → file
 * @param none folded label → departments whose forms say that they have nothing of it
 * @param odd departments whose returns were read otherwise than those of others
 * @param unreadable files that are no workbook or could not be read → the code of why
 */
public record LearnedReturns(
        Map<String, Path> given,
        List<LearnedDepartment> departments,
        List<ReturnItem> items,
        List<LedgerAmount> ledgers,
        Map<String, List<String>> none,
        OddReturns odd,
        Map<String, String> unreadable) {

    /** Of folders every file in them, in the order of their paths; lock files and hidden ones are nobody's return. */
    public static Map<String, Path> files(List<Path> given) throws IOException {
        Map<String, Path> files = new LinkedHashMap<>();
        for (Path each : given) {
            if (!Files.isDirectory(each)) {
                put(files, each.getFileName().toString(), each);
                continue;
            }
            try (Stream<Path> all = Files.walk(each)) {
                for (Path file : all.filter(Files::isRegularFile)
                        .filter(file -> !file.getFileName().toString().matches("(?:\\.|~\\$).*"))
                        .sorted()
                        .toList()) {
                    put(files, joined(each.relativize(file)), file);
                }
            }
        }
        return files;
    }

    /** Files that say the very same as an earlier one, and which: a folder that was given twice files nothing twice. */
    public static Map<String, String> same(Map<String, Path> files) throws IOException {
        Map<Long, List<String>> bySize = new HashMap<>();
        Map<String, String> same = new LinkedHashMap<>();
        for (Map.Entry<String, Path> each : files.entrySet()) {
            List<String> alike = bySize.computeIfAbsent(Files.size(each.getValue()), none -> new ArrayList<>());
            for (String earlier : alike) {
                if (Files.mismatch(Objects.requireNonNull(files.get(earlier)), each.getValue()) < 0) {
                    same.put(each.getKey(), earlier);
                    break;
                }
            }
            alike.add(each.getKey());
        }
        return same;
    }

    private static void put(Map<String, Path> files, String path, Path file) {
        String free = path;
        for (int number = 2; files.containsKey(free); number++) {
            free = number + "/" + path;
        }
        files.put(free, file);
    }

    private static String joined(Path path) {
        StringBuilder joined = new StringBuilder();
        path.forEach(step -> joined.append(joined.isEmpty() ? "" : "/").append(step));
        return joined.toString();
    }

    /**
     * @param given as {@link #files} names them
     * @param year of the report; 0 where it is not known
     */
    public static LearnedReturns read(Map<String, Path> given, int year) {
        DepartmentSearch search = new DepartmentSearch();
        List<ReturnItem> items = new ArrayList<>();
        List<LedgerAmount> ledgers = new ArrayList<>();
        Map<String, String> unreadable = new LinkedHashMap<>();
        Map<String, List<String>> noneByFile = new LinkedHashMap<>();
        Map<String, Set<String>> texts = new HashMap<>();
        given.forEach((path, file) -> {
            Opened<SourceBook> opened = ReturnOpening.read(file, path);
            if (opened instanceof Opened.Readable<SourceBook> readable) {
                search.add(readable.result());
                texts.put(path, texts(readable.result()));
                read(readable.result(), items, ledgers, noneByFile, year);
            } else {
                unreadable.put(path, ((Opened.Unreadable<SourceBook>) opened).code());
            }
        });
        List<LearnedDepartment> departments = search.list();
        Map<String, String> codes = new HashMap<>();
        departments.forEach(each -> each.files().forEach(file -> codes.put(file, each.code())));
        List<ReturnItem> owned = items.stream()
                .map(each -> each.of(Objects.requireNonNull(codes.get(each.file()))))
                .toList();
        List<LedgerAmount> registers = ledgers.stream()
                .map(each -> each.of(Objects.requireNonNull(codes.get(each.file()))))
                .toList();
        return new LearnedReturns(
                given,
                departments,
                owned,
                registers,
                byLabel(noneByFile, codes),
                OddReturns.of(departments, owned, registers, texts),
                unreadable);
    }

    private static Set<String> texts(SourceBook book) {
        return book.sheets().stream()
                .filter(sheet -> !sheet.hidden())
                .flatMap(sheet -> sheet.rows().values().stream())
                .flatMap(row -> row.values().stream())
                .filter(cell -> cell.number() == null)
                .map(cell -> LabelFolding.fold(cell.text()))
                .collect(Collectors.toSet());
    }

    private static Map<String, List<String>> byLabel(Map<String, List<String>> byFile, Map<String, String> codes) {
        Map<String, List<String>> byLabel = new LinkedHashMap<>();
        byFile.forEach(
                (file, labels) -> labels.forEach(label -> byLabel.computeIfAbsent(label, none -> new ArrayList<>())
                        .add(Objects.requireNonNull(codes.get(file)))));
        return byLabel;
    }

    private static void read(
            SourceBook book,
            List<ReturnItem> items,
            List<LedgerAmount> ledgers,
            Map<String, List<String>> none,
            int year) {
        for (SourceSheet sheet : book.sheets()) {
            if (sheet.hidden()) {
                continue;
            }
            LedgerTable ledger = LedgerTable.of(sheet);
            if (ledger == null) {
                SheetItems its = new SheetItems(sheet, book.path(), year);
                items.addAll(its.list());
                none.computeIfAbsent(book.path(), any -> new ArrayList<>()).addAll(its.none());
            } else {
                ledgers.addAll(new LedgerOffers(ledger, book.path()).list());
            }
        }
    }
}
