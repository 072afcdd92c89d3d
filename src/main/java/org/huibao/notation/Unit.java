package org.huibao.notation;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A unit as people write it: an optional scale word and a base. Two units can be converted only when their bases are the same
 * word; a synonym counts only where it has one reading.
 *
 * @param text as written, without spaces
 * @param base folded; empty for no unit at all
 * @param power of ten: one of it is 10 to this power bases; 4 for 万元, -1 for ‰ (of %)
 */
public record Unit(String text, String base, int power) {

    /** So that most places of a text are looked at once. */
    private static final LetterSet FIRST_LETTERS = MeasureWords.firstLetters();

    /** No unit is longer; what is may be an attack. */
    private static final int LONGEST = 40;

    /** With the spaces and invisible characters between its letters. */
    private static final int LONGEST_WRITTEN = 400;

    private static final Unit NONE = new Unit("", "", 0);

    private static final RecentTexts<Unit> READ = new RecentTexts<>(Unit::read);

    /** From the smallest that is asked for often. */
    private static final int SMALLEST = -20;

    private static final BigDecimal[] POWERS = powers();

    /** Scale words in a row, as in 千百万; more is nonsense. */
    private static final int MOST_SCALES = 4;

    private static final String RENMINBI = "人民币";

    /** Every text is a unit of some kind; {@link #known()} says whether it is one beyond doubt. */
    public static Unit of(String text) {
        return READ.of(text);
    }

    private static Unit read(String text) {
        if (text.length() > LONGEST_WRITTEN) {
            return new Unit(text.strip(), text.strip(), 0);
        }
        String plain = LabelFolding.plain(text);
        if (plain.isEmpty()) {
            return NONE;
        }
        String shown = text.strip();
        if (plain.length() > LONGEST) {
            return new Unit(shown, plain, 0);
        }
        int power = 0;
        String rest = withoutCurrency(plain);
        while (!MeasureWords.SAME.containsKey(rest)
                && !ScaleWords.NONE.contains(rest)
                && !MeasureWords.PERCENT_WORDS.contains(rest)) {
            String scaled = rest;
            Optional<String> word = ScaleWords.OF_UNITS.keySet().stream()
                    .filter(each -> scaled.startsWith(each) && scaled.length() > each.length())
                    .findFirst();
            if (word.isEmpty()) {
                break;
            }
            power += ScaleWords.OF_UNITS.getOrDefault(word.get(), 0);
            rest = withoutCurrency(rest.substring(word.get().length()));
        }
        if (MeasureWords.PERCENT_WORDS.contains(rest)) {
            return new Unit(shown, "%", power);
        }
        MeasureWords.SameMeasure same = MeasureWords.SAME.get(rest);
        return same == null ? new Unit(shown, rest, power) : new Unit(shown, same.base(), same.power() + power);
    }

    private static String withoutCurrency(String plain) {
        return plain.startsWith(RENMINBI) && plain.length() > RENMINBI.length()
                ? plain.substring(RENMINBI.length())
                : plain;
    }

    /** The power of ten of a scale word that stands alone: 4 for 万; nothing for any other text. */
    public static OptionalInt scaleWord(String text) {
        if (text.length() > LONGEST_WRITTEN) {
            return OptionalInt.empty();
        }
        Integer power = ScaleWords.OF_UNITS.get(LabelFolding.plain(text));
        return power == null ? OptionalInt.empty() : OptionalInt.of(power);
    }

    /**
     * Where the longest unit that begins at the place ends: 人民币, scale words, then a known measure word, or a scale word alone; -1 where
     * none begins.
     *
     * @param plain a text that {@link LabelFolding#plain} has been through
     */
    static int endAt(String plain, int from) {
        int start = plain.startsWith(RENMINBI, from) ? from + RENMINBI.length() : from;
        int at = start;
        while (at < plain.length()
                && at - start < MOST_SCALES
                && ScaleWords.isUsual(plain.charAt(at))
                && !ScaleWords.isNone(plain, at)) {
            at++;
        }
        boolean none = at < plain.length() && !FIRST_LETTERS.has(plain.charAt(at));
        for (int end = none ? at : Math.min(plain.length(), at + MeasureWords.LONGEST); end > at; end--) {
            String base = plain.substring(at, end);
            if (MeasureWords.KNOWN.contains(base) || MeasureWords.SAME.containsKey(base)) {
                return end;
            }
        }
        return at > start && ScaleWords.OF_UNITS.containsKey(plain.substring(start, at)) ? at : -1;
    }

    /** Every letter that a known unit may be written with, scale words and currency among them. */
    public static String letters() {
        return String.join("", MeasureWords.KNOWN)
                + String.join("", MeasureWords.SAME.keySet())
                + String.join("", MeasureWords.PERCENT_WORDS)
                + String.join("", ScaleWords.OF_UNITS.keySet())
                + RENMINBI;
    }

    /** True for the units of money. */
    public boolean isMoney() {
        return MeasureWords.MONEY.contains(base);
    }

    /** Whether a text is one of the measure words that forms use, with a scale before it or not; most labels are too long for one. */
    public static boolean isKnown(String text) {
        return mayBeKnown(text) && of(text).known();
    }

    /** False for a text in which nothing is folded away, that begins with no scale and is longer than any base. */
    private static boolean mayBeKnown(String text) {
        if (text.length() <= MeasureWords.LONGEST) {
            return true;
        }
        if ("十百千万亿人".indexOf(text.charAt(0)) >= 0) {
            return true;
        }
        for (int i = 0; i <= MeasureWords.LONGEST; i++) {
            char letter = text.charAt(i);
            if (letter < 0x4E00 || letter > 0x9FFF) {
                return true;
            }
        }
        return false;
    }

    /** True for the measure words that forms use. */
    public boolean known() {
        return MeasureWords.KNOWN.contains(base);
    }

    /** True for things counted one by one, whatever the scale: cases, persons, households. */
    public boolean counts() {
        return MeasureWords.COUNTED.contains(base);
    }

    public boolean isNone() {
        return base.isEmpty();
    }

    /** True if a number in this unit can be converted to the other. */
    public boolean isOf(Unit other) {
        return base.equals(other.base);
    }

    /** What a number in this unit is multiplied by to be in the other; nothing if the bases differ. */
    public Optional<BigDecimal> to(Unit other) {
        return base.equals(other.base) ? Optional.of(powerOfTen(power - other.power)) : Optional.empty();
    }

    private static BigDecimal powerOfTen(int power) {
        int place = power - SMALLEST;
        return place >= 0 && place < POWERS.length ? POWERS[place] : rarePower(power);
    }

    private static BigDecimal[] powers() {
        BigDecimal[] powers = new BigDecimal[1 - 2 * SMALLEST];
        for (int i = 0; i < powers.length; i++) {
            powers[i] = rarePower(i + SMALLEST);
        }
        return powers;
    }

    private static BigDecimal rarePower(int power) {
        return power < 0 ? BigDecimal.ONE.movePointLeft(-power) : BigDecimal.TEN.pow(power);
    }

    /** The step that the audit log prints: {@code scale 万元→元 ×10000}. */
    public String step(Unit other, BigDecimal factor) {
        return "scale " + text + "→" + other.text + " ×" + factor.toPlainString();
    }
}
