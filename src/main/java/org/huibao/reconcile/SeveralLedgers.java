package org.huibao.reconcile;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huibao.definition.Department;
import org.huibao.definition.Indicator;
import org.huibao.model.CellRef;
import org.huibao.model.Finding;
import org.huibao.model.FindingFields;
import org.huibao.model.FindingRule;
import org.huibao.model.Level;
import org.huibao.model.Observation;
import org.huibao.model.Observations;

/**
 * {@code ledger.two-files} and {@code ledger.two-sheets}: a department's ledgers for one indicator have other rows, and nobody has said that
 * one goes on in the other; {@code ledger.row-in-two}: they go on in each other, and rows stand in more than one; {@code ledger.same-rows}: one was
 * filed twice.
 */
final class SeveralLedgers implements IndicatorCheck {

    @Override
    public List<Finding> examine(ExaminedIndicator examined) {
        return examined.indicator().ledger() == null
                ? List.of()
                : examined.owing().stream()
                        .flatMap(department -> finding(examined, department))
                        .toList();
    }

    private static Stream<Finding> finding(ExaminedIndicator examined, Department department) {
        List<Observation> its = examined.of(department.code());
        List<List<Observation>> ledgers = Observations.ledgers(its);
        Stream<Finding> copies = Observations.copies(its).stream()
                .map(copy -> copy(examined, department, copy.get(0).cell(), copy, ledgers));
        if (ledgers.size() < 2) {
            return copies;
        }
        Indicator.Ledger ledger = Objects.requireNonNull(examined.indicator().ledger());
        return Stream.concat(
                copies,
                ledger.everyFile()
                        ? inTwo(examined, department, ledgers, ledger.distinct())
                        : Stream.of(apart(examined, department, ledgers)));
    }

    /**
     * Sheets of ledgers that make up the whole together: what each says of a part of the period is as it should be, or is asked about with
     * the ledgers.
     */
    static Set<CellRef> parts(ExaminedIndicator examined) {
        Indicator.Ledger ledger = examined.indicator().ledger();
        if (ledger == null) {
            return Set.of();
        }
        return examined.owing().stream()
                .map(department -> Observations.ledgers(examined.of(department.code())))
                .filter(ledgers -> ledgers.size() > 1)
                .flatMap(ledgers -> ledgers.stream().flatMap(List::stream))
                .map(each -> sheet(each.cell()))
                .collect(Collectors.toSet());
    }

    static CellRef sheet(CellRef cell) {
        return new CellRef(cell.file(), cell.sha256(), cell.sheet(), "");
    }

    private static Finding copy(
            ExaminedIndicator examined,
            Department department,
            CellRef cell,
            List<Observation> copy,
            List<List<Observation>> ledgers) {
        return Finding.of(new LedgerCopy(
                examined.value(department, sheet(cell)),
                copy.stream().mapToInt(each -> each.cells().number()).sum(),
                places(ledgers),
                copy.stream().map(each -> each.cells().ranges()).collect(Collectors.joining(","))));
    }

    private static Finding apart(ExaminedIndicator examined, Department department, List<List<Observation>> ledgers) {
        long files = ledgers.stream()
                .map(each -> each.get(0).cell().file())
                .distinct()
                .count();
        String totals = ledgers.stream().map(SeveralLedgers::total).collect(Collectors.joining("; "));
        return Finding.of(new LedgersApart(
                files > 1 ? Apart.TWO_FILES : Apart.TWO_SHEETS,
                examined.value(department, ledgers.get(1).get(0).cell()),
                totals,
                total(ledgers.get(0)),
                places(ledgers)));
    }

    /** A value that is to count once, but stands in two ledgers, cannot be summed; a row may be two cases that are alike. */
    private static Stream<Finding> inTwo(
            ExaminedIndicator examined, Department department, List<List<Observation>> ledgers, boolean distinct) {
        Observations.Shared shared = Observations.shared(ledgers);
        return shared.number() == 0
                ? Stream.empty()
                : Stream.of(Finding.of(new RowsInTwo(
                        distinct ? Level.ERROR : Level.WARNING,
                        examined.value(department, ledgers.get(1).get(0).cell()),
                        shared.number(),
                        shared.fingerprint(),
                        places(ledgers))));
    }

    private static String total(List<Observation> ledger) {
        return FindingText.number(Observations.total(ledger));
    }

    private static String places(List<List<Observation>> ledgers) {
        return ledgers.stream()
                .map(ledger -> {
                    CellRef cell = ledger.get(0).cell();
                    return total(ledger) + " (" + cell.file() + " " + cell.sheet() + ")";
                })
                .collect(Collectors.joining("; "));
    }

    /**
     * @param value of the sheet that was not counted
     * @param elsewhere the ledgers that were
     * @param cells of the copy
     */
    record LedgerCopy(CheckedValue value, int rows, String elsewhere, String cells) implements ValueFinding {

        static final FindingRule RULE = FindingRule.of("ledger.same-rows", Level.INFO);

        @Override
        public FindingRule rule() {
            return RULE;
        }

        @Override
        public String found() {
            return cells;
        }

        @Override
        public FindingFields fields() {
            return FindingFields.of("place", identity())
                    .and("indicator", value.indicator().name())
                    .and("rows", String.valueOf(rows))
                    .and("elsewhere", elsewhere);
        }

        @Override
        public String identity() {
            CellRef sheet = Objects.requireNonNull(value.place());
            return sheet.file() + " " + sheet.sheet();
        }
    }

    /** Which ledgers differ. */
    enum Apart implements FindingRule {
        TWO_FILES("ledger.two-files", Level.ERROR),
        TWO_SHEETS("ledger.two-sheets", Level.ERROR);

        private final String code;
        private final List<Level> levels;

        Apart(String code, Level... levels) {
            this.code = code;
            this.levels = List.of(levels);
        }

        @Override
        public String code() {
            return code;
        }

        @Override
        public List<Level> levels() {
            return levels;
        }
    }

    /**
     * @param totals of all
     * @param first of them
     * @param ledgers each with its total
     */
    record LedgersApart(Apart rule, CheckedValue value, String totals, String first, String ledgers)
            implements ValueFinding {

        @Override
        public String found() {
            return ledgers;
        }

        @Override
        public String expected() {
            return first;
        }

        @Override
        public String identity() {
            return totals;
        }

        @Override
        public FindingFields fields() {
            return value.fields().and("ledgers", ledgers);
        }
    }

    /**
     * @param rows that stand in more than one
     * @param print of them; it goes into the id alone
     * @param ledgers each with its total
     */
    record RowsInTwo(Level level, CheckedValue value, int rows, String print, String ledgers) implements ValueFinding {

        static final FindingRule RULE = FindingRule.of("ledger.row-in-two", Level.ERROR, Level.WARNING);

        @Override
        public FindingRule rule() {
            return RULE;
        }

        @Override
        public String found() {
            return rows + ": " + ledgers;
        }

        @Override
        public String identity() {
            return rows + " " + print;
        }

        @Override
        public FindingFields fields() {
            return value.fields().and("rows", String.valueOf(rows)).and("ledgers", ledgers);
        }
    }
}
