package org.huibao.reading.period;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huibao.notation.LabelFolding;
import org.huibao.notation.LetterSet;
import org.huibao.notation.RecentTexts;
import org.huibao.notation.words.RemarkTerms;
import org.huibao.notation.words.TimeTerms;
import org.huibao.notation.words.TradeWords;
import org.huibao.reading.sheet.SheetLabel;

/**
 * Headings and names of sheets that say of what stands below them that it is not this return's: 附：上年数据, 填报样例, 2021年计划, 更正前数据, 全省情况.
 */
enum AsideWords {
    /** Whatever the headings below them are, it is not meant. */
    EXAMPLE,
    VOID,
    PREVIOUS,
    PLAN,
    ELSEWHERE,
    NONE;

    private static final int LONGEST = 40;

    /** Each pattern below holds a word of one of them. */
    private static final TradeWords[] CORES = {
        RemarkTerms.ASIDE_EXAMPLE,
        RemarkTerms.ASIDE_EXAMPLE_ALONE,
        RemarkTerms.ASIDE_VOID,
        RemarkTerms.ASIDE_BEFORE_CORRECTION,
        RemarkTerms.ASIDE_OLD,
        RemarkTerms.VOID_LETTER,
        TimeTerms.ASIDE_LAST_YEAR,
        TimeTerms.ASIDE_SAME_PERIOD,
        TimeTerms.ASIDE_PLAN,
        TimeTerms.ASIDE_ELSEWHERE
    };

    private static final String DATA = "(?:" + RemarkTerms.ASIDE_FILLER.any() + "|的|[0-9一二三])*+";

    /** So that most texts need no pattern. */
    private static final LetterSet HINTS = LetterSet.of("年月期季" + TradeWords.hints(CORES));

    private static final Pattern BEFORE_IT =
            Pattern.compile(RemarkTerms.ASIDE_APPENDIX.any() + "[0-9一二三四五六七八九十]{0,2}[:、.\\-]?|"
                    + RemarkTerms.NOTE_LABEL.any() + "[0-9]?[:、.]|" + RemarkTerms.ASIDE_BELOW.any() + "(?:均|都)?[为是]?");
    private static final LetterSet APART = LetterSet.of("([【<"
            + TradeWords.beginnings(RemarkTerms.ASIDE_APPENDIX, RemarkTerms.NOTE_LABEL, RemarkTerms.ASIDE_BELOW));
    private static final Pattern BRACKETED = Pattern.compile("[(\\[【<](.*)[)\\]】>]");
    private static final Pattern TITLE_BEHIND =
            Pattern.compile(".{0,30}" + RemarkTerms.TITLE_BEFORE_BRACKET.any() + "\\(([^()]{1,10})\\)");
    private static final Pattern REMARK = Pattern.compile("(.+)[(:,;][^():]{1,16}\\)?");

    private static final Pattern SHOWS_HOW = Pattern.compile("[^" + String.join("", RemarkTerms.ASIDE_REFERS.list())
            + "及和与、,.;:]{0,10}" + RemarkTerms.ASIDE_EXAMPLE.any() + DATA + "|" + RemarkTerms.ASIDE_EXAMPLE_ALONE.any());

    private static final Pattern NOT_VALID = Pattern.compile(RemarkTerms.ASIDE_VOID_BEFORE.any() + "*+"
            + RemarkTerms.ASIDE_VOID.any() + DATA + "|.{0,8}" + RemarkTerms.ASIDE_BEFORE_CORRECTION.any() + DATA + "|"
            + RemarkTerms.ASIDE_OLD.any() + RemarkTerms.ASIDE_OLD_BEHIND.any() + "*+|" + RemarkTerms.VOID_LETTER.any());

    private static final Pattern LAST_YEARS = Pattern.compile("[^与比较同和及、,;]{0,15}?" + TimeTerms.ASIDE_LAST_YEAR.any()
            + TimeTerms.ASIDE_PERIOD.any() + "?" + "(?:" + TimeTerms.ASIDE_DONE.any() + "|的)*+" + DATA + "|"
            + TimeTerms.ASIDE_SAME_PERIOD.any() + TimeTerms.ASIDE_SAME_PERIOD_BEHIND.any() + "++");

    private static final String COMING = "(?:" + TimeTerms.ASIDE_COMING.any() + "|(?:19|20)[0-9]{2}年?度?|十[一二三四五六七]五"
            + TimeTerms.ASIDE_FIVE_YEARS.any() + "?)?";
    private static final Pattern TO_BE =
            Pattern.compile(COMING + TimeTerms.ASIDE_PLAN.any() + TimeTerms.ASIDE_PLAN_BEHIND.any() + "*+" + DATA);

    private static final Set<String> FORESEEN = TimeTerms.ASIDE_FORESEEN.set();

    private static final Pattern OF_OTHERS = Pattern.compile(TimeTerms.ASIDE_ELSEWHERE.any()
            + TimeTerms.ASIDE_ELSEWHERE_SUM.any() + "?" + TimeTerms.ASIDE_ELSEWHERE_LEVEL.any() + "?" + DATA);

