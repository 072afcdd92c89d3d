package org.huibao.generated;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** A sheet to be written in any format: cells by row and column from 1. */
final class DrawnSheet {

    /**
     * @param text the raw number, or the text
     * @param formula empty for none
     * @param format of the number; empty for General
     */
    record Content(boolean number, String text, String formula, String format) {
        static Content text(String text) {
            return new Content(false, text, "", "");
        }

        static Content number(String raw) {
            return new Content(true, raw, "", "");
        }
    }

    final String name;
    final TreeMap<Integer, TreeMap<Integer, Content>> rows = new TreeMap<>();
    final TreeSet<Integer> hiddenRows = new TreeSet<>();
    final List<int[]> merged = new ArrayList<>();

    DrawnSheet(String name) {
        this.name = name;
    }

    DrawnSheet put(int row, int column, Content content) {
        rows.computeIfAbsent(row, any -> new TreeMap<>()).put(column, content);
        return this;
    }

    DrawnSheet put(int row, int column, String text) {
        return put(row, column, Content.text(text));
    }

    /** Top, left, bottom, right. */
    void merge(int... region) {
        merged.add(region);
    }

    @Override
    public String toString() {
        StringBuilder shown = new StringBuilder("[").append(name).append("]");
        for (Map.Entry<Integer, TreeMap<Integer, Content>> row : rows.entrySet()) {
            shown.append("\n ").append(row.getKey()).append(hiddenRows.contains(row.getKey()) ? "~" : "");
            row.getValue()
                    .forEach((column, cell) -> shown.append(" | ")
                            .append((char) ('A' + column - 1))
                            .append(cell.number() ? " #" : " ")
                            .append(cell.text().replace("\n", "¶"))
                            .append(cell.formula().isEmpty() ? "" : " =" + cell.formula())
                            .append(cell.format().isEmpty() ? "" : " {" + cell.format() + "}"));
        }
        return shown.toString();
    }
}
