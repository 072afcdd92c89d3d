package org.huibao.proof.ledger;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellReference;
import org.huibao.definition.Indicator;
import org.huibao.definition.Indicator.Ledger;
import org.huibao.notation.Period;
import org.huibao.proof.SetDifference;
import org.huibao.proof.log.AuditLine;
import org.huibao.proof.log.ExactAmounts;
import org.huibao.proof.log.LineSet;
import org.huibao.proof.log.LoggedRows;
import org.huibao.proof.log.ProvedLines;
import org.huibao.proof.log.SetFindings;
import org.huibao.proof.log.UsedCells.OfSheet;
import org.huibao.proof.seen.SeenRow;
import org.huibao.proof.seen.SeenSheet;
import org.huibao.proof.statement.CoverUnits;
import org.huibao.proof.statement.LabelWords;
import org.huibao.proof.statement.PeriodWords;
import org.huibao.proof.statement.UnitWords;

/** Whether every row of every ledger that a department filed is counted, or a finding says why it is not. */
public final class LedgerAccount {

    /** @param rows that say yes in a sheet of which nothing was counted */
    private record Sheet(
            Indicator indicator,
            String file,
            String name,
            boolean used,
            boolean others,
            boolean otherYear,
            BitSet rows,
            LineSet prints) {}

    private static final BitSet NONE = new BitSet();

    private final String department;
    private final List<Indicator> indicators;
    private final Optional<Period> period;
    private final PeriodWords years;
    private final SetFindings told;
    private final ProvedLines proved;
    private final Consumer<SetDifference> found;
    private final List<Sheet> sheets = new ArrayList<>();

    public LedgerAccount(
            String department,
            List<Indicator> indicators,
            String period,
            SetFindings told,
            ProvedLines proved,
            Consumer<SetDifference> found) {
        this.department = department;
        this.indicators = indicators;
        this.period = Period.of(period);
        this.years = new PeriodWords(period);
        this.told = told;
        this.proved = proved;
        this.found = found;
    }

    /** One sheet that holds ledgers, row after row. */
    public final class Pass {
        private final String file;
        private final String sha256;
        private final SeenSheet sheet;
        private final List<SeenSheet> all;
        private final OfSheet used;
        private final List<LedgerCount> counts;

        private Pass(
                String file,
                String sha256,
                SeenSheet sheet,
                List<SeenSheet> all,
                OfSheet used,
                List<LedgerCount> counts) {
            this.all = all;
            this.file = file;
            this.sha256 = sha256;
            this.sheet = sheet;
            this.used = used;
            this.counts = counts;
        }

        public void row(SeenRow row) {
            RowFacts print = new RowFacts(row);
            counts.forEach(count -> count.take(row, print));
        }

        public void end() {
            for (LedgerCount count : counts) {
                String figure = count.indicator().code();
                AuditLine first = used.first(figure);
                if (first != null && first.department().equals(department) && count.isProved(first, sha256)) {
                    proved.addLedger(figure, department, file, sheet.name());
                }
                judge(count, file, sheet, used);
                unit(count, file, sheet, all);
            }
        }
    }

    /**
     * Nothing for a sheet that holds none of the department's ledgers.
     *
     * @param all sheets of the file
     */
    public Optional<Pass> pass(String file, String sha256, SeenSheet sheet, List<SeenSheet> all, OfSheet used) {
        List<LedgerCount> counts = new ArrayList<>();
        for (Indicator indicator : indicators) {
            Ledger ledger = java.util.Objects.requireNonNull(indicator.ledger());
            LoggedRows rows = used.ledger(indicator.code());
            boolean counted = rows != null && !rows.rows().isEmpty();
            Optional<LedgerHead> own = LedgerHead.in(sheet, ledger, rows == null ? 0 : rows.column());
            Optional<LedgerHead> head = own.isPresent() || rows == null || !counted ? own : lent(ledger, all, rows);
            if (head.isPresent()) {
                counts.add(new LedgerCount(indicator, head.get(), sheet, rows, period));
            } else if (counted && !told.asks(department, indicator.name(), file, sheet.name())) {
                tell("source.ledger-head", indicator, file, sheet.name(), ledger.counted());
            }
        }
        return counts.isEmpty() ? Optional.empty() : Optional.of(new Pass(file, sha256, sheet, all, used, counts));
    }

    /** Of another sheet of the file: the ledger goes on in this one without its own. */
    private static Optional<LedgerHead> lent(Ledger ledger, List<SeenSheet> all, LoggedRows rows) {
        return all.stream()
                .flatMap(other -> LedgerHead.in(other, ledger, rows.column()).stream())
                .filter(head -> head.counted() == rows.column())
                .map(head -> head.above(rows.rows().nextSetBit(0)))
                .findFirst();
    }

