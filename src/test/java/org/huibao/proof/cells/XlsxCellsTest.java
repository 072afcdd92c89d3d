package org.huibao.proof.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.huibao.proof.cells.SourceFile.Address;
import org.huibao.proof.seen.SeenCell;
import org.huibao.proof.seen.SeenLook;
import org.huibao.proof.seen.SourceCell;
import org.huibao.proof.statement.ShownNumber;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XlsxCellsTest {

    private static final String RELATION = "<Relationship Id=\"%s\" Type=\"http://x/%s\" Target=\"%s\"/>";

    @TempDir
    private Path folder;

    @Test
    void readsSharedTextsNumbersAndPercentStyles() throws IOException {
        Path file = workbook("""
                <row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" s="1"><v>0.5</v></c></row>
                <row><c><v>7</v></c><c s="2"><v>8</v></c><c t="inlineStr"><is><t>a_x0041_</t></is></c></row>
                """);
        Map<Address, SourceCell> cells = SourceFile.cells(
                        file, Set.of(at("A1"), at("B1"), at("A2"), at("B2"), at("C2"), at("D9")), List.of())
                .orElseThrow();

        assertThat(cells)
                .isEqualTo(Map.of(
                        at("A1"), new SourceCell(false, "第二", false),
                        at("B1"), new SourceCell(true, "0.5", true, "50.0%"),
                        at("A2"), new SourceCell(true, "7", false),
                        at("B2"), new SourceCell(true, "8", true, "800%"),
                        at("C2"), new SourceCell(false, "aA", false),
                        at("D9"), SourceCell.EMPTY));
    }

    /** A footnote's mark, the power of a unit, small print of a formula, a white digit, a struck one. */
    @ParameterizedTest
    @CsvSource({
        "工作<vertAlign val='superscript'/>1, 工作",
        "面积100m<vertAlign val='superscript'/>2, 面积100m²",
        "二氧化碳CO<vertAlign val='subscript'/>2, 二氧化碳CO₂",
        "71<color rgb='FFFFFFFF'/>5, 71",
        "71<color rgb='FFFF0000'/>5, 715",
        "71<strike/>5, 71"
    })
    void ofRichTextWhatPeopleRead(String runs, String read) throws IOException {
        int end = runs.indexOf('>') + 1;
        String first = runs.substring(0, runs.indexOf('<'));
        Path file = workbook("<row><c t=\"inlineStr\"><is><r><t>" + first + "</t></r><r><rPr>"
                + runs.substring(first.length(), end) + "</rPr><t>" + runs.substring(end) + "</t></r></is></c></row>");

        assertThat(SourceFile.cells(file, Set.of(at("A1")), List.of()).orElseThrow())
                .extractingByKey(at("A1"))
                .extracting(SourceCell::seen)
                .isEqualTo(read);
    }

    @Test
    void daysAreCountedFrom1904WhereTheWorkbookSaysSo() {
        SeenLook look = new SeenLook("yyyy\"年\"m\"月\"d\"日\"", false, "", false, true, true);

        assertThat(new SeenCell(1, 1, true, "42433", "42433", look).text()).isEqualTo("2020年3月5日");
    }

    @ParameterizedTest
    @CsvSource({
        "0.1234567890123, 0.123456789",
        "123456.123456789, 123456.1235",
        "1234567890.5, 1234567891",
        "12345678901, 12345678901",
        "202012345678, 202012345678",
        "0.30000000000000004, 0.3"
    })
    void aPlainNumberIsShownInElevenCharacters(String raw, String shown) {
        assertThat(new SeenCell(1, 1, true, raw, raw, SeenLook.PLAIN).text()).isEqualTo(shown);
    }

    @Test
    void aNumberWithCommasIsATextAndColumnsMayBeInSmallLetters() throws IOException {
        Path file = workbook("<row><c r='a1'><v>1,234</v></c><c r='b1'><v>5</v></c></row>");

        assertThat(SourceFile.cells(file, Set.of(at("A1"), at("B1")), List.of()).orElseThrow())
                .isEqualTo(Map.of(
                        at("A1"), new SourceCell(false, "1,234", false), at("B1"), new SourceCell(true, "5", false)));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"1'234, 1234", "1’234’567, 1234567", "12'34, ", "1'2345, "})
    void thousandsMayBeApartByAnApostrophe(String shown, @Nullable String number) {
        assertThat(ShownNumber.of(shown).map(each -> each.number().toPlainString()))
                .isEqualTo(Optional.ofNullable(number));
    }

    @Test
    void aValueThatLiesDeeperIsNone() throws IOException {
        Path file = workbook("<row><c><v>71</v><extLst><ext><v>9</v></ext></extLst></c></row>");

        assertThat(SourceFile.cells(file, Set.of(at("A1")), List.of()).orElseThrow())
                .containsEntry(at("A1"), new SourceCell(true, "71", false));
    }

    @Test
    void aDamagedWorkbookProvesNothing() throws IOException {
        assertThat(SourceFile.cells(workbook("<row><c"), Set.of(at("A1")), List.of()))
                .isEmpty();
    }

    private static Address at(String address) {
        return new Address("表", address);
    }

    private Path workbook(String rows) throws IOException {
        Path file = folder.resolve("book.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            part(zip, "_rels/.rels", "<r>" + RELATION.formatted("a", "officeDocument", "b/book.xml") + "</r>");
            part(
                    zip,
                    "b/_rels/book.xml.rels",
                    "<r>" + RELATION.formatted("s", "worksheet", "/sheet.xml")
                            + RELATION.formatted("t", "sharedStrings", "../b/texts.xml")
                            + RELATION.formatted("u", "styles", "styles.xml") + "</r>");
            part(zip, "b/book.xml", "<workbook><sheets><sheet name=\"表\" id=\"s\"/></sheets></workbook>");
            part(zip, "sheet.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
            part(
                    zip,
                    "b/texts.xml",
                    "<sst><si><t>第一</t></si><si><r><t>第</t></r><r><t>二</t></r><rPh><t>x</t></rPh></si></sst>");
            part(
                    zip,
                    "b/styles.xml",
                    "<styleSheet><numFmts><numFmt numFmtId=\"170\" formatCode=\"0.0%\"/></numFmts><cellStyleXfs><xf numFmtId=\"9\"/></cellStyleXfs>"
                            + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"170\"/><xf numFmtId=\"9\"/></cellXfs></styleSheet>");
        }
        return file;
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
    }
}
