package org.huibao.proof.expected;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What a chart must show.
 *
 * @param title what the chart is of: its alternative text in the report
 * @param codes of the figure of each category
 * @param categories one a bar, or a group of bars
 */
record ChartBars(String title, List<String> codes, List<String> categories, List<Series> series) {

    /** @param amounts one a category; nothing where nothing is shown */
    record Series(String name, List<Optional<BigDecimal>> amounts) {
        Series {
            amounts = List.copyOf(amounts);
        }
    }

    ChartBars {
        codes = List.copyOf(codes);
        categories = List.copyOf(categories);
        series = List.copyOf(series);
    }

    /** A chart without a single bar is left out of the report. */
    boolean isEmpty() {
        return series.stream().allMatch(each -> each.amounts().stream().allMatch(Optional::isEmpty));
    }
}
