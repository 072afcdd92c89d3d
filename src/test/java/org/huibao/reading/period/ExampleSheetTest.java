package org.huibao.reading.period;

import org.assertj.core.api.Assertions;
import org.huibao.definition.Indicator.Ledger;
import org.huibao.reading.Drawn;
import org.huibao.reading.Readings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a sheet that shows how to fill in another one is taken for. */
class ExampleSheetTest {

    private static final String EXAMPLE = "指标名称|本年数\n案件数|99\n";
    private static final String FORM = "指标名称|本年数\n案件数|71\n";
    private static final String OTHER = "指标名称|本年数\n食堂用餐人次|3\n";

    @ParameterizedTest
    @ValueSource(strings = {"填写示例", "示例", "样表", "填报模板", "样例（勿删）", "Example", "范本", "作废", "旧表", "填报表备份", "更正前", "年度目标"})
    void theFormIsReadAndTheExampleIsNot(String name) {
        Readings cases = Readings.of("cases", "案件数", "件");

        Assertions.assertThat(cases.lines(Drawn.sheet(name, EXAMPLE).and("Sheet1", FORM)))
                .containsExactly("cases = 71 Sheet1!B2");
        Assertions.assertThat(cases.lines(Drawn.sheet("Sheet1", FORM).and(name, EXAMPLE)))
                .containsExactly("cases = 71 Sheet1!B2");
        Assertions.assertThat(cases.lines(Drawn.sheet("Sheet1", OTHER).and(name, EXAMPLE)))
                .containsExactly(
                        "cases = 99 " + name + "!B2",
                        "warning sheet.example " + name + " found “" + name + "” expected “”");
    }

    @ParameterizedTest
    @CsvSource({
        "填写示例, true",
        "示范, true",
        "样表, true",
        "作废, true",
        "填报表（废）, true",
        "废, true",
        "旧表, true",
        "填报表-旧, true",
        "年度目标, true",
        "填报模板, false",
        "填报表备份, false",
        "固废处置, false",
        "三废, false",
        "老旧小区, false",
        "计划生育, false",
        "预算执行, false",
        "Sheet1, false",
        "填报说明, false"
    })
    void aSheetThatIsTheOnlyOne(String name, boolean asked) {
        Assertions.assertThat(Readings.of("cases", "案件数", "件").lines(Drawn.sheet(name, FORM)))
                .hasSize(asked ? 2 : 1)
                .contains("cases = 71 " + name + "!B2");
    }

    @ParameterizedTest
    @CsvSource({"处罚台账示例, warning", "处罚台账（样例）, warning", "处罚台账模板, info", "处罚登记, info"})
    void aLedger(String name, String level) {
        Ledger ledger = new Ledger("处罚台账", "", "案号", false, java.util.List.of());

        Assertions.assertThat(Readings.ledger("x", "件", ledger).lines(Drawn.sheet(name, "案号|当事人\n甲1|张三\n")))
                .contains(level + " ledger.other-sheet " + name + " found “" + name + "” expected “处罚台账”");
    }
}
