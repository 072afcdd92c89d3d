package org.huibao.workbook;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.provider.MethodSource;

/** The parts of an {@code .xlsx}, in an archive that is sound: changed bytes of a whole archive hardly get past its checksums. */
class PartFuzzTest {

    private static final List<String> PARTS = List.of(
            "xl/worksheets/sheet1.xml",
            "xl/sharedStrings.xml",
            "xl/styles.xml",
            "xl/workbook.xml",
            "xl/_rels/workbook.xml.rels",
            "[Content_Types].xml",
            "docProps/custom.xml");

    private Fuzzed fuzzed;

    @BeforeEach
    void create() throws IOException {
        fuzzed = new Fuzzed();
    }

    @AfterEach
    void delete() throws IOException {
        fuzzed.close();
    }

    /** The first byte chooses the part. */
    @MethodSource
    @DictionaryEntries({
        "<row r='2'>",
        "<c r='A1' t='s'>",
        "<c t='inlineStr'>",
        "<is><t>",
        "</t></is>",
        "</c>",
        "</row>",
        "<v>",
        "</v>",
        "<f t='shared' si='0' ref='A1:A9'>",
        "</f>",
        "<mergeCells><mergeCell ref='A1:B2'/></mergeCells>",
        "<cols><col min='1' max='2' hidden='1'/></cols>",
        "<sheetData>",
        "</sheetData>",
        "hidden='1'",
        "XFD1048576",
        "<si>",
        "</si>",
        "<rPh>",
        "</rPh>",
        "<x:c",
        "xmlns:x=",
        "<![CDATA[",
        "]]>",
        "<!DOCTYPE",
        "&#x",
        "_x000D_",
        "t='e'",
        "t='d'",
        "t='b'",
        "<numFmt numFmtId='164' formatCode='0.00%'/>",
        "<cellXfs>",
        "<xf numFmtId='164'/>",
        "<sheet name='A' sheetId='1' r:id='rId1'/>",
        "1E308",
        "<?xml version='1.0' encoding='UTF-16'?>"
    })
    @FuzzTest
    void part(byte[] bytes) throws IOException {
        if (bytes.length > 0) {
            String content = new String(bytes, 1, bytes.length - 1, StandardCharsets.UTF_8);
            fuzzed.walk(Fuzzed.sound()
                    .part(PARTS.get((bytes[0] & 0xFF) % PARTS.size()), content)
                    .bytes());
        }
    }

    static Stream<byte[]> part() {
        return Stream.of(
                        "\0<worksheet xmlns='m'><cols><col min='2' max='2' hidden='1'/></cols><sheetData><row r='1'><c r='A1' t='s' s='1'><v>0</v></c>"
                                + "<c r='B1' t='inlineStr'><is><t>件</t></is></c><c r='C1' s='1'><f>A1*2</f><v>0.971</v></c></row><row r='3' hidden='1'>"
                                + "<c t='str'><f t='shared' si='0' ref='A3:A4'>A1</f><v>x</v></c></row><row><c><f t='shared' si='0'/></c><c t='e'><v>#REF!</v></c></row>"
                                + "</sheetData><mergeCells><mergeCell ref='A1:B2'/></mergeCells></worksheet>",
                        "\1<sst><si><t xml:space='preserve'> 一 </t></si><si><r><t>二</t></r><r><t>_x0031_</t></r><rPh><t>x</t></rPh></si></sst>",
                        "\2<styleSheet><numFmts><numFmt numFmtId='164' formatCode='0.00\"万元\"'/></numFmts><cellXfs><xf numFmtId='0'/><xf numFmtId='164'/></cellXfs></styleSheet>",
                        "\3<workbook xmlns:r='r'><workbookPr date1904='1'/><sheets><sheet name='表' sheetId='1' r:id='rId1'/><sheet name='藏' state='hidden' r:id='rId1'/></sheets></workbook>",
                        "\4" + Xlsx.relationships("worksheet", "worksheets/sheet1.xml", "styles", "/xl/styles.xml"),
                        "\5<Types><Default Extension='xml' ContentType='application/xml'/><Override PartName='/xl/workbook.xml'"
                                + " ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'/></Types>",
                        "\6<Properties xmlns:vt='v'><property name='huibao.period' pid='2'><vt:lpwstr>2020</vt:lpwstr></property></Properties>")
                .map(seed -> seed.getBytes(StandardCharsets.UTF_8));
    }
}
