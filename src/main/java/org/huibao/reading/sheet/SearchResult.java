package org.huibao.reading.sheet;

import java.util.List;

/** What came of looking for an indicator in a return. */
public sealed interface SearchResult {

    record Found(ValuePlace place) implements SearchResult {}

    /**
     * It is there, and cannot be pinned down.
     *
     * @param at where, the first of several
     * @param found the places, as people read them
     * @param expected in no language
     */
    record Doubtful(PlaceDoubt rule, ValuePlace at, List<String> found, String expected) implements SearchResult {

        /** True where a row or a column is lacking: it may stand in another sheet. */
        public boolean isMissing() {
            return rule == PlaceDoubt.ROW_MISSING || rule == PlaceDoubt.COLUMN_MISSING || isSetAside();
        }

        /** True where it stands only below 上年数据, 样表 and the like. */
        public boolean isSetAside() {
            return rule == PlaceDoubt.ROW_SET_ASIDE;
        }
    }

    /** It is there, in a sheet of another period only. */
    record OtherPeriod() implements SearchResult {}

    /** This return does not speak about it. */
    record Absent() implements SearchResult {}
}
