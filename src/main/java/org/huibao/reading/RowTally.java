package org.huibao.reading;

import org.huibao.definition.Indicator;
import org.huibao.model.Level;

/** Rows of one kind, of which a finding names the first and how many there are. */
final class RowTally {

    private final Level level;
    private final String code;
    private int rows;
    private String first = "";

    RowTally(Level level, String code) {
        this.level = level;
        this.code = code;
    }

    void add(String address) {
        if (rows++ == 0) {
            first = address;
        }
    }

    boolean isEmpty() {
        return rows == 0;
    }

    void report(Gathered gathered, Indicator indicator, String sheet) {
        if (rows > 0) {
            gathered.finding(
                    level, code, indicator, gathered.period(), gathered.ref(sheet, first), String.valueOf(rows), "");
        }
    }
}
