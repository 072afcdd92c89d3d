package org.huibao.proof.ledger;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.DateUtil;
import org.huibao.definition.Indicator.Ledger.Where;
import org.huibao.notation.DateSpan;
import org.huibao.notation.Period;
import org.huibao.notation.words.AnswerTerms;
import org.huibao.notation.words.RowTerms;
import org.huibao.notation.words.TradeWords;
import org.huibao.proof.seen.ChineseDates;
import org.huibao.proof.seen.SeenCell;
import org.huibao.proof.seen.VisibleCharacters;

/** What a cell says to one condition of a ledger. */
final class FilterWords {

    /** In the order in which one outweighs the other. */
    enum Answer {
        YES,
        /** Reads either way; nobody need be asked. */
        EITHER,
        DOUBT,
        NO
    }

    private static final Set<String> YES = words(AnswerTerms.ANSWER_YES, AnswerTerms.ANSWER_YES_SIGN);
    private static final Set<String> NO = words(AnswerTerms.ANSWER_NO, AnswerTerms.ANSWER_NO_SIGN);

    private static final String YES_OR = AnswerTerms.ANSWER_BOX_YES.any();
    private static final String NO_OR = AnswerTerms.ANSWER_BOX_NO.any();

    private static final Pattern DATE = Pattern.compile(
            "((?:19|20)[0-9]{2})(?:[年./、-]([0-9]{1,2})(?:月份?|[./、-])?[0-9:./、tz日号时点分秒上中下午凌早晚晨星期周礼拜一二三四五六天()]{0,40}|年?(0[1-9]|1[0-2])(?:[0-3][0-9])?)");
    private static final Pattern YEAR = Pattern.compile("((?:19|20)[0-9]{2})年度?");

    private static final String CHECK = "[☑√✓✔■●✅]";
    private static final String EMPTY = "[□☐○◯〇]";
    private static final Pattern FIRST_OF_TWO = Pattern.compile(CHECK + YES_OR + EMPTY + "?" + NO_OR + "|" + YES_OR
            + CHECK + NO_OR + EMPTY + "|" + EMPTY + NO_OR + CHECK + YES_OR);
    private static final Pattern SECOND_OF_TWO = Pattern.compile(EMPTY + "?" + YES_OR + CHECK + NO_OR + "|" + YES_OR
            + EMPTY + "?" + NO_OR + CHECK + "|" + CHECK + NO_OR + EMPTY + YES_OR);
    /** 是√否 */
    private static final Pattern ANY_OF_TWO = Pattern.compile(YES_OR + CHECK + NO_OR);

    private static final Pattern ORDINAL = Pattern.compile("^(?:[(]?[0-9]{1,2}[).、:]|[①-⑳])(?=[^0-9])");
    private static final Pattern END = Pattern.compile("[。.,、;:!]+$");
    private static final Pattern AROUND = Pattern.compile("^(?:[(]([^()]{2,})[)]|[\"']([^\"']{2,})[\"'])$");
    private static final Pattern DITTO = Pattern.compile(
            "[(（\"]?" + RowTerms.ROW_DITTO.any() + "[)）\"。．.;；,，、:：!↑]*|[-－—]{0,2}[〃″〞\"“”々↑]{1,2}[-－—]{0,2}|''|ditto");

    private static final Set<String> WANTED = AnswerTerms.ANSWER_WANTED_YES.set();
    private static final Set<String> DENIED = words(AnswerTerms.ANSWER_NOT, AnswerTerms.ANSWER_SPARED);

    private final boolean within;
    private final Set<String> values;
    private final boolean ticks;
    private final Optional<Period> period;
    private final boolean from1904;

    FilterWords(Where where, Optional<Period> period, boolean from1904) {
        this.within = where.withinPeriod();
        this.values = where.values().stream().map(VisibleCharacters::folded).collect(Collectors.toSet());
        this.ticks = values.stream().anyMatch(value -> WANTED.contains(value) || value.equals("√"));
        this.period = period;
        this.from1904 = from1904;
    }

    private static Set<String> words(TradeWords one, TradeWords other) {
        Set<String> words = one.set();
        words.addAll(other.list());
        return words;
    }

    /** Whether nothing but the cell above says what stands here. */
    static boolean isDitto(String text) {
        return text.length() <= 8
                && DITTO.matcher(text.replaceAll("[\\s　]", "")).matches();
    }

