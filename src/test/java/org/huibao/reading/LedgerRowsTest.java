package org.huibao.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huibao.reading.Readings.count;
import static org.huibao.reading.Readings.ledger;
import static org.huibao.reading.Readings.sum;

import java.util.List;
import org.huibao.definition.Indicator.Ledger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no case is left out only where it cannot be one; nothing that looks like one is left out with less than a question. */
class LedgerRowsTest {

    private static final Ledger CASES = count("处罚台账", "案号", false);
    private static final Ledger PARTIES = count("处罚台账", "当事人", false);
    private static final Ledger ORDINALS = count("处罚台账", "序号", false);
    private static final Ledger FINES = sum("处罚台账", "罚款金额");

    private static final String HEADER = "案号|当事人|处罚种类|当场处罚|罚款金额\n";
    private static final String TWO = HEADER + "甲1|某甲|罚款|是|5\n甲2|某乙|罚款|是|6\n";

    private static List<String> read(Ledger ledger, String rows) {
        return ledger("x", "元", ledger).lines(Drawn.sheet("处罚台账", rows));
    }

    private static void reads(Ledger ledger, String rows, String... lines) {
        assertThat(read(ledger, rows)).containsExactly(lines);
    }

    private static List<String> findings(Ledger ledger, String rows) {
        return read(ledger, rows).stream()
                .filter(line -> !line.startsWith("x = "))
                .map(line -> line.replaceAll(" found.*", ""))
                .toList();
    }

    private static long number(Ledger ledger, String rows) {
        return read(ledger, rows).stream()
                .filter(line -> line.startsWith("x = 1 "))
                .count();
    }

    // ---- totals

    @ParameterizedTest
    @ValueSource(
            strings = {
                "汇总",
                "总数",
                "总额",
                "合计数",
                "本页汇总",
                "本页合计",
                "本年合计",
                "全年合计",
                "承前页",
                "过次页",
                "承上页",
                "转下页",
                "罚款 计数",
                "罚款 汇总",
                "总计数",
                "第一季度小计",
                "1月合计",
                "一月小计",
                "本月合计",
                "上半年累计",
                "∑",
                "县司法局汇总",
                "总金额",
                "平均",
                "求和项:罚款金额",
                "行政处罚总数",
                "分类汇总",
                "本表合计"
            })
    void totalsUnderAnyWord(String word) {
        for (String row : List.of("%s||||11", "||%s||11", "|%s||2|11", "3|%s|||11", "%s|2|||11")) {
            reads(
                    FINES,
                    TWO + row.formatted(word),
                    "x = 5 处罚台账!E2",
                    "x = 6 处罚台账!E3",
                    "info ledger.total-row 处罚台账!E4 found “11” expected “”");
        }
        reads(
                CASES,
                TWO + word + "||||11",
                "x = 1 count 处罚台账!A2",
                "x = 1 count 处罚台账!A3",
                "info ledger.total-row 处罚台账!A4 found “" + word + "” expected “”");
        reads(
                FINES,
                HEADER + word + "||||11\n" + TWO.substring(HEADER.length()),
                "x = 5 处罚台账!E3",
                "x = 6 处罚台账!E4",
                "info ledger.total-row 处罚台账!E2 found “11” expected “”");
    }

