package org.zhijia.e2e;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.zhijia.e2e.PublicPages.PublicPage;

/** Every kind of page of every demo site, in a real browser, on a phone, a tablet and a desk. */
@ExtendWith(Demo.class)
class PagesIT {

    private static final List<Integer> WIDTHS = List.of(390, 768, 1440);
    private static final Path PICTURES = Path.of(System.getProperty("zhijia.pictures"));

    /** Chromium notes the status of a missing page itself. */
    private static final String OF_THE_BROWSER = "Failed to load resource: the server responded with a status of 404";

    @TestFactory
    Stream<DynamicTest> everyPageIsAccessibleFitsAndLoadsNothingFromElsewhere(Product product, Browser browser) throws Exception {
        return PublicPages.all(product).stream()
                .flatMap(page -> WIDTHS.stream().map(width -> DynamicTest.dynamicTest(page.name() + " at " + width, () -> visit(product, browser, page, width))));
    }

    private void visit(Product product, Browser browser, PublicPage page, int width) {
        try (var visitor = browser.visitor(width, 900)) {
            var tab = visitor.newPage();
            var complaints = new ArrayList<String>();
            tab.onConsoleMessage(message -> {
                if (message.type().equals("error") && !message.text().startsWith(OF_THE_BROWSER)) {
                    complaints.add(message.text());
                }
            });
            tab.onPageError(complaints::add);
            var strangers = new ArrayList<String>();
            tab.onRequest(request -> {
                if (!request.url().startsWith(product.url("/")) && !request.url().startsWith("data:")) {
                    strangers.add(request.url());
                }
            });
            var answer = tab.navigate(product.url(page.path()));
            Soundness.showLazyPictures(tab);
            tab.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(page.name() + "-" + width + ".png")).setFullPage(true));
            assertAll(page.path() + " at " + width,
                    () -> assertEquals(page.status(), answer.status()),
                    () -> assertEquals(List.of(), complaints, "errors in the console"),
                    () -> assertEquals(List.of(), strangers, "requests to other hosts"),
                    () -> Soundness.check(tab));
        }
    }
}
