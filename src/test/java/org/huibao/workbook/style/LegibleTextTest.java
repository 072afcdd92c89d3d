package org.huibao.workbook.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huibao.workbook.Biff5;
import org.huibao.workbook.Cell;
import org.huibao.workbook.Opened;
import org.huibao.workbook.Workbooks;
import org.huibao.workbook.Xlsx;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is read of texts of several fonts, in each way in which a file can hold them. {@code ^{1}} is raised, {@code _{1}} lowered, {@code ~{1}} struck
 * through, {@code !{1}} white on white, {@code #{R}} in Wingdings 2.
 */
class LegibleTextTest {

    private static final String MARKS = "^_~!#";
    private static final Pattern RUN = Pattern.compile("([\\^_~!#])\\{([^}]*)}|([^\\^_~!#]+)");

    @TempDir
    Path folder;

    private record Run(String text, int mark) {}

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // footnote marks behind numbers
                "71^{①} | 71 | ``",
                "71^{*} | 71 | ``",
                "71^{※} | 71 | ``",
                "71^{[1]} | 71 | ``",
                "71^{［1］} | 71 | ``",
                "71^{（1）} | 71 | ``",
                "71^{1)} | 71 | ``",
                "71^{注} | 71 | ``",
                "71^{注1} | 71 | ``",
                "71^{(注一)} | 71 | ``",
                "71^{a} | 71 | ``",
                "71件^{1} | 71件 | ``",
                "97.1%^{2} | 97.1% | ``",
                "^{1}71 | 71 | ``",
                // a power, or a mark: nobody can tell
                "71^{1} | 71 | 71^1",
                "10^{4} | 10 | 10^4",
                "10^{-3} | 10 | 10^-3",
                "1.5×10^{4}件 | 1.5×10件 | 1.5×10^4件",
                "5^{2,3} | 5 | 5^2,3",
                "71_{1} | 71 | 71_1",
                "71 ^{１} | `71 ` | 71 ^１",
                "^{1}/_{2} | / | ^1/_2",
                "3^{1}/_{2} | 3/ | 3^1/_2",
                // labels
                "受理件数^{1} | 受理件数 | ``",
                "受理件数^{1，2} | 受理件数 | ``",
                "受理件数^{①}（件） | 受理件数（件） | ``",
                "单位：万元^{注2} | 单位：万元 | ``",
                "其中^{1}：立案 | 其中：立案 | ``",
                // what belongs to the word
                "面积（m^{2}） | 面积（m²） | ``",
                "建筑面积（万米^{2}） | 建筑面积（万米²） | ``",
                "km^{2} | km² | ``",
                "mg·L^{-1} | mg·L-¹ | ``",
                "CO_{2}排放量 | CO₂排放量 | ``",
                "PM_{2.5}浓度 | PM₂.₅浓度 | ``",
                "GDP^{1} | GDP | ``",
                // small print stays
                "15.89^{万元} | 15.89万元 | ``",
                "罚款金额_{（万元）} | 罚款金额（万元） | ``",
                "检查_{家次} | 检查家次 | ``",
                // struck and hidden
                "~{70}71 | 71 | ``",
                "罚款~{5}万元 | 罚款万元 | ``",
                "71!{5} | 71 | ``",
                "!{00}71 | 71 | ``",
                // what holds for all of it marks nothing
                "^{71} | 71 | ``",
                "^{71}^{件} | 71件 | ``",
                "~{71} | 71 | ``",
                "~{71}~{件} | 71件 | ``",
                "!{71} | 71 | ``",
                "^{7}!{1} | 7 | ``",
                // symbols
                "#{R}是 | ☑是 | ``",
                "#{R}是 #{£}否 | ☑是 □否 | ``",
                "#{P} | ✓ | ``",
                "#{S}#{T}#{O} | ☒☒✗ | ``",
                "#{是} | 是 | ``",
                "#{7} | \uFFFD | ``",
            })
    void isWhatPeopleRead(String drawn, String legible, String power) throws IOException {
        List<Run> runs = runs(drawn);
        String raw = String.join("", runs.stream().map(Run::text).toList());
        for (byte[] file : List.of(shared(runs), inline(runs), binary(runs), old(runs))) {
            Cell cell = first(file);
            if (cell.raw().contains("?")) {
                // Not in the old file's code page.
                continue;
            }
            assertThat(cell.raw()).isEqualTo(raw);
            assertThat(cell.legible()).isEqualTo(legible);
            assertThat(cell.power()).isEqualTo(power);
            assertThat(cell.struck()).isEqualTo(drawn.contains("~"));
            assertThat(cell.unseen()).isEqualTo(drawn.equals("!{71}"));
        }
    }

    private static List<Run> runs(String drawn) {
        List<Run> runs = new ArrayList<>();
        Matcher matcher = RUN.matcher(drawn);
        while (matcher.find()) {
            runs.add(
                    matcher.group(3) != null
                            ? new Run(matcher.group(3), -1)
                            : new Run(matcher.group(2), MARKS.indexOf(matcher.group(1))));
        }
        return runs;
    }

    private Cell first(byte[] bytes) throws IOException {
        Opened<Cell> opened = Workbooks.read(
                Files.write(folder.resolve("return.xls"), bytes),
                List.of(),
                workbook -> workbook.sheets().get(0).grid().cell(1, 1).orElseThrow());
        assertThat(opened).isInstanceOf(Opened.Readable.class);
        return ((Opened.Readable<Cell>) opened).result();
    }

    private static byte[] shared(List<Run> runs) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            return written(workbook, runs);
        }
    }

    private static byte[] binary(List<Run> runs) throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            return written(workbook, runs);
        }
    }

    private static byte[] written(org.apache.poi.ss.usermodel.Workbook workbook, List<Run> runs) throws IOException {
        RichTextString text = workbook.getCreationHelper()
                .createRichTextString(
                        String.join("", runs.stream().map(Run::text).toList()));
        int from = 0;
        for (Run run : runs) {
            int to = from + run.text.length();
            if (run.mark >= 0) {
                text.applyFont(from, to, font(workbook, run.mark));
            }
            from = to;
        }
        workbook.createSheet("表").createRow(0).createCell(0).setCellValue(text);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        return bytes.toByteArray();
    }

    private static Font font(org.apache.poi.ss.usermodel.Workbook workbook, int mark) {
        Font font = workbook.createFont();
        switch (MARKS.charAt(mark)) {
            case '^' -> font.setTypeOffset(Font.SS_SUPER);
            case '_' -> font.setTypeOffset(Font.SS_SUB);
            case '~' -> font.setStrikeout(true);
            case '!' -> font.setColor(IndexedColors.WHITE.getIndex());
            default -> font.setFontName("Wingdings 2");
        }
        return font;
    }

    private static byte[] inline(List<Run> runs) {
        String[] properties = {
            "<vertAlign val='superscript'/>",
            "<vertAlign val='subscript'/>",
            "<strike/>",
            "<color theme='0'/>",
            "<rFont val='Wingdings 2'/>"
        };
        StringBuilder xml = new StringBuilder();
        for (Run run : runs) {
            xml.append("<r>")
                    .append(run.mark < 0 ? "" : "<rPr><sz val='11'/>" + properties[run.mark] + "</rPr>")
                    .append("<t xml:space='preserve'>")
                    .append(run.text)
                    .append("</t></r>");
        }
        return new Xlsx()
                .rows("<row r='1'><c r='A1' t='inlineStr'><is>" + xml
                        + "<rPh sb='0' eb='1'><t>注</t></rPh></is></c></row>")
                .bytes();
    }

    private static byte[] old(List<Run> runs) {
        List<Integer> fonts = runs.stream()
                .map(run -> run.mark < 0
                        ? 0
                        : List.of(
                                        Biff5.RAISED_FONT,
                                        Biff5.LOWERED_FONT,
                                        Biff5.STRUCK_FONT,
                                        Biff5.WHITE_FONT,
                                        Biff5.SYMBOL_FONT)
                                .get(run.mark))
                .toList();
        return new Biff5()
                .sheet("表", biff -> biff.rich(1, 1, runs.stream().map(Run::text).toList(), fonts))
                .bytes();
    }
}
