package org.huibao.reading.filter;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.huibao.definition.Indicator.Ledger.Where;
import org.huibao.notation.CellNumber;
import org.huibao.notation.DateSpan;
import org.huibao.notation.LabelFolding;
import org.huibao.notation.NumberFormat;
import org.huibao.notation.Period;
import org.huibao.notation.words.AnswerTerms;
import org.huibao.reading.sheet.SheetIndex;
import org.huibao.workbook.Cell;

/** Whether a row is one of those that are counted, by one of its cells. */
interface LedgerFilter {

    /** Of several answers about a row, the last one of this order decides. */
    enum Answer {
        YES,
        /** Nothing stands there. */
        BLANK,
        /** It may mean what is wanted, or something else. */
        UNCLEAR,
        /** Something that can be read in no way or in more than one. */
        UNREADABLE,
        NO
    }

    Answer of(Cell cell);

    /** True where an empty cell says no, as in a column 是否 with nothing but 是 in it. */
    boolean blankIsNo();

    boolean isDate();

    /**
     * @param others what the definition looks for in the same column elsewhere, folded: none of it is in doubt
     */
    static LedgerFilter of(Where where, Set<String> others, Optional<Period> period, boolean datesFrom1904) {
        return where.withinPeriod() && period.isPresent()
                ? new Within(period.get(), datesFrom1904)
                : Equal.to(where.values(), others, datesFrom1904);
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
            // People write 3月5日, and the program adds the year in which they happen to sit.
            return showsItsYear(cell)
                            && date.filter(span -> span.isOutside(period)).isPresent()
                    ? Answer.NO
                    : Answer.UNREADABLE;
        }

        private boolean showsItsYear(Cell cell) {
            return cell.kind() != Cell.Kind.NUMBER
                    || CellNumber.of(cell.raw())
                            .map(number -> NumberFormat.of(cell.format()).show(number.amount(), datesFrom1904))
                            .filter(shown -> !shown.year())
                            .isEmpty();
        }

