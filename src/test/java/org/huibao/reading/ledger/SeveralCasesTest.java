package org.huibao.reading.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huibao.reading.Readings.count;
import static org.huibao.reading.Readings.ledger;

import java.util.List;
import org.huibao.definition.Indicator.Ledger;
import org.huibao.reading.Drawn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A row of a ledger that stands for several cases counts once, and is asked about. */
class SeveralCasesTest {

    private static final Ledger CASES = count("处罚台账", "案号", false);
    private static final Ledger KINDS = count("处罚台账", "处罚种类", false);
    private static final String ASKED = "warning ledger.several-cases 处罚台账!";

    private static List<String> findings(Ledger ledger, String sheet) {
        return ledger("x", "件", ledger).lines(Drawn.sheet("处罚台账", sheet)).stream()
                .filter(line -> !line.startsWith("x ="))
                .map(line -> line.replaceAll(" found.*", ""))
                .toList();
    }

    private static String with(String ordinal, String number, String party, String remark) {
        return """
                序号 | 案号 | 案由 | 当事人 | 处罚种类 | 件数 | 备注
                1 | 试罚〔2020〕1号 | 占道 | 甲公司 | 罚款 | 1 |
                2 | 试罚〔2020〕2号 | 占道 | 乙公司 | 罚款 | 1 |
                %s | %s | 占道 | %s | 警告 | 1 | %s
                9 | 试罚〔2020〕9号 | 占道 | 丁公司 | 罚款 | 1 |
                """.formatted(ordinal, number, party, remark);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'3-5", "3-5号", "3—5", "3－5", "'3～5", "3~5", "3至5", "3到5", "第3至5号", "3、4、5", "3、4", "3，4，5", "3;4",
                "3和4", "3¶4", "第3号、第4号"
            })
    void anOrdinalOfSeveral(String ordinal) {
        assertThat(findings(KINDS, with(ordinal, "试罚〔2020〕3号", "丙公司", ""))).containsExactly(ASKED + "E4");
        assertThat(findings(CASES, with(ordinal, "试罚〔2020〕3号", "丙公司", ""))).containsExactly(ASKED + "B4");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3", "'3", "3.", "3、", "（3）", "3号", "'2-1", "'2-3", "'3-1", "'1-3", "'03", "附3", "第3号", "③", "三", "3.1",
                "'5-3", "★"
            })
    void anOrdinalOfOne(String ordinal) {
        assertThat(findings(KINDS, with(ordinal, "试罚〔2020〕3号", "丙公司", ""))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "试罚〔2020〕3号、4号",
                "试罚〔2020〕3、4、5号",
                "试罚〔2020〕3，4，5号",
                "试罚〔2020〕3号；试罚〔2020〕4号",
                "试罚〔2020〕3号¶试罚〔2020〕4号",
                "试罚〔2020〕3号 试罚〔2020〕4号",
                "试罚〔2020〕3号和4号",
                "试罚〔2020〕3号及〔2020〕4号",
                "试罚〔2020〕3号、试立〔2020〕14号",
                "试罚〔2020〕3-5号",
                "试罚〔2020〕第3-5号",
                "试罚〔2020〕3号-5号",
                "试罚〔2020〕3—5号",
                "试罚〔2020〕3～5号",
                "试罚〔2020〕3号至5号",
                "试罚〔2020〕003-005号",
                "试罚〔2020〕3号等3件",
                "试罚〔2020〕1／2／3号",
                "试罚〔2020〕1＋2号",
                "试罚〔2020〕3号等三件",
                "试罚〔2020〕3号（3件）",
                "试罚〔2020〕3号（共3案）",
                "'3-5",
                "'3～5",
                "第3至5号",
                "'3、4、5",
                "JH-2020-5、JH-2020-6",
                "JH-2020-5¶JH-2020-6",
                "JH-2020-5 JH-2020-6",
                "'2020-0153、2020-0154",
                "'2020-0153¶2020-0154¶2020-0155",
                "'20200153、20200154",
            })
    void theNumbersOfSeveral(String number) {
        assertThat(findings(CASES, with("3", number, "丙公司", ""))).containsExactly(ASKED + "B4");
        assertThat(findings(KINDS, with("3", number, "丙公司", ""))).containsExactly(ASKED + "E4");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "试罚〔2020〕3号",
                "试罚〔2020〕第3号",
                "试罚〔2020〕3-1号",
                "试罚〔2020〕1-01号",
                "试罚〔2020〕¶3号",
                "试罚 2020 3号",
                "试罚〔2020〕3 号",
                "（2020）试0102行初3号",
                "（2020）试0102行初3号之一",
                "'2020-0153",
                "'2020-3",
                "'1-01",
                "'20-3",
                "JH-2020-5",
                "JH2020/5",
                "'2020/5号",
                "'2020年5号",
                "'2020.5.3",
                "'2020年1月5日第3号",
                "'0771-3456789",
                "'13800001234",
                "'1,234",
                "试罚告〔2020〕3号 试罚决〔2020〕3号",
                "试罚〔2020〕3号（原试罚〔2019〕7号）",
                "试罚〔2020〕3号¶（补正）",
                "试公（交）行罚决字[2020]3号",
                "当场3",
                "A-3-5",
                "'3",
                "3",
                "编号3、略",
                "罚没3件",
                "试罚〔2020〕3号（1件）",
                "试罚〔2020〕3号共3页",
            })
    void theNumberOfOne(String number) {
        assertThat(findings(CASES, with("3", number, "丙公司", ""))).isEmpty();
        assertThat(findings(KINDS, with("3", number, "丙公司", ""))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "丙公司,共3件,true",
        "丙公司,3件,true",
        "丙公司,2案合并,true",
        "丙公司,本行2起,true",
        "丙公司,共3人,false",
        "丙公司,并案处理,false",
        "丙公司,没收3件衣服,false",
        "丙公司,1件,false",
        "张三等3人,,false",
        "甲、乙公司,,false",
        "丙公司,2020年3月,false",
        "丙公司,见第3-5页,false",
        "3号店,,false",
        "丙公司,13800001234,false",
    })
    void whatARemarkSays(String party, String remark, boolean several) {
        String said = remark == null ? "" : remark;
        assertThat(findings(CASES, with("3", "试罚〔2020〕3号", party, said)))
                .hasSize(several ? 1 : 0)
                .allMatch(line -> line.equals(ASKED + "B4"));
    }

    @Test
    void aPartyOfSeveralCasesWhereThePartyIsCounted() {
        Ledger parties = count("处罚台账", "当事人", false);
        for (String party : List.of("丙公司等3件", "丙公司（2件）", "丙公司（共2起案件）")) {
            assertThat(findings(parties, with("3", "试罚〔2020〕3号", party, ""))).containsExactly(ASKED + "D4");
        }
        for (String party : List.of("丙公司等3人", "丙公司", "丙公司（2020）", "丙公司（一件代发）")) {
            assertThat(findings(parties, with("3", "试罚〔2020〕3号", party, ""))).isEmpty();
        }
    }

    @Test
    void aNumberAboveOneUnderPieces() {
        String sheet = """
                案号 | 当事人 | 件数 | 没收 | <
                ^ | ^ | ^ | 件数 | 金额
                甲1号 | 甲 | 1 | 30 | 5
                甲2号 | 乙 | 3 | 1 | 5
                """;
        assertThat(findings(CASES, sheet)).containsExactly(ASKED + "A4");
        assertThat(findings(CASES, sheet.replace("乙 | 3 ", "乙 | 1 "))).isEmpty();
    }

    /** Numbers of two parts: the second is that of a paper, not the end of a span. */
    @Test
    void numbersOfTwoPartsAreNoSpans() {
        String sheet = """
                案号 | 当事人 | 处罚种类
                试罚〔2020〕1-2号 | 甲 | 罚款
                试罚〔2020〕1-3号 | 乙 | 罚款
                试罚〔2020〕2-4号 | 丙 | 罚款
                """;
        assertThat(findings(CASES, sheet)).isEmpty();
        assertThat(findings(CASES, sheet.replace("1-3号", "3-3号"))).isEmpty();
        assertThat(findings(CASES, sheet.replace("1-2号", "4-7号").replace("1-3号", "8-9号")))
                .containsExactly(ASKED + "A2");
    }

    @Test
    void ordinalsOfTwoPartsAreNoSpans() {
        String sheet = """
                序号 | 案号 | 当事人
                '1-1 | 甲1号 | 甲
                '1-2 | 甲2号 | 乙
                '2-1 | 甲3号 | 丙
                '2-2 | 甲4号 | 丁
                '2-3 | 甲5号 | 戊
                """;
        assertThat(findings(CASES, sheet)).isEmpty();
        assertThat(findings(
                        CASES, sheet.replace("'2-", "'5-").replace("'1-1", "1").replace("'1-2", "'2-4")))
                .contains(ASKED + "B3");
    }

    @Test
    void whereAmountsAreSummedNobodyAsks() {
        Ledger sum = new Ledger("处罚台账", "金额", "", false, List.of(), List.of());
        assertThat(findings(sum, "序号|案号|金额\n1|甲1号|5\n'2～4|甲2号、3号|7")).isEmpty();
    }

    /** A row that does not count is no matter, but its number tells where the next one begins. */
    @Test
    void onlyRowsThatCount() {
        Ledger warned = count("处罚台账", "案号", false);
        assertThat(warned.where()).isEmpty();
        Ledger filtered = new Ledger(
                "处罚台账", "", "案号", false, List.of(new Ledger.Where("处罚种类", java.util.Set.of("罚款"))), List.of());
        String rows = with("'3-5", "试罚〔2020〕3号", "丙公司", "");
        assertThat(findings(filtered, rows)).containsExactly("info ledger.left-out 处罚台账!E4");
    }
}
