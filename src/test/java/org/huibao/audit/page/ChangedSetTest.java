package org.huibao.audit.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.huibao.model.ChangeLine;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What the page says of the set published before, in a real browser. */
class ChangedSetTest {

    private static final String SENTENCE = "全年开展检查2142次，查出隐患1196处，完成整改1145处，整改率95.7%，罚款0.05万元。";

    private static final List<ChangeLine> LINES = List.of(
            figure("rectification_rate", "95.73578595", "95.735785953177", "0.000000003177", "95.7", "95.7", List.of()),
            figure("inspections", "2310", "2142", "-168", "2310", "2142", List.of("yjj", "zjj")),
            figure("hazards_rectified", "1000", "1145", "145", "1000", "1145", List.of("yjj")),
            figure("fines", "", "512", "", "", "0.05万元", List.of("zjj")),
            figure(
                    "problems",
                    "=1+1",
                    Sample.FORMULA + Sample.HOSTILE,
                    "",
                    "=1+1",
                    Sample.FORMULA + Sample.HOSTILE,
                    List.of()),
            sentence(List.of(), "", Sample.HOSTILE),
            sentence(
                    List.of("inspections", "hazards_found", "hazards_rectified", "rectification_rate", "fines"),
                    "全年检查2310次，查出隐患1196处，完成整改1000处，整改率95.7%，罚款无。",
                    SENTENCE));

    @RegisterExtension
    static final OpenBrowser browser = new OpenBrowser();

    private static Path page;
    private static String withoutHistory;

    @BeforeAll
    static void write(@TempDir Path folder) throws IOException {
        page = folder.resolve("review.html");
        PageContent content = new Sample(folder).content("zh-CN", true);
        ReviewPage.write(page, content);
        withoutHistory = Files.readString(page);
        ReviewPage.write(page, compared(content, SetComparison.of(content.job(), "aaaabbbbcccc", LINES)));
    }

    @Test
    void theComparisonIsAnElementOfItsOwnAndNothingElseOfThePageDiffers() throws IOException {
        String with = Files.readString(page);
        int begin = with.indexOf("<script type=\"application/json\" id=\"changes\">");
        int end = with.indexOf("</script>\n", begin) + "</script>\n".length();
        assertThat(with.substring(0, begin) + with.substring(end)).isEqualTo(withoutHistory);
        assertThat(SetComparison.kept(page).json()).isEqualTo(with.substring(with.indexOf('{', begin), end - 10));
        assertThat(with.substring(begin + 8, end - 10)).doesNotContain("<script", "</");
    }

    @Test
    void whatCountsMostInPrintComesFirst() {
        Page report = browser.open(page, "#tab=changes");
        assertThat(report.locator("#tab-changes")).hasText("变化5");
        assertThat(report.locator(".changes").first().locator(".change-head a"))
                .hasText(new String[] {"罚款", "存在的问题", "完成整改", "安全生产检查次数", "整改率"});
        assertThat(report.locator(".changes").first().locator(".direction"))
                .hasText(new String[] {"●", "●", "▲", "▼", "▲"});
        Locator inspections = report.locator(".change").nth(3);
        assertThat(inspections.locator(".amount")).hasText("▼ 2310 → 2142 次 (-168)");
        assertThat(inspections).containsText("报告中：2310 → 2142");
        assertThat(inspections).containsText("起因：县应急管理局、县住房和城乡建设局 的报送表：住建局台账.xlsx、别的.xlsx");
        assertThat(inspections.locator(".hint a")).hasText("住建局台账.xlsx");
        assertThat(report.locator(".change").nth(4)).containsText("报告中仍为：95.7");
        assertThat(report.locator(".change").nth(1)).containsText("起因：indicators.yaml:7 <b>");
        assertThat(report.locator("#page img, #page script")).hasCount(0);
        report.selectOption(".sort select", "order");
        assertThat(report.locator(".changes").first().locator(".change-head a"))
                .hasText(new String[] {"安全生产检查次数", "完成整改", "整改率", "罚款", "存在的问题"});
    }

