package org.zhijia.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pieces of docker/compose.yaml, started natively: PostgreSQL, the distribution, nginx with docker/nginx.conf. */
class StackIT {

    @TempDir
    Path folder;

    @Test
    void visitorReadsThroughNginxWhatPostgresqlKeeps() throws Exception {
        try (var database = EmbeddedPostgres.start(); var product = Product.start(Map.of(
                "ZHIJIA_DEMO", "true",
                "ZHIJIA_DB_URL", "jdbc:postgresql://localhost:" + database.getPort() + "/postgres",
                "ZHIJIA_DB_USER", "postgres",
                "ZHIJIA_DB_PASSWORD", "postgres"))) {
            int port = Product.freePort();
            var nginx = nginx(product.port(), port);
            try {
                walk(product, port);
                product.restart();
                walk(product, port);
            } finally {
                nginx.destroy();
                nginx.waitFor(10, TimeUnit.SECONDS);
            }
        }
    }

    private void walk(Product product, int port) throws IOException, InterruptedException {
        for (var page : PublicPages.all(product)) {
            var answer = get(port, page.path());
            assertEquals(page.status(), answer.statusCode(), page.path());
            assertTrue(Jsoup.parse(answer.body()).select("h1").size() == 1, page.path());
        }
        var tag = get(port, "/").headers().firstValue("ETag").orElseThrow();
        assertEquals(304, get(port, "/", "If-None-Match", tag).statusCode());
    }

    private Process nginx(int upstream, int port) throws IOException, InterruptedException {
        var site = Files.readString(Product.REPOSITORY.resolve("docker/nginx.conf"))
                .replace("${ZHIJIA_UPSTREAM}", "127.0.0.1:" + upstream)
                .replace("${NGINX_PORT}", "127.0.0.1:" + port);
        var main = """
                daemon off;
                pid nginx.pid;
                error_log stderr;
                events { }
                http {
                    access_log off;
                    client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi; uwsgi_temp_path uwsgi; scgi_temp_path scgi;
                %s
                }
                """.formatted(site);
        Files.writeString(folder.resolve("nginx.conf"), main);
        var process = new ProcessBuilder(Machine.nginx().toString(), "-p", folder.toString(), "-c", "nginx.conf")
                .redirectErrorStream(true).redirectOutput(folder.resolve("nginx.log").toFile()).start();
        for (int i = 0; i < 100 && !answers(port); i++) {
            Thread.sleep(100);
        }
        return process;
    }

    private static boolean answers(int port) throws InterruptedException {
        try {
            return get(port, "/").statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static HttpResponse<String> get(int port, String path, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        return HttpClient.newHttpClient().send((headers.length == 0 ? request : request.headers(headers)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
