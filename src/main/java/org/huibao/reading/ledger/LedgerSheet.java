package org.huibao.reading.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.huibao.definition.Indicator;
import org.huibao.definition.Indicator.Ledger;
import org.huibao.reading.book.ReturnSheets;
import org.huibao.reading.row.HeaderSearch;
import org.huibao.reading.row.LedgerColumn;
import org.huibao.reading.row.LedgerPattern;
import org.huibao.reading.row.LedgerPattern.GoesOn;
import org.huibao.reading.sheet.HeaderLine;
import org.huibao.reading.sheet.SheetIndex;
import org.huibao.reading.sheet.SheetLabel;
import org.huibao.workbook.Cell;
import org.huibao.workbook.Sheet;

/** Looks for a ledger by its headers, where no sheet has the name that the definition gives, and for sheets in which it goes on. */
final class LedgerSheet {

    /** The header of a ledger stands in its first rows. */
    private static final int HEADER_WITHIN = 50;

    /** Fewer headers are the same by chance. */
    private static final int FEWEST_HEADERS = 3;

    private final ReturnSheets sheets;
    private final Map<Peeked, Peek> known = new HashMap<>();

    private record Peeked(int sheet, List<LedgerColumn> wanted) {}

    /**
     * @param headers every label of the header, folded
     * @param rows whether anything stands below it in the column that counts
     */
    private record Peek(Set<String> headers, boolean rows) {}

    LedgerSheet(ReturnSheets sheets) {
        this.sheets = sheets;
    }

    /**
     * The visible sheets that have all of the headers; those whose names are like the wanted one, if any are.
     *
     * @param indicators whose own ledgers are none that was renamed
     * @param ofOtherPeriod to look only where nothing is read; else only where something may be
     */
    List<Sheet> withHeaders(Ledger ledger, List<Indicator> indicators, boolean ofOtherPeriod) {
        List<Sheet> having = having(ledger, indicators).stream()
                .filter(sheet -> isOfOtherPeriod(sheet, ledger) == ofOtherPeriod)
                .toList();
        having = preferred(having, sheet -> !LedgerName.isNoLedger(sheet));
        return preferred(having, sheet -> LedgerName.isLike(sheet.name(), ledger.sheet()));
    }

    /** The visible sheets by whose names the ledger goes on there, with the same headers. */
    List<Sheet> continuing(Sheet main, Ledger ledger, List<Indicator> indicators) {
        List<String> cores = List.of(LedgerName.core(ledger.sheet()), LedgerName.core(main.name()), "");
        return having(ledger, indicators).stream()
                .filter(sheet -> sheet.number() != main.number()
                        && !LedgerName.isNoLedger(sheet)
                        && !isOfOtherPeriod(sheet, ledger))
                .filter(sheet -> cores.contains(LedgerName.core(sheet.name())))
                .toList();
    }

    /**
     * The visible sheets by whose names the ledger goes on there, without its header.
     *
     * @param used whether something else was read from a sheet
     */
    Map<Sheet, GoesOn> unheaded(Sheet main, Ledger ledger, List<Indicator> indicators, Predicate<Sheet> used) {
        List<String> cores = List.of(LedgerName.core(ledger.sheet()), LedgerName.core(main.name()), "");
        List<LedgerColumn> wanted = LedgerColumn.of(ledger);
        Set<Integer> taken = taken(indicators);
        List<Sheet> candidates = sheets.all().stream()
                .filter(sheet -> sheet.number() != main.number() && !sheet.hidden())
                .filter(sheet -> !taken.contains(sheet.number()) && !LedgerName.isNoLedger(sheet))
                .filter(sheet -> cores.contains(LedgerName.core(sheet.name())) && !isOfOtherPeriod(sheet, ledger))
                .filter(sheet -> peek(sheet, wanted).isEmpty() && !used.test(sheet))
                .filter(sheet -> isOfNoOther(sheet, ledger, indicators))
                .toList();
        Map<Sheet, GoesOn> found = new LinkedHashMap<>();
        if (!candidates.isEmpty()) {
            LedgerPattern.of(main, ledger)
                    .ifPresent(pattern -> candidates.forEach(sheet -> pattern.in(
                                    sheet, LedgerName.saysThatItGoesOn(sheet) && !LedgerName.isSummary(sheet))
                            .ifPresent(how -> found.put(sheet, how))));
        }
        return found;
    }

