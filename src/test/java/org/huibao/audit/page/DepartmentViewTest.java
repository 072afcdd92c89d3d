package org.huibao.audit.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One department, whom to call, and what is odd. */
class DepartmentViewTest {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    @RegisterExtension
    static final OpenBrowser browser = new OpenBrowser();

    private static Path page;

    @BeforeAll
    static void write(@TempDir Path folder) throws IOException {
        page = folder.resolve("review.html");
        ReviewPage.write(page, new Sample(folder).content("zh-CN", false));
    }

    @Test
    void theSearchForADepartmentLeadsToAllItsNumbers() {
        Page opened = browser.open(page, "");
        opened.fill("#search", "应急管理");
        opened.keyboard().press("Enter");
        PlaywrightAssertions.assertThat(opened.locator(".department h2")).containsText("县应急管理局");
        assertThat(opened.locator(".department .about").textContent()).contains("王芳 0571-6666");
        Locator rows = opened.locator(".numbers-table tbody tr");
        // What is asked about comes first.
        assertThat(rows.locator("th > a:first-child").allTextContents())
                .containsExactly("查出隐患", "安全生产检查次数", "完成整改", "存在的问题");
        assertThat(rows.nth(1).locator("td").allTextContents().subList(0, 4))
                .containsExactly("1630 次", "3802", "下降 57.1%", "76.1%");
        assertThat(rows.nth(1).locator(".place").textContent()).contains("填报表 › D3");
        assertThat(rows.first().locator(".mark").getAttribute("href")).startsWith("#finding=");
        rows.nth(1).locator("th a").first().click();
        PlaywrightAssertions.assertThat(opened.locator("aside .bar.sel .who")).hasText("县应急管理局");
    }

    @Test
    void theSentencesThatPrintItsNumbersAndWhatIsWorkedOutFromThem() {
        Page opened = browser.open(page, "#tab=filing&department=yjj");
        Locator sentence = opened.locator(".clause").first();
        assertThat(sentence.textContent()).startsWith("全年开展检查2142次").endsWith("罚款0.05万元。");
        assertThat(sentence.locator("b").allTextContents()).containsExactly("2142", "1196", "1145", "95.7");
        Page other = browser.open(page, "#tab=filing&department=zjj");
        assertThat(other.locator(".clause").first().locator("b").allTextContents())
                .containsExactly("2142", "0.05万元");
        assertThat(other.locator(".clauses").textContent()).contains("512");
    }

    @Test
    void whoIsToBeCalledStandsOnAList() {
        Page opened = browser.open(page, "#tab=filing");
        opened.locator("a", new Page.LocatorOptions().setHasText("电话核实单")).click();
        PlaywrightAssertions.assertThat(opened.locator(".calls h2")).hasText("电话核实单");
        // Who is excused is called about nothing.
        assertThat(opened.locator(".call h3 a").allTextContents()).containsExactly("县应急管理局");
        assertThat(opened.locator(".call").textContent()).contains("王芳 0571-6666", Sample.HOSTILE, "填报表 › D4", "答复");
        opened.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        opened.evaluate("dispatchEvent(new Event('beforeprint'))");
        assertThat(opened.locator(".call").isVisible()).isTrue();
        assertThat(opened.locator(".back").isVisible()).isFalse();
    }

    @Test
    void figuresAreSortedByHowOddTheyAreAndSayWhoMoved() {
        Page list = browser.open(page, "#tab=figures");
        list.selectOption(".sort select", "odd");
        Locator first = list.locator(".grid.figures .row").first();
        PlaywrightAssertions.assertThat(first.locator("b")).hasText("安全生产检查次数");
        assertThat(first.locator("svg").getAttribute("aria-label"))
                .isEqualTo("2 个部门，柱为本年，横线为上年；县应急管理局：上年 3802，本年 1630");
        assertThat(first.locator("svg .now.odd").count()).isEqualTo(1);
        assertThat(first.locator("svg .last").getAttribute("d")).matches("M.*M.*");
    }

    @Test
    void howOddANumberIsFollowsTheRuleInTheReadme() {
        Page list = browser.open(page, "#tab=figures");
        assertThat(list.evaluate(
                        "[unusual(100, 50), unusual(0, 100), unusual(2, 1), unusual(50, 50), unusual(-50, 50)]"))
                .isEqualTo(List.of(0.5, 1, 0.05, 0, 1));
        // Without last year's: twenty times the middle of the others, of which ten are usual.
        assertThat(
                        list.evaluate(
                                "[1, 2, 3, 4, 60].map(now => ({ now }))"
                                        + ".map((each, i, all) => farOut(each, all.map(other => other.now))).map(odd => Math.round(odd * 100) / 100)"))
                .isEqualTo(List.of(0, 0, 0, 0, 0.5));
        assertThat(
                        list.evaluate(
                                "[1, 2, 60].map(now => ({ now })).map((each, i, all) => farOut(each, all.map(other => other.now)))"))
                .isEqualTo(List.of(0, 0, 0));
    }

    @Test
    void thePlaceOfACellIsCopied() {
        Page report = browser.open(page, "#figure=inspections");
        report.evaluate("document.execCommand = () => { window.copied = document.activeElement.value; return true; }");
        report.locator(".sources button", new Page.LocatorOptions().setHasText("复制位置"))
                .first()
                .click();
        PlaywrightAssertions.assertThat(report.locator(".sources .src-head").first())
                .containsText("已复制");
        assertThat(report.evaluate("window.copied")).isEqualTo("sources/应急局/a&b #1 100%'\"<i>.xlsx 填报表!D3");
        assertThat(report.evaluate("cellName(\"1-某局's 表\", 'B2')")).isEqualTo("'1-某局''s 表'!B2");
    }

    @Test
    void whatIsExactHasNoExactValueBesideIt() {
        Page report = browser.open(page, "");
        assertThat(report.evaluate("[['37560份', '37560'], ['3.756万份', '37560'], ['下降36.8%', '-36.8'], ['近9万', '90000'],"
                        + " ['86.43万元', '864301'], ['0.5', '0.50'], ['1,200', '1200'], ['-3', '3'], ['4.2亿元', '420000000']]"
                        + ".map(([text, decimal]) => saysExactly(text, decimal))"))
                .isEqualTo(List.of(true, true, true, false, false, true, true, false, true));
    }

    @ParameterizedTest
    @ValueSource(ints = {1440, 768, 390})
    void nothingIsCutOff(int width) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (String fragment : List.of("department=yjj", "list=calls")) {
                Page opened = browser.open(page, "#tab=filing&" + fragment, width, 900, scheme);
                assertThat(opened.evaluate("document.documentElement.scrollWidth"))
                        .as(fragment)
                        .isEqualTo(width);
                assertThat(opened.locator(".standing").isVisible()).isTrue();
                assertThat(opened.locator(".language").isVisible()).isTrue();
                opened.screenshot(new Page.ScreenshotOptions()
                        .setPath(SCREENSHOTS.resolve(fragment.replace('=', '-') + width + scheme + ".png")));
            }
        }
    }
}
