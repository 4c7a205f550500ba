package org.zhijia.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A person at the desk, in a browser of their own.
 *
 * <pre>{@code
 * try (var officer = Desk.signIn(product, browser, "xiaolin", Desk.LAPTOP)) {
 *     officer.open("/desk/sites/tinglan/entries");
 *     officer.tab().getByText("新建").click();
 *     officer.isSound("entries");
 * }
 * }</pre>
 */
final class Desk implements AutoCloseable {

    static final int PHONE = 390;
    static final int LAPTOP = 1280;

    private static final int HEIGHT = 860;
    private static final Path PICTURES = Path.of(System.getProperty("zhijia.pictures"));

    /** Chromium notes the status of a refused request itself. */
    private static final String OF_THE_BROWSER = "Failed to load resource: the server responded with a status of 4";

    private final Product product;
    private final BrowserContext visit;
    private final int width;
    private final List<String> complaints = new ArrayList<>();
    private Page tab;

    private Desk(Product product, BrowserContext visit, int width) {
        this.product = product;
        this.visit = visit;
        this.width = width;
        openTab();
    }

    /** Somebody who is not in yet. */
    static Desk at(Product product, Browser browser, int width) {
        return new Desk(product, browser.visitor(width, HEIGHT), width);
    }

    /** One of the demo's accounts. */
    static Desk signIn(Product product, Browser browser, String login, int width) {
        var desk = at(product, browser, width);
        desk.signIn(login, product.password(login));
        return desk;
    }

    void signIn(String login, String password) {
        open("/desk/login");
        tab.fill("input[name=login]", login);
        tab.fill("input[name=password]", password);
        tab.click("main button[type=submit]");
        tab.waitForURL(url -> !url.contains("/desk/login"));
    }

    /** @return the status of the answer */
    int open(String path) {
        return tab.navigate(product.url(path)).status();
    }

    Page tab() {
        return tab;
    }

    /** A further tab of the same browser, which becomes the current one. */
    Page openTab() {
        tab = visit.newPage();
        tab.onConsoleMessage(this::note);
        tab.onPageError(complaints::add);
        tab.onRequest(request -> {
            if (!request.url().startsWith(product.url("/")) && !request.url().matches("(data|blob):.*")) {
                complaints.add("asked another host: " + request.url());
            }
        });
        return tab;
    }

    BrowserContext browser() {
        return visit;
    }

    private void note(ConsoleMessage message) {
        if (message.type().equals("error") && !message.text().startsWith(OF_THE_BROWSER)) {
            complaints.add(message.text() + " at " + message.location());
        }
    }

    /** The page fits, everybody can use it, and the browser complains of nothing. Leaves a picture of it. */
    void isSound(String name) {
        Soundness.check(tab);
        tab.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve("desk-" + name + "-" + width + ".png")));
        assertEquals(List.of(), complaints, tab.url());
    }

    @Override
    public void close() {
        visit.close();
    }
}
