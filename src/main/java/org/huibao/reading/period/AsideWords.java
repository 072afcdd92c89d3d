package org.huibao.reading.period;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huibao.notation.LabelFolding;
import org.huibao.notation.LetterSet;
import org.huibao.notation.RecentTexts;
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

    private static final String DATA =
            "(?:的|各项|主要|有关|相关|统计|填报|报送|上报|工作|数据|数字|数值|数|值|情况|部分|内容|资料|表|报表|样式|如下|供参考|仅供参考|[0-9一二三])*+";

    /** So that most texts need no pattern. */
    private static final LetterSet HINTS = LetterSet.of("样例范考废旧前原报稿效用停错上去往历同计规预目任打安全外周年");

    private static final Pattern BEFORE_IT = Pattern.compile(
            "附(?:表|件|录|注|页)?[0-9一二三四五六七八九十]{0,2}[:、.\\-]?|(?:注|备注|说明)[0-9]?[:、.]|(?:以下|下列|下表)(?:均|都)?[为是]?");
    private static final Pattern BRACKETED = Pattern.compile("[(\\[【<](.*)[)\\]】>]");
    private static final Pattern TITLE_BEHIND = Pattern.compile(".{0,30}(?:表|统计|情况|数据|名称|项目|指标)\\(([^()]{1,10})\\)");
    private static final Pattern REMARK = Pattern.compile("(.+)[(:,;][^():]{1,16}\\)?");

    private static final Pattern SHOWS_HOW =
            Pattern.compile("[^见参按请照依据及和与、,.;:]{0,10}" + "(?:样表|样例|样张|示例|范例|范本|例表|举例|填[写报表]样[式例本张]?|示范表|模板示范|样本表)"
                    + DATA + "|样本|例|例如|仅供参考|供参考|参考|参考数据|参考表|(?:an )?(?:example|sample)s?");

    private static final Pattern NOT_VALID =
            Pattern.compile("(?:本表|该表|此表|上表|数据|已|全部|均)*+(?:作废|废止|废弃|停用|不用|无效|不再使用|勿填|不填|不计入|不统计|不计)" + DATA
                    + "|.{0,8}(?:更正|修正|修改|调整|订正)前" + DATA
                    + "|(?:旧|原报|原填|初报|初稿|草稿|草表|错误|错报|历史|测试|备份)(?:的|数据|数|统计表|填报表|报表|表|版本|版|稿)*+|废|旧");

    private static final Pattern LAST_YEARS =
            Pattern.compile("[^与比较同和及、,;]{0,15}?(?:上一?年度?|去年度?|往年|前年|历年)(?:同期|全年)?(?:的|完成|实际|实绩|决算)*+" + DATA
                    + "|同期(?:数据|数字|数|情况|表)++");

    private static final String COMING =
            "(?:今年|本年度?|全年|当年|年度|年初|明年|下一?年度?|次年|来年|(?:19|20)[0-9]{2}年?度?|十[一二三四五六七]五(?:时期|期间)?)?";
    private static final Pattern TO_BE = Pattern.compile(
            COMING + "(?:(?:工作|主要)?(?:计划|规划|打算|安排|思路|目标)|预算|任务|预计|预期|预测|预估)(?:和|及|目标|任务|指标|安排|计划|打算|下达|分解)*+" + DATA);

    private static final Pattern FORESEEN = Pattern.compile("(?:预测|预计|预估)(?:数|值|表|数据)?");

    private static final Pattern OF_OTHERS =
            Pattern.compile("(?:全国|全省|全市|全区域|外县|周边|周边县|兄弟县市?)(?:平均|合计|总体)?(?:水平)?" + DATA);

    private static final Pattern OF_THE_TABLE = Pattern.compile("(?:(?:注|备注|说明)[0-9]?[:、.])?(?:本|该|此|上)表");

    /** That a name of a sheet holds. */
    private static final Pattern VOID_NAME = Pattern.compile("作废|废弃|废止|停用|已废|废表|废稿|^废$|[(\\-_ ]废\\)?$|表废$"
            + "|旧表|旧版|旧稿|旧数据|^旧$|[(\\-_ ]旧\\)?$|表旧$|勿用|不用|(?:更正|修正|修改|调整|订正)前");

    private static final List<String> PLANS =
            List.of("计划", "规划", "预算", "目标", "任务", "预计", "预期", "预测", "预估", "打算", "安排", "思路");

    /** One of them stands in whatever a pattern above matches: most remarks need none. */
    private static final Map<Character, List<String>> NEEDED = Stream.of(
                    ("样 例 范 参考 example sample 废 停用 不用 无效 不再使用 勿填 不填 不计 不统计 正前 改前 整前 旧 原报 原填 初报 初稿 草稿 草表 错误 错报 历史 测试 备份 "
                                    + "上年 上一年 去年 往年 前年 历年 同期 计划 规划 打算 安排 思路 目标 预算 任务 预计 预期 预测 预估 全国 全省 全市 全区域 外县 周边 兄弟县")
                            .split(" "))
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
            boolean foreseen = FORESEEN.matcher(title.group(1)).matches();
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
        boolean apart = "附以下注备说([【<".indexOf(folded.charAt(0)) >= 0
                || folded.chars().anyMatch(each -> "(:,;".indexOf(each) >= 0);
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
