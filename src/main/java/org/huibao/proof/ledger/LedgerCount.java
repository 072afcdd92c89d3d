package org.huibao.proof.ledger;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.huibao.definition.Indicator;
import org.huibao.definition.Indicator.Ledger;
import org.huibao.notation.Period;
import org.huibao.notation.words.AnswerTerms;
import org.huibao.notation.words.HeaderTerms;
import org.huibao.proof.ledger.FilterWords.Answer;
import org.huibao.proof.log.AuditLine;
import org.huibao.proof.log.LineSet;
import org.huibao.proof.log.LoggedRows;
import org.huibao.proof.seen.SeenCell;
import org.huibao.proof.seen.SeenRow;
import org.huibao.proof.seen.SeenSheet;
import org.huibao.proof.statement.ShownNumber;
import org.jspecify.annotations.Nullable;

/** One ledger as a simple reader counts it, row after row, beside the rows that the audit log counts. */
final class LedgerCount {

    private static final BigDecimal LONGEST = BigDecimal.TEN.pow(15);

    private static final Pattern UNIT = Pattern.compile("[(（]?[十百千万亿]{0,4}" + HeaderTerms.COUNT_UNIT.any() + "[)）]?");
    private static final Set<String> CROSSES = crosses();

    private final Indicator indicator;
    private final Ledger ledger;
    private final LedgerHead head;
    private final LedgerAmounts amounts;
    private final SeveralInRow several;
    private final DaysOutside days;
    private final @Nullable LoggedRows used;
    private final @Nullable RowsProof proof;
    private final LedgerConditions conditions;
    private final MergedDown merges;
    private final LineSet distinct = new LineSet();
    private final LineSet prints = new LineSet();
    private final PrefilledRows prefilled;
    private final CaseRemarks remarks;

    private final BitSet leftOut = new BitSet();
    private final BitSet full = new BitSet();
    private final BitSet doubtful = new BitSet();
    private final BitSet countedWrongly = new BitSet();
    private int top;
    private boolean topSaysNo;
    private int counted;
    private int distinctValues;

    LedgerCount(
            Indicator indicator, LedgerHead head, SeenSheet sheet, @Nullable LoggedRows used, Optional<Period> period) {
        this.indicator = indicator;
        this.ledger = Objects.requireNonNull(indicator.ledger());
        this.head = head;
        this.several = new SeveralInRow(head, sheet);
        this.days = new DaysOutside(ledger, head, sheet, period);
        this.used = used;
        this.proof = used == null ? null : new RowsProof(indicator, used);
        this.merges = new MergedDown(sheet, head.columns());
        this.conditions = new LedgerConditions(ledger, head, sheet, merges, period);
        this.amounts = new LedgerAmounts(indicator.unit(), head, sheet);
        this.prefilled = new PrefilledRows(head.counted());
        this.remarks = new CaseRemarks(sheet, head);
    }

    void take(SeenRow row, RowFacts print) {
        if (row.number() <= head.row()) {
            if (used != null && used.rows().get(row.number())) {
                countedWrongly.set(row.number());
            }
            return;
        }
        SeenCell cell = row.at(head.counted()).orElse(null);
        boolean named = used != null && used.rows().get(row.number());
        if (named && cell != null && proof != null) {
            proof.take(cell);
        }
        boolean notes = ColumnMarks.areNotes(row, head.row());
        boolean marks = notes || ColumnMarks.are(row, head.row());
        if (cell != null && isHeader(cell) || marks && !named) {
            return;
        }
        Answer answer = conditions.answer(row);
        if (ledger.sum().isEmpty()) {
            several.pass(row);
        }
        if (cell == null || cell.isBlank()) {
            if (answer == Answer.YES && merges.shows(head.counted(), top, row.number())) {
                anyLineSaysYes();
            }
            return;
        }
        top = row.number();
        topSaysNo = answer == Answer.NO;
        String text = cell.text();
        RowWords.Kind kind = print.kind(head.end());
        if (ledger.sum().isEmpty() && (named || answer == Answer.YES)) {
            prefilled.add(row);
        }
        boolean total = kind == RowWords.Kind.TOTAL;
        boolean example = kind == RowWords.Kind.EXAMPLE;
        boolean signature = row.cells().size() <= 2 && RowWords.isSignature(text)
                || RowWords.areSignatures(row)
                || notes
                || marks && ColumnMarks.isLettered(row);
        if (named) {
            named(row, print, cell, text, answer, total || example || signature);
            if (RowWords.isPart(row, head.width()) || remarks.takeOut(row)) {
                doubtful.set(row.number());
            }
        } else if (total || example || signature || RowWords.isPart(row, head.width())) {
            // A row as full as a case is one, whatever its words are.
            boolean full = row.cells().size() >= head.width() && head.width() > 2;
            if (total && ledger.sum().isEmpty() && full && !RowWords.isBareTotal(row)) {
                doubtful.set(row.number());
            }
        } else if (answer == Answer.YES && !isRepeated(text) || answer == Answer.DOUBT) {
            (answer == Answer.YES ? leftOut : doubtful).set(row.number());
            if (row.cells().size() >= head.width()
                    && head.width() > 2
                    && !(ledger.sum().isEmpty() && RowWords.isNo(text))) {
                full.set(row.number());
            }
            prints.add(print.get());
        }
    }

