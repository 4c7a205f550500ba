package org.zhijia.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The way in, one's own account, the people of a site and the log of what they did. */
@ExtendWith(Demo.class)
class PeopleIT {

    private static final String PASSWORD = "kite-9-sea-boat";

    @ParameterizedTest
    @ValueSource(ints = {Desk.PHONE, Desk.LAPTOP})
    void thePagesAreSound(int width, Product product, Browser browser) {
        try (var visitor = Desk.at(product, browser, width)) {
            visitor.open("/desk/login");
            visitor.isSound("login");
        }
        try (var admin = Desk.signIn(product, browser, "admin", width)) {
            for (var page : List.of("/desk/account", "/desk/account/second-factor", "/desk/sites/qingping/people", "/desk/audit", "/desk/sites/qingping/audit")) {
                assertEquals(200, admin.open(page), page);
                admin.isSound(page.substring("/desk/".length()).replace('/', '-'));
            }
        }
    }

    @Test
    void whoWasInvitedChoosesAPasswordAndComesIn(Product product, Browser browser) {
        String link;
        try (var admin = Desk.signIn(product, browser, "fangxiaowen", Desk.LAPTOP)) {
            admin.open("/desk/sites/qingping/people");
            var tab = admin.tab();
            tab.fill("#login", "hexiaoyu");
            tab.fill("#name", "何小雨");
            tab.selectOption("#role", "writer");
            tab.click("#invite button[type=submit]");
            link = tab.inputValue("#link");
            admin.isSound("people-link");
        }
        try (var person = Desk.at(product, browser, Desk.PHONE)) {
            var tab = person.tab();
            tab.navigate(link);
            tab.fill("#chosen", "password123");
            tab.fill("#again", "password123");
            tab.click("main button[type=submit]");
            assertTrue(tab.locator("#chosen-error").textContent().contains("太常见"));
            tab.fill("#chosen", PASSWORD);
            tab.fill("#again", PASSWORD);
            tab.click("main button[type=submit]");
            tab.waitForURL(product.url("/desk/"));
            assertEquals(404, tab.navigate(link).status(), "a link works once");
            person.open("/desk/account");
            assertTrue(tab.content().contains("青屏小学 · 信息员"), tab.content());
            assertEquals(403, person.open("/desk/sites/qingping/people"), "a writer administers nobody");
        }
        try (var person = Desk.at(product, browser, Desk.PHONE)) {
            person.signIn("hexiaoyu", PASSWORD);
            person.open("/desk/account");
            assertTrue(person.tab().content().contains("何小雨"));
        }
        try (var admin = Desk.signIn(product, browser, "fangxiaowen", Desk.LAPTOP)) {
            admin.open("/desk/sites/qingping/audit?action=people");
            var log = admin.tab().locator(".acts").textContent();
            assertTrue(log.contains("方晓雯（fangxiaowen）") && log.contains("何小雨（hexiaoyu）") && log.contains("信息员"), log);
        }
    }

    @Test
    void aSessionThatWasEndedElsewhereIsOver(Product product, Browser browser) {
        try (var here = Desk.signIn(product, browser, "yebai", Desk.LAPTOP); var elsewhere = Desk.signIn(product, browser, "yebai", Desk.PHONE)) {
            elsewhere.open("/desk/account");
            here.open("/desk/account");
            assertTrue(here.tab().locator("#sessions li").count() >= 2);
            here.tab().click("#sessions form[action$='/sessions/end'] button");
            here.tab().click("dialog.ask .btn-danger");
            here.tab().waitForSelector(".said .alert");
            assertEquals(1, here.tab().locator("#sessions li").count());
            elsewhere.open("/desk/account");
            assertTrue(elsewhere.tab().url().contains("/desk/login"), elsewhere.tab().url());
        }
    }

    @Test
    void theSecondFactorIsAskedForFromThenOn(Product product, Browser browser) throws Exception {
        String recovery;
        String secret;
        try (var person = Desk.signIn(product, browser, "gunanqiao", Desk.PHONE)) {
            person.open("/desk/account/second-factor");
            var tab = person.tab();
            secret = tab.locator("code.secret").textContent();
            tab.fill("#code", "000000");
            tab.click("main form button[type=submit]");
            assertTrue(tab.locator("#code-error").isVisible());
            assertEquals(secret, tab.locator("code.secret").textContent(), "the picture that was scanned still counts");
            tab.fill("#code", code(secret));
            tab.click("main form button[type=submit]");
            recovery = tab.locator(".codes code").first().textContent();
            person.isSound("recovery-codes");
        }
        try (var person = Desk.at(product, browser, Desk.PHONE)) {
            var tab = person.tab();
            person.open("/desk/login");
            tab.fill("#login", "gunanqiao");
            tab.fill("#password", product.password("gunanqiao"));
            tab.click("main button[type=submit]");
            tab.waitForURL(url -> url.contains("/desk/login/code"));
            person.isSound("code");
            var token = product.command("token", "--login", "gunanqiao", "--password-stdin").redirectErrorStream(true).start();
            try (var input = token.getOutputStream()) {
                input.write((product.password("gunanqiao") + "\n").getBytes());
            }
            assertTrue(token.waitFor() != 0, "and the password alone gets no token");
            tab.fill("#code", recovery);
            tab.click("main button[type=submit]");
            tab.waitForURL(product.url("/desk/"));
            person.open("/desk/account");
            tab.click("form[action$='/second-factor/removal'] button");
            tab.click("dialog.ask .btn-danger");
            tab.waitForSelector(".said .alert");
        }
    }

