package org.huibao.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is well written and makes no sense. */
class MeaningMistakesTest {

    @TempDir
    Path folder;

    private String indicators(String text) {
        return JobOnDisk.in(folder).with("indicators.yaml", text).mistakes();
    }

    private String job(String text) {
        return JobOnDisk.in(folder).with("job.yaml", text).mistakes();
    }

    @Test
    void codesAndNames() {
        assertThat(indicators("""
                        indicators:
                          - {code: cases, name: 受理案件数, from: all}
                          - {code: cases, name: 另一个, from: all}
                          - {code: b, name: "1. 受理案件数（件）", from: all}
                          - {code: c, name: 丙, aliases: [另一个, 丙 ], from: all}
                          - {code: sum, name: 丁, from: all}
                          - {code: date, name: 戊, from: all}
                          - {code: Big, name: 己, from: all}
                          - {code: none, name: 庚, from: all}
                        """)).isEqualTo("""
                        indicators.yaml:3:12 cases | this code stands twice, first in line 2
                        indicators.yaml:4:21 1. 受理案件数（件） | this name already belongs to cases (line 2); brackets, spaces, ordinals and units do not make two names different
                        indicators.yaml:5:34 另一个 | this name already belongs to cases (line 3); brackets, spaces, ordinals and units do not make two names different
                        indicators.yaml:6:12 sum | this word has a meaning of its own in formulas or templates; choose another code
                        indicators.yaml:7:12 date | this word has a meaning of its own in formulas or templates; choose another code
                        indicators.yaml:8:12 Big | a code begins with a lower-case letter and holds a-z, 0-9 and _ only, 100 characters at most
                        indicators.yaml:9:12 none | this word has a meaning of its own in formulas or templates; choose another code
                        """);
    }

    @Test
    void unitsOfALoop() {
        assertThat(indicators("""
                        indicators:
                          - {code: a, name: 甲, unit: 元, from: all, print: 万元}
                          - {code: b, name: 乙, unit: 万元, from: all, print: 元}
                          - {code: c, name: 丙, unit: 元, from: all, print: 万}
                          - {code: d, name: 丁, unit: 件, from: all, print: 万元}
                          - {code: h, name: 戊, from: all, print: no}
                          - {code: f, name: 己, kind: text, from: all, print: "false"}
                          - {code: g, name: 庚, from: all, print: 2}
                        """)).isEqualTo("""
                        indicators.yaml:4:51 万 | expected false, or a unit that the indicator's own can be converted to, such as 万元 for 元
                        indicators.yaml:5:51 万元 | expected false, or a unit that the indicator's own can be converted to, such as 万元 for 元
                        indicators.yaml:6:42 no | expected false, or a unit that the indicator's own can be converted to, such as 万元 for 元
                        indicators.yaml:7:54 false | expected false, or a unit that the indicator's own can be converted to, such as 万元 for 元
                        indicators.yaml:8:42 2 | expected true or false or a text (a number or true/false as text needs quotes)
                        """);
    }

    @Test
    void sources() {
        assertThat(indicators("""
                        indicators:
                          - {code: a, name: 甲}
                          - {code: b, name: 乙, from: [xfjj, 县司法局, 乡鎮, all, xfj]}
                          - {code: c, name: 丙, formula: a + b, from: all, at: {cell: C7}}
                          - {code: d, name: 丁, from: all, at: {cell: C7}, ledger: {sheet: 台账, count: 案号}}
                          - {code: v, name: 戊, kind: text, formula: a, combine: sum}
                          - {code: f, name: 己, from: all, combine: list}
                          - {code: g, name: 庚, from: all, previous: caces}
                          - {code: h, name: 辛, from: all, decimals: 11}
                          - {code: i, name: 壬, from: []}
                        """)).isEqualTo("""
                        indicators.yaml:2:5 a | nothing says where this comes from: write from (who reports it) or formula (how it is calculated)
                        indicators.yaml:3:31 xfjj | no department has this code and no group this name; is xfj meant?
                        indicators.yaml:3:37 县司法局 | write the department's code here: sfj
                        indicators.yaml:3:43 乡鎮 | no department has this code and no group this name; is 乡镇 meant?
                        indicators.yaml:4:40 from | a figure with a formula is not reported; take away from or formula
                        indicators.yaml:4:51 at | a figure with a formula is not reported; take away at or formula
                        indicators.yaml:5:51 ledger | a value comes from a cell or from a ledger; take away at or ledger
                        indicators.yaml:6:36 formula | a text cannot be calculated; take away formula, or kind: text
                        indicators.yaml:6:57 sum | texts cannot be added or compared; expected list, only or none
                        indicators.yaml:7:44 list | list is for texts (kind: text); expected sum, only, max, min or none
                        indicators.yaml:8:45 caces | expected published, reported, none or the code of an indicator
                        indicators.yaml:9:45 11 | expected a number from 0 to 10
                        indicators.yaml:10:30 […] | something must stand here
                        """);
    }

