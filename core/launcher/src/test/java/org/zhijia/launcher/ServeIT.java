package org.zhijia.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.zhijia.launcher.misfit.Misfit;

/** The distribution as an operator starts it: a process, its lines, its status. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ServeIT {

    private static final Path SCRIPT = Path.of("target/zhijia/zhijia").toAbsolutePath();

    @TempDir
    private Path folder;

    private final Map<String, String> settings = new HashMap<>();
    private Process server;

    @BeforeEach
    void settle() throws IOException {
        settings.put("ZHIJIA_HOME", folder.resolve("home").toString());
        settings.put("ZHIJIA_HTTP_PORT", String.valueOf(unusedPort()));
        settings.put("ZHIJIA_DEMO", "false");
    }

    @AfterEach
    void end() throws InterruptedException {
        if (server != null && server.isAlive()) {
            server.destroyForcibly().waitFor();
        }
    }

    @Test
    void aPortInUseIsTold() throws Exception {
        try (ServerSocket taken = new ServerSocket()) {
            taken.bind(new InetSocketAddress(0));
            settings.put("ZHIJIA_HTTP_PORT", String.valueOf(taken.getLocalPort()));
            assertFailsWith("端口 " + taken.getLocalPort() + " 已被占用");
        }
    }

    @Test
    void aDataFolderThatCannotBeWrittenIsTold() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        settings.put("ZHIJIA_HOME", file.resolve("home").toString());
        assertFailsWith("数据目录 " + file.resolve("home") + " 无法写入");
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsTold() throws Exception {
        settings.put("ZHIJIA_DB_URL", "jdbc:postgresql://localhost:" + unusedPort() + "/zhijia");
        assertFailsWith("数据库 jdbc:postgresql://localhost:");
    }

    @Test
    void aPluginOfAnotherApiIsTold() throws Exception {
        settings.put("ZHIJIA_PLUGINS", folder.toString());
        Jars.plugin(folder.resolve("poll.jar"), "0");
        assertFailsWith("poll.jar 是为接口版本 0 编译的");
    }

    /** After a descriptor that is no XML, Payara cannot deploy anything more. */
    @Test
    void aDeploymentThatFailsIsToldWithThePluginToBlame() throws Exception {
        settings.put("ZHIJIA_PLUGINS", folder.toString());
        Jars.plugin(folder.resolve("spoilt.jar"), Release.current().api(), Map.of("META-INF/persistence.xml", "<persistence"));
        assertFailsWith("应用部署失败：请把 spoilt.jar 移出插件目录");
    }

    @Test
    void aPluginThatCannotBeDeployedIsLeftOutAndTheRestRuns() throws Exception {
        settings.put("ZHIJIA_PLUGINS", folder.toString());
        Jars.pluginOf(folder.resolve("broken.jar"), Misfit.class);
        start();
        assertTrue(Files.readString(folder.resolve("console.txt")).contains("插件 broken.jar 无法装载，已跳过"));
        assertNotEquals(500, status("/"));
    }

    @Test
    void aServerOutlivesAKillAndStopsWhenAsked() throws Exception {
        start();
        assertNotEquals(500, status("/"));
        assertFailsWith("正被另一个之家服务使用");
        server.destroyForcibly().waitFor();

        start();
        assertNotEquals(500, status("/"));
        server.destroy();
        assertTrue(server.waitFor(30, TimeUnit.SECONDS));
        assertEquals(128 + 15, server.exitValue());
    }

    private void assertFailsWith(String cause) throws Exception {
        Process failing = process().start();
        try {
            String said = new String(failing.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(1, failing.waitFor(), said);
            String line = said.lines().filter(text -> text.startsWith("错误：")).reduce((one, two) -> one + "\n" + two).orElse(said);
            assertTrue(line.contains(cause), said);
            assertEquals(1, line.lines().count(), said);
        } finally {
            failing.destroyForcibly();
        }
    }

    private void start() throws Exception {
        Path console = folder.resolve("console.txt");
        server = process().redirectOutput(console.toFile()).start();
        while (!Files.readString(console).contains("之家已启动")) {
            assertTrue(server.isAlive(), Files.readString(console));
            Thread.sleep(100);
        }
    }

    private ProcessBuilder process() {
        ProcessBuilder process = new ProcessBuilder(SCRIPT.toString(), "serve").redirectErrorStream(true);
        process.environment().keySet().removeIf(name -> name.startsWith("ZHIJIA_"));
        process.environment().putAll(settings);
        return process;
    }

    private int status(String path) throws IOException, InterruptedException {
        URI address = URI.create("http://localhost:" + settings.get("ZHIJIA_HTTP_PORT") + path);
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding()).statusCode();
        }
    }

    private static int unusedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
