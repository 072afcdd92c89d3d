package org.huibao.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How programs write the same cells. */
public class DialectsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<c r='B2'><v>0.30000000000000004</v></c> | B2 NUMBER 0.30000000000000004",
                "<c r='B2'><v> 1.5E-3 </v></c> | B2 NUMBER 1.5E-3",
                "<c r='B2' t='n'><v>12345678901234567890</v></c> | B2 NUMBER 12345678901234567890",
                "<c r='B2'><v>1e999999999</v></c> | B2 TEXT 1e999999999",
                "<c r='B2'><v>NaN</v></c> | B2 TEXT NaN",
                "<c><v>7</v></c><c><v>8</v></c> | A2 NUMBER 7, B2 NUMBER 8",
                "<c r='C2'><v>7</v></c><c><v>8</v></c> | C2 NUMBER 7, D2 NUMBER 8",
                "<c r='B2' t='s'><v>0</v></c> | B2 TEXT 受理数",
                "<c r='B2' t='s'><v>1</v></c> | B2 TEXT 东京都",
                "<c r='B2' t='s'><v>2</v></c> | B2 TEXT a\\nb_x0041_",
                "<c r='B2' t='s'><v/></c><c r='C2' t='s'><v>3</v></c> | ''",
                "<c r='B2' t='inlineStr'><is><r><t>办结</t></r><r><t>率</t></r></is></c> | B2 TEXT 办结率",
                "<c r='B2' t='inlineStr'><is><t>&#x5317;<![CDATA[ 京]]></t></is></c> | B2 TEXT 北 京",
                "<c r='B2' t='n'><v>29</v><is><t>约29</t></is></c> | B2 NUMBER 29",
                "<c r='B2' t='str'><f>A1&amp;\"件\"</f><v>3件</v></c> | B2 TEXT 3件 =A1&\"件\"",
                "<c r='B2' t='str'><f>IF(A1,\"\")</f><v></v></c> | B2 TEXT =IF(A1,\"\")",
                "<c r='B2'><f>SUM(A1:A3)</f></c> | B2 UNCALCULATED =SUM(A1:A3)",
                "<c r='B2'><f>SUM(A1:A3)</f><v/></c> | B2 UNCALCULATED =SUM(A1:A3)",
                "<c r='B2' t='str'><f>A1</f></c> | B2 UNCALCULATED =A1",
                "<c r='B2' t='b'><v>1</v></c> | B2 BOOLEAN true",
                "<c r='B2' t='e'><f>A1/0</f><v>#DIV/0!</v></c> | B2 ERROR #DIV/0! =A1/0",
                "<c r='B2' t='d'><v>2020-12-31T00:00:00</v></c> | B2 TEXT 2020-12-31T00:00:00",
                "<c r='B2' s='1'><v>0.971</v></c> | B2 NUMBER 0.971 [0.00%]",
                "<c r='B2' s='2'><v>5</v></c> | B2 NUMBER 5 [0.0\"万元\"]",
                "<c r='B2' s=''><v>5</v></c><c r='C2' s='99'><v>6</v></c> | B2 NUMBER 5, C2 NUMBER 6",
                "<c r='B2' s='1'/><c r='C2'><v>1</v><extLst><v>9</v></extLst></c> | C2 NUMBER 1",
                "<c r='B2'><f t='shared' ref='B2:B3' si='0'>$A2*A$1+A1</f><v>1</v></c><c r='C2'><f t='shared' si='0'/><v>2</v></c>"
                        + " | B2 NUMBER 1 =$A2*A$1+A1, C2 NUMBER 2 =$A2*B$1+B1",
                "<c r='B2'><f t='shared' si='7'/><v>2</v></c> | B2 NUMBER 2 =?",
            })
    void reads_cells(String cells, String expected) throws IOException {
        Xlsx xlsx = new Xlsx()
                .rows("<row r='2'>" + cells + "</row>")
                .strings(
                        "<si><t>受理数</t></si><si><r><t>东京</t></r><r><t>都</t></r><rPh sb='0' eb='1'><t>トウキョウト</t></rPh></si>"
                                + "<si><t>a_x000A_b_x005F_x0041_</t></si><si><t/></si>")
                .styles("<numFmts><numFmt numFmtId='164' formatCode='0.0&quot;万元&quot;'/></numFmts>"
                        + "<cellStyleXfs><xf numFmtId='14'/></cellStyleXfs>"
                        + "<cellXfs><xf numFmtId='0'/><xf numFmtId='10'/><xf numFmtId='164'/></cellXfs>");
        List<String> read = read(xlsx, workbook -> Dump.cells(workbook.sheets().get(0)));
        assertThat(String.join(", ", read)).isEqualTo(expected);
    }

    @Test
    void follows_relationships_wherever_they_lead() throws IOException {
        Xlsx xlsx = new Xlsx()
                .without("xl/workbook.xml")
                .without("xl/_rels/workbook.xml.rels")
                .without("xl/worksheets/sheet1.xml")
                .part("_rels/.rels", Xlsx.relationships("officeDocument", "/data/Book%201.xml"))
                .part(
                        "data/Book 1.xml",
                        "<x:workbook xmlns:x='http://purl.oclc.org/ooxml/spreadsheetml/main' xmlns:q='http://purl.oclc.org/ooxml/officeDocument/relationships'>"
                                + "<x:sheets><x:sheet name='图' sheetId='3' state='veryHidden' q:id='rId2'/>"
                                + "<x:sheet name='表&amp;一' sheetId='1' q:id='rId1'/></x:sheets></x:workbook>")
                .part(
                        "data/_rels/Book 1.xml.rels",
                        Xlsx.relationships("worksheet", "../Tables/ONE.XML", "chartsheet", "c.xml"))
                .part("data/c.xml", "<chartsheet/>")
                .part(
                        "tables\\one.xml",
                        "<x:worksheet xmlns:x='http://purl.oclc.org/ooxml/spreadsheetml/main'><x:sheetData>"
                                + "<x:row><x:c><x:v>1</x:v></x:c></x:row><x:row><x:c r='B2'><x:v>2</x:v></x:c></x:row>"
                                + "</x:sheetData></x:worksheet>");
        assertThat(read(xlsx, Dump::workbook)).isEqualTo("1 图 hidden []\n2 表&一 [A1 NUMBER 1, B2 NUMBER 2]");
    }

    @Test
    void reads_custom_properties_of_all_types() throws IOException {
        String types = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";
        Xlsx xlsx = new Xlsx()
                .part(
                        "_rels/.rels",
                        Xlsx.relationships(
                                "officeDocument", "xl/workbook.xml", "custom-properties", "docProps/custom.xml"))
                .part(
                        "docProps/custom.xml",
                        "<Properties xmlns:vt='" + types + "'>"
                                + "<property name='huibao.period'><vt:lpwstr>2021Q3</vt:lpwstr></property>"
                                + "<property name='n'><vt:i4>7</vt:i4></property>"
                                + "<property name='b'><vt:bool>true</vt:bool></property></Properties>");
        assertThat(read(xlsx, Workbook::properties))
                .containsOnly(Map.entry("huibao.period", "2021Q3"), Map.entry("n", "7"), Map.entry("b", "true"));
    }

    @Test
    void grid_knows_merged_regions_and_what_is_hidden() throws IOException {
        Xlsx xlsx = new Xlsx()
                .sheet(
                        "<dimension ref='A1:XFD1048576'/><cols><col min='2' max='3' hidden='1'/><col min='5' max='5' width='0' customWidth='1'/></cols>"
                                + "<sheetData><row r='1'><c r='A1'><v>1</v></c><c r='B1'><v>99</v></c><c r='C1' s='1'/><c r='D1'><v>4</v></c></row>"
                                + "<row r='3' hidden='1'><c r='A3'/><c r='D3'><v>5</v></c></row>"
                                + "<row r='900000'><c r='A900000' s='1'/></row></sheetData>"
                                + "<mergeCells><mergeCell ref='A1:B2'/></mergeCells>"
                                + "<controls><anchor><from><col>8</col><row>9</row></from></anchor></controls>");
        read(xlsx, workbook -> {
            Grid grid = workbook.sheets().get(0).grid();
            assertThat(grid.rows()).isEqualTo(3);
            assertThat(grid.columns()).isEqualTo(4);
            assertThat(grid.cell(1, 2)).as("covered").isEmpty();
            assertThat(grid.shown(2, 2).map(Dump::cell)).contains("A1 NUMBER 1");
            assertThat(grid.merged(2, 1)).contains(new Grid.Region(1, 1, 2, 2));
            assertThat(grid.merged(3, 1)).isEmpty();
            assertThat(grid.cell(3, 1).map(Cell::kind)).contains(Cell.Kind.BLANK);
            assertThat(grid.cell(2, 4)).isEmpty();
            assertThat(grid.row(1).stream().map(Dump::cell)).containsExactly("A1 NUMBER 1", "D1 NUMBER 4");
            assertThat(List.of(grid.rowHidden(1), grid.rowHidden(3))).containsExactly(false, true);
            assertThat(List.of(1, 2, 3, 4, 5).stream().map(grid::columnHidden))
                    .containsExactly(false, true, true, false, true);
            return "";
        });
    }

    private <T> T read(Xlsx xlsx, Function<Workbook, T> use) throws IOException {
        Path file = Files.write(folder.resolve("return.xls"), xlsx.bytes());
        Opened<T> opened = Workbooks.read(file, List.of(), use);
        assertThat(opened).isInstanceOf(Opened.Readable.class);
        return ((Opened.Readable<T>) opened).result();
    }

    @Test
    void knows_what_is_struck_through() throws IOException {
        Xlsx xlsx = new Xlsx()
                .rows(
                        "<row r='1'><c r='A1' s='1'><v>1</v></c><c r='B1' s='2'><v>2</v></c><c r='C1' s='3'><v>3</v></c><c r='D1'><v>4</v></c>"
                                + "<c r='E1' t='s'><v>0</v></c><c r='F1' t='s'><v>1</v></c><c r='G1' s='9'><v>5</v></c>"
                                + "<c r='H1' t='inlineStr'><is><r><rPr><strike/></rPr><t>30</t></r><r><t>25</t></r></is></c></row>")
                .strings(
                        "<si><r><t>25</t></r></si><si><r><t>2</t></r><r><rPr><strike val='true'/></rPr><t>5</t></r></si>")
                .styles("<fonts><font><b/></font><font><strike/></font><font><strike val='0'/></font></fonts>"
                        + "<cellXfs><xf fontId='0'/><xf fontId='1'/><xf fontId='2'/><xf fontId='7'/></cellXfs>"
                        + "<dxfs><dxf><font><strike/></font></dxf></dxfs>");
        assertThat(read(xlsx, DialectsTest::struck)).containsExactly("A1", "F1", "H1");
    }

    public static List<String> struck(Workbook workbook) {
        List<String> struck = new ArrayList<>();
        workbook.sheets().get(0).rows(row -> {
            row.cells().stream().filter(Cell::struck).map(Cell::address).forEach(struck::add);
            return true;
        });
        return struck;
    }
}
