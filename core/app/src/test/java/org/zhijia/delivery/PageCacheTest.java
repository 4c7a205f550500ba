package org.zhijia.delivery;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhijia.web.PageTags;
import org.zhijia.web.PageTags.Keeping;
import org.zhijia.web.Subject;

/** The filter in a real server, over real connections. */
class PageCacheTest {

    private static final String BODY = "<p>教工之家</p>".repeat(200);

    private final PageStore store = new PageStore(Clock.systemUTC(), 4);
    private final List<Subject> read = new CopyOnWriteArrayList<>();
    private final AtomicInteger made = new AtomicInteger();
    private final HttpClient client = HttpClient.newHttpClient();
    private final Tomcat server = new Tomcat();
    private volatile Answer answer = this::page;
    private String origin;

    /** What stands behind the filter. */
    private interface Answer {

        void to(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException;
    }

    private final class Site extends HttpServlet {

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
            made.incrementAndGet();
            answer.to(request, response);
        }
    }

    @BeforeEach
    void start(@TempDir Path folder) throws LifecycleException {
        server.setBaseDir(folder.toString());
        server.setSilent(true);
        server.setPort(0);
        server.getConnector();
        var context = server.addContext("", folder.toString());
        Tomcat.addServlet(context, "site", new Site());
        context.addServletMappingDecoded("/*", "site");
        var filter = new FilterDef();
        filter.setFilterName("pages");
        filter.setFilter(new PageCache(store, new Readers(read::add)));
        context.addFilterDef(filter);
        var mapping = new FilterMap();
        mapping.setFilterName("pages");
        mapping.addURLPatternDecoded("/*");
        context.addFilterMap(mapping);
        server.start();
        origin = "http://localhost:" + server.getConnector().getLocalPort();
    }

    @AfterEach
    void stop() throws LifecycleException {
        server.stop();
        server.destroy();
    }

    private void page(HttpServletRequest request, HttpServletResponse response) throws IOException {
        PageTags.keep(Keeping.ALWAYS);
        PageTags.add("entry:1");
        PageTags.about(new Subject(7, 1));
        response.setContentType("text/html; charset=utf-8");
        response.getWriter().write(BODY);
    }

    @Test
    void secondVisitorGetsTheKeptPage() throws Exception {
        var first = get("/news/2026/1");
        var second = get("/news/2026/1");

        assertEquals(1, made.get());
        assertEquals(BODY, first.body());
        assertEquals(BODY, second.body());
        assertEquals(first.headers().map().keySet(), second.headers().map().keySet());
        assertEquals("text/html;charset=utf-8", header(second, "Content-Type").replace(" ", ""));
        assertEquals("no-cache", header(second, "Cache-Control"));
        assertEquals("Accept-Encoding", header(second, "Vary"));
        assertEquals("nosniff", header(second, "X-Content-Type-Options"));
        assertTrue(header(second, "Content-Security-Policy").startsWith("default-src 'self'"));
    }

    @Test
    void droppedTagShowsWithTheNextRequest() throws Exception {
        get("/");
        store.drop(Set.of("entry:1"));
        get("/");
        assertEquals(2, made.get());
    }

    @Test
    void gzipHasItsOwnEtagAndTheSameText() throws Exception {
        var plain = get("/");
        var packed = client.send(request("/").header("Accept-Encoding", "gzip").build(), BodyHandlers.ofByteArray());

        assertEquals("gzip", header(packed, "Content-Encoding"));
        assertNotEquals(header(plain, "ETag"), header(packed, "ETag"));
        assertEquals(packed.body().length, Integer.parseInt(header(packed, "Content-Length")));
        var text = new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes();
        assertArrayEquals(BODY.getBytes(StandardCharsets.UTF_8), text);
    }

    @Test
    void knownEtagIsAnsweredWithoutABody() throws Exception {
        var etag = header(get("/"), "ETag");
        for (var known : List.of(etag, "W/" + etag, "\"other\", " + etag, "*")) {
            var answer = client.send(request("/").header("If-None-Match", known).build(), BodyHandlers.ofString());
            assertEquals(304, answer.statusCode(), known);
            assertEquals("", answer.body());
            assertEquals(etag, header(answer, "ETag"));
        }
        var other = client.send(request("/").header("If-None-Match", "\"other\"").build(), BodyHandlers.ofString());
        assertEquals(200, other.statusCode());
    }

    @Test
    void headTellsTheLengthAndFillsTheCache() throws Exception {
        var head = client.send(request("/").method("HEAD", HttpRequest.BodyPublishers.noBody()).build(), BodyHandlers.ofString());
        var page = get("/");

        assertEquals("", head.body());
        assertEquals(header(page, "Content-Length"), header(head, "Content-Length"));
        assertEquals(1, made.get());
    }

    @Test
    void whatPeopleReadIsCountedWhetherItWasKeptOrNot() throws Exception {
        var etag = header(read("/"), "ETag");
        read("/");
        client.send(reader("/").header("If-None-Match", etag).build(), BodyHandlers.ofString());

        assertEquals(Collections.nCopies(3, new Subject(7, 1)), read);
    }

