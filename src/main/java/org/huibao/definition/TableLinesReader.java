package org.huibao.definition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.huibao.definition.TableLine.Addend;
import org.huibao.notation.LabelFolding;

/** One side of a table: its lines, out of the groups that they stand in. */
final class TableLinesReader {

    private static final String ALL = "all";
    private static final String CODE = "code";
    private static final String TOTAL = "total";

    private final String side;
    private final MistakeList.InFile mistakes;
    private final List<Leaf> leaves = new ArrayList<>();
    private final Map<String, YamlNode.Scalar> codes = new HashMap<>();

    private TableLinesReader(String side, MistakeList.InFile mistakes) {
        this.side = side;
        this.mistakes = mistakes;
    }

    /** @param written where it stands */
    record WrittenLine(TableLine line, YamlNode.Keys written) {}

    /** @param group in which it stands, which {@code total: all} is about */
    private record Leaf(YamlNode.Keys written, List<String> labels, List<YamlNode.Keys> group) {}

    /** @param side {@code rows} or {@code columns} */
    static List<WrittenLine> read(YamlNode.Keys table, String side, MistakeList.InFile mistakes) {
        TableLinesReader reader = new TableLinesReader(side, mistakes);
        reader.collect(table.mappings(side), List.of(), new ArrayList<>());
        reader.leaves.forEach(reader::claim);
        return reader.leaves.stream()
                .map(leaf -> new WrittenLine(
                        new TableLine(
                                leaf.written.text(CODE, ""),
                                leaf.labels,
                                leaf.written.texts("aliases"),
                                reader.total(leaf),
                                leaf.written.text("unit", ""),
                                leaf.written.text("definition", "")),
                        leaf.written))
                .toList();
    }

    /** @param into receives what holds cells, of this group and of those in it */
    private void collect(List<YamlNode.Keys> lines, List<String> over, List<YamlNode.Keys> into) {
        for (YamlNode.Keys line : lines) {
            List<String> labels = new ArrayList<>(over);
            labels.add(line.text("name", ""));
            if (line.has(side)) {
                List.of(CODE, TOTAL, "aliases").stream()
                        .filter(line::has)
                        .forEach(key -> mistakes.add(line.keyPlace(key), key, "table-group", key, side));
                List<YamlNode.Keys> inside = new ArrayList<>();
                collect(line.mappings(side), labels, inside);
                into.addAll(inside);
            } else {
                if (!line.has(CODE)) {
                    mistakes.add(line.place(), line.text("name", ""), "table-no-code", side);
                }
                into.add(line);
                leaves.add(new Leaf(line, labels, into));
            }
        }
    }

    private void claim(Leaf leaf) {
        leaf.written.scalar(CODE).ifPresent(code -> {
            YamlNode.Scalar before = codes.putIfAbsent(code.text().strip(), code);
            if (before != null) {
                mistakes.add(code, "duplicate-code", before.place().line());
            }
        });
        leaves.stream()
                .takeWhile(other -> other != leaf)
                .filter(other -> other.labels.equals(leaf.labels)
                        && !leaf.written.text("name", "").isEmpty())
                .findFirst()
                .ifPresent(other -> mistakes.add(
                        leaf.written.valuePlace("name"),
                        leaf.written.text("name", ""),
                        "table-name-twice",
                        other.written.valuePlace("name").line()));
        leaf.written.scalars("aliases").forEach(alias -> claim(leaf, alias));
    }

    /** What another line of the same group is called would be read as that one's. */
    private void claim(Leaf leaf, YamlNode.Scalar alias) {
        String folded = LabelFolding.fold(alias.text());
        leaves.stream()
                .filter(other -> other != leaf && isBeside(other, leaf))
                .filter(other -> Stream.concat(
                                Stream.of(other.written.text("name", "")), other.written.texts("aliases").stream())
                        .anyMatch(name -> LabelFolding.fold(name).equals(folded)))
                .findFirst()
                .ifPresent(other -> mistakes.add(
                        alias,
                        "table-name-twice",
                        other.written.valuePlace("name").line()));
    }

    private static boolean isBeside(Leaf one, Leaf other) {
        return one.labels.subList(0, one.labels.size() - 1).equals(other.labels.subList(0, other.labels.size() - 1));
    }

    private List<Addend> total(Leaf leaf) {
        YamlNode written = leaf.written.get(TOTAL).orElse(null);
        if (written instanceof YamlNode.Items) {
            return leaf.written.scalars(TOTAL).stream()
                    .map(each -> addend(each, leaf))
                    .filter(each -> codes.containsKey(each.code()))
                    .toList();
        }
        if (!(written instanceof YamlNode.Scalar word) || word.type() == YamlNode.Type.NULL) {
            return List.of();
        }
        if (!word.text().strip().equals(ALL)) {
            mistakes.add(word, "table-total-word");
            return List.of();
        }
        List<Addend> all = leaf.group.stream()
                .filter(other -> !other.has(TOTAL) && other.has(CODE))
                .map(other -> new Addend(other.text(CODE, ""), false))
                .toList();
        if (all.isEmpty()) {
            mistakes.add(word, "table-total-empty");
        }
        return all;
    }

    private Addend addend(YamlNode.Scalar written, Leaf leaf) {
        String text = written.text().strip();
        boolean minus = text.startsWith("-");
        String code = minus ? text.substring(1).strip() : text;
        if (code.equals(leaf.written.text(CODE, ""))) {
            mistakes.add(written, "table-total-itself");
        } else if (!codes.containsKey(code)) {
            Set<String> known = new LinkedHashSet<>(codes.keySet());
            mistakes.unknown(written.place(), code, "table-unknown-" + side, known);
        }
        return new Addend(code, minus);
    }
}
