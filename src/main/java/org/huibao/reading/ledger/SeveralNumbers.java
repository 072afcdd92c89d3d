package org.huibao.reading.ledger;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibao.notation.LabelFolding;
import org.huibao.notation.LetterSet;
import org.huibao.notation.words.RemarkTerms;
import org.huibao.notation.words.TradeWords;
import org.jspecify.annotations.Nullable;

/**
 * Whether the number of a case is the number of several.
 *
 * <table>
 * <caption>numbers of cases</caption>
 * <tr><td>several</td><td>〔2020〕1号、2号 · 〔2020〕1、2、3号 · 第1至5号 · 1～5 · JH-2020-5⏎JH-2020-6 · 〔2020〕1号等3件 · （2件）</td></tr>
 * <tr><td>several, unless other rows have 3-1号 too</td><td>〔2020〕1-5号</td></tr>
 * <tr><td>one</td><td>〔2020〕1号 · 2020-0153 · 1-01 · JH-2020-5 · 罚告〔2020〕5号 罚决〔2020〕5号 · 〔2020〕1号（原〔2019〕7号）</td></tr>
 * </table>
 */
final class SeveralNumbers {

    /** A longer cell is looked at so far. */
    private static final int LONGEST = 400;

    private static final int MOST_DIGITS = 6;
    private static final String NUMBER = "[0-9]{1," + MOST_DIGITS + "}";

    private static final String SEVERAL = "(?:[2-9]|[1-9][0-9]{1,3}|[二两三四五六七八九十百]{1,4})";

    private static final String COUNTED = "(?:^|[等共计(,、;号])" + RemarkTerms.COUNT_WORD.any() + "{0,2}";

    private static final Pattern COUNT =
            Pattern.compile(COUNTED + SEVERAL + RemarkTerms.COUNT_PIECE.any() + RemarkTerms.COUNT_OF.any() + "?\\)?$");

    /** 30件 may be so many shirts. */
    private static final Pattern COUNT_OF_CASES = Pattern.compile(
            COUNTED + SEVERAL + "(?:" + RemarkTerms.COUNT_PIECE_OF_CASES.any() + RemarkTerms.COUNT_CASE.any() + "?|"
                    + RemarkTerms.COUNT_PIECE_OF_THINGS.any() + RemarkTerms.COUNT_OF_CASES.any() + ")\\)?$");

    private static final Pattern REACH =
            Pattern.compile("(?<![0-9.年月日:])(" + NUMBER + ")号?[~至到]第?(" + NUMBER + ")(?![0-9.年月日:])");

    private static final Pattern LISTED =
            Pattern.compile("(?<![0-9])" + NUMBER + "号?(?:[、;和及与]第?" + NUMBER + "号?)+(?![0-9]|[^(),;、号等])");

    private static final Pattern WITH_COMMAS = Pattern.compile("(?<![0-9])(" + NUMBER + ")((?:[,/+]" + NUMBER + ")+)号");

    private static final Pattern SPAN =
            Pattern.compile("(?:^|[)第字号])(" + NUMBER + ")号?[-—–－―]{1,2}第?(" + NUMBER + ")号");

