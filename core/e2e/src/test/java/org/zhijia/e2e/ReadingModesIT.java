package org.zhijia.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Large text and high contrast: switched by keyboard, remembered on the next page, still accessible. */
@ExtendWith(Demo.class)
class ReadingModesIT {

    @ParameterizedTest
    @ValueSource(strings = {"", "/s/qingping", "/s/tongjiang"})
    void modesAreRememberedAndStayAccessible(String site, Product product, Browser browser) throws Exception {
        var entry = site + PublicPages.entries(product, site).getFirst();
        try (var visitor = browser.visitor(1440, 900)) {
            var tab = visitor.newPage();
            tab.navigate(product.url(site + "/"));
            double before = textSize(tab);
            press(tab, "text");
            press(tab, "contrast");
            assertTrue(textSize(tab) > before, "large text is larger");
            tab.navigate(product.url(entry));
            assertTrue(isOn(tab, "text") && isOn(tab, "contrast"), "both modes are remembered");
            assertEquals(List.of(), new AxeBuilder(tab).analyze().getViolations());
        }
    }

    /** Visible or within an open disclosure, a button answers the keyboard. */
    private static void press(Page tab, String mode) {
        var button = button(tab, mode);
        button.focus();
        tab.keyboard().press("Enter");
    }

    private static boolean isOn(Page tab, String mode) {
        return "true".equals(button(tab, mode).getAttribute("aria-pressed"));
    }

    private static Locator button(Page tab, String mode) {
        return tab.locator("button[data-mode=" + mode + "]").first();
    }

    private static double textSize(Page tab) {
        return Double.parseDouble(tab.evaluate("() => getComputedStyle(document.querySelector('main')).fontSize").toString().replace("px", ""));
    }
}
