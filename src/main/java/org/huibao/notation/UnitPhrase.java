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

    /** As long as a unit that is written without any of the signs below: 个工作日. */
    private static final int SHORT = 5;

    private static final int MOST_UNITS = 12;

    /** Of one text, after which nobody would read on for its unit. */
    private static final int MOST_PLACES = 24;

    private static final String UNIT = "单位";

    /** 县司法局 behind one of these is an organisation, and so is what 单位 is part of. */
    private static final Set<String> MEASURES =
            Set.of("计量", "计数", "计算", "计价", "金额", "货币", "数额", "数量", "数值", "数据", "统计", "资金", "款项", "罚款", "面积", "重量");

    private static final Set<String> AMOUNTS = Set.of("金额", "货币", "数额", "币种", "款额", "资金", "款项", "民币", "unit");

    private static final List<String> RECKONED =
            List.of("计", "为", "填", "列", "表", "反", "统", "作", "折", "核", "记", "呈", "汇");

    /** 计量单位：见表, 按栏目. */
    private static final String NO_UNIT = "无见按如各详不分同依";

    private static final String PART_LEADS = "为以按用是:(";
    private static final String TRAILED = ",/_-;·—=";
    static final String ENDS = ",.;:、()/|!?\"'-—_~…=*·";

    /** Longer texts that say a unit hold one of them. */
    private static final LetterSet SIGNS = LetterSet.of("位元圆円币亿万千百%％‰(（[【〔:：、/");

    private static final RecentTexts<Optional<UnitPhrase>> READ =
            new RecentTexts<>(text -> new Scan(SpacedText.of(text)).phrase());

    /** Nothing where the text says nothing of a unit that could be read beyond doubt. */
    public static Optional<UnitPhrase> in(String text) {
        String seen = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        return mayHold(seen) ? READ.of(seen) : Optional.empty();
    }

    /** The units that a text lists, with 单位 before them or without; nothing if it says anything else. */
    static List<Unit> listedIn(String plain) {
        Scan scan = new Scan(SpacedText.of(plain));
        UnitList listed = scan.listedAt(UnitList.opened(scan.plain, plain.startsWith(UNIT) ? UNIT.length() : 0));
        return listed == null || listed.end() != plain.length() || listed.scaleAlone() ? List.of() : listed.units();
    }

    /** True if one of the units has a scale, or is a scale word alone. */
    public boolean scaled() {
        return units.stream().anyMatch(UnitPhrase::isScaled);
    }

    /** True for a unit with a scale, or a scale word alone. */
    public static boolean isScaled(Unit unit) {
        return unit.power() > 0 && unit.known() || Unit.scaleWord(unit.text()).isPresent();
    }

    /** False where 单位 is part of what an organisation is called: 填报单位. */
    static boolean isUnitWord(SpacedText text, int at) {
        String before = wordBefore(text, at);
        return before.isEmpty()
                || MEASURES.stream().anyMatch(before::endsWith)
                || "的中其表".indexOf(before.charAt(before.length() - 1)) >= 0;
    }

    private static String wordBefore(SpacedText text, int at) {
        String plain = text.plain();
        int from = at;
        while (from > 0
                && at - from < 8
                && ENDS.indexOf(plain.charAt(from - 1)) < 0
                && !(from < at && text.gap(from))) {
            from--;
        }
        return text.gap(at) && !text.spacedOut(at) ? "" : plain.substring(from, at);
    }

    private static boolean mayHold(String text) {
        return text.length() <= SHORT || SIGNS.meets(text);
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
            UnitList all = listedAt(0);
            if (all != null && all.end() == plain.length() && !all.scaleAlone()) {
                return Optional.of(new UnitPhrase(Form.ALONE, all.units()));
            }
            int places = 0;
            for (int i = 0; i < plain.length() && units.size() < MOST_UNITS && places < MOST_PLACES; i++) {
                places += "单単單:(".indexOf(plain.charAt(i)) < 0 ? 0 : 1;
                switch (plain.charAt(i)) {
                    case '单', '単', '單' -> unitWord(i);
                    case ':' -> colon(i);
                    case '(' -> bracket(i);
                    case '为', '作' -> asUnit(i);
                    case '以', '按', '用' -> reckonedIn(i);
                    default -> {
                        if (text.gap(i) || i > 0 && TRAILED.indexOf(plain.charAt(i - 1)) >= 0) {
                            trailing(i);
                        }
                    }
                }
            }
            if (form == Form.LINE && units.stream().anyMatch(Unit::isMoney)) {
                ofAPart();
            }
            return units.isEmpty() ? Optional.empty() : Optional.of(new UnitPhrase(form, List.copyOf(units)));
        }

        /** 单位：元，其中罚没为万元: which of the two is meant is not for us to say. */
        private void ofAPart() {
            for (int i = 1; i < plain.length() && units.size() < MOST_UNITS; i++) {
                int end = PART_LEADS.indexOf(plain.charAt(i - 1)) < 0 ? -1 : Unit.endAt(plain, i);
                if (end > 0 && (text.gap(end) || ENDS.indexOf(plain.charAt(end)) >= 0)) {
                    Unit part = Unit.of(plain.substring(i, end));
                    if (part.isMoney() && isScaled(part)) {
                        add(new UnitList(List.of(part), end), form);
                    }
                }
            }
        }

        private void unitWord(int at) {
            if (!plain.startsWith("位", at + 1)) {
                return;
            }
            int behind = at + UNIT.length();
            int list = withoutOne(UnitList.opened(plain, behind));
            UnitList listed = listedAt(list);
            String before = wordBefore(text, at);
            boolean measures = isUnitWord(text, at);
            boolean apart = list > behind || text.gap(behind);
            if (listed != null && (listed.distinct() || measures && apart && !text.spacedOutFrom(listed.end()))) {
                add(listed, inBracketBehind(at) ? Form.BEHIND : Form.LINE);
            } else if (listed == null && !before.isEmpty() && measures && plain.startsWith(":", behind)) {
                unknown(behind + 1);
            }
        }

        /** 计量单位 must be followed by a unit, even by one that nobody knows; 单位：县司法局 names an organisation. */
        private void unknown(int from) {
            int end = from;
            while (end < plain.length() && (end == from || !text.gap(end)) && ENDS.indexOf(plain.charAt(end)) < 0) {
                end++;
            }
            String word = plain.substring(from, end);
            if (!word.isEmpty() && word.length() <= 20 && NO_UNIT.indexOf(word.charAt(0)) < 0 && !word.equals("人民币")) {
                add(new UnitList(List.of(Unit.of(word)), end), Form.LINE);
            }
        }

        /** 单位：1万元 is 万元. */
        private int withoutOne(int at) {
            boolean one = plain.startsWith("1", at) && at + 1 < plain.length();
            return one && "十百千万亿".indexOf(plain.charAt(at + 1)) >= 0 ? at + 1 : at;
        }

        private void colon(int at) {
            String before = wordBefore(text, at);
            UnitList listed = listedAt(UnitList.opened(plain, at + 1));
            if (listed == null || before.endsWith(UNIT)) {
                return;
            }
            boolean amount = AMOUNTS.stream().anyMatch(before::endsWith);
            if (amount && listed.distinct() || listed.units().stream().anyMatch(UnitPhrase::isScaled)) {
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
            boolean unitWord = plain.startsWith(UNIT, list) || plain.startsWith("単位", list);
            list = unitWord ? UnitList.opened(plain, list + UNIT.length()) : UnitList.opened(plain, list);
            UnitList listed = listedAt(list);
            if (listed == null) {
                // （含没收，万元）
                int comma = Math.max(plain.lastIndexOf(',', close), plain.lastIndexOf(';', close));
                UnitList last = comma > at ? listedAt(comma + 1) : null;
                listed = last != null && last.end() == close && last.distinct() ? last : null;
            }
            if (listed == null || listed.end() > close || listed.scaleAlone()) {
                return;
            }
            boolean whole = listed.end() == close;
            boolean last = close == plain.length() - 1;
            if (whole && (last || listed.distinct())
                    || listed.distinct() && ",;".indexOf(plain.charAt(listed.end())) >= 0) {
                add(listed, at > 0 || !last ? Form.BEHIND : unitWord ? Form.LINE : Form.ALONE);
            }
        }

        private void asUnit(int at) {
            if (!plain.startsWith("为单位", at) && !plain.startsWith("作单位", at) && !plain.startsWith("作为单位", at)) {
                return;
            }
            int end = at > 0 && isQuote(at - 1) ? at - 1 : at;
            for (int from = Math.max(0, end - 8); from < end; from++) {
                boolean amount = from > 0 && Character.isDigit(plain.charAt(from - 1));
                if (!amount && Unit.endAt(plain, from) == end) {
                    add(new UnitList(List.of(Unit.of(plain.substring(from, end))), end), Form.LINE);
                    return;
                }
            }
        }

        private void reckonedIn(int at) {
            int from = at + 1 < plain.length() && isQuote(at + 1) ? at + 2 : at + 1;
            int end = Unit.endAt(plain, from);
            int behind = end > 0 && end < plain.length() && isQuote(end) ? end + 1 : end;
            if (end > 0 && RECKONED.stream().anyMatch(word -> plain.startsWith(word, behind))) {
                UnitList listed = new UnitList(List.of(Unit.of(plain.substring(from, end))), end);
                if (listed.distinct()) {
                    add(listed, Form.LINE);
                }
            }
        }

        private boolean isQuote(int at) {
            return plain.charAt(at) == '"' || plain.charAt(at) == '\'';
        }

        private void trailing(int at) {
            UnitList listed = listedAt(at);
            // 单位：吨标准煤/万元 is a rate.
            boolean rate = at > 0 && plain.charAt(at - 1) == '/' && plain.contains(UNIT);
            if (at > 0
                    && !rate
                    && !Character.isDigit(plain.charAt(at - 1))
                    && listed != null
                    && listed.end() == plain.length()
                    && listed.units().stream().anyMatch(unit -> isScaled(unit) && unit.known())) {
                add(listed, Form.BEHIND);
            }
        }

        private @Nullable UnitList listedAt(int from) {
            return UnitList.at(text, from);
        }

        private void add(UnitList listed, Form as) {
            for (Unit unit : listed.units()) {
                if (units.stream().noneMatch(known -> known.text().equals(unit.text()))) {
                    units.add(unit);
                }
            }
            form = as == Form.LINE || form == Form.ALONE ? as : form;
        }

        private boolean inBracketBehind(int at) {
            int open = plain.lastIndexOf('(', at);
            return open > 0 && plain.indexOf(')', open) > at && plain.lastIndexOf(':', open) < 0;
        }
    }
}
