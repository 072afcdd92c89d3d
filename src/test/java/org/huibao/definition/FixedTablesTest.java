package org.huibao.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.huibao.definition.Indicator.At;
import org.huibao.definition.Indicator.Axis;
import org.huibao.definition.Indicator.CellCodes;
import org.huibao.definition.TableHeader.Box;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FixedTablesTest {

    private static final String TABLE = """
            tables:
              - name: 申请情况
                corner: 申请人情况
                unit: 件
                from: all
                columns:
                  - {code: nat, name: 自然人}
                  - name: 法人或其他组织
                    columns:
                      - {code: biz, name: 商业企业}
                      - {code: sci, name: 科研机构}
                  - {code: tot, name: 总计, total: all}
                rows:
                  - {code: new, name: 一、本年新收}
                  - {code: old, name: 二、上年结转}
                  - name: 三、办理结果
                    rows:
                      - {code: open, name: （一）予以公开}
                      - name: （二）不予公开
                        rows:
                          - {code: deny1, name: 1.属于国家秘密, crossed: [sci]}
                          - {code: deny2, name: 2.其他}
                      - {code: done, name: （七）总计, total: all}
                  - {code: next, name: 四、结转, total: [new, old, -done], unit: 万件, decimals: 2}
            """;

    @TempDir
    Path folder;

    @Test
    void eachCellIsAnIndicator() {
        ReportJob job = job(TABLE);

        assertThat(job.indicators().stream().map(Indicator::code).limit(5))
                .containsExactly("new_nat", "new_biz", "new_sci", "new_tot", "old_nat");
        assertThat(job.indicators()).hasSize(7 * 4 - 1).allMatch(Indicator::isTableCell);
        Indicator cell = job.indicator("deny1_biz").orElseThrow();
        assertThat(cell.name()).isEqualTo("申请情况：1.属于国家秘密，商业企业");
        assertThat(cell.at())
                .isEqualTo(new At(
                        "",
                        "",
                        new Axis.Path(List.of("三、办理结果", "（二）不予公开", "1.属于国家秘密")),
                        new Axis.Path(List.of("法人或其他组织", "商业企业")),
                        new CellCodes("deny1", "biz")));
        assertThat(cell.from()).containsExactly("sfj", "xfj", "dsz", "hkz");
        assertThat(cell.loop().printed()).isFalse();
        assertThat(job.indicator("next_nat").orElseThrow().unit()).isEqualTo("万件");
        assertThat(job.indicator("next_nat").orElseThrow().decimals()).isEqualTo(2);
        assertThat(job.indicator("deny1_sci")).isEmpty();
    }

    @Test
    void totalsAreChecksBothWays() {
        assertThat(job(TABLE).checks().stream()
                        .map(check -> check.id() + ": " + check.expect().text()))
                .contains(
                        "done_nat.rows: open_nat + deny1_nat + deny2_nat = done_nat",
                        "done_sci.rows: open_sci + deny2_sci = done_sci",
                        "next_tot.rows: new_tot + old_tot - done_tot = next_tot",
                        "deny1_tot.columns: deny1_nat + deny1_biz = deny1_tot",
                        "new_tot.columns: new_nat + new_biz + new_sci = new_tot")
                .hasSize(4 + 4 + 7);
        assertThat(job(TABLE).checks().get(0).says()).isEqualTo("申请情况“自然人”列：（一）予以公开＋1.属于国家秘密＋2.其他＝（七）总计");
    }

    @Test
    void labelsAreMergedOverTheirLines() {
        FixedTable table = job(TABLE).table("申请情况").orElseThrow();

        assertThat(TableHeader.depth(table.rows())).isEqualTo(3);
        assertThat(TableHeader.boxes(table.columns()))
                .containsExactly(
                        new Box(0, 2, 0, 0, "自然人"),
                        new Box(0, 1, 1, 2, "法人或其他组织"),
                        new Box(1, 1, 1, 1, "商业企业"),
                        new Box(1, 1, 2, 2, "科研机构"),
                        new Box(0, 2, 3, 3, "总计"));
        assertThat(TableHeader.boxes(table.rows()).stream().map(Box::toString).collect(Collectors.joining("\n")))
                .contains("level=0, levels=1, from=2, to=5, text=三、办理结果")
                .contains("level=1, levels=2, from=2, to=2, text=（一）予以公开");
    }

    @Test
    void mistakesStandWhereTheyWereWritten() {
        assertThat(mistakes("""
                tables:
                  - name: 填报表
                    from: sjf
                    combine: list
                    columns:
                      - {code: nat, name: 自然人, unit: 件}
                      - {code: nat, name: 自然人}
                      - {code: tot, name: 总计, total: [nat, sci, -tot]}
                    rows:
                      - {code: a, name: 甲, unit: 万件, crossed: [tto]}
                      - {code: g, name: 组, rows: [{name: 无代码}]}
                      - {code: b, name: 乙, totl: all}
                      - {code: c, name: 丙, total: some}
                  - {name: 表2, from: all, rows: [{code: A, name: 甲}], columns: [{code: x, name: 子, total: all}]}
                """)).isEqualTo("""
                indicators.yaml:2:11 填报表 | the name becomes a sheet's: 31 characters at most, none of [ ] : * ? / \\, and not 填报表
                indicators.yaml:3:11 sjf | no department has this code and no group this name; is sfj meant?
                indicators.yaml:4:14 list | expected one of sum, only, max, min, none
                indicators.yaml:4:14 list | list is for texts (kind: text); expected sum, only, max, min or none
                indicators.yaml:7:16 nat | this code stands twice, first in line 6
                indicators.yaml:7:27 自然人 | this name stands twice under the same headings, first in line 6
                indicators.yaml:8:44 sci | no column has this code; known are nat, tot
                indicators.yaml:8:49 -tot | a total cannot be part of itself
                indicators.yaml:10:34 万件 | the row and the column of this cell each say another unit (the column 件, line 6)
                indicators.yaml:10:48 tto | no column has this code; is tot meant?
                indicators.yaml:11:10 code | what has rows below it holds no cells of its own; take away code
                indicators.yaml:11:35 无代码 | expected code; or rows, where others stand under it
                indicators.yaml:12:28 totl | there is no such key here; is total meant? Known are code, name, aliases, rows, total, crossed, unit, decimals, definition
                indicators.yaml:13:35 some | expected all, or a list of codes such as [a, b, -c]
                indicators.yaml:14:41 A | a code begins with a lower-case letter and holds a-z, 0-9 and _ only, 50 characters at most
                indicators.yaml:14:91 all | nothing stands beside it that it could be the sum of; write the codes: total: [a, b]
                """);
    }

    @Test
    void codesOfCellsDoNotMeet() {
        String mistakes = mistakes("""
                indicators: [{code: b_z, name: 别的, from: all}]
                tables:
                  - name: 表
                    from: all
                    columns: [{code: z, name: 子}, {code: b_z, name: 丑}]
                    rows: [{code: a_b, name: 甲}, {code: a, name: 乙}, {code: b, name: 丙}]
                """);

        assertThat(mistakes)
                .contains("a_b_z | this code stands twice, first in line 6")
                .contains("b_z | this code");
    }

    @Test
    void aTableThatStandsTwiceIsOneMistake() {
        assertThat(mistakes(TABLE + TABLE.replace("tables:\n", ""))).isEqualTo("""
                indicators.yaml:25:11 申请情况 | this table's name stands twice, first in line 2
                """);
        // Under another name it is one a row.
        assertThat(mistakes(TABLE + TABLE.replace("tables:\n", "").replace("name: 申请情况", "name: 别的"))
                        .lines())
                .hasSize(7)
                .allMatch(line -> line.contains("this code stands twice"));
    }

    @Test
    void anIdOfACheckIsTakenByASum() {
        JobOnDisk job = JobOnDisk.in(folder)
                .with("indicators.yaml", TABLE)
                .with("checks.yaml", "checks: [{id: done_nat.rows, expect: done_nat > 0}]\n");

        assertThat(job.mistakes()).isEqualTo("""
                checks.yaml:1:15 done_nat.rows | the sum of a table is checked under this id; choose another one
                """);
    }

    @Test
    void withoutIndicatorsAndTablesThereIsNothing() {
        assertThat(mistakes("{}")).isEqualTo("indicators.yaml:1:1  | the key indicators is missing\n");
    }

    private ReportJob job(String indicators) {
        return JobOnDisk.in(folder).with("indicators.yaml", indicators).valid();
    }

    private String mistakes(String indicators) {
        return JobOnDisk.in(folder).with("indicators.yaml", indicators).mistakes();
    }
}
