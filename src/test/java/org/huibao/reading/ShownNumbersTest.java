package org.huibao.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers under number formats: what is read is what a person sees, or it is asked about. */
class ShownNumbersTest {

    private static final String CLEAR = "value.shown-differs";

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '`',
            value = {
                // holds, format, unit in the header, unit wanted, value or question, conversion
                "158900¦0\\.0000\"万元\"¦¦元¦158900¦shown 15.8900万元",
                "158900¦0!.0000\"万元\"¦¦元¦158900¦shown 15.8900万元",
                "158900¦0\".\"0000\"万元\"¦¦元¦158900¦shown 15.8900万元",
                "158900¦0\\.0000¦（万元）¦元¦158900¦shown 15.8900",
                "158900¦0\\.0000¦¦元¦ask 15.8900¦",
                "158900¦0\\.0000¦¦万元¦15.89¦shown 15.8900; scale 元→万元 ×0.0001",
                "158900¦0\\.0,¦（万元）¦万元¦15.89¦shown 15.9; scale 元→万元 ×0.0001",
                "158900¦0\\.0,¦（元）¦元¦ask 15.9¦",
                "158900¦0\\.0,\"万元\"¦¦万元¦15.89¦shown 15.9万元; scale 元→万元 ×0.0001",
                "158900¦0\\.0,\"万\"¦¦元¦158900¦shown 15.9万",
                "158900¦#,##0.00,¦（千元）¦千元¦158.9¦shown 158.90; scale 元→千元 ×0.001",
                "158900¦#,##0.00,¦（万元）¦万元¦ask 158.90¦",
                "158900¦0.0,¦¦元¦ask 158.9¦",
                "158900¦[>=10000]0\\.0,\"万\";0¦¦元¦158900¦shown 15.9万",
                "71¦[>=10000]0\\.0,\"万\";0¦¦元¦71¦",
                "15.89¦0.00\"万元\"¦¦元¦158900¦scale 万元→元 ×10000",
                "15.89¦0.00\"万元\"¦（万元）¦元¦158900¦scale 万元→元 ×10000",
                "15.89¦0.00\"万元\"¦（元）¦元¦158900¦scale 万元→元 ×10000",
                "15.89¦0.00\"元\"¦（万元）¦元¦unit¦",
                "3.6¦0.00\"亿\"¦（元）¦元¦360000000¦scale 亿元→元 ×100000000",
                "15.89¦0.00\"万元\"¦¦万元¦15.89¦",
                "15.89¦0.00\"（万元）\"¦¦元¦158900¦scale 万元→元 ×10000",
                "15.89¦0.00\"(万元)\"¦¦元¦158900¦scale 万元→元 ×10000",
                "15.89¦G/通用格式\"万元\"¦¦元¦158900¦scale 万元→元 ×10000",
                "15.89¦General\"万\"¦¦元¦158900¦scale 万元→元 ×10000",
                "15.89¦0.00\"万\"¦¦元¦158900¦scale 万元→元 ×10000",
                "15.89¦0.00\"万\"¦（万元）¦元¦158900¦scale 万元→元 ×10000",
                "3.6¦0.00\"亿\"¦¦元¦360000000¦scale 亿元→元 ×100000000",
                "3.6¦0.00\"亿\"¦（万元）¦元¦ask 3.60亿¦",
                "1.5¦0.0\"万\"¦¦人次¦15000¦scale 万人次→人次 ×10000",
                "15.89¦0\"0000\"¦¦元¦ask 160000¦",
                "1000¦\"US$\"#,##0.00¦¦元¦ask US$1,000.00¦",
                "1000¦[$US$-409]#,##0.00¦¦元¦ask US$1,000.00¦",
                "1000¦[$€] #,##0.00¦¦元¦ask € 1,000.00¦",
                "1000¦[$€] #,##0.00¦¦欧元¦1000¦",
                "1000¦$#,##0.00¦¦元¦ask $1,000.00¦",
                "1000¦\"US$\"#,##0.00¦¦美元¦1000¦",
                "1000¦¥#,##0.00¦¦美元¦ask ¥1,000.00¦",
                "1000¦¥#,##0.00¦¦元¦1000¦",
                "1000¦[$¥-804]#,##0.00¦¦元¦1000¦",
                "1000¦\"人民币\"#,##0.00\"元\"¦¦元¦1000¦",
                "15.89¦\"￥\"0.00\"万元\"¦¦元¦158900¦scale 万元→元 ×10000",
                "71¦¥#,##0.00¦¦件¦ask ¥71.00¦",
                "1234.5¦_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ ¦¦元¦1234.5¦",
                "-1234.5¦_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ ¦¦元¦-1234.5¦",
                "0¦_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ ¦¦元¦0¦",
                "0¦_ ¥* #,##0.00_ ;_ ¥* -#,##0.00_ ;_ ¥* \"-\"??_ ;_ @_ ¦¦元¦0¦",
                "-71¦0.00;[Red]-0.00¦¦元¦-71¦",
                "-71¦0.00_);[Red]\\(0.00\\)¦¦元¦-71¦",
                "-71¦#,##0;(#,##0)¦¦元¦-71¦",
                "-71¦0;\"负\"0¦¦元¦-71¦",
                "71¦(0)¦¦元¦ask (71)¦",
                "-71¦0;0¦¦元¦ask 71¦",
                "-71¦0;\"△\"0¦¦元¦ask △71¦",
                "71¦;;;¦¦件¦ask ``¦",
                "-71¦0;¦¦件¦ask ``¦",
                "0¦0;-0;¦¦件¦ask ``¦",
                "0¦#,###¦¦件¦ask ``¦",
                "0¦[=0]\"无\";0¦¦件¦ask 无¦",
                "3¦[=0]\"无\";0¦¦件¦3¦",
                "0¦0;-0;\"无\"¦¦件¦ask 无¦",
                "1¦[=1]\"是\";[=0]\"否\"¦¦件¦ask 是¦",
                "71¦#,##0 \"元\"¦¦元¦71¦",
                "71¦0\"件\"¦¦件¦71¦",
                "71¦0件¦¦件¦71¦",
                "71¦\"共\"0\"件\"¦¦件¦71¦",
                "71¦0_)¦¦件¦71¦",
                "71¦0\"件\"¦¦``¦71¦",
                "15.89¦0.00\"万元\"¦¦``¦unit¦",
                "71¦0\"起\"¦¦件¦unit¦",
                "71¦0\"左右\"¦¦件¦ask 71左右¦",
                "71¦\"约\"0¦¦件¦ask 约71¦",
                "71¦000000¦¦件¦71¦",
                "71¦0\"号\"¦¦件¦ask 71号¦",
                "5551234¦000-0000¦¦件¦ask 555-1234¦",
                "71¦[DBNum1]0¦¦件¦71¦",
                "71¦[DBNum3][$-804]0¦¦件¦71¦",
                "158900¦[DBNum2][$-804]General¦¦元¦158900¦",
                "15.89¦[DBNum2]0\"万元\"¦¦元¦158900¦scale 万元→元 ×10000",
                "1234567¦# ##0¦¦元¦1234567¦",
                "158900¦0.00\"万元\"¦（元）¦元¦unit¦",
                "10000¦0\"万元\"¦（元）¦元¦unit¦",
                "15.89¦0.00\"万元\"¦（元）¦元¦158900¦scale 万元→元 ×10000",
                "0.971¦0.0％¦¦%¦ask 1.0％¦",
                "97.1¦0.0％¦¦%¦97.1¦shown 97.1％",
                "0.5¦0.0\"%\"¦¦%¦0.5¦shown 0.5%",
                "71¦@¦¦件¦71¦",
                "15.89¦@\"万元\"¦¦元¦ask ?¦",
                "158900¦0.00E+00¦¦元¦158900¦",
                "158900¦##0.0E+0¦¦元¦158900¦",
                "1589¦#\".\"00¦¦元¦ask 15.89¦",
                "158900¦#\",\"####¦¦元¦158900¦",
                "158900¦# ##0¦¦元¦158900¦",
                "0.5¦# ?/?¦¦亩¦ask 1/2¦",
                "0.971¦0.0%¦¦%¦97.1¦percent ×100",
                "0.032¦+0.0%¦¦%¦3.2¦percent ×100",
                "-0.032¦+0.0%;-0.0%¦¦%¦-3.2¦percent ×100",
                "97.1¦0%¦¦%¦9710¦percent ×100",
                "0.5¦0%¦¦件¦unit¦",
                "0.5¦0%;0;¦¦件¦unit¦",
                "0¦0%;-0%;\"-\"¦¦%¦0¦percent ×100",
                "97.1¦0.0\"%\"¦¦%¦97.1¦shown 97.1%",
                "5.2¦0.00\"‰\"¦¦%¦0.52¦scale ‰→% ×0.1",
                "5.2¦0.00\"‰\"¦¦‰¦5.2¦",
                "71¦[$-804]0¦¦件¦71¦",
                "71¦[Red]0¦¦件¦71¦",
                "71¦[White]0¦¦件¦ask ?¦",
                "71¦[白色]0¦¦件¦ask ?¦",
                "71¦[Color2]0¦¦件¦ask ?¦",
                "71¦[Color 21]0¦¦件¦71¦",
                "71¦+0;-0;0¦¦件¦71¦",
                "0.000001¦0.0000\"万元\"¦¦元¦ask 0.0000万元¦",
                "0.4¦0.0000\"万元\"¦¦元¦4000¦scale 万元→元 ×10000",
                "0¦0.0000\"万元\"¦¦元¦0¦shown 0.0000万元",
                "71¦0 RMB¦¦件¦ask ?¦",
            })
    void shows(String holds, String format, String header, String unit, String expected, String conversion) {
        String sheet = "项目|本年数" + (header == null ? "" : header) + "\n某项|" + holds + " {" + format + "}";
        String line =
                Readings.of("x", "某项", unit).lines(Drawn.sheet("表", sheet)).get(0);
        if (expected.startsWith("ask")) {
            assertThat(line)
                    .isEqualTo("error " + CLEAR + " 表!B2 found “" + holds + "” expected “"
                            + expected.substring(3).strip().replace("``", "") + "（" + format + "）”");
        } else if (expected.equals("unit")) {
            assertThat(line).startsWith("error unit.unclear 表!B2");
        } else {
            assertThat(line)
                    .isEqualTo("x = " + expected + " 表!B2" + (conversion == null ? "" : " [" + conversion + "]"));
        }
    }

    @Test
    void textsUnderFormats() {
        assertThat(Readings.of("x", "某项", "元").lines(Drawn.sheet("表", "项目|本年数\n某项|'15.89 {@\"万元\"}")))
                .containsExactly("x = 158900 表!B2 [text; scale 万元→元 ×10000]");
        assertThat(Readings.of("x", "某项", "元").lines(Drawn.sheet("表", "项目|本年数\n某项|'15.89 {;;;}")))
                .containsExactly("error value.shown-differs 表!B2 found “15.89” expected “（;;;）”");
        assertThat(Readings.of("x", "某项", "元").lines(Drawn.sheet("表", "项目|本年数\n某项|'15.89 {0.00\"万元\"}")))
                .containsExactly("x = 15.89 表!B2 [text]");
    }

    @Test
    void aTickedBoxInATextItem() {
        assertThat(new Readings().andText("x", "某项").lines(Drawn.sheet("表", "项目|本年数\n某项|TRUE")))
                .containsExactly("x = “TRUE” 表!B2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '`',
            value = {
                "43895¦yyyy\"年\"m\"月\"d\"日\"¦2020年3月5日",
                "0.971¦0.0%¦97.1%",
                "0.30000000000000004¦General¦0.3",
                "71¦0\"件\"¦71件",
                "15.89¦General¦15.89",
                "123456789012345678¦0¦ask 123456789012346000",
                "123456789012345¦0¦123456789012345",
                "110101199001011234¦General¦ask 1.10101E+17",
                "1589000¦0.00E+00¦1.59E+06",
                "5¦[=5]\"无\";0¦无",
                "5¦;;;¦ask ``",
                "5¦0 RMB¦ask ?",
                "-5¦0;0¦5",
                "1234567¦#,##0¦1,234,567"
            })
    void textIndicators(String holds, String format, String expected) {
        String line = new Readings()
                .andText("x", "某项")
                .lines(Drawn.sheet("表", "项目|本年数\n某项|" + holds + " {" + format + "}"))
                .get(0);
        assertThat(line)
                .startsWith(
                        expected.startsWith("ask")
                                ? "error " + CLEAR + " 表!B2 found “" + holds + "” expected “"
                                        + expected.substring(3).strip().replace("``", "")
                                        + (format.equals("General") ? "”" : "（" + format + "）”")
                                : "x = “" + expected + "” 表!B2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '`',
            nullValues = "-",
            value = {
                "71.5¦件¦value.fraction",
                "-71¦件¦value.negative",
                "-71.5¦人次¦value.negative",
                "71¦件¦-",
                "0¦件¦-",
                "71.0¦件¦-",
                "71.5¦元¦-",
                "-71¦元¦-",
                "97.1¦%¦-",
                "0.5¦吨¦-",
                "1.5¦亩¦-",
                "2.5¦天¦-",
                "4.5¦课时¦-",
                "1.5¦倍¦-",
                "1.5¦万人¦-",
                "1.52345¦万人¦value.fraction",
                "71.5¦贯¦-",
                "'71.5件¦件¦value.fraction",
            })
    void piecesAreWholeAndNotNegative(String holds, String unit, String asked) {
        List<String> lines = Readings.of("x", "某项", unit).lines(Drawn.sheet("表", "项目|本年数\n某项|" + holds));
        String raw = holds.replace("'", "");
        assertThat(lines.subList(1, lines.size()))
                .isEqualTo(
                        asked == null
                                ? List.of()
                                : List.of("warning " + asked + " 表!B2 found “" + raw + "” expected “" + unit + "”"));
    }

    @Test
    void piecesInLedgers() {
        Readings cases = Readings.ledger("x", "件", Readings.sum("", "件数"));
        assertThat(cases.lines(Drawn.sheet("台账", "案号|件数|机关\n甲|1|A\n乙|1.5|B\n丙|-1|C")))
                .contains("warning ledger.odd-amounts 台账!B3 found “2” expected “”");
        assertThat(Readings.ledger("x", "元", Readings.sum("", "金额"))
                        .lines(Drawn.sheet("台账", "案号|金额|机关\n甲|1|A\n乙|1.5|B\n丙|-1|C")))
                .noneMatch(line -> line.contains("odd"));
    }
}