    @Test
    void places() {
        assertThat(indicators("""
                        indicators:
                          - {code: a, name: 甲1, from: all, at: {sheet: 表一}}
                          - {code: b, name: 甲2, from: all, at: {row: 合计}}
                          - {code: c, name: 甲3, from: all, at: {cell: C7, row: 合计}}
                          - {code: d, name: 甲4, from: all, at: {cell: 7C}}
                          - {code: v, name: 甲5, from: all, at: {cell: XFE1}}
                          - {code: f, name: 甲6, from: all, at: {cell: A1048577}}
                          - {code: g, name: 甲7, from: all, at: {row: {number: 0}, column: {letter: J1}}}
                          - {code: h, name: 甲8, from: all, at: {row: {letter: J}, column: {letter: J, number: 1}}}
                          - {code: i, name: 甲9, from: all, ledger: {sheet: 台账}}
                          - {code: j, name: 甲10, from: all, ledger: {sum: 金额, count: 案号, distinct: true}}
                          - {code: k, name: 甲11, from: all, ledger: {sheet: 台账, sum: 金额, distinct: true, where: {}}}
                        """)).isEqualTo("""
                        indicators.yaml:2:40 sheet | expected either cell, or both row and column
                        indicators.yaml:3:40 row | expected either cell, or both row and column
                        indicators.yaml:4:51 row | cell is the whole address; take away row or cell
                        indicators.yaml:5:47 7C | not a cell's address; write it like C7
                        indicators.yaml:6:47 XFE1 | not a cell's address; write it like C7
                        indicators.yaml:7:47 A1048577 | not a cell's address; write it like C7
                        indicators.yaml:8:55 0 | expected a number from 1 to 1048576
                        indicators.yaml:8:76 J1 | not a column; write it like J or AB
                        indicators.yaml:9:46 letter | the key number is missing
                        indicators.yaml:9:47 letter | there is no such key here; known are number
                        indicators.yaml:9:67 {…} | only one key can stand here: number or letter
                        indicators.yaml:10:44 sheet | expected either sum (a column that is summed) or count (a column whose filled cells are counted)
                        indicators.yaml:11:45 sum, count, distinct | expected either sum (a column that is summed) or count (a column whose filled cells are counted)
                        indicators.yaml:11:45 sum, count, distinct | the key sheet is missing
                        indicators.yaml:12:66 distinct | distinct goes with count only
                        indicators.yaml:12:89 {…} | something must stand here
                        """);
    }

    @Test
    void conditionsOfALedger() {
        assertThat(indicators("""
                        indicators:
                          - {code: a, name: 甲1, from: all, ledger: {sheet: 台账, count: 案号, where: {日期: {within: year}}}}
                          - {code: b, name: 甲2, from: all, ledger: {sheet: 台账, count: 案号, where: {日期: {from: 2020-01-01}}}}
                          - {code: c, name: 甲3, from: all, ledger: {sheet: 台账, count: 案号, where: [{column: 日期}]}}
                          - {code: d, name: 甲4, from: all, ledger: {sheet: 台账, count: 案号, where: [{is: 罚款}]}}
                        """)).isEqualTo("""
                        indicators.yaml:2:88 year | expected one of period
                        indicators.yaml:3:79 from | the key within is missing
                        indicators.yaml:3:80 from | there is no such key here; known are within
                        indicators.yaml:4:75 column | expected either is (the values that a row must hold) or within: period (a date within the period)
                        indicators.yaml:5:75 is | the key column is missing
                        """);
    }

