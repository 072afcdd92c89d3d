package org.huibao.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.huibao.definition.Indicator;
import org.huibao.model.Level;
import org.huibao.workbook.Sheet;

/** Reads ledgers row by row; a sheet passes by once for all indicators that it holds. */
final class Ledgers {

    private final Sheets sheets;
    private final Gathered gathered;

    Ledgers(Sheets sheets, Gathered gathered) {
        this.sheets = sheets;
        this.gathered = gathered;
    }

    /** @param indicators those with a ledger */
    void read(List<Indicator> indicators) {
        Map<Sheet, List<Indicator>> bySheet = new LinkedHashMap<>();
        for (Indicator indicator : indicators) {
            String name = Objects.requireNonNull(indicator.ledger()).sheet();
            List<Sheet> named = sheets.sheetsNamed(name);
            if (!name.isEmpty() && named.size() > 1) {
                ambiguous(indicator, named);
            } else {
                named.forEach(sheet ->
                        bySheet.computeIfAbsent(sheet, any -> new ArrayList<>()).add(indicator));
            }
        }
        List<Indicator> found = new ArrayList<>();
        bySheet.forEach((sheet, wanted) -> scan(
                sheet,
                wanted.stream().filter(indicator -> !found.contains(indicator)).toList(),
                found));
    }

    private void scan(Sheet sheet, List<Indicator> wanted, List<Indicator> found) {
        Map<Indicator, LedgerScan> scans = new LinkedHashMap<>();
        wanted.forEach(indicator -> scans.put(indicator, new LedgerScan(gathered, indicator, sheet.name())));
        List<LedgerScan> active = new ArrayList<>(scans.values());
        sheet.rows(row -> {
            active.removeIf(scan -> !scan.row(row));
            return !active.isEmpty();
        });
        scans.forEach((indicator, scan) -> {
            scan.end();
            if (scan.foundHeader()) {
                found.add(indicator);
            } else if (!Objects.requireNonNull(indicator.ledger()).sheet().isEmpty()) {
                missingHeader(indicator, sheet);
            }
        });
    }

    private void missingHeader(Indicator indicator, Sheet sheet) {
        Indicator.Ledger ledger = Objects.requireNonNull(indicator.ledger());
        List<String> headers = new ArrayList<>(List.of(ledger.sum().isEmpty() ? ledger.count() : ledger.sum()));
        ledger.where().forEach(where -> headers.add(where.header()));
        gathered.finding(
                Level.ERROR,
                "column.missing",
                indicator,
                gathered.period(),
                gathered.ref(sheet.name(), ""),
                sheet.name(),
                String.join(" + ", headers));
    }

    private void ambiguous(Indicator indicator, List<Sheet> named) {
        gathered.finding(
                Level.ERROR,
                "row.ambiguous",
                indicator,
                gathered.period(),
                gathered.ref(named.get(0).name(), ""),
                String.join(", ", named.stream().map(Sheet::name).toList()),
                "1");
    }
}
