package org.huibao.reading.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.huibao.definition.Indicator;
import org.huibao.model.Level;
import org.huibao.reading.book.ReturnSheets;
import org.huibao.reading.filter.ColumnWords;
import org.huibao.reading.ledger.LedgerSheetChoice.Kind;
import org.huibao.reading.period.ExampleSheet;
import org.huibao.reading.row.LedgerColumn;
import org.huibao.reading.row.LedgerPattern.GoesOn;
import org.huibao.reading.row.LedgerRow;
import org.huibao.reading.row.LentHeader;
import org.huibao.reading.row.RepeatedRows;
import org.huibao.reading.sheet.PlaceDoubt;
import org.huibao.reading.value.DoubtfulPlace;
import org.huibao.reading.value.IndicatorCell;
import org.huibao.reading.value.ReturnSoFar;
import org.huibao.workbook.Sheet;

/** Reads ledgers row by row; a sheet passes by once for all indicators that it holds. */
public final class LedgerReader {

    private final ReturnSheets sheets;
    private final ReturnSoFar gathered;
    private final LedgerSheet places;
    private final List<LedgerFates> fates = new ArrayList<>();

    public LedgerReader(ReturnSheets sheets, ReturnSoFar gathered) {
        this.sheets = sheets;
        this.gathered = gathered;
        this.places = new LedgerSheet(sheets);
    }

    /**
     * The sheets of one indicator's ledger.
     *
     * @param own from which it is counted; where there are several, all of those that hold other rows
     * @param alike with the same headers, which may be another ledger
     * @param lent of the own ones, those without a header
     */
    private record Parts(List<Sheet> own, List<Sheet> alike, Map<Sheet, LentHeader> lent) {

        Parts(List<Sheet> own, List<Sheet> alike) {
            this(own, alike, Map.of());
        }

        boolean several() {
            return own.size() + alike.size() > 1;
        }

        List<Sheet> all() {
            return Stream.concat(own.stream(), alike.stream()).toList();
        }
    }

    /** @param indicators those with a ledger */
    public void read(List<Indicator> indicators) {
        Map<Indicator, Parts> parts = new LinkedHashMap<>();
        indicators.forEach(indicator -> parts(indicator, indicators).ifPresent(found -> parts.put(indicator, found)));
        Map<Sheet, List<Indicator>> bySheet = new LinkedHashMap<>();
        parts.values().stream()
                .map(Parts::own)
                .filter(own -> own.size() == 1)
                .forEach(own -> sheets.period().used(own.get(0)));
        parts.forEach((indicator, found) -> found.all()
                .forEach(sheet ->
                        bySheet.computeIfAbsent(sheet, any -> new ArrayList<>()).add(indicator)));
        Map<Indicator, List<LedgerScan>> several = new LinkedHashMap<>();
        bySheet.forEach((sheet, wanted) -> scan(sheet, wanted, parts).forEach((indicator, scan) -> {
            if (parts.get(indicator).several()) {
                several.computeIfAbsent(indicator, any -> new ArrayList<>()).add(scan);
            } else {
                end(indicator, scan);
            }
        }));
        several.forEach((indicator, scans) -> end(indicator, parts.get(indicator), scans));
        parts.forEach((indicator, found) -> passedOver(indicator, found, indicators));
        fates.forEach(its -> its.tell(gathered.unread()));
    }

    private Optional<Parts> parts(Indicator indicator, List<Indicator> indicators) {
        Indicator.Ledger ledger = ledger(indicator);
        List<Sheet> named = places.named(ledger, indicators);
        if (named.isEmpty()) {
            return renamed(indicator, places.withHeaders(ledger, indicators, false), indicators);
        }
        if (named.size() > 1) {
            ambiguous(indicator, named);
            return Optional.empty();
        }
        return Optional.of(withOthers(named, indicator, indicators));
    }

