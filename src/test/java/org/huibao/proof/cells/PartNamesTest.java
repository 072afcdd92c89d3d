package org.huibao.proof.cells;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartNamesTest {

    @ParameterizedTest
    @CsvSource({
        "'', xl/workbook.xml, xl/workbook.xml",
        "xl/workbook.xml, worksheets/sheet1.xml, xl/worksheets/sheet1.xml",
        "xl/workbook.xml, /xl/styles.xml, xl/styles.xml",
        "word/charts/chart1.xml, ../embeddings/a.xlsx, word/embeddings/a.xlsx",
        "word/document.xml, ./charts/chart1.xml, word/charts/chart1.xml",
        "word/document.xml, ../../../etc/passwd, etc/passwd"
    })
    void findsThePartThatATargetMeans(String source, String target, String part) {
        assertThat(PartNames.target(source, target)).isEqualTo(part);
    }

    @ParameterizedTest
    @CsvSource({"word/charts/chart1.xml, word/charts/_rels/chart1.xml.rels", "book.xml, _rels/book.xml.rels"})
    void findsThePartThatHoldsTheRelations(String part, String relations) {
        assertThat(PartNames.relations(part)).isEqualTo(relations);
    }
}
