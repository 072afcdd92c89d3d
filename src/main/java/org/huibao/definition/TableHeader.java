package org.huibao.definition;

import java.util.ArrayList;
import java.util.List;

/** The labels of one side of a table as they are printed: those of several lines merged over them, the shorter paths reaching down to the cells. */
public final class TableHeader {

    private TableHeader() {}

    /**
     * @param level from the outermost, 0
     * @param levels over which it reaches, towards the cells
     * @param from the first of its lines, from 0
     * @param to the last
     */
    public record Box(int level, int levels, int from, int to, String text) {}

    /** How many levels there are. */
    public static int depth(List<TableLine> lines) {
        return lines.stream().mapToInt(line -> line.labels().size()).max().orElse(0);
    }

    /** Line after line, each from the outermost label to its own. */
    public static List<Box> boxes(List<TableLine> lines) {
        int depth = depth(lines);
        List<Box> boxes = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            List<String> labels = lines.get(at).labels();
            for (int level = 0; level < labels.size() - 1; level++) {
                if (at == 0 || !under(lines.get(at - 1), labels, level)) {
                    int to = at;
                    while (to + 1 < lines.size() && under(lines.get(to + 1), labels, level)) {
                        to++;
                    }
                    boxes.add(new Box(level, 1, at, to, labels.get(level)));
                }
            }
            int own = labels.size() - 1;
            boxes.add(new Box(own, depth - own, at, at, lines.get(at).shown()));
        }
        return boxes;
    }

    /** Whether the line stands under the same labels down to this level, its own not among them. */
    private static boolean under(TableLine line, List<String> labels, int level) {
        return line.labels().size() > level + 1
                && line.labels().subList(0, level + 1).equals(labels.subList(0, level + 1));
    }
}