    @Test
    void formulasWithThePlaceOfEachCode() {
        assertThat(indicators("""
                        indicators:
                          - {code: cases, name: 甲, from: all}
                          - {code: note, name: 乙, kind: text, from: all}
                          - code: b
                            name: 丙
                            formula: cases + csaes * nope
                          - code: c
                            name: 丁
                            formula: "RATE(cases, 'x') + cass"
                          - code: d
                            name: 戊
                            formula: >-
                              SUM(cases,
                                  cass,
                                  cases) / note
                          - code: v
                            name: 己
                            formula: |
                              SUM(cases,
                                cases)
                                - cass
                          - code: f
                            name: 庚
                            formula: cases +
                              cases +
                              cass
                          - {code: g, name: 辛, formula: cases = 1}
                          - {code: h, name: 壬, formula: PREV(note) + note}
                        """)).isEqualTo("""
                        indicators.yaml:6:22 csaes | no indicator in indicators.yaml has this code; is cases meant?
                        indicators.yaml:6:30 nope | no indicator in indicators.yaml has this code; is note meant?
                        indicators.yaml:9:27 'x' | only codes and numbers can stand here, no quoted text
                        indicators.yaml:9:34 cass | no indicator in indicators.yaml has this code; is cases meant?
                        indicators.yaml:14:11 cass | no indicator in indicators.yaml has this code; is cases meant?
                        indicators.yaml:21:11 cass | no indicator in indicators.yaml has this code; is cases meant?
                        indicators.yaml:26:7 cass | no indicator in indicators.yaml has this code; is cases meant?
                        indicators.yaml:27:39 = | a number is expected here, this is a condition
                        indicators.yaml:28:38 note | this indicator is a text; nothing can be calculated with it
                        """);
    }

    @Test
    void formulasInACircle() {
        assertThat(indicators("""
                        indicators:
                          - {code: x, name: 甲, formula: b + 1}
                          - {code: a, name: 乙, formula: c + known}
                          - {code: b, name: 丙, formula: a}
                          - {code: c, name: 丁, formula: b}
                          - {code: self, name: 戊, formula: self * 2}
                          - {code: next, name: 己, formula: PREV(next) + known}
                          - {code: known, name: 庚, from: all}
                        """)).isEqualTo("""
                        indicators.yaml:3:33 a | formulas that need each other: a → c → b → a
                        indicators.yaml:6:36 self | formulas that need each other: self → self
                        """);
    }

    @Test
    void checks() {
        assertThat(JobOnDisk.in(folder).with("checks.yaml", """
                                checks:
                                  - {id: one, expect: closed <= case, says: 办结不多于受理}
                                  - {id: one, expect: closed + cases, says: x, level: info}
                                  - {id: 三, expect: closed = cases == 1, scope: country}
                                  - {expect: ""}
                                """).mistakes()).isEqualTo("""
                        checks.yaml:2:33 case | no indicator in indicators.yaml has this code; is cases meant?
                        checks.yaml:3:10 one | this id stands twice, first in line 2
                        checks.yaml:3:30 + | a condition is expected here, such as a = b or a <= b; this is a number
                        checks.yaml:3:55 info | expected one of error, warning
                        checks.yaml:4:10 三 | an id begins with a letter and holds A-Z, a-z, 0-9 and _ . - only
                        checks.yaml:4:36 == | write = instead
                        checks.yaml:4:49 country | expected one of county, department; is county meant?
                        checks.yaml:5:5 expect | the key id is missing
                        checks.yaml:5:14  | something must stand here
                        """);
    }