    @ParameterizedTest
    @ValueSource(strings = {"合计科技公司", "汇总有限公司", "总数据中心", "小计划咨询部", "全年旺超市", "承前建筑公司", "某会计", "总工会", "过次渡口"})
    void partiesThatAreCalledLikeTotals(String party) {
        for (String row : List.of("甲3|%s|罚款|是|7", "|%s|罚款|是|7", "甲3|%s||是|11")) {
            assertThat(number(PARTIES, TWO + row.formatted(party))).isEqualTo(3);
        }
        reads(PARTIES, "当事人|金额\n甲|5\n" + party + "|6", "x = 1 count 处罚台账!A2", "x = 1 count 处罚台账!A3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"虚报总额", "未按规定报送汇总", "虚报合计"})
    void reasonsThatEndLikeTotals(String reason) {
        reads(
                count("处罚台账", "案由", false),
                "案由|当事人|处罚种类|罚款金额\n" + reason + "|某甲|罚款|5\n占道|某乙|罚款|6",
                "x = 1 count 处罚台账!A2",
                "x = 1 count 处罚台账!A3");
    }

    @Test
    void subtotalsOfOneCase() {
        reads(
                FINES,
                HEADER + "甲1|某甲|罚款|是|5\n甲2|某乙|罚款|是|6\n||罚款 汇总||11\n甲3|某丙|没收|否|7\n||没收 汇总||7\n||总计||18",
                "x = 5 处罚台账!E2",
                "x = 6 处罚台账!E3",
                "x = 7 处罚台账!E5",
                "info ledger.total-row 处罚台账!E4 found “E4 11; E6 7; E7 18” expected “”");
    }

    @ParameterizedTest
    @ValueSource(strings = {"||||11", "||2||11", "|||2|11"})
    void totalsWithoutAWord(String row) {
        String cases = TWO.substring(HEADER.length());
        for (String rows : List.of(HEADER + cases + row, HEADER + row + "\n" + cases)) {
            assertThat(findings(FINES, rows))
                    .hasSize(1)
                    .allMatch(line -> line.startsWith("error ledger.looks-like-total")
                            || line.startsWith("error ledger.doubtful-rows"));
        }
    }

    @Test
    void aTotalOfOneCaseAndRowsWithoutAWord() {
        assertThat(findings(FINES, HEADER + "甲1|某甲|罚款|是|5\n||1||5"))
                .containsExactly("error ledger.looks-like-total 处罚台账!E3");
        assertThat(findings(FINES, TWO + "||2||12")).containsExactly("warning ledger.unsure-rows 处罚台账!E4");
        assertThat(findings(FINES, TWO + "3||||7")).isEmpty();
    }

    @Test
    void aWordMergedOverRowsHoldsForAllOfThem() {
        reads(
                FINES,
                TWO + "合计|罚款|||5\n^|没收|||6\n甲3|某丙|罚款|是|7",
                "x = 5 处罚台账!E2",
                "x = 6 处罚台账!E3",
                "x = 7 处罚台账!E6",
                "info ledger.total-row 处罚台账!E4 found “E4 5; E5 6” expected “”");
        assertThat(findings(PARTIES, HEADER + "示例|某公司|罚款|是|1\n^|某厂|罚款|是|1\n甲1|某甲|罚款|是|5"))
                .containsExactly("warning ledger.example-row 处罚台账!B2");
    }

    @Test
    void totalsAboveTheirGroups() {
        assertThat(findings(FINES, HEADER + "||2|2|18\n罚款||||11\n甲1|某甲|罚款|是|5\n甲2|某乙|罚款|是|6\n没收||||7\n甲3|某丙|没收|否|7"))
                .contains("error ledger.looks-like-total 处罚台账!E3");
        // A case that has little to say is no total.
        assertThat(findings(FINES, HEADER + "甲1||||4\n甲2|某乙|罚款|是|6\n甲3|某丙|罚款|是|7"))
                .isEmpty();
    }

    @Test
    void aNumberOfCasesIsNoCase() {
        reads(
                PARTIES,
                TWO + "|2|||11",
                "x = 1 count 处罚台账!B2",
                "x = 1 count 处罚台账!B3",
                "warning ledger.unsure-rows 处罚台账!B4 found “1” expected “”");
        reads(
                PARTIES,
                HEADER + "|2|||11\n甲1|某甲|罚款|是|5\n甲2|某乙|罚款|是|6",
                "x = 1 count 处罚台账!B3",
                "x = 1 count 处罚台账!B4",
                "warning ledger.unsure-rows 处罚台账!B2 found “1” expected “”");
        assertThat(number(CASES, HEADER + "20200001|||1|5\n20200002|||1|6")).isEqualTo(2);
        assertThat(number(CASES, HEADER + "甲1|某甲|||5\n20200002|某乙|罚款|1|6")).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"全年", "上年结转", "本年", "合", "期初余额"})
    void wordsThatMayBeTotals(String word) {
        assertThat(findings(CASES, TWO + word + "||||11")).containsExactly("warning ledger.unsure-rows 处罚台账!A4");
        assertThat(findings(FINES, TWO + word + "||||11")).containsExactly("info ledger.total-row 处罚台账!E4");
        assertThat(findings(FINES, TWO + word + "||||12")).containsExactly("warning ledger.unsure-rows 处罚台账!E4");
    }

    // ---- cases that read like something else

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "某建设单位|罚款|县公安机关",
                "伪造公章|罚款|县公安机关",
                "单位：甲公司|罚款|县公安局",
                "篡改生产日期|罚款|县市场监管局",
                "虚报数量|警告|某事业单位",
                "某单位|没收|某机关",
                "日期：不明|罚款|县公安局",
                "负责人失职|罚款|某单位",
                "说明不实|警告|某单位",
                "注册地不符|罚款|某机关",
                "联系不上当事人|罚款|县公安局",
                "冒用名称|罚款|虚构单位"
            })
    void casesThatReadLikeHeadersOrSignatures(String row) {
        for (String rows : List.of("超载|罚款|县公安局\n\n%s\n闯红灯|罚款|县公安局", "%s\n超载|罚款|县公安局\n闯红灯|罚款|县公安局")) {
            assertThat(read(count("处罚台账", "案由", false), "案由|处罚种类|处罚机关\n" + rows.formatted(row)))
                    .hasSize(3)
                    .allMatch(line -> line.startsWith("x = 1 count"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "填报人：张三||审核人：李四||",
                "填报人|张三|审核人|李四|2021-1-5",
                "注：按立案日期统计。||||",
                "（盖章）||||",
                "单位负责人（签字）：||||",
                "单位：甲局||||",
                "填报单位：甲局||填报日期：2021年1月5日||",
                "说明：略||||",
                "制表：张三||||2021年1月5日",
                "联系电话|2222222|||",
                "一、安全生产类||||"
            })
    void signaturesAndNotesAreNoCases(String row) {
        assertThat(number(CASES, TWO + "\n" + row)).isEqualTo(2);
        assertThat(findings(CASES, TWO + "\n" + row)).containsExactly("info ledger.footer-rows 处罚台账!A5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"填报人：张三|某丙|罚款|是|7", "负责人|某丙|罚款|是|7", "注：甲3|某丙|罚款|是|7"})
    void aSignatureWithACaseBehindItIsAskedAbout(String row) {
        assertThat(findings(CASES, TWO + row)).containsExactly("warning ledger.unsure-rows 处罚台账!A4");
    }

    @Test
    void aSecondTableIsAskedAboutWhereItsRowsWouldCount() {
        assertThat(findings(CASES, TWO + "\n案件编号|当事人姓名|处罚类别|是否当场处罚|罚款金额\n甲3|某丙|罚款|是|7"))
                .containsExactly("error ledger.second-table 处罚台账!A5");
        assertThat(findings(FINES, TWO + "\n序号|单位名称|负责人|联系电话\n1|甲|张三|222"))
                .containsExactly("info ledger.second-table 处罚台账!A5");
    }

    @Test
    void aMarkMayRepeatTheHeader() {
        reads(
                count("处罚台账", "罚款", false),
                "案号|当事人|罚款|警告\n甲1|某甲|罚款|\n甲2|某乙||警告\n|某丙|罚款|警告\n案号|当事人|罚款|警告\n甲4|某丁|罚款|",
                "x = 1 count 处罚台账!C2",
                "x = 1 count 处罚台账!C4",
                "x = 1 count 处罚台账!C6");
        reads(sum("处罚台账", "2020"), "案号|当事人|'2020\n甲1|某甲|2020\n甲2|某乙|5", "x = 2020 处罚台账!C2", "x = 5 处罚台账!C3");
        assertThat(findings(CASES, TWO + "案号|当事人|2020年金额|是|7")).containsExactly("warning ledger.unsure-rows 处罚台账!A4");
    }

    @Test
    void columnsAreNumberedUnlessTheNextRowGoesOn() {
        assertThat(findings(count("处罚台账", "人数", false), "序号|人数|金额\n1|2|3\n1|5|6"))
                .isEmpty();
        assertThat(findings(count("处罚台账", "人数", false), "序号|人数|金额\n1|2|3\n2|5|6"))
                .containsExactly("warning ledger.unsure-rows 处罚台账!B2");
    }

    // ---- examples and prepared rows

    @ParameterizedTest
    @ValueSource(
            strings = {
                "示例|某公司|罚款|是|10000", "示例：甲0|某公司|罚款|是|10000", "例|某公司|罚款|是|1", "例1|某公司|罚款|是|1", "例如：甲0|某公司|罚款|是|1",
                        "（示例）|某公司|罚款|是|1",
                "填写示例|某公司|罚款|是|1", "样例|某公司|罚款|是|1", "甲0|（例）|罚款|是|1", "甲0|某公司（示例）|罚款|是|1", "甲0|某公司|罚款|示例，请删除|1",
                        "范例1|某公司|罚款|是|1",
                "如：甲0|某公司|罚款|是|1", "（例）甲0|某公司|罚款|是|1", "样本|某公司|罚款|是|1", "测试|某公司|罚款|是|1"
            })
    void examplesAreAskedAbout(String row) {
        String rows = HEADER + row + "\n" + TWO.substring(HEADER.length());
        assertThat(findings(CASES, rows)).containsExactly("warning ledger.example-row 处罚台账!A2");
        assertThat(number(CASES, rows)).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "甲3|例外科技公司|罚款|是|7",
                "甲3|某丙|违反《条例》|是|7",
                "甲3|某丙|罚款（比例原则）|是|7",
                "如皋1|如意公司|罚款|是|7",
                "样本1号|模板厂|罚款|是|7",
                "测试3|填海公司|罚款|是|7",
                "案例3|某丙|罚款|是|7"
            })
    void casesThatHoldTheSameSign(String row) {
        assertThat(findings(CASES, TWO + row)).isEmpty();
        assertThat(number(CASES, TWO + row)).isEqualTo(3);
    }

    @Test
    void preparedRowsAreNoCases() {
        String header = "序号|当事人|处罚种类|罚款金额|单位\n";
        String cases = "1|某甲|罚款|5|元\n2|某乙|罚款|6|元\n";
        reads(
                ORDINALS,
                header + cases + "3||||元\n4||||元\n5||||元",
                "x = 1 count 处罚台账!A2",
                "x = 1 count 处罚台账!A3",
                "info ledger.prepared-rows 处罚台账!A4 found “3” expected “”");
        reads(FINES, header + cases + "3||||元\n4||||元", "x = 5 处罚台账!D2", "x = 6 处罚台账!D3");
        reads(
                ORDINALS,
                header + cases + "3||||\n4||||",
                "x = 1 count 处罚台账!A2",
                "x = 1 count 处罚台账!A3",
                "info ledger.prepared-rows 处罚台账!A4 found “2” expected “”");
        reads(
                ORDINALS,
                header + "1||||元\n2||||元",
                "x = 0 count 处罚台账!A1 [0 rows]",
                "info ledger.prepared-rows 处罚台账!A2 found “2” expected “”");
        reads(
                count("处罚台账", "罚款金额", false),
                header + cases + "3|||=C4*2 -> 0|元",
                "x = 1 count 处罚台账!D2",
                "x = 1 count 处罚台账!D3",
                "info ledger.prepared-rows 处罚台账!D4 found “1” expected “”");
    }

    /** Libraries in Java write a whole number so, and with it half of the systems that export ledgers. */
    @Test
    void ordinalsMayBeWrittenWithAPoint() {
        String header = "序号|当事人|处罚种类|罚款金额|单位\n";
        reads(
                ORDINALS,
                header + "1.0|某甲|罚款|5.0|元\n2.0|某乙|罚款|6.0|元\n3.0||||元\n4.0||||元",
                "x = 1 count 处罚台账!A2",
                "x = 1 count 处罚台账!A3",
                "info ledger.prepared-rows 处罚台账!A4 found “2” expected “”");
        assertThat(findings(CASES, "序号|案号|当事人\n1.0|罚1号|某甲\n2.0|罚2号|某乙\n'3-5|罚3号|某丙"))
                .containsExactly("warning ledger.several-cases 处罚台账!B4");
        assertThat(findings(count("处罚台账", "人数", false), "序号|人数|金额\n1.0|2.0|3.0\n1.0|5.0|6.0"))
                .isEmpty();
    }

    @Test
    void whatMayHaveBeenPreparedIsAskedAbout() {
        String header = "序号|当事人|处罚种类|罚款金额|机关\n";
        String cases = "1|某甲|罚款|5|县局\n2|某乙|罚款|6|县局\n";
        assertThat(findings(ORDINALS, header + cases + "3||||县局\n4||||县局"))
                .containsExactly("info ledger.prepared-rows 处罚台账!A4");
        assertThat(findings(ORDINALS, header + cases + "3|某丙|||"))
                .containsExactly("warning ledger.unsure-rows 处罚台账!A4");
        assertThat(findings(ORDINALS, header + cases + "3||罚款||县局"))
                .containsExactly("warning ledger.unsure-rows 处罚台账!A4");
        assertThat(findings(CASES, TWO + "甲3||||元")).containsExactly("warning ledger.unsure-rows 处罚台账!A4");
    }

    @Test
    void rowsThatAreAlikeAreCases() {
        String same = "|罚款|50|县局\n";
        assertThat(number(ORDINALS, "序号|处罚种类|金额|机关\n1" + same + "2" + same + "3" + same + "4" + same))
                .isEqualTo(4);
        assertThat(read(sum("处罚台账", "金额"), "序号|处罚种类|金额|机关\n1" + same + "2" + same + "3" + same))
                .containsExactly("x = 50 处罚台账!C2", "x = 50 处罚台账!C3", "x = 50 处罚台账!C4");
        assertThat(read(sum("处罚台账", "金额"), "序号|当事人|种类|金额|备注\n1|甲|罚款|50|无\n2|乙|罚款|50|无\n3|||50|"))
                .contains("x = 50 处罚台账!D4");
    }

    // ---- marks in the counted column

    @ParameterizedTest
    @ValueSource(strings = {"×", "否", "无", "—", "/", "0", "✗", "□", "N", "FALSE"})
    void aMarkThatSaysNoIsNoCase(String mark) {
        reads(
                count("处罚台账", "罚款", false),
                "案号|当事人|罚款\n甲1|某甲|√\n甲2|某乙|" + mark + "\n甲3|某丙|√",
                "x = 1 count 处罚台账!C2",
                "x = 1 count 处罚台账!C4",
                "info ledger.marked-no 处罚台账!C3 found “1” expected “”");
    }

    @Test
    void aMarkAmongWordsIsAskedAbout() {
        assertThat(findings(CASES, TWO + "无|某丙|罚款|是|7")).containsExactly("warning ledger.marked-no 处罚台账!A4");
        assertThat(findings(count("处罚台账", "罚款金额", false), TWO + "甲3|某丙|警告|是|0"))
                .containsExactly("info ledger.marked-no 处罚台账!E4");
        assertThat(findings(count("处罚台账", "处罚种类", false), TWO + "甲3|某丙|无|是|"))
                .containsExactly("info ledger.marked-no 处罚台账!C4");
        assertThat(findings(count("处罚台账", "处罚种类", false), TWO + "甲3|某丙|×|是|"))
                .containsExactly("warning ledger.marked-no 处罚台账!C4");
    }

    @Test
    void aCaseWithoutANumberIsAskedAbout() {
        assertThat(findings(CASES, TWO + "|某丙|罚款|是|7")).containsExactly("warning ledger.blank-case 处罚台账!A4");
        assertThat(findings(CASES, TWO + "^|某丙|罚款|是|7")).isEmpty();
        assertThat(findings(count("处罚台账", "罚款金额", false), TWO + "甲3|某丙|警告|是|")).isEmpty();
    }

    @Test
    void anAmountMergedOverRowsIsNotMissing() {
        assertThat(findings(FINES, TWO + "甲3|某丙|罚款|是|^")).isEmpty();
        assertThat(findings(FINES, TWO + "甲3|某丙|罚款|是|")).containsExactly("warning ledger.blank-amount 处罚台账!E4");
    }

    @Test
    void theNumberOfTheCaseAbove() {
        assertThat(findings(CASES, TWO + "同上|某丙|罚款|是|7")).containsExactly("warning ledger.unsure-rows 处罚台账!A4");
        assertThat(number(PARTIES, TWO + "甲3|同上|罚款|是|7")).isEqualTo(3);
    }

    // ---- different values

    @ParameterizedTest
    @ValueSource(
            strings = {
                "110101199001011000",
                "1.10101199001011E+17",
                "'1.10101E+17",
                "同上",
                "〃",
                "110101********1234",
                "张*",
                "110101XXXX01011234",
                "'110101199001012000",
                "1234567890123456",
                "某企业",
                "张某",
                "匿名",
                "不详",
                "本局",
                "个人",
                "见附件",
                "3家",
                "甲公司等3家",
                "甲公司等",
                "张三夫妇",
                "甲公司、乙公司",
                "顺达汽修厂/惠民超市",
                "顺达汽修厂;惠民超市",
                "顺达汽修厂和惠民超市",
                "顺达汽修厂¶惠民超市",
                "顺达汽修厂 惠民超市",
                "张小三¶李四",
                "顺达汽修厂（同上）",
                "同上、惠民超市",
                "（同上）",
                "0110101199001011237"
            })
    void aValueThatIsNotWhole(String value) {
        assertThat(findings(count("处罚台账", "证件号码", true), "案号|当事人|证件号码\n甲1|某甲|'110101199001011237\n甲2|某乙|" + value))
                .containsExactly("error ledger.distinct-unsure 处罚台账!C3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'110101199001011237",
                "'11010119900101123X",
                "甲公司",
                "12345678901234",
                "A-1",
                "'91320000MA1XXAB12C",
                "和平饭店",
                "及时雨公司",
                "同上海菜馆",
                "大沙镇顺达¶汽修厂",
                "顺达汽修厂（张三、李四）",
                "买买提·艾力",
                "张␠三",
                "高等专科学校",
                "五一路三家店村",
                "中等",
                "〔2020〕第1-11号"
            })
    void aValueThatIsWhole(String value) {
        assertThat(findings(count("处罚台账", "证件号码", true), "案号|当事人|证件号码\n甲1|某甲|'110101199001011245\n甲2|某乙|" + value))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '@',
            value = {
                "'110101199001011234|''110101199001011234",
                "'110101199001011234|'110101-19900101-1234",
                "'110101199001011234|'110101 19900101 1234",
                "'110101199001011234|'１１０１０１１９９００１０１１２３４",
                "'11010119900101123x|'11010119900101123X",
                "1 {00000}|'00001",
                "1001|'1001",
                "顺达汽修厂|顺达汽修厂。",
                "顺达（城关）汽修厂|顺达(城关) 汽修厂",
                "张三|张　三"
            })
    void oneValueWrittenInTwoWays(String one, String other) {
        assertThat(read(
                        count("处罚台账", "证件号码", true),
                        "案号|当事人|证件号码\n甲1|某甲|%s\n甲2|某乙|%s\n甲3|某丙|%s".formatted(one, other, one)))
                .containsExactly("x = 1 count 处罚台账!C2");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '@',
            value = {"1, '00001", "'1, '001", "买买提·艾力, 买买提艾力"})
    void aValueThatIsAlmostAnother(String one, String other) {
        assertThat(findings(count("处罚台账", "证件号码", true), "案号|当事人|证件号码\n甲1|某甲|%s\n甲2|某乙|%s".formatted(one, other)))
                .containsExactly("error ledger.distinct-unsure 处罚台账!C3");
    }

    @ParameterizedTest
    @CsvSource({"2020-1-11, 2020-11-1", "〔2020〕第1-11号, 〔2020〕第11-1号", "1, 2", "其他, 个人"})
    void valuesThatAreTwo(String one, String other) {
        assertThat(read(count("处罚台账", "案由", true), "案号|当事人|案由\n甲1|某甲|%s\n甲2|某乙|%s".formatted(one, other)))
                .containsExactly("x = 1 count 处罚台账!C2", "x = 1 count 处罚台账!C3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"一季度", "河东片", "市区", "A"})
    void aRowOfOneWordAndWhatTheColumnsComeToIsAskedAbout(String word) {
        assertThat(findings(CASES, TWO + word + "||||11")).containsExactly("warning ledger.unsure-rows 处罚台账!A4");
        assertThat(findings(CASES, TWO + word + "||||12")).containsExactly("warning ledger.unsure-rows 处罚台账!A4");
        assertThat(findings(CASES, TWO + word + "|某丙|罚款|是|11")).isEmpty();
        assertThat(read(CASES, TWO + word + "||||11\n甲3|某丙|罚款|是|7\n甲4|某丙|罚款|是|1\n" + word + "||||8"))
                .contains("warning ledger.unsure-rows 处罚台账!A4 found “2” expected “”");
    }

    /** Of three columns a total fills two. */
    @Test
    void aRowOfOneWordInANarrowLedgerIsAskedAboutWhereCasesSayMore() {
        String narrow = "案号|当事人|罚款金额\n甲1|某甲|500\n甲2|某乙|600\n";
        assertThat(findings(CASES, narrow + "一季度||1100")).containsExactly("warning ledger.unsure-rows 处罚台账!A4");
        assertThat(findings(CASES, narrow + "甲3||1200")).isEmpty();
        assertThat(findings(CASES, narrow + "甲3|某丙|1100")).isEmpty();
        assertThat(number(CASES, "案号|罚款金额\n甲1|100\n甲2|100\n甲3|200")).isEqualTo(3);
        assertThat(number(CASES, "案号|罚款金额|备注\n甲1|100|\n甲2|100|\n甲3|200|")).isEqualTo(3);
    }

    private static final String H = "序号|案号|当事人|处罚种类|罚款金额|立案日期\n";
    private static final String THREE =
            "1|甲1|某甲|罚款|500|2020-01-05\n2|甲2|某乙|罚款|300|2020-02-05\n3|甲3|某丙|罚款|200|2020-03-05\n";
    private static final String MORE = "4|甲4|某丁|罚款|100|2020-04-05\n5|甲5|某戊|罚款|100|2020-05-05";

    private static List<String> amounts(String rows) {
        return read(FINES, rows).stream()
                .filter(line -> line.startsWith("x = "))
                .map(line -> line.split(" ")[2])
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "二、2019年行政处罚台账",
                "2019年案件",
                "以下为2019年案件",
                "上年结转案件",
                "附：未结案件",
                "撤销案件（不计入）",
                "以下案件已撤销",
                "以下不计入统计",
                "移送其他机关案件",
                "示例",
                "作废"
            })
    void casesBelowAHeadingThatTakesThemOutAreAskedAbout(String heading) {
        assertThat(read(CASES, H + THREE + heading + "\n" + MORE))
                .contains("warning ledger.unsure-rows 处罚台账!B6 found “2” expected “”");
        assertThat(read(CASES, H + THREE + heading + "\n" + H + MORE))
                .contains("warning ledger.unsure-rows 处罚台账!B7 found “2” expected “”");
        assertThat(read(FINES, H + THREE + heading + "\n" + MORE))
                .contains("warning ledger.unsure-rows 处罚台账!E6 found “2” expected “”");
    }

    @ParameterizedTest
    @ValueSource(strings = {"一、安全生产类", "（二）城关镇", "2020年下半年", "3月", "甲所", "二、2020年行政处罚台账"})
    void casesBelowAHeadingThatGathersThemCount(String heading) {
        assertThat(number(CASES, H + THREE + heading + "\n" + MORE)).isEqualTo(5);
        assertThat(findings(CASES, H + THREE + heading + "\n" + MORE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "共 3 条记录|第 1 页/共 1 页",
                "总记录数|3",
                "总条数：|3",
                "导出人|admin|导出时间|2021-01-05 10:22",
                "复核|李四|制表|王五",
                "制表人|张三||负责人签字",
                "|以下空白",
                "|完",
                "以下空白"
            })
    void whatASystemPrintsBelowIsNoCase(String row) {
        assertThat(number(CASES, H + THREE + row)).isEqualTo(3);
        assertThat(findings(CASES, H + THREE + row)).allMatch(line -> line.startsWith("info "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"其中：简易程序", "其中:当场收缴", "上年同期", "增减", "同比增减（%）", "占比", "Σ", "统计", "小结", "已缴", "未缴", "去年同期"})
    void aRowThatComparesOrPartsTheCasesIsNone(String word) {
        assertThat(number(CASES, H + THREE + word + "|2|||700")).isEqualTo(3);
        assertThat(amounts(H + THREE + word + "|2|||700")).containsExactly("500", "300", "200");
        assertThat(number(CASES, H + THREE + "4|甲4|" + word + "汽修厂|罚款|700|2020-05-01"))
                .isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "—|1|2|3|4|5",
                "A|B|C|D|E|F",
                "1栏|2栏|3栏|4栏|5栏|6栏",
                "①|②|③|④|⑤|⑥",
                "必填|必填|必填|下拉选择|必填|选填",
                "选填|必填|必填|必填|必填|必填",
                "整数|文本|文本|文本|数字|日期",
                "|号|名||元|"
            })
    void whatSaysHowToFillInTheColumnsIsNoCase(String row) {
        assertThat(number(CASES, H + row + "\n" + THREE)).isEqualTo(3);
        assertThat(findings(CASES, H + row + "\n" + THREE)).isEmpty();
        assertThat(amounts(H + row + "\n" + THREE)).containsExactly("500", "300", "200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id|caseNo|party|kind|amount|date",
                "填写要求|按文书填写|全称|单选|单位元|年月日",
                "（序号）|（文书号）|（全称）|（种类）|（元）|（日期）",
                "同比|增长20%",
                "去年同期|2件"
            })
    void whatMayBeACaseIsAskedAbout(String row) {
        assertThat(findings(CASES, H + row + "\n" + THREE)).containsExactly("warning ledger.unsure-rows 处罚台账!B2");
    }
}