        private Optional<DateSpan> date(Cell cell) {
            return switch (cell.kind()) {
                case NUMBER -> {
                    Optional<BigDecimal> number = CellNumber.of(cell.raw()).map(CellNumber::amount);
                    yield NumberFormat.of(cell.format()).date()
                            ? number.flatMap(serial -> DateSpan.ofSerial(serial, datesFrom1904))
                            : number.flatMap(DateSpan::ofNumber);
                }
                case TEXT -> DateSpan.ofText(cell.legible());
                case BLANK, BOOLEAN, ERROR, UNCALCULATED -> Optional.empty();
            };
        }
    }

    /**
     * One of the values, whichever way it is written.
     *
     * @param values folded
     * @param others folded
     * @param ticked what is looked for in a column that asks yes or no; nothing where the values are others
     */
    record Equal(Set<String> values, Set<String> others, Optional<TickedAnswer> ticked, boolean datesFrom1904)
            implements LedgerFilter {

        /** People tick, programs write true. */
        private static final Map<String, String> MARKS = marks();

        private static final Set<String> YES = AnswerTerms.ANSWER_WANTED_YES.set();
        private static final Set<String> NO = AnswerTerms.ANSWER_WANTED_NO.set();

        private static final Pattern YEAR = Pattern.compile("((?:19|20)[0-9]{2})年度?");
        private static final Pattern YEAR_IN_WORDS = Pattern.compile("([一二][〇○零o0一二三四五六七八九]{3})(年度?)");
        private static final Pattern SEVERAL = Pattern.compile("[、,;/+和及]");
        private static final int LONGEST_LIST = 60;
        private static final Pattern CODE = Pattern.compile("[+-]?0[0-9].*");

        /** Each as the first word of its section. */
        private static Map<String, String> marks() {
            Map<String, String> marks = new HashMap<>();
            AnswerTerms.ANSWER_YES_MARK
                    .list()
                    .forEach(mark ->
                            marks.put(mark, AnswerTerms.ANSWER_WANTED_YES.list().get(0)));
            AnswerTerms.ANSWER_NO_MARK
                    .list()
                    .forEach(mark ->
                            marks.put(mark, AnswerTerms.ANSWER_WANTED_NO.list().get(0)));
            return marks;
        }

        static Equal to(Set<String> wanted, Set<String> others, boolean datesFrom1904) {
            Set<String> values = wanted.stream().map(Equal::written).collect(Collectors.toSet());
            Optional<TickedAnswer> ticked = YES.containsAll(values)
                    ? Optional.of(TickedAnswer.YES)
                    : NO.containsAll(values) ? Optional.of(TickedAnswer.NO) : Optional.empty();
            return new Equal(values, others, ticked, datesFrom1904);
        }

        @Override
        public boolean isDate() {
            return false;
        }

        @Override
        public boolean blankIsNo() {
            return ticked.filter(TickedAnswer.YES::equals).isPresent();
        }

        @Override
        public Answer of(Cell cell) {
            return switch (cell.kind()) {
                case BLANK -> Answer.BLANK;
                case ERROR, UNCALCULATED -> Answer.UNREADABLE;
                case TEXT, BOOLEAN -> SheetIndex.hasContent(cell) ? answer(Set.of(cell.legible())) : Answer.BLANK;
                case NUMBER -> answer(numeric(cell));
            };
        }

        private Answer answer(Set<String> texts) {
            // A mark before a label says nothing, and here it says all.
            Optional<Answer> mark = ticked.flatMap(wanted -> texts.stream()
                    .map(text -> answer(TickedAnswer.of(text), wanted))
                    .filter(answer -> answer != Answer.UNCLEAR)
                    .findFirst());
            if (mark.isPresent()) {
                return mark.get();
            }
            Set<String> keys = texts.stream().map(Equal::written).collect(Collectors.toSet());
            if (keys.stream().anyMatch(values::contains)) {
                return Answer.YES;
            }
            if (keys.stream().anyMatch(others::contains)) {
                return Answer.NO;
            }
            if (texts.stream().anyMatch(this::isListOfWanted)) {
                return Answer.YES;
            }
            boolean doubtful = ticked.isPresent()
                    || keys.stream().anyMatch(this::mayBeWanted)
                    || texts.stream().anyMatch(Equal::isYes);
            return doubtful ? Answer.UNCLEAR : Answer.NO;
        }

        private boolean mayBeWanted(String key) {
            if (mayBe(key) || UnsaidWords.are(key, values)) {
                return true;
            }
            // 罚、没 says as much as 罚款、没收.
            return key.length() <= LONGEST_LIST
                    && SEVERAL.matcher(key).find()
                    && SEVERAL.splitAsStream(key).map(Equal::written).anyMatch(part -> !part.isEmpty() && mayBe(part));
        }

        /** √ in a column of words says yes to nobody knows which. */
        private static boolean isYes(String text) {
            return TickedAnswer.of(text) == TickedAnswer.YES
                    && !text.strip().chars().allMatch(Character::isDigit);
        }

        private boolean mayBe(String key) {
            return values.stream().anyMatch(value -> AlikeWords.are(key, value) || MistypedWord.mayBe(key, value));
        }

        /** 罚款、没收 where both are looked for. */
        private boolean isListOfWanted(String text) {
            return values.size() > 1
                    && text.length() <= LONGEST_LIST
                    && SEVERAL.splitAsStream(LabelFolding.plain(text))
                            .map(Equal::written)
                            .allMatch(values::contains);
        }

        private static Answer answer(TickedAnswer given, TickedAnswer wanted) {
            return switch (given) {
                case YES, NO -> given == wanted ? Answer.YES : Answer.NO;
                case NOTHING -> wanted == TickedAnswer.YES ? Answer.NO : Answer.UNCLEAR;
                case UNKNOWN -> Answer.UNCLEAR;
            };
        }

        /** 50% is the number 0.5 under its format, 01 the number 1; where a word is shown, nobody knows of the number. */
        private Set<String> numeric(Cell cell) {
            Optional<BigDecimal> number = CellNumber.of(cell.raw()).map(CellNumber::amount);
            if (number.isEmpty() || cell.format().equals("General")) {
                return Set.of(cell.raw());
            }
            String shown = NumberFormat.of(cell.format())
                    .show(number.get(), datesFrom1904)
                    .text();
            if (shown.isBlank() || shown.equals(cell.raw())) {
                return Set.of(cell.raw());
            }
            return shown.chars().anyMatch(Character::isDigit) ? Set.of(cell.raw(), shown) : Set.of(shown);
        }

        static String written(String text) {
            String plain = LabelFolding.plain(text);
            String digits = plain.endsWith("%") ? plain.substring(0, plain.length() - 1) : plain;
            Optional<CellNumber> number = CellNumber.of(digits);
            // 007 is a code and no number.
            if (number.isPresent() && !CODE.matcher(digits).matches()) {
                return number.get().amount().toPlainString() + plain.substring(digits.length());
            }
            String folded = ended(LabelFolding.foldPlain(plain));
            var year = YEAR.matcher(inDigits(folded));
            return year.matches() ? year.group(1) : MARKS.getOrDefault(folded, folded);
        }

        /** 二〇二〇年 as 2020年. */
        private static String inDigits(String folded) {
            var year = YEAR_IN_WORDS.matcher(folded);
            return year.matches()
                    ? year.group(1)
                                    .chars()
                                    .map(each -> '0' + Math.max(0, "〇一二三四五六七八九".indexOf(each)))
                                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                            + year.group(2)
                    : folded;
        }

        /** 罚款。 and 罚款； say nothing more than 罚款, nor do （罚款） and “罚款”. */
        private static String ended(String folded) {
            int end = folded.length();
            while (end > 1 && ".;,、:!".indexOf(folded.charAt(end - 1)) >= 0) {
                end--;
            }
            boolean enclosed = end > 2
                    && (folded.charAt(0) == '(' && folded.indexOf(')') == end - 1
                            || "\"'".indexOf(folded.charAt(0)) >= 0 && folded.charAt(end - 1) == folded.charAt(0));
            return enclosed ? folded.substring(1, end - 1) : folded.substring(0, end);
        }
    }
}
