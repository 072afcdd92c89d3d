package org.huibao.notation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a text of a sheet says of the unit of the numbers around it. The ways in which people write it:
 *
 * <table>
 * <caption>forms</caption>
 * <tr><td>{@link Form#LINE}</td><td>单位：万元 币种：人民币 · 金额单位为万元 · 单位万元 · （单位 件；万元） · 金额：万元 · 以万元为单位 · 按万元计</td></tr>
 * <tr><td>{@link Form#BEHIND}</td><td>金额（万元） · 情况表（单位：万元） · 罚款，万元</td></tr>
 * <tr><td>{@link Form#ALONE}</td><td>万元 · （万元） · 元/件</td></tr>
 * </table>
 *
 * @param units as listed; a scale word that stands without a base (万) among them
 */
public record UnitPhrase(Form form, List<Unit> units) {

    public enum Form {
        LINE,
        BEHIND,
        ALONE
    }

    /** Longer texts are looked at so far. */
    private static final int LONGEST = 2000;

    private static final int MOST_UNITS = 12;

    private static final String UNIT = "单位";

    /** 县司法局 behind one of these is an organisation, and so is what 单位 is part of. */
    private static final Set<String> MEASURES =
            Set.of("计量", "计数", "计算", "计价", "金额", "货币", "数额", "数量", "数值", "数据", "统计", "资金", "款项", "罚款", "面积", "重量");

    private static final Set<String> AMOUNTS = Set.of("金额", "货币", "数额", "币种", "款额", "资金", "款项", "民币", "unit");

    private static final List<String> CURRENCY = List.of("(人民币)", "人民币", "(rmb)", "rmb", "(cny)", "cny", "整");

    /** What may follow a unit without a space or a mark between. */
    private static final List<String> FOLLOWING =
            List.of("币种", "填报", "填表", "制表", "报送", "日期", "时间", "人民币", "计", "为单位", "下同", "编制", "审核");

    private static final List<String> RECKONED = List.of("计", "为", "填", "列", "表", "反", "统", "作", "折", "核", "记", "呈", "汇");

    private static final String LISTED = "、,/;和及与或|+&·";
    private static final String ENDS = ",.;:、()/|!?\"'-—_~…=*·";
    private static final String OPENS = ":=为是用按以均皆都统一律采(\"'-—_,;/";

    /** Nothing where the text says nothing of a unit that could be read beyond doubt. */
    public static Optional<UnitPhrase> in(String text) {
        String seen = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        return mayHold(seen) ? new Scan(SpacedText.of(seen)).phrase() : Optional.empty();
    }

    /** The units that a text lists, with 单位 before them or without; nothing if it says anything else. */
    static List<Unit> listedIn(String plain) {
        Scan scan = new Scan(SpacedText.of(plain));
        Listed listed = scan.listed(scan.opened(plain.startsWith(UNIT) ? UNIT.length() : 0));
        return listed == null || listed.end != plain.length() || listed.scaleAlone() ? List.of() : listed.units;
    }

    /** True if one of the units has a scale, or is a scale word alone. */
    public boolean scaled() {
        return units.stream().anyMatch(UnitPhrase::isScaled);
    }

    private static boolean isScaled(Unit unit) {
        return unit.power() > 0 && unit.known() || Unit.scaleWord(unit.text()).isPresent();
    }

    private static boolean mayHold(String text) {
        if (text.length() <= 8) {
            return true;
        }
        for (int i = 0; i < text.length(); i++) {
            if ("位元圆円币亿万千百%％‰(（[【〔:：".indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private record Listed(List<Unit> units, int end) {
        /** A unit of money, or one with a scale: no organisation is called so. */
        boolean distinct() {
            return units.stream().anyMatch(unit -> unit.isMoney() || isScaled(unit));
        }

        boolean scaleAlone() {
            return units.stream()
                    .anyMatch(unit -> Unit.scaleWord(unit.text()).isPresent()
                            && "十百".contains(unit.text().substring(0, 1))
                            && unit.text().length() == 1);
        }
    }

    /** One text from left to right. */
    private static final class Scan {
        private final SpacedText text;
        private final String plain;
        private final List<Unit> units = new ArrayList<>();
        private Form form = Form.ALONE;

        Scan(SpacedText text) {
            this.text = text;
            this.plain = text.plain();
        }

        Optional<UnitPhrase> phrase() {
            Listed all = listed(0);
            if (all != null && all.end == plain.length() && !all.scaleAlone()) {
                return Optional.of(new UnitPhrase(Form.ALONE, all.units));
            }
            for (int i = 0; i < plain.length() && units.size() < MOST_UNITS; i++) {
                switch (plain.charAt(i)) {
                    case '单' -> unitWord(i);
                    case ':' -> colon(i);
                    case '(' -> bracket(i);
                    case '为', '作' -> asUnit(i);
                    case '以', '按', '用' -> reckonedIn(i);
                    default -> {
                        if (text.gap(i) || i > 0 && ",/_-;·—".indexOf(plain.charAt(i - 1)) >= 0) {
                            trailing(i);
                        }
                    }
                }
            }
            return units.isEmpty() ? Optional.empty() : Optional.of(new UnitPhrase(form, List.copyOf(units)));
        }

        private void unitWord(int at) {
            if (!plain.startsWith(UNIT, at)) {
                return;
            }
            int behind = at + UNIT.length();
            int list = opened(behind);
            Listed listed = listed(list);
            String before = wordBefore(at);
            boolean measures = before.isEmpty()
                    || MEASURES.stream().anyMatch(before::endsWith)
                    || "的中其表".indexOf(before.charAt(before.length() - 1)) >= 0;
            boolean apart = list > behind || text.gap(behind);
            if (listed != null && (listed.distinct() || measures && apart && !text.spacedOutFrom(listed.end))) {
                add(listed, inBracketBehind(at) ? Form.BEHIND : Form.LINE);
            } else if (listed == null && !before.isEmpty() && measures && plain.startsWith(":", behind)) {
                unknown(behind + 1);
            }
        }

        /** 计量单位 must be followed by a unit, even by one that nobody knows; 单位：县司法局 names an organisation. */
        private void unknown(int from) {
            int end = from + 1;
            while (!text.gap(end) && ENDS.indexOf(plain.charAt(end)) < 0) {
                end++;
            }
            end = Math.min(end, plain.length());
            String word = plain.substring(from, end);
            if (!word.isEmpty() && word.length() <= 20 && !word.equals("人民币")) {
                add(new Listed(List.of(Unit.of(word)), end), Form.LINE);
            }
        }

        private void colon(int at) {
            String before = wordBefore(at);
            Listed listed = listed(opened(at + 1));
            if (listed == null || before.endsWith(UNIT)) {
                return;
            }
            boolean amount = AMOUNTS.stream().anyMatch(before::endsWith);
            if (amount && listed.distinct() || listed.units.stream().anyMatch(UnitPhrase::isScaled)) {
                add(listed, amount && !inBracketBehind(at) ? Form.LINE : Form.BEHIND);
            }
        }

        /** （万元）, （单位 万元）, （万元，不含税）; in the middle of a text only what is no word of its own. */
        private void bracket(int at) {
            int close = plain.indexOf(')', at);
            if (close < 0) {
                return;
            }
            int list = at + 1;
            boolean unitWord = plain.startsWith(UNIT, list);
            list = unitWord ? opened(list + UNIT.length()) : opened(list);
            Listed listed = listed(list);
            if (listed == null || listed.end > close || listed.scaleAlone()) {
                return;
            }
            boolean whole = listed.end == close;
            boolean last = close == plain.length() - 1;
            if (whole && (last || listed.distinct()) || listed.distinct() && ",;".indexOf(plain.charAt(listed.end)) >= 0) {
                add(listed, at > 0 || !last ? Form.BEHIND : unitWord ? Form.LINE : Form.ALONE);
            }
        }

        private void asUnit(int at) {
            if (!plain.startsWith("为单位", at) && !plain.startsWith("作单位", at) && !plain.startsWith("作为单位", at)) {
                return;
            }
            for (int from = Math.max(0, at - 8); from < at; from++) {
                boolean amount = from > 0 && Character.isDigit(plain.charAt(from - 1));
                if (!amount && Unit.endAt(plain, from) == at) {
                    add(new Listed(List.of(Unit.of(plain.substring(from, at))), at), Form.LINE);
                    return;
                }
            }
        }

        private void reckonedIn(int at) {
            int from = at + 1;
            int end = Unit.endAt(plain, from);
            if (end > 0 && RECKONED.stream().anyMatch(word -> plain.startsWith(word, end))) {
                Listed listed = new Listed(List.of(Unit.of(plain.substring(from, end))), end);
                if (listed.distinct()) {
                    add(listed, Form.LINE);
                }
            }
        }

        private void trailing(int at) {
            Listed listed = listed(at);
            if (at > 0
                    && !Character.isDigit(plain.charAt(at - 1))
                    && listed != null
                    && listed.end == plain.length()
                    && listed.units.stream().anyMatch(unit -> isScaled(unit) && unit.known())) {
                add(listed, Form.BEHIND);
            }
        }

        private void add(Listed listed, Form as) {
            for (Unit unit : listed.units) {
                if (units.stream().noneMatch(known -> known.text().equals(unit.text()))) {
                    units.add(unit);
                }
            }
            form = as == Form.LINE || form == Form.ALONE ? as : form;
        }

        /** Behind the marks and small words that lead to a list: {@code ：（} or 均为. */
        private int opened(int from) {
            int at = from;
            while (at < plain.length()) {
                if (OPENS.indexOf(plain.charAt(at)) >= 0) {
                    at++;
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

        private @Nullable Listed listed(int from) {
            List<Unit> found = new ArrayList<>();
            int at = from;
            int end = Unit.endAt(plain, at);
            while (end > 0 && found.size() < MOST_UNITS && ends(withCurrency(end))) {
                found.add(Unit.of(plain.substring(at, end)));
                end = withCurrency(end);
                boolean listedOn = end < plain.length() && LISTED.indexOf(plain.charAt(end)) >= 0;
                int next = listedOn ? end + 1 : end;
                int nextEnd = next < plain.length() && (listedOn || text.gap(next)) ? Unit.endAt(plain, next) : -1;
                if (nextEnd < 0 || !ends(withCurrency(nextEnd))) {
                    return new Listed(found, end);
                }
                at = next;
                end = nextEnd;
            }
            return found.isEmpty() ? null : new Listed(found, end);
        }

        private int withCurrency(int end) {
            for (String currency : CURRENCY) {
                if (plain.startsWith(currency, end)) {
                    return end + currency.length();
                }
            }
            return end;
        }

        private boolean ends(int at) {
            return text.gap(at)
                    || ENDS.indexOf(plain.charAt(at)) >= 0
                    || LISTED.indexOf(plain.charAt(at)) >= 0
                    || LabelMarks.isMark(plain.charAt(at))
                    || LabelMarks.isFootnote(plain.charAt(at))
                    || FOLLOWING.stream().anyMatch(word -> plain.startsWith(word, at));
        }

        private String wordBefore(int at) {
            int from = at;
            while (from > 0
                    && at - from < 8
                    && ENDS.indexOf(plain.charAt(from - 1)) < 0
                    && !(from < at && text.gap(from))) {
                from--;
            }
            return text.gap(at) && !text.spacedOut(at) ? "" : plain.substring(from, at);
        }

        private boolean inBracketBehind(int at) {
            int open = plain.lastIndexOf('(', at);
            return open > 0 && plain.indexOf(')', open) > at && plain.lastIndexOf(':', open) < 0;
        }
    }
}
