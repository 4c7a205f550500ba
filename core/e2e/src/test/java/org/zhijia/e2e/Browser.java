package org.zhijia.e2e;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.util.List;

/** Debian's Chromium, driven by Playwright. */
final class Browser implements AutoCloseable {

    private static final List<String> QUIET = List.of("--no-sandbox", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    private Browser(Playwright playwright, com.microsoft.playwright.Browser chromium) {
        this.playwright = playwright;
        this.chromium = chromium;
    }

    static Browser open() throws IOException, InterruptedException {
        var executable = Machine.chromium();
        var playwright = Playwright.create();
        return new Browser(playwright, playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(executable).setArgs(QUIET)));
    }

    /** A visitor with an empty profile. */
    BrowserContext visitor(int width, int height) {
        return chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(width, height).setLocale("zh-CN"));
    }

    /** One whose browser runs no scripts. */
    BrowserContext visitorWithoutScript(int width, int height) {
        return chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(width, height).setLocale("zh-CN").setJavaScriptEnabled(false));
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
