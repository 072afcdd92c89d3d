package org.huibao.reading.sheet;

import java.util.List;
import org.assertj.core.api.Assertions;
import org.huibao.reading.Drawn;
import org.huibao.reading.Readings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Units that stand around a sheet's cells: a page header, a text box, a comment. */
class MarginUnitTextsTest {

    private static final String SHEET = "2020年统计表\n项目|本年数|备注\n会议|3\n罚没收入|15.89\n";
    private static final Readings FINES = Readings.of("x", "罚没收入", "元");

    private static List<String> lines(String text, String cell) {
        return FINES.lines(Drawn.sheet("表", SHEET).around(text, cell));
    }

    @ParameterizedTest
    @ValueSource(strings = {"单位：万元", "（单位：万元）", "金额单位：万元", "以万元为单位", "请以万元填写", "单位:千元  第1页", "金额：万元", "单位：万RMB", "万元"})
    void anotherUnitIsAskedAbout(String text) {
        Assertions.assertThat(lines(text, "")).hasSize(1).first().asString().startsWith("error unit.unclear 表!B4");
        Assertions.assertThat(lines(text, "B4")).hasSize(1).first().asString().startsWith("error unit.unclear 表!B4");
        Assertions.assertThat(lines(text, "B2")).hasSize(1).first().asString().startsWith("error unit.unclear 表!B4");
        Assertions.assertThat(lines(text, "A1")).hasSize(1).first().asString().startsWith("error unit.unclear 表!B4");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "单位：元|",
                "单位：件|",
                "单位：元、万元|",
                "填报单位：县司法局|",
                "第1页 共2页|",
                "单位：万元|B3",
                "单位：万元|C2",
                "全县罚款500万元以上的另附|",
                "较上年增加2万元|B4",
                "报告期内收缴入库的罚款（万元以上的单列），以及没收的款项折价，应与财政部门核对一致，不一致的在备注中说明单位和原因，谢谢配合。|B4"
            })
    void whatSaysNoOtherUnit(String text, String cell) {
        Assertions.assertThat(lines(text, cell == null ? "" : cell)).containsExactly("x = 15.89 表!B4");
    }

    @Test
    void itAgreesWithTheSheetOrIsAskedAbout() {
        String stated = SHEET.replace("本年数", "本年数（万元）");
        Assertions.assertThat(FINES.lines(Drawn.sheet("表", stated).around("单位：万元", "")))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("x = 158900 表!B4");
        Assertions.assertThat(FINES.lines(Drawn.sheet("表", stated).around("单位：元", "")))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("error unit.unclear");
        Assertions.assertThat(FINES.lines(Drawn.sheet("表", SHEET)
                        .around("单位：万元", "B4")
                        .with("huibao.job", "rule-of-law")
                        .with("huibao.period", "2020")))
                .containsExactly("x = 15.89 表!B4");
        Assertions.assertThat(Readings.of("x", "罚没收入", "件")
                        .lines(Drawn.sheet("表", SHEET.replace("15.89", "15")).around("单位：万元", "")))
                .containsExactly("x = 15 表!B4");
    }
}