    private static final Pattern BRACKETS = Pattern.compile("\\([^()]{0,120}\\)");
    private static final Pattern ONE = Pattern.compile("([^0-9]{0,60})([0-9]{1,12})号");
    private static final Pattern PARTS = Pattern.compile("[\\s\u3000\u00a0、,;，；]+");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}");
    private static final Pattern THOUSANDS = Pattern.compile("[0-9]{1,3}(?:,[0-9]{3})+");

    private static final LetterSet HINTS =
            LetterSet.of("-~～至到、,，;；/／+＋\n\r \t\u3000\u00a0—–－―和及与" + TradeWords.hints(RemarkTerms.COUNT_PIECE));

    /** A span such as 3-5, which may be the fifth number that belongs to 3 as well. */
    record Span(String prefix, BigInteger from, BigInteger to, boolean padded) {

        /** 3-1 and 1-01 are no spans. */
        boolean rises() {
            return to.compareTo(from) > 0 && !padded;
        }
    }

    private SeveralNumbers() {}

    /** Whether anything but letters, digits and one 号 stands there: most numbers need no pattern. */
    static boolean mayBe(String text) {
        int ends = 0;
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each == '号' ? ++ends > 1 : HINTS.has(each)) {
                return true;
            }
        }
        return false;
    }

    /**
     * 共5件, 等3起案件.
     *
     * @param noThings whether nothing but cases can be counted there
     */
    static boolean countCases(String text, boolean noThings) {
        return text.length() <= LONGEST
                && (noThings ? COUNT : COUNT_OF_CASES)
                        .matcher(LabelFolding.plain(text))
                        .find();
    }

    /** Of the cell in which the case has its number. */
    static boolean areIn(String text) {
        String seen = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        String plain = LabelFolding.plain(seen);
        if (THOUSANDS.matcher(plain).matches()) {
            return false;
        }
        return COUNT.matcher(plain).find()
                || reaches(plain)
                || LISTED.matcher(plain).find()
                || withCommas(plain)
                || areSeveralWhole(withoutBrackets(withoutBrackets(plain)))
                || areAlike(seen);
    }

    /** Of the innermost ones. */
    private static String withoutBrackets(String plain) {
        return plain.indexOf('(') < 0 ? plain : BRACKETS.matcher(plain).replaceAll("");
    }

    private static boolean reaches(String plain) {
        Matcher reach = REACH.matcher(plain);
        return reach.find() && new BigInteger(reach.group(2)).compareTo(new BigInteger(reach.group(1))) > 0;
    }

    /** 1,2,3号, but neither 1,234号 nor 2020/5号. */
    private static boolean withCommas(String plain) {
        Matcher list = WITH_COMMAS.matcher(plain);
        if (!list.find() || YEAR.matcher(list.group(1)).matches()) {
            return false;
        }
        return !list.group(2).startsWith(",")
                || !Arrays.stream(list.group(2).substring(1).split(",")).allMatch(each -> each.length() == 3);
    }

    /** Two that end in 号; not where one paper of a case has the same number as another: 罚告5号 罚决5号. */
    private static boolean areSeveralWhole(String plain) {
        Matcher one = ONE.matcher(plain);
        Set<String> numbers = new HashSet<>();
        while (one.find()) {
            numbers.add(one.group(2));
        }
        return numbers.size() > 1;
    }

    /** JH-2020-5 JH-2020-6: parts that differ in their digits alone. */
    private static boolean areAlike(String text) {
        List<String> parts =
                PARTS.splitAsStream(text.strip()).map(LabelFolding::plain).toList();
        if (parts.size() < 2 || !parts.stream().allMatch(part -> part.chars().anyMatch(Character::isDigit))) {
            return false;
        }
        boolean year = YEAR.matcher(parts.get(0)).matches();
        return !year
                && parts.stream().distinct().count() > 1
                && parts.stream()
                                .map(part -> part.replaceAll("[0-9]+", "9"))
                                .distinct()
                                .count()
                        == 1;
    }

    /** A span as in 〔2020〕1-5号; null where there is none. */
    static @Nullable Span span(String text) {
        Matcher span = text.length() > LONGEST ? null : SPAN.matcher(LabelFolding.plain(text));
        return span == null || !span.find() || YEAR.matcher(span.group(1)).matches()
                ? null
                : spanOf(LabelFolding.plain(text).substring(0, span.start(1)), span.group(1), span.group(2));
    }

    static Span spanOf(String prefix, String from, String to) {
        boolean padded = to.startsWith("0") && !(from.startsWith("0") && from.length() == to.length());
        return new Span(prefix, new BigInteger(from), new BigInteger(to), padded);
    }
}
