package org.huibao.reading;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.huibao.definition.Indicator.Ledger.Where;
import org.huibao.notation.CellNumber;
import org.huibao.notation.DateSpan;
import org.huibao.notation.FormatCode;
import org.huibao.notation.Labels;
import org.huibao.notation.Period;
import org.huibao.workbook.Cell;

/** Whether a row is one of those that are counted, by one of its cells. */
interface LedgerFilter {

    enum Answer {
        YES,
        NO,
        /** Nothing stands there. */
        BLANK,
        /** Something that can be read in no way or in more than one. */
        UNREADABLE
    }

    Answer of(Cell cell);

    /** True where an empty cell says no, as in a column 是否 with nothing but 是 in it. */
    boolean blankIsNo();

    /** True where those that are left out are told. */
    boolean isDate();

    static LedgerFilter of(Where where, Optional<Period> period, boolean datesFrom1904) {
        return where.withinPeriod() && period.isPresent()
                ? new Within(period.get(), datesFrom1904)
                : new Equal(where.values().stream().map(Equal::written).collect(Collectors.toSet()));
    }

    /** A date within the report's period. */
    record Within(Period period, boolean datesFrom1904) implements LedgerFilter {

        @Override
        public boolean isDate() {
            return true;
        }

        @Override
        public boolean blankIsNo() {
            return false;
        }

        @Override
        public Answer of(Cell cell) {
            if (!SheetIndex.hasContent(cell)) {
                return Answer.BLANK;
            }
            Optional<DateSpan> date = date(cell);
            if (date.filter(span -> span.isWithin(period)).isPresent()) {
                return Answer.YES;
            }
            return date.filter(span -> span.isOutside(period)).isPresent() ? Answer.NO : Answer.UNREADABLE;
        }

        private Optional<DateSpan> date(Cell cell) {
            return switch (cell.kind()) {
                case NUMBER -> {
                    Optional<BigDecimal> number = CellNumber.of(cell.raw()).map(CellNumber::amount);
                    yield FormatCode.of(cell.format()).date()
                            ? number.flatMap(serial -> DateSpan.ofSerial(serial, datesFrom1904))
                            : number.flatMap(DateSpan::ofNumber);
                }
                case TEXT -> DateSpan.ofText(cell.legible());
                case BLANK, BOOLEAN, ERROR, UNCALCULATED -> Optional.empty();
            };
        }
    }

    /** One of the values, whichever way it is written. */
    record Equal(Set<String> values) implements LedgerFilter {

        private static final String YES = "是";
        private static final String NO = "否";

        /** People tick, programs write true. */
        private static final Map<String, String> MARKS =
                Map.of("true", YES, "√", YES, "✓", YES, "✔", YES, "☑", YES, "false", NO, "×", NO, "✗", NO, "✘", NO);

        @Override
        public boolean isDate() {
            return false;
        }

        @Override
        public boolean blankIsNo() {
            return values.stream().allMatch(value -> value.equals(YES) || value.equals("有"));
        }

        @Override
        public Answer of(Cell cell) {
            return switch (cell.kind()) {
                case BLANK -> Answer.BLANK;
                case ERROR, UNCALCULATED -> Answer.UNREADABLE;
                case TEXT, BOOLEAN -> SheetIndex.hasContent(cell) ? answer(Set.of(written(cell.legible()))) : Answer.BLANK;
                case NUMBER -> answer(numeric(cell));
            };
        }

        private Answer answer(Set<String> keys) {
            return keys.stream().anyMatch(values::contains) ? Answer.YES : Answer.NO;
        }

        /** 50% is the number 0.5 under its format. */
        private static Set<String> numeric(Cell cell) {
            Set<String> keys = new HashSet<>(Set.of(written(cell.legible())));
            if (FormatCode.of(cell.format()).percent()) {
                CellNumber.of(cell.raw())
                        .map(number -> CellNumber.plain(number.amount().movePointRight(2)))
                        .ifPresent(percent -> keys.add(percent.toPlainString() + "%"));
            }
            return keys;
        }

        private static String written(String text) {
            String plain = Labels.plain(text);
            String digits = plain.endsWith("%") ? plain.substring(0, plain.length() - 1) : plain;
            Optional<CellNumber> number = CellNumber.of(digits);
            // 007 is a code and no number.
            if (number.isPresent() && !digits.matches("[+-]?0[0-9].*")) {
                return number.get().amount().toPlainString() + plain.substring(digits.length());
            }
            String folded = Labels.foldPlain(plain);
            return MARKS.getOrDefault(folded, folded);
        }
    }
}
