package org.huibao.audit.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.huibao.model.CellRef;
import org.huibao.model.Finding;
import org.huibao.model.Level;
import org.huibao.model.SampleFinding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The map of a sheet in a real browser. */
class SheetMapTest {

    @Test
    void whatCouldNotBeReadIsNotShownAsUsed(@TempDir Path folder) throws IOException {
        Path page = folder.resolve("review.html");
        PageContent content = new Sample(folder).content("zh-CN", false);
        String form = content.files().get(0).path();
        List<Finding> findings = new ArrayList<>(content.findings());
        findings.add(SampleFinding.of(
                Level.ERROR,
                "value.not-a-number",
                "yjj",
                "hazards_rectified",
                "2020",
                new CellRef(form, content.files().get(0).sha256(), "填报表", "D5"),
                "约1145",
                "",
                "place",
                "填报表!D5",
                "indicator",
                "完成整改",
                "found",
                "约1145"));
        ReviewPage.write(
                page,
                new PageContent(
                        content.job(),
                        false,
                        content.locale(),
                        content.digest(),
                        content.version(),
                        content.figures(),
                        content.county(),
                        content.departments(),
                        findings,
                        content.files(),
                        content.shelf(),
                        content.report(),
                        content.wordings(),
                        content.unread(),
                        content.comparison()));
        try (Browser browser = new Browser()) {
            Page map = browser.open(page, "#tab=files&file=0");
            assertThat(map.locator(".map td.asked").allTextContents()).containsExactly("1145");
            assertThat(map.locator(".map td.used a:not(.doubt)").allTextContents())
                    .doesNotContain("1145")
                    .contains("1196", "1630");
            // Doubtful and used: both are told.
            assertThat(map.locator(".map td.used .doubt").count()).isEqualTo(1);
            map.click(".map td.asked a");
            PlaywrightAssertions.assertThat(map.locator(".finding.on")).containsText("约1145");
            browser.assertNoTrouble();
        }
    }

    @Test
    void manyCellsWithOneReasonAreAFewRanges(@TempDir Path folder) throws IOException {
        Path page = folder.resolve("review.html");
        ReviewPage.write(page, new Sample(folder).content("zh-CN", true));
        try (Browser browser = new Browser()) {
            Page map = browser.open(page, "");
            assertThat(map.evaluate("rectangles([[3,5],[3,6],[4,5],[4,6],[5,5],[7,9],[7,10],[9,2]]"
                            + ".map(([column, row]) => ({ column, row }))).join()"))
                    .isEqualTo("C5:D6,E5,G9:G10,I2");
            browser.assertNoTrouble();
        }
    }
}
