package org.huibao.reading.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huibao.reading.Readings.count;
import static org.huibao.reading.Readings.ledger;
import static org.huibao.reading.Readings.where;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.huibao.definition.Indicator.Ledger;
import org.huibao.reading.Drawn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A column that is filtered by answers yes, no or don't know; nobody hears less of a row than that. */
class LedgerFilterTest {

    private static final Ledger SPOT = count("处罚台账", "案号", false, where("当场处罚", "是"));
    private static final Ledger FINES = count("处罚台账", "案号", false, where("处罚种类", "罚款"));

    private static List<String> read(Ledger ledger, String rows) {
        return ledger("x", "件", ledger).lines(Drawn.sheet("处罚台账", rows));
    }

    private static List<String> column(String wanted, String... cells) {
        return read(
                count("处罚台账", "案号", false, where("条件", wanted)),
                "案号|当事人|条件\n"
                        + IntStream.range(0, cells.length)
                                .mapToObj(i -> "甲" + i + "|某|" + cells[i])
                                .collect(Collectors.joining("\n")));
    }

    private static void yes(String wanted, String cell) {
        assertThat(column(wanted, cell)).containsExactly("x = 1 count 处罚台账!A2");
    }

    private static void no(String wanted, String cell, String shown) {
        assertThat(column(wanted, cell))
                .containsExactly(
                        "x = 0 count 处罚台账!A1 [0 rows]",
                        "info ledger.left-out 处罚台账!C2 found “" + shown + " ×1” expected “" + wanted + "”");
    }

