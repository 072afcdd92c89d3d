package org.huibao.definition;

import java.util.List;

/**
 * A row or a column of a table that holds cells.
 *
 * @param code with which the codes of its cells begin, of a row, or end, of a column
 * @param labels from the outermost, merged over others, to its own
 * @param total the lines that it is the sum of, from the first to the last; empty where it is none
 * @param aliases what a department's own copy of the table may say in place of its own label
 * @param unit its own; empty where it is that of the table
 * @param definition what counts, for the clerk; may be empty
 */
public record TableLine(
        String code, List<String> labels, List<String> aliases, List<Addend> total, String unit, String definition) {

    public TableLine {
        labels = List.copyOf(labels);
        aliases = List.copyOf(aliases);
        total = List.copyOf(total);
    }

    /** Its own label. */
    public String label() {
        return labels.get(labels.size() - 1);
    }

    /** The same as it is printed: where the unit is not the table's, it stands behind it. */
    public String shown() {
        return unit.isEmpty() || label().contains(unit) ? label() : label() + "（" + unit + "）";
    }

    /** @param minus whether it is taken off instead */
    public record Addend(String code, boolean minus) {}
}
