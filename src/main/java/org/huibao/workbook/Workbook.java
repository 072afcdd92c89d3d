package org.huibao.workbook;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huibao.model.LowerSet;

/** An Excel file, open for reading; the same face whatever the format. Not safe for use by several threads. */
public interface Workbook {
    /** In the order of their tabs, hidden ones included; without {@link #review}. */
    List<Sheet> sheets();

    /** The custom document properties; names as written. */
    Map<String, String> properties();

    /** True if its dates are counted from 1 January 1904, as on old Macintosh computers, and not from 1900. */
    default boolean datesFrom1904() {
        return false;
    }

    /** What the set of the level below says of the figures in it; nothing in a department's own return, or where that is gone. */
    default Optional<LowerSet> lowerSet() {
        return Optional.empty();
    }

    /** The sheet that a returned workbook carries, see {@link ReviewList}. */
    default Optional<Sheet> review() {
        return Optional.empty();
    }
}
