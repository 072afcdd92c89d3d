package org.huibao.learn.match;

import java.util.List;

/**
 * A relation that holds between numbers of the report, and between what they are taken for.
 *
 * @param total what the parts sum up to
 */
public record FoundRelation(NumberSuggestion total, List<NumberSuggestion> parts) {

    public FoundRelation {
        parts = List.copyOf(parts);
    }

    /** 2871 + 164 = 3035. */
    public String text() {
        StringBuilder text = new StringBuilder();
        parts.forEach(part ->
                text.append(text.isEmpty() ? "" : " + ").append(part.mention().text()));
        return text.append(" = ").append(total.mention().text()).toString();
    }
}
