package org.huibao.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong before anything is made sense of: encoding, YAML, keys, types. */
class YamlMistakesTest {

    @TempDir
    Path folder;

    private String indicators(String text) {
        return JobOnDisk.in(folder).with("indicators.yaml", text).mistakes();
    }

    @Test
    void everyMisspeltDuplicateAndMissingKeyOfAFileAtItsOwnPlace() {
        assertThat(indicators("""
                        indicators:
                          - code: a
                            nmae: 甲
                            from: all
                            from: [xfj]
                          - code: b
                            name: 乙
                            unit: 5
                            from: {xfj: 1}
                            decimals: 1.5
                            required: maybe
                            rounding: half up
                            combine: summ
                            aliases: 乙乙
                            at: {sheet: 1, row: 3, colum: x}
                          - just text
                        extra: 1
                        """)).isEqualTo("""
                        indicators.yaml:3:5 nmae | there is no such key here; is name meant? Known are code, name, aliases, unit, kind, from, combine, decimals, rounding, flow, opening, change, print, required, previous, definition, formula, at, ledger
                        indicators.yaml:5:5 from | this key stands twice, first in line 4; one of them has to go
                        indicators.yaml:8:11 5 | expected a text (a number or true/false as text needs quotes)
                        indicators.yaml:9:11 {…} | expected a list such as [a, b] or a text (a number or true/false as text needs quotes)
                        indicators.yaml:10:15 1.5 | expected a whole number
                        indicators.yaml:11:15 maybe | expected true or false
                        indicators.yaml:12:15 half up | expected one of half-up, down; is half-up meant?
                        indicators.yaml:13:14 summ | expected one of sum, only, max, min, list, none; is sum meant?
                        indicators.yaml:14:14 乙乙 | expected a list such as [a, b]
                        indicators.yaml:15:9 sheet, row, colum | expected either cell, or both row and column
                        indicators.yaml:15:25 3 | expected a text (a number or true/false as text needs quotes) or a list such as [a, b] or keys and values
                        indicators.yaml:15:28 colum | there is no such key here; is column meant? Known are sheet, cell, row, column
                        indicators.yaml:16:5 just text | expected keys and values
                        indicators.yaml:17:1 extra | there is no such key here; known are indicators, tables
                        """);
    }

    @Test
    void unquotedPercentSign() {
        assertThat(indicators("indicators:\n  - {code: a, unit: %, name: 甲, from: all}\n"))
                .isEqualTo("""
                        indicators.yaml:2:21 % | a text that begins with this sign needs quotes: "%"
                        """);
        assertThat(
                        indicators(
                                "indicators:\n  - {code: a, name: 甲, from: all}\n  - code: b\n    unit: %  # percent\n    name: 乙\n    from: all\n"))
                .isEqualTo("""
                        indicators.yaml:4:11 % | a text that begins with this sign needs quotes: "%"
                        """);
    }

    @Test
    void syntaxOfManyKinds() {
        assertThat(indicators("indicators:\n\t- code: a\n")).isEqualTo("""
                        indicators.yaml:2:1 Tab | indent with spaces, not with the Tab key
                        indicators.yaml:2:4 a | nothing says where this comes from: write from (who reports it) or formula (how it is calculated)
                        indicators.yaml:2:4 code | the key name is missing
                        """);
        assertThat(indicators("indicators:\n  - code: a\n     name: b\n")).isEqualTo("""
                        indicators.yaml:3:10 : b | no colon is expected here: give this line the same indentation as its neighbours, or put a text that holds a colon in quotes
                        """);
        assertThat(indicators("indicators:\n  - {code: a, name: \"b}\n")).isEqualTo("""
                        indicators.yaml:2:21 "b} | the quote or bracket that begins here is not closed
                        """);
        assertThat(indicators("indicators:\n  - {code: a, name: b\n")).isEqualTo("""
                        indicators.yaml:2:5 {code: a, name: b | the quote or bracket that begins here is not closed
                        """);
        assertThat(indicators("indicators:\n  - code: a: b\n")).isEqualTo("""
                        indicators.yaml:2:12 : b | no colon is expected here: give this line the same indentation as its neighbours, or put a text that holds a colon in quotes
                        """);
        assertThat(indicators("indicators:\n  - name: @home\n    code: a\n    from: all\n"))
                .isEqualTo("""
                        indicators.yaml:2:11 @home | a text that begins with this sign needs quotes: "@home"
                        """);
        assertThat(indicators("indicators: []\n---\nindicators: []\n")).isEqualTo("""
                        indicators.yaml:1:13 […] | something must stand here
                        indicators.yaml:2:1 --- | a file holds one document; take away the line ---
                        """);
        assertThat(indicators("indicators: ]\n")).isEqualTo("""
                        indicators.yaml:1:13 ] | this cannot be read as YAML; look at indentation, quotes and brackets here and in the line above
                        """);
        assertThat(indicators("? [a, b]\n: c\n")).isEqualTo("""
                        indicators.yaml:1:1  | the key indicators is missing
                        indicators.yaml:1:3 […] | a key must be a plain word
                        """);
        assertThat(indicators("a\u0007b: c\n")).isEqualTo("""
                        indicators.yaml:0:0  | the file holds characters that YAML does not allow; save it again as plain text (UTF-8)
                        """);
        assertThat(indicators("")).isEqualTo("""
                        indicators.yaml:1:1  | expected keys and values
                        """);
        assertThat(indicators("# nothing yet\n")).isEqualTo("""
                        indicators.yaml:1:1  | expected keys and values
                        """);
        assertThat(indicators("- a\n")).isEqualTo("""
                        indicators.yaml:1:1 […] | expected keys and values
                        """);
        assertThat(indicators("indicators:\n")).isEqualTo("""
                        indicators.yaml:1:12  | expected a list such as [a, b]
                        """);
        assertThat(indicators("indicators: []\n")).isEqualTo("""
                        indicators.yaml:1:13 […] | something must stand here
                        """);
    }