    private Optional<Parts> renamed(Indicator indicator, List<Sheet> found, List<Indicator> indicators) {
        Indicator.Ledger ledger = ledger(indicator);
        if (found.isEmpty()) {
            List<Sheet> other = places.withHeaders(ledger, indicators, true);
            other.forEach(sheets.period()::passedOver);
            if (other.isEmpty()) {
                gathered.absent(indicator);
                withoutHeader(indicator);
            }
            return Optional.empty();
        }
        if (found.size() > 1 && !ledger.everyFile() && !places.isOne(found)) {
            ambiguous(indicator, found);
            return Optional.empty();
        }
        otherName(indicator, found.get(0));
        return Optional.of(
                found.size() == 1
                        ? withOthers(found, indicator, indicators)
                        : withUnheaded(new Parts(found, List.of()), indicator, indicators));
    }

    private Parts withOthers(List<Sheet> main, Indicator indicator, List<Indicator> indicators) {
        Indicator.Ledger ledger = ledger(indicator);
        if (ledger.sheet().isEmpty()) {
            return new Parts(main, List.of());
        }
        List<Sheet> continuing = places.continuing(main.get(0), ledger, indicators);
        List<Sheet> alike = places.sameHeaders(main.get(0), ledger, indicators).stream()
                .filter(sheet -> !continuing.contains(sheet))
                .toList();
        Parts parts =
                new Parts(Stream.concat(main.stream(), continuing.stream()).toList(), alike);
        return withUnheaded(parts, indicator, indicators);
    }

    /** 处罚台账（续） and Sheet2 in which the rows go on without the header, or under one in other words. */
    private Parts withUnheaded(Parts parts, Indicator indicator, List<Indicator> indicators) {
        Map<Sheet, LentHeader> lent = new LinkedHashMap<>();
        places.unheaded(parts.own().get(0), ledger(indicator), indicators, this::isUsed)
                .forEach((sheet, how) -> {
                    if (how instanceof GoesOn.Under under) {
                        lent.put(sheet, under.header());
                    } else if (how instanceof GoesOn.Unclear unclear) {
                        unread(indicator, sheet, unclear.row());
                    }
                });
        return lent.isEmpty()
                ? parts
                : new Parts(
                        Stream.concat(parts.own().stream(), lent.keySet().stream())
                                .toList(),
                        parts.alike(),
                        lent);
    }

    /** 下半年.xlsx beside 上半年.xlsx, in which the rows go on without the header. */
    private void withoutHeader(Indicator indicator) {
        if (gathered.observations().isEmpty()) {
            places.unheadedRows(ledger(indicator), gathered.file().file())
                    .forEach((sheet, row) -> unread(indicator, sheet, row));
        }
    }

    private void unread(Indicator indicator, Sheet sheet, int row) {
        gathered.add(new UnreadLedgerSheet(
                gathered.at(indicator, sheet.name(), "A" + row), sheet.name(), columns(indicator)));
    }

    private boolean isUsed(Sheet sheet) {
        return gathered.observations().stream()
                .anyMatch(seen -> seen.cell().sheet().equals(sheet.name()));
    }

    /** 填写示例 and last year's sheet: by its name it holds no case, but it looks as if it did. */
    private void passedOver(Indicator indicator, Parts parts, List<Indicator> indicators) {
        places.passedOver(ledger(indicator), indicators).stream()
                .filter(sheet -> !parts.own().contains(sheet))
                .forEach(sheet -> gathered.add(new LedgerSheetChoice(
                        Kind.PASSED_OVER,
                        at(indicator, sheet),
                        sheet.name(),
                        parts.own().get(0).name())));
    }

    private static Indicator.Ledger ledger(Indicator indicator) {
        return Objects.requireNonNull(indicator.ledger());
    }

