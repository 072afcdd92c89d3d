package org.huibao.audit.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.huibao.model.CellRef;
import org.huibao.model.Finding;
import org.huibao.model.Level;
import org.huibao.model.SampleFinding;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page in a real browser. */
class ReviewPageTest {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    @RegisterExtension
    static final OpenBrowser browser = new OpenBrowser();

    private static Path page;

    @BeforeAll
    static void write(@TempDir Path folder) throws IOException {
        page = folder.resolve("review.html");
        ReviewPage.write(page, new Sample(folder).content("zh-CN", true));
    }

    @Test
    void oneClickLeadsFromAFigureToItsCells() {
        Page report = browser.open(page, "");
        report.click("article .f[data-code=inspections] >> nth=0");
        assertThat(text(report, "aside .name")).isEqualTo("安全生产检查次数");
        assertThat(text(report, "aside .big")).startsWith("2142");
        assertThat(text(report, "aside .formula")).isEqualTo("各部门之和： 1630 + 512 = 2142");
        assertThat(texts(report.locator("aside .bar .amount"))).containsExactly("1630", "512", "2142");
        assertThat(text(report, "aside .bars")).contains("未报送", "县交通局<u");
        Locator source = report.locator("aside .src").first();
        assertThat(source.locator(".src-head").textContent()).contains("填报表 › D3", "按所在文件夹识别");
        assertThat(source.locator("td.hit").textContent()).isEqualTo("1630");
        assertThat(texts(source.locator("thead th"))).containsExactly("", "A", "B", "C", "D", "E");
        assertThat(texts(source.locator("tbody th"))).containsExactly("1", "2", "3", "4", "5");
    }

    @Test
    void theLinkToASourceLeadsIntoTheSetWhateverTheFileIsCalled() {
        Page report = browser.open(page, "#figure=hazards_found");
        assertThat(report.locator("aside .sources .src-head a").first().getAttribute("href"))
                .isEqualTo("sources/%E5%BA%94%E6%80%A5%E5%B1%80/a%26b%20%231%20100%25'%22%3Ci%3E.xlsx");
        report.click("#tab-files");
        settle(report);
        assertThat(report.locator(".grid.files .row").count()).isEqualTo(3);
        assertThat(report.locator(".grid.files .row .path a").count())
                .as("no link to a refused file")
                .isEqualTo(2);
    }

    @Test
    void aFormulaShowsItsNumbersAndEachLeadsToItsFigure() {
        Page report = browser.open(page, "#figure=rectification_rate");
        assertThat(report.locator("aside .formula").first().textContent())
                .isEqualTo("1145 ÷ 1196 × 100 = 95.73578595…");
        assertThat(report.locator("aside .formula + .hint").textContent()).isEqualTo("完成整改 ÷ 查出隐患 × 100");
        report.locator("aside .formula a").nth(1).click();
        shows(report, "aside .name", "查出隐患");
        report.goBack();
        shows(report, "aside .name", "整改率");
    }

    @Test
    void inARowForADepartmentAFigureIsItsOwn() {
        Page report = browser.open(page, "");
        report.locator("article .f", new Page.LocatorOptions().setHasText("512"))
                .click();
        settle(report);
        assertThat(report.url()).endsWith("#figure=inspections&department=zjj");
        assertThat(text(report, "aside .big")).startsWith("2142");
        assertThat(texts(report.locator("aside .bar.sel .who"))).containsExactly("县住房和城乡建设局");
        assertThat(texts(report.locator("aside .src-head b"))).containsExactly("D2");
        assertThat(texts(report.locator("article .f.on"))).containsExactly("512");
    }

    @Test
    void ofALedgerOnlyHeadersAndUsedCellsAreThere() throws IOException {
        assertThat(Files.readString(page)).doesNotContain("身份证号", "张三秘密", "110101199001011234", "李四秘密");
        Page report = browser.open(page, "#figure=fines");
        Locator row = report.locator("aside .sheet tbody tr").last();
        assertThat(texts(row.locator("td"))).containsExactly("罚款", "512");
        assertThat(texts(report.locator("aside .sheet tbody tr").first().locator("td")))
                .containsExactly("处罚种类", "罚款金额");
    }

    @Test
    void theKeyboardIsEnough() {
        Page report = browser.open(page, "");
        report.keyboard().press("ArrowRight");
        shows(report, "aside .name", "安全生产检查次数");
        report.keyboard().press("ArrowRight");
        shows(report, "aside .name", "查出隐患");
        report.keyboard().press("ArrowLeft");
        shows(report, "aside .name", "安全生产检查次数");
        report.keyboard().press("Escape");
        report.waitForSelector("aside.idle");
        report.keyboard().press("n");
        shows(report, ".finding.on", "县应急管理局");
        report.keyboard().press("n");
        shows(report, ".finding.on", "县交通局");
        report.keyboard().press("/");
        report.keyboard().type("整改率");
        report.keyboard().press("Enter");
        shows(report, "aside .name", "整改率");
        assertThat(report.url()).endsWith("#figure=rectification_rate");
    }

