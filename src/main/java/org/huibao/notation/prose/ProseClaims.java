package org.huibao.notation.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibao.notation.words.ClaimTerms;

/**
 * Words that state a figure without a number: 全部办结, 均为100%, 无一返贫, 全覆盖, 无败诉, 未发生安全事故. What is but planned, denied or said of a mean is none:
 * 力争全部办结, 尚未全部办结, 人均.
 */
public final class ProseClaims {

    /** Letters between 未发生 and what did not happen: 未发生一起较大以上安全生产事故. */
    private static final String A_FEW = "[^，。；、：！？,;:!?\\s]{0,10}?";

    private static final String END = "(?=$|[，。；：！？）)\\]】\\s\ufffc])";

    /** A number, or what a placeholder prints. */
    private static final String FIGURE = "(?=\\s*[0-9０-９〇零一二三四五六七八九十百\ufffc])";

    private static final Pattern CLAIM = Pattern.compile(
            // All, or each, of them was something done to.
            "(?<!" + ClaimTerms.CLAIM_NOT.any() + ")(?:" + ClaimTerms.CLAIM_ALL.any() + "|(?<!"
                    + ClaimTerms.CLAIM_EACH_NOT.any() + ")" + ClaimTerms.CLAIM_EACH.any() + ")"
                    + ClaimTerms.CLAIM_BETWEEN.any() + "*+(?:" + ClaimTerms.CLAIM_DONE.any() + "|"
                    + ClaimTerms.CLAIM_IS.any() + FIGURE + ")"
                    // Everywhere.
                    + "|" + ClaimTerms.CLAIM_EVERYWHERE.any() + END
                    // None at all.
                    + "|(?<!" + ClaimTerms.CLAIM_NONE_NOT.any() + ")" + ClaimTerms.CLAIM_NONE.any()
                    // None of a kind.
                    + "|" + ClaimTerms.CLAIM_NO.any() + ClaimTerms.CLAIM_BAD.any()
                    + "|" + ClaimTerms.CLAIM_NOT_HAPPENED.any() + A_FEW + ClaimTerms.CLAIM_BAD.any());

    private static final Pattern PLAN = Pattern.compile(ClaimTerms.CLAIM_PLAN.any());
    private static final Pattern DENIED = Pattern.compile(ClaimTerms.CLAIM_DENIED.any());
    private static final String SENTENCE_ENDS = "。；！？;!?\n";
    private static final String CLAUSE_ENDS = SENTENCE_ENDS + "，：,:";

    private ProseClaims() {}

    /**
     * Where one stands.
     *
     * @param start from 0
     * @param end exclusive
     */
    public record Claim(int start, int end) {}

    /** In order; they do not overlap. */
    public static List<Claim> in(String text) {
        List<Claim> found = new ArrayList<>();
        Matcher matcher = CLAIM.matcher(text);
        while (matcher.find()) {
            String sentence = before(text, matcher.start(), SENTENCE_ENDS);
            String clause = before(text, matcher.start(), CLAUSE_ENDS);
            if (!PLAN.matcher(sentence).find() && !DENIED.matcher(clause).find()) {
                found.add(new Claim(matcher.start(), matcher.end()));
            }
        }
        return found;
    }

    private static String before(String text, int at, String ends) {
        int start = at;
        while (start > 0 && ends.indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        return text.substring(start, at);
    }
}
