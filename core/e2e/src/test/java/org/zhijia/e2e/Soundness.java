package org.zhijia.e2e;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Collectors;

/** What holds for every page, public or at the desk: it fits, its pictures are whole, and everybody can use it. */
final class Soundness {

    private Soundness() { }

    static void check(Page tab) {
        showLazyPictures(tab);
        assertAll(tab.url(),
                () -> assertEquals(0, overflow(tab), "pixels wider than the window"),
                () -> assertEquals(List.of(), brokenPictures(tab), "broken pictures"),
                () -> assertEquals(List.of(), violations(tab), "axe violations"));
    }

    static void showLazyPictures(Page tab) {
        tab.evaluate("() => document.querySelectorAll('img[loading=lazy]').forEach(image => image.loading = 'eager')");
        tab.waitForFunction("() => [...document.images].every(image => image.complete)");
    }

    @SuppressWarnings("unchecked")
    private static List<String> brokenPictures(Page tab) {
// Decoding waits for those that a script has only just put there.
        return (List<String>) tab.evaluate("""
                () => Promise.all([...document.images].map(image => image.decode().catch(() => {})))
                    .then(() => [...document.images].filter(image => image.naturalWidth === 0).map(image => image.outerHTML))""");
    }

    private static int overflow(Page tab) {
        return Math.max(0, ((Number) tab.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth")).intValue());
    }

    private static List<String> violations(Page tab) {
        return new AxeBuilder(tab).analyze().getViolations().stream().map(Soundness::told).toList();
    }

    private static String told(Rule rule) {
        return rule.getId() + ": " + rule.getNodes().stream().map(node -> node.getTarget() + " " + node.getHtml()).collect(Collectors.joining("; "));
    }
}
