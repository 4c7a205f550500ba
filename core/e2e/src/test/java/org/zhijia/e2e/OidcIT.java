package org.zhijia.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Login with the union's own accounts, at a real provider, in a browser. */
class OidcIT {

    private static OpenIdProvider provider;
    private static Product product;
    private static Browser browser;

    @BeforeAll
    static void start() throws Exception {
        int port = Product.freePort();
        provider = OpenIdProvider.start(Product.freePort(), "http://localhost:" + port + "/desk/login/oidc/callback");
        product = Product.start(Map.of("ZHIJIA_DEMO", "true", "ZHIJIA_HTTP_PORT", String.valueOf(port), "ZHIJIA_OIDC_ISSUER", provider.issuer(),
                "ZHIJIA_OIDC_CLIENT", OpenIdProvider.CLIENT, "ZHIJIA_OIDC_SECRET", OpenIdProvider.SECRET));
        browser = Browser.open();
    }

    @AfterAll
    static void end() {
        browser.close();
        product.close();
        provider.close();
    }

    @Test
    void anAccountIsFoundByItsVerifiedAddress() throws Exception {
        invite("sunwei", "孙薇", "sunwei@zhijia.example");
        try (var visit = visitor()) {
            var tab = logIn(visit, "sunwei", "/desk/login?to=%2Fdesk%2Faccount");
            assertEquals(product.url("/desk/account"), tab.url(), "where she wanted to go");
            assertTrue(tab.content().contains("孙薇"));
        }
        try (var visit = visitor()) {
            assertTrue(logIn(visit, "sunwei", "/desk/login?to=%2Fdesk%2Faccount").content().contains("孙薇"), "and linked for the next time");
        }
    }

    @Test
    void anInvitationLinksWhomeverItWasGivenTo() throws Exception {
        var link = invite("zhoumin", "周敏", "");
        try (var visit = visitor()) {
            var tab = visit.newPage();
            tab.navigate(link);
            tab.locator("a[href*='invitation=']").click();
            identify(tab, "new-min");
            tab.navigate(product.url("/desk/account"));
            assertTrue(tab.content().contains("周敏"));
            assertEquals(404, tab.navigate(link).status(), "the invitation has gone");
        }
    }

    @Test
    void nobodyGetsAnAccountByComing() throws Exception {
        try (var visit = visitor()) {
            var tab = logIn(visit, "stranger", "/desk/login");
            assertTrue(tab.content().contains("请联系本站管理员"), tab.content());
            tab.navigate(product.url("/desk/account"));
            assertTrue(tab.url().contains("/desk/login"), "he is not in");
        }
    }

    @Test
    void anAddressThatWasNotVerifiedOpensNothing() throws Exception {
        invite("target", "目标", "new-mallory@zhijia.example");
        try (var visit = visitor()) {
            assertFalse(logIn(visit, "new-mallory", "/desk/login?to=%2Fdesk%2Faccount").content().contains("目标"));
        }
    }

    @Test
    void anAnswerThatNobodyAskedForIsRefused() throws Exception {
        assertEquals(303, product.get("/desk/login/oidc/callback?code=x&state=y").statusCode(), "back to the login");
        var departure = product.get("/desk/login/oidc");
        var errand = departure.headers().firstValue("Set-Cookie").orElseThrow();
        var forged = product.get("/desk/login/oidc/callback?code=x&state=forged", "Cookie", errand.substring(0, errand.indexOf(';')));
        assertEquals(403, forged.statusCode());
        var address = departure.headers().firstValue("Location").orElseThrow();
        assertTrue(address.startsWith(provider.issuer() + "/") && address.contains("code_challenge_method=S256") && address.contains("nonce="), address);
    }

    /** @return the link of the invitation */
    private static String invite(String login, String name, String email) throws Exception {
        try (var admin = Desk.signIn(product, browser, "fangxiaowen", Desk.LAPTOP)) {
            admin.open("/desk/sites/qingping/people");
            var tab = admin.tab();
            tab.fill("#login", login);
            tab.fill("#name", name);
            tab.fill("#email", email);
            tab.selectOption("#role", "writer");
            tab.click("#invite button[type=submit]");
            return tab.inputValue("#link");
        }
    }

    private static BrowserContext visitor() {
        return browser.visitor(Desk.LAPTOP, 860);
    }

    private static Page logIn(BrowserContext visit, String person, String path) {
        var tab = visit.newPage();
        tab.navigate(product.url(path));
        tab.locator("a[href^='/desk/login/oidc']").click();
        identify(tab, person);
        return tab;
    }

    /** The provider's own pages: who he is, then that he agrees. */
    private static void identify(Page tab, String person) {
        tab.fill("input[name=login]", person);
        tab.fill("input[name=password]", "any");
        tab.click("button[type=submit]");
        tab.waitForURL(url -> url.startsWith(provider.issuer()) && tab.locator("input[name=login]").count() == 0 || url.startsWith(product.url("/")));
        if (tab.url().startsWith(provider.issuer())) {
            tab.click("button[type=submit]");
        }
        tab.waitForURL(url -> url.startsWith(product.url("/")));
    }
}
