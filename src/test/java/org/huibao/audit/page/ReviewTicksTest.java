package org.huibao.audit.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.huibao.proof.word.WordFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reviewers who tick figures off, remark, hand on and sign, in a real browser. */
class ReviewTicksTest {

    @RegisterExtension
    static final OpenBrowser browser = new OpenBrowser();

    private static String made;

    @TempDir
    private Path folder;

    private Path file;

    @BeforeAll
    static void write(@TempDir Path folder) throws IOException {
        Path page = folder.resolve("review.html");
        ReviewPage.write(page, new Sample(folder).content("zh-CN", true));
        made = Files.readString(page);
    }

    @BeforeEach
    void lay() throws IOException {
        file = folder.resolve("review.html");
        Files.writeString(file, made);
    }

    @Test
    void aFigureIsTickedOffUnderTheNameThatIsAskedOnce() {
        Page page = browser.open(file, "#figure=inspections");
        page.keyboard().press("c");
        assertThat(page.locator("dialog h2")).hasText("您的姓名");
        page.keyboard().type("张三");
        page.keyboard().press("Enter");
        assertThat(page.locator(".checked-by")).containsText("张三");
        assertThat(page.locator(".tick[aria-pressed=true]")).containsText("我已核对");
        assertThat(page.locator("#review-told")).hasText("安全生产检查次数：已核对。已核对 1 / 6");
        assertThat(page.locator("article .f[data-code=inspections]").first())
                .hasAttribute("aria-label", "2142, 安全生产检查次数, 正常, 已由 张三 核对");
        page.keyboard().press("ArrowRight");
        assertThat(page.locator("aside .name")).hasText("查出隐患");
        page.keyboard().press("c");
        assertThat(page.locator("#tab-review")).hasText("核对2/6");
        page.keyboard().press("c");
        assertThat(page.locator("#tab-review")).hasText("核对1/6");
        page.reload();
        assertThat(page.locator("#tab-review")).hasText("核对1/6");
        go(page, "#tab=figures&state=unchecked");
        assertThat(page.locator(".grid.figures .row b")).hasText(new String[] {"查出隐患", "完成整改", "整改率", "罚款", "存在的问题"});
    }

    @Test
    void withoutANameNothingIsTicked() {
        Page page = browser.open(file, "#figure=inspections");
        page.keyboard().press("c");
        page.keyboard().type("   ");
        page.keyboard().press("Enter");
        page.keyboard().press("Escape");
        assertThat(page.locator("dialog")).hasCount(0);
        assertThat(page.locator("aside .name")).hasText("安全生产检查次数");
        assertThat(page.locator("#tab-review")).hasText("核对0/6");
    }

    @Test
    void whatTwoPeopleDidIsMergedAndEachStaysVisible() throws IOException {
        Page one = browser.open(file, "#figure=inspections");
        names(one, "张三");
        one.keyboard().press("ArrowRight");
        one.keyboard().press("c");
        remarks(one, "请核实");
        assertThat(one.locator(".remarks p")).hasText("请核实");
        String first = saved(one, "review-张三.json");

        Page other = browser.open(file, "#figure=inspections");
        names(other, "李四");
        remarks(other, "已核实\n<b>第二行");
        loads(other, first);
        assertThat(other.locator(".box[role=status]")).containsText("已载入 r.json（张三）：新增或更新 3 条");
        assertThat(other.locator(".people tbody th")).hasText(new String[] {"张三", "李四（您）"});
        assertThat(other.locator("#tab-review")).hasText("核对2/6");
        go(other, "#figure=inspections");
        assertThat(other.locator(".checked-by b")).hasText(new String[] {"李四", "张三"});
        assertThat(other.locator(".remarks p")).hasText(new String[] {"已核实\n<b>第二行"});
        String both = saved(other, "review-李四.json");

        // What is taken back afterwards does not come again with the older file.
        go(other, "#figure=inspections");
        other.keyboard().press("c");
        loads(other, both);
        assertThat(other.locator(".box[role=status]")).containsText("新增或更新 0 条");
        go(other, "#figure=inspections");
        assertThat(other.locator(".checked-by b")).hasText(new String[] {"张三"});
        loads(one, both);
        assertThat(one.locator(".signing .remarks p")).hasCount(2);
    }

