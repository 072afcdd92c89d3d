package org.huibao.workbook;

import java.util.List;
import java.util.Map;

/** An Excel file, open for reading; the same face whatever the format. Not safe for use by several threads. */
public interface Workbook {
    /** In the order of their tabs, hidden ones included. */
    List<Sheet> sheets();

    /** The custom document properties; names as written. */
    Map<String, String> properties();
}
