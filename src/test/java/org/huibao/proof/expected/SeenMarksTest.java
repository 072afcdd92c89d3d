package org.huibao.proof.expected;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.huibao.proof.word.ListNumbers;
import org.huibao.proof.word.WordText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

/** The proof reads a template as anybody sees it, with its tracked changes accepted. */
class SeenMarksTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "共{{\u00a0fines\u00a0}}。",
                "共{{fi\u200bnes}}。",
                "共{{fi\u00adnes}}。",
                "共{\ufeff{fines}\u2060}。",
                "共｛｛fines｝｝。"
            })
    void unseenCharactersAreNoPartOfAMark(String written) {
        assertThat(TemplateMark.in(List.of(new WordText.Piece.Text(written))))
                .containsExactly(
                        new TemplateMark.Words("共"),
                        new TemplateMark.Name("fines", "", false),
                        new TemplateMark.Words("。"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            a deleted paragraph's end ~ <w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>甲</w:t></w:r></w:p><w:p><w:r><w:t>乙</w:t></w:r></w:p> ~ 甲乙|
            before a table it stays   ~ <w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>甲</w:t></w:r></w:p><w:tbl/> ~ 甲|
            a deleted row             ~ <w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p><w:r><w:t>乙</w:t></w:r></w:p> ~ 乙|
            what was inserted         ~ <w:p><w:ins><w:r><w:t>甲</w:t></w:r></w:ins><w:del><w:r><w:delText>乙</w:delText></w:r></w:del></w:p> ~ 甲|
            """)
    void trackedChangesAreRead(String what, String body, String read) throws Exception {
        String text = WordText.of(document(body), tag -> false, true).stream()
                .map(piece -> piece instanceof WordText.Piece.Text words
                        ? words.text()
                        : piece instanceof WordText.Piece.ParagraphEnd ? "|" : "")
                .collect(Collectors.joining());
        assertThat(text).as(what).isEqualTo(read);
    }

    @Test
    void aListMayHaveMoreNumbersAndNothingElse() throws Exception {
        String list = "<w:abstractNum/><w:num w:numId=\"1\"/>";
        assertThat(ListNumbers.same(numbering(list), numbering(list + "<w:num w:numId=\"2\"/>")))
                .isTrue();
        assertThat(ListNumbers.same(numbering(list), numbering("<w:num w:numId=\"1\"/><w:num w:numId=\"2\"/>")))
                .isFalse();
    }

    private static Optional<Document> numbering(String content) throws Exception {
        return Optional.of(xml("numbering", content));
    }

    private static Document document(String body) throws Exception {
        return xml("document", "<w:body>" + body + "</w:body>");
    }

    private static Document xml(String root, String content) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        String xml = "<w:" + root + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                + content + "</w:" + root + ">";
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }
}
