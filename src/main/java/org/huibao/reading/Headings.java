package org.huibao.reading;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.huibao.notation.Labels;

/** The headers that forms and departments' own sheets put over their columns, folded. */
final class Headings {

    static final String CODE = "编码";
    static final Set<String> PREVIOUS = Set.of("上年数", "上年同期数", "上年同期", "上年");
    /** The form's own; a column of remarks beside it is somebody's notebook. */
    static final Set<String> NOTES = Set.of("说明");

    static final Set<String> REMARKS = Set.of("备注");
    static final Set<String> UNITS = Set.of("单位", "计量单位");

    private final List<String> written;
    private final Set<String> values;

    /** @param valueColumns as the administrator wrote them */
    Headings(List<String> valueColumns) {
        this.written = valueColumns;
        this.values = valueColumns.stream().map(Labels::fold).collect(Collectors.toUnmodifiableSet());
    }

    Set<String> values() {
        return values;
    }

    /** As a finding prints what it expected. */
    String expected() {
        return String.join(" / ", written);
    }
}