    private static final Pattern OF_THE_TABLE =
            Pattern.compile("(?:" + RemarkTerms.NOTE_LABEL.any() + "[0-9]?[:、.])?" + RemarkTerms.THIS_TABLE.any());

    /** （废）, -旧 and 旧 alone. */
    private static final String LETTER = "(?:^|[(\\-_ ])" + RemarkTerms.VOID_LETTER.any() + "\\)?$";

    /** That a name of a sheet holds. */
    private static final Pattern VOID_NAME =
            Pattern.compile(RemarkTerms.SHEET_VOID.any(RemarkTerms.ASIDE_BEFORE_CORRECTION) + "|" + LETTER + "|"
                    + TimeTerms.SHEET_TABLE.any() + RemarkTerms.VOID_LETTER.any() + "$");

    private static final List<String> PLANS = TimeTerms.PLAN_WORD.list();

    /** One of them stands in whatever a pattern above matches: most remarks need none. */
    private static final Map<Character, List<String>> NEEDED = Stream.of(CORES)
            .flatMap(section -> section.list().stream())
            .collect(Collectors.groupingBy(word -> word.charAt(0)));

    private static final RecentTexts<AsideWords> SAID = new RecentTexts<>(AsideWords::said);
    private static final RecentTexts<AsideWords> NAMED = new RecentTexts<>(AsideWords::named);

    boolean setsAside() {
        return this != NONE;
    }

    /** What a heading says. */
    static AsideWords in(SheetLabel heading, SheetHeadings headings) {
        return heading.plain().length() <= LONGEST && mayBe(heading.plain()) ? headings.aside(heading.plain()) : NONE;
    }

    /** What a heading says that {@link LabelFolding#plain} has been through. */
    static AsideWords judged(String plain, SheetHeadings headings) {
        Matcher title = TITLE_BEHIND.matcher(plain);
        if (plain.endsWith(")") && title.matches()) {
            AsideWords behind = of(title.group(1));
            boolean foreseen = FORESEEN.contains(title.group(1));
            return behind == PLAN && !foreseen || behind == ELSEWHERE ? NONE : behind;
        }
        String folded = LabelFolding.foldPlain(plain);
        AsideWords said = of(folded);
        String bare = said == NONE ? bare(folded) : folded;
        if (bare.equals(folded)) {
            return said;
        }
        // A time that stands alone is for others to judge.
        return headings.when(bare).isOfAnother() ? PREVIOUS : of(bare);
    }

    /** What the name of a sheet says; times in it are for others to judge. */
    static AsideWords inName(String plain) {
        return NAMED.of(plain);
    }

    private static AsideWords named(String plain) {
        if (VOID_NAME.matcher(plain).find()) {
            return VOID;
        }
        return TO_BE.matcher(LabelFolding.fold(plain)).matches() ? PLAN : NONE;
    }

    /** Whether it says so of all of the table, wherever it stands: 注：本表作废. */
    boolean isOfTheTable(SheetLabel line) {
        return this == VOID && OF_THE_TABLE.matcher(line.plain()).lookingAt();
    }

    /** True where the row's own name says what the heading does: a plan's item under 计划. */
    boolean isSaidBy(SheetLabel row) {
        return this == PLAN && PLANS.stream().anyMatch(row.plain()::contains);
    }

    private static AsideWords of(String words) {
        return SAID.of(words);
    }

    private static AsideWords said(String words) {
        return holdsNeeded(words) ? matched(words) : NONE;
    }

    /** False if no pattern can match. */
    static boolean holdsNeeded(String words) {
        for (int i = 0; i < words.length(); i++) {
            List<String> needed = NEEDED.get(words.charAt(i));
            if (needed != null) {
                for (String word : needed) {
                    if (words.startsWith(word, i)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    static AsideWords matched(String words) {
        if (SHOWS_HOW.matcher(words).matches()) {
            return EXAMPLE;
        }
        if (NOT_VALID.matcher(words).matches()) {
            return VOID;
        }
        if (LAST_YEARS.matcher(words).matches()) {
            return PREVIOUS;
        }
        if (TO_BE.matcher(words).matches()) {
            return PLAN;
        }
        return OF_OTHERS.matcher(words).matches() ? ELSEWHERE : NONE;
    }

    private static boolean mayBe(String plain) {
        return HINTS.meets(plain) || holdsNeeded(plain);
    }

    /** Without 附：, brackets around it and a remark behind it. */
    private static String bare(String folded) {
        boolean apart = APART.has(folded.charAt(0)) || folded.chars().anyMatch(each -> "(:,;".indexOf(each) >= 0);
        if (!apart) {
            return LabelFolding.fold(folded);
        }
        String rest = folded;
        for (int i = 0; i < 2; i++) {
            Matcher before = BEFORE_IT.matcher(rest);
            rest = before.lookingAt() ? rest.substring(before.end()) : rest;
            Matcher bracket = BRACKETED.matcher(rest);
            rest = bracket.matches() ? bracket.group(1) : rest;
        }
        Matcher remark = REMARK.matcher(rest);
        return LabelFolding.fold(remark.matches() ? remark.group(1) : rest);
    }
}
