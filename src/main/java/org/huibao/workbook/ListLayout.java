package org.huibao.workbook;

import java.util.List;
import org.huibao.workbook.StreamedWorkbook.Column;
import org.huibao.workbook.StreamedWorkbook.Entry;

/**
 * A list in a {@link StreamedWorkbook}.
 *
 * @param name of its sheet
 * @param summary rows above the header
 * @param front whether it is seen before the lists that were written before it
 */
public record ListLayout(String name, List<Column> columns, List<List<Entry>> summary, boolean front) {

    public ListLayout {
        columns = List.copyOf(columns);
        summary = List.copyOf(summary);
    }

    public ListLayout(String name, List<Column> columns) {
        this(name, columns, List.of(), false);
    }
}
