package org.huibao.workbook;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An Excel file, open for reading; the same face whatever the format. Not safe for use by several threads. */
public interface Workbook {
    /** In the order of their tabs, hidden ones included; without {@link #review}. */
    List<Sheet> sheets();

    /** The custom document properties; names as written. */
    Map<String, String> properties();

    /** The sheet that a returned workbook carries, see {@link ReviewList}. */
    default Optional<Sheet> review() {
        return Optional.empty();
    }
}
