package org.huibao.reading.ledger;

import java.util.List;
import java.util.regex.Pattern;
import org.huibao.notation.LabelFolding;
import org.huibao.notation.words.AnswerTerms;

/** Names that name nobody, or several at once: 匿名, 本局, 顺达汽修厂等3家, 甲公司、乙公司, two lines of one cell. */
final class UnnamedParties {

    private static final int LONGEST = 200;

    private static final Pattern NOBODY =
            Pattern.compile(AnswerTerms.PARTY_NOBODY.any() + "|" + AnswerTerms.PARTY_NOBODY_BEGINS.any() + ".{0,3}|"
                    + AnswerTerms.PARTY_SOME.any() + ".{1,4}|本" + AnswerTerms.PARTY_OWN.any() + "{1,3}|"
                    + AnswerTerms.UNSAID_SEE.any() + ".{0,10}" + AnswerTerms.PARTY_LIST.any() + "|[?]+");

    private static final Pattern NUMBER =
            Pattern.compile("(?:.{1,40}[等共计]|[共计约])?[0-9一二两三四五六七八九十]{1,3}" + AnswerTerms.PARTY_MEASURE.any()
                    + AnswerTerms.PARTY_KIND.any() + "?|.{2,40}(?<!" + AnswerTerms.PARTY_GRADE.any() + ")等"
                    + AnswerTerms.PARTY_AND_OTHERS.any() + "?|.{1,20}" + AnswerTerms.PARTY_FAMILY.any());

    private static final Pattern ABOVE = Pattern.compile(AnswerTerms.PARTY_ABOVE.any()
            + "[(、,;和及与/].{0,40}|.{1,60}[(、,;/]" + AnswerTerms.PARTY_ABOVE.any() + "\\)?");

    private static final Pattern LINE_ENDS = Pattern.compile("[\\n\\r\\t \u3000\u00a0]+");
    private static final int MOST_LINES = 10;

    private static final Pattern BRACKETS = Pattern.compile("\\([^()]{0,60}\\)");

    /** Of which no name holds one; two digits beside it are one number's. */
    private static final Pattern BETWEEN =
            Pattern.compile("(?<=..)[、;](?=.{2})|(?<=[^0-9a-z]{2})[,/+&|](?=[^0-9a-z]{2})");

    private static final String ENDS = AnswerTerms.PARTY_FIRM_ENDING.any();
    private static final Pattern TWO_FIRMS = Pattern.compile(".{1,60}" + ENDS + "[和及与].{1,60}" + ENDS);

    /** What each of several lines may be. A name of one firm may be broken over two lines as well. */
    private static final List<Pattern> LINES = List.of(
            Pattern.compile(".{1,60}" + ENDS),
            Pattern.compile("[^0-9a-z]{2,4}(?<!" + ENDS + ")"),
            Pattern.compile("[0-9x]{8,20}"),
            Pattern.compile(".{1,60}号"));

    private UnnamedParties() {}

    /** Whether several are named. */
    static boolean areSeveral(String text) {
        if (text.length() > LONGEST) {
            return false;
        }
        String plain = LabelFolding.plain(text);
        String named = plain.indexOf('(') < 0 ? plain : BRACKETS.matcher(plain).replaceAll("");
        return BETWEEN.matcher(named).find()
                || TWO_FIRMS.matcher(named).matches()
                || ABOVE.matcher(plain).matches()
                || hasWholeLines(text);
    }

    /** Whether nobody can be told from others by it. */
    static boolean areNobody(String text) {
        String plain = text.length() > LONGEST ? "" : LabelFolding.plain(text);
        return NOBODY.matcher(plain).matches() || NUMBER.matcher(plain).matches();
    }

    private static boolean hasWholeLines(String text) {
        List<String> lines = LINE_ENDS
                .splitAsStream(text.strip())
                .limit(MOST_LINES)
                .map(LabelFolding::plain)
                .toList();
        return lines.size() > 1
                && LINES.stream()
                        .anyMatch(line -> lines.stream()
                                .allMatch(each -> line.matcher(each).matches()));
    }
}
