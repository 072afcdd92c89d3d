package org.huibao.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a package is: the type of the part that it points to as its document tells, whatever else its list of types mentions. */
class WorkbookKindTest {

    private static final String READ = "1 1 0";
    private static final String OOXML = "application/vnd.openxmlformats-officedocument.";
    private static final String EXCEL = "application/vnd.ms-excel.";

    @TempDir
    Path folder;

    /** {@code D bin=type} is a default, {@code O /part=type} an override; S stands for the standard's types, E for Excel's own. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // As SheetJS writes it: a default for parts that are nowhere in the file.
                "D xml=application/xml; D bin=E:sheet.binary.macroEnabled.main; D vml=S:vmlDrawing; O /xl/workbook.xml=S:spreadsheetml.sheet.main+xml | 1 1 0",
                "O /xl/workbook.xml=S:spreadsheetml.sheet.main+xml; O /xl/workbook.bin=E:sheet.binary.macroEnabled.main | 1 1 0",
                "O /xl/embeddings/a.docx=S:wordprocessingml.document.main+xml; O /xl/workbook.xml=S:spreadsheetml.sheet.main+xml | 1 1 0",
                "D xml=S:spreadsheetml.sheet.main+xml | 1 1 0",
                "D XML=S:spreadsheetml.sheet.main+xml | 1 1 0",
                "D xml=application/xml; O /XL/Workbook.XML=S:spreadsheetml.sheet.main+xml | 1 1 0",
                "O xl/workbook.xml=S:spreadsheetml.sheet.main+xml | 1 1 0",
                "O /xl/workbook.xml=S:spreadsheetml.template.main+xml | 1 1 0",
                "O /xl/workbook.xml=E:sheet.macroEnabled.main+xml | 1 1 0",
                "O /xl/workbook.xml=E:template.macroEnabled.main+xml | 1 1 0",
                "O /xl/workbook.xml=E:addin.macroEnabled.main+xml | 1 1 0",
                "O /xl/workbook.xml=S:SPREADSHEETML.SHEET.MAIN+XML | 1 1 0",
                // A type that says nothing.
                "D xml=application/xml | 1 1 0",
                "O /xl/worksheets/sheet1.xml=S:spreadsheetml.worksheet+xml | 1 1 0",
                // The document is another one.
                "O /xl/workbook.xml=E:sheet.binary.macroEnabled.main | xlsb",
                "D xml=E:sheet.binary.macroEnabled.main | xlsb",
                "O /xl/workbook.xml=S:wordprocessingml.document.main+xml | word",
                "O /xl/workbook.xml=S:presentationml.presentation.main+xml; O /xl/embeddings/a.xml=S:spreadsheetml.sheet.main+xml | not-a-workbook",
                "O /word/document.xml=S:wordprocessingml.document.main+xml | word",
            })
    void isThatOfItsMainPart(String types, String verdict) throws IOException {
        assertThat(verdict(new Xlsx().part("[Content_Types].xml", xml(types)))).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"xl/workbook.xml", "/xl/workbook.xml", "./xl/workbook.xml", "XL/WORKBOOK.XML", "xl\\workbook.xml"})
    void followsTheTargetHoweverItIsWritten(String target) throws IOException {
        assertThat(verdict(new Xlsx().part("_rels/.rels", Xlsx.relationships("officeDocument", target))))
                .isEqualTo(READ);
    }

    @ParameterizedTest
    @CsvSource({"report/book.xml", "workbook.xml", "xl/工作簿.xml"})
    void theMainPartMayStandAnywhere(String name) throws IOException {
        String folder = name.substring(0, name.lastIndexOf('/') + 1);
        Xlsx xlsx = new Xlsx()
                .part("_rels/.rels", Xlsx.relationships("officeDocument", "/" + name))
                .rename("xl/workbook.xml", name)
                .rename("xl/_rels/workbook.xml.rels", folder + "_rels/" + name.substring(folder.length()) + ".rels")
                .replace("Target='worksheets", "Target='/xl/worksheets")
                .replace("Target='s", "Target='/xl/s")
                .replace("PartName='/xl/workbook.xml'", "PartName='/" + name + "'")
                .replace("xl/xl", "xl");
        assertThat(verdict(xlsx)).isEqualTo(READ);
    }

    @ParameterizedTest
    @CsvSource({
        "_rels/.rels, 1 1 0",
        "[Content_Types].xml, not-a-workbook",
        "xl/workbook.xml, damaged",
    })
    void aPartMayBeMissing(String part, String verdict) throws IOException {
        assertThat(verdict(new Xlsx().without(part))).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<Types><Override ContentType='S:spreadsheetml.sheet.main+xml' PartName='/xl/workbook.xml'/></Types>",
                "<t:Types xmlns:t='http://schemas.openxmlformats.org/package/2006/content-types'><t:Override PartName = \"/xl/workbook.xml\" ContentType = \" S:spreadsheetml.sheet.main+xml \"></t:Override></t:Types>",
            })
    void howTheListIsWrittenDoesNotMatter(String xml) throws IOException {
        assertThat(verdict(new Xlsx().part("[Content_Types].xml", full(xml)))).isEqualTo(READ);
    }

    private String verdict(Xlsx xlsx) throws IOException {
        return WeirdFilesTest.verdict(Files.write(folder.resolve("return.xlsx"), xlsx.bytes()));
    }

    private static String full(String text) {
        return text.replace("S:", OOXML).replace("E:", EXCEL);
    }

    private static String xml(String types) {
        StringBuilder xml =
                new StringBuilder("<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>");
        for (String each : types.split("; ")) {
            String[] pair = each.substring(2).split("=");
            xml.append(each.startsWith("D") ? "<Default Extension='" : "<Override PartName='")
                    .append(pair[0])
                    .append("' ContentType='")
                    .append(full(pair[1]))
                    .append("'/>");
        }
        return xml.append("</Types>").toString();
    }
}
