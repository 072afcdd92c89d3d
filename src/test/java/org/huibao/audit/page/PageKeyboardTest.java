package org.huibao.audit.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The page without a mouse, and as a screen reader hears it. */
class PageKeyboardTest {

    @RegisterExtension
    static final OpenBrowser browser = new OpenBrowser();

    private static Path page;

    @BeforeAll
    static void write(@TempDir Path folder) throws IOException {
        page = folder.resolve("review.html");
        ReviewPage.write(page, new Sample(folder).content("zh-CN", true));
    }

    @Test
    void allFiguresAreOneTabStopAndEnterLeadsIntoThePanel() {
        Page report = browser.open(page, "");
        List<String> stops = new ArrayList<>();
        for (int i = 0; i < 14; i++) {
            report.keyboard().press("Tab");
            stops.add(focused(report));
        }
        assertThat(stops.get(0)).isEqualTo("跳到正文");
        assertThat(stops).filteredOn(stop -> stop.startsWith("2142")).hasSize(1);
        assertThat(stops).noneMatch(stop -> stop.startsWith("1196") || stop.startsWith("95.7"));
        report.locator("article .f").first().focus();
        report.keyboard().press("Enter");
        focusIs(report, "安全生产检查次数");
        assertThat(report.locator(":focus").evaluate("element => element.closest('aside') !== null"))
                .isEqualTo(true);
        report.keyboard().press("Tab");
        assertThat(report.locator("aside :focus").count()).isEqualTo(1);
        report.keyboard().press("Escape");
        focusIs(report, "2142");
        report.waitForSelector("aside.idle");
    }

    @Test
    void enterOnAFigureThatIsOpenLeadsIntoItsPanelToo() {
        Page report = browser.open(page, "");
        report.click("article .f[data-code=hazards_found]");
        focusIs(report, "1196");
        report.keyboard().press("Enter");
        focusIs(report, "查出隐患");
        report.keyboard().press("Escape");
        focusIs(report, "1196");
    }

    @Test
    void theFocusGoesWithTheSelection() {
        Page report = browser.open(page, "");
        report.keyboard().press("ArrowRight");
        focusIs(report, "2142");
        report.keyboard().press("ArrowRight");
        focusIs(report, "1196");
        PlaywrightAssertions.assertThat(report.locator("article .f.on")).hasText("1196");
        report.keyboard().press("Enter");
        focusIs(report, "查出隐患");
        report.keyboard().press("ArrowRight");
        PlaywrightAssertions.assertThat(report.locator("aside h2.name:focus")).hasText("完成整改");
        report.keyboard().press("n");
        PlaywrightAssertions.assertThat(report.locator(".finding.on:focus")).hasCount(1);
    }

    @Test
    void aDepartmentsOwnNumberIsReachedToo() {
        Page report = browser.open(page, "#figure=problems");
        report.keyboard().press("ArrowLeft");
        report.locator("article .f").first().focus();
        for (int i = 0; i < 12 && !report.url().contains("department=zjj"); i++) {
            report.keyboard().press("ArrowRight");
        }
        focusIs(report, "512");
        assertThat(report.url()).endsWith("figure=inspections&department=zjj");
    }

    @Test
    void theListOfFiguresIsOneTabStop() {
        Page list = browser.open(page, "#tab=figures");
        assertThat(list.evaluate(
                        "[...document.querySelectorAll('.grid.figures a')].filter(a => a.tabIndex === 0).length"))
                .isEqualTo(1);
        list.locator(".grid.figures a").first().focus();
        list.keyboard().press("ArrowDown");
        focusIs(list, "查出隐患");
        list.keyboard().press("Enter");
        PlaywrightAssertions.assertThat(list.locator("aside h2.name:focus")).hasText("查出隐患");
        list.keyboard().press("Escape");
        PlaywrightAssertions.assertThat(list.locator(".grid.figures a:focus")).hasText("查出隐患");
    }

    @Test
    void theSkipLinkLeavesTheAddressAlone() {
        Page list = browser.open(page, "#tab=findings");
        list.keyboard().press("Tab");
        list.keyboard().press("Enter");
        assertThat(list.locator("main:focus").count()).isEqualTo(1);
        assertThat(list.url()).endsWith("#tab=findings");
    }

    @Test
    void aScreenReaderIsToldWhatCanBePressedAndWhatATableIs() {
        Page report = browser.open(page, "#figure=hazards_found");
        report.click("article .f[data-code=inspections] >> nth=0");
        PlaywrightAssertions.assertThat(report.locator("aside h2.name")).hasText("安全生产检查次数");
        List<String> heard = accessible(report);
        assertThat(heard)
                .contains(
                        "heading 安全生产检查次数", "button 县应急管理局 1630", "button 县住房和城乡建设局 512", "table 填报表 D3", "table 台账 D2")
                .anyMatch(node -> node.startsWith("status") && node.contains("安全生产检查次数：2142 次 · 正常"));
        assertThat(heard).contains("link 2142, 安全生产检查次数, 正常");
        Page list = browser.open(page, "#tab=figures");
        assertThat(accessible(list)).contains("link 整改率");
    }

    /** Role and name of each node of the accessibility tree; a status with what it says. */
    private static List<String> accessible(Page page) {
        JsonObject tree = page.context().newCDPSession(page).send("Accessibility.getFullAXTree");
        List<String> nodes = new ArrayList<>();
        for (JsonElement each : tree.getAsJsonArray("nodes")) {
            JsonObject node = each.getAsJsonObject();
            if (!node.get("ignored").getAsBoolean() && node.has("role")) {
                String role = said(node, "role");
                nodes.add(role
                        + (role.equals("status") ? " " + page.textContent("[role=status]") : " " + said(node, "name")));
            }
        }
        return nodes;
    }

    private static String said(JsonObject node, String property) {
        return node.has(property) ? node.getAsJsonObject(property).get("value").getAsString() : "";
    }

    private static String focused(Page page) {
        return String.valueOf(page.evaluate("document.activeElement.textContent"));
    }

    private static void focusIs(Page page, String text) {
        page.waitForFunction("text => document.activeElement.textContent.startsWith(text)", text);
    }
}