    @Test
    void checksOverIndicatorsThatCannotBeReadAreNotAccusedOfUnknownCodes() {
        assertThat(JobOnDisk.in(folder)
                        .with("indicators.yaml", "indicators: [\n")
                        .with("checks.yaml", "checks:\n  - {id: one, expect: closed <= case % 2}\n")
                        .mistakes())
                .isEqualTo("""
                        checks.yaml:2:38 % | % is not used in expressions; write RATE(a, b), or * 100
                        indicators.yaml:2:1  | the file ends too early; a quote or a bracket is not closed
                        """);
    }

    @Test
    void theJob() {
        assertThat(job("""
                        titel: 年度报告
                        county: 示例县
                        date: 2021-02-30
                        deadline: 2021年1月20日
                        departments:
                          - {code: xfj, name: 县信访局, aliases: [信访局]}
                          - {code: xfj, name: 县司法局}
                          - {code: yjj, name: 应急局, aliases: [ 信 访 局 ], group: xfj}
                          - {code: all, name: 甲, group: all}
                          - {code: 乙局, name: 乙}
                          - {code: dsz, name: 大沙镇, group: 乡镇, required: no}
                        returns: {value-columns: 本年数}
                        change-limit: {percent: -5, units: many}
                        levels: {value.hiden: off, value.hidden: never}
                        untraced: [12345]
                        """)).isEqualTo("""
                        job.yaml:1:1 titel | there is no such key here; is title meant? Known are title, county, date, deadline, departments, returns, change-limit, rounding, balance, levels, upward, untraced
                        job.yaml:3:7 2021-02-30 | expected a day such as 2021-02-03
                        job.yaml:4:11 2021年1月20日 | expected a day such as 2021-02-03
                        job.yaml:7:12 xfj | this code stands twice, first in line 6
                        job.yaml:8:37 信 访 局 | this name already belongs to xfj (line 6); brackets, spaces, ordinals and units do not make two names different
                        job.yaml:8:55 xfj | a group cannot be named all, or like a department's code
                        job.yaml:9:12 all | this word has a meaning of its own in formulas or templates; choose another code
                        job.yaml:9:33 all | a group cannot be named all, or like a department's code
                        job.yaml:10:12 乙局 | a department's code holds A-Z, a-z, 0-9 and _ . - only, 100 characters at most
                        job.yaml:11:49 no | expected true or false
                        job.yaml:12:26 本年数 | expected a list such as [a, b]
                        job.yaml:13:25 -5 | expected a number of 0 or more
                        job.yaml:13:36 many | expected a number
                        job.yaml:14:10 value.hiden | no finding has this code; is value.hidden meant?
                        job.yaml:14:42 never | expected one of error, warning, info, off
                        job.yaml:15:11 […] | expected keys and values
                        """);
    }

    @Test
    void aJobWithoutDepartments() {
        assertThat(job("title: a\ncounty: b\n")).isEqualTo("""
                        job.yaml:1:1  | the reporting departments are missing: list them under departments, or in departments.csv
                        """);
        assertThat(job("title: a\ncounty: b\ndepartments: []\n")).isEqualTo("""
                        job.yaml:3:14 […] | something must stand here
                        """);
    }

