package org.huibao.proof;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.huibao.definition.Indicator;
import org.huibao.definition.Indicator.Ledger;
import org.huibao.notation.Period;
import org.huibao.proof.FilterWords.Answer;
import org.huibao.proof.UsedCells.LedgerRows;
import org.jspecify.annotations.Nullable;

/** One ledger as a simple reader counts it, row after row, beside the rows that the audit log counts. */
final class LedgerCount {

    private static final BigDecimal LONGEST = BigDecimal.TEN.pow(15);

    private final Indicator indicator;
    private final Ledger ledger;
    private final LedgerHead head;
    private final @Nullable LedgerRows used;
    private final List<FilterWords> filters;
    private final MergedDown merges;
    private final SeenCell[] above;
    private final UnitStatements units;
    private final LineSet distinct = new LineSet();
    private final LineSet prints = new LineSet();
    private final PrefilledRows prefilled;
    private final int unitColumn;

    private final BitSet leftOut = new BitSet();
    private final BitSet doubtful = new BitSet();
    private final BitSet countedWrongly = new BitSet();
    private int top;
    private boolean topSaysNo;
    private int counted;
    private int distinctValues;
    private boolean unreadable;
    private BigDecimal sum = BigDecimal.ZERO;
    private BigDecimal tolerance = BigDecimal.ZERO;
    private BigDecimal sinceTotal = BigDecimal.ZERO;
    private BigDecimal factor;

    LedgerCount(
            Indicator indicator, LedgerHead head, SeenSheet sheet, @Nullable LedgerRows used, Optional<Period> period) {
        this.indicator = indicator;
        this.ledger = Objects.requireNonNull(indicator.ledger());
        this.head = head;
        this.used = used;
        this.filters = ledger.where().stream()
                .map(where -> new FilterWords(where, period, sheet.datesFrom1904()))
                .toList();
        this.above = new SeenCell[filters.size() + 1];
        this.merges = new MergedDown(sheet, head.columns());
        this.units = new UnitStatements(sheet);
        this.prefilled = new PrefilledRows(head.counted());
        this.unitColumn = units.column(head.row());
        this.factor = factor(headerUnit(sheet));
    }

    private Set<Integer> headerUnit(SeenSheet sheet) {
        String base = UnitWords.base(indicator.unit());
        Set<Integer> near = new java.util.TreeSet<>();
        units.headers(head.row() + 1, head.counted()).stream()
                .limit(3)
                .forEach(text -> near.addAll(UnitStatements.in(text, base)));
        return near.isEmpty() ? units.anywhere(head.row(), base) : near;
    }

    private BigDecimal factor(Set<Integer> said) {
        int own = UnitWords.powerOf(indicator.unit());
        return said.size() == 1
                ? BigDecimal.ONE.scaleByPowerOfTen(said.iterator().next() - own)
                : BigDecimal.ONE;
    }

    void take(SeenRow row) {
        if (row.number() <= head.row()) {
            return;
        }
        SeenCell cell = row.at(head.counted()).orElse(null);
        boolean named = used != null && used.rows().get(row.number());
        boolean marks = ColumnMarks.are(row, head.row());
        if (cell != null && isHeader(cell) || marks && !named) {
            return;
        }
        Answer answer = answer(row);
        if (cell == null || cell.isBlank()) {
            if (answer == Answer.YES && merges.shows(head.counted(), top, row.number())) {
                anyLineSaysYes();
            }
            return;
        }
        top = row.number();
        topSaysNo = answer == Answer.NO;
        String text = cell.text();
        RowWords.Kind kind = RowWords.of(row, head.end());
        if (ledger.sum().isEmpty() && (named || answer == Answer.YES)) {
            prefilled.add(row);
        }
        boolean total = kind == RowWords.Kind.TOTAL;
        boolean example = kind == RowWords.Kind.EXAMPLE;
        boolean signature =
                row.cells().size() <= 2 && RowWords.isSignature(text) || marks && ColumnMarks.isLettered(row);
        if (named) {
            named(row, cell, text, answer, total || example || signature);
        } else if (total || example || signature) {
            // A row as full as a case is one, whatever its words are.
            boolean full = row.cells().size() >= head.width() && head.width() > 2;
            if (total && ledger.sum().isEmpty() && full) {
                doubtful.set(row.number());
            }
        } else if (answer == Answer.YES && !isRepeated(text) || answer == Answer.DOUBT) {
            (answer == Answer.YES ? leftOut : doubtful).set(row.number());
            prints.add(LineSet.print(row));
        }
    }

    /** The header again, or a unit below it, which holds for what follows. */
    private boolean isHeader(SeenCell cell) {
        String text = cell.number() ? "" : cell.text();
        boolean unit = text.matches("[(（]?[十百千万亿]{0,4}(?:元|件|宗|人|次|个|户)[)）]?");
        if (!unit && (text.isEmpty() || !LedgerHead.isHeader(text, ledger.counted()))) {
            return false;
        }
        Set<Integer> said = UnitStatements.in(text, UnitWords.base(indicator.unit()));
        factor = said.isEmpty() ? factor : factor(said);
        return true;
    }

    private boolean isRepeated(String text) {
        return ledger.distinct() && distinct.contains(LineSet.print(text))
                || !ledger.sum().isEmpty()
                        && ShownNumber.of(text)
                                .filter(each -> each.number().signum() != 0)
                                .isEmpty();
    }