    /**
     * The first row of each visible sheet that holds cases as a ledger does, without any header that the ledger has, where the name of the
     * sheet or of the file says that it is one.
     */
    Map<Sheet, Integer> unheadedRows(Ledger ledger, String path) {
        String file = path.substring(path.lastIndexOf('/') + 1).replaceFirst("[.][A-Za-z]{2,5}$", "");
        boolean fileSays = LedgerName.saysLedger(file, ledger);
        Map<Sheet, Integer> found = new LinkedHashMap<>();
        sheets.all().stream()
                .filter(sheet -> !sheet.hidden() && !LedgerName.isNoLedger(sheet) && !isOfOtherPeriod(sheet, ledger))
                .filter(sheet -> LedgerName.saysLedger(sheet.name(), ledger)
                        || fileSays && LedgerName.core(sheet.name()).isEmpty())
                .forEach(sheet -> {
                    int row = LedgerPattern.firstOfRows(sheet);
                    if (row > 0) {
                        found.put(sheet, row);
                    }
                });
        return found;
    }

    /** Rows as wide as the ledger that holds none, where neither the header is nor anything else was read. */
    Map<Sheet, Integer> insteadOf(Sheet empty, Ledger ledger, List<Indicator> indicators, Predicate<Sheet> used) {
        int width = peek(empty, LedgerColumn.of(ledger))
                .map(peek -> peek.headers().size())
                .orElse(0);
        Set<Integer> taken = taken(indicators);
        Map<Sheet, Integer> found = new LinkedHashMap<>();
        sheets.all().stream()
                .filter(sheet -> sheet.number() != empty.number() && !sheet.hidden())
                .filter(sheet -> !taken.contains(sheet.number()) && !LedgerName.isNoLedger(sheet) && !used.test(sheet))
                .filter(sheet -> LedgerName.core(sheet.name()).isEmpty() || LedgerName.saysLedger(sheet.name(), ledger))
                .filter(sheet -> peek(sheet, LedgerColumn.of(ledger)).isEmpty() && !isOfOtherPeriod(sheet, ledger))
                .forEach(sheet -> {
                    int row = LedgerPattern.firstOfRows(sheet, width);
                    if (row > 0) {
                        found.put(sheet, row);
                    }
                });
        return found;
    }

    private boolean isOfNoOther(Sheet sheet, Ledger ledger, List<Indicator> indicators) {
        return indicators.stream()
                .map(Indicator::ledger)
                .noneMatch(other -> other != null
                        && !other.sheet().equals(ledger.sheet())
                        && peek(sheet, LedgerColumn.of(other)).isPresent());
    }

    /** Whether the ledger may go on from one of the sheets to another: 1月 and 2月, but not Sheet1 and Sheet2, which say nothing. */
    boolean isOne(List<Sheet> alike) {
        boolean named = alike.stream().allMatch(LedgerName::saysThatItGoesOn);
        return named
                && alike.stream()
                                .map(sheet -> LedgerName.core(sheet.name()))
                                .filter(core -> !core.isEmpty())
                                .distinct()
                                .count()
                        <= 1;
    }

    /** Other sheets with rows under the very same headers, all of them; hidden ones too, for nobody sees what is left out there. */
    List<Sheet> sameHeaders(Sheet main, Ledger ledger, List<Indicator> indicators) {
        List<LedgerColumn> wanted = LedgerColumn.of(ledger);
        Set<String> headers = peek(main, wanted).map(Peek::headers).orElse(Set.of());
        return headers.size() < FEWEST_HEADERS
                ? List.of()
                : having(ledger, indicators, true).stream()
                        .filter(sheet -> sheet.number() != main.number()
                                && !LedgerName.isNoLedger(sheet)
                                && !isOfOtherPeriod(sheet, ledger))
                        .filter(sheet -> peek(sheet, wanted)
                                .filter(peek -> peek.rows() && peek.headers().equals(headers))
                                .isPresent())
                        .toList();
    }

