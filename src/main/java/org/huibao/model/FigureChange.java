package org.huibao.model;

import java.util.List;

/**
 * A figure that differs from the set published before.
 *
 * @param indicator code
 * @param before exact value in that set; {@link Value.Missing} with {@code NOTHING_REPORTED} where it was not in it
 * @param after exact value now, or why it is missing
 * @param departments codes of those whose values differ, in the order of the definition; for a formula those of its inputs
 */
public record FigureChange(String indicator, Value before, Value after, List<String> departments) {

    public FigureChange {
        departments = List.copyOf(departments);
    }
}