    @Test
    void ofASentenceOldAndNewAreShownAndEachFigureIsMarked() {
        Page report = browser.open(page, "#tab=changes");
        Locator sentence = report.locator(".changes").nth(1).locator(".change").first();
        assertThat(sentence.locator(".said-before")).hasText("上次全年检查2310次，查出隐患1196处，完成整改1000处，整改率95.7%，罚款无。");
        assertThat(sentence.locator(".said-before mark")).hasText(new String[] {"2310", "1000", "无"});
        assertThat(sentence.locator(".said-after")).hasText("本次" + SENTENCE);
        assertThat(sentence.locator(".in-sentence.changed")).hasText(new String[] {"2142", "1145", "95.7", "0.05万元"});
        assertThat(sentence.locator(".in-sentence.up")).hasText(new String[] {"1145", "95.7"});
        assertThat(sentence.locator(".in-sentence:not(.changed)")).hasText("1196");
        sentence.locator(".in-sentence.down").click();
        assertThat(report.locator("aside .name")).hasText("安全生产检查次数");
        assertThat(report.locator("aside .box.changed")).containsText("2310 → 2142");
    }

    @Test
    void changesCanBeSeenDepartmentByDepartment() {
        Page report = browser.open(page, "#tab=changes");
        report.selectOption(".sort select", "department");
        assertThat(report.locator(".by-department summary b")).hasText(new String[] {"县住房和城乡建设局", "县应急管理局", "其他原因"});
        assertThat(report.locator(".by-department").first().locator(".change-head a"))
                .hasText(new String[] {"罚款", "安全生产检查次数"});
    }

    @Test
    void inTheReportRisesAndFallsAreTold() {
        Page report = browser.open(page, "");
        assertThat(report.locator(".compared")).hasText("较上次发布有 5 项数据、2 句话变化");
        Locator inspections =
                report.locator("article .f[data-code=inspections]").first();
        assertThat(inspections).hasAttribute("title", "安全生产检查次数 · 正常 · 较上次发布有变化（下降）");
        assertThat(inspections
                        .evaluate("each => getComputedStyle(each, '::after').content")
                        .toString())
                .contains("▼");
        assertThat(report.locator("article .f.up")).hasText(new String[] {"1145", "95.7"});
        assertThat(report.locator("article .f.other"))
                .hasText(new String[] {"0.05万元", Sample.FORMULA + Sample.HOSTILE});
        report.selectOption(".pick-out select", "changed");
        assertThat(report.locator("article .f.out")).hasText(new String[] {"1196"});
        report.evaluate("location.hash = '#tab=figures&state=changed'");
        assertThat(report.locator(".grid.figures .row b")).hasCount(5);
    }

    @Test
    void theFirstSetHasNothingToBeComparedWith(@TempDir Path folder) throws IOException {
        Path first = folder.resolve("review.html");
        Files.writeString(first, withoutHistory);
        Page report = browser.open(first, "");
        assertThat(report.locator("#tab-changes")).hasCount(0);
        assertThat(report.locator(".compared")).hasCount(0);
        report.evaluate("location.hash = '#tab=changes'");
        assertThat(report.locator(".empty")).containsText("第一套成果");
    }

    private static PageContent compared(PageContent content, SetComparison comparison) {
        return new PageContent(
                content.job(),
                content.published(),
                content.locale(),
                content.digest(),
                content.version(),
                content.figures(),
                content.county(),
                content.departments(),
                content.findings(),
                content.files(),
                content.shelf(),
                content.report(),
                content.wordings(),
                content.unread(),
                comparison);
    }

    private static ChangeLine figure(
            String code,
            String before,
            String after,
            String difference,
            String printedBefore,
            String printedAfter,
            List<String> departments) {
        return new ChangeLine(
                "figure",
                List.of(code),
                "",
                before,
                after,
                difference,
                printedBefore,
                printedAfter,
                departments,
                departments.isEmpty() ? List.of() : List.of("住建局台账.xlsx", "别的.xlsx"),
                departments.isEmpty() ? List.of("indicators.yaml:7 <b>") : List.of());
    }

    private static ChangeLine sentence(List<String> codes, String before, String after) {
        return new ChangeLine("sentence", codes, "", before, after, "", "", "", List.of(), List.of(), List.of());
    }
}
