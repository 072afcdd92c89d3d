package org.huibao.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Units that a sheet states, against the indicator's own. */
class UnitsInSheetsTest {

    private static final String CONVERTED = " [scale 万元→元 ×10000]";
    private final Readings fines = Readings.of("fines", "罚款金额", "元");

    private void reads(Readings readings, String sheet, String... lines) {
        assertThat(readings.lines(Drawn.sheet("表", sheet))).containsExactly(lines);
    }

    @Test
    void aColumnOfUnits() {
        reads(fines, "项目|单位|本年数\n罚款金额|万元|15.89", "fines = 158900 表!C2" + CONVERTED);
        reads(fines, "项目|单位|本年数\n罚款金额|元|15.89", "fines = 15.89 表!C2");
        reads(fines, "项目|计量单位|本年数\n罚款金额||15.89", "fines = 15.89 表!C2");
        reads(fines, "项目|单位|本年数\n罚款金额|万元|'15.89", "fines = 158900 表!C2 [text; scale 万元→元 ×10000]");
        reads(fines, "项目|单位|本年数\n罚款金额|万元|'158900元", "fines = 158900 表!C2 [text; unit 元]");
        reads(fines, "项目|单位|本年数\n罚款金额|万元|无", "fines = none 表!C2");
    }

    @Test
    void unitsOfMeasureInLetters() {
        reads(Readings.of("weight", "重量", "千克"), "项目|单位|本年数\n重量|KG|71", "weight = 71 表!C2");
        reads(Readings.of("weight", "重量", "千克"), "项目|单位|本年数\n重量|㎏|71", "weight = 71 表!C2");
        reads(Readings.of("weight", "重量", "公斤"), "项目|单位|本年数\n重量|Kg|71", "weight = 71 表!C2");
        reads(Readings.of("weight", "重量", "克"), "项目|单位|本年数\n重量|kg|71", "weight = 71000 表!C2 [scale kg→克 ×1000]");
        reads(Readings.of("way", "里程", "公里"), "项目|单位|本年数\n里程|KM|71", "way = 71 表!C2");
        reads(Readings.of("way", "里程", "千米"), "项目|单位|本年数\n里程|公里|71", "way = 71 表!C2");
        reads(Readings.of("area", "面积", "平方米"), "项目|单位|本年数\n面积|㎡|71", "area = 71 表!C2");
        reads(Readings.of("area", "面积", "m2"), "项目|单位|本年数\n面积|万平方米|7", "area = 70000 表!C2 [scale 万平方米→m2 ×10000]");
        reads(Readings.of("area", "面积", "平方公里"), "项目|单位|本年数\n面积|km²|71", "area = 71 表!C2");
        reads(Readings.of("visits", "人次", "人次"), "项目|单位|本年数\n人次|人/次|71", "visits = 71 表!C2");
        reads(Readings.of("water", "水量", "立方米"), "项目|单位|本年数\n水量|m³|71", "water = 71 表!C2");
        reads(
                Readings.of("weight", "重量", "千克"),
                "项目|单位|本年数\n重量|磅|71",
                "error unit.unclear 表!C2 found “71（磅）” expected “千克”");
    }

    @Test
    void aSecondRowOfHeadersThatIsNotMerged() {
        reads(fines, "项目|本年数|上年数\n|金额（万元）|金额（万元）\n罚款金额|15.89|", "fines = 158900 表!B3" + CONVERTED);
        reads(fines, "项目|本年数|上年数\n|金额（元）|金额（元）\n罚款金额|15.89|", "fines = 15.89 表!B3");
        reads(Readings.of("cases", "案件数", "件"), "项目|本年数|说明\n罚没款|罚没（万元）情况良好|\n案件数|15|", "cases = 15 表!B3");
    }

    @Test
    void aUnitThatCannotBeConverted() {
        reads(fines, "项目|单位|本年数\n罚款金额|件|15", "error unit.unclear 表!C2 found “15（件）” expected “元”");
        reads(fines, "项目|单位|本年数\n罚款金额|贯|15", "error unit.unclear 表!C2 found “15（贯）” expected “元”");
        reads(fines, "项目|单位|本年数\n罚款金额|件|", "fines = blank 表!C2");
    }

