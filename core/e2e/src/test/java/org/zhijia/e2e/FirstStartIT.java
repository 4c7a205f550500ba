package org.zhijia.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** An installation without demo, from the link on the console to the first administrator at the desk. */
class FirstStartIT {

    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+(/desk/start/\\S+)");

    @Test
    void whoeverReadsTheConsoleBeginsAndNobodyElse() throws Exception {
        try (var product = Product.start(Map.of("ZHIJIA_DEMO", "false")); var browser = Browser.open(); var person = Desk.at(product, browser, Desk.PHONE)) {
            var link = LINK.matcher(product.console());
            assertTrue(link.find(), product.console());
            assertEquals(404, person.open("/desk/start/guessed"));
            assertEquals(200, person.open(link.group(1)));
            person.isSound("start");
            var tab = person.tab();
            tab.fill("#union", "汀州市教育工会");
            tab.selectOption("#steps", "2");
            tab.fill("#name", "何敏");
            tab.fill("#login", "hemin");
            tab.fill("#chosen", "green-boat-7");
            tab.fill("#again", "green-boat-7");
            tab.click("main button[type=submit]");
            tab.waitForURL(product.url("/desk/"));
            assertEquals(404, person.open(link.group(1)), "the link has gone");
            assertEquals(200, person.open("/desk/sites/portal/people"));
            assertTrue(product.get("/").body().contains("汀州市教育工会"), "and the portal answers");
            product.restart();
            assertFalse(product.console().contains("/desk/start/"));
            assertEquals(200, person.open("/desk/account"), "still signed in after the restart");
        }
    }
}
