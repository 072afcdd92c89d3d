package org.huibao.proof.account;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellRangeAddress;
import org.huibao.definition.Indicator;
import org.huibao.notation.words.HeaderTerms;
import org.huibao.notation.words.TimeTerms;
import org.huibao.proof.SetDifference;
import org.huibao.proof.log.SetFindings;
import org.huibao.proof.log.UnreadRanges;
import org.huibao.proof.log.UsedCells.OfSheet;
import org.huibao.proof.seen.SeenCell;
import org.huibao.proof.seen.SeenRow;
import org.huibao.proof.seen.SeenSheet;
import org.huibao.proof.seen.VisibleCharacters;
import org.huibao.proof.statement.ColumnHeaders;
import org.huibao.proof.statement.LabelWords;
import org.huibao.proof.statement.PeriodWords;
import org.jspecify.annotations.Nullable;

/** Whether every number of a sheet is used, or a finding says why it is not. */
final class NumberAccount {

    private static final Pattern ORDINAL =
            Pattern.compile(HeaderTerms.HEADER_ORDINAL.any() + "|#", Pattern.CASE_INSENSITIVE);

    private static final Pattern EARLIER = Pattern.compile(TimeTerms.EARLIER_YEARS.any());
    private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}");

    private final SetFindings told;
    private final UnreadRanges unread;
    private final PeriodWords period;
    private final Consumer<SetDifference> found;

    /** One column of numbers of which nobody speaks. */
    private static final class Column {
        private final List<String> places = new ArrayList<>();
        private int cells;
        private int longestRun;
        private int run;
        private long last = Long.MIN_VALUE;
        private boolean runs = true;

        /** 1, 2, 3, and again 1, 2: they number rows. */
        void add(SeenCell cell) {
            cells++;
            if (places.size() < 3) {
                places.add(cell.address());
            }
            long number = cell.amount()
                    .filter(each -> each.stripTrailingZeros().scale() <= 0 && each.precision() < 10)
                    .map(Number::longValue)
                    .orElse(Long.MIN_VALUE);
            run = number == last + 1 ? run + 1 : 1;
            runs &= number != Long.MIN_VALUE && (number == last + 1 || number == 1);
            longestRun = Math.max(longestRun, run);
            last = number;
        }

        boolean isOrdinals() {
            return runs && longestRun >= 3;
        }
    }

    NumberAccount(SetFindings told, UnreadRanges unread, String period, Consumer<SetDifference> found) {
        this.told = told;
        this.unread = unread;
        this.period = new PeriodWords(period);
        this.found = found;
    }

    /** One sheet, row after row. */
    final class Pass {
        private final String file;
        private final String department;
        private final SeenSheet sheet;
        private final OfSheet used;
        private final Map<String, Indicator> labels;
        private final Map<Integer, Column> open = new TreeMap<>();
        private final List<String> reasons = new ArrayList<>();
        private final Map<Integer, ColumnHeaders> headers = new HashMap<>();

        private Pass(String department, String file, SeenSheet sheet, OfSheet used, Map<String, Indicator> labels) {
            this.department = department;
            this.file = file;
            this.sheet = sheet;
            this.used = used;
            this.labels = labels;
        }

        void row(SeenRow row) {
            Indicator beside = null;
            boolean years = areYears(row);
            for (SeenCell cell : row.cells()) {
                if (!cell.number() || years) {
                    ColumnHeaders its = headers.computeIfAbsent(cell.column(), any -> new ColumnHeaders());
                    String text = its.isFull() && labels.isEmpty() ? "" : cell.text();
                    its.add(text);
                    Indicator named =
                            labels.isEmpty() || text.length() > 200 ? null : labels.get(LabelWords.folded(text));
                    beside = named == null ? beside : named;
                } else if (!used.names(row.number(), cell.column()) && !cell.isDate()) {
                    number(row, cell, beside);
                }
            }
        }

        /** 2019 | 2020 as numbers over their columns. */
        private static boolean areYears(SeenRow row) {
            long numbers = row.cells().stream().filter(SeenCell::number).count();
            return numbers > 1
                    && row.cells().stream()
                            .filter(SeenCell::number)
                            .allMatch(cell -> YEAR.matcher(cell.text()).matches());
        }

        private void number(SeenRow row, SeenCell cell, @Nullable Indicator beside) {
            if (isOrdinalOrLastYears(row.number(), cell.column()) || isCovered(row.number() - 1, cell.column() - 1)) {
                return;
            }
            Optional<String> reason = unread.reason(file, sheet.name(), row.number(), cell.column());
            if (told.ofCell(file, sheet.name(), row.number(), cell.column())) {
                return;
            }
            if (reason.filter("last-year"::equals).isPresent()) {
                reasons.add(cell.address());
            } else if (beside != null && !told.asks(department, beside.name(), file, sheet.name())) {
                found.accept(SetDifference.of(
                        "source.passed-over",
                        beside.code(),
                        beside.name(),
                        file + " " + sheet.name() + "!" + cell.address(),
                        cell.text()));
            } else if (reason.isEmpty()) {
                open.computeIfAbsent(cell.column(), any -> new Column()).add(cell);
            }
        }

        /** By a merged cell: nobody sees it. */
        private boolean isCovered(int row, int column) {
            return sheet.merges().stream()
                    .anyMatch(merge -> merge.isInRange(row, column)
                            && (merge.getFirstRow() != row || merge.getFirstColumn() != column));
        }

        private boolean isOrdinalOrLastYears(int row, int column) {
            ColumnHeaders its = headers.get(column);
            if (its != null && its.areOfOthers(NumberAccount.this::isOrdinalOrLastYears)) {
                return true;
            }
            for (CellRangeAddress merge : sheet.merges()) {
                if (merge.getLastRow() < row - 1 && merge.isInRange(merge.getFirstRow(), column - 1)) {
                    boolean other = sheet.own(merge.getFirstRow() + 1, merge.getFirstColumn() + 1)
                            .filter(cell -> NumberAccount.this.isOrdinalOrLastYears(cell.text()))
                            .isPresent();
                    if (other) {
                        return true;
                    }
                }
            }
            return false;
        }

        void end() {
            if (!reasons.isEmpty()) {
                found.accept(SetDifference.of(
                        "source.not-last-years",
                        "",
                        file + " " + sheet.name(),
                        reasons.get(0),
                        Integer.toString(reasons.size())));
            }
            open.values().stream()
                    .filter(column -> !column.isOrdinals())
                    .forEach(column -> found.accept(SetDifference.of(
                            "source.unaccounted",
                            "",
                            file + " " + sheet.name(),
                            String.join(", ", column.places),
                            Integer.toString(column.cells))));
        }
    }

    /**
     * @param owed what the department owes and gives in forms: a number beside such a label is never passed over
     * @return nothing where someone is asked about all of the sheet
     */
    Optional<Pass> pass(
            String department, String file, SeenSheet sheet, OfSheet used, List<Indicator> owed, Set<String> given) {
        if (told.asks(department, "", file, sheet.name())) {
            return Optional.empty();
        }
        Map<String, Indicator> labels = new LinkedHashMap<>();
        owed.stream()
                .filter(indicator ->
                        indicator.ledger() == null && indicator.at() == null && !given.contains(indicator.code()))
                .forEach(indicator -> LabelWords.names(indicator).forEach(name -> labels.putIfAbsent(name, indicator)));
        return Optional.of(new Pass(department, file, sheet, used, labels));
    }

    private boolean isOrdinalOrLastYears(String header) {
        String bare = VisibleCharacters.withoutBlanks(header);
        return ORDINAL.matcher(bare).matches()
                || EARLIER.matcher(bare).lookingAt()
                || LabelWords.isLastYears(bare)
                || period.isHeadOfOtherTime(bare);
    }
}