    @Test
    void programsAndGlancesAheadAreNotCounted() throws Exception {
        get("/");
        for (var program : List.of("Mozilla/5.0 (compatible; Baiduspider/2.0)", "Mozilla/5.0 (compatible; bingbot/2.0)", "curl/8.0",
                "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 HeadlessChrome/140.0 Safari/537.36")) {
            client.send(request("/").header("User-Agent", program).build(), BodyHandlers.ofString());
        }
        client.send(reader("/").header("Sec-Purpose", "prefetch;prerender").build(), BodyHandlers.ofString());
        client.send(reader("/").method("HEAD", HttpRequest.BodyPublishers.noBody()).build(), BodyHandlers.ofString());

        assertEquals(List.of(), read);
    }

    @Test
    void trackersMakeNoPagesOfTheirOwn() throws Exception {
        get("/?from=singlemessage&isappinstalled=0");
        get("/?utm_source=" + "x".repeat(100));
        get("/");
        assertEquals(1, made.get());
        get("/?page=2");
        assertEquals(2, made.get());
    }

    @Test
    void pageThatReadsItsQueryIsKeptOnlyWithoutOne() throws Exception {
        answer = (request, response) -> {
            PageTags.keep(Keeping.WITHOUT_QUERY);
            response.getWriter().write("q=" + request.getQueryString());
        };
        assertEquals("q=null", get("/search").body());
        assertEquals("q=q=a", get("/search?q=a").body());
        assertEquals("q=q=b", get("/search?q=b").body());
        get("/search");
        assertEquals(3, made.get());
    }

    @Test
    void peopleWithOurCookieOrATokenPassBy() throws Exception {
        get("/");
        client.send(request("/").header("Cookie", "zhijia-preview=7").build(), BodyHandlers.discarding());
        client.send(request("/").header("Authorization", "Bearer t").build(), BodyHandlers.discarding());
        client.send(request("/").POST(HttpRequest.BodyPublishers.noBody()).build(), BodyHandlers.discarding());
        assertEquals(4, made.get());
        client.send(request("/").header("Cookie", "visitor=1").build(), BodyHandlers.discarding());
        assertEquals(4, made.get());
    }

    @Test
    void unmarkedPagesErrorsAndAnswersWithCookiesAreNotKept() throws Exception {
        assertNotKept("/download", (request, response) -> response.getOutputStream().write(new byte[10]));
        assertNotKept("/missing", (request, response) -> {
            PageTags.keep(Keeping.ALWAYS);
            response.setStatus(404);
            response.getWriter().write("没有");
        });
        assertNotKept("/broken", (request, response) -> {
            page(request, response);
            response.sendError(500);
        });
        assertNotKept("/cookie", (request, response) -> {
            response.setHeader("Set-Cookie", "a=b");
            page(request, response);
        });
        assertNotKept("/throws", (request, response) -> {
            page(request, response);
            throw new ServletException("on purpose");
        });
    }

    private void assertNotKept(String path, Answer answer) throws Exception {
        this.answer = answer;
        made.set(0);
        int status = get(path).statusCode();
        assertEquals(status, get(path).statusCode());
        assertEquals(2, made.get(), path);
    }

    @Test
    void forwardedPageIsKeptUnderTheAddressThatWasAskedFor() throws Exception {
        answer = (request, response) -> {
            if (request.getRequestURI().startsWith("/s/school")) {
                request.getRequestDispatcher("/inside").forward(request, response);
            } else {
                page(request, response);
            }
        };
        assertEquals(BODY, get("/s/school/").body());
        assertEquals(BODY, get("/s/school/").body());
        assertEquals(2, made.get(), "the forward and its target, once");
    }

    @Test
    void oneThreadMakesThePageThatManyWant() throws Exception {
        var slow = new CountDownLatch(1);
        answer = (request, response) -> {
            await(slow);
            page(request, response);
        };
        var visitors = new ArrayList<CompletableFuture<HttpResponse<String>>>();
        for (int n = 0; n < 20; n++) {
            visitors.add(client.sendAsync(request("/").build(), BodyHandlers.ofString()));
        }
        Thread.sleep(300);
        slow.countDown();
        for (var visitor : visitors) {
            assertEquals(BODY, visitor.get().body());
        }
        assertEquals(1, made.get());
    }

    @Test
    void whoAsksAfterADropNeverGetsWhatWasBeingMadeBefore() throws Exception {
        var begun = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        answer = (request, response) -> {
            begun.countDown();
            await(go);
            PageTags.keep(Keeping.ALWAYS);
            PageTags.add("entry:1");
            response.getWriter().write("old");
        };
        var early = client.sendAsync(request("/").build(), BodyHandlers.ofString());
        begun.await();
        answer = this::page;
        store.drop(Set.of("entry:1"));
        var late = client.sendAsync(request("/").build(), BodyHandlers.ofString());
        Thread.sleep(200);
        go.countDown();

        assertEquals("old", early.get().body());
        assertEquals(BODY, late.get().body());
        assertEquals(BODY, get("/").body());
        assertEquals(2, made.get());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(request(path).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> read(String path) throws IOException, InterruptedException {
        return client.send(reader(path).build(), BodyHandlers.ofString());
    }

    /** Somebody with a browser. */
    private HttpRequest.Builder reader(String path) {
        return request(path).header("User-Agent", "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36 MicroMessenger/8.0");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(origin + path));
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
