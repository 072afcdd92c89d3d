package org.huibao.reading.filter;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.huibao.definition.Indicator;
import org.huibao.reading.row.LedgerRow;
import org.huibao.reading.value.ReturnSoFar;
import org.huibao.workbook.Addresses;

/** What stands in a column that is filtered by, and how often, where it decided about a row; the first values by name. */
final class ValueTally {

    private static final int NAMED = 20;

    /** A word that decides is short; more of a text that is none is nobody's business. */
    private static final int SHOWN = 12;

    private final TalliedWords.Kind kind;
    private final String wanted;
    private final Map<String, Integer> named = new LinkedHashMap<>();
    private final RowPrint print = new RowPrint();
    private int others;
    private String first = "";

    /** @param wanted the values that would have counted */
    ValueTally(TalliedWords.Kind kind, String wanted) {
        this.kind = kind;
        this.wanted = wanted;
    }

    /** @param shown as people see it; empty where nothing stands */
    void add(LedgerRow row, int column, String shown) {
        String text = shortened(shown.strip());
        if (first.isEmpty()) {
            first = Addresses.of(row.row().number(), column);
        }
        if (kind == TalliedWords.Kind.LEFT_OUT) {
            print.add(row.row().number(), column, text);
        } else {
            print.add(row.filled());
        }
        if (named.size() < NAMED || named.containsKey(text)) {
            named.merge(text, 1, Integer::sum);
        } else {
            others++;
        }
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    void report(ReturnSoFar gathered, Indicator indicator, String sheet) {
        if (!named.isEmpty()) {
            String all = named.entrySet().stream()
                    .map(entry -> (entry.getKey().isEmpty() ? "“”" : entry.getKey()) + " ×" + entry.getValue())
                    .collect(Collectors.joining("; "));
            gathered.add(new TalliedWords(
                    kind,
                    gathered.at(indicator, sheet, first),
                    others == 0 ? all : all + "; … ×" + others,
                    wanted,
                    print.digits()));
        }
    }
}
