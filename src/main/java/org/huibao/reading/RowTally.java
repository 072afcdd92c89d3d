package org.huibao.reading;

import org.huibao.definition.Indicator;
import org.huibao.model.Level;

/** Rows of one kind, of which a finding names the first and how many there are. */
final class RowTally {

    private final Level level;
    private final String code;
    private final int singly;
    private int rows;
    private String first = "";

    RowTally(Level level, String code) {
        this(level, code, 0);
    }

    /** @param singly so many are told one by one, and the finding is about those beyond */
    RowTally(Level level, String code, int singly) {
        this.level = level;
        this.code = code;
        this.singly = singly;
    }

    /** @return whether the finding tells of it */
    boolean add(String address) {
        rows++;
        if (rows == singly + 1) {
            first = address;
        }
        return rows > singly;
    }

    boolean isEmpty() {
        return rows == 0;
    }

    void report(Gathered gathered, Indicator indicator, String sheet) {
        if (rows > singly) {
            gathered.finding(
                    level,
                    code,
                    indicator,
                    gathered.period(),
                    gathered.ref(sheet, first),
                    String.valueOf(rows - singly),
                    "");
        }
    }
}
