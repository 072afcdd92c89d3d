package org.huibao.audit.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The machine's own Chromium; nothing is downloaded. */
final class Browser implements AutoCloseable {

    private static final List<String> FLAGS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** Milliseconds; a machine on which much else goes on is slow, and that is no fault of the page. */
    private static final int PATIENCE = 30_000;

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;
    private final List<String> troubles = new ArrayList<>();

    Browser() {
        Optional<Path> chromium = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(chromium.isPresent(), "no browser to open the page in: install the package chromium");
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium.get())
                        .setArgs(FLAGS));
    }

    Page open(Path page, String fragment, int width, int height, ColorScheme scheme) {
        BrowserContext context = browser.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(scheme));
        Page opened = context.newPage();
        opened.setDefaultTimeout(PATIENCE);
        opened.onPageError(troubles::add);
        opened.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                troubles.add(message.text());
            }
        });
        opened.onRequest(request -> {
            if (!request.url().startsWith("file:") || !request.isNavigationRequest()) {
                troubles.add("asked for " + request.url());
            }
        });
        opened.onDialog(dialog -> {
            troubles.add("said " + dialog.message());
            dialog.dismiss();
        });
        opened.navigate(page.toUri() + fragment);
        return opened;
    }

    Page open(Path page, String fragment) {
        return open(page, fragment, 1440, 900, ColorScheme.LIGHT);
    }

    /** No error, no request beyond the page itself, no script but its own. */
    void assertNoTrouble() {
        assertThat(troubles).isEmpty();
    }

    @Override
    public void close() {
        playwright.close();
    }
}
