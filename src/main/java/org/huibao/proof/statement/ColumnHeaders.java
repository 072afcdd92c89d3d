package org.huibao.proof.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The first texts of a column: what it is about stands among them. */
public final class ColumnHeaders {

    private static final int MOST = 20;

    private final List<String> texts = new ArrayList<>();
    private int asked;
    private boolean others;

    public void add(String text) {
        if (!isFull()) {
            texts.add(text);
        }
    }

    public boolean isFull() {
        return texts.size() >= MOST;
    }

    /** Whether one of them says that the column's numbers are none of the report's. */
    public boolean areOfOthers(Predicate<String> saysSo) {
        while (!others && asked < texts.size()) {
            others = saysSo.test(texts.get(asked));
            asked++;
        }
        return others;
    }
}
