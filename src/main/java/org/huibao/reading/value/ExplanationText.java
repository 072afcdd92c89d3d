package org.huibao.reading.value;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huibao.notation.LabelFolding;
import org.huibao.notation.LetterSet;
import org.huibao.notation.RecentTexts;
import org.huibao.notation.Unit;

/** Tells what explains something from what merely stands in a column of explanations: 无, a dash, a unit, 见附件. */
public final class ExplanationText {

    /** A longer one says something, or nobody can tell by its words. */
    private static final int LONGEST = 40;

    private static final Pattern HEADER = Pattern.compile("^(?:备注|说明|填报说明|注)");

    private static final Pattern UNIT = Pattern.compile("^(?:计量|金额|数量)?单位");

    private static final Pattern DATE = Pattern.compile("[年度月日号第季期时分秒]+");

    private static final Pattern NOTHING = Pattern.compile(
            "[无没](?:有|特殊|特别|其他|其它|需|须|要|的|说明|备注|情况|事项|内容|填报|补充)*|(?:不|未)(?:涉及|适用|需要?说明)|暂[无缺]|略|空|[如同][上下前左右]"
                    + "|(?:详|请|参)?见(?:附件|附表|附页|附注|附后|台账|明细表?|清单|备注|说明|正文|报告|表|后|下|上|左|右|页|文|面)+[一二三四五六七八九十]?|附[件表后]"
                    + "|(?:数据|情况|原因|变动|变动原因|填报)?(?:说明|备注|原因)|待[补定核查填](?:充|报|实)?|已[阅填报知]|(?:(?:以上|本表|填报|统计)*(?:数据|情况|数字|内容)|[已经均])*(?:正确|属实|无误|准确|真实|核实无误|正常)|(?:如实|据实|按实|按实际|按要求)(?:填[报写]|统计|上报|报送)?(?:数据)?|(?:属)?正常(?:变[动化]|增[减长]|波动|情况)?|另[附见](?:件|表|页|文)?|无[变异](?:动|化|常)|[必选可]填|填报|合计|小计|总计|是|否");

    /** 本年500件，上年100件 and 同比增长400%: what the numbers say already. */
    private static final Pattern RESTATED = Pattern.compile(
            "上年同期|去年同期|上年度?|去年|本年度?|今年|当年|上期|本期|同期|增长率?|增加|减少|下降|上升|提高|降低|同比|环比|变化|变动|较大|有所|大幅|略有|幅度|百分点|比|较|了|为|是|数");

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
