package org.huibao.report.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The transformer of the JDK is the referee. */
class TreeTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"jobs/rule-of-law/report.docx", "src/test/resources/templates/libreoffice.docx"})
    void everyPartOfATemplate(String template) throws IOException {
        Map<String, byte[]> parts = parts(Path.of(template));
        assertThat(parts).hasSizeGreaterThan(5);
        parts.forEach((name, bytes) -> assertSame(PartTree.parse(bytes).orElseThrow()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a xmlns='u'/>",
                "<a xmlns='u'></a>",
                "<w:a xmlns:w='u' xmlns:v='x'><w:b xmlns:w='u' w:c='1'/><v:d/></w:a>",
                "<w:a xmlns:w='u' b='2' w:a='1' xmlns:z='y' a='3'/>",
                "<w:a xmlns:w='u'><w:b xmlns:w='other' w:c='1'><w:d/></w:b><w:e/></w:a>",
                "<a xmlns='u'><b xmlns='v'><c xmlns='u'/></b><d/></a>",
                "<w:a xmlns:w='u'> <w:t xml:space='preserve'> 甲 \n &#13; \t &lt;&gt;&amp;\"' </w:t>\n</w:a>",
                "<a xmlns='u' b='&lt;&gt;&amp;&quot;&apos; &#10;&#9;&#13; 甲'/>",
                "<a xmlns='u'>\u00a0\u00ff\u3000\ufffd</a>",
            })
    void whatWordFilesAreMadeOf(String xml) {
        assertSame(PartTree.own(xml));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a/>",
                "<a xmlns='u'><b xmlns=''/></a>",
                "<a xmlns='u'><![CDATA[x]]></a>",
                "<a xmlns='u'><!-- x --></a>",
                "<a xmlns='u'><?x y?></a>",
                "<!-- x --><a xmlns='u'/>",
                "<a xmlns='u'/><!-- x -->",
                "<a xmlns='u'>𠀀</a>",
                "<a xmlns='u'>\u0085\u2028\u007f</a>",
            })
    void anythingElseIsLeftToTheTransformer(String xml) {
        Document document = PartTree.own(xml);
        assertThat(TreeText.of(document)).isEmpty();
        assertThat(PartTree.bytes(document)).isEqualTo(PartTree.transformed(document));
    }

    @Test
    void aTreeThatWasChanged() {
        Document document = PartTree.own("<w:a xmlns:w='u' xmlns:r='rr'><w:b w:z='1' r:id='2'/></w:a>");
        Element root = document.getDocumentElement();
        Element fresh = document.createElementNS("u", "w:fresh");
        fresh.setAttributeNS("u", "w:val", "甲");
        fresh.setAttributeNS("new", "n:val", "乙");
        fresh.setAttribute("plain", "丙");
        fresh.appendChild(document.createElementNS("new", "n:child")).setTextContent("");
        fresh.appendChild(document.createElementNS("third", "child")).setTextContent("x");
        fresh.appendChild(document.createTextNode("一"));
        fresh.appendChild(document.createTextNode("二"));
        root.insertBefore(fresh, root.getFirstChild());
        Document imported = PartTree.own("<m:x xmlns:m='mm' m:y='1'><m:z/></m:x>");
        root.appendChild(document.importNode(imported.getDocumentElement().getFirstChild(), true));

        assertSame(document);
    }

    private static void assertSame(Document document) {
        String own = TreeText.of(document).orElseThrow();
        String referee = new String(PartTree.transformed(document), StandardCharsets.UTF_8);
        assertThat(referee.substring(referee.indexOf('\n') + 1)).isEqualTo(own);
        assertThat(PartTree.bytes(document)).isEqualTo(PartTree.transformed(document));
    }

    private static Map<String, byte[]> parts(Path file) throws IOException {
        Map<String, byte[]> parts = new TreeMap<>();
        try (InputStream bytes = Files.newInputStream(file);
                ZipInputStream zip = new ZipInputStream(bytes)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().matches("word/.*\\.xml|.*\\.rels")) {
                    parts.put(entry.getName(), zip.readAllBytes());
                }
            }
        }
        return parts;
    }
}
