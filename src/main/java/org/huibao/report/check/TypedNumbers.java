package org.huibao.report.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibao.report.placeholder.TemplatePlaceholder;

/**
 * Numbers in prose that look like figures: a measure word, a unit, % or 余 stands behind them. Not years, dates, deadlines, ordinals,
 * document numbers, names and slogans; rather one figure too few than an alarm too many, which would teach people to pass over alarms.
 */
final class TypedNumbers {

    private static final String DIGITS = "[0-9０-９]+(?:[.．,，][0-9０-９]+)*";

    private static final String MEASURE =
            "(?:个|件|起|项|次|人|名|家|户|宗|份|批|场|部|条|处|篇|幅|册|本|张|套|台|辆|艘|架|所|间|栋|幢|座|亩|公顷|平方|立方|公里|吨|元|倍|例|期|轮|"
                    + "班|支|组|只|头|株|棵|块|封|笔|车次|学时|课时|票|位|卷|人份)";

    private static final Pattern FIGURE = Pattern.compile("(?<![0-9０-９.．A-Za-z＋+×xX*·/:：-])(?:" + DIGITS
            + "\\s*(?:[%％‰]|[百千万亿]*[余多]?[百千万亿]*" + MEASURE + "|[百千万亿]*[余多](?!年|天|日|月|小时)|[万亿])"
            + "|(?<![0-9一二三四五六七八九十第])[十百千万亿]+[余多](?:万|亿)?" + MEASURE + ")");

    /** What makes it a deadline, a threshold, a way of speaking or an amount of time. */
    private static final Pattern BEHIND =
            Pattern.compile("^(?:及?以[上下内]|工作日|月|小时|方面|部分|层面|维度|环节|阶段|学期|季度|世纪|[+＋×·]|体系|年(?!度))|^项制度");

    private static final Pattern BEFORE =
            Pattern.compile("(?:第|附件|附表|附录|表|图|注|专栏|《[^》]*|[A-Za-z][-—]?|(?:最多|只|仅)(?:跑|进|填|用))\\s*$");

    /** Within quotation marks of this length a number is part of a slogan's name. */
    private static final Pattern QUOTED = Pattern.compile("[“\"「]([^“”\"「」]{1,12})[”\"」]");

    private static final Pattern ORDINAL =
            Pattern.compile("^\\s*(?:" + DIGITS + "[、.．](?![0-9])|[(（]" + DIGITS + "[)）])");

    private TypedNumbers() {}

    /** A number with what stands behind it; places count from 0 into the text. */
    record Typed(int start, int end, String text) {}

    /** @param text of a paragraph, placeholders included */
    static List<Typed> in(String text) {
        String plain = withoutNames(text);
        List<Typed> found = new ArrayList<>();
        Matcher matcher = FIGURE.matcher(plain);
        while (matcher.find()) {
            String figure = matcher.group();
            boolean excused = BEHIND.matcher(plain.substring(matcher.end())).find()
                    || BEHIND.matcher(plain.substring(matcher.end() - 1)).find()
                    || BEFORE.matcher(plain.substring(0, matcher.start())).find();
            if (!excused) {
                found.add(new Typed(matcher.start(), matcher.end(), figure));
            }
        }
        found.sort(Comparator.comparingInt(Typed::start));
        return found;
    }

    /** Placeholders, short quotations, titles of laws and the ordinal of a list become spaces. */
    private static String withoutNames(String text) {
        StringBuilder plain = new StringBuilder(text);
        TemplatePlaceholder.in(text).forEach(each -> blank(plain, each.start(), each.end()));
        for (Pattern name :
                List.of(QUOTED, ORDINAL, Pattern.compile("《[^》]*》"), Pattern.compile("〔[^〕]*〕\\s*[0-9]+\\s*号"))) {
            Matcher matcher = name.matcher(text);
            while (matcher.find()) {
                blank(plain, matcher.start(), matcher.end());
            }
        }
        return plain.toString();
    }

    private static void blank(StringBuilder text, int start, int end) {
        for (int i = start; i < end; i++) {
            text.setCharAt(i, ' ');
        }
    }
}
