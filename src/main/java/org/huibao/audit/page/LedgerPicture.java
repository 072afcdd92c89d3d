package org.huibao.audit.page;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huibao.definition.Indicator;
import org.huibao.notation.Labels;
import org.huibao.workbook.Cell;
import org.huibao.workbook.Row;
import org.huibao.workbook.Sheet;

/** The headers of a ledger and the cells that were counted, summed or filtered on: nothing else of a row is ever kept. */
final class LedgerPicture {

    private static final int HEADER_WITHIN = 50;
    private static final int HEADERS = 40;

    private final Picture picture = new Picture(true);
    private final Map<Integer, Set<String>> wanted = new HashMap<>();
    private final Map<String, Indicator.Ledger> ledgers = new HashMap<>();
    private final Map<String, Header> headers = new HashMap<>();
    private int last = HEADER_WITHIN;

    /** @param columns those that the ledger's description names */
    private record Header(int row, Set<Integer> columns) {}

    private LedgerPicture(Map<String, Set<String>> addresses, Map<String, Indicator.Ledger> described) {
        addresses.forEach((address, codes) -> Address.of(address).ifPresent(place -> {
            wanted.computeIfAbsent(place.row(), row -> new HashSet<>()).add(address);
            last = Math.max(last, place.row());
        }));
        addresses
                .values()
                .forEach(codes -> codes.forEach(code -> {
                    Indicator.Ledger ledger = described.get(code);
                    if (ledger != null) {
                        ledgers.put(code, ledger);
                    }
                }));
    }

    /** @param described indicator code → its ledger */
    static Picture of(Sheet sheet, Map<String, Set<String>> addresses, Map<String, Indicator.Ledger> described) {
        LedgerPicture ledger = new LedgerPicture(addresses, described);
        sheet.rows(row -> {
            ledger.row(row, addresses);
            return row.number() < ledger.last;
        });
        return ledger.picture;
    }

    private void row(Row row, Map<String, Set<String>> addresses) {
        if (row.number() <= HEADER_WITHIN) {
            ledgers.forEach((code, ledger) -> header(row, code, ledger));
        }
        for (String address : wanted.getOrDefault(row.number(), Set.of())) {
            Set<Integer> shown = new HashSet<>();
            int headerRow = 0;
            for (String code : addresses.getOrDefault(address, Set.of())) {
                Header header = headers.get(code);
                if (header != null) {
                    shown.addAll(header.columns());
                    headerRow = header.row();
                }
            }
            Address.of(address).ifPresent(place -> shown.add(place.column()));
            picture.sight(address, headerRow == row.number() ? 0 : headerRow, 0);
            row.cells().stream().filter(cell -> shown.contains(cell.column())).forEach(picture::cell);
        }
    }

    private void header(Row row, String code, Indicator.Ledger ledger) {
        if (headers.containsKey(code)) {
            return;
        }
        Set<String> names = new HashSet<>();
        names.add(Labels.fold(ledger.sum().isEmpty() ? ledger.count() : ledger.sum()));
        ledger.where().forEach(where -> names.add(Labels.fold(where.header())));
        List<Cell> texts = row.cells().stream()
                .filter(cell -> cell.kind() == Cell.Kind.TEXT && !cell.raw().isBlank())
                .limit(HEADERS)
                .toList();
        Map<String, Integer> found = new HashMap<>();
        texts.forEach(cell -> found.put(Labels.fold(cell.raw()), cell.column()));
        if (found.keySet().containsAll(names)) {
            found.keySet().retainAll(names);
            headers.put(code, new Header(row.number(), Set.copyOf(found.values())));
            texts.forEach(picture::cell);
        }
    }
}
