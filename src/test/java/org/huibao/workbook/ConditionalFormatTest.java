package org.huibao.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.huibao.reading.Readings;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A number that a condition shows by another format than the cell's. */
class ConditionalFormatTest {

    private static final String GREATER = "type='cellIs' operator='greaterThan'";

    @TempDir
    Path folder;

    private List<String> read(String sqref, String rule, String dxf) throws IOException {
        Xlsx file = new Xlsx()
                .styles("<cellXfs count='1'><xf numFmtId='0'/></cellXfs><cellStyles/><dxfs><dxf><font/></dxf><dxf>"
                        + dxf + "</dxf></dxfs>")
                .sheet("<sheetData>"
                        + "<row r='1'><c r='A1' t='inlineStr'><is><t>项目</t></is></c><c r='B1' t='inlineStr'><is><t>数值</t></is></c></row>"
                        + "<row r='2'><c r='A2' t='inlineStr'><is><t>罚款金额</t></is></c><c r='B2'><v>15.89</v></c></row></sheetData>"
                        + "<conditionalFormatting sqref='" + sqref + "'><cfRule priority='1' " + rule
                        + "</cfRule></conditionalFormatting>");
        Opened<List<String>> opened = Workbooks.read(
                Files.write(folder.resolve("表.xlsx"), file.bytes()),
                List.of(),
                workbook -> Readings.of("fines", "罚款金额", "元").lines(workbook));
        return ((Opened.Readable<List<String>>) opened).result();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "B2 | type='expression' dxfId='1'><formula>TRUE</formula> | 0.00&quot;万元&quot;",
                "A1:C9 | type='expression' dxfId='1'><formula>B2&gt;$A$1</formula> | 0.00&quot;万元&quot;",
                "F1 B2:B3 | " + GREATER + " dxfId='1'><formula>10</formula> | 0.00&quot;万元&quot;",
                "$B$2 | " + GREATER + " dxfId='1'><formula>A9</formula> | ;;;",
                "B2 | type='cellIs' operator='between' dxfId='1'><formula>10</formula><formula>20</formula> | 0.0,&quot;千元&quot;",
                "B:B | type='expression' dxfId='1'><formula>TRUE</formula> | 0.00&quot;万元&quot;",
                "$2:$2 D7 | type='expression' dxfId='1'><formula>TRUE</formula> | 0.00&quot;万元&quot;",
                "B2:B9 | type='expression' dxfId='1'><formula>B2&gt;10</formula> | 0.00&quot;万元&quot;",
                "B1:B9 | type='expression' dxfId='1'><formula>B2&gt;100</formula> | 0.00&quot;万元&quot;",
                "B1:B1048576 | type='top10' dxfId='1'> | yyyy/m/d",
            })
    void isAskedAbout(String sqref, String rule, String code) throws IOException {
        assertThat(read(sqref, rule, "<numFmt numFmtId='164' formatCode='" + code + "'/>"))
                .singleElement()
                .asString()
                .startsWith("error value.shown-differs 填报表!B2 found “15.89”");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // another cell
                "B3 | type='expression' dxfId='1'><formula>TRUE</formula> | 0.00&quot;万元&quot;",
                "C:D | type='expression' dxfId='1'><formula>TRUE</formula> | 0.00&quot;万元&quot;",
                "B2:B9 | type='expression' dxfId='1'><formula>B2&gt;100</formula> | 0.00&quot;万元&quot;",
                "B2:B9 | type='expression' dxfId='1'><formula>ISERROR(B2)</formula> | ;;;",
                "B2 | type='containsBlanks' dxfId='1'><formula>LEN(TRIM(B2))=0</formula> | ;;;",
                // does not hold
                "B2 | " + GREATER + " dxfId='1'><formula>100</formula> | 0.00&quot;万元&quot;",
                "B2 | type='cellIs' operator='equal' dxfId='1'><formula>0</formula> | ;;;",
                "B2 | type='cellIs' operator='notBetween' dxfId='1'><formula>10</formula><formula>20</formula> | ;;;",
                // a colour
                "B2 | type='expression' dxfId='0'><formula>TRUE</formula> | ;;;",
                "B2 | type='expression' dxfId='7'><formula>TRUE</formula> | ;;;",
                // the same number
                "B2 | type='expression' dxfId='1'><formula>TRUE</formula> | #,##0.00",
                "B2 | type='dataBar'> | ;;;",
            })
    void isNoMatter(String sqref, String rule, String code) throws IOException {
        assertThat(read(sqref, rule, "<numFmt numFmtId='164' formatCode='" + code + "'/>"))
                .containsExactly("fines = 15.89 填报表!B2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<font><color rgb='FFFFFFFF'/></font>",
                "<font><color theme='0'/></font>",
                "<font><color rgb='FFFFFF00'/></font><fill><patternFill><bgColor rgb='FFFFFF00'/></patternFill></fill>",
            })
    void aNumberThatAConditionWritesInTheColourOfThePaperIsAskedAbout(String dxf) throws IOException {
        assertThat(read("B:B", "type='cellIs' operator='greaterThan' dxfId='1'><formula>10</formula>", dxf))
                .containsExactly("error value.unseen 填报表!B2 found “15.89” expected “”");
        assertThat(read("B:B", "type='cellIs' operator='lessThan' dxfId='1'><formula>10</formula>", dxf))
                .containsExactly("fines = 15.89 填报表!B2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<font><color rgb='FF9C0006'/></font><fill><patternFill><bgColor rgb='FFFFC7CE'/></patternFill></fill>",
                "<font><color rgb='FFFFFFFF'/></font><fill><patternFill><bgColor rgb='FF0000FF'/></patternFill></fill>",
                "<fill><patternFill><bgColor rgb='FFFFFFFF'/></patternFill></fill>",
                "<font><b/></font>",
            })
    void anotherColourIsNoMatter(String dxf) throws IOException {
        assertThat(read("B2", "type='expression' dxfId='1'><formula>TRUE</formula>", dxf))
                .containsExactly("fines = 15.89 填报表!B2");
    }
}
