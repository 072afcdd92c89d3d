package org.huibao.workbook;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A workbook to be written.
 *
 * @param sheets one at least
 * @param properties the custom document properties
 */
public record WrittenWorkbook(List<WrittenSheet> sheets, Map<String, String> properties) {
    /** @throws IllegalArgumentException for no sheet */
    public WrittenWorkbook {
        if (sheets.isEmpty()) {
            throw new IllegalArgumentException("a workbook without a sheet");
        }
        sheets = List.copyOf(sheets);
        properties = new TreeMap<>(properties);
    }
}