    private static void asked(String wanted, String cell, String shown) {
        assertThat(column(wanted, cell))
                .containsExactly(
                        "x = 0 count 处罚台账!A1 [0 rows]",
                        "warning ledger.unclear-condition 处罚台账!C2 found “" + shown + " ×1” expected “" + wanted + "”");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "是",
                "是。",
                "是的",
                "（是）",
                "有",
                "对",
                "√",
                "☑",
                "✓",
                "✔",
                "✅",
                "●",
                "Y",
                "y",
                "yes",
                "YES",
                "1",
                "'1",
                "１",
                "TRUE",
                "'true",
                "☑是□否",
                "☑ 是  □ 否",
                "☑是",
                "是☑",
                "是 ☑ 否 □",
                "√是",
                "■",
                "■是□否",
                "●是○否",
                "是√",
                "□否☑是",
                "☑是□其他"
            })
    void yesInAColumnThatAsks(String cell) {
        yes("是", cell);
        yes("有", cell);
        no("否", cell, cell.replace("'", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "否", "否。", "无", "没有", "不是", "×", "✗", "✘", "❌", "N", "no", "0", "'false", "□是☑否", "☑否", "是□否√", "错"
            })
    void noInAColumnThatAsks(String cell) {
        no("是", cell, cell.replace("'", ""));
        yes("否", cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"—", "/", "-", "――", "□", "☐", "□是", "○是"})
    void nothingIsNoToOneWhoLooksForYes(String cell) {
        no("是", cell, cell);
        asked("否", cell, cell);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "是（简易程序）",
                "否（未罚款）",
                "部分",
                "是/否",
                "是□否□",
                "☑是☑否",
                "□是□否",
                "是？",
                "R",
                "☒",
                "○",
                "V",
                "2",
                "43895 {yyyy-mm-dd}",
                "待定",
                "不适用",
                "☑其他",
                "★",
                "是否"
            })
    void neitherInAColumnThatAsks(String cell) {
        asked("是", cell, cell.replace("43895 {yyyy-mm-dd}", "2020-03-05"));
        asked("否", cell, cell.replace("43895 {yyyy-mm-dd}", "2020-03-05"));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "罚款, 罚　款",
                "罚款, （罚款）",
                "罚款, “罚款”",
                "罚款, 【罚款】",
                "罚款, （1）罚款",
                "罚款, 罚款。",
                "罚款, 罚款；",
                "2020, 2020年",
                "2020, 2020年度",
                "2020年, 2020",
                "2020, '2020 ",
                "A类, ａ类",
                "01, 1 {00}",
                "2020, 2020 {0\"年\"}",
                "2020年, 2020 {0\"年\"}",
                "50%, 0.5 {0%}",
                "是, 1 {[=1]\"是\";[=0]\"否\"}",
                "罚款, 1 {[=1]\"罚款\";\"警告\"}",
                "是（简易程序）, 是(简易程序)"
            })
    void equalWhicheverWayItIsWritten(String wanted, String cell) {
        yes(wanted, cell);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "罚款, 警告",
                "罚款, 没收违法所得",
                "罚款, 行政拘留",
                "罚款, 无",
                "罚款, /",
                "罚款, 不罚款",
                "罚款, 未罚款",
                "办结, 未办结",
                "未办结, 办结",
                "准予许可, 不予许可",
                "2020, 2021",
                "2020, 12020",
                "1, 10",
                "01, '02",
                "A1, A12",
                "一季度, 二季度",
                "罚款, 其他",
                "罚款, 不予处罚",
                "罚款, 免予处罚",
                "罚款, 吊销许可证件",
                "罚款, 暂扣许可证件",
                "罚款, 责令停产停业",
                "罚款, 没收",
                "罚款, 通报批评",
                "罚款, 否",
                "罚款, ×",
                "食品, 药品",
                "已结, 未结",
                "办结, 办理中",
                "已办结, 待审核",
                "就业, 待业",
                "一级, 二级",
                "城东, 城西",
                "男, 女",
                "信访, 12345",
                "信访, APP",
                "中等, 高等",
                "乡镇, 街道",
                "热线, 见义勇为"
            })
    void plainlySomethingElse(String wanted, String cell) {
        no(wanted, cell, cell.replace("'", ""));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "罚款, 罚款、没收违法所得",
                "罚款, 没收违法所得、罚款",
                "罚款, 行政罚款",
                "罚款, 罚款（简易）",
                "罚款, 罚款及没收",
                "罚款, 罚没款",
                "罚款, 罚",
                "罚款, 罚款500元",
                "罚款, 并处罚款",
                "行政罚款, 罚款",
                "办结, 已办结",
                "2020, 2020年1月",
                "2020, 2019-2020",
                "7, '007",
                "01, 1",
                "1, 1类",
                "没收违法所得, 没收",
                "罚款, 罰款",
                "罚款, 罚歀",
                "罚款, 行政罰款",
                "罚款, 发款",
                "罚款, 款罚",
                "没收, 沒收",
                "责令停产, 責令停產",
                "罚款, 罚没",
                "罚款, 罚金",
                "罚款, 警告、罚",
                "罚款, 警告/罚没",
                "罚款, 同上、没收",
                "罚款, 同第2行",
                "罚款, 待定",
                "罚款, 待核实",
                "罚款, 见决定书",
                "罚款, 详见附件2",
                "罚款, 以决定书为准",
                "罚款, 不详",
                "罚款, 未填",
                "罚款, 暂缺",
                "罚款, 空",
                "罚款, 已处罚",
                "罚款, 行政处罚",
                "罚款, 两者并处",
                "罚款, 警告等",
                "罚款, 处500元",
                "罚款, 伍佰元",
                "罚款, ？",
                "罚款, √",
                "罚款, …",
                "罚款, N/A",
                "罚款, 请选择"
            })
    void whatSaysMoreOrLessIsAskedAbout(String wanted, String cell) {
        asked(wanted, cell, cell.replace("'", ""));
    }

    @Test
    void aValueThatTheDefinitionLooksForElsewhereIsNotInDoubt() {
        assertThat(ledger("x", "件", FINES)
                        .andLedger("y", "件", count("处罚台账", "案号", false, where("处罚种类", "罚款、没收")))
                        .lines(Drawn.sheet("处罚台账", "案号|当事人|处罚种类\n甲1|某|罚款\n甲2|某|罚款、没收")))
                .containsExactly(
                        "x = 1 count 处罚台账!A2",
                        "y = 1 count 处罚台账!A3",
                        "info ledger.left-out 处罚台账!C3 found “罚款、没收 ×1” expected “罚款”",
                        "info ledger.left-out 处罚台账!C2 found “罚款 ×1” expected “罚款、没收”");
    }

    @Test
    void oneFindingNamesAllWordsAndHowOftenTheyStandThere() {
        assertThat(
                        read(
                                FINES,
                                "案号|当事人|处罚种类\n甲1|某|罚款\n甲2|某|罚、没\n甲3|某|罚款、没收\n甲4|某|警告\n甲5|某|罚款、没收\n甲6|某|警告\n甲7|某|罚款、没收\n|某|罚款、拘留"))
                .containsExactly(
                        "x = 1 count 处罚台账!A2",
                        "warning ledger.unclear-condition 处罚台账!C3 found “罚、没 ×1; 罚款、没收 ×3” expected “罚款”",
                        "info ledger.left-out 处罚台账!C5 found “警告 ×2” expected “罚款”");
    }

    @Test
    void aListOfValuesThatAreAllLookedFor() {
        assertThat(read(count("处罚台账", "案号", false, where("处罚种类", "罚款", "没收")), "案号|处罚种类\n甲1|罚款、没收\n甲2|没收和罚款\n甲3|罚款、拘留"))
                .containsExactly(
                        "x = 1 count 处罚台账!A2",
                        "x = 1 count 处罚台账!A3",
                        "warning ledger.unclear-condition 处罚台账!B4 found “罚款、拘留 ×1” expected “没收, 罚款”");
    }

    @Test
    void whatIsCrossedOutSaysNothing() {
        assertThat(read(FINES, "案号|处罚种类\n甲1|~~罚款~~\n甲2|~~警告~~"))
                .contains("error value.struck 处罚台账!B2 found “罚款” expected “”")
                .hasSize(3);
    }

    @Test
    void theFirstValuesAreNamed() {
        String[] kinds =
                IntStream.range(0, 25).mapToObj(i -> "种类" + (char) ('甲' + i)).toArray(String[]::new);
        assertThat(column("罚款", kinds)).anyMatch(line -> line.contains(" ×1; … ×5”"));
    }

    @Test
    void aClearNoInOneColumnEndsAllDoubt() {
        assertThat(read(
                        count("处罚台账", "案号", false, where("当场处罚", "是"), where("处罚种类", "罚款")),
                        "案号|处罚种类|当场处罚\n甲1|罚款|是\n甲2|警告|是（简易）\n甲3|#REF!|否\n甲4|警告|"))
                .containsExactly(
                        "x = 1 count 处罚台账!A2",
                        "info ledger.left-out 处罚台账!C4 found “否 ×1; “” ×1” expected “是”",
                        "info ledger.left-out 处罚台账!B3 found “警告 ×1” expected “罚款”");
    }

    @Test
    void whatIsMergedOverRowsHoldsForAllOfThem() {
        assertThat(read(SPOT, "案号|当场处罚\n甲1|是\n甲2|^\n甲3|^\n甲4|否\n甲5|^\n甲6|"))
                .containsExactly(
                        "x = 1 count 处罚台账!A2",
                        "x = 1 count 处罚台账!A3",
                        "x = 1 count 处罚台账!A4",
                        "info ledger.left-out 处罚台账!B5 found “否 ×2; “” ×1” expected “是”");
        assertThat(read(
                        count("处罚台账", "案号", false, new Ledger.Where("日期", Set.of())),
                        "案号|日期\n甲1|2020-3-5\n甲2|^\n甲3|2019-3-5\n甲4|^"))
                .containsExactly(
                        "x = 1 count 处罚台账!A2",
                        "x = 1 count 处罚台账!A3",
                        "info ledger.outside-period 处罚台账!B4 found “2” expected “”");
    }

    @ParameterizedTest
    @ValueSource(strings = {"同上", "〃", "″", "同前", "\"", "－〃－", "（同上）", "同上。", "同　上", "↑"})
    void sameAsAbove(String mark) {
        assertThat(read(FINES, "案号|处罚种类\n甲1|罚款\n甲2|%s\n甲3|%s\n甲4|警告\n甲5|%s".replace("%s", mark)))
                .containsExactly(
                        "x = 1 count 处罚台账!A2",
                        "x = 1 count 处罚台账!A3",
                        "x = 1 count 处罚台账!A4",
                        "info ledger.left-out 处罚台账!B5 found “警告 ×2” expected “罚款”");
        assertThat(read(FINES, "案号|处罚种类\n甲1|%s\n甲2|罚款\n甲3|\n甲4|%s".replace("%s", mark)))
                .containsExactly(
                        "x = 1 count 处罚台账!A3",
                        "warning ledger.blank-condition 处罚台账!B4 found “1” expected “”",
                        "warning ledger.unclear-condition 处罚台账!B2 found “" + mark + " ×2” expected “罚款”");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "44260 {m\"月\"d\"日\"}",
                "44260 {mm-dd}",
                "44260 {d-mmm}",
                "44260 {[$-804]m\"月\"d\"日\";@}",
                "3月5日",
                "44260 {aaaa mm/dd}"
            })
    void aDateThatShowsNoYearMayBeOfAnother(String date) {
        List<String> lines =
                read(count("处罚台账", "案号", false, new Ledger.Where("日期", Set.of())), "案号|日期\n甲1|2020-3-5\n甲2|" + date);
        assertThat(lines).hasSize(2).anyMatch(line -> line.startsWith("error ledger.date 处罚台账!B3"));
    }

    @Test
    void aDateThatShowsNoYearAndIsOfThePeriodAnyway() {
        assertThat(read(
                        count("处罚台账", "案号", false, new Ledger.Where("日期", Set.of())),
                        "案号|日期\n甲1|43895 {m\"月\"d\"日\"}\n甲2|44260 {yy-m-d}"))
                .containsExactly("x = 1 count 处罚台账!A2", "info ledger.outside-period 处罚台账!B3 found “1” expected “”");
    }

    @Test
    void anAcceptanceHoldsForTheRowsItWasGivenFor() {
        String rows = "案号|当事人|种类|金额\n甲1|乙|罚款|5\n甲1|乙|罚款|5\n甲2|丙|罚款|6\n%s|丙|罚款|6";
        Ledger cases = count("处罚台账", "案号", false);
        assertThat(id(cases, rows.formatted("甲3"))).isEqualTo(id(cases, rows.formatted("甲4")));
        assertThat(id(cases, rows.formatted("甲3").replace("甲1|乙", "甲1|丁")))
                .isNotEqualTo(id(cases, rows.formatted("甲3")));
        assertThat(id(cases, rows.formatted("甲2"))).isNotEqualTo(id(cases, rows.formatted("甲3")));
    }

    private static String id(Ledger ledger, String rows) {
        return ledger("x", "件", ledger).read(Drawn.sheet("处罚台账", rows)).findings().stream()
                .filter(finding -> finding.code().equals("ledger.repeated-row"))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
