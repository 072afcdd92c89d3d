package org.huibao.audit.page;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.huibao.definition.Indicator;
import org.huibao.workbook.Row;
import org.huibao.workbook.Sheet;

/** The cells of a ledger that were counted, summed or filtered on, and the headers over them: nothing else of a row is ever kept. */
final class LedgerPicture {

    private static final int HEADER_WITHIN = 50;

    private final SheetPicture picture = new SheetPicture(true);
    private final Map<Integer, Set<String>> wanted = new HashMap<>();
    private final Map<String, LedgerHeadings> sought = new HashMap<>();
    private final Map<String, LedgerHeadings.Found> headers = new HashMap<>();
    private int last;

    private LedgerPicture(Map<String, Set<String>> addresses, Map<String, Indicator.Ledger> described) {
        Map<String, Set<Integer>> columns = new HashMap<>();
        addresses.forEach((address, codes) -> GridAddress.of(address).ifPresent(place -> {
            wanted.computeIfAbsent(place.row(), row -> new HashSet<>()).add(address);
            last = Math.max(last, place.row());
            codes.forEach(code ->
                    columns.computeIfAbsent(code, any -> new HashSet<>()).add(place.column()));
        }));
        columns.forEach((code, used) -> {
            Indicator.Ledger ledger = described.get(code);
            if (ledger != null) {
                sought.put(code, new LedgerHeadings(ledger, used));
            }
        });
    }

    /** @param described indicator code → its ledger */
    static SheetPicture of(Sheet sheet, Map<String, Set<String>> addresses, Map<String, Indicator.Ledger> described) {
        LedgerPicture ledger = new LedgerPicture(addresses, described);
        sheet.rows(row -> {
            ledger.row(row, addresses);
            return row.number() < ledger.last;
        });
        return ledger.picture;
    }

    private void row(Row row, Map<String, Set<String>> addresses) {
        if (row.number() <= HEADER_WITHIN) {
            sought.forEach((code, headings) -> headings.row(row).ifPresent(found -> headers.putIfAbsent(code, found)));
            sought.keySet().removeAll(headers.keySet());
        }
        for (String address : wanted.getOrDefault(row.number(), Set.of())) {
            Set<Integer> shown = new TreeSet<>();
            GridAddress.of(address).ifPresent(place -> shown.add(place.column()));
            Optional<LedgerHeadings.Found> header = Optional.empty();
            for (String code : addresses.getOrDefault(address, Set.of())) {
                LedgerHeadings.Found found = headers.get(code);
                if (found != null) {
                    shown.addAll(found.columns());
                    found.cells().forEach(picture::cell);
                    found.merged().forEach(picture::merged);
                    header = Optional.of(found).filter(each -> each.bottom() < row.number());
                }
            }
            picture.sight(
                    address,
                    header.map(LedgerHeadings.Found::top).orElse(0),
                    header.map(LedgerHeadings.Found::bottom).orElse(0),
                    shown);
            row.cells().stream().filter(cell -> shown.contains(cell.column())).forEach(picture::cell);
        }
    }
}