    @Test
    void departmentsInATable() {
        JobOnDisk both = JobOnDisk.in(folder).with("departments.csv", """
                        code,name,aliases,group,required
                        xfj,县信访局,信访局;信访办,,
                        xfj,"大沙镇, 老区",,乡镇,maybe
                        ,县司法局,信访办,乡镇,否,多余
                        """);
        assertThat(both.mistakes()).isEqualTo("""
                        departments.csv:3:1 xfj | this code stands twice, first in line 2
                        departments.csv:3:19 maybe | expected true or false
                        departments.csv:4:1  | a department's code holds A-Z, a-z, 0-9 and _ . - only, 100 characters at most
                        departments.csv:4:7 信访办 | this name already belongs to xfj (line 2); brackets, spaces, ordinals and units do not make two names different
                        departments.csv:4:16 多余 | more fields than the 5 columns of the first line; put a field that holds a comma in quotes
                        job.yaml:3:1 departments | departments.csv stands in place of this list; take one of the two away
                        """);
        assertThat(both.with("job.yaml", "title: a\ncounty: b\n")
                        .with("departments.csv", "code;name\nxfj;县信访局\n")
                        .mistakes())
                .isEqualTo("""
                        departments.csv:1:1 code;name | there is no such column; known are code, name, aliases, group, required, before
                        """);
        assertThat(both.with("departments.csv", "code,nam\nxfj,县信访局\n").mistakes())
                .isEqualTo("""
                        departments.csv:1:6 nam | there is no such column; is name meant? Known are code, name, aliases, group, required, before
                        """);
        assertThat(both.with("departments.csv", "").mistakes()).isEqualTo("""
                        departments.csv:1:1  | the first line must be code, name, aliases, group, required, before
                        """);
        assertThat(both.with("departments.csv", "code,name\nxfj,\"县信访局\n").mistakes())
                .isEqualTo("""
                        departments.csv:2:0  | this line cannot be read; a quote is not closed, or a line is far too long
                        indicators.yaml:2:55 乡镇 | no department has this code and no group this name; all stands for every department
                        """);
    }

    @Test
    void mergedDepartments() {
        JobOnDisk both = JobOnDisk.in(folder).with("job.yaml", """
                        title: a
                        county: b
                        departments:
                          - {code: xfj, name: 县信访局}
                          - {code: zgj, name: 县综合局, before: [xfj, scj, zgj]}
                          - {code: dsz, name: 大沙镇, before: [scj], befor: [x]}
                        """);
        assertThat(both.mistakes()).isEqualTo("""
                        indicators.yaml:2:55 乡镇 | no department has this code and no group this name; all stands for every department
                        job.yaml:5:37 xfj | this department is still in the list (line 4), with its own past; before is for departments that are gone
                        job.yaml:6:36 scj | zgj (line 5) stands for this one already; what a department gave cannot be divided between two
                        job.yaml:6:43 befor | there is no such key here; is before meant? Known are code, name, aliases, group, required, before
                        """);
    }

    @Test
    void acceptances() {
        assertThat(JobOnDisk.in(folder).with("accepted.yaml", """
                                - {id: 0123456789ab, who: 张三, why: 已核实}
                                - {id: 0123456789ab, who: 张三}
                                """).mistakes()).isEqualTo("""
                        accepted.yaml:2:3 id, who | the key why is missing
                        accepted.yaml:2:8 0123456789ab | this id stands twice, first in line 1
                        """);
    }

    @Test
    void inChinese() {
        assertThat(JobOnDisk.in(folder).with("indicators.yaml", """
                                indicators:
                                  - {code: cases, nmae: 受理案件数, from: [xjf]}
                                  - {code: b, name: 乙, aliases: 丙, formula: RATE(cases, case) % 2}
                                  - {code: c, name: 丙, from: true, decimals: x}
                                """).mistakes("zh-CN"))
                .isEqualTo("""
                        indicators.yaml:2:19 nmae | 此处没有这个键，是否应为 name？可用的键有 code, name, aliases, unit, kind, from, combine, decimals, rounding, flow, opening, change, print, required, previous, definition, formula, at, ledger
                        indicators.yaml:2:39 xjf | 没有这个单位代码，也没有这个组；是否应为 xfj？
                        indicators.yaml:3:33 丙 | 此处应为列表（如 [a, b]）
                        indicators.yaml:3:49 ( | 这个左括号没有对应的右括号
                        indicators.yaml:3:57 case) % 2 | 此处没有这个键；花括号内的文字如含有逗号，须整段加引号。可用的键有 code, name, aliases, unit, kind, from, combine, decimals, rounding, flow, opening, change, print, required, previous, definition, formula, at, ledger
                        indicators.yaml:4:30 true | 此处应为列表（如 [a, b]）或文字（数字、true、false 作文字用时须加引号）
                        indicators.yaml:4:46 x | 此处应为整数
                        """);
    }
}
