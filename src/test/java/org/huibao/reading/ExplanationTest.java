package org.huibao.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import org.huibao.reading.value.ExplanationText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExplanationTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "无",
                "无。",
                " 无 ",
                "“无”",
                "没有",
                "暂无",
                "无说明",
                "无特殊情况",
                "无其他需要说明的事项",
                "/",
                "／／",
                "-",
                "—",
                "——",
                "―",
                "－",
                "…",
                "*",
                "√",
                "×",
                "0",
                "71",
                "３",
                "1.",
                "①",
                "71件",
                "15.89万元",
                "件",
                "万元",
                "人次",
                "单位：件",
                "单位:万元",
                "计量单位：起",
                "（单位：元、万元）",
                "单位 件",
                "2020年",
                "2021年1月5日",
                "2021-01-05",
                "第四季度",
                "见附件",
                "已阅",
                "正确",
                "数据正常",
                "正常",
                "正常变化",
                "如实填报",
                "据实统计",
                "按实际填写",
                "已核实无误",
                "以上数据属实",
                "增长",
                "同比增长400%",
                "比上年增加400件",
                "较上年同期有所下降",
                "本年500件，上年100件",
                "另附",
                "无变动",
                "详见附件1",
                "（见附表）",
                "见台账",
                "详见明细表",
                "同上",
                "同前",
                "如上",
                "附件2",
                "备注",
                "说明",
                "说明：",
                "说明：无",
                "备注：/",
                "注：",
                "数据说明",
                "不涉及",
                "不适用",
                "N/A",
                "n.a.",
                "None",
                "null",
                "OK",
                "略",
                "待补",
                "待核实",
                "必填",
                "无无无",
                "xxx",
                "啊",
                "————————————————————————————————————————————————————",
                "\u200b",
                "　"
            })
    void explainsNothing(String written) {
        assertThat(ExplanationText.saysSomething(written)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "含结转",
                "含上年结转",
                "新增职责",
                "无此职责",
                "无新增案件，均为结转",
                "2020年起不再填报",
                "机构改革",
                "疫情影响",
                "已核实",
                "同比增长系新增职责",
                "正常到期注销",
                "据实核减重复上报的12件",
                "专项整治",
                "上年漏报12件",
                "见附件，因疫情停办",
                "同比增加系开展专项行动",
                "口径调整",
                "说明：口径调整",
                "单位合并",
                "单位改制",
                "同上年持平",
                "reorganised",
                "本年集中清理依据已废止、修改的事项，一次性取消较多，上年没有开展集中清理。"
            })
    void saysSomething(String written) {
        assertThat(ExplanationText.saysSomething(written)).isTrue();
    }

    /** {@code notes} in the rows of 案件数, 人次, 罚款 and a row that is nobody's; {@code explained} are those that count. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            含结转 | | |                         ; cases
            含结转 | 含结转 | |                  ; cases persons
            含结转 | 含结转 | 含结转 |           ; ''
            含结转 | 含结转 | 含结转 | 含结转    ; ''
            以实际为准 | 以实际为准 | 专项行动 | 以实际为准 ; fines
            含结转 | 无 | / | ——                 ; cases
            单位：件 | 单位：人次 | 单位：元 |   ; ''
            71 | 含结转 | |                      ; persons
            """)
    void whatStandsInEveryRowExplainsNone(String notes, String explained) {
        String[] note = notes.split("\\|", -1);
        String sheet = "项目|本年数|上年数|说明\n案件数|710000|71|" + note[0] + "\n人次|1527|12|" + note[1] + "\n罚款|300|30|" + note[2]
                + "\n其他|1|1|" + note[3] + "\n";

        List<String> said = Readings.of("cases", "案件数", "件")
                .and("persons", "人次", "人次")
                .and("fines", "罚款", "元")
                .lines(Drawn.sheet("年报", sheet))
                .stream()
                .filter(line -> line.startsWith("note "))
                .map(line -> line.split(" ")[1])
                .toList();

        assertThat(String.join(" ", said)).isEqualTo(explained);
    }

    @ParameterizedTest
    @ValueSource(strings = {"说明", "备注"})
    void aRemarkMergedOverAllRowsIsNotThatOfTheOthers(String header) {
        String sheet = "项目|本年数|上年数|" + header + "\n案件数|71|7|以实际为准\n人次|1527|12|^\n";

        assertThat(Readings.of("persons", "人次", "人次").lines(Drawn.sheet("年报", sheet)))
                .noneMatch(line -> line.startsWith("note "));
    }

    /** Words of which each could begin the next: looked at once, not in all their orders. */
    @Test
    void manyWordsOfOneKindCostNothing() {
        assertTimeout(Duration.ofSeconds(2), () -> ExplanationText.saysSomething("已经均".repeat(12) + "正"));
    }

    /** What the form prints of what is counted is no reason. */
    @Test
    void theDefinitionExplainsNothing() {
        Readings cases = Readings.of("cases", "受理件数", "件").defined("指报告期内受理的信访案件，含上期结转。");
        String form = "指标名称|单位|本年数|上年数|说明\n受理件数|件|500|100|";
        for (String said : List.of("指报告期内受理的信访案件，含上期结转。", "指报告期内受理的信访案件", "（含上期结转）")) {
            assertThat(cases.lines(Drawn.sheet("填报表", form + said)))
                    .as(said)
                    .filteredOn(line -> line.startsWith("note"))
                    .hasSize(said.startsWith("（") ? 1 : 0);
        }
        assertThat(cases.lines(Drawn.sheet("填报表", form + "含上期结转300件")))
                .filteredOn(line -> line.startsWith("note"))
                .hasSize(1);
    }
}
