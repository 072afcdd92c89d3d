package org.huibao.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The departments, by code, that each place about a file names; none where the place names nobody. */
record RecognisedDepartments(Set<String> property, Set<String> folder, Set<String> fileName, Set<String> title) {

    /** @param inside null for a file that is no readable workbook */
    static RecognisedDepartments of(String path, @Nullable WorkbookIdentity inside, DepartmentNames names) {
        List<String> steps = Arrays.asList(path.split("/"));
        String stem = FileContent.stem(steps.get(steps.size() - 1));
        String code = inside == null ? "" : inside.property("department");
        return new RecognisedDepartments(
                code.isEmpty() ? Set.of() : Set.of(code),
                nearestFolder(steps.subList(0, steps.size() - 1), names),
                names.in(stem).codes(),
                inside == null ? Set.of() : title(inside.titles(), names));
    }

    /** With what the file itself says. */
    RecognisedDepartments stated(String code) {
        return new RecognisedDepartments(Set.of(code), folder, fileName, title);
    }

    /** With what a number in its name says. */
    RecognisedDepartments numbered(Set<String> codes) {
        Set<String> named = new TreeSet<>(fileName);
        named.addAll(codes);
        return new RecognisedDepartments(property, folder, named, title);
    }

    private static Set<String> nearestFolder(List<String> folders, DepartmentNames names) {
        for (int i = folders.size() - 1; i >= 0; i--) {
            Set<String> named = names.in(folders.get(i)).codes();
            if (!named.isEmpty()) {
                return named;
            }
        }
        return Set.of();
    }

    private static Set<String> title(StatedTitles titles, DepartmentNames names) {
        Set<String> filedBy = strongest(titles.filedBy(), names);
        return filedBy.isEmpty() ? strongest(titles.free(), names) : filedBy;
    }

    private static Set<String> strongest(List<String> texts, DepartmentNames names) {
        return texts.stream()
                .map(names::in)
                .reduce(DepartmentNames.Named.NOBODY, DepartmentNames.Named::or)
                .codes();
    }

    /** Every department named anywhere. */
    Set<String> departments() {
        Set<String> all = new TreeSet<>(property);
        all.addAll(folder);
        all.addAll(fileName);
        all.addAll(title);
        return all;
    }

    /** The one department that all places agree on; empty where there is none or more than one. */
    String department() {
        Set<String> all = departments();
        return all.size() == 1 ? all.iterator().next() : "";
    }

    /** The places that name a department, joined by {@code +}. */
    String by() {
        List<String> places = new ArrayList<>();
        if (!property.isEmpty()) {
            places.add("property");
        }
        if (!folder.isEmpty()) {
            places.add("folder");
        }
        if (!fileName.isEmpty()) {
            places.add("file-name");
        }
        if (!title.isEmpty()) {
            places.add("title");
        }
        return String.join("+", places);
    }
}
