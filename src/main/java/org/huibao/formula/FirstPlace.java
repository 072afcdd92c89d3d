package org.huibao.formula;

/**
 * Which departments have the most of an indicator, or the least: {@code TOP(cases)}, {@code BOTTOM(cases, 乡镇)}.
 *
 * @param most false for the least
 * @param code of the indicator
 * @param group of departments; empty for all
 */
public record FirstPlace(boolean most, String code, String group) {

    public String text() {
        return (most ? "TOP(" : "BOTTOM(") + code + (group.isEmpty() ? "" : ", " + group) + ")";
    }
}
