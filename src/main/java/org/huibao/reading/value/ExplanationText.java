package org.huibao.reading.value;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huibao.notation.LabelFolding;
import org.huibao.notation.LetterSet;
import org.huibao.notation.RecentTexts;
import org.huibao.notation.Unit;
import org.huibao.notation.words.HeaderTerms;
import org.huibao.notation.words.ValueTerms;

/** Tells what explains something from what merely stands in a column of explanations: 无, a dash, a unit, 见附件. */
public final class ExplanationText {

    /** A longer one says something, or nobody can tell by its words. */
    private static final int LONGEST = 40;

    private static final Pattern HEADER = Pattern.compile("^" + ValueTerms.EXPLAIN_HEADER.any());

    private static final Pattern UNIT =
            Pattern.compile("^" + HeaderTerms.UNIT_OF_WHAT.any() + "?" + HeaderTerms.UNIT_WORD.any());

    private static final Pattern DATE = Pattern.compile("[年度月日号第季期时分秒]+");

    private static final Pattern NOTHING =
            Pattern.compile(ValueTerms.EXPLAIN_NO.any() + ValueTerms.EXPLAIN_NO_WHAT.any() + "*|"
                    + ValueTerms.EXPLAIN_SEE.any() + ValueTerms.EXPLAIN_SEE_WHERE.any() + "+[一二三四五六七八九十]?|(?:"
                    + ValueTerms.EXPLAIN_ALL.any() + "*" + ValueTerms.EXPLAIN_DATA.any() + "|"
                    + ValueTerms.EXPLAIN_ALREADY.any() + ")*" + ValueTerms.EXPLAIN_RIGHT.any() + "|"
                    + ValueTerms.EXPLAIN_TRULY.any() + ValueTerms.EXPLAIN_FILED.any() + "?"
                    + ValueTerms.EXPLAIN_THE_DATA.any() + "?|" + ValueTerms.EXPLAIN_NOTHING.any());

    /** 本年500件，上年100件 and 同比增长400%: what the numbers say already. */
    private static final Pattern RESTATED = Pattern.compile(ValueTerms.EXPLAIN_RESTATED.any());

    /** Of all that says nothing. */
    private static final LetterSet EMPTY_LETTERS = emptyLetters();

    private static final RecentTexts<Boolean> SAYS = new RecentTexts<>(ExplanationText::says);

    private static final Set<String> LATIN =
            Set.of("na", "none", "null", "nil", "no", "yes", "ok", "tbd", "todo", "test");

    private ExplanationText() {}

    public static boolean saysSomething(String written) {
        return SAYS.of(written);
    }

    private static LetterSet emptyLetters() {
        return LetterSet.of(Stream.of(HEADER, UNIT, DATE, NOTHING, RESTATED)
                .map(Pattern::pattern)
                .collect(Collectors.joining("", Unit.letters(), "")));
    }

    /** Two different letters that stand in nothing of the kind: what is left of such a text is never empty. */
    private static boolean isSurelyMore(String plain) {
        int first = 0;
        for (int i = 0; i < plain.length(); i++) {
            char letter = plain.charAt(i);
            boolean own = letter >= 0x4E00 && letter <= 0x9FFF && !EMPTY_LETTERS.has(letter);
            if (own && first != 0 && first != letter) {
                return true;
            }
            first = own && first == 0 ? letter : first;
        }
        return false;
    }

    private static boolean says(String written) {
        String plain = LabelFolding.plain(written);
        if (plain.length() > LONGEST
                && plain.chars().filter(Character::isLetter).count() > LONGEST / 2) {
            return true;
        }
        if (isSurelyMore(plain)) {
            return true;
        }
        String letters = letters(plain);
        letters = letters(HEADER.matcher(letters).replaceFirst(""));
        String left = RESTATED.matcher(letters).replaceAll("");
        String unit = UNIT.matcher(letters).replaceFirst("");
        boolean nothing = DATE.matcher(letters).replaceAll("").length() < 2
                || letters.chars().distinct().count() < 2
                || NOTHING.matcher(letters).matches()
                || LATIN.contains(letters)
                || !left.equals(letters) && (left.isEmpty() || Unit.of(left).known() || areUnits(left))
                || Unit.of(letters).known()
                || !unit.equals(letters) && (unit.length() < 2 || areUnits(unit));
        return !nothing;
    }

    /** Without digits, spaces and punctuation. */
    private static String letters(String text) {
        StringBuilder letters = new StringBuilder();
        text.codePoints().filter(Character::isLetter).forEach(letters::appendCodePoint);
        return letters.toString();
    }

    /** 元万元 of 单位：元、万元. */
    private static boolean areUnits(String listed) {
        for (int end = 1; end < listed.length(); end++) {
            if (Unit.of(listed.substring(0, end)).known()
                    && Unit.of(listed.substring(end)).known()) {
                return true;
            }
        }
        return Unit.of(listed).known();
    }
}