    private void named(SeenRow row, SeenCell cell, String text, Answer answer, boolean noCase) {
        counted++;
        prints.add(LineSet.print(row));
        boolean cross =
                ledger.sum().isEmpty() && Set.of("×", "✗", "✘", "□", "☐", "否").contains(text);
        boolean cut = ledger.distinct()
                && cell.amount()
                        .filter(each -> each.abs().compareTo(LONGEST) >= 0)
                        .isPresent();
        topSaysNo &= !(noCase || cross || cut);
        if (answer == Answer.NO || noCase || cross || cut || ledger.distinct() && FilterWords.isDitto(text)) {
            countedWrongly.set(row.number());
        } else if (answer == Answer.DOUBT) {
            doubtful.set(row.number());
        }
        if (ledger.distinct()) {
            distinctValues += distinct.contains(LineSet.print(text)) ? 0 : 1;
            distinct.add(LineSet.print(text));
        }
        if (!ledger.sum().isEmpty()) {
            amount(row, cell, text);
        }
    }

    private void amount(SeenRow row, SeenCell cell, String text) {
        ShownNumber shown = cell.isPlain()
                ? cell.amount().map(ShownNumber::exactly).orElse(null)
                : ShownNumber.of(text).orElse(null);
        boolean foreign = shown != null
                && shown.foreign()
                && UnitWords.base(indicator.unit()).equals("元");
        if (shown == null || foreign || cell.isUnknown()) {
            unreadable = true;
            countedWrongly.set(row.number());
            return;
        }
        BigDecimal exact = cell.amount().filter(shown::shows).orElse(null);
        boolean scaled = UnitWords.powerOf(shown.unit()) > 0 || shown.unit().equals("元");
        BigDecimal by = scaled
                ? BigDecimal.ONE.scaleByPowerOfTen(
                        UnitWords.powerOf(shown.unit()) - UnitWords.powerOf(indicator.unit()))
                : rowFactor(row);
        BigDecimal amount = (exact == null ? shown.number() : exact).multiply(by);
        boolean sumOfAbove = counted > 2 && amount.signum() != 0 && amount.compareTo(sinceTotal) == 0;
        if (sumOfAbove && 2 * row.cells().size() <= head.width()) {
            countedWrongly.set(row.number());
        }
        sinceTotal = sinceTotal.add(amount);
        sum = sum.add(amount);
        tolerance = tolerance.add(exact == null ? shown.half().multiply(by) : BigDecimal.ZERO);
    }

    private BigDecimal rowFactor(SeenRow row) {
        Set<Integer> own = row.at(unitColumn)
                .map(cell -> UnitStatements.in(cell.text(), UnitWords.base(indicator.unit())))
                .orElse(Set.of());
        return own.isEmpty() ? factor : factor(own);
    }

    private Answer answer(SeenRow row) {
        Answer all = Answer.YES;
        for (int i = 0; i < filters.size(); i++) {
            int column = head.filters().get(i);
            SeenCell own = row.at(column).orElse(null);
            boolean blank = own == null || own.isBlank();
            if (own == null || FilterWords.isDitto(own.text())) {
                SeenCell before = above[i];
                boolean carried = before != null && (own != null || merges.shows(column, before.row(), row.number()));
                if (own != null && before == null) {
                    all = Answer.DOUBT;
                    continue;
                }
                own = carried ? before : null;
                blank = own == null || own.isBlank();
            } else if (!blank) {
                above[i] = own;
            }
            SeenCell said = own == null ? new SeenCell(row.number(), column, false, "", "", CellLook.PLAIN) : own;
            Answer one = filters.get(i).of(said, said.text(), blank);
            all = one.compareTo(all) > 0 ? one : all;
        }
        return all;
    }

    /** Of a case that is merged over lines it is enough that one of them says yes. */
    private void anyLineSaysYes() {
        if (topSaysNo && countedWrongly.get(top)) {
            countedWrongly.clear(top);
        } else if (topSaysNo) {
            leftOut.set(top);
        } else {
            doubtful.clear(top);
        }
        topSaysNo = false;
    }

    Indicator indicator() {
        return indicator;
    }

    LedgerHead head() {
        return head;
    }

    /** Of rows that the audit log counts; of those that might count where it counts none. */
    LineSet prints() {
        return prints;
    }

    boolean isUsed() {
        return used != null && !used.rows().isEmpty();
    }

    /** Rows that say yes and that the audit log does not count. */
    BitSet leftOut() {
        BitSet cases = (BitSet) leftOut.clone();
        cases.andNot(prefilled.rows());
        return cases;
    }

    /** Rows of which this reader cannot say whether they count. */
    BitSet doubtful() {
        return doubtful;
    }

    /** Rows that the audit log counts and that are no cases, or say no. */
    BitSet countedWrongly() {
        BitSet all = (BitSet) countedWrongly.clone();
        BitSet bare = prefilled.rows();
        if (used == null) {
            return all;
        }
        bare.and(used.rows());
        all.or(bare);
        return all;
    }

    /** What the rows come to; nothing where one of them could not be read. */
    Optional<BigDecimal> sum() {
        return unreadable ? Optional.empty() : Optional.of(sum);
    }

    /** Whether the audit log says as much as the rows do. */
    boolean agrees() {
        LedgerRows its = used;
        if (its == null || its.rows().isEmpty() || unreadable) {
            return true;
        }
        if (ledger.sum().isEmpty()) {
            return !ledger.distinct() || distinctValues == counted;
        }
        return sum.subtract(its.sum()).abs().compareTo(tolerance) <= 0;
    }

    BigDecimal said() {
        return used == null ? BigDecimal.ZERO : used.sum();
    }
}
