package org.zhijia.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.ErrorPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlainErrorsTest {

    private final Tomcat server = new Tomcat();

    private static final class Broken extends HttpServlet {

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws ServletException {
            throw new ServletException("select secret from account");
        }
    }

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        server.setBaseDir(folder.toString());
        server.setSilent(true);
        server.setPort(0);
        server.getConnector();
        var context = server.addContext("", folder.toString());
        Tomcat.addServlet(context, "broken", new Broken());
        Tomcat.addServlet(context, "errors", new PlainErrors());
        context.addServletMappingDecoded("/*", "broken");
        context.addServletMappingDecoded("/-/error", "errors");
        var page = new ErrorPage();
        page.setLocation("/-/error");
        context.addErrorPage(page);
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
        server.destroy();
    }

    @Test
    void failureTellsNothingOfItsInside() throws Exception {
        var answer = get("/anything");
        assertEquals(500, answer.statusCode());
        assertTrue(answer.body().contains("服务暂时不可用"));
        assertFalse(answer.body().contains("secret"));
        assertEquals("nosniff", answer.headers().firstValue("X-Content-Type-Options").orElse(""));
    }

    @Test
    void whoComesByHimselfFindsNothing() throws Exception {
        assertEquals(404, get("/-/error").statusCode());
    }

    private HttpResponse<String> get(String path) throws Exception {
        var address = URI.create("http://localhost:" + server.getConnector().getLocalPort() + path);
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }
}
