package org.huibao.reading.filter;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.huibao.notation.NumberText;
import org.huibao.notation.Unit;
import org.huibao.notation.words.AnswerTerms;

/**
 * Words in a column that is filtered by which do not say what they were asked for: 待定, 见决定书, 已处罚, 500元, a question mark. Who looks for 罚款
 * cannot take them for something else, as he takes 警告.
 */
final class UnsaidWords {

    private static final int LONGEST = 60;

    private static final Pattern NOTHING = Pattern.compile(AnswerTerms.UNSAID_WHOLE.any() + "|"
            + AnswerTerms.UNSAID_BEGINS.any() + ".{0,10}|" + AnswerTerms.UNSAID_SEE.any() + "(?!"
            + AnswerTerms.UNSAID_SEE_NOT.any() + ").{1,20}|" + AnswerTerms.UNSAID_BY.any() + ".{0,12}"
            + AnswerTerms.UNSAID_PAPER.any() + "|"
            + AnswerTerms.UNSAID_PUNISHED_HOW.any() + "*" + AnswerTerms.UNSAID_PUNISHED.any()
            + "|x{2,}|\\.{2,}|.{1,20}(?<!" + AnswerTerms.UNSAID_GRADE.any()
            + ")等" + AnswerTerms.UNSAID_AND_SO_ON.any() + "?");

    /** 同上、没收 and 同第2行: what stands above is only a part of it, or stands elsewhere. */
    private static final Pattern ABOVE = Pattern.compile("(?:" + AnswerTerms.UNSAID_ABOVE.any() + "|同[0-9]).{0,30}");

    /** 处500元, 伍佰元. */
    private static final Pattern MONEY = Pattern.compile(".{0,20}[0-9一二三四五六七八九十百千万壹贰叁肆伍陆柒捌玖拾佰仟]万?元.{0,20}");

    /** One who has done something with a case looks at other words than one who waits. */
    private static final Pattern STATE =
            Pattern.compile(AnswerTerms.STATE_BEFORE.any() + ".*|.*" + AnswerTerms.STATE_BEHIND.any());

    /** Words for a fine besides 罚款. */
    private static final Pattern FINES =
            Pattern.compile(AnswerTerms.FINE_BEGINS.any() + ".{0,3}|.{0,4}" + AnswerTerms.FINE_LIKE.any() + ".{0,4}");

    private static final List<String> FINE = AnswerTerms.FINE_WORD.list();
    private static final List<String> OPEN = AnswerTerms.STATE_OPEN.list();

    private UnsaidWords() {}

    /**
     * @param key as the cell says it, folded
     * @param values that are looked for, folded
     */
    static boolean are(String key, Set<String> values) {
        if (key.isEmpty() || key.length() > LONGEST || isNone(key) || TickedAnswer.of(key) == TickedAnswer.NO) {
            return false;
        }
        if (key.codePoints().noneMatch(Character::isLetterOrDigit)
                || ABOVE.matcher(key).matches()) {
            return true;
        }
        boolean state = values.stream().anyMatch(value -> STATE.matcher(value).matches());
        if (NOTHING.matcher(key).matches()) {
            return !state || OPEN.stream().noneMatch(key::startsWith);
        }
        return MONEY.matcher(key).matches() && values.stream().noneMatch(value -> value.contains("元"))
                || values.stream().anyMatch(value -> FINE.stream().anyMatch(value::contains))
                        && FINES.matcher(key).matches();
    }

    private static boolean isNone(String key) {
        return NumberText.parse(key, Unit.of("")) instanceof NumberText.NoneMark;
    }
}
