package org.huibao.definition.book;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibao.definition.MistakeList;
import org.huibao.definition.TextPlace;
import org.huibao.definition.YamlNode;
import org.huibao.workbook.Grid;

/** A row or a column of a drawn table: its code, its labels from the outside in, and what is said of it. */
final class DrawnLine {

    private static final Pattern ADDEND = Pattern.compile("\\s*([-+,，、]?)\\s*([a-z][a-z0-9_]*)\\s*");

    private final Optional<BookCell> code;
    private final TextPlace place;
    private final List<Labelled> labels = new ArrayList<>();
    private final Map<String, BookCell> said = new LinkedHashMap<>();
    private final List<YamlNode> crossed = new ArrayList<>();
    private boolean blank;

    /** @param region over which the label is merged: the lines that share it stand in one group */
    private record Labelled(BookCell cell, Grid.Region region) {}

    DrawnLine(Optional<BookCell> code, TextPlace place) {
        this.code = code;
        this.place = place;
    }

    /** The next label inwards. */
    void label(Grid grid, int row, int column, Optional<BookCell> cell, MistakeList.InFile mistakes) {
        Grid.Region region = grid.merged(row, column).orElse(new Grid.Region(row, column, row, column));
        if (cell.isEmpty()) {
            blank = true;
        } else if (labels.isEmpty() || !labels.get(labels.size() - 1).region.equals(region)) {
            if (blank) {
                // A heading that is written once and not merged reaches nobody knows how far.
                mistakes.add(cell.get().place(), cell.get().text(), "book.drawn-unmerged");
                blank = false;
            }
            labels.add(new Labelled(cell.get(), region));
        }
    }

    void say(String key, Optional<BookCell> cell) {
        cell.ifPresent(value -> said.put(key, value));
    }

    void cross(TextPlace cell, String other) {
        crossed.add(CellNodes.text(cell, other));
    }

    boolean isNothing() {
        return code.isEmpty() && labels.isEmpty();
    }

    /** @param side {@code rows} or {@code columns} */
    static YamlNode nodes(List<DrawnLine> lines, String side, ValueNodes values, MistakeList.InFile mistakes) {
        return nodes(lines, side, 0, values, mistakes);
    }

    private static YamlNode nodes(
            List<DrawnLine> lines, String side, int level, ValueNodes values, MistakeList.InFile mistakes) {
        List<YamlNode> nodes = new ArrayList<>();
        for (int from = 0; from < lines.size(); ) {
            DrawnLine first = lines.get(from);
            int to = from + 1;
            if (first.labels.size() > level + 1) {
                while (to < lines.size() && lines.get(to).isUnder(first.labels.get(level), level)) {
                    to++;
                }
                BookCell label = first.labels.get(level).cell;
                EntryNodes.KeyTree group = new EntryNodes.KeyTree(label.place());
                group.put("name", CellNodes.text(label.place(), label.text()));
                group.put(side, nodes(lines.subList(from, to), side, level + 1, values, mistakes));
                nodes.add(group.keys());
            } else {
                nodes.add(first.node(level, values, mistakes));
            }
            from = to;
        }
        return CellNodes.items(lines.get(0).place, nodes);
    }

    private boolean isUnder(Labelled label, int level) {
        return labels.size() > level + 1 && labels.get(level).region.equals(label.region);
    }

    private YamlNode node(int level, ValueNodes values, MistakeList.InFile mistakes) {
        EntryNodes.KeyTree line = new EntryNodes.KeyTree(place);
        code.ifPresent(cell -> line.put("code", CellNodes.text(cell.place(), cell.narrow())));
        if (labels.size() > level) {
            BookCell label = labels.get(level).cell;
            line.put("name", CellNodes.text(label.place(), label.text()));
        } else {
            mistakes.add(place, code.map(BookCell::text).orElse(""), "book.drawn-no-label");
            line.put("name", new YamlNode.Unreadable(place));
        }
        for (BookColumn column : DrawnLayout.OF_LINES) {
            BookCell cell = said.get(column.key());
            if (cell != null) {
                line.put(column.key(), column == DrawnLayout.TOTAL ? total(cell, mistakes) : values.node(column, cell));
            }
        }
        if (!crossed.isEmpty()) {
            line.put("crossed", CellNodes.items(place, crossed));
        }
        return line.keys();
    }

    /** 全部, or {@code new + old - done}. */
    private static YamlNode total(BookCell cell, MistakeList.InFile mistakes) {
        String text = cell.narrow();
        if (text.equals(DrawnLayout.ALL) || text.equals("all")) {
            return CellNodes.text(cell.place(), "all");
        }
        List<String> addends = new ArrayList<>();
        Matcher addend =
                ADDEND.matcher(text.replaceFirst("^=", "").replace('－', '-').replace('＋', '+'));
        while (addend.lookingAt()) {
            addends.add((addend.group(1).equals("-") ? "-" : "") + addend.group(2));
            addend.region(addend.end(), addend.regionEnd());
        }
        if (addends.isEmpty() || addend.regionStart() != addend.regionEnd()) {
            mistakes.add(cell.place(), cell.text(), "book.drawn-total");
            return new YamlNode.Unreadable(cell.place());
        }
        return CellNodes.texts(cell.place(), addends);
    }
}