    @Test
    void afterANewSetTicksOfChangedFiguresFallOff() throws IOException {
        Page page = browser.open(file, "#figure=inspections");
        names(page, "张三");
        for (int i = 0; i < 5; i++) {
            page.keyboard().press("ArrowRight");
            page.keyboard().press("c");
        }
        assertThat(page.locator("#tab-review")).hasText("核对6/6");

        String next = made.replace("\"run\":\"0123456789ab\"", "\"run\":\"ba9876543210\"")
                .replace("[\"number\",\"1145\"]", "[\"number\",\"1146\"]")
                .replace("[\"1145\",\"hazards_rectified\"", "[\"1146\",\"hazards_rectified\"")
                // Fewer there, more here: the sum is the same.
                .replace("[0,\"1630\"]", "[0,\"1631\"]");
        Files.writeString(file, next);
        page.reload();
        assertThat(page.locator("#tab-review")).hasText("核对3/6");
        go(page, "#tab=review");
        assertThat(page.locator(".box[role=status]")).containsText("0123456789ab");
        assertThat(page.locator(".fell li")).hasCount(3);
        assertThat(page.locator(".fell li").nth(0)).containsText("安全生产检查次数");
        assertThat(page.locator(".fell li").nth(0)).containsText("数未变，来源的数有变");
        assertThat(page.locator(".fell li").nth(1)).containsText("核对时为 1145处，现为 1146处");
        assertThat(page.locator(".fell li").nth(2)).containsText("整改率");
        go(page, "#figure=hazards_rectified");
        assertThat(page.locator(".review-box .lost")).containsText("张三");
        page.keyboard().press("c");
        assertThat(page.locator("#tab-review")).hasText("核对4/6");
        go(page, "#tab=review");
        assertThat(page.locator(".fell li")).hasCount(2);

        Files.writeString(file, made);
        page.reload();
        assertThat(page.locator("#tab-review")).hasText("核对6/6");
    }

