package org.huibao.model;

import java.util.List;

/**
 * A sentence of the report that differs from the set published before.
 *
 * @param before empty for one that is new
 * @param after empty for one that is gone
 * @param figures codes of the figures printed in either
 */
public record SentenceChange(String before, String after, List<String> figures) {

    public SentenceChange {
        figures = List.copyOf(figures);
    }
}
