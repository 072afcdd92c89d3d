package org.huibao.reading.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huibao.reading.Readings.ledger;
import static org.huibao.reading.Readings.sum;

import java.util.List;
import org.huibao.reading.Drawn;
import org.huibao.workbook.Workbook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A ledger whose unit is said apart from it: in a sheet of instructions, in a page header, a text box, a comment. */
class UnitsApartTest {

    private static final String ROWS = """
            序号 | 案号 | 当事人 | 金额
            1 | 甲1号 | 甲公司 | 15.89
            2 | 甲2号 | 乙公司 | 2
            """;

    private static List<String> findings(Workbook workbook) {
        return ledger("x", "元", sum("处罚台账", "金额")).lines(workbook).stream()
                .filter(line -> !line.startsWith("x ="))
                .toList();
    }

    private static Drawn with(String name, String cover, String rows) {
        return Drawn.sheet(name, cover).and("处罚台账", rows);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "填表说明|金额单位均为万元|万元",
                "填表说明|一、本表由各局填报。¶二、金额单位：万元，保留两位小数。|万元",
                "封面|单位：万元|万元",
                "封面|行政处罚情况⏎填报单位：县司法局⏎单位：万元|万元",
                "填表说明|1|金额单位均为万元",
                "说明|处罚台账金额单位：万元|万元",
                "说明|处罚台账、许可台账金额单位：万元|万元",
                "说明|金额以千元为单位|千元",
                "Sheet1|金额单位：美元、万元|美元、万元",
            })
    void aCoverWithAnotherUnitIsAskedAbout(String name, String cover, String said) {
        String drawn = cover.equals("1") ? "填表说明|<\n1|本表按年填报\n2|" + said : cover.replace("⏎", "\n");
        String expected = cover.equals("1") ? "万元" : said;
        assertThat(findings(with(name, drawn, ROWS).and("许可台账", "许可证号|持证人\n许1号|甲")))
                .containsExactly("error unit.unclear 处罚台账!D1 found “" + expected + "” expected “元”");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "单位：元",
                "金额单位均为元",
                "单位：人",
                "单位：件、人次",
                "填报单位：县司法局",
                "许可台账金额单位：万元",
                "许可台账：单位为万元；处罚台账：单位为元",
                "本表一式两份",
                "一、处罚金额在1万元以上的须附决定书",
            })
    void aCoverThatAgreesOrIsOfSomethingElseIsNoMatter(String cover) {
        assertThat(findings(with("填表说明", cover, ROWS).and("许可台账", "许可证号|持证人\n许1号|甲")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "金额（万元）|单位：万元|",
                "金额（万元）|单位：元|元",
                "金额（元）|单位：万元|万元",
                "金额（元）|单位：元|",
                "金额（元）|单位：人|",
            })
    void aCoverAndTheLedgersOwnHeader(String header, String cover, String asked) {
        List<String> findings = findings(with("封面", cover, ROWS.replace("金额", header)));
        if (asked == null) {
            assertThat(findings).isEmpty();
        } else {
            assertThat(findings).containsExactly("error unit.unclear 处罚台账!D1 found “" + asked + "” expected “元”");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "15.89万元|2万元",
                "15.89 {0.00\"万元\"}|2 {0.00\"万元\"}",
            })
    void amountsThatSayTheirOwnUnitAreNoMatter(String one, String other) {
        assertThat(findings(with("封面", "单位：万元", ROWS.replace("15.89", one).replace("| 2\n", "| " + other + "\n"))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "单位：万元||万元",
                "单位：万元|D1|万元",
                "单位：万元|D3|万元",
                "单位：万元|A1|",
                "单位：万元|E1|",
                "单位：元||",
                "单位：人|D1|",
                "须附决定书|D1|",
            })
    void textsAroundTheLedger(String text, String cell, String asked) {
        List<String> findings = findings(Drawn.sheet("处罚台账", ROWS).around(text, cell == null ? "" : cell));
        if (asked == null) {
            assertThat(findings).isEmpty();
        } else {
            assertThat(findings).containsExactly("error unit.unclear 处罚台账!D1 found “" + asked + "” expected “元”");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"序号|项目|数值\n1|受理数|71", "单位：万元\n许可证号|收费\n许1号|5"})
    void aSheetWithFiguresSpeaksOfItself(String other) {
        assertThat(findings(with("许可情况", other, ROWS))).isEmpty();
    }
}
