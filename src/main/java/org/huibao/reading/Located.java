package org.huibao.reading;

import java.util.List;

/** What came of looking for an indicator in a return. */
sealed interface Located {

    record Found(Place place) implements Located {}

    /**
     * It is there, and cannot be pinned down.
     *
     * @param code of the finding: {@code row.ambiguous}, {@code column.ambiguous}, {@code column.missing} …
     * @param at where, the first of several
     * @param found the places, as people read them
     * @param expected in no language
     */
    record Doubtful(String code, Place at, List<String> found, String expected) implements Located {

        /** True where a row or a column is lacking: it may stand in another sheet. */
        boolean isMissing() {
            return code.endsWith(".missing") || isSetAside();
        }

        /** True where it stands only below 上年数据, 样表 and the like. */
        boolean isSetAside() {
            return code.equals("row.set-aside");
        }
    }

    /** It is there, in a sheet of another period only. */
    record OtherPeriod() implements Located {}

    /** This return does not speak about it. */
    record Absent() implements Located {}
}