    private Map<Indicator, LedgerScan> scan(Sheet sheet, List<Indicator> wanted, Map<Indicator, Parts> parts) {
        sheets.readAsLedger(sheet);
        LedgerFates its = new LedgerFates(sheet.name());
        fates.add(its);
        gathered.ledgers().add(sheet.name());
        Map<Indicator, LedgerScan> scans = new LinkedHashMap<>();
        ColumnWords words = new ColumnWords(wanted);
        wanted.forEach(indicator -> scans.put(
                indicator,
                new LedgerScan(
                        gathered,
                        indicator,
                        sheet,
                        parts.get(indicator).lent().get(sheet),
                        words,
                        sheets.datesFrom1904(),
                        parts.get(indicator).several(),
                        its)));
        List<LedgerScan> active = new ArrayList<>(scans.values());
        RepeatedRows repeated = new RepeatedRows();
        sheet.rows(row -> {
            LedgerRow shared = new LedgerRow(row, repeated);
            active.removeIf(scan -> !scan.row(shared));
            its.row(shared);
            return true;
        });
        return scans;
    }

    private void end(Indicator indicator, LedgerScan scan) {
        scan.end();
        if (!scan.foundHeader()) {
            missingHeader(indicator, scan.sheet());
        } else if (scan.counted().number() == 0) {
            places.insteadOf(scan.sheet(), ledger(indicator), List.of(indicator), this::isUsed)
                    .forEach((sheet, row) -> unread(indicator, sheet, row));
        } else {
            new UnitsApart(sheets, gathered).tell(indicator, scan.sheet(), scan.context());
        }
    }

    /** A sheet whose rows all stand in another one is a copy or an extract; what is left has to be one sheet, or be meant to be several. */
    private void end(Indicator indicator, Parts parts, List<LedgerScan> scans) {
        List<LedgerScan> kept = new ArrayList<>();
        scans.stream()
                .filter(scan -> parts.own().contains(scan.sheet()))
                .sorted(Comparator.comparingInt(
                                (LedgerScan scan) -> scan.counted().number())
                        .reversed())
                .forEach(scan -> {
                    if (kept.stream().noneMatch(scan::isWithin)) {
                        kept.add(scan);
                    }
                });
        List<Sheet> others = new ArrayList<>();
        for (LedgerScan scan : scans) {
            Optional<LedgerScan> same = kept.stream().filter(scan::isWithin).findFirst();
            if (kept.contains(scan)) {
                end(indicator, scan);
            } else if (same.isEmpty()) {
                others.add(scan.sheet());
            } else if (scan.counted().number() > 0) {
                String rows = String.valueOf(scan.counted().number());
                Sheet counted = same.get().sheet();
                gathered.add(new CopiedRows(at(indicator, scan.sheet()), rows, counted.name()));
            }
        }
        if (!others.isEmpty()) {
            Sheet main = parts.own().get(0);
            gathered.add(
                    new LedgerSheetChoice(Kind.SAME_HEADERS, at(indicator, others.get(0)), names(others), main.name()));
        }
    }

    private void missingHeader(Indicator indicator, Sheet sheet) {
        gathered.add(
                new DoubtfulPlace(PlaceDoubt.COLUMN_MISSING, at(indicator, sheet), sheet.name(), columns(indicator)));
    }

    private static String columns(Indicator indicator) {
        return String.join(
                " + ",
                LedgerColumn.of(ledger(indicator)).stream()
                        .map(LedgerColumn::shown)
                        .toList());
    }

    private void ambiguous(Indicator indicator, List<Sheet> named) {
        gathered.add(new DoubtfulPlace(PlaceDoubt.ROW_AMBIGUOUS, at(indicator, named.get(0)), names(named), "1"));
    }

    private static String names(List<Sheet> sheets) {
        return String.join(", ", sheets.stream().map(Sheet::name).toList());
    }

    private void otherName(Indicator indicator, Sheet sheet) {
        String name = ledger(indicator).sheet();
        boolean meant = LedgerName.isLike(sheet.name(), name) && !ExampleSheet.isDoubtful(sheet, sheets.all());
        Level level = meant ? Level.INFO : Level.WARNING;
        gathered.add(new LedgerSheetChoice(Kind.OTHER_SHEET, level, at(indicator, sheet), sheet.name(), name));
    }

    private IndicatorCell at(Indicator indicator, Sheet sheet) {
        return gathered.at(indicator, sheet.name(), "");
    }
}