    @Test
    void inBrackets() {
        reads(fines, "项目|本年数（万元）\n罚款金额|15.89", "fines = 158900 表!B2" + CONVERTED);
        reads(fines, "项目|本年数\n罚款金额（万元）|15.89", "fines = 158900 表!B2" + CONVERTED);
        reads(fines, "项目|本年数（件、万元）\n罚款金额|15.89", "fines = 158900 表!B2" + CONVERTED);
        reads(fines, "项目|本年数（元、万元）\n罚款金额|15.89", "error unit.unclear 表!B2 found “15.89（元、万元）” expected “元”");
        reads(fines, "项目|本年数（件）\n罚款金额（万元）|15.89", "fines = 158900 表!B2" + CONVERTED);
        reads(fines, "项目|本年数（元）\n罚款金额（万元）|15.89", "error unit.unclear 表!B2 found “15.89（万元 / 元）” expected “元”");
        reads(fines, "项目|本年数|上年数（万元）\n罚款金额|158900|12", "fines = 158900 表!B2", "fines@2019 = 120000 表!C2" + CONVERTED);
    }

    @Test
    void aLineAboveTheTable() {
        reads(fines, "处罚情况|\n|单位：万元\n项目|本年数\n罚款金额|15.89", "fines = 158900 表!B4" + CONVERTED);
        reads(fines, "处罚情况（单位：万元）|<\n项目|本年数\n罚款金额|15.89", "fines = 158900 表!B3" + CONVERTED);
        reads(fines, "计量单位:万元|\n项目|本年数\n罚款金额|15.89", "fines = 158900 表!B3" + CONVERTED);
        reads(fines, "单位␠万元|\n项目|本年数\n罚款金额|15.89", "fines = 158900 表!B3" + CONVERTED);
        reads(fines, "单位：件、万元|\n项目|本年数\n罚款金额|15.89", "fines = 158900 表!B3" + CONVERTED);
        reads(fines, "填报单位：县司法局|\n项目|本年数\n罚款金额|15.89", "fines = 15.89 表!B3");
        reads(fines, "单位：万人|\n项目|本年数\n罚款金额|15.89", "error unit.unclear 表!B3 found “15.89（万人）” expected “元”");
        reads(fines, "单位：万元|\n项目|单位|本年数\n罚款金额|元|15.89", "error unit.unclear 表!C3 found “15.89（元 / 万元）” expected “元”");
        reads(Readings.of("cases", "案件数", "件"), "单位：万元|\n项目|本年数\n案件数|15", "cases = 15 表!B3");
    }

    @Test
    void percent() {
        Readings rate = Readings.of("rate", "办结率", "%");
        reads(rate, "项目|本年数\n办结率|0.971 {0.0%}", "rate = 97.1 表!B2 [percent ×100]");
        reads(rate, "项目|本年数\n办结率|0.97100000000000009 {0.0%}", "rate = 97.1 表!B2 [15 digits; percent ×100]");
        reads(rate, "项目|本年数\n办结率|97.1", "rate = 97.1 表!B2");
        reads(rate, "项目|本年数\n办结率|97.1 {0.0\"%\"}", "rate = 97.1 表!B2 [shown 97.1%]");
        reads(rate, "项目|本年数（%）\n办结率|97.1", "rate = 97.1 表!B2");
        reads(rate, "项目|本年数\n办结率|'97.1%", "rate = 97.1 表!B2 [text; unit %]");
        reads(rate, "项目|本年数\n办结率|'97.1件", "error value.not-a-number 表!B2 found “97.1件” expected “0 %”");
    }

    @Test
    void unitsThatTheFormatPrints() {
        reads(fines, "项目|本年数\n罚款金额|15.89 {0.00\"万元\"}", "fines = 158900 表!B2" + CONVERTED);
        reads(fines, "项目|本年数\n罚款金额|15.89 {0.00\"元\"}", "fines = 15.89 表!B2");
        reads(
                fines,
                "项目|本年数（万元）\n罚款金额|15.89 {0.00\"元\"}",
                "error unit.unclear 表!B2 found “15.89（15.89元）” expected “元”");
        reads(fines, "项目|本年数（千元）\n罚款金额|158900 {#,##0,}", "fines = 158900 表!B2 [shown 159]");
        reads(fines, "项目|本年数\n罚款金额|158900 {0!.0,\"万元\"}", "fines = 158900 表!B2 [shown 15.9万元]");
        reads(fines, "项目|本年数\n罚款金额|15.89 {0.0\"件\"}", "error unit.unclear 表!B2 found “15.89（15.9件）” expected “元”");
    }

    @Test
    void anIndicatorWithoutAUnit() {
        Readings bare = Readings.of("rules", "制度数", "");
        reads(bare, "项目|单位|本年数\n制度数|项|4", "rules = 4 表!C2");
        reads(bare, "项目|单位|本年数\n制度数|万项|4", "error unit.unclear 表!C2 found “4（万项）” expected “”");
    }
}
