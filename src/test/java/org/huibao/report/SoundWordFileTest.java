package org.huibao.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huibao.report.Templates.p;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoundWordFileTest {

    private static final String BODY = "word/document.xml";

    @Test
    void isNotHardOnWhatIsSound() {
        assertThat(SoundWordFile.faults(Templates.everywhere(p("x"), p("x"), p("x"), p("x"))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            <w:bookmarkStart w:id="1" w:name="a"/><w:bookmarkEnd w:id="1"/><w:bookmarkStart w:id="2" w:name="a"/><w:bookmarkEnd w:id="2"/> ~ word/document.xml: twice bookmark a
            <w:bookmarkStart w:id="1" w:name="a"/> ~ missing: word/document.xml: each of [bookmarkStart 1] and []
            <w:r><w:fldChar w:fldCharType="begin"/></w:r> ~ missing: word/document.xml: end of field
            <w:r><w:fldChar w:fldCharType="end"/></w:r> ~ missing: word/document.xml: begin of field
            <w:fldSimple w:instr=" REF gone "><w:r/></w:fldSimple> ~ missing: word/document.xml: bookmark gone
            <w:r><w:footnoteReference w:id="7"/></w:r> ~ missing: word/document.xml: footnote7
            """)
    void seesWhatSchemasDoNot(String inline, String fault) {
        byte[] file = PackageParts.replaced(Templates.body(p("x")), BODY, "</w:p>", inline + "</w:p>");
        assertThat(SoundWordFile.faults(file)).containsExactly(fault);
    }

    @Test
    void seesEmptyCellsAndPartsWithoutATypeOrARelation() {
        String table = "<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc><w:tcPr/></w:tc></w:tr></w:tbl>";
        byte[] file = Templates.body(table + p("x"));
        assertThat(SoundWordFile.faults(file)).isEqualTo(List.of("missing: word/document.xml: end of tc"));
        byte[] renamed = PackageParts.replaced(
                Templates.body(p("x")),
                "[Content_Types].xml",
                "PartName=\"/word/document.xml\"",
                "PartName=\"/word/x.xml\"");
        assertThat(SoundWordFile.faults(renamed)).contains("missing: [Content_Types].xml names word/x.xml");
    }
}
