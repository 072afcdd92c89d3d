package org.huibao.reading.sheet;

import java.util.List;
import org.huibao.model.FindingRule;
import org.huibao.model.Level;

/** Why a place cannot be pinned down. */
public enum PlaceDoubt implements FindingRule {
    ROW_AMBIGUOUS("row.ambiguous"),
    /** Only below 上年数据, 样表 and the like. */
    ROW_SET_ASIDE("row.set-aside"),
    ROW_MISSING("row.missing"),
    COLUMN_AMBIGUOUS("column.ambiguous"),
    COLUMN_MISSING("column.missing"),
    /** The hidden code and the label name different indicators. */
    OTHER_LABEL("code.other-label");

    private final String code;

    PlaceDoubt(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public List<Level> levels() {
        return List.of(Level.ERROR);
    }
}
