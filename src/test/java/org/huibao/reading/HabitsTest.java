package org.huibao.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.huibao.workbook.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What clerks do to forms: where one cannot know what they mean, a person decides. */
class HabitsTest {

    private static final Readings CASES = Readings.of("cases", "受理信访案件数", "件");
    private static final Readings THREE =
            Readings.of("cases", "案件数", "件").and("persons", "人次", "人次").and("fines", "罚款", "元");

    private static void reads(Readings readings, Workbook workbook, String... lines) {
        assertThat(readings.lines(workbook)).containsExactly(lines);
    }

    private static void reads(Readings readings, String sheet, String... lines) {
        reads(readings, Drawn.sheet("填报表", sheet), lines);
    }

    @ParameterizedTest
    @ValueSource(strings = {"71", "'71件", "=A1+1 -> 71", "'71 70"})
    void aStruckThroughNumberIsAskedAbout(String value) {
        assertThat(CASES.lines(Drawn.sheet("填报表", "项目|本年数\n受理信访案件数|~~" + value + "~~")))
                .last()
                .asString()
                .startsWith(value.contains("70") ? "error value.not-a-number" : "error value.struck 填报表!B2 found “71");
    }

    @Test
    void aStruckThroughNoneMarkOrTextIsAskedAboutToo() {
        reads(
                CASES.andText("problems", "存在的问题"),
                "项目|本年数\n受理信访案件数|~~无~~\n存在的问题|~~人手少，经费不足~~",
                "cases = none 填报表!B2",
                "problems = “人手少，经费不足” 填报表!B3",
                "error value.struck 填报表!B2 found “无” expected “”",
                "error value.struck 填报表!B3 found “人手少，经费不足” expected “”");
    }

    @Test
    void aStruckThroughBlankCellIsBlank() {
        reads(CASES, "项目|本年数\n受理信访案件数|~~'␠~~", "cases = blank 填报表!B2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "项目|单位|本年数|说明 // 受理信访案件数|件||71         # D2 # 71 # C2",
                "项目|单位|本年数|说明 // 受理信访案件数|件||'７１件    # D2 # ７１件 # C2",
                "项目|单位|本年数|说明 // 受理信访案件数|71||           # B2 # 71 # C2",
                "项目|单位|本年数|说明 // 受理信访案件数|件|'␠||71      # E2 # 71 # C2",
                "项目|本年数|上年数|备注 // 受理信访案件数||69|71        # D2 # 71 # B2",
            })
    void aNumberInAnotherColumnThanItsOwn(String sheet, String there, String found, String expected) {
        String line = "error value.elsewhere 填报表!" + there + " found “" + found + "” expected “" + expected + "”";
        assertThat(CASES.lines(Drawn.sheet("填报表", sheet.replace(" // ", "\n")))).contains(line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "项目|单位|本年数|说明\n受理信访案件数|件||无此职责",
                "项目|单位|本年数|说明\n受理信访案件数|件||2020年起不再填报",
                "项目|单位|本年数|说明\n受理信访案件数|件||",
                "序号|项目|本年数\n1|受理信访案件数|",
                "项目|一季度|本年数\n受理信访案件数|20|",
                "|项目|本年数\n1|受理信访案件数|",
                ":|||~\n项目|本年数|说明\n受理信访案件数|||71",
            })
    void aBlankCellBesideNoNumberOfItsOwnIsBlank(String sheet) {
        assertThat(CASES.lines(Drawn.sheet("填报表", sheet)))
                .anyMatch(line -> line.startsWith("cases = blank"))
                .noneMatch(line -> line.startsWith("error"));
    }

    @Test
    void valuesAllUnderTheYearBefore() {
        reads(
                THREE,
                "项目|本年数|上年数\n案件数||71\n人次||1527\n罚款||'无",
                "cases = blank 填报表!B2",
                "cases@2019 = 71 填报表!C2",
                "persons = blank 填报表!B3",
                "persons@2019 = 1527 填报表!C3",
                "fines = blank 填报表!B4",
                "fines@2019 = none 填报表!C4",
                "warning return.only-previous 填报表!C2 found “2” expected “B2”");
    }

    @Test
    void oneValueUnderItsYearIsEnough() {
        assertThat(THREE.lines(Drawn.sheet("填报表", "项目|本年数|上年数\n案件数|0|71\n人次||1527\n罚款||300")))
                .noneMatch(line -> line.startsWith("warning"));
    }

    /** An item that came into the definition later has no value of last year; it is the only one filled in. */
    @Test
    void aFormWithOnlyTheNewRowFilledIsNotBlank() {
        assertThat(THREE.lines(Drawn.sheet("填报表", "项目|本年数|上年数\n案件数||71\n人次||1527\n罚款|300|")))
                .noneMatch(line -> line.startsWith("warning"));
    }

