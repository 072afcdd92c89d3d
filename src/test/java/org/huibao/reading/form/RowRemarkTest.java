package org.huibao.reading.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.huibao.reading.Drawn;
import org.huibao.reading.Readings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A row's own 说明 or 备注 that says in which unit its amount stands. */
class RowRemarkTest {

    private static List<String> read(String unit, String header, String note, String value, String remark) {
        return Readings.of("fines", "罚款金额", unit)
                .lines(Drawn.sheet("表", "项目|本年数" + header + "|上年数|" + note + "\n罚款金额|" + value + "||" + remark));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "15.89万",
                "15.89万元",
                "１５．８９万元",
                "15.89 万元",
                "即15.89万元",
                "15.89萬元",
                "单位为万元",
                "单位：万元",
                "单位万元",
                "数据为万元",
                "按万元填",
                "按万元填报",
                "以万元为单位",
                "此处为万元",
                "单位：千元",
                "金额单位万元",
                "金额单位为亿元。",
                "单位：W",
                "单位：W元",
                "单位：万元，含没收",
            })
    void ofAnotherUnitIsAskedAbout(String remark) {
        for (String note : List.of("说明", "备注")) {
            for (String value : List.of("15.89", "'15.89", "15.89 {#,##0.00}")) {
                assertThat(read("元", "", note, value, remark))
                        .as(value + " " + remark)
                        .contains("error unit.unclear 表!B2 found “15.89（" + remark + "）” expected “元”")
                        .noneMatch(line -> line.startsWith("fines = "));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        // the unit in which the amount is read
        "元,（万元）,15.89,15.89万元,158900",
        "元,（万元）,15.89,单位为万元,158900",
        "万元,'',15.89,15.89万元,15.89",
        "万元,'',15.89,单位：万元,15.89",
        "元,'',15.89,单位：元,15.89",
        "元,'',15.89,15.89元,15.89",
        "元,'','''15.89万元',单位为万元,158900",
        // other amounts
        "元,'',158900,其中5万元已缴,158900",
        "元,'',158900,15.89万元,158900",
        "元,'',158900,去年为12万元,158900",
        "元,'',15.89,上年数单位为万元,15.89",
        "元,'',15.89,万元以上案件3件,15.89",
        "元,'',15.89,处罚对象为亿元企业,15.89",
        "元,'',15.89,较上年增加115.89万元,15.89",
        "元,'',0,单位为万元,0",
        "件,'',15,15万元,15",
    })
    void ofTheSameUnitOrOfOtherAmountsIsPlain(String unit, String header, String value, String remark, String read) {
        assertThat(read(unit, header, "说明", value, remark))
                .anyMatch(line -> line.startsWith("fines = " + read + " 表!B2"))
                .noneMatch(line -> line.startsWith("error"));
    }
}
