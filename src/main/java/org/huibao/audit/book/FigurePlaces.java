package org.huibao.audit.book;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huibao.definition.Indicator;
import org.huibao.definition.ReportJob;
import org.huibao.message.Messages;
import org.huibao.workbook.StreamedWorkbook;
import org.huibao.workbook.StreamedWorkbook.Entry;
import org.huibao.workbook.StreamedWorkbook.Place;

/**
 * Which figures have a row of their own, and where it stands. What only compares one of them with the year before stands beside it.
 *
 * @param rows in the order of the definition
 */
record FigurePlaces(List<Indicator> rows, Map<String, Place> places, Map<String, Indicator> comparisons) {

    static FigurePlaces of(ReportJob job, Messages messages) {
        String sheet = messages.text("audit.sheet.figures");
        List<Indicator> rows = job.figures().stream()
                .filter(indicator -> !indicator.isComparison())
                .toList();
        Map<String, Place> places = new HashMap<>();
        for (Indicator indicator : rows) {
            places.putIfAbsent(indicator.code(), StreamedWorkbook.place(sheet, places.size()));
        }
        Map<String, Indicator> comparisons = new HashMap<>();
        for (Indicator indicator : job.figures()) {
            if (indicator.isComparison() && indicator.formula() != null) {
                indicator.formula().previousCodes().forEach(code -> comparisons.putIfAbsent(code, indicator));
            }
        }
        return new FigurePlaces(rows, places, comparisons);
    }

    /** A name that leads to the figure's row. */
    Entry jump(String code, String name) {
        Place place = places.get(code);
        return place == null ? AuditCells.text(name) : new Entry.Jump(name, place);
    }
}
