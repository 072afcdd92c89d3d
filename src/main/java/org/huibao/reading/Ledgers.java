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
    private final LedgerSheet places;

    Ledgers(Sheets sheets, Gathered gathered) {
        this.sheets = sheets;
        this.gathered = gathered;
        this.places = new LedgerSheet(sheets);
    }

    /** @param indicators those with a ledger */
    void read(List<Indicator> indicators) {
        Map<Sheet, List<Indicator>> bySheet = new LinkedHashMap<>();
        for (Indicator indicator : indicators) {
            List<Sheet> named = sheets.ledgersNamed(ledger(indicator).sheet());
            boolean renamed = named.isEmpty();
            if (renamed) {
                named = places.withHeaders(ledger(indicator), indicators, false);
            }
            if (named.size() > 1) {
                ambiguous(indicator, named);
            } else if (named.isEmpty()) {
                List<Sheet> other = places.withHeaders(ledger(indicator), indicators, true);
                other.forEach(sheets.period()::passedOver);
                if (other.isEmpty()) {
                    gathered.absent(indicator);
                }
            } else {
                Sheet sheet = named.get(0);
                sheets.period().used(sheet);
                if (renamed) {
                    otherName(indicator, sheet);
                }
                bySheet.computeIfAbsent(sheet, any -> new ArrayList<>()).add(indicator);
            }
        }
        bySheet.forEach(this::scan);
    }

    private static Indicator.Ledger ledger(Indicator indicator) {
        return Objects.requireNonNull(indicator.ledger());
    }

    private void scan(Sheet sheet, List<Indicator> wanted) {
        sheets.readAsLedger(sheet);
        Map<Indicator, LedgerScan> scans = new LinkedHashMap<>();
        ColumnWords words = new ColumnWords(wanted);
        wanted.forEach(indicator -> scans.put(
                indicator, new LedgerScan(gathered, indicator, sheet, words, sheets.datesFrom1904())));
        List<LedgerScan> active = new ArrayList<>(scans.values());
        RepeatedRows repeated = new RepeatedRows();
        sheet.rows(row -> {
            LedgerRow shared = new LedgerRow(row, repeated);
            active.removeIf(scan -> !scan.row(shared));
            return !active.isEmpty();
        });
        scans.forEach((indicator, scan) -> {
            scan.end();
            if (!scan.foundHeader()) {
                missingHeader(indicator, sheet);
            }
        });
    }

    private void missingHeader(Indicator indicator, Sheet sheet) {
        finding(
                Level.ERROR,
                "column.missing",
                indicator,
                sheet,
                sheet.name(),
                String.join(
                        " + ",
                        LedgerColumn.of(ledger(indicator)).stream()
                                .map(LedgerColumn::shown)
                                .toList()));
    }

    private void ambiguous(Indicator indicator, List<Sheet> named) {
        String names = String.join(", ", named.stream().map(Sheet::name).toList());
        finding(Level.ERROR, "row.ambiguous", indicator, named.get(0), names, "1");
    }

    private void otherName(Indicator indicator, Sheet sheet) {
        String name = ledger(indicator).sheet();
        Level level = LedgerSheet.isLike(sheet.name(), name) ? Level.INFO : Level.WARNING;
        finding(level, "ledger.other-sheet", indicator, sheet, sheet.name(), name);
    }

    private void finding(Level level, String code, Indicator indicator, Sheet sheet, String found, String expected) {
        gathered.finding(level, code, indicator, gathered.period(), gathered.ref(sheet.name(), ""), found, expected);
    }
}