    private void judge(LedgerCount count, String file, SeenSheet sheet, OfSheet used) {
        Indicator indicator = count.indicator();
        BitSet open = (BitSet) count.leftOut().clone();
        open.or(count.doubtful());
        boolean others = used.isLedger() && used.ledger(indicator.code()) == null && isAnothers(indicator, used);
        Optional<String> otherTime = years.otherYear(sheet, count.head().row());
        boolean otherYear = otherTime.isPresent();
        sheets.add(new Sheet(indicator, file, sheet.name(), count.isUsed(), others, otherYear, open, count.prints()));
        if (told.asks(department, indicator.name(), file, sheet.name())) {
            return;
        }
        int column = count.head().counted();
        if (!count.isUsed()) {
            if (count.isNamed()) {
                untold(count.doubtful(), NONE, file, sheet, column, true)
                        .ifPresent(rows -> tell("source.row-doubtful", indicator, file, sheet.name(), rows));
            }
            return;
        }
        otherTime.ifPresent(time -> tell("source.period", indicator, file, sheet.name(), time));
        count.daysOutside().ifPresent(days -> tell("source.period", indicator, file, sheet.name(), days));
        untold(count.leftOut(), count.full(), file, sheet, column, false)
                .ifPresent(rows -> tell("source.row-left", indicator, file, sheet.name(), rows));
        untold(count.countedWrongly(), NONE, file, sheet, column, true)
                .ifPresent(rows -> tell("source.row-counted", indicator, file, sheet.name(), rows));
        untold(count.doubtful(), NONE, file, sheet, column, true)
                .ifPresent(rows -> tell("source.row-doubtful", indicator, file, sheet.name(), rows));
        if (!count.agrees()) {
            tell(
                    "source.ledger-sum",
                    indicator,
                    file,
                    sheet.name(),
                    count.sum().map(ExactAmounts::plain).orElse("?"),
                    ExactAmounts.plain(count.said()));
        }
    }

    /** Whether a sheet of instructions says another unit than the one in which the amounts were taken. */
    private void unit(LedgerCount count, String file, SeenSheet sheet, List<SeenSheet> all) {
        Indicator indicator = count.indicator();
        if (count.powers().isEmpty() || told.asks(department, indicator.name(), file, sheet.name())) {
            return;
        }
        String base = UnitWords.base(indicator.unit());
        Stream.concat(
                        CoverUnits.around(sheet, count.head().counted(), base).stream(),
                        CoverUnits.of(all, sheet, base).stream())
                .filter(said -> !said.containsAll(count.powers()))
                .findFirst()
                .ifPresent(said -> tell(
                        "source.unit",
                        indicator,
                        file,
                        sheet.name(),
                        said.toString(),
                        count.powers().toString()));
    }

    /** Whether what was counted there is an indicator of another ledger. */
    private boolean isAnothers(Indicator indicator, OfSheet used) {
        String own = LabelWords.folded(ledger(indicator).sheet());
        return indicators.stream()
                .filter(other -> used.ledger(other.code()) != null)
                .noneMatch(other -> LabelWords.folded(ledger(other).sheet()).equals(own));
    }

    private static Ledger ledger(Indicator indicator) {
        return java.util.Objects.requireNonNull(indicator.ledger());
    }

    /**
     * Rows of which no finding tells, as a few addresses.
     *
     * @param full rows of which it is not enough that the run says they are no cases
     */
    private Optional<String> untold(BitSet rows, BitSet full, String file, SeenSheet sheet, int column, boolean asked) {
        List<String> places = new ArrayList<>();
        int number = 0;
        for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
            boolean known = told.asksAboutRow(file, sheet.name(), row)
                    || !asked
                            && (full.get(row)
                                    ? told.ofFullRow(file, sheet.name(), row, column)
                                    : told.ofCell(file, sheet.name(), row, column));
            if (!known) {
                number++;
                if (places.size() < 5) {
                    places.add(CellReference.convertNumToColString(column - 1) + row);
                }
            }
        }
        return number == 0
                ? Optional.empty()
                : Optional.of(String.join(", ", places) + (number > places.size() ? " … (" + number + ")" : ""));
    }

    /** After the last file of the department: sheets that hold the ledger's columns, and of which nobody counted a row. */
    public void end() {
        for (Sheet each : sheets) {
            boolean known = each.used()
                    || each.rows().isEmpty()
                    || each.others()
                    || each.otherYear()
                    || isCopy(each)
                    || isNamedOtherwise(each)
                    || told.ofFile(each.file())
                    || told.asks(department, each.indicator().name(), each.file(), each.name())
                    || told.ofSheet(each.file(), each.name());
            if (!known) {
                tell(
                        "source.ledger-unread",
                        each.indicator(),
                        each.file(),
                        each.name(),
                        Integer.toString(each.rows().cardinality()));
            }
        }
    }

    /** Every row of it stands in sheets that were counted: a copy, a month of them, or all the months together. */
    private boolean isCopy(Sheet sheet) {
        return sheet.prints()
                .isWithin(sheets.stream()
                        .filter(other -> other.used() && other.indicator() == sheet.indicator())
                        .map(Sheet::prints)
                        .toList());
    }

    /** Another ledger of the definition has this sheet's name. */
    private boolean isNamedOtherwise(Sheet sheet) {
        return indicators.stream()
                .map(indicator ->
                        java.util.Objects.requireNonNull(indicator.ledger()).sheet())
                .anyMatch(name -> !isNamed(
                                sheet,
                                java.util.Objects.requireNonNull(
                                                sheet.indicator().ledger())
                                        .sheet())
                        && isNamed(sheet, name));
    }

    private static boolean isNamed(Sheet sheet, String name) {
        return LabelWords.folded(sheet.name()).equals(LabelWords.folded(name));
    }

    private void tell(String kind, Indicator indicator, String file, String sheet, String... more) {
        List<String> arguments = new ArrayList<>(List.of(indicator.name(), file + " " + sheet));
        arguments.addAll(List.of(more));
        found.accept(new SetDifference(kind, indicator.code(), arguments));
    }
}
