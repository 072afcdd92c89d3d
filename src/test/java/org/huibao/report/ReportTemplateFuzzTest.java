package org.huibao.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.huibao.definition.DefinitionMistake;
import org.huibao.definition.ReportJob;
import org.huibao.message.Messages;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the main part of a template holds, it can be filled or has mistakes. */
class ReportTemplateFuzzTest {

    private static final Messages CHINESE = Messages.of("zh-CN");
    private static final String MAIN =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    @MethodSource
    @DictionaryEntries({
        "<w:p>",
        "</w:p>",
        "<w:r>",
        "</w:r>",
        "<w:t>",
        "</w:t>",
        "<w:tbl>",
        "</w:tbl>",
        "<w:tr>",
        "</w:tr>",
        "<w:tc>",
        "</w:tc>",
        "<w:sdt>",
        "<w:sdtContent>",
        "</w:sdtContent>",
        "</w:sdt>",
        "<w:ins>",
        "</w:ins>",
        "<w:fldChar w:fldCharType='begin'/>",
        "<w:br/>",
        "<w:tab/>",
        "<w:txbxContent>",
        "</w:txbxContent>",
        "{{#",
        "{{^",
        "{{/",
        "{{?",
        "}}",
        "{{petition_cases}}",
        "{{problems}}",
        "{{#departments}}",
        "{{/departments}}",
        "{{department}}",
        "<wp:docPr descr='{{chart"
    })
    @FuzzTest
    void mistakes(byte[] bytes) throws IOException {
        String content = new String(bytes, StandardCharsets.UTF_8);
        ReportJob job = Jobs.with(template(content));
        List<DefinitionMistake> mistakes = ReportTemplate.check(job, CHINESE);
        assertThat(mistakes).allSatisfy(mistake -> assertThat(mistake.message()).isNotBlank());
        if (mistakes.isEmpty()) {
            assertThat(ReportTemplate.fill(job, Jobs.figures(), ReportMode.DRAFT))
                    .isNotEmpty();
        }
    }

    static Stream<byte[]> mistakes() {
        String table = "<w:tbl><w:tr><w:tc>" + Templates.p("{{#departments 乡镇}}{{department}}") + "</w:tc><w:tc>"
                + Templates.p("{{petition_cases}}{{/departments}}") + "</w:tc></w:tr></w:tbl>";
        String box = "<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>" + Templates.p("{{title}}")
                + "</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>";
        return Stream.of(
                        Templates.p("{{county}}受理{{petition_cases}}件，罚款{{fines|0.00万元}}，{{date|yyyy年M月d日}}"),
                        Templates.p("{{#lawsuits}}应诉{{lawsuits}}件{{/lawsuits}}{{^lawsuits}}无应诉{{/lawsuits}}"),
                        Templates.p("{{?hearings}}")
                                + Templates.p("{{hearings}}")
                                + Templates.p("{{/hearings}}")
                                + Templates.p("{{problems}}"),
                        "<w:p>" + Templates.r("{{fi") + Templates.r("nes|约0.1亿元}}") + "</w:p>" + table,
                        box)
                .map(body -> "<w:document" + Templates.NAMESPACES + "><w:body>" + body + "</w:body></w:document>")
                .map(seed -> seed.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] template(String main) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Default Extension='rels'"
                            + " ContentType='application/vnd.openxmlformats-package.relationships+xml'/><Override PartName='/word/document.xml' ContentType='"
                            + MAIN + "'/></Types>");
            put(
                    zip,
                    "_rels/.rels",
                    "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='rId1'"
                            + " Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument' Target='word/document.xml'/></Relationships>");
            put(zip, "word/document.xml", main);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
