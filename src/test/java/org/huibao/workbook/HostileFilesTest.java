package org.huibao.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.huibao.workbook.limit.FileLimits;
import org.huibao.workbook.xls.BinaryWorkbookTest;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that nobody should file: each gets its verdict, soon. */
class HostileFilesTest {

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource
    void each_has_its_verdict(String name, String code, byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve(name), bytes);
        String verdict = Assertions.assertTimeout(Duration.ofSeconds(10), () -> WeirdFilesTest.verdict(file));
        assertThat(verdict).isEqualTo(code);
    }

    static Stream<Arguments> each_has_its_verdict() throws IOException {
        byte[] good = new Xlsx().bytes();
        return Stream.of(
                file("good.xls", "1 1 0", good),
                file("0 bytes.xlsx", "empty", new byte[0]),
                file("half.xlsx", "damaged", Arrays.copyOf(good, good.length / 2)),
                file("zeros.xlsx", "damaged", new byte[2000]),
                file("picture.xlsx", "not-a-workbook", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0}),
                file("page.xls", "html", utf8("\uFEFF\r\n<HTML><table><tr><td>1</td></tr></table></HTML>")),
                file(
                        "2003.xls",
                        "xml",
                        utf8("<?xml version='1.0'?><Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'/>")),
                file("text.xls", "csv", "部门,数值\n财政局,1\n".getBytes(Charset.forName("GB18030"))),
                file("unicode text.xls", "csv", "\uFEFF部门\t数值\n".getBytes(StandardCharsets.UTF_16LE)),
                file("prose.xlsx", "not-a-workbook", utf8("就是一句话")),
                file("own.et", "et", new byte[] {1, 2, 3}),
                file("biff3.xls", "old-excel", new byte[] {0x09, 0x02, 0x06, 0x00, 0, 0}),
                file(
                        "archive.xlsx",
                        "not-a-workbook",
                        new Xlsx().without("[Content_Types].xml").bytes()),
                file("document.xlsx", "word", typed("wordprocessingml.document.main+xml")),
                file("slides.xlsx", "not-a-workbook", typed("presentationml.presentation.main+xml")),
                file(
                        "no sheet.xlsx",
                        "damaged",
                        new Xlsx().without("xl/worksheets/sheet1.xml").bytes()),
                file("no strings.xlsx", "damaged", cell("<c r='A1' t='s'><v>5</v></c>")),
                file(
                        "unclosed.xlsx",
                        "damaged",
                        new Xlsx().sheet("<sheetData><row>").bytes()),
                file(
                        "row 1e9.xlsx",
                        "damaged",
                        new Xlsx()
                                .rows("<row r='1000000000'><c><v>1</v></c></row>")
                                .bytes()),
                file(
                        "row 1048577.xlsx",
                        "damaged",
                        new Xlsx()
                                .rows("<row r='1048577'><c><v>1</v></c></row>")
                                .bytes()),
                file(
                        "row 0.xlsx",
                        "damaged",
                        new Xlsx().rows("<row r='0'><c><v>1</v></c></row>").bytes()),
                file("column ZZZZZZ.xlsx", "damaged", cell("<c r='ZZZZZZ1'><v>1</v></c>")),
                file("column XFE.xlsx", "damaged", cell("<c r='XFE1'><v>1</v></c>")),
                file("other row.xlsx", "damaged", cell("<c r='A9'><v>1</v></c>")),
                file("one place twice.xlsx", "damaged", cell("<c r='A1'><v>1</v></c><c r='A1'><v>2</v></c>")),
                file(
                        "rows backwards.xlsx",
                        "damaged",
                        new Xlsx().rows("<row r='2'/><row r='1'/>").bytes()),
                file(
                        "far corner.xlsx",
                        "too-large",
                        new Xlsx()
                                .rows("<row r='1048576'><c r='XFD1048576'><v>1</v></c></row>")
                                .bytes()),
                file(
                        "deep.xlsx",
                        "damaged",
                        new Xlsx().sheet("<a>".repeat(100_000)).bytes()),
                file(
                        "deep text.xlsx",
                        "damaged",
                        new Xlsx()
                                .strings("<si>" + "<r>".repeat(100_000))
                                .rows("<row><c t='s'><v>0</v></c></row>")
                                .bytes()),
                file(
                        "long text.xlsx",
                        "too-large",
                        cell("<c t='inlineStr'><is><t>" + "长".repeat(1_000_000) + "</t></is></c>")),
                file("merged everywhere.xlsx", "too-large", merged()),
                file("entity.xlsx", "damaged", entity("<!DOCTYPE w [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>", "&x;")),
                file("laughs.xlsx", "damaged", entity(laughs(), "&l9;")),
                file("unknown entity.xlsx", "damaged", entity("", "&x;")),
                file("doctype.xlsx", "damaged", entity("<!DOCTYPE w>", "1")),
                file("bomb.xlsx", "too-large", bomb("<a/>")),
                file("bomb without tags.xlsx", "too-large", bomb("    ")),
                file("many entries.xlsx", "too-large", manyEntries()),
                file(
                        "same part twice.xlsx",
                        "damaged",
                        new Xlsx().part("XL/Workbook.XML", "<workbook/>").bytes()),
                file("half.xls", "damaged", Arrays.copyOf(BinaryWorkbookTest.xls(), 3000)));
    }

    @Test
    void what_the_caller_throws_is_not_the_files_fault() throws IOException {
        Path file = Files.write(folder.resolve("good.xlsx"), new Xlsx().bytes());
        RuntimeException bug = new IllegalStateException("a bug");
        assertThatThrownBy(() -> Workbooks.read(file, List.of(), workbook -> {
                    throw bug;
                }))
                .isSameAs(bug);
        assertThatThrownBy(() -> Workbooks.read(file, List.of(), workbook -> {
                    workbook.sheets().get(0).rows(row -> {
                        throw bug;
                    });
                    return "";
                }))
                .isSameAs(bug);
    }

    /** Found by fuzzing an .xls: each cell began a region of its own and was hidden by a wider one. */
    @Test
    void regions_that_overlap_hide_the_same_cells_both_ways() throws IOException {
        String rows = "<row r='1'><c r='A1'><v>1</v></c><c r='B1'><v>2</v></c><c r='E1'><v>3</v></c></row>";
        try (Fuzzed walked = new Fuzzed()) {
            walked.walk(new Xlsx()
                    .sheet("<sheetData>" + rows
                            + "</sheetData><mergeCells><mergeCell ref='B1:C1'/><mergeCell ref='A1:E1'/></mergeCells>")
                    .bytes());
        }
    }

    @Test
    void a_missing_file_is_our_fault() {
        assertThatThrownBy(() -> Workbooks.read(folder.resolve("none.xlsx"), List.of(), Workbook::sheets))
                .isInstanceOf(UncheckedIOException.class);
    }

    private static Arguments file(String name, String code, byte[] bytes) {
        return Arguments.of(name, code, bytes);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] cell(String cells) {
        return new Xlsx().rows("<row r='1'>" + cells + "</row>").bytes();
    }

    private static byte[] typed(String type) {
        return new Xlsx()
                .part(
                        "[Content_Types].xml",
                        "<Types><Override ContentType='application/vnd.openxmlformats-officedocument." + type
                                + "'/></Types>")
                .bytes();
    }

    private static byte[] entity(String doctype, String text) {
        return new Xlsx()
                .part(
                        "xl/worksheets/sheet1.xml",
                        doctype + "<w><sheetData><row><c t='str'><v>" + text + "</v></c></row></sheetData></w>")
                .bytes();
    }

    private static String laughs() {
        StringBuilder doctype = new StringBuilder("<!DOCTYPE w [<!ENTITY l0 'ha'>");
        for (int i = 1; i < 10; i++) {
            doctype.append("<!ENTITY l")
                    .append(i)
                    .append(" '")
                    .append(("&l" + (i - 1) + ";").repeat(10))
                    .append("'>");
        }
        return doctype.append("]>").toString();
    }

    private static byte[] merged() {
        StringBuilder sheet = new StringBuilder("<sheetData>");
        for (int row = 1; row <= 1000; row++) {
            sheet.append("<row><c><v>1</v></c></row>");
        }
        sheet.append("</sheetData><mergeCells>");
        sheet.append("<mergeCell ref='A1:XFD1048576'/>".repeat(10_000));
        return new Xlsx().sheet(sheet.append("</mergeCells>").toString()).bytes();
    }

    private static byte[] bomb(String unit) {
        return new Xlsx().sheet("<sheetData/>" + unit.repeat(5_000_000)).bytes();
    }

    private static byte[] manyEntries() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i <= FileLimits.ENTRIES; i++) {
                zip.putNextEntry(new ZipEntry("x" + i));
            }
        }
        return bytes.toByteArray();
    }
}
