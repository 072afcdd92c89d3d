package org.huibao.audit.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What comes out of the browser's own print. */
class PrintedEvidenceTest {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final Pattern PAGE = Pattern.compile("/Type /Page\\b(?!s)");

    @RegisterExtension
    static final OpenBrowser browser = new OpenBrowser();

    private static Path page;

    @BeforeAll
    static void write(@TempDir Path folder) throws IOException {
        page = folder.resolve("review.html");
        ReviewPage.write(page, new Sample(folder).content("zh-CN", true));
        Files.createDirectories(SCREENSHOTS);
    }

    @Test
    void withAFigureOpenItsEvidenceIsPrintedOnOneSheetAndNothingElse() throws IOException {
        Page report = browser.open(page, "#figure=inspections", 1440, 900, ColorScheme.DARK);
        byte[] pdf = report.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
        Files.write(SCREENSHOTS.resolve("evidence.pdf"), pdf);
        assertThat(PAGE.matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                        .results()
                        .count())
                .isEqualTo(1);
        // The page is as it was.
        assertThat(report.locator("#evidence").innerHTML()).isEmpty();
        assertThat(report.locator("aside .name").isVisible()).isTrue();
        assertThat(report.title()).isEqualTo("示例县2020年安全生产年度报告 · 数据溯源");
    }

    @Test
    void theSheetTellsEverythingToWhoHasNothingElse() {
        Page report = printing("#figure=inspections");
        assertThat(report.locator("#page").isVisible()).isFalse();
        String sheet = report.locator("#evidence").innerText();
        assertThat(sheet)
                .contains("示例县2020年安全生产年度报告", "安全生产检查次数", "inspections", "2142", "上年 2310", "全年开展检查2142次")
                .contains("县应急管理局", "1630", "3802", "76.1%", "县住房和城乡建设局", "508", "未报送")
                .contains("应急局/a&b #1 100%'\"<i>.xlsx › 填报表 › D3", "台账 › D2")
                .contains("0123456789ab" + "c".repeat(52), "huibao verify", "certutil");
        String hashes = report.locator("#evidence .given .sum")
                .allInnerTexts()
                .toString()
                .replaceAll("\\s", "");
        assertThat(hashes).containsPattern("[0-9a-f]{64}");
        assertThat(report.locator("#evidence td.hit").allInnerTexts()).containsExactly("1630", "512");
        assertThat(report.title()).startsWith("数据证据单 安全生产检查次数");
        report.evaluate("dispatchEvent(new Event('afterprint'))");
        assertThat(report.locator("#evidence").innerHTML()).isEmpty();
    }

    @Test
    void ofAFormulaEachNumberHasItsSources() {
        Page report = printing("#tab=figures&figure=rectification_rate");
        assertThat(report.locator("#evidence .given caption").allInnerTexts())
                .containsExactly("完成整改 1145 处", "查出隐患 1196 处");
        assertThat(report.locator("#evidence .formula").innerText()).startsWith("1145 ÷ 1196 × 100");
        assertThat(report.locator("#evidence").innerText()).contains("整改不应多于查出", "精确值 95.73578595");
    }

    @Test
    void withoutAFigureTheReportIsPrinted() {
        Page report = printing("");
        assertThat(report.locator("#evidence").innerHTML()).isEmpty();
        assertThat(report.locator("article").first().isVisible()).isTrue();
        assertThat(report.locator("aside").isVisible()).isFalse();
        // The line that tells the state is cut by nothing.
        assertThat(report.evaluate("document.querySelector('.standing').getBoundingClientRect().bottom"
                        + " <= document.querySelector('article').getBoundingClientRect().top"))
                .isEqualTo(true);
    }

    @Test
    void aListIsPrintedToItsEnd(@TempDir Path folder) throws IOException {
        Path large = folder.resolve("review.html");
        ReviewPage.write(
                large,
                LargePageTest.content(
                        new Sample(folder).content("zh-CN", true), LargePageTest.form(folder.resolve("form.xlsx"))));
        Page list = browser.open(large, "#tab=figures");
        assertThat(list.locator(".grid.figures .row").count()).isLessThan(100);
        list.evaluate("dispatchEvent(new Event('beforeprint'))");
        PlaywrightAssertions.assertThat(list.locator(".grid.figures .row")).hasCount(1000);
        list.evaluate("dispatchEvent(new Event('afterprint'))");
        PlaywrightAssertions.assertThat(list.locator(".grid.figures .row"))
                .not()
                .hasCount(1000);
        Page report = browser.open(large, "#figure=f500");
        report.evaluate("dispatchEvent(new Event('beforeprint'))");
        // One sentence prints all figures.
        assertThat(report.locator("#evidence .clause").textContent())
                .startsWith("……")
                .endsWith("……")
                .contains("第500项工作开展检查19900")
                .hasSizeLessThan(400);
    }

    @Test
    void aMissingFiguresEvidenceSaysWhy() {
        Page report = browser.open(page, "#figure=hazards_found");
        report.evaluate(
                "() => { figures.get('hazards_found').value = ['missing', 'no-return', 'yjj', ['no-return', 0]]; }");
        report.evaluate("dispatchEvent(new Event('beforeprint'))");
        assertThat(report.locator("#evidence .why").textContent()).isEqualTo("没有报送：县应急管理局");
    }

    @Test
    void aDraftsEvidenceSaysSo(@TempDir Path folder) throws IOException {
        Path draft = folder.resolve("review.html");
        ReviewPage.write(draft, new Sample(folder).content("zh-CN", false));
        Page report = browser.open(draft, "#figure=problems");
        report.evaluate("dispatchEvent(new Event('beforeprint'))");
        assertThat(report.locator("#evidence").textContent()).contains("草稿，不作为正式依据", Sample.FORMULA + Sample.HOSTILE);
        assertThat(report.locator("#evidence img, #evidence script").count()).isZero();
    }

    private static Page printing(String fragment) {
        Page opened = browser.open(page, fragment);
        opened.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        opened.evaluate("dispatchEvent(new Event('beforeprint'))");
        return opened;
    }
}