    /** Whether every line of the log says what its cell says. */
    boolean isProved(AuditLine first, String sha256) {
        return proof != null && proof.isProved(first, sha256);
    }

    /** The header again, or a unit below it, which holds for what follows. */
    private boolean isHeader(SeenCell cell) {
        String text = cell.number() ? "" : cell.text();
        boolean unit = text.length() <= 9 && UNIT.matcher(text).matches();
        if (!unit && (text.isEmpty() || !LedgerHead.isHeader(text, ledger.counted()))) {
            return false;
        }
        amounts.headerAgain(text);
        return true;
    }

    private static Set<String> crosses() {
        Set<String> crosses = AnswerTerms.ANSWER_WANTED_NO.set();
        crosses.addAll(Set.of("×", "✗", "✘", "□", "☐"));
        return crosses;
    }

    private boolean isRepeated(String text) {
        return ledger.distinct() && distinct.contains(LineSet.value(text))
                || !ledger.sum().isEmpty()
                        && ShownNumber.of(text)
                                .filter(each -> each.number().signum() != 0)
                                .isEmpty();
    }

    private void named(SeenRow row, RowFacts print, SeenCell cell, String text, Answer answer, boolean noCase) {
        counted++;
        days.counts(row);
        prints.add(print.get());
        boolean cross = ledger.sum().isEmpty() && CROSSES.contains(text);
        boolean cut = ledger.distinct()
                && (NamedParties.areUnclear(text)
                        || cell.amount()
                                .filter(each -> each.abs().compareTo(LONGEST) >= 0)
                                .isPresent());
        topSaysNo &= !(noCase || cross || cut);
        boolean header = head.names(row);
        if (answer == Answer.NO || noCase || header || cross || cut || ledger.distinct() && FilterWords.isDitto(text)) {
            countedWrongly.set(row.number());
        } else if (answer == Answer.DOUBT) {
            doubtful.set(row.number());
        }
        if (ledger.sum().isEmpty()) {
            several.counts(row);
        }
        if (ledger.distinct()) {
            distinctValues += distinct.contains(LineSet.value(text)) ? 0 : 1;
            distinct.add(LineSet.value(text));
        }
        if (!ledger.sum().isEmpty()) {
            LedgerAmounts.Doubt doubt = amounts.take(row, cell, text);
            if (doubt.wrong()) {
                countedWrongly.set(row.number());
            }
            if (doubt.unsure()) {
                doubtful.set(row.number());
            }
        }
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

    /** Whether the log says of the sheet that it was looked through. */
    boolean isNamed() {
        return used != null;
    }

    /** Rows that say yes and that the audit log does not count. */
    BitSet leftOut() {
        BitSet cases = (BitSet) leftOut.clone();
        cases.andNot(prefilled.rows());
        return cases;
    }

    /** Of the rows that were left out those that are as full as a case: no word in them says that they are none. */
    BitSet full() {
        return full;
    }

    /** Rows of which this reader cannot say whether they count. */
    BitSet doubtful() {
        BitSet all = (BitSet) doubtful.clone();
        all.or(several.rows());
        return all;
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
        return amounts.sum();
    }

    /** Whether the audit log says as much as the rows do. */
    boolean agrees() {
        LoggedRows its = used;
        if (its == null || its.rows().isEmpty() || amounts.sum().isEmpty()) {
            return true;
        }
        if (ledger.sum().isEmpty()) {
            return !ledger.distinct() || distinctValues == counted;
        }
        return amounts.come(its.sum());
    }

    /** How many of the cases have days of another time, if most have. */
    Optional<String> daysOutside() {
        return days.most();
    }

    /** The powers of ten in which amounts were taken that say none themselves. */
    Set<Integer> powers() {
        return amounts.powers();
    }

    BigDecimal said() {
        return used == null ? BigDecimal.ZERO : used.sum();
    }
}