    @Test
    void searchFindsFiguresDepartmentsAndFiles() {
        Page report = browser.open(page, "");
        report.fill("#search", "住建");
        assertThat(texts(report.locator("#results a span"))).containsExactly("住建局台账.xlsx");
        report.fill("#search", "县");
        assertThat(texts(report.locator("#results a small"))).containsExactly("部门", "部门", "部门");
        report.fill("#search", "2142");
        assertThat(texts(report.locator("#results a span"))).containsExactly("安全生产检查次数");
    }

    @Test
    void figuresAreSortedAndFiltered() {
        Page report = browser.open(page, "#tab=figures");
        report.selectOption(".sort select", "value");
        assertThat(report.locator(".grid.figures .row b").first().textContent()).isEqualTo("安全生产检查次数");
        report.fill(".tools input", "隐患");
        assertThat(texts(report.locator(".grid.figures .row b"))).containsExactly("查出隐患");
        report.fill(".tools input", "");
        report.locator(".chips a", new Page.LocatorOptions().setHasText("存疑")).click();
        assertThat(texts(report.locator(".grid.figures .row b"))).containsExactlyInAnyOrder("查出隐患", "整改率");
    }

    @ParameterizedTest
    @ValueSource(strings = {"report", "figures", "filing", "findings", "files"})
    void hostileTextStaysText(String tab) {
        Page opened = browser.open(page, "#tab=" + tab);
        for (String figure : List.of("", "&figure=problems", "&figure=hazards_found", "&figure=inspections")) {
            go(opened, "#tab=" + tab + figure);
            assertThat(opened.evaluate("window.broken")).isNull();
            assertThat(opened.locator("#page img, #page script, #page u").count())
                    .isZero();
        }
        Page report = browser.open(page, "#figure=problems");
        assertThat(text(report, "aside .big")).isEqualTo(Sample.FORMULA + Sample.HOSTILE + " ");
        assertThat(text(report, "aside td.hit")).isEqualTo(Sample.FORMULA);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"#figure=%E0%A4%A", "#figure=__proto__", "#tab=constructor", "#finding=<b>", "#figure", "#=&&=="
            })
    void anyAddressOpensThePage(String fragment) {
        assertThat(browser.open(page, fragment).locator("nav a.on").count()).isEqualTo(1);
    }

    @Test
    void statesAreTold() {
        Page report = browser.open(page, "");
        assertThat(report.locator("article .f[data-code=hazards_found]").getAttribute("aria-label"))
                .isEqualTo("1196, 查出隐患, 存疑");
        assertThat(report.locator("article .f[data-code=fines]").getAttribute("class"))
                .contains("accepted");
        assertThat(report.locator("article .f[data-code=inspections]").first().getAttribute("title"))
                .isEqualTo("安全生产检查次数 · 正常");
    }

    @Test
    void bothLanguages(@TempDir Path folder) throws IOException {
        Path english = folder.resolve("review.html");
        ReviewPage.write(english, new Sample(folder).content("en", false));
        Page report = browser.open(english, "#figure=inspections");
        assertThat(report.locator("html").getAttribute("lang")).isEqualTo("en");
        assertThat(text(report, "aside .formula")).isEqualTo("Sum of the departments: 1630 + 512 = 2142");
        assertThat(text(report, ".standing")).isEqualTo("Draft · 1 to settle");
        report.click(".language");
        assertThat(text(report, "aside .formula")).startsWith("各部门之和");
        assertThat(report.title()).isEqualTo("示例县2020年安全生产年度报告 · 数据溯源");
    }

    @Test
    void filingProgressTellsWhoIsMissing() {
        Page filing = browser.open(page, "#tab=filing");
        assertThat(text(filing, ".total")).startsWith("2 / 3");
        assertThat(text(filing, "#department-jtj")).contains("认可未报");
        assertThat(text(filing, "#department-yjj")).contains("须更正", "1 条意见须处理");
    }

    @ParameterizedTest
    @CsvSource({
        "1440, 900, LIGHT",
        "1440, 900, DARK",
        "1024, 768, LIGHT",
        "768, 1024, LIGHT",
        "768, 1024, DARK",
        "400, 800, LIGHT"
    })
    void nothingIsCutOff(int width, int height, ColorScheme scheme) {
        Page opened = browser.open(page, "", width, height, scheme);
        for (String fragment : List.of(
                "#figure=inspections", "#tab=figures", "#tab=filing", "#tab=findings", "#tab=files", "#tab=changes")) {
            go(opened, fragment);
            assertThat(opened.evaluate("Math.round(document.querySelector('nav a.on').getBoundingClientRect().right)"))
                    .asInstanceOf(InstanceOfAssertFactories.INTEGER)
                    .isBetween(40, width);
            assertThat(opened.evaluate("document.documentElement.scrollWidth"))
                    .as(fragment)
                    .isEqualTo(width);
            String name = fragment.replaceAll("[#=]", "") + "-" + width + "-" + scheme + ".png";
            opened.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name)));
        }
    }

    @Test
    void theSameContentGivesTheSameBytes(@TempDir Path folder) throws IOException {
        Path again = folder.resolve("review.html");
        ReviewPage.write(again, new Sample(folder).content("zh-CN", true));
        assertThat(again).hasSameBinaryContentAs(page);
    }

    @Test
    void aCellThatNoFigureCouldBeMadeOfIsShownWithItsFinding() {
        Page report = browser.open(page, "#figure=hazards_found");
        assertThat(report.locator("aside .own-findings td.hit").textContent()).isEqualTo("1196");
    }

    @Test
    void aSheetIsShownWithWhatWasReadAndWhatWasNot() {
        Page map = browser.open(page, "#tab=files&file=0");
        assertThat(map.locator(".map td.unread").allTextContents()).containsExactly("26");
        assertThat(map.locator(".map .unread-list").textContent()).contains("D2", "行名不是报告中的项目");
        assertThat(map.locator(".map td.used a").count()).isPositive();
        map.locator(".map td.used a").first().click();
        PlaywrightAssertions.assertThat(map.locator("aside h2")).isVisible();

        Page ledger = browser.open(page, "#tab=files&file=1");
        assertThat(ledger.locator(".map").textContent())
                .contains("A3", "不符合筛选条件的行", "罚款", "512 元", "D2")
                .doesNotContain("秘密", "110101199001011234");
    }

    @Test
    void ofFindingsOfOneKindThreeAreShownAtFirst(@TempDir Path folder) throws IOException {
        Path many = folder.resolve("review.html");
        PageContent content = new Sample(folder).content("zh-CN", false);
        List<Finding> findings = IntStream.rangeClosed(1, 60)
                .mapToObj(i -> SampleFinding.of(
                        Level.ERROR,
                        "file.xlsb",
                        "",
                        "",
                        "2020",
                        CellRef.file("x/<b>坏文件.xlsx", ""),
                        "x" + i,
                        "",
                        "file",
                        "x/<b>坏文件.xlsx"))
                .toList();
        ReviewPage.write(
                many,
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
                        SetComparison.none()));
        Page list = browser.open(many, "#tab=findings");
        assertThat(list.locator(".finding").count()).isEqualTo(3);
        assertThat(list.locator(".finding .where").count())
                .as("a refused file's name twice")
                .isZero();
        list.click(".alike");
        PlaywrightAssertions.assertThat(list.locator(".finding")).hasCount(60);
        Page chosen = browser.open(many, "#finding=" + findings.get(10).id());
        PlaywrightAssertions.assertThat(chosen.locator(".finding")).hasCount(11);
        assertThat(chosen.locator(".finding.on").count()).isEqualTo(1);
    }

    @Test
    void itPrints() {
        Page report = browser.open(page, "#figure=inspections");
        report.emulateMedia(new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
        assertThat(report.locator("nav").isVisible()).isFalse();
        assertThat(report.locator("article").first().isVisible()).isTrue();
        assertThat(report.evaluate("getComputedStyle(document.querySelector('main')).overflow"))
                .isEqualTo("visible");
    }

    /** Waits for it: the page draws itself anew after the browser has handled what was done. */
    private static void shows(Page page, String selector, String text) {
        PlaywrightAssertions.assertThat(page.locator(selector)).containsText(text);
    }

    private static void go(Page page, String fragment) {
        page.evaluate("fragment => { location.hash = fragment; }", fragment);
        settle(page);
    }

    private static String text(Page page, String selector) {
        settle(page);
        return page.textContent(selector);
    }

    /** The page draws itself anew in the frame after an event. */
    private static void settle(Page page) {
        page.evaluate("new Promise(done => requestAnimationFrame(() => setTimeout(done, 40)))");
    }

    private static List<String> texts(Locator all) {
        settle(all.page());
        return all.allTextContents();
    }
}