    @Test
    void aFullWidthColonIsNamedWhereItStandsAndHidesNothing() {
        assertThat(JobOnDisk.in(folder).with("job.yaml", """
                        title：年度报告
                        county: 示例县
                        deadline：2021-01-20
                        departments:
                          - {code：sfj, name: 县司法局}
                          - code：xfj
                            name: 县信访局
                          - {code: dsz, name: 大沙镇，group: 乡镇}
                          - {code: dsz, name: 河口镇, grup: 乡镇}
                        """).mistakes()).isEqualTo("""
                        job.yaml:1:6 title：年度报告 | this holds a full-width colon (：); write a plain one with a space behind it: code: name
                        job.yaml:3:9 deadline：2021-01-20 | this holds a full-width colon (：); write a plain one with a space behind it: code: name
                        job.yaml:5:6 code：sfj | this holds a full-width colon (：); write a plain one with a space behind it: code: name
                        job.yaml:6:9 - code：xfj | this holds a full-width colon (：); write a plain one with a space behind it: code: name
                        job.yaml:8:26 - {code: dsz, name: 大沙镇，group: 乡镇} | this holds a full-width comma (，); between keys and between the items of a list write a plain one with a space behind it
                        job.yaml:9:12 dsz | this code stands twice, first in line 8
                        job.yaml:9:28 grup | there is no such key here; is group meant? Known are code, name, aliases, group, required, before
                        """);
        assertThat(indicators("""
                        indicators:
                          - {code: cases, name: 件数：收到的, from: [xfj，dsz]}
                          - {code: b, name: 乙, from: all, definition: 报告期内，含上期结转：都算}
                        """)).isEqualTo("""
                        indicators.yaml:2:40 xfj，dsz | this holds a full-width comma (，); between keys and between the items of a list write a plain one with a space behind it
                        """);
    }

    @Test
    void oneSyntaxErrorDoesNotHideWhatStandsBehindIt() {
        assertThat(indicators("""
                        indicators:
                          - code: a
                            name: 甲: 乙
                            from: all
                          - {code: b, name: "乙, from: [nobody]}
                          - {code: c, name: 丙, from: [nobody], unit: %}
                          - code: d
                            name: 丁
                          \tfrom: all
                          - {code: g, name: 丙, formula: a + b + e2, decimals: many
                          - {code: h, name: 己, from: all}
                          - {code: f, name: 庚, from: all, decimals: many}
                        """)).isEqualTo("""
                        indicators.yaml:3:12 : 乙 | no colon is expected here: give this line the same indentation as its neighbours, or put a text that holds a colon in quotes
                        indicators.yaml:5:21 "乙, from: [nobody]} | the quote or bracket that begins here is not closed
                        indicators.yaml:6:31 nobody | no department has this code and no group this name; all stands for every department
                        indicators.yaml:6:46 % | a text that begins with this sign needs quotes: "%"
                        indicators.yaml:9:3 Tab | indent with spaces, not with the Tab key
                        indicators.yaml:10:5 {code: g, name: 丙, formula: a + b + e2, decimals: many | the quote or bracket that begins here is not closed
                        indicators.yaml:12:45 many | expected a whole number
                        """);
    }

