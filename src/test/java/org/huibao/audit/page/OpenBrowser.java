package org.huibao.audit.page;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** One browser for all tests of a class, which after each of them has had no trouble. */
final class OpenBrowser implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

    private @Nullable Browser browser;

    @Override
    public void beforeAll(ExtensionContext context) {
        browser = new Browser();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        browser().assertNoTrouble();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (browser != null) {
            browser.close();
        }
    }

    Page open(Path page, String fragment) {
        return browser().open(page, fragment);
    }

    Page open(Path page, String fragment, int width, int height, ColorScheme scheme) {
        return browser().open(page, fragment, width, height, scheme);
    }

    private Browser browser() {
        return Objects.requireNonNull(browser);
    }
}
