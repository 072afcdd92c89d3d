package org.huibao.definition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huibao.notation.LabelFolding;

/** The reporting departments as far as they can be read, wherever they are written. */
final class DepartmentsReader {

    static final String ALL = "all";

    private final List<Department> list;
    private final boolean known;

    private DepartmentsReader(List<Department> list, boolean known) {
        this.list = List.copyOf(list);
        this.known = known;
    }

    /** A department with the places of its parts. */
    record Placed(
            Department department,
            TextPlace code,
            TextPlace name,
            TextPlace aliases,
            TextPlace group,
            TextPlace before) {}

    /** Where the list itself could not be read, no name in {@code from} is called unknown. */
    static DepartmentsReader unknown() {
        return new DepartmentsReader(List.of(), false);
    }

    static DepartmentsReader of(List<Placed> placed, MistakeList.InFile mistakes) {
        codes(placed, mistakes);
        names(placed, mistakes);
        groups(placed, mistakes);
        pasts(placed, mistakes);
        return new DepartmentsReader(
                placed.stream().map(Placed::department).toList(), !placed.isEmpty() && !mistakes.hasLost());
    }

    List<Department> list() {
        return list;
    }

    boolean known() {
        return known;
    }

    /** What may stand in {@code from} and whom it means, in the administrator's order. */
    Map<String, List<String>> meanings() {
        Map<String, List<String>> meanings = new LinkedHashMap<>();
        meanings.put(ALL, list.stream().map(Department::code).toList());
        list.forEach(department -> meanings.put(department.code(), new ArrayList<>(List.of(department.code()))));
        list.stream()
                .filter(department -> !department.group().isEmpty())
                .forEach(department -> meanings.computeIfAbsent(department.group(), group -> new ArrayList<>())
                        .add(department.code()));
        return meanings;
    }

    private static void codes(List<Placed> placed, MistakeList.InFile mistakes) {
        Map<String, TextPlace> first = new HashMap<>();
        for (Placed each : placed) {
            String code = each.department().code();
            if (code.equals(ALL)) {
                mistakes.add(each.code(), code, "reserved-word");
            }
            TextPlace before = first.putIfAbsent(code, each.code());
            if (before != null && !code.isEmpty()) {
                mistakes.add(each.code(), code, "duplicate-code", before.line());
            }
        }
    }

    private static void names(List<Placed> placed, MistakeList.InFile mistakes) {
        Map<String, Placed> first = new HashMap<>();
        for (Placed each : placed) {
            Set<String> own = new LinkedHashSet<>();
            claim(each, each.name(), each.department().name(), own, first, mistakes);
            each.department().aliases().forEach(alias -> claim(each, each.aliases(), alias, own, first, mistakes));
        }
    }

    private static void claim(
            Placed each,
            TextPlace place,
            String name,
            Set<String> own,
            Map<String, Placed> first,
            MistakeList.InFile mistakes) {
        String folded = LabelFolding.fold(name);
        if (folded.isEmpty() || !own.add(folded)) {
            return;
        }
        Placed before = first.putIfAbsent(folded, each);
        if (before != null) {
            mistakes.add(
                    place,
                    name,
                    "duplicate-name",
                    before.department().code(),
                    before.name().line());
        }
    }

    /** The past of a department is that of one of this year's; else what it gave would count twice. */
    private static void pasts(List<Placed> placed, MistakeList.InFile mistakes) {
        Map<String, Placed> still = new HashMap<>();
        placed.forEach(each -> still.putIfAbsent(each.department().code(), each));
        Map<String, Placed> taken = new HashMap<>();
        for (Placed each : placed) {
            for (String past : each.department().before()) {
                if (past.equals(each.department().code())) {
                    continue;
                }
                Placed other = taken.putIfAbsent(past, each);
                if (still.containsKey(past)) {
                    mistakes.add(
                            each.before(),
                            past,
                            "before-still-there",
                            still.get(past).code().line());
                } else if (other != null) {
                    mistakes.add(
                            each.before(),
                            past,
                            "before-twice",
                            other.department().code(),
                            other.code().line());
                }
            }
        }
    }

    private static void groups(List<Placed> placed, MistakeList.InFile mistakes) {
        Set<String> codes = new LinkedHashSet<>();
        placed.forEach(each -> codes.add(each.department().code()));
        for (Placed each : placed) {
            String group = each.department().group();
            if (group.equals(ALL) || (!group.isEmpty() && codes.contains(group))) {
                mistakes.add(each.group(), group, "group-taken");
            }
        }
    }
}
