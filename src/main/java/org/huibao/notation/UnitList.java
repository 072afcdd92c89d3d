package org.huibao.notation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Units listed in a text: 件、人、万元.
 *
 * @param end of the list, with a currency that is named behind it
 */
record UnitList(List<Unit> units, int end) {

    private static final int MOST_UNITS = 12;

    private static final List<String> CURRENCY = List.of("(人民币)", "人民币", "(rmb)", "rmb", "(cny)", "cny", "整");

    /** What may follow a unit without a space or a mark between. */
    private static final List<String> FOLLOWING =
            List.of("币种", "填报", "填表", "制表", "报送", "日期", "时间", "人民币", "计", "为单位", "下同", "编制", "审核");

    private static final String LISTED = "、,/;和及与或|+&·";
    private static final String OPENS = ":∶=.为是用按以均皆都统一律采(\"'-—_,;/¥";

    /** A unit of money, or one with a scale: no organisation is called so. */
    boolean distinct() {
        return units.stream().anyMatch(unit -> unit.isMoney() || UnitPhrase.isScaled(unit));
    }

    /** （十） and （百） are ordinals. */
    boolean scaleAlone() {
        return units.stream()
                .anyMatch(unit -> unit.text().equals("十") || unit.text().equals("百"));
    }

    /** Behind the marks and small words that lead to a list: {@code ：（} or 均为. */
    static int opened(String plain, int from) {
        int at = from;
        while (at < plain.length()) {
            if (OPENS.indexOf(plain.charAt(at)) >= 0) {
                at++;
            } else if (plain.startsWith("rmb", at) || plain.startsWith("cny", at)) {
                at += 3;
            } else if (plain.startsWith("人民币", at)
                    && at + 3 < plain.length()
                    && ":(/".indexOf(plain.charAt(at + 3)) >= 0) {
                at += 3;
            } else {
                return at;
            }
        }
        return at;
    }

    /** Nothing where no unit begins, or what begins like one goes on as a word: 人民法院. */
    static @Nullable UnitList at(SpacedText text, int from) {
        String plain = text.plain();
        List<Unit> found = new ArrayList<>();
        int at = from;
        int end = Unit.endAt(plain, at);
        while (end > 0 && found.size() < MOST_UNITS && ends(text, withCurrency(plain, end))) {
            found.add(Unit.of(plain.substring(at, end)));
            end = withCurrency(plain, end);
            boolean listedOn = end < plain.length() && LISTED.indexOf(plain.charAt(end)) >= 0;
            int next = listedOn ? end + 1 : end;
            int nextEnd = next < plain.length() && (listedOn || text.gap(next)) ? Unit.endAt(plain, next) : -1;
            if (nextEnd < 0 || !ends(text, withCurrency(plain, nextEnd))) {
                return new UnitList(found, end);
            }
            at = next;
            end = nextEnd;
        }
        return found.isEmpty() ? null : new UnitList(found, end);
    }

    private static int withCurrency(String plain, int end) {
        for (String currency : CURRENCY) {
            if (plain.startsWith(currency, end)) {
                return end + currency.length();
            }
        }
        return end;
    }

    private static boolean ends(SpacedText text, int at) {
        String plain = text.plain();
        // 元*10000
        boolean times = plain.startsWith("*10", at);
        return text.gap(at)
                || !times && UnitPhrase.ENDS.indexOf(plain.charAt(at)) >= 0
                || LISTED.indexOf(plain.charAt(at)) >= 0
                || !times && LabelMarks.isMark(plain.charAt(at))
                || LabelMarks.isFootnote(plain.charAt(at))
                || goesOn(plain, at);
    }

    /** True where the next thing on the line begins: 币种, 日期. */
    static boolean goesOn(String plain, int at) {
        return FOLLOWING.stream().anyMatch(word -> plain.startsWith(word, at));
    }
}
