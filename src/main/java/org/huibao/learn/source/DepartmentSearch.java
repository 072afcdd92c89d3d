package org.huibao.learn.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which departments filed the returns: by the line of who files, the title, the name of the file and the folders above it. */
final class DepartmentSearch {

    /** Rows from the top in which a form says whose it is. */
    private static final int TOP = 8;

    private final List<FoundNames> found = new ArrayList<>();

    /** Names of one department, the books that bear them and the code that forms give it. */
    private static final class FoundNames {
        private final List<String> names = new ArrayList<>();
        private final List<String> files = new ArrayList<>();
        private @Nullable String code;
        private boolean named = true;
    }

    void add(SourceBook book) {
        List<String> names = names(book);
        String property = book.properties().getOrDefault("huibao.department", "");
        boolean named = !names.isEmpty();
        if (!named) {
            names = List.of(stem(book.path()));
        }
        FoundNames its = known(names, property);
        if (its == null) {
            its = new FoundNames();
            its.named = named;
            found.add(its);
        }
        its.names.addAll(names);
        its.files.add(book.path());
        if (property.matches("[a-z][a-z0-9_]*")) {
            its.code = property;
        }
    }

    private @Nullable FoundNames known(List<String> names, String property) {
        for (FoundNames each : found) {
            if (!property.isEmpty() && property.equals(each.code)
                    || names.stream()
                            .anyMatch(name -> each.names.stream().anyMatch(its -> OrganisationName.same(its, name)))) {
                return each;
            }
        }
        return null;
    }

    /** In the order of the files. */
    List<LearnedDepartment> list() {
        List<LearnedDepartment> departments = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        found.forEach(each -> Optional.ofNullable(each.code).ifPresent(codes::add));
        for (FoundNames each : found) {
            List<String> names = OrganisationName.distinct(each.names);
            String name = names.stream()
                    .max((one, other) -> Integer.compare(one.length(), other.length()))
                    .orElseThrow();
            String code = each.code == null ? free(PinyinInitials.of(name), codes) : each.code;
            codes.add(code);
            departments.add(new LearnedDepartment(
                    code,
                    name,
                    names.stream().filter(alias -> !alias.equals(name)).toList(),
                    each.files,
                    each.named));
        }
        return departments;
    }

    private static String free(String code, Set<String> taken) {
        String free = code;
        for (int number = 2; taken.contains(free); number++) {
            free = code + number;
        }
        return free;
    }

    /** What the form says goes before what the file is called. */
    private static List<String> names(SourceBook book) {
        List<String> inside = inside(book);
        List<String> steps = List.of(book.path().split("/"));
        List<String> around = new ArrayList<>();
        OrganisationName.first(stem(book.path())).ifPresent(around::add);
        for (int i = steps.size() - 2; i >= 0; i--) {
            OrganisationName.first(steps.get(i)).ifPresent(around::add);
        }
        boolean part = !inside.isEmpty()
                && !around.isEmpty()
                && (OrganisationName.isPart(inside.get(0)) && !around.get(0).equals(inside.get(0))
                        || inside.get(0).startsWith(around.get(0)));
        if (inside.isEmpty() || part) {
            return around.isEmpty() ? List.of() : around.subList(0, 1);
        }
        List<String> names = new ArrayList<>(inside.subList(0, 1));
        around.stream()
                .filter(name -> OrganisationName.same(name, names.get(0))
                        || OrganisationName.isShortFor(name, names.get(0))
                        || OrganisationName.isShortFor(names.get(0), name))
                .forEach(names::add);
        return OrganisationName.distinct(names);
    }

    private static List<String> inside(SourceBook book) {
        List<String> names = new ArrayList<>();
        for (SourceSheet sheet : book.sheets()) {
            for (TreeMap<Integer, ReturnCell> row : sheet.rows().values()) {
                row.values().forEach(cell -> filedBy(sheet, cell).ifPresent(names::add));
            }
        }
        if (names.isEmpty()) {
            for (SourceSheet sheet : book.sheets()) {
                sheet.rows().entrySet().stream()
                        .filter(row -> row.getKey() <= TOP && row.getValue().size() == 1)
                        .flatMap(row -> OrganisationName.first(
                                row.getValue().firstEntry().getValue().text())
                                .stream())
                        .findFirst()
                        .ifPresent(names::add);
            }
        }
        return names;
    }

    private static Optional<String> filedBy(SourceSheet sheet, ReturnCell cell) {
        if (cell.number() != null || cell.text().length() > 60 || cell.row() > TOP) {
            return Optional.empty();
        }
        Optional<String> own = OrganisationName.filedBy(cell.text());
        if (own.isPresent() || !OrganisationName.asksWhoFiles(cell.text())) {
            return own;
        }
        ReturnCell beside = sheet.row(cell.row()).stream()
                .filter(each -> each.column() > cell.column())
                .findFirst()
                .orElse(null);
        return beside == null
                ? Optional.empty()
                : OrganisationName.first(beside.text()).filter(beside.text().strip()::equals);
    }

    private static String stem(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
