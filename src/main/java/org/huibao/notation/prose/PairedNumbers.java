package org.huibao.notation.prose;

import java.math.BigDecimal;
import org.huibao.notation.prose.ProseMeasures.FoundMeasure;
import org.jspecify.annotations.Nullable;

/** Two numbers and more with a sign between them: 69/71, 402.7/10万, 3:1, 三比一, 1+12+186个, 9:30. */
final class PairedNumbers {

    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);
    private static final BigDecimal HOURS = BigDecimal.valueOf(24);
    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

    /** So far before 1:36 may 比 stand that makes it a ratio. */
    private static final int NEAR = 10;

    private final String text;
    private final NumeralReader reader;
    private final MentionJudge judge;

    PairedNumbers(String text, NumeralReader reader, MentionJudge judge) {
        this.text = text;
        this.reader = reader;
        this.judge = judge;
    }

    @Nullable
    NumberMention at(int from, NumeralPart first) {
        if (first.end() >= text.length() || first.open()) {
            return null;
        }
        return switch (text.charAt(first.end())) {
            case '/', '／' -> first.arabic() ? over(from, first, MentionKind.FRACTION) : null;
            case ':', '：', '∶' -> colon(from, first);
            case '比' -> over(from, first, MentionKind.FRACTION);
            case '+', '＋' -> first.arabic() ? sum(from, first) : null;
            default -> null;
        };
    }

    private @Nullable NumberMention over(int from, NumeralPart first, MentionKind kind) {
        BigDecimal top = first.amount().low();
        if (!reader.read(first.end() + 1) || top == null || reader.leading) {
            return null;
        }
        BigDecimal over = reader.amount().low();
        int end = reader.end();
        boolean amounts = text.charAt(first.end()) != '/' && ProseMeasures.at(text, end) != null;
        if (over == null || over.signum() <= 0 || !reader.amount().isExact() || amounts) {
            return null;
        }
        boolean month =
                text.charAt(first.end()) == '/' && (isYear(top) && over.compareTo(MONTHS) <= 0 || isDay(top, over));
        return mention(from, end, month ? MentionKind.DATE : kind, new AmountRange(top, top, over));
    }

    /** 12/1: more than the whole is no share. */
    private static boolean isDay(BigDecimal top, BigDecimal over) {
        return top.scale() == 0 && over.scale() == 0 && top.compareTo(over) > 0 && top.compareTo(MONTHS) <= 0;
    }

    private static boolean isYear(BigDecimal number) {
        return number.scale() == 0 && number.intValue() >= 1900 && number.intValue() <= 2100;
    }

    /** 9:30 is a time, 1:36 behind 比 a ratio. */
    private @Nullable NumberMention colon(int from, NumeralPart first) {
        int next = first.end() + 1;
        BigDecimal left = first.amount().low();
        if (!first.arabic() || judge.isCaption(from) || left == null || !reader.read(next)) {
            return null;
        }
        BigDecimal right = reader.amount().low();
        boolean clock = reader.end() == next + 2
                && right != null
                && right.compareTo(MINUTES) < 0
                && left.scale() == 0
                && left.compareTo(HOURS) <= 0
                && text.substring(Math.max(0, from - NEAR), from).indexOf('比') < 0;
        if (!clock) {
            return over(from, first, MentionKind.FRACTION);
        }
        int end = reader.end();
        boolean seconds = end < text.length() && text.charAt(end) == ':' && reader.read(end + 1);
        return mention(from, seconds ? reader.end() : end, MentionKind.DATE, first.amount());
    }

    /** 1+12+186个; 1+8 without a measure word and 3+N are names. */
    private @Nullable NumberMention sum(int from, NumeralPart first) {
        char next = first.end() + 1 < text.length() ? text.charAt(first.end() + 1) : '\n';
        if (!reader.read(first.end() + 1) && (next < 'A' || next > 'z')) {
            // 10万+
            return null;
        }
        BigDecimal sum = first.amount().low();
        int end = first.end();
        boolean name = sum == null;
        while (end + 1 < text.length() && (text.charAt(end) == '+' || text.charAt(end) == '＋')) {
            if (reader.read(end + 1)) {
                sum = sum == null || reader.amount().low() == null
                        ? sum
                        : sum.add(reader.amount().low());
                end = reader.end();
            } else {
                name = true;
                end += text.charAt(end + 1) < 0x80 ? 2 : 1;
                break;
            }
        }
        FoundMeasure measure = name ? null : ProseMeasures.at(text, end);
        if (measure == null || sum == null) {
            return mention(from, end, MentionKind.SLOGAN, first.amount());
        }
        AmountRange amount = AmountRange.of(sum, sum).scaled(measure.unit().power());
        MentionKind kind = judge.named(from, MentionKind.COUNT);
        return new NumberMention(from, measure.end(), kind, amount, measure.unit(), RoundingWords.before(text, from));
    }

    private NumberMention mention(int from, int end, MentionKind kind, AmountRange amount) {
        RoundingWord rounding = RoundingWords.before(text, from);
        int start = judge.signAt(from);
        AmountRange signed = start < from ? amount.negated() : amount;
        return new NumberMention(start, end, judge.named(from, kind), signed, MentionScan.NO_UNIT, rounding);
    }
}
