package org.huibao.notation.prose;

import java.math.BigDecimal;
import org.huibao.notation.LetterSet;
import org.huibao.notation.ScaleWords;

/**
 * Reads one numeral, in digits, in Chinese, or mixed: 1,234.5 · 三千零五 · 3万4千 · 二三十 · 3700余万 · 十几万 · 千余 · 十五点七. One reader for one
 * text; after {@link #read} its fields say what was read.
 */
final class NumeralReader {

    private static final LetterSet BEGINNINGS = LetterSet.of("0123456789０１２３４５６７８９十百千万亿拾佰仟萬億廿卅几幾数數" + DigitLetter.PAIR
            + DigitLetter.CHINESE + DigitLetter.FORMAL + DigitLetter.TRADITIONAL.replace(" ", ""));

    /** Longer numbers are none; so that a text of digits alone costs no more than another. */
    private static final int LONGEST_LITERAL = 30;

    /** Chinese letters of the longest that anybody would read. */
    private static final int LONGEST_NUMERAL = 40;

    private final String text;
    private final NumeralSum sum = new NumeralSum();
    private AmountRange amount = AmountRange.of(BigDecimal.ZERO, BigDecimal.ZERO);
    private int from;
    private int at;
    private boolean due;
    private boolean pointed;

    /** Whether it begins with digits. */
    boolean arabic;

    /** Whether it begins with a scale word: 千余, and 千 of 千方百计. */
    boolean leading;

    /** Whether 余, 多 or 几 stands in it. */
    boolean open;

    /** Chinese digits and scale words. */
    int letters;

    NumeralReader(String text) {
        this.text = text;
    }

    static boolean mayBegin(char letter) {
        return BEGINNINGS.has(letter);
    }

    int end() {
        return at;
    }

    AmountRange amount() {
        return amount;
    }

    /** Scale words at its end, as in 百万 of 3百万: the power of ten. */
    int trailing() {
        return sum.trailing();
    }

    /** The same of 万 and 亿 only. */
    int great() {
        return sum.great();
    }

    /** False where no numeral begins. */
    boolean read(int start) {
        return read(start, false);
    }

    /** @param within whether a numeral is due there, so that 伍 and 陆 are digits without more */
    boolean read(int start, boolean within) {
        from = start;
        at = start;
        due = within;
        arabic = leading = open = pointed = false;
        letters = 0;
        sum.clear();
        if (start >= text.length() || !mayBegin(text.charAt(start))) {
            return false;
        }
        while (at < text.length() && letters < LONGEST_NUMERAL && step(text.charAt(at))) {
            // goes on
        }
        amount = sum.total();
        while (at > from && text.charAt(at - 1) == ' ') {
            at--;
        }
        return at > from;
    }

    /** False where the letter is no part of the numeral. */
    private boolean step(char letter) {
        if (DigitLetter.arabic(letter) >= 0) {
            return !sum.hasNumber() && literal();
        }
        if (DigitLetter.chinese(letter) >= 0) {
            return !sum.hasNumber() && run();
        }
        return switch (letter) {
            case '廿', '卅' -> !sum.hasNumber() && sum.lastPower() != 1 && twenties(letter);
            case '几', '幾', '数', '數' -> !sum.hasNumber() && several(letter);
            case '余', '餘', '多', '来' -> more();
            case '点', '點' -> point();
            case ' ' -> sum.hasNumber() && !sum.isSingle() && spaced();
            default -> ScaleWords.isOne(letter) && scale(letter);
        };
    }

    private char letter(int place) {
        return place >= 0 && place < text.length() ? text.charAt(place) : '\n';
    }

    private boolean take(int count) {
        letters += count;
        at += count;
        return true;
    }

    /** 177.1 亿. */
    private boolean spaced() {
        boolean scaled = "万亿萬億".indexOf(letter(at + 1)) >= 0;
        at += scaled ? 1 : 0;
        return scaled;
    }

    private boolean literal() {
        int end = DigitRun.end(text, at);
        int digits = end - at;
        // 3万4000 is one number; of 7万5 nobody knows.
        boolean apart = sum.lastPower() > 0
                && !sum.hasZero()
                && (digits < 2 || digits > sum.lastPower())
                && !ScaleWords.isOne(letter(end));
        if (digits > LONGEST_LITERAL || apart) {
            return false;
        }
        BigDecimal value = new BigDecimal(DigitRun.plain(text, at, end));
        sum.number(value, value, false);
        arabic |= at == from;
        at = end;
        return true;
    }

