package org.huibao.report.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huibao.report.Templates.p;

import java.util.regex.Pattern;
import org.huibao.message.Messages;
import org.huibao.report.Jobs;
import org.huibao.report.ReportMode;
import org.huibao.report.ReportTemplate;
import org.huibao.report.ReportText;
import org.huibao.report.SoundWordFile;
import org.huibao.report.Templates;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Content controls and custom XML around rows, cells and paragraphs: {@code [}…{@code ]} and {@code (}…{@code )} below. */
class WrapperElementsTest {

    private static final String ROW = "<tr><tc>{{#departments 乡镇}}{{department}}</tc><tc>全{{/departments}}</tc></tr>";
    private static final String WHO = " w:id=\"7\" w:author=\"李\"";
    private static final String MERGED = "<w:tc><w:tcPr><w:vMerge%s/></w:tcPr><w:p>";

    private static final Pattern CONTROL = Pattern.compile("\\[");

    private int controls = 100;

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            a row                   ~ <tbl>[ROW]</tbl>                   ~ 大沙镇|全|河口镇|全
            a row below another     ~ <tbl><tr><tc>单位</tc></tr>[ROW]</tbl> ~ 单位|大沙镇|全|河口镇|全
            a row twice             ~ <tbl>[[ROW]]</tbl>                 ~ 大沙镇|全|河口镇|全
            a row in custom XML     ~ <tbl>(ROW)</tbl>                   ~ 大沙镇|全|河口镇|全
            all kinds               ~ <tbl>[([ROW])]</tbl>               ~ 大沙镇|全|河口镇|全
            a table                 ~ [<tbl>ROW</tbl>]                   ~ 大沙镇|全|河口镇|全
            two rows                ~ <tbl>[<tr><tc>{{#departments 乡镇}}{{department}}</tc></tr><tr><tc>全{{/departments}}</tc></tr>]</tbl> ~ 大沙镇|全|河口镇|全
            each of two rows        ~ <tbl>[<tr><tc>{{#departments 乡镇}}{{department}}</tc></tr>][<tr><tc>全{{/departments}}</tc></tr>]</tbl> ~ 大沙镇|全|河口镇|全
            the first of two rows   ~ <tbl>[<tr><tc>{{#departments 乡镇}}{{department}}</tc></tr>]<tr><tc>全{{/departments}}</tc></tr></tbl> ~ 大沙镇|全|河口镇|全
            rows of marks           ~ <tbl>[<tr><tc>{{#departments 乡镇}}</tc></tr>]<tr><tc>{{department}}</tc></tr>[<tr><tc>{{/departments}}</tc></tr>]</tbl> ~ 大沙镇|河口镇
            cells                   ~ <tbl><tr>[<tc>{{#departments 乡镇}}{{department}}</tc>][<tc>全{{/departments}}</tc>]</tr></tbl> ~ 大沙镇|全|河口镇|全
            two cells at once       ~ <tbl><tr>[<tc>{{#departments 乡镇}}{{department}}</tc><tc>全{{/departments}}</tc>]</tr></tbl> ~ 大沙镇|全|河口镇|全
            a paragraph in a cell   ~ <tbl><tr><w:tc>[<p>{{#departments 乡镇}}{{department}}{{/departments}}</p>]</w:tc></tr></tbl> ~ 大沙镇|河口镇
            a hidden row            ~ <tbl><tr><tc>甲</tc></tr>[<tr><tc>{{#lawsuits_lost}}败</tc><tc>诉{{/lawsuits_lost}}</tc></tr>]</tbl> ~ 甲
            the only row, hidden    ~ <p>前</p><tbl>(<tr><tc>{{#lawsuits_lost}}败</tc><tc>诉{{/lawsuits_lost}}</tc></tr>)</tbl> ~ 前
            marks of paragraphs     ~ [<p>{{#departments 乡镇}}</p>]<p>{{department}}</p>[<p>{{/departments}}</p>] ~ 大沙镇|河口镇
            a mark and its text     ~ [[<p>{{#departments 乡镇}}</p><p>{{department}}</p>]<p>全</p>]<p>{{/departments}}</p> ~ 大沙镇|全|河口镇|全
            a hidden section        ~ <p>前</p>[<p>{{#lawsuits_lost}}</p><p>败</p><p>{{/lawsuits_lost}}</p>] ~ 前
            paragraphs              ~ (<p>{{#departments 乡镇}}</p><p>{{department}}</p><p>{{/departments}}</p>) ~ 大沙镇|河口镇
            tables parted           ~ (<tbl><tr><tc>甲</tc></tr></tbl>)<p>{{#lawsuits_lost}}败{{/lawsuits_lost}}</p><tbl><tr><tc>乙</tc></tr></tbl> ~ 甲||乙
            a merged label handed on from a row ~ <tbl>[<tr>FIRST{{#lawsuits_lost}}单位</tc><tc>败{{/lawsuits_lost}}</tc></tr>]<tr>NEXT</tc><tc>甲</tc></tr></tbl> ~ 单位|甲
            a merged label handed on to a row   ~ <tbl><tr>FIRST{{#lawsuits_lost}}单位</tc><tc>败{{/lawsuits_lost}}</tc></tr>[<tr>NEXT</tc><tc>甲</tc></tr>]</tbl> ~ 单位|甲
            a row that was deleted  ~ <tbl><tr><tc>甲</tc></tr>[<tr><w:trPr><w:del WHO/></w:trPr><tc>乙</tc></tr>]</tbl> ~ 甲
            a row without marks     ~ <tbl>[<tr><tc>甲</tc></tr>]</tbl> ~ 甲
            """)
    void changesNothing(String what, String blocks, String printed) {
        byte[] template = Templates.body(xml(blocks), p("末"));
        assertThat(ReportTemplate.check(Jobs.with(template), Messages.of("zh-CN")))
                .as(what)
                .isEmpty();
        byte[] filled = ReportTemplate.fill(Jobs.with(template), Jobs.figures(), ReportMode.PUBLISHED);
        assertThat(ReportText.body(filled)).as(what).containsExactly((printed + "|末").split("\\|"));
        SoundWordFile.check(filled);
    }

    private String xml(String blocks) {
        String xml = blocks.replace("ROW", ROW)
                .replace("FIRST", MERGED.formatted(" w:val=\"restart\"") + "<w:r><w:t>")
                .replace("NEXT", MERGED.formatted("") + "<w:r><w:t>")
                .replace("</tbl>", "</w:tbl>")
                .replace("<tbl>", "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>")
                .replaceAll("<(/?)tr>", "<$1w:tr>")
                .replace("<tc>", "<w:tc><w:p><w:r><w:t>")
                .replace("</tc>", "</w:t></w:r></w:p></w:tc>")
                .replace("<p>", "<w:p><w:r><w:t>")
                .replace("</p>", "</w:t></w:r></w:p>")
                .replace(" WHO", WHO)
                .replace("(", "<w:customXml w:uri=\"a\" w:element=\"b\">")
                .replace(")", "</w:customXml>")
                .replace("]", "</w:sdtContent></w:sdt>");
        return CONTROL.matcher(xml)
                .replaceAll(found -> "<w:sdt><w:sdtPr><w:id w:val=\"" + controls++ + "\"/></w:sdtPr><w:sdtContent>");
    }
}