    @Test
    void aRequestOfAnotherSiteChangesNothing(Product product) throws Exception {
        var person = DeskSession.signIn(product, "tanglin");
        for (var headers : List.of(new String[] {"Sec-Fetch-Site", "cross-site"}, new String[] {"Sec-Fetch-Site", "same-site"},
                new String[] {"Origin", "https://evil.example"}, new String[] {"Origin", "null"}, new String[] {"Accept", "text/html"})) {
            var request = product.request("/desk/account/sessions/end", "Cookie", person.cookie()).headers(headers).POST(BodyPublishers.noBody()).build();
            assertEquals(403, product.send(request).statusCode(), String.join(" ", headers));
        }
        assertEquals(303, person.post("/desk/account/sessions/end", "").statusCode());
    }

    @Test
    void theSessionIsNoWayIntoTheApi(Product product) throws Exception {
        var person = DeskSession.signIn(product, "luojianping");
        var request = product.request("/api/sites/tinglan/imports", "Cookie", person.cookie()).POST(BodyPublishers.noBody()).build();
        assertTrue(List.of(400, 401, 415).contains(product.send(request).statusCode()));
    }

    @Test
    void addressesThatCouldBeReadInTwoWaysLeadNowhere(Product product) throws Exception {
        for (var path : List.of("/desk;x/account", "//desk/account", "/desk/sites/tinglan;x=1/people", "/api;x/tokens")) {
            assertEquals(404, product.get(path).statusCode(), path);
        }
    }

    @Test
    void aSchoolsDeskIsOneDesk(Product product) throws Exception {
        var answer = product.get("/s/tinglan/desk/people");
        assertEquals(303, answer.statusCode());
        assertEquals("/desk/sites/tinglan/people", answer.headers().firstValue("Location").orElseThrow().replaceFirst("https?://[^/]+", ""));
    }

    @Test
    void theLogShowsWhatWasTriedAndRunsNothingOfIt(Product product, Browser browser) throws Exception {
        var stranger = new DeskSession(product, "zhijia-session=none");
        assertEquals(401, stranger.post("/desk/login", "login=nobody-here&password=x").statusCode());
        stranger.post("/desk/%3Cscript%3Ealert(1)%3C/script%3E", "");
        try (var admin = Desk.signIn(product, browser, "admin", Desk.LAPTOP)) {
            admin.open("/desk/audit?result=refused");
            var log = admin.tab().locator(".acts").textContent();
            assertTrue(log.contains("POST /desk/login") && log.contains("401") && log.contains("127.0.0.1"), log);
            assertTrue(log.contains("script"), log);
            assertEquals(0, admin.tab().locator(".acts script").count());
            admin.tab().click("form[action$='/audit/check'] button");
            assertTrue(admin.tab().locator(".alert-success").textContent().contains("没有被改动过"));
            admin.isSound("audit-check");
        }
        assertEquals(403, DeskSession.signIn(product, "fangxiaowen").get("/desk/audit").statusCode());
        assertEquals(403, DeskSession.signIn(product, "fangxiaowen").get("/desk/sites/tinglan/audit").statusCode(), "another school's");
    }

    @Test
    void guessingIsSlowedDown(Product product) throws Exception {
        var stranger = new DeskSession(product, "zhijia-session=none");
        for (int i = 0; i < 4; i++) {
            assertEquals(401, stranger.post("/desk/login", "login=some-victim&password=x" + i).statusCode());
        }
        var answer = stranger.post("/desk/login", "login=some-victim&password=x");
        assertEquals(429, answer.statusCode());
        assertTrue(answer.body().matches("(?s).*请在 \\d+ 秒后再试.*"), answer.body());
        assertFalse(answer.body().contains("不存在"));
    }

    /** As a telephone computes it. */
    private static String code(String secret) throws Exception {
        var mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(base32(secret), "RAW"));
        var hash = mac.doFinal(ByteBuffer.allocate(8).putLong(Instant.now().getEpochSecond() / 30).array());
        int number = ByteBuffer.wrap(hash, hash[hash.length - 1] & 0xf, 4).getInt() & Integer.MAX_VALUE;
        return String.format("%06d", number % 1_000_000);
    }

    private static byte[] base32(String text) {
        var bits = new StringBuilder();
        text.chars().forEach(letter -> bits.append(Integer.toBinaryString(32 + "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter)).substring(1)));
        var bytes = new byte[bits.length() / 8];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(bits.substring(8 * i, 8 * i + 8), 2);
        }
        return bytes;
    }
}
