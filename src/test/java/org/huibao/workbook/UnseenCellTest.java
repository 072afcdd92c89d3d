package org.huibao.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A number is there and nobody sees it: only where the font has the colour of the very fill behind it. */
class UnseenCellTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // white paper
                "<color rgb='FFFFFFFF'/> | | true",
                "<color rgb='00FFFFFF'/> | | true",
                "<color rgb='FFFFFF'/> | | true",
                "<color rgb='FFFEFEFE'/> | | true",
                "<color theme='0'/> | | true",
                "<color indexed='9'/> | | true",
                "<color indexed='65'/> | | true",
                "<color theme='1' tint='1'/> | | true",
                "<color rgb='FF000000'/> | | false",
                "<color theme='1'/> | | false",
                "<color auto='1'/> | | false",
                "<color rgb='FFEEEEEE'/> | | false",
                "<color theme='0' tint='-0.149998474074526'/> | | false",
                "<sz val='11'/> | | false",
                "<sz val='1'/> | | true",
                "<sz val='8'/> | | false",
                "<sz val='0'/> | | false",
                // white on blue is how headers look
                "<color theme='0'/> | <fgColor theme='4'/> | false",
                "<color theme='4'/> | <fgColor theme='4'/> | true",
                "<color theme='4' tint='0.4'/> | <fgColor theme='4' tint='0.4'/> | true",
                "<color theme='4' tint='0.4'/> | <fgColor theme='4' tint='-0.4'/> | false",
                "<color rgb='FF4472C4'/> | <fgColor theme='4'/> | true",
                "<color rgb='FFFFFF00'/> | <fgColor indexed='13'/><bgColor indexed='64'/> | true",
                "<color theme='1'/> | <fgColor rgb='FF000000'/> | true",
                "<color theme='0'/> | <fgColor rgb='FFFFFFFF'/> | true",
                "<color rgb='FFFFFFFF'/> | <bgColor rgb='FFFFFFFF'/> | false",
            })
    void isWrittenInTheColourOfItsFill(String font, String fill, boolean unseen) throws IOException {
        String pattern = fill == null
                ? "<patternFill patternType='none'/>"
                : "<patternFill patternType='solid'>" + fill + "</patternFill>";
        assertThat(unseen(styled(font, pattern))).isEqualTo(unseen);
    }

    @ParameterizedTest
    @CsvSource({"gray125", "lightGrid", "darkGray"})
    void aPatternIsNoColour(String pattern) throws IOException {
        assertThat(unseen(styled(
                        "<color rgb='FFFFFFFF'/>",
                        "<patternFill patternType='" + pattern + "'><fgColor rgb='FFFFFFFF'/></patternFill>")))
                .isFalse();
        assertThat(unseen(styled(
                        "<color rgb='FFFFFFFF'/>",
                        "<gradientFill><stop position='0'><color theme='0'/></stop></gradientFill>")))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"10, true", "9, false"})
    void theWorkbooksOwnPaletteCounts(int index, boolean unseen) throws IOException {
        String palette = "<colors><indexedColors>" + "<rgbColor rgb='00123456'/>".repeat(10)
                + "<rgbColor rgb='00FFFFFF'/></indexedColors></colors>";
        Xlsx xlsx = styled("<color indexed='" + index + "'/>", "<patternFill/>")
                .replace("</cellXfs>", "</cellXfs>" + palette);
        assertThat(unseen(xlsx)).isEqualTo(unseen);
    }

    @ParameterizedTest
    @CsvSource({"1, true", "0, false", "4, false"})
    void theWorkbooksOwnThemeCounts(int theme, boolean unseen) throws IOException {
        assertThat(unseen(inNight(styled("<color theme='" + theme + "'/>", "<patternFill/>"))))
                .isEqualTo(unseen);
    }

    /** Styles of workbooks are remembered by their bytes, which are the same here. */
    @Test
    void theSameStylesUnderAnotherThemeLookOtherwise() throws IOException {
        String font = "<color theme='1'/><sz val='12.5'/>";

        assertThat(unseen(styled(font, "<patternFill/>"))).isFalse();
        assertThat(unseen(inNight(styled(font, "<patternFill/>")))).isTrue();
        assertThat(unseen(styled(font, "<patternFill/>"))).isFalse();
        assertThat(unseen(inNight(styled(font, "<patternFill/>")))).isTrue();
    }

    private static Xlsx inNight(Xlsx xlsx) {
        return xlsx.replace(
                        "</Relationships>",
                        "<Relationship Id='rId9' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/theme' Target='theme/theme1.xml'/></Relationships>")
                .part(
                        "xl/theme/theme1.xml",
                        "<a:theme xmlns:a='x'><a:themeElements><a:clrScheme name='night'><a:dk1><a:sysClr val='window' lastClr='FFFFFF'/></a:dk1>"
                                + "<a:lt1><a:srgbClr val='000000'/></a:lt1></a:clrScheme></a:themeElements></a:theme>");
    }

    @ParameterizedTest
    @CsvSource({"Wingdings, true", "wingdings 2, true", "Webdings, true", "Symbol, false", "宋体, false"})
    void aNumberInPicturesIsNotSeenAsOne(String font, boolean unseen) throws IOException {
        assertThat(unseen(styled("<name val='" + font + "'/>", "<patternFill/>")))
                .isEqualTo(unseen);
    }

    @ParameterizedTest
    @CsvSource({"9, 0, true", "8, 0, false", "32767, 0, false", "10, 10, true", "9, 10, false", "10, 17, false"})
    void ofBinaryWorkbooksToo(short colour, short fill, boolean unseen) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            Font font = workbook.createFont();
            font.setColor(colour);
            var style = workbook.createCellStyle();
            style.setFont(font);
            if (fill > 0) {
                style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
                style.setFillForegroundColor(fill);
            }
            var cell = workbook.createSheet("表").createRow(0).createCell(0);
            cell.setCellValue(71);
            cell.setCellStyle(style);
            workbook.write(bytes);
        }
        assertThat(unseen(bytes.toByteArray())).isEqualTo(unseen);
    }

    @ParameterizedTest
    @CsvSource({"4, true", "0, false", "5, true"})
    void ofExcel95Too(int style, boolean unseen) throws IOException {
        assertThat(unseen(new Biff5()
                        .sheet("表", biff -> biff.number(1, 1, style, 71))
                        .bytes()))
                .isEqualTo(unseen);
    }

    private static Xlsx styled(String font, String fill) {
        return new Xlsx()
                .rows("<row r='1'><c r='A1' s='1'><v>71</v></c></row>")
                .styles("<fonts><font/><font>" + font + "</font></fonts><fills><fill><patternFill/></fill><fill>" + fill
                        + "</fill></fills><borders><border><left><color theme='0'/></left></border></borders>"
                        + "<cellXfs><xf/><xf fontId='1' fillId='1'/></cellXfs>");
    }

    private boolean unseen(Xlsx xlsx) throws IOException {
        return unseen(xlsx.bytes());
    }

    private boolean unseen(byte[] bytes) throws IOException {
        Opened<Boolean> opened = Workbooks.read(
                Files.write(folder.resolve("return.xls"), bytes),
                List.of(),
                workbook ->
                        workbook.sheets().get(0).grid().cell(1, 1).orElseThrow().unseen());
        assertThat(opened).isInstanceOf(Opened.Readable.class);
        return ((Opened.Readable<Boolean>) opened).result();
    }
}
