package org.huibao.audit.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.huibao.definition.Indicator;
import org.huibao.model.Contribution;
import org.huibao.model.Figure;
import org.huibao.model.ReportPassage;
import org.huibao.model.Role;
import org.huibao.model.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of a report that loops over the indicators: last year's values and the changes are figures too, but none of the list. */
class ComparedFiguresTest {

    @Test
    void aChangeLeadsToItsFormulaAndItsSources(@TempDir Path folder) throws IOException {
        Path page = folder.resolve("review.html");
        PageContent content = compared(new Sample(folder).content("zh-CN", true));
        ReviewPage.write(page, content);
        try (Browser browser = new Browser()) {
            Page list = browser.open(page, "#tab=figures");
            assertThat(list.locator(".grid.figures .row b").allTextContents())
                    .containsExactlyInAnyOrderElementsOf(content.job().indicators().stream()
                            .map(Indicator::name)
                            .toList());

            Page report = browser.open(page, "");
            report.click("article .f[data-code='inspections.change']");
            PlaywrightAssertions.assertThat(report.locator("aside .name")).hasText("安全生产检查次数（增减）");
            assertThat(report.textContent("aside .formula")).isEqualTo("(2142 − 2310) ÷ 2310 × 100 = -7.27272727…");
            assertThat(report.locator("aside .input summary a").allTextContents())
                    .containsExactly("安全生产检查次数");
            assertThat(report.locator("aside .input td.hit").first().textContent())
                    .isEqualTo("1630");
            assertThat(report.locator("aside .sources").last().textContent()).contains("2310");

            report.click("article .f[data-code='inspections.previous']");
            PlaywrightAssertions.assertThat(report.locator("aside .name")).hasText("安全生产检查次数（上年）");
            assertThat(report.textContent("aside .big")).startsWith("2310");
            browser.assertNoTrouble();
        }
    }

    private static PageContent compared(PageContent plain) {
        List<Figure> figures = new ArrayList<>();
        plain.figures().forEach(figures::add);
        Contribution before = new Contribution(
                Role.PREVIOUS, "", "inspections", "2019", Value.Number.of("2310"), null, "", "published");
        List<Contribution> sources =
                new ArrayList<>(List.of(figures.get(0).contributions().get(0).as(Role.INPUT), before));
        figures.add(new Figure("inspections.previous", "2020", Value.Number.of("2310"), List.of(before)));
        figures.add(new Figure("inspections.change", "2020", Value.Number.of("-7.272727272727"), sources));
        List<ReportPassage> report = new ArrayList<>(plain.report());
        report.add(new ReportPassage.Table(List.of(new ReportPassage.Row(
                false,
                List.of(
                        cell("2142", "inspections"),
                        cell("2310", "inspections.previous"),
                        cell("-7.3%", "inspections.change"))))));
        return new PageContent(
                plain.job().withComparisons(),
                plain.published(),
                plain.locale(),
                plain.digest(),
                plain.version(),
                figures,
                plain.county(),
                plain.departments(),
                plain.findings(),
                plain.files(),
                plain.shelf(),
                report,
                plain.wordings(),
                plain.unread(),
                SetComparison.none());
    }

    private static ReportPassage.Cell cell(String text, String code) {
        return new ReportPassage.Cell(
                1,
                1,
                List.of(new ReportPassage.Paragraph(
                        0,
                        ReportPassage.Alignment.CENTER,
                        true,
                        "",
                        24,
                        false,
                        List.of(new ReportPassage.Piece(text, code, "", false)))));
    }
}
