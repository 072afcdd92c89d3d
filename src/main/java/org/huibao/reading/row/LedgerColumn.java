package org.huibao.reading.row;

import java.util.ArrayList;
import java.util.List;
import org.huibao.definition.Indicator.Ledger;
import org.huibao.reading.sheet.WantedName;

/**
 * A column that a ledger's description names.
 *
 * @param path headers from the outermost to the one over the column
 */
public record LedgerColumn(List<WantedName> path) {

    public static LedgerColumn of(String header, List<String> over) {
        List<WantedName> path = new ArrayList<>();
        over.forEach(label -> path.add(WantedName.of(label)));
        path.add(WantedName.of(header));
        return new LedgerColumn(path);
    }

    /** The one that is counted or summed, then those that are filtered by. */
    public static List<LedgerColumn> of(Ledger ledger) {
        List<LedgerColumn> columns = new ArrayList<>(List.of(of(ledger.counted(), ledger.over())));
        ledger.where().forEach(where -> columns.add(of(where.header(), where.over())));
        return columns;
    }

    WantedName name() {
        return path.get(path.size() - 1);
    }

    /** As a finding prints it: {@code 处罚情况/罚款金额}. */
    public String shown() {
        return String.join("/", path.stream().map(WantedName::exact).toList());
    }
}