    @Test
    void lastYearsValuesFiledAgain() {
        String sheet = "项目|本年数|上年数|说明\n案件数|71|71|含结转\n人次|1527|1527|\n罚款|300|300|\n";
        assertThat(THREE.lines(Drawn.sheet("填报表", sheet)))
                .contains("warning return.same-as-previous 填报表!B2 found “3” expected “”");
        assertThat(THREE.read(Drawn.sheet("填报表", sheet)).findings())
                .singleElement()
                .as("asked where nothing is explained yet")
                .extracting("indicator")
                .isEqualTo("persons");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"71|71\n人次|1527|1527\n罚款|300|301", "0|0\n人次|0|0\n罚款|300|300", "71|71\n人次|1527|1527\n罚款|300|"})
    void someValuesMayBeTheSame(String rows) {
        assertThat(THREE.lines(Drawn.sheet("填报表", "项目|本年数|上年数\n案件数|" + rows)))
                .noneMatch(line -> line.startsWith("warning"));
    }

    @Test
    void twoVisibleFormsWithOtherValuesOrTheSame() {
        for (String other : List.of("72", "71")) {
            reads(
                    CASES,
                    Drawn.sheet("填报表", "编码|指标名称|本年数\ncases|受理信访案件数|71")
                            .and("填报表 (2)", "编码|指标名称|本年数\ncases|受理信访案件数|" + other),
                    "error row.ambiguous 填报表!C2 found “填报表!C2, 填报表 (2)!C2” expected “1”");
        }
    }

    @Test
    void aHiddenCopyBesideTheVisibleForm() {
        String hidden = "info sheet.hidden-copy 2019 found “2019” expected “”";
        reads(
                CASES,
                new Drawn().andHidden("2019", "项目|本年数\n受理信访案件数|69").and("今年", "项目|本年数\n1. 受理信访案件数|71"),
                "cases = 71 今年!B2",
                hidden);
        reads(
                CASES,
                new Drawn().andHidden("2019", "编码|项目|本年数\ncases|受理信访案件数|69").and("今年", "项目|本年数\n受理信访案件数|71"),
                "cases = 71 今年!B2",
                hidden);
    }

    @Test
    void aVisibleListOfNamesDoesNotKeepTheHiddenFormOut() {
        reads(
                CASES,
                Drawn.sheet("目录", "一|受理信访案件数|见表一").andHidden("表一", "项目|本年数\n受理信访案件数|71"),
                "cases = 71 表一!B2",
                "info value.hidden 表一!B2 found “71” expected “”");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "'二十五         # error value.not-a-number 填报表!B2 found “二十五” expected “0 件”",
                "'1,5            # error value.not-a-number 填报表!B2 found “1,5” expected “0 件”",
                "'－5            # cases = -5 填报表!B2 [text] & warning value.negative 填报表!B2 found “－5” expected “件”",
                "'2020年12月     # error value.not-a-number 填报表!B2 found “2020年12月” expected “0 件”",
                "'2020-12-31     # error value.not-a-number 填报表!B2 found “2020-12-31” expected “0 件”",
                "44196 {yyyy\"年\"m\"月\"} # error value.date 填报表!B2 found “44196” expected “0 件”",
                "0.5 {h:mm}      # error value.date 填报表!B2 found “0.5” expected “0 件”",
                "'－             # cases = none 填报表!B2",
                "'\u00A0\u200B\u3000 # cases = blank 填报表!B2",
                "'０．５         # cases = 0.5 填报表!B2 [text] & warning value.fraction 填报表!B2 found “０．５” expected “件”",
                "'１，２３４     # cases = 1234 填报表!B2 [text]",
                "71.40000000000001 # cases = 71.4 填报表!B2 [15 digits] & warning value.fraction 填报表!B2 found “71.4” expected “件”",
                "1E+05           # cases = 100000 填报表!B2",
                "1.50E-1         # cases = 0.15 填报表!B2 & warning value.fraction 填报表!B2 found “1.50E-1” expected “件”",
                "123456789012345.6 # cases = 123456789012346 填报表!B2 [15 digits]",
                "-5              # cases = -5 填报表!B2 & warning value.negative 填报表!B2 found “-5” expected “件”",
                "'０             # cases = 0 填报表!B2 [text]",
            })
    void numbersAsTheyAreTyped(String value, String line) {
        reads(CASES, "项目|本年数\n受理信访案件数|" + value, line.split(" & "));
    }

    @Test
    void rowsInsertedReorderedAndHiddenAndSheetsRenamed() {
        reads(
                THREE,
                Drawn.sheet("县信访局2020（定稿）", """
                        示例县统计表|<|<
                        （内部资料）
                        项目|本年数|上年数
                        罚款|300|无
                        股室自用：|12|
                        ~案件数|71|69
                        |
                        人次|1527|1412"""),
                "cases = 71 县信访局2020（定稿）!B6",
                "cases@2019 = 69 县信访局2020（定稿）!C6",
                "persons = 1527 县信访局2020（定稿）!B8",
                "persons@2019 = 1412 县信访局2020（定稿）!C8",
                "fines = 300 县信访局2020（定稿）!B4",
                "fines@2019 = none 县信访局2020（定稿）!C4",
                "info value.hidden 县信访局2020（定稿）!B6 found “71” expected “”",
                "info value.hidden 县信访局2020（定稿）!C6 found “69” expected “”");
    }

    @Test
    void aWorkbookWithNothingThatTheDepartmentOwes() {
        reads(CASES, "值班表|张三\n周一|李四", "info file.nothing-found  found “” expected “”");
        reads(CASES, "", "info file.nothing-found  found “” expected “”");
    }
}
