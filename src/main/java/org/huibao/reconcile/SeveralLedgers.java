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
        String place = cell.file() + " " + cell.sheet();
        int rows = copy.stream().mapToInt(each -> each.cells().number()).sum();
        String cells = copy.stream().map(each -> each.cells().ranges()).collect(Collectors.joining(","));
        return examined.finding(
                        Level.INFO,
                        "ledger.same-rows",
                        department.code(),
                        sheet(cell),
                        place,
                        "",
                        place,
                        examined.indicator().name(),
                        String.valueOf(rows),
                        places(ledgers))
                .showing(cells);
    }

    private static Finding apart(ExaminedIndicator examined, Department department, List<List<Observation>> ledgers) {
        long files = ledgers.stream()
                .map(each -> each.get(0).cell().file())
                .distinct()
                .count();
        String totals = ledgers.stream().map(SeveralLedgers::total).collect(Collectors.joining("; "));
        return examined.finding(
                        Level.ERROR,
                        files > 1 ? "ledger.two-files" : "ledger.two-sheets",
                        department.code(),
                        ledgers.get(1).get(0).cell(),
                        totals,
                        total(ledgers.get(0)),
                        department.name(),
                        examined.indicator().name(),
                        places(ledgers))
                .showing(places(ledgers));
    }

    /** A value that is to count once, but stands in two ledgers, cannot be summed; a row may be two cases that are alike. */
    private static Stream<Finding> inTwo(
            ExaminedIndicator examined, Department department, List<List<Observation>> ledgers, boolean distinct) {
        Observations.Shared shared = Observations.shared(ledgers);
        return shared.number() == 0
                ? Stream.empty()
                : Stream.of(examined.finding(
                                distinct ? Level.ERROR : Level.WARNING,
                                "ledger.row-in-two",
                                department.code(),
                                ledgers.get(1).get(0).cell(),
                                shared.number() + " " + shared.fingerprint(),
                                "",
                                department.name(),
                                examined.indicator().name(),
                                String.valueOf(shared.number()),
                                places(ledgers))
                        .showing(shared.number() + ": " + places(ledgers)));
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
}
