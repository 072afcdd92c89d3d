package org.huibao.forms;

import java.util.List;
import org.huibao.definition.Indicator;
import org.huibao.definition.Indicator.Kind;

/** The rows of a form over which its 校核码 is worked out: from the first that asks for a number to the last. */
final class CodedRows {

    private CodedRows() {}

    /** @param rows of a form, in their order */
    static List<Indicator> of(List<Indicator> rows) {
        int first = 0;
        int last = rows.size();
        while (first < last && rows.get(first).kind() == Kind.TEXT) {
            first++;
        }
        while (last > first && rows.get(last - 1).kind() == Kind.TEXT) {
            last--;
        }
        return rows.subList(first, last);
    }
}
