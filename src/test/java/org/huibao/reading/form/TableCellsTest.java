package org.huibao.reading.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huibao.reading.Readings.path;

import java.util.List;
import org.huibao.definition.Indicator.At;
import org.huibao.definition.Indicator.Axis;
import org.huibao.definition.Indicator.CellCodes;
import org.huibao.reading.Drawn;
import org.huibao.reading.Readings;
import org.junit.jupiter.api.Test;

/** Cells of tables: by the hidden codes of a form, and by the labels of a department's own copy. */
class TableCellsTest {

    private static final String FORM = """
            ~#codes |        |           | nat    | biz      | tot
                    | 项目   | <         | 申请人 | <        | <
                    | ^      | <         | 自然人 | 商业企业 | 总计
            new     | 一、新收 | <       | 5      | 2        | 7
            open    | 二、结果 | （一）公开 | 3    | 1        | 4
            done    | ^      | （二）总计 | 4      | 2        | 6
            next    | 三、结转 | <       | 1      | 0        | 1
            """;

    @Test
    void aFormIsReadByItsCodes() {
        assertThat(read(FORM, "done", "tot")).containsExactly("done_tot = 6 表!F6");
        assertThat(read(FORM, "next", "tot")).containsExactly("next_tot = 1 表!F7");
    }

    @Test
    void alsoWhereItWasReorderedExtendedAndRenamed() {
        String form = """
                ~#codes |        |           |        | tot  | nat    | biz
                        | 说明   | <         | <      | <    | <      | <
                        | 项目   | <         | 备注   | 合计数 | 自然人 | 企业
                next    | 结转下年 | <       |        | 1    | 1      | 0
                        | 我局自加的一行 | < |        | 9    | 9      | 9
                open    | 结果   | （一）公开 |        | 4    | 3      | 1
                done    | ^      | 结果合计   |        | 6    | 4      | 2
                """;

        assertThat(read(form, "done", "tot")).containsExactly("done_tot = 6 表!E7");
        assertThat(read(form, "open", "biz")).containsExactly("open_biz = 1 表!G6");
        assertThat(read(form, "next", "nat")).containsExactly("next_nat = 1 表!F4");
    }

    @Test
    void rowsSortedWithoutTheirCodesAreAskedAbout() {
        String form = FORM.replace("（一）公开", "x").replace("（二）总计", "（一）公开").replace("| x ", "| （二）总计 ");

        assertThat(read(form, "done", "tot").get(0)).startsWith("error code.other-label 表!F6");
    }

    @Test
    void columnsMovedWithoutTheirCodesAreAskedAbout() {
        String form = FORM.replace("自然人 | 商业企业 | 总计", "总计 | 商业企业 | 自然人");

        assertThat(read(form, "new", "tot").get(0)).startsWith("error code.other-label 表!F4");
        assertThat(read(form, "new", "biz")).containsExactly("new_biz = 2 表!E4");
    }

    @Test
    void aCopiedRowIsAskedAboutWhereBothAreFilled() {
        String form = FORM + "next | 三、结转 | < | 3 | 0 | 3\n";

        assertThat(read(form, "next", "tot").get(0)).startsWith("error row.ambiguous 表!F7");
    }

    @Test
    void anOwnCopyIsReadByItsLabels() {
        String own = """
                县信访局2020年统计表 | < | < | < | <
                项目 | < | 申请人 | < | <
                ^ | < | 自然人 | 商业企业 | 总计
                一、新收 | < | 5 | 2 | 7
                二、结果 | （一）公开 | 3 | 1 | 4
                ^ | （二）总计 | 4 | 2 | 6
                三、结转 | < | 1 | 0 | 1
                """;

        assertThat(read(own, "done", "tot")).containsExactly("done_tot = 6 表!E6");
        assertThat(read(own, "next", "tot")).containsExactly("next_tot = 1 表!E7");
    }

    @Test
    void aRowIsExplainedOnceUnlessTheExplanationNamesItsColumns() {
        String form = """
                ~#codes |        |           | nat    | biz      | tot  | #notes
                        | 项目   | <         | 申请人 | <        | <    | 说明
                        | ^      | <         | 自然人 | 商业企业 | 总计 | ^
                new     | 一、新收 | <       | 5      | 2        | 7    | 自然人因宣传活动增加较多
                next    | 三、结转 | <       | 1      | 0        | 1    | 年底集中收到的申请较多
                """;

        assertThat(read(form, "new", "nat")).containsExactly("new_nat = 5 表!D4", "note new_nat “自然人因宣传活动增加较多” 表!G4");
        assertThat(read(form, "new", "tot")).containsExactly("new_tot = 7 表!F4", "note new_tot “自然人因宣传活动增加较多” 表!G4");
        assertThat(read(form, "new", "biz")).containsExactly("new_biz = 2 表!E4");
        assertThat(read(form, "next", "biz")).containsExactly("next_biz = 0 表!E5", "note next_biz “年底集中收到的申请较多” 表!G5");
    }