    /** @param blank whether nothing stands there, nor in the cell that is merged over it */
    Answer of(SeenCell cell, String shown, boolean blank) {
        if (within) {
            return blank ? Answer.DOUBT : date(cell, shown);
        }
        String whole = VisibleCharacters.folded(shown);
        String text = bare(whole);
        if (cell.isUnknown() && !blank) {
            return Answer.DOUBT;
        }
        if (ticks && whole.length() <= 8) {
            if (ANY_OF_TWO.matcher(whole).matches()) {
                return Answer.EITHER;
            }
            if (FIRST_OF_TWO.matcher(whole).matches()) {
                return Answer.YES;
            }
            if (SECOND_OF_TWO.matcher(whole).matches()) {
                return Answer.NO;
            }
        }
        if (values.contains(whole)
                || values.contains(text)
                || ticks && YES.contains(text)
                || values.contains(VisibleCharacters.folded(cell.raw()))) {
            return Answer.YES;
        }
        if (blank || ticks && NO.contains(text) || !cell.number() && values.isEmpty()) {
            return Answer.NO;
        }
        if (values.contains(ChineseDates.inDigits(text).replaceFirst("年度?$", ""))) {
            return Answer.YES;
        }
        if (values.stream().anyMatch(value -> isDenied(text, value))) {
            return Answer.NO;
        }
        boolean near = values.stream().anyMatch(value -> text.contains(value) && !value.matches("[0-9]{1,2}"));
        return near || ticks ? Answer.DOUBT : Answer.NO;
    }

    /** 1.罚款 and 罚款； without what stands around the word. */
    private static String bare(String text) {
        return text.length() > 40 || text.length() < 2
                ? text
                : AROUND.matcher(END.matcher(ORDINAL.matcher(text).replaceFirst(""))
                                .replaceFirst(""))
                        .replaceFirst("$1$2");
    }

    /** 不予罚款 */
    private static boolean isDenied(String text, String value) {
        return text.length() <= value.length() + 2
                && text.endsWith(value)
                && DENIED.contains(text.substring(0, text.length() - value.length()));
    }

    private Answer date(SeenCell cell, String shown) {
        if (period.isEmpty()) {
            return Answer.DOUBT;
        }
        if (cell.isDate()) {
            double serial = cell.amount().map(Number::doubleValue).orElse(-1.0);
            if (!DateUtil.isValidExcelDate(serial)) {
                return Answer.DOUBT;
            }
            LocalDate date = DateUtil.getLocalDateTime(serial, from1904).toLocalDate();
            boolean inside = !date.isBefore(period.get().first())
                    && !date.isAfter(period.get().last());
            boolean year = cell.look().format().toLowerCase(Locale.ROOT).contains("y")
                    || cell.look().format().contains("e");
            return inside ? Answer.YES : year ? Answer.NO : Answer.DOUBT;
        }
        String text = VisibleCharacters.folded(shown);
        Matcher only = YEAR.matcher(text);
        if (only.matches()) {
            int its = Integer.parseInt(only.group(1));
            boolean other = its < period.get().first().getYear()
                    || its > period.get().last().getYear();
            return other ? Answer.NO : period.get().kind() == Period.Kind.YEAR ? Answer.EITHER : Answer.DOUBT;
        }
        Matcher written = DATE.matcher(text);
        if (!written.matches()) {
            return inOtherWords(shown);
        }
        int year = Integer.parseInt(written.group(1));
        int month = Integer.parseInt(written.group(written.group(2) == null ? 3 : 2));
        if (month < 1 || month > 12) {
            return Answer.DOUBT;
        }
        LocalDate first = LocalDate.of(year, month, 1);
        return first.isBefore(period.get().first().withDayOfMonth(1))
                        || first.isAfter(period.get().last())
                ? Answer.NO
                : Answer.YES;
    }

    /** 二〇二〇年三月五日, 2020—03—05. */
    private Answer inOtherWords(String shown) {
        Optional<DateSpan> span = DateSpan.ofText(shown);
        if (span.isEmpty() || period.isEmpty()) {
            return Answer.DOUBT;
        }
        return span.get().isWithin(period.get())
                ? Answer.YES
                : span.get().isOutside(period.get()) ? Answer.NO : Answer.DOUBT;
    }
}
