package org.huibao.reading.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huibao.reading.Readings.count;
import static org.huibao.reading.Readings.ledger;
import static org.huibao.reading.Readings.sum;
import static org.huibao.reading.Readings.where;

import java.util.List;
import org.huibao.definition.Indicator.Ledger;
import org.huibao.reading.Drawn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A case whose own remark says that it is none is asked about; one whose remark tells of something else counts. */
class RemarkedCasesTest {

    private static final Ledger FINES = count("处罚台账", "案号", false, where("处罚种类", "罚款"));

    private static List<String> read(Ledger ledger, String kind, String remark) {
        return ledger("x", ledger.sum().isEmpty() ? "件" : "元", ledger)
                .lines(Drawn.sheet(
                        "处罚台账",
                        "序号|案号|当事人|处罚种类|罚款金额|备注\n1|1号|甲|罚款|500|\n2|2号|乙|%s|300|%s\n3|3号|丙|罚款|200|"
                                .formatted(kind, remark)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "作废", "已作废", "（作废）", "此案作废", "已撤销", "撤案", "撤销立案", "重复", "重复登记", "与第1行重复", "同1号重复", "不计入", "不计入本年",
                "不纳入统计", "本案不统计", "误填", "删除", "已并入1号", "2019年案件", "2019年", "属2021年度", "上年结转", "测试数据"
            })
    void takesOut(String remark) {
        assertThat(read(FINES, "罚款", remark))
                .containsExactly(
                        "x = 1 count 处罚台账!B2",
                        "x = 1 count 处罚台账!B4",
                        "warning ledger.taken-out 处罚台账!B3 found “1” expected “”");
        assertThat(read(sum("处罚台账", "罚款金额"), "罚款", remark))
                .containsExactly(
                        "x = 500 处罚台账!E2", "x = 200 处罚台账!E4", "warning ledger.taken-out 处罚台账!E3 found “1” expected “”");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "已缴纳",
                "移送公安",
                "2020年案件",
                "2019年立案，2020年结案",
                "申请撤销处罚被驳回",
                "查封已解除，撤销冻结",
                "未重复处罚",
                "当事人多次违法",
                "计入信用档案",
                "已整改",
                "1号",
                "取消资格认定后处罚"
            })
    void tellsOfSomethingElse(String remark) {
        assertThat(read(FINES, "罚款", remark)).hasSize(3).noneMatch(line -> line.contains("taken-out"));
    }

    @Test
    void nothingIsAskedOfACaseThatDoesNotCountAnyway() {
        assertThat(read(FINES, "警告", "作废"))
                .containsExactly(
                        "x = 1 count 处罚台账!B2",
                        "x = 1 count 处罚台账!B4",
                        "info ledger.left-out 处罚台账!D3 found “警告 ×1” expected “罚款”");
    }

    @Test
    void aColumnThatTheDefinitionFiltersByIsItsOwnAnswer() {
        Ledger voided = count("处罚台账", "案号", false, where("备注", "作废"));
        assertThat(read(voided, "罚款", "作废"))
                .contains("x = 1 count 处罚台账!B3")
                .noneMatch(line -> line.contains("taken-out"));
    }

    @Test
    void aLineBelowACaseThatIsLeftOutAndHasNoNumberIsAskedAbout() {
        String rows = "序号|案号|当事人|处罚种类|罚款金额|备注\n1|1号|甲|警告|0|\n|||罚款|300|\n2|2号|乙|罚款|200|";
        assertThat(ledger("x", "件", FINES).lines(Drawn.sheet("处罚台账", rows)))
                .contains("warning ledger.blank-case 处罚台账!B3 found “1” expected “”");
        assertThat(ledger("x", "件", FINES).lines(Drawn.sheet("处罚台账", rows.replace("警告", "罚款"))))
                .containsExactly("x = 1 count 处罚台账!B2", "x = 1 count 处罚台账!B4");
    }

    @Test
    void theOfficeThatSignsIsNoCase() {
        String rows = "序号|案号|当事人|处罚种类|罚款金额|立案日期\n1|1号|甲|警告|0|2020-1-5\n2|2号|乙|罚款|200|2020-2-5\n|某县某局||||2021-1-5";
        assertThat(ledger("x", "件", count("处罚台账", "案号", false)).lines(Drawn.sheet("处罚台账", rows)))
                .containsExactly(
                        "x = 1 count 处罚台账!B2",
                        "x = 1 count 处罚台账!B3",
                        "warning ledger.unsure-rows 处罚台账!B4 found “1” expected “”");
    }

    @ParameterizedTest
    @ValueSource(strings = {"件数", "案件数", "宗数", "人数", "户数"})
    void aNumberOfCasesUnderAnyWord(String word) {
        String rows = "序号|案号|当事人|处罚种类|罚款金额|立案日期\n1|1号|甲|警告|0|2020-1-5\n2|2号|乙|罚款|200|2020-2-5\n%s|2||||";
        assertThat(ledger("x", "件", count("处罚台账", "案号", false)).lines(Drawn.sheet("处罚台账", rows.formatted(word))))
                .hasSizeGreaterThanOrEqualTo(3)
                .contains("x = 1 count 处罚台账!B2", "x = 1 count 处罚台账!B3")
                .noneMatch(line -> line.startsWith("x = 1 count 处罚台账!B4"))
                .anyMatch(line -> line.startsWith("warning"));
    }

    private static List<String> three(String more) {
        String rows = "序号|案号|当事人|处罚种类|罚款金额|立案日期\n1|01号|甲|罚款|5|2020-1-5\n2|02号|乙|罚款|200|2020-2-5\n";
        return ledger("x", "件", count("处罚台账", "案号", false)).lines(Drawn.sheet("处罚台账", rows + more));
    }

    @Test
    void aPartyUnderTheNextOrdinalWithoutANumberIsAskedAbout() {
        assertThat(three("3||丙")).contains("warning ledger.blank-case 处罚台账!B4 found “1” expected “”");
        assertThat(three("3|\n4|\n5|||请选择")).noneMatch(line -> line.startsWith("warning"));
    }

    @Test
    void theNumberOfTheCaseAboveTypedAgainIsAskedAbout() {
        assertThat(three("3|02号|乙|没收|70|2020-2-5"))
                .containsExactly(
                        "x = 1 count 处罚台账!B2",
                        "x = 1 count 处罚台账!B3",
                        "warning ledger.unsure-rows 处罚台账!B4 found “1” expected “”");
    }
}