    /** One Chinese digit; 二三 for two or three; 二〇二〇 digit by digit. */
    private boolean run() {
        if (DigitLetter.isFormal(text.charAt(at)) && !mayBeFormal()) {
            return false;
        }
        int start = at;
        int end = at;
        while (DigitLetter.chinese(letter(end)) >= 0 && end - start <= LONGEST_LITERAL) {
            end++;
        }
        while (start < end && DigitLetter.chinese(text.charAt(start)) == 0 && sum.lastPower() > 0) {
            start++;
            sum.zero();
        }
        int count = end - start;
        if (count == 1) {
            BigDecimal digit = BigDecimal.valueOf(DigitLetter.chinese(text.charAt(start)));
            sum.number(digit, digit, true);
        } else if (count == 2 && DigitLetter.areNeighbours(text.charAt(start), text.charAt(start + 1))) {
            sum.number(
                    BigDecimal.valueOf(DigitLetter.chinese(text.charAt(start))),
                    BigDecimal.valueOf(DigitLetter.chinese(text.charAt(start + 1))),
                    false);
        } else if (count > 0 && !positional(start, end)) {
            return false;
        }
        return take(end - at);
    }

    /** 二〇二〇; 两 stands in no such row. */
    private boolean positional(int start, int end) {
        BigDecimal value = BigDecimal.ZERO;
        for (int i = start; i < end; i++) {
            if (sum.lastPower() > 0 || DigitLetter.PAIR.indexOf(text.charAt(i)) >= 0 || end - start > LONGEST_LITERAL) {
                return false;
            }
            value = value.scaleByPowerOfTen(1).add(BigDecimal.valueOf(DigitLetter.chinese(text.charAt(i))));
        }
        sum.number(value, value, false);
        return true;
    }

    private boolean mayBeFormal() {
        char next = letter(at + 1);
        return due || at > from || ScaleWords.isOne(next) || DigitLetter.isFormal(next) || isAlone();
    }

    private boolean isAlone() {
        return from == 0 && text.length() == 1;
    }

    private boolean twenties(char letter) {
        sum.twenties(BigDecimal.valueOf(letter == '廿' ? 20 : 30));
        return take(1);
    }

    /** 几十, 数百, 十几. */
    private boolean several(char letter) {
        boolean first = at == from;
        boolean indefinite = "几幾".indexOf(letter) >= 0;
        boolean good = first ? ScaleWords.isOne(letter(at + 1)) : sum.lastPower() > 0 && indefinite;
        // 案件数十二 counts twelve cases.
        boolean noun = first && !indefinite && DigitLetter.chinese(letter(at + 2)) >= 0 && isNoun(letter(at - 1));
        if (!good || noun) {
            return false;
        }
        sum.number(first ? BigDecimal.ONE : BigDecimal.ZERO, BigDecimal.TEN, false);
        open = true;
        return take(1);
    }

    private static boolean isNoun(char before) {
        return "总户件人次个額例指宗项起家名岁天日".indexOf(before) >= 0;
    }

    /** 余 in 3700余万; behind the whole number it is looked at by who asked. */
    private boolean more() {
        char next = letter(at + 1);
        if (at == from || ScaleWords.power(next) < 4 || !sum.more()) {
            return false;
        }
        open = true;
        at++;
        return true;
    }

    /** 十五点七, not 下午三点五十分. */
    private boolean point() {
        if (arabic || sum.isEmpty() || open || pointed) {
            return false;
        }
        int end = at + 1;
        BigDecimal fraction = BigDecimal.ZERO;
        for (int places = 1; places <= LONGEST_LITERAL; places++) {
            int digit = Math.max(DigitLetter.arabic(letter(end)), DigitLetter.chinese(letter(end)));
            if (digit < 0) {
                break;
            }
            fraction = fraction.add(BigDecimal.valueOf(digit).scaleByPowerOfTen(-places));
            end++;
        }
        boolean time = "分十刻半整".indexOf(letter(end)) >= 0 || "午晨晚早夜".indexOf(letter(from - 1)) >= 0;
        if (end == at + 1 || time) {
            return false;
        }
        sum.fraction(fraction);
        pointed = true;
        return take(end - at);
    }

    private boolean scale(char letter) {
        int power = ScaleWords.power(letter);
        boolean empty = sum.isEmpty();
        if (empty && (at > from || isWord(letter)) || ScaleWords.isNone(text, at) || !sum.scale(power)) {
            return false;
        }
        leading |= empty && power != 1;
        return take(1);
    }

    /** 拾 of 拾起, which is no ten. */
    private boolean isWord(char letter) {
        char next = letter(at + 1);
        return "拾佰仟".indexOf(letter) >= 0
                && !due
                && !isAlone()
                && DigitLetter.chinese(next) < 0
                && !ScaleWords.isOne(next)
                && !text.startsWith("分之", at + 1);
    }
}