    /** Sheets with the ledger's headers and with rows, which by their names are none of it. */
    List<Sheet> passedOver(Ledger ledger, List<Indicator> indicators) {
        List<LedgerColumn> wanted = LedgerColumn.of(ledger);
        return having(ledger, indicators).stream()
                .filter(sheet -> LedgerName.isNoLedger(sheet) || isOfOtherPeriod(sheet, ledger))
                .filter(sheet -> peek(sheet, wanted).filter(Peek::rows).isPresent())
                .toList();
    }

    /** Those of the ledger's name; beside a hidden one those too that people see under a like name. */
    List<Sheet> named(Ledger ledger, List<Indicator> indicators) {
        List<Sheet> named = new ArrayList<>(sheets.ledgersNamed(ledger.sheet()));
        if (named.stream().anyMatch(Sheet::hidden)) {
            withHeaders(ledger, indicators, false).stream()
                    .filter(sheet -> LedgerName.isLike(sheet.name(), ledger.sheet()) && !LedgerName.isNoLedger(sheet))
                    .forEach(named::add);
        }
        return named;
    }

    private List<Sheet> having(Ledger ledger, List<Indicator> indicators) {
        return having(ledger, indicators, false);
    }

    private List<Sheet> having(Ledger ledger, List<Indicator> indicators, boolean hidden) {
        Set<Integer> taken = taken(indicators);
        List<LedgerColumn> wanted = LedgerColumn.of(ledger);
        return sheets.all().stream()
                .filter(sheet -> (hidden || !sheet.hidden()) && !taken.contains(sheet.number()))
                .filter(sheet -> peek(sheet, wanted).isPresent())
                .toList();
    }

    private Set<Integer> taken(List<Indicator> indicators) {
        Set<Integer> taken = new HashSet<>();
        for (Indicator each : indicators) {
            if (each.ledger() != null && !each.ledger().sheet().isEmpty()) {
                sheets.ledgersNamed(each.ledger().sheet()).forEach(sheet -> taken.add(sheet.number()));
            }
        }
        return taken;
    }

    private static List<Sheet> preferred(List<Sheet> all, Predicate<Sheet> better) {
        List<Sheet> preferred = all.stream().filter(better).toList();
        return preferred.isEmpty() ? all : preferred;
    }

    private Optional<Peek> peek(Sheet sheet, List<LedgerColumn> wanted) {
        Peek peek = known.computeIfAbsent(new Peeked(sheet.number(), wanted), any -> look(sheet, wanted));
        return peek.headers().isEmpty() ? Optional.empty() : Optional.of(peek);
    }

    private static Peek look(Sheet sheet, List<LedgerColumn> wanted) {
        HeaderSearch search = new HeaderSearch(wanted);
        boolean[] rows = {false};
        sheet.rows(row -> {
            if (search.row(HeaderLine.of(row))) {
                return search.found().isPresent() || row.number() < HEADER_WITHIN;
            }
            int counted = search.found().orElseThrow().column(0);
            rows[0] = row.cells().stream().anyMatch(cell -> isFilled(cell, counted));
            return !rows[0] && row.number() < 2 * HEADER_WITHIN;
        });
        return search.found()
                .map(header -> new Peek(
                        header.lines().stream()
                                .flatMap(line -> line.labels().values().stream())
                                .map(SheetLabel::folded)
                                .collect(Collectors.toSet()),
                        rows[0]))
                .orElse(new Peek(Set.of(), false));
    }

    private static boolean isFilled(Cell cell, int column) {
        return cell.column() == column && SheetIndex.hasContent(cell);
    }

    private boolean isOfOtherPeriod(Sheet sheet, Ledger ledger) {
        return sheets.isOfOtherPeriod(sheet, ledger.sheet());
    }
}
