package org.huibao.report.fill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huibao.report.Templates.p;

import java.util.Map;
import org.huibao.report.Jobs;
import org.huibao.report.PackageParts;
import org.huibao.report.ReportMode;
import org.huibao.report.ReportTemplate;
import org.huibao.report.ReportText;
import org.huibao.report.Templates;
import org.junit.jupiter.api.Test;

class DraftWatermarkTest {

    private static final String MARK = "string=\"草稿\"";

    @Test
    void standsInTheTemplatesOwnHeader() {
        byte[] template = Templates.everywhere(p("正文"), p("{{title}}"), p("页脚"), p("注"));
        byte[] draft = ReportTemplate.fill(Jobs.with(template), Jobs.figures(), ReportMode.DRAFT);
        assertThat(PackageParts.text(draft, "word/header1.xml")).containsOnlyOnce(MARK);
        assertThat(ReportText.of(draft, "/word/header1.xml")).containsExactly("法治政府建设年度报告");
        assertThat(PackageParts.of(draft).keySet())
                .isEqualTo(PackageParts.of(template).keySet().stream().collect(java.util.stream.Collectors.toSet()));
    }

    @Test
    void bringsAHeaderWhereThereIsNone() {
        byte[] draft = ReportTemplate.fill(Jobs.with(Templates.body(p("正文"))), Jobs.figures(), ReportMode.DRAFT);
        assertThat(PackageParts.text(draft, "word/header-draft-default.xml")).containsOnlyOnce(MARK);
        // docx4j finds it by content type and relation.
        assertThat(ReportText.of(draft, "/word/header-draft-default.xml")).containsExactly("");
        assertThat(ReportText.body(draft)).containsExactly("正文");
    }

    @Test
    void marksFirstPagesAndEvenPagesToo() {
        byte[] template = PackageParts.replaced(
                PackageParts.replaced(
                        Templates.body(p("正文")), "word/document.xml", "</w:sectPr>", "<w:titlePg/></w:sectPr>"),
                "word/settings.xml",
                "</w:settings>",
                "<w:evenAndOddHeaders/></w:settings>");
        Map<String, byte[]> parts =
                PackageParts.of(ReportTemplate.fill(Jobs.with(template), Jobs.figures(), ReportMode.DRAFT));
        assertThat(parts.keySet())
                .contains("word/header-draft-default.xml", "word/header-draft-first.xml", "word/header-draft-even.xml");
    }

    @Test
    void isNotInWhatIsPublished() {
        byte[] template = Templates.everywhere(p("正文"), p("页眉"), p("页脚"), p("注"));
        byte[] report = ReportTemplate.fill(Jobs.with(template), Jobs.figures(), ReportMode.PUBLISHED);
        PackageParts.of(report).keySet().stream()
                .filter(part -> part.endsWith(".xml"))
                .forEach(part -> assertThat(PackageParts.text(report, part)).doesNotContain("草稿"));
    }
}
