package org.huibao.workbook;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A workbook to be written.
 *
 * @param properties the custom document properties
 */
public record WrittenWorkbook(List<WrittenSheet> sheets, Map<String, String> properties) {
    public WrittenWorkbook {
        sheets = List.copyOf(sheets);
        properties = new TreeMap<>(properties);
    }
}
