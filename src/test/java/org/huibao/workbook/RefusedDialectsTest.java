package org.huibao.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.huibao.message.Messages;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is not read is named for what it is, with the way out: save it as .xlsx. */
class RefusedDialectsTest {

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void each_is_refused_with_its_remedy(String name, String code, String says, byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve(name), bytes);
        assertThat(Workbooks.read(file, List.of(), any -> "read")).isEqualTo(new Opened.Unreadable<>(code, List.of()));
        String chinese =
                Messages.of("zh-CN").bundle().getString("finding.file." + code).replace("{file}", name);
        String english =
                Messages.of("en").bundle().getString("finding.file." + code).replace("{file}", name);
        assertThat(chinese).contains("“" + name + "”", says, ".xlsx").containsPattern("[。].*请");
        assertThat(english).contains(name, ".xlsx").doesNotContainPattern("\\p{IsHan}(?<!报)");
    }

    static Stream<Arguments> files() throws IOException {
        String page = "<html><body><table><tr><td>受理信访案件数</td><td>71</td></tr></table></body></html>";
        return Stream.of(
                Arguments.of(
                        "a.ods",
                        "ods",
                        "OpenDocument",
                        zip("mimetype", "application/vnd.oasis.opendocument.spreadsheet")),
                Arguments.of(
                        "ods.xlsx",
                        "ods",
                        "OpenDocument",
                        zip("mimetype", "application/vnd.oasis.opendocument.spreadsheet")),
                Arguments.of(
                        "a.xlsb",
                        "xlsb",
                        "二进制工作簿",
                        new Xlsx()
                                .replace("sheet.main+xml", "sheet.binary.macroEnabled.main")
                                .replace(
                                        "openxmlformats-officedocument.spreadsheetml.sheet.binary",
                                        "ms-excel.sheet.binary")
                                .bytes()),
                Arguments.of("a.numbers", "not-a-workbook", "原软件中导出", zip("Index/Document.iwa", "x")),
                Arguments.of("a.csv", "csv", "CSV", utf8("指标名称,本年数\n受理信访案件数,71\n")),
                Arguments.of("gbk.xls", "csv", "CSV", "指标名称\t本年数\n受理信访案件数\t71\n".getBytes(Charset.forName("GBK"))),
                Arguments.of("page.xls", "html", "网页", utf8(page)),
                Arguments.of("page.et", "html", "网页", utf8("<?xml version='1.0'?>\n" + page)),
                Arguments.of(
                        "archive.mht",
                        "html",
                        "网页",
                        utf8("MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n" + page)),
                Arguments.of(
                        "2003.xls",
                        "xml",
                        "XML 表格 2003",
                        utf8(
                                "<?xml version='1.0'?><?mso-application progid='Excel.Sheet'?><Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'/>")),
                Arguments.of("damaged.et", "et", "WPS", new byte[] {1, 2, 3}),
                Arguments.of("excel4.xls", "old-excel", "Excel 4.0", new byte[] {0x09, 0x04, 0x06, 0, 0, 0, 0x10, 0}),
                Arguments.of("excel2.xls", "old-excel", "Excel 4.0", new byte[] {0x09, 0, 0x04, 0, 0, 0, 0x10, 0}));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(String name, String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(utf8(content));
        }
        return bytes.toByteArray();
    }
}
