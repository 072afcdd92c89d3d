package org.huibao.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huibao.report.Templates.p;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.huibao.message.Messages;
import org.huibao.model.CellRef;
import org.huibao.model.Contribution;
import org.huibao.model.Figure;
import org.huibao.model.Role;
import org.huibao.model.Value;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class ReviewCopyTest {

    private static final CellRef CELL = new CellRef("县司法局/年报.xlsx", "00", "填报表", "E7");

    @Test
    void saysOfEachFigureOfTheBodyWhereItComesFrom() {
        byte[] template = Templates.everywhere(
                p("受理{{petition_cases}}件，办结率{{closure_rate}}%，罚款{{fines|0.0万元}}"),
                p("{{petition_cases}}"),
                p("页脚"),
                p("注"));
        TestFigures figures = Jobs.figures()
                .with(
                        "petition_cases",
                        figure("petition_cases", source("a", Role.ADDEND, "50"), source("b", Role.ADDEND, "21")))
                .with("fines", figure("fines", source("a", Role.ADDEND, "158900"), nothing("b", Role.NO_RETURN)))
                .with(
                        "closure_rate",
                        new Figure(
                                "closure_rate",
                                "2020",
                                Value.Number.of("97.18309859"),
                                List.of(
                                        source("a", Role.INPUT, "71"),
                                        new Contribution(
                                                Role.PREVIOUS,
                                                "",
                                                "closure_rate",
                                                "2019",
                                                Value.Number.of("95"),
                                                null,
                                                "",
                                                "published"))));
        byte[] review =
                ReportTemplate.fillReview(Jobs.with(template), figures, ReportMode.PUBLISHED, Messages.of("zh-CN"));
        byte[] report = ReportTemplate.fill(Jobs.with(template), figures, ReportMode.PUBLISHED);
        assertThat(ReportText.body(review)).isEqualTo(ReportText.body(report));
        assertThat(PackageParts.text(review, "word/header1.xml"))
                .isEqualTo(PackageParts.text(report, "word/header1.xml"));
        assertThat(comments(review)).containsExactlyInAnyOrder("""
                        受理信访案件数：71件
                        县司法局：县司法局/年报.xlsx 填报表!E7 50件
                        大沙镇：县司法局/年报.xlsx 填报表!E7 21件""", """
                        信访案件办结率：97.183098%（取整前）
                        公式：RATE(closed, petition_cases)
                        上年已公布：95%
                        县司法局：县司法局/年报.xlsx 填报表!E7 受理信访案件数 71件""", """
                        安全生产罚款：158900元（取整前）
                        县司法局：县司法局/年报.xlsx 填报表!E7 158900元
                        没有报送：大沙镇""");
    }

    @Test
    void namesTheLargestTenAndHowManyMore() {
        List<Contribution> sources = new ArrayList<>();
        IntStream.rangeClosed(1, 25).forEach(i -> sources.add(source("a", Role.ADDEND, Integer.toString(i))));
        TestFigures figures =
                Jobs.figures().with("petition_cases", figure("petition_cases", sources.toArray(Contribution[]::new)));
        byte[] review = ReportTemplate.fillReview(
                Jobs.with(Templates.body(p("{{petition_cases}}"))), figures, ReportMode.PUBLISHED, Messages.of("en"));
        String comment = comments(review).get(0);
        assertThat(comment.lines()).hasSize(12);
        assertThat(comment).contains(" 25件", " 16件", "and 15 more").doesNotContain(" 15件");
    }

    @Test
    void aDepartmentsOwnValueHasItsOwnSources() {
        TestFigures figures = Jobs.figures()
                .with(
                        "petition_cases",
                        figure("petition_cases", source("a", Role.ADDEND, "50"), source("b", Role.ADDEND, "21")));
        byte[] template = Templates.body(p("{{#departments}}{{department}}{{petition_cases}}、{{/departments}}"));
        byte[] review = ReportTemplate.fillReview(Jobs.with(template), figures, ReportMode.DRAFT, Messages.of("zh-CN"));
        assertThat(comments(review))
                .containsExactly(
                        "县司法局 受理信访案件数：50件\n县司法局：县司法局/年报.xlsx 填报表!E7 50件",
                        "大沙镇 受理信访案件数：21件\n大沙镇：县司法局/年报.xlsx 填报表!E7 21件");
    }

    @Test
    void theSameReviewIsTheSameBytesAndHasNoDates() {
        byte[] template = Templates.body(p("{{petition_cases}}与{{fines}}"));
        byte[] one =
                ReportTemplate.fillReview(Jobs.with(template), Jobs.figures(), ReportMode.DRAFT, Messages.of("en"));
        assertThat(one)
                .isEqualTo(ReportTemplate.fillReview(
                        Jobs.with(template), Jobs.figures(), ReportMode.DRAFT, Messages.of("en")));
        assertThat(PackageParts.text(one, "word/comments-review.xml"))
                .doesNotContain("w:date")
                .contains("w:author=\"汇报\"");
    }

    private static Figure figure(String code, Contribution... sources) {
        Value sum = new Value.Number(java.util.Arrays.stream(sources)
                .filter(each -> each.value() instanceof Value.Number)
                .map(each -> ((Value.Number) each.value()).amount())
                .reduce(java.math.BigDecimal.ZERO, java.math.BigDecimal::add));
        List<Contribution> own = java.util.Arrays.stream(sources)
                .map(each -> new Contribution(
                        each.role(), each.department(), code, "2020", each.value(), each.cell(), "", ""))
                .toList();
        return new Figure(code, "2020", sum, own);
    }

    private static Contribution source(String department, Role role, String amount) {
        return new Contribution(role, department, "petition_cases", "2020", Value.Number.of(amount), CELL, amount, "");
    }

    private static Contribution nothing(String department, Role role) {
        Value missing = new Value.Missing(Value.Reason.NO_RETURN, department);
        return new Contribution(role, department, "fines", "2020", missing, null, "", "");
    }

    private static List<String> comments(byte[] docx) {
        NodeList found = ReportText.tree(docx, "/word/comments-review.xml")
                .getElementsByTagNameNS("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "comment");
        List<String> comments = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            List<String> lines = new ArrayList<>();
            NodeList paragraphs = ((Element) found.item(i))
                    .getElementsByTagNameNS("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "p");
            for (int k = 0; k < paragraphs.getLength(); k++) {
                lines.add(paragraphs.item(k).getTextContent().replaceAll(" +", " "));
            }
            comments.add(String.join("\n", lines));
        }
        return comments;
    }
}
