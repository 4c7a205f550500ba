package org.zhijia.media;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Over real connections. */
class FileAnswerTest {

    private final Tomcat server = new Tomcat();
    private final HttpClient client = HttpClient.newHttpClient();
    private Path film;

    private final class Films extends HttpServlet {

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            new FileAnswer(film, "video/mp4", "ab12").send(request, response);
        }
    }

    @BeforeEach
    void start(@TempDir Path folder) throws IOException, LifecycleException {
        film = Files.writeString(folder.resolve("film"), "0123456789");
        server.setBaseDir(folder.toString());
        server.setPort(0);
        server.getConnector();
        var context = server.addContext("", folder.toString());
        Tomcat.addServlet(context, "films", new Films());
        context.addServletMappingDecoded("/*", "films");
        server.start();
    }

    @AfterEach
    void stop() throws LifecycleException {
        server.stop();
        server.destroy();
    }

    @Test
    void theWholeFileSaysWhatItIs() throws Exception {
        var answer = send("GET");

        assertEquals(200, answer.statusCode());
        assertEquals("0123456789", answer.body());
        assertEquals("video/mp4", header(answer, "Content-Type"));
        assertEquals("10", header(answer, "Content-Length"));
        assertEquals("bytes", header(answer, "Accept-Ranges"));
        assertEquals("nosniff", header(answer, "X-Content-Type-Options"));
        assertEquals("default-src 'none'; sandbox", header(answer, "Content-Security-Policy"));
    }

    @ParameterizedTest
    @CsvSource({"bytes=0-3, 0123, bytes 0-3/10", "bytes=4-, 456789, bytes 4-9/10", "bytes=-2, 89, bytes 8-9/10",
        "bytes=8-99, 89, bytes 8-9/10", "bytes=-99, 0123456789, bytes 0-9/10", "bytes=9-9, 9, bytes 9-9/10"})
    void playersGetThePartTheyAskFor(String range, String body, String part) throws Exception {
        var answer = send("GET", "Range", range);

        assertEquals(206, answer.statusCode());
        assertEquals(body, answer.body());
        assertEquals(part, header(answer, "Content-Range"));
    }

    @ParameterizedTest
    @CsvSource({"bytes=10-", "bytes=5-4", "bytes=-0"})
    void partsThatAreNotThereAreRefused(String range) throws Exception {
        var answer = send("GET", "Range", range);

        assertEquals(416, answer.statusCode());
        assertEquals("bytes */10", header(answer, "Content-Range"));
    }

    @ParameterizedTest
    @CsvSource({"bytes=-", "'bytes=0-1,3-4'", "lines=0-1", "bytes=a-b", "bytes=99999999999999999999-"})
    void whatIsNoSingleRangeGetsTheWhole(String range) throws Exception {
        assertEquals("0123456789", send("GET", "Range", range).body());
    }

    @Test
    void whoKnowsTheContentGetsNothing() throws Exception {
        var answer = send("GET", "If-None-Match", "\"other\", W/\"ab12\"");

        assertEquals(304, answer.statusCode());
        assertEquals("", answer.body());
        assertEquals("\"ab12\"", header(answer, "ETag"));
        assertEquals(200, send("GET", "If-None-Match", "\"other\"").statusCode());
    }

    @Test
    void aPartOfOtherContentIsNotContinued() throws Exception {
        assertEquals(206, send("GET", "Range", "bytes=5-", "If-Range", "\"ab12\"").statusCode());
        assertEquals("0123456789", send("GET", "Range", "bytes=5-", "If-Range", "\"other\"").body());
    }

    @Test
    void headAloneHasNoBody() throws Exception {
        var answer = send("HEAD");

        assertEquals("10", header(answer, "Content-Length"));
        assertEquals("", answer.body());
    }

    private HttpResponse<String> send(String method, String... headers) throws IOException, InterruptedException {
        var address = URI.create("http://localhost:" + server.getConnector().getLocalPort() + "/film.mp4");
        var request = HttpRequest.newBuilder(address).method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