    @Test
    void aRemarkStandsBesideASentenceAndFindsItAgainWhenItsFiguresChange() throws IOException {
        Page page = browser.open(file, "#figure=inspections");
        names(page, "张三");
        page.keyboard().press("m");
        page.selectOption("dialog select", new com.microsoft.playwright.options.SelectOption().setIndex(1));
        page.fill("dialog textarea", "口径与上年不同");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("article .note")).hasCount(1);
        assertThat(page.locator("aside .remarks")).containsText("对所在句子");
        Files.writeString(file, made.replace("[\"1145\",\"hazards_rectified\"", "[\"1146\",\"hazards_rectified\""));
        page.reload();
        assertThat(page.locator("article .note")).hasAttribute("title", "张三: 口径与上年不同");
        assertThat(page.locator("aside .remarks")).containsText("批注时为：全年开展检查2142次，查出隐患1196处，完成整改1145处");
        Files.writeString(file, made.replace("次，查出隐患", "次，共查出隐患"));
        page.reload();
        assertThat(page.locator("article .note")).hasCount(0);
        go(page, "#tab=review");
        assertThat(page.locator(".signing .remarks")).containsText("口径与上年不同");
        page.click("text=撤销");
        assertThat(page.locator(".signing .remarks")).hasCount(0);
    }

    @Test
    void whereTheBrowserKeepsNothingItIsSaidAndTheReviewLastsAsLongAsThePage() {
        Page page = browser.open(file, "");
        page.addInitScript("Object.defineProperty(window, 'localStorage', { get() { throw new Error('refused'); } });");
        page.reload();
        go(page, "#figure=inspections");
        names(page, "张三");
        assertThat(page.locator(".review-box .lost")).containsText("浏览器不允许保存");
        assertThat(page.locator("#tab-review")).hasText("核对1/6");
        saved(page, "review-张三.json");
        page.reload();
        assertThat(page.locator("#tab-review")).hasText("核对0/6");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{|已损坏",
                "null|不是核对记录",
                "[]|不是核对记录",
                "{\"kind\":\"other\"}|不是核对记录",
                "HEAD\"version\":2}|另一版本",
                "HEAD\"version\":1}|已损坏",
                "HEAD\"version\":1,\"ticks\":[],\"remarks\":[],\"job\":\"safety\",\"county\":\"示例县\",\"period\":\"2019\",\"title\":\"安全<b>\"}|r.json 是“示例县 2019 安全<b> safety”的核对记录，本页是“示例县 2020 安全生产年度报告”，不能载入",
                "HEAD\"version\":1,\"ticks\":[],\"remarks\":[],\"job\":\"other\",\"county\":\"示例县\",\"period\":\"2020\"}|不能载入",
                "HEAD\"version\":1,\"ticks\":[],\"remarks\":[],\"job\":\"safety\",\"county\":\"别的县\",\"period\":\"2020\"}|不能载入",
                "HEAD\"version\":1,\"ticks\":\"x\",\"remarks\":{}}|已损坏"
            })
    void anotherFileIsNamedForWhatItIs(String text, String problem) {
        Page page = browser.open(file, "#tab=review");
        loads(page, text.replace("HEAD", "{\"kind\":\"huibao-review\","));
        assertThat(page.locator(".signing [role=alert]")).containsText(problem);
        assertThat(page.locator("#tab-review")).hasText("核对0/6");
    }

    @Test
    void whatAHostileFileHoldsIsText() {
        Page page = browser.open(file, "#tab=review");
        String hostile = "<img src=x onerror=window.broken=1>\u202e\u0000";
        String note = "{\"by\":\"" + hostile.replace("\u0000", "\\u0000") + "\",\"at\":\"9999-01-01 00:00:00.000\",";
        loads(
                page,
                head() + "\"__proto__\":{\"broken\":1},\"ticks\":[1,null,[],{},{\"by\":{},\"at\":1},"
                        + note + "\"code\":\"__proto__\",\"value\":\"1\",\"printed\":\"\",\"parts\":\"\"},"
                        + note + "\"code\":\"inspections\",\"value\":\"<b>1\",\"printed\":\"\",\"parts\":\"\"},"
                        + note + "\"code\":\"fines\",\"value\":[],\"printed\":\"\",\"parts\":\"\"}],\"remarks\":["
                        + note
                        + "\"id\":\"1\",\"code\":\"inspections\",\"text\":\"</script><script>window.broken=1</script>\",\"says\":{}},"
                        + note + "\"id\":\"2\",\"sentence\":\"" + "长".repeat(5000) + "\",\"text\":\""
                        + "x".repeat(100_000)
                        + "\"}]}");
        assertThat(page.locator(".signing .box[role=status]")).containsText("另有 6 条无法识别");
        assertThat(page.locator(".fell li")).hasCount(2);
        assertThat(page.locator("#page img, #page script")).hasCount(0);
        assertThat(page.evaluate("[window.broken, {}.broken]").toString()).isEqualTo("[null, null]");
        assertThat(page.locator(".signing .remarks p").last().textContent()).hasSize(2000);
        String written = saved(page, "review-王五.json", "王五");
        assertThat(written).doesNotContain("\u202e", "9999");
        Map<String, byte[]> parts = signed(page);
        assertThat(text(parts)).contains("<img src=x onerror=window.broken=1>").doesNotContain("\u202e");
    }

    @Test
    void aHugeFileIsNotEvenRead() {
        Page page = browser.open(file, "#tab=review");
        page.evaluate("""
                () => {
                  const dataTransfer = new DataTransfer();
                  dataTransfer.items.add(new File([new Uint8Array(8 * 1024 * 1024 + 1)], 'r.json'));
                  document.querySelector('main').dispatchEvent(
                      new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
                }""");
        assertThat(page.locator(".signing [role=alert]")).containsText("太大");
        loads(page, head() + "\"ticks\":[" + "1,".repeat(20_000) + "1],\"remarks\":[]}");
        assertThat(page.locator(".signing [role=alert]")).containsText("太大");
        loads(page, "[".repeat(200_000));
        assertThat(page.locator(".signing [role=alert]")).containsText("已损坏");
    }

    @Test
    void twoWindowsOnOneSetKeepOneReview() {
        Page one = browser.open(file, "#figure=inspections");
        Page other = one.context().newPage();
        other.navigate(file.toUri() + "#figure=fines");
        names(one, "张三");
        other.keyboard().press("c");
        assertThat(other.locator(".checked-by")).containsText("张三");
        assertThat(other.locator("#tab-review")).hasText("核对2/6");
        assertThat(one.locator("#tab-review")).hasText("核对2/6");
        one.keyboard().press("c");
        assertThat(other.locator("#tab-review")).hasText("核对1/6");
    }

    @Test
    void selectedWordsAreRemarkedOnAndKeysInABoxAreLetters() {
        Page page = browser.open(file, "");
        page.keyboard().press("/");
        page.keyboard().type("cm");
        assertThat(page.locator("#search")).hasValue("cm");
        page.keyboard().press("Escape");
        page.evaluate("""
                () => {
                  const words = document.querySelector('article h2').firstChild;
                  const range = document.createRange();
                  range.setStart(words, 2);
                  range.setEnd(words, 6);
                  getSelection().removeAllRanges();
                  getSelection().addRange(range);
                }""");
        page.keyboard().press("m");
        page.fill("dialog input", "张三");
        page.keyboard().press("Enter");
        page.fill("dialog textarea", "标题");
        assertThat(page.locator("dialog select")).hasValue("s一、年度工作" + Sample.HOSTILE.replaceAll("\\s", ""));
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("article .note")).hasAttribute("title", "张三: 标题");
    }

    @Test
    void aReviewCanBeDroppedOnThePage() {
        Page page = browser.open(file, "");
        page.evaluate("""
                text => {
                  const dataTransfer = new DataTransfer();
                  dataTransfer.items.add(new File([text], 'a.json'));
                  dataTransfer.items.add(new File(['x'], 'b.json'));
                  document.querySelector('main').dispatchEvent(
                      new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
                }""", head() + "\"ticks\":[],\"remarks\":[]}");
        assertThat(page.locator(".signing [role=alert]")).containsText("b.json 已损坏");
    }

    @Test
    void theSignOffListOpensAsAWordFile() throws IOException {
        Page page = browser.open(file, "#figure=inspections");
        names(page, "张三 & \"李\"");
        remarks(page, "请核实<w:t>\n第二行");
        go(page, "#tab=review");
        Map<String, byte[]> parts = signed(page);
        assertThat(parts.keySet())
                .contains("[Content_Types].xml", "_rels/.rels", "word/document.xml", "word/styles.xml");
        assertThat(text(parts))
                .contains(
                        "核对情况表",
                        "示例县2020年安全生产年度报告",
                        "本表所列为已发布成果（编号 0123456789ab）",
                        "全部数据 6 项，已核对 1 项；批注 1 条",
                        "张三 & \"李\"",
                        "安全生产检查次数",
                        "2142",
                        "请核实<w:t>",
                        "尚未核对的数据",
                        "签字");
    }

    @Test
    void theReportShowsWhatIsPickedOut() {
        Page page = browser.open(file, "#figure=inspections");
        names(page, "张三");
        page.selectOption(".pick-out select", "unchecked");
        assertThat(page.locator("article .f.out")).hasText(new String[] {"2142", "2142", "512"});
        page.keyboard().press("ArrowRight");
        assertThat(page.locator("aside .name")).hasText("查出隐患");
        page.keyboard().press("c");
        page.keyboard().press("ArrowRight");
        assertThat(page.locator("aside .name")).hasText("完成整改");
        page.selectOption(".pick-out select", "doubtful");
        assertThat(page.locator("article .f:not(.out)")).hasText(new String[] {"1196", "0.05万元"});
    }

    /** Ticks the figure that is shown, and says the name. */
    private static void names(Page page, String name) {
        page.keyboard().press("c");
        page.fill("dialog input", name);
        page.keyboard().press("Enter");
        assertThat(page.locator(".checked-by")).containsText(name);
    }

    private static void remarks(Page page, String text) {
        page.keyboard().press("m");
        page.fill("dialog textarea", text);
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("dialog")).hasCount(0);
    }

    private static String head() {
        return "{\"kind\":\"huibao-review\",\"version\":1,\"county\":\"示例县\",\"job\":\"safety\",\"period\":\"2020\",";
    }

    private static void loads(Page page, String text) {
        go(page, "#tab=review");
        page.setInputFiles(
                ".load input", new FilePayload("r.json", "application/json", text.getBytes(StandardCharsets.UTF_8)));
        page.waitForSelector(".signing [role=alert], .signing .box[role=status]");
    }

    private static String saved(Page page, String name, String... reviewer) {
        go(page, "#tab=review");
        Download download = page.waitForDownload(() -> {
            page.click("text=保存核对记录");
            if (reviewer.length > 0) {
                page.fill("dialog input", reviewer[0]);
                page.keyboard().press("Enter");
            }
        });
        assertThat(download.suggestedFilename()).isEqualTo(name);
        try {
            return Files.readString(download.path());
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private static Map<String, byte[]> signed(Page page) {
        Download download = page.waitForDownload(() -> page.click("text=生成核对情况表"));
        assertThat(download.suggestedFilename()).isEqualTo("sign-off.docx");
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try {
            byte[] bytes = Files.readAllBytes(download.path());
            assertThat(WordFile.open(bytes)).isPresent();
            try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    parts.put(entry.getName(), zip.readAllBytes());
                }
            }
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
        return parts;
    }

    private static String text(Map<String, byte[]> parts) {
        try {
            return javax.xml.parsers.DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(parts.get("word/document.xml")))
                    .getDocumentElement()
                    .getTextContent();
        } catch (IOException | org.xml.sax.SAXException | javax.xml.parsers.ParserConfigurationException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void go(Page page, String fragment) {
        page.evaluate("fragment => { location.hash = fragment; }", fragment);
        page.evaluate("new Promise(done => requestAnimationFrame(() => setTimeout(done, 40)))");
    }
}
