package org.huibao.reading.period;

import java.util.regex.Pattern;
import org.huibao.notation.RecentTexts;
import org.huibao.notation.Unit;
import org.huibao.notation.words.RowTerms;
import org.huibao.notation.words.TimeTerms;
import org.huibao.reading.sheet.SheetLabel;

/** What headers say of the values under them, other than the time: 计划 is not what was done, and 更正后 is what was meant. */
public final class OuterWords {

    private static final int LONGEST = 40;

    private static final String TIME = "(?:" + TimeTerms.OUTER_TIME.any() + "|(?:19|20)[0-9]{2}年?度?)?";
    private static final String VALUES = TimeTerms.OUTER_VALUES.any() + "?";

    /** Not what was done but what was to be; not a number but its place or its share; not this county; not the whole. */
    private static final Words QUALIFIES = Words.of(TIME + "(?:"
            + TimeTerms.OUTER_PLAN.any(
                    TimeTerms.OUTER_EXAMPLE, TimeTerms.OUTER_SHARE, TimeTerms.OUTER_ELSEWHERE, TimeTerms.OUTER_MOMENT)
            + "|.{0,4}" + TimeTerms.OUTER_CHANGE.any() + "|[较比同]" + TimeTerms.OUTER_COMPARED.any() + ".{0,6})"
            + TimeTerms.OUTER_PLAN_BEHIND.any() + "?" + VALUES + "|" + RowTerms.ROW_PART.any()
            + ".*|.*" + TimeTerms.OUTER_SINCE.any() + ".{0,4}|十[一二三四五六]五.{0,4}");

    private static final Words PART_OF_YEAR = Words.of(TimeTerms.TIME_PART_NOW.any() + VALUES);

    /** They say that the whole is meant, or nothing that changes the number. */
    private static final Words NEUTRAL = Words.of("(?:" + TimeTerms.OUTER_NEUTRAL.any() + "|及|和|的|[()、/0-9]|[年月])+");

    private static final Pattern HOW_IT_WENT = Pattern.compile(".*" + TimeTerms.OUTER_PROGRESS.any());
    private static final Pattern BRACKETS = Pattern.compile("[()\\[\\]【】]");

    /** What was done, beside what was to be. */
    private static final Words DONE = Words.of(TIME + TimeTerms.OUTER_DONE.any() + VALUES);

    private static final Words TOTAL =
            Words.of("(?:" + TimeTerms.OUTER_SO_FAR.any() + "|1?[0-9][\\-—–~至到]+(?:1?[0-9]|本)月份?)?"
                    + TimeTerms.OUTER_CUMULATED.any() + VALUES + "|" + TimeTerms.OUTER_WHOLE_YEAR.any() + VALUES);

    private static final Words SUM = Words.of(TimeTerms.OUTER_SUM.any());
    private static final Words BARE = Words.of(TimeTerms.OUTER_BARE.any());

    private static final Words CORRECTED = Words.of(".{0,8}" + TimeTerms.OUTER_CORRECTED.any() + "(?:后|为)?(?:的)?"
            + TimeTerms.OUTER_CORRECTED_VALUES.any() + "?\\)?|.{0,4}" + TimeTerms.OUTER_AFTER_CORRECTION.any()
            + ".{0,6}|" + TimeTerms.OUTER_TRUE.any() + "的?" + VALUES);

    private OuterWords() {}

    /** True if values under the header are not what is asked for, whatever stands beside them. */
    public static boolean qualifies(SheetLabel header, boolean ofYear) {
        return QUALIFIES.of(header) && !NEUTRAL.of(header) || ofYear && PART_OF_YEAR.of(header);
    }

    public static boolean isDone(SheetLabel header) {
        return DONE.of(header);
    }

    public static boolean isNeutral(SheetLabel header) {
        String folded = header.folded();
        return folded.length() > LONGEST
                || NEUTRAL.matches(folded)
                || HOW_IT_WENT.matcher(folded).matches()
                || Unit.of(BRACKETS.matcher(folded).replaceAll("")).known();
    }

    /** True for a header over what is the whole where another one stands over a part of it. */
    public static boolean isTotal(SheetLabel header) {
        return TOTAL.of(header);
    }

    /** True for a header over what may be the sum of the values beside it and others. */
    public static boolean isSum(SheetLabel header) {
        return SUM.of(header);
    }

    /** True for a header that says nothing of the values but that they are some. */
    public static boolean isBare(SheetLabel header) {
        return BARE.of(header);
    }

    /** True for a header over what may replace or confirm the values beside it. */
    public static boolean replaces(SheetLabel header) {
        return CORRECTED.of(header) || isDone(header);
    }

    /** A pattern and what it said of the last headers. */
    private record Words(RecentTexts<Boolean> matching) {
        static Words of(String pattern) {
            Pattern words = Pattern.compile(pattern);
            return new Words(new RecentTexts<>(text -> words.matcher(text).matches()));
        }

        boolean matches(String text) {
            return matching.of(text);
        }

        boolean of(SheetLabel header) {
            return header.plain().length() <= LONGEST && (matches(header.plain()) || matches(header.folded()));
        }
    }
}
