package org.huibao.workbook.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huibao.model.LowerSet;
import org.huibao.workbook.Sheet;
import org.huibao.workbook.Workbook;

/**
 * A workbook that was read to its end and outlives its file. Safe for use by several threads.
 *
 * @param sheets in the order of their tabs
 */
public record WorkbookRecord(
        List<RecordOfSheet> sheets,
        Map<String, String> properties,
        boolean datesFrom1904,
        Optional<LowerSet> lowerSet) {

    public record RecordOfSheet(String name, boolean hidden, SheetRecord record) {}

    public WorkbookRecord {
        sheets = List.copyOf(sheets);
        properties = Map.copyOf(properties);
    }

    /** About so many bytes of memory. */
    public long bytes() {
        return sheets.stream().mapToLong(sheet -> sheet.record().bytes()).sum();
    }

    /** As if it had just been opened. */
    public Workbook opened() {
        List<Sheet> opened = new ArrayList<>(sheets.size());
        for (RecordOfSheet sheet : sheets) {
            opened.add(new RecordedSheet(sheet.name(), opened.size() + 1, sheet.hidden(), sheet.record()));
        }
        return new RecordedWorkbook(List.copyOf(opened), properties, datesFrom1904, lowerSet);
    }

    private record RecordedWorkbook(
            List<Sheet> sheets, Map<String, String> properties, boolean datesFrom1904, Optional<LowerSet> lowerSet)
            implements Workbook {}
}
