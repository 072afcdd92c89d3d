package org.huibao.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huibao.report.Templates.p;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import org.huibao.message.Messages;
import org.huibao.report.file.WordXml;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

/** Ways in which other programs than Word pack the same parts. */
class TemplatePackageTest {

    private static final String BODY = "word/document.xml";
    private static final String TYPES = "[Content_Types].xml";
    private static final String MAIN =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            <Default Extension="xml" ContentType="MAIN"/>
            <Default Extension="XML" ContentType="MAIN"/>
            <Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/Document.xml" ContentType="MAIN"/>
            <Default Extension="xml" ContentType="MAIN"/><Override PartName="/word/gone.xml" ContentType="image/png"/>
            """)
    void findsTheTextByWhateverTypesIt(String types) {
        byte[] template = typed(types.replace("MAIN", MAIN));
        assertThat(ReportTemplate.check(Jobs.with(template), Messages.of("zh-CN")))
                .isEmpty();
        byte[] filled = ReportTemplate.fill(Jobs.with(template), Jobs.figures(), ReportMode.PUBLISHED);
        assertThat(PackageParts.text(filled, "word/document.xml"))
                .contains(">71<")
                .doesNotContain("{{");
    }

    @Test
    void readsWhatAStreamingWriterStored() {
        byte[] template = stored(PackageParts.of(Templates.body(p("受理{{petition_cases}}件"))));
        assertThat(ReportTemplate.check(Jobs.with(template), Messages.of("zh-CN")))
                .isEmpty();
        assertThat(ReportText.body(ReportTemplate.fill(Jobs.with(template), Jobs.figures(), ReportMode.DRAFT)))
                .containsExactly("受理[petition_cases:71]件");
    }

    /** The tree remembers in what encoding it was read, and would be written in it. */
    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "GB18030", "UTF-8"})
    void whatWasWrittenInAnotherEncodingIsWrittenInUtf8(String encoding) {
        Map<String, byte[]> parts = PackageParts.of(Templates.body(p("受理{{petition_cases}}件㐂𠮷")));
        String body = new String(parts.get(BODY), StandardCharsets.UTF_8).replaceFirst("<[?].*?[?]>", "");
        parts.put(
                BODY,
                ("<?xml version=\"1.0\" encoding=\"" + encoding + "\"?>" + body).getBytes(Charset.forName(encoding)));
        byte[] filled = ReportTemplate.fill(Jobs.with(PackageParts.zip(parts)), Jobs.figures(), ReportMode.PUBLISHED);
        assertThat(ReportText.body(filled)).containsExactly("受理[petition_cases:71]件㐂𠮷");
        assertThat(ReportPages.of(filled)).hasSize(1);
    }

    /** As programs on the web save it. */
    @Test
    void theTextMayHaveAnotherName() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        PackageParts.of(Templates.body(p("受理{{petition_cases}}件"))).forEach((name, content) -> {
            boolean names = name.equals(TYPES) || name.equals("_rels/.rels");
            String text = new String(content, StandardCharsets.UTF_8);
            parts.put(
                    name.replace("document.xml", "document2.xml"),
                    names ? text.replace(BODY, "word/document2.xml").getBytes(StandardCharsets.UTF_8) : content);
        });
        byte[] filled = ReportTemplate.fill(Jobs.with(PackageParts.zip(parts)), Jobs.figures(), ReportMode.PUBLISHED);
        SoundWordFile.check(filled);
        assertThat(ReportPages.of(filled))
                .singleElement()
                .satisfies(passage -> assertThat(passage.toString()).contains("petition_cases"));
    }

    @Test
    void aFilledControlNoLongerShowsItsPrompt() {
        String grey = "<w:rPr><w:rStyle w:val=\"PlaceholderText\"/></w:rPr>";
        String inside = p("受理{{petition_cases}}件").replace("<w:r>", "<w:r>" + grey);
        String control =
                "<w:sdt><w:sdtPr><w:id w:val=\"77\"/><w:showingPlcHdr/></w:sdtPr><w:sdtContent>%s</w:sdtContent></w:sdt>";
        byte[] template = Templates.body(
                control.formatted(inside) + control.formatted(p("请填写")).replace("77", "78"));
        byte[] filled = ReportTemplate.fill(Jobs.with(template), Jobs.figures(), ReportMode.PUBLISHED);
        Document body = ReportText.tree(filled, "/word/document.xml");
        assertThat(WordXml.all(body.getDocumentElement(), "showingPlcHdr")).hasSize(1);
        assertThat(WordXml.all(body.getDocumentElement(), "rStyle")).isEmpty();
    }

    private static byte[] typed(String types) {
        Map<String, byte[]> parts = new LinkedHashMap<>(PackageParts.of(Templates.body(p("受理{{petition_cases}}件"))));
        Map<String, byte[]> few = new LinkedHashMap<>();
        few.put(
                TYPES,
                ("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\""
                                + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>" + types
                                + "</Types>")
                        .getBytes(StandardCharsets.UTF_8));
        few.put(
                "_rels/.rels",
                ("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"a\""
                                + " Type=\"" + WordXml.R
                                + "/officeDocument\" Target=\"word/document.xml\"/></Relationships>")
                        .getBytes(StandardCharsets.UTF_8));
        few.put("word/document.xml", parts.get("word/document.xml"));
        few.put("customXml/item1.xml", "<a/>".getBytes(StandardCharsets.UTF_8));
        return PackageParts.zip(few);
    }

    /** An archive whose sizes and checksums stand behind the parts (APPNOTE 4.3.9), which are not compressed. */
    private static byte[] stored(Map<String, byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream directory = new ByteArrayOutputStream();
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            byte[] name = part.getKey().getBytes(StandardCharsets.UTF_8);
            CRC32 sum = new CRC32();
            sum.update(part.getValue());
            int crc = (int) sum.getValue();
            int size = part.getValue().length;
            int offset = out.size();
            out.writeBytes(bytes(30)
                    .putInt(0x04034b50)
                    .putShort((short) 20)
                    .putShort((short) 8)
                    .putShort(26, (short) name.length)
                    .array());
            out.writeBytes(name);
            out.writeBytes(part.getValue());
            out.writeBytes(bytes(16)
                    .putInt(0x08074b50)
                    .putInt(crc)
                    .putInt(size)
                    .putInt(size)
                    .array());
            directory.writeBytes(bytes(46)
                    .putInt(0x02014b50)
                    .putShort((short) 20)
                    .putShort((short) 20)
                    .putShort((short) 8)
                    .putInt(16, crc)
                    .putInt(20, size)
                    .putInt(24, size)
                    .putShort(28, (short) name.length)
                    .putInt(42, offset)
                    .array());
            directory.writeBytes(name);
        }
        int start = out.size();
        out.writeBytes(directory.toByteArray());
        short number = (short) parts.size();
        out.writeBytes(bytes(22)
                .putInt(0x06054b50)
                .putShort(8, number)
                .putShort(10, number)
                .putInt(12, directory.size())
                .putInt(16, start)
                .array());
        return out.toByteArray();
    }

    private static ByteBuffer bytes(int number) {
        return ByteBuffer.allocate(number).order(ByteOrder.LITTLE_ENDIAN);
    }
}