    @Test
    void aLineThatIsLeftOutMakesNothingUnknown() {
        assertThat(JobOnDisk.in(folder).with("job.yaml", """
                        title: 年度报告
                        county: 示例县
                        departments:
                          - {code: sfj, name: 县司法局: 局}
                          - {code: xfj, name: 县信访局, required: maybe}
                        """).mistakes()).isEqualTo("""
                        job.yaml:4:27 : 局} | this cannot be read as YAML; look at indentation, quotes and brackets here and in the line above
                        job.yaml:5:39 maybe | expected true or false
                        """);
    }

    /** Whoever writes zfb where the list says ZFB is told so. */
    @Test
    void aCodeInOtherLettersIsNear() {
        assertThat(JobOnDisk.in(folder)
                        .with("job.yaml", "title: t\ncounty: c\ndepartments:\n  - {code: ZFB, name: 政府办}\n")
                        .with("indicators.yaml", "indicators:\n  - {code: a, name: 甲, from: [zfb]}\n")
                        .mistakes())
                .isEqualTo("""
                        indicators.yaml:2:31 zfb | no department has this code and no group this name; is ZFB meant?
                        """);
    }

    @Test
    void unknownAliasesAndNothingElseAboutThem() {
        assertThat(indicators("""
                        indicators:
                          - {code: a, name: &first 甲, from: &towns [乡镇]}
                          - {code: b, name: 乙, from: *town, unit: *zzzzzzzzz}
                          - {code: c, name: 丙, from: *towns}
                        """)).isEqualTo("""
                        indicators.yaml:3:30 *town | there is no anchor of this name above; is *towns meant? A text that begins with * needs quotes
                        indicators.yaml:3:43 *zzzzzzzzz | there is no anchor of this name above; put a text that begins with * in quotes
                        """);
    }

    @Test
    void aliasesThatGrowWithoutEnd() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 12; i++) {
            bomb.append("a%d: &a%d [%s*a%d]\n".formatted(i, i, ("*a" + (i - 1) + ", ").repeat(9), i - 1));
        }
        assertThat(indicators(bomb.toString())).isEqualTo("""
                        indicators.yaml:6:25  | aliases make this file larger than 500000 entries; write the lists out, or use groups
                        """);
        assertThat(indicators("indicators: " + "[".repeat(5000) + "]".repeat(5000)))
                .isEqualTo("""
                        indicators.yaml:1:43  | nothing here lies more than 30 levels deep
                        """);
        assertThat(indicators("indicators: &a [*a]\n")).isEqualTo("""
                        indicators.yaml:1:17 *a | there is no anchor of this name above; put a text that begins with * in quotes
                        """);
    }

    @Test
    void anotherEncoding() {
        byte[] gbk = "title: x\ncounty: 示例县\n".getBytes(Charset.forName("GBK"));
        assertThat(JobOnDisk.in(folder).with("job.yaml", gbk).mistakes()).isEqualTo("""
                        job.yaml:2:0  | the file is not UTF-8; save it again with the encoding UTF-8
                        """);
    }

    @Test
    void byteOrderMarkAndWindowsLineEndsAreNoMistake() {
        assertThat(JobOnDisk.in(folder)
                        .with(
                                "job.yaml",
                                "\uFEFFtitle: a\r\ncounty: b\r\ndepartments:\r\n  - {code: xfj, name: 县信访局, group: 乡镇}\r\n")
                        .mistakes())
                .isEqualTo("valid\n");
    }

    @Test
    void filesThatAreMissingOrMisnamed() {
        assertThat(JobOnDisk.in(folder)
                        .without("report.docx")
                        .without("indicators.yaml")
                        .with("indicator.yml", "indicators: []")
                        .with("2020/check.yaml", "checks: []")
                        .with("notes.txt", "")
                        .mistakes())
                .isEqualTo("""
                        2020/check.yaml:0:0 check.yaml | a file of this name is not read; rename it to checks.yaml, or take it away
                        indicator.yml:0:0 indicator.yml | a file of this name is not read; rename it to indicators.yaml, or take it away
                        indicators.yaml:0:0  | this file is missing
                        report.docx:0:0  | this file is missing
                        """);
    }

    /** No column of the database holds more. */
    @Test
    void aCodeHasAHundredCharactersAtMost() {
        String hundred = "c".repeat(100);
        assertThat(indicators("indicators:\n  - {code: %s, name: 甲, from: all}\n".formatted(hundred)))
                .isEqualTo("valid\n");
        assertThat(indicators("indicators:\n  - {code: %sc, name: 甲, from: all}\n".formatted(hundred)))
                .contains("100 characters at most");
    }
}
