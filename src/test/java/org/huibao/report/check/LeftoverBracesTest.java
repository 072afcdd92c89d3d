package org.huibao.report.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huibao.report.Templates.p;
import static org.huibao.report.Templates.r;

import org.huibao.report.Jobs;
import org.huibao.report.PackageParts;
import org.huibao.report.PublishedBraces;
import org.huibao.report.ReportMode;
import org.huibao.report.ReportTemplate;
import org.huibao.report.Templates;
import org.huibao.report.TestFigures;
import org.huibao.report.file.WordPackage;
import org.huibao.report.file.WordXml;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever the filling passes by, a report with a placeholder of its template is not published. */
class LeftoverBracesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            word/document.xml          ~ {{fines}}      ~ <w:document xmlns:w="W"><w:body><w:strange><w:p><w:r><w:t>共{</w:t></w:r><w:r><w:t>{fines}}元</w:t></w:r></w:p></w:strange></w:body></w:document>
            word/document.xml          ~ {{county}}     ~ <w:document xmlns:w="W"><w:body><w:p><w:pPr><w:x w:val="{{county}}"/></w:pPr></w:p></w:body></w:document>
            word/document.xml          ~ ｛｛county｝｝ ~ <w:document xmlns:w="W"><w:body><w:p><w:r><w:t>｛｛county｝｝</w:t></w:r></w:p></w:body></w:document>
            word/charts/chart1.xml     ~ {{period}}     ~ <c:chartSpace xmlns:c="C"><c:v>{{period}}</c:v></c:chartSpace>
            docProps/app.xml           ~ {{title}}      ~ <Properties><Company>{{title}}</Company></Properties>
            word/_rels/header.xml.rels ~ {{period}}     ~ <Relationships><Relationship Target="a/%7b%7Bperiod%7D%7D"/></Relationships>
            """)
    void namesPartAndText(String part, String braces, String content) {
        byte[] report =
                PackageParts.with(Templates.body(p("甲")), part, content.replace("\"W\"", "\"" + WordXml.NS + "\""));
        assertThatThrownBy(() -> new LeftoverBraces().at(open(report)))
                .isInstanceOfSatisfying(PublishedBraces.class, left -> {
                    assertThat(left.part()).isEqualTo(part);
                    assertThat(left.text()).contains(braces);
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            {{county}}
            一、{{fines}}\\n二、{{#lost}}\\t其他{{/lost}}
            {\\n{county}}
            %7B%7Bperiod%7D%7D
            """)
    void departmentsMayWriteWhatTheyLike(String written) {
        String text = written.translateEscapes();
        byte[] template = Templates.body(
                "<w:p><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr>" + r("意见：{{opinion}}") + "</w:p>",
                p("{{problems}}"),
                p("{{#departments 乡镇}}{{department}}：{{problems}}{{/departments}}"));
        TestFigures figures = Jobs.figures()
                .with("opinion", Jobs.texts("opinion", text))
                .with("problems", Jobs.texts("problems", text, text));
        assertThatCode(() -> ReportTemplate.fill(Jobs.with(template), figures, ReportMode.PUBLISHED))
                .doesNotThrowAnyException();
    }

    private static WordPackage open(byte[] report) {
        return ((WordPackage.Opened.Good) WordPackage.open(report)).docx();
    }
}