    @Test
    void anExplanationNamesShortLabelsTooAndOfTwoTheLonger() {
        String form = """
                ~#codes |          |     | nat    | biz      | tot  | #notes
                        | 项目     | <   | 申请人 | <        | <    | 说明
                        | ^        | <   | 件数   | 金额     | 户数 | ^
                new     | 一、新收 | <   | 5      | 2        | 7    | 件数因宣传活动增加较多
                next    | 三、结转 | <   | 1      | 0        | 1    | 年底集中收到的较多
                """;
        assertThat(read(form, "new", "nat")).hasSize(2).last().asString().startsWith("note new_nat");
        assertThat(read(form, "new", "biz")).containsExactly("new_biz = 2 表!E4");
        assertThat(read(form, "new", "tot")).containsExactly("new_tot = 7 表!F4");
        assertThat(read(form, "next", "biz")).hasSize(2).last().asString().startsWith("note next_biz");

        String longer = form.replace("件数因", "自然人数因").replace("件数", "自然人").replace("户数", "自然人数");
        assertThat(read(longer, "new", "nat")).containsExactly("new_nat = 5 表!D4");
        assertThat(read(longer, "new", "tot")).hasSize(2).last().asString().startsWith("note new_tot");
    }

    @Test
    void aUnitThatWasChangedIsAskedAboutOnce() {
        String form = "单位：万件 | < | < | < | < | <\n" + FORM;

        assertThat(read(form, "done", "tot"))
                .hasSize(2)
                .anySatisfy(line -> assertThat(line).startsWith("done_tot = 60000 表!F7"))
                .anySatisfy(line -> assertThat(line).startsWith("warning unit.other-than-form 表!F7"));
        assertThat(read(form.replace("万件", "件"), "done", "tot")).containsExactly("done_tot = 6 表!F7");
    }

    @Test
    void eachUnitThatWasChangedIsAskedAbout() {
        String form = FORM.replace("自然人", "自然人（万件）").replace("总计\n", "总计（千件）\n").replace("商业企业", "商业企业（万件）");
        Readings cells = Readings.cell("done_nat", "件", at("done", "nat"))
                .andAt("done_biz", "件", at("done", "biz"))
                .andAt("done_tot", "件", at("done", "tot"));

        assertThat(cells.lines(Drawn.sheet("表", form)))
                .filteredOn(line -> line.contains("unit.other-than-form"))
                .hasSize(2)
                .anySatisfy(line -> assertThat(line).startsWith("warning unit.other-than-form 表!D6"))
                .anySatisfy(line -> assertThat(line).startsWith("warning unit.other-than-form 表!F6"));
    }

    @Test
    void anOwnCopyMaySayItInOtherWords() {
        String own = """
                县信访局2020年统计表 | < | <
                类别 | 个人 | 总计
                上年转入 | 5 | 7
                本年受理 | 3 | 4
                """;
        Axis rows = new Axis.Path(List.of("二、结转"), List.of(new Axis.Path(List.of("上年转入"))));
        Axis columns =
                new Axis.Path(List.of("自然人"), List.of(new Axis.Path(List.of("公民")), new Axis.Path(List.of("个人"))));

        assertThat(Readings.at("carried", "件", "", rows, columns).lines(Drawn.sheet("表", own)))
                .containsExactly("carried = 5 表!B3");
        assertThat(Readings.at("carried", "件", "", rows, columns)
                        .lines(Drawn.sheet("表", own.replace("类别 | 个人", "类别 | 自然人"))))
                .containsExactly("carried = 5 表!B3");
    }

    @Test
    void aRowsLabelIsNoHeader() {
        String merged = """
                项目 | < | 自然人 | 总计
                一、新收 | < | 5 | 7
                二、结果 | （一）公开 | 3 | 4
                ^ | （二）总计 | 4 | 6
                三、结转 | < | 1 | 1
                """;
        String apart = merged.replace("三、结转 | <", "三、结转 |");
        Readings of = Readings.at("next", "件", "", path("三、结转"), path("总计"));

        assertThat(of.lines(Drawn.sheet("表", merged))).containsExactly("next = 1 表!D5");
        assertThat(of.lines(Drawn.sheet("表", apart))).containsExactly("next = 1 表!D5");
    }

    @Test
    void ofARowThatWasLeftBlankNobodyKnows() {
        String blank = """
                项目 | | 自然人 | 总计
                一、新收 | | 5 | 7
                二、结果 | （一）公开 | 3 | 4
                 | （二）总计 | |
                三、结转 | | 1 | 1
                """;

        assertThat(Readings.at("next", "件", "", path("三、结转"), path("总计")).lines(Drawn.sheet("表", blank)))
                .first()
                .asString()
                .startsWith("error column.ambiguous 表!B5")
                .contains("表!B4", "表!D1");
    }

    @Test
    void tablesBelowEachOtherHaveTheirOwnHeaders() {
        String two = """
                项目 | 自然人 | 总计
                收到 | 5 | 7
                 | |
                项目 | 总计 |
                办结 | 6 |
                """;

        assertThat(Readings.at("done", "件", "", path("办结"), path("总计")).lines(Drawn.sheet("表", two)))
                .containsExactly("done = 6 表!B5");
    }

    private static List<String> read(String sheet, String row, String column) {
        return Readings.cell(row + "_" + column, "件", at(row, column)).lines(Drawn.sheet("表", sheet));
    }

    private static At at(String row, String column) {
        Axis rows = row.equals("new")
                ? path("一、新收")
                : row.equals("next") ? path("三、结转") : path("二、结果", row.equals("done") ? "（二）总计" : "（一）公开");
        Axis columns = path("申请人", column.equals("nat") ? "自然人" : column.equals("biz") ? "商业企业" : "总计");
        return new At("", "", rows, columns, new CellCodes(row, column));
    }
}
