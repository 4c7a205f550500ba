package org.zhijia.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The commands that talk to a server, against one that answers as the API is documented. */
@Timeout(60)
class CommandsTest {

    private static final String JOB = "/api/sites/city/imports/5";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final List<String> requests = new ArrayList<>();
    private final List<String> answers = new ArrayList<>();
    private final List<String> uploaded = new ArrayList<>();
    private HttpServer server;
    private int refusal;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void everyFileTakenIsSuccess() throws IOException {
        answers.add(job("running", 2, 1, item("1.md", "created", "")));
        answers.add(job("done", 2, 2, item("2.md", "unchanged", "")));

        assertEquals(0, importing());

        assertEquals("POST /api/sites/city/imports?section=policy&type=policy&draft=false Bearer secret", requests.get(0));
        assertEquals("GET " + JOB + "?after=0 Bearer secret", requests.get(1));
        assertEquals("GET " + JOB + "?after=1 Bearer secret", requests.get(2));
        assertEquals(List.of("通知/1.md", "通知/2.md"), uploaded);
        assertTrue(out.toString().contains("导入完成：共 2 个文件，新建 1，更新 0，未变 1，失败 0"), out.toString());
    }

    @Test
    void aFileThatFailedIsToldWithItsReasonAndItsStatus() throws IOException {
        answers.add(job("done", 2, 2, item("1.md", "created", "") + "," + item("2.md", "failed", "文件已损坏")));
        Path report = folder.resolve("report.txt");

        assertEquals(1, importing("--report", report.toString()));

        String told = Files.readString(report);
        assertTrue(told.contains("失败  2.md"), told);
        assertTrue(told.contains("原因：文件已损坏"), told);
        assertTrue(told.contains("保留：标题"), told);
        assertTrue(told.contains("舍弃：页码"), told);
        assertTrue(told.contains("注意：成文日期有两个"), told);
    }

    @Test
    void thousandsOfFilesAreToldInPages() throws IOException {
        answers.add(job("done", 3, 3, item("1.md", "created", "")));
        answers.add(job("done", 3, 3, item("2.md", "created", "") + "," + item("3.md", "created", "")));
        assertEquals(0, importing());
        assertTrue(out.toString().contains("新建 3"), out.toString());
    }

    @Test
    void anImportThatTheServerBrokeOffIsAFailure() throws IOException {
        answers.add(job("failed", 9, 1, item("1.md", "created", "")));
        answers.add(job("failed", 9, 1, ""));
        assertEquals(1, importing());
        assertTrue(out.toString().contains("导入中断（磁盘已满）"), out.toString());
    }

    @ParameterizedTest
    @CsvSource({"401, zhijia token", "403, 没有权限", "404, --site", "413, 内容太大", "500, 500"})
    void aRefusalIsOneLineThatSaysWhatToDo(int status, String part) throws IOException {
        refusal = status;
        assertEquals(1, importing());
        assertTrue(err.toString().contains(part), err.toString());
        assertEquals(1, err.toString().lines().count());
    }

    @Test
    void whatTheServerSaysAboutARefusalIsPassedOn() throws IOException {
        refusal = 422;
        assertEquals(1, importing());
        assertTrue(err.toString().contains("栏目不收政策文件"), err.toString());
    }

    @Test
    void aServerThatIsNotThereIsNamed() throws IOException {
        String nobody = "http://localhost:" + unusedPort();
        assertEquals(1, run("import", "--server", nobody, "--site", "city", "--section", "policy", "--type", "policy",
                "--token", "secret", documents().toString()));
        assertTrue(err.toString().contains("无法连接 " + nobody), err.toString());
    }

    @Test
    void theTokenStandsAloneOnStandardOutput() {
        answers.add("{\"token\":\"abc\",\"expires\":\"2026-12-21T00:00:00Z\"}");
        InputStream terminal = System.in;
        System.setIn(new ByteArrayInputStream("密码\n".getBytes(StandardCharsets.UTF_8)));
        try {
            assertEquals(0, run("token", "--server", address(), "--login", "管理员", "--password-stdin", "--days", "7"));
        } finally {
            System.setIn(terminal);
        }
        assertEquals("abc" + System.lineSeparator(), out.toString());
        String basic = Base64.getEncoder().encodeToString("管理员:密码".getBytes(StandardCharsets.UTF_8));
        assertEquals("POST /api/tokens Basic " + basic, requests.get(0));
    }

    @Test
    void anImportWithoutATokenSaysWhereToGetOne() throws IOException {
        assertEquals(1, run("import", "--server", address(), "--site", "city", "--section", "policy", "--type", "policy",
                "--token", "", documents().toString()));
        assertTrue(err.toString().contains("zhijia token"), err.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"serve", "import", "token", "version"})
    void everyCommandExplainsItself(String command) {
        assertEquals(0, run(command, "--help"));
        assertTrue(out.toString().startsWith("用法：zhijia " + command), out.toString());
    }

    @Test
    void theVersionIsStampedByTheBuild() {
        assertEquals(0, run("version"));
        assertTrue(out.toString().startsWith("之家 "), out.toString());
        assertFalse(out.toString().contains("${"), out.toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "import --site city|缺少 --section、--type",
        "serv|不认识 serv",
        "token --days soon|--days 的值不对"})
    void aWrongCommandLineIsExplainedInChinese(String line, String part) {
        assertEquals(2, run(line.split(" ")));
        assertTrue(err.toString().contains(part), err.toString());
    }

    private int importing(String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("import", "--server", address(), "--site", "city",
                "--section", "policy", "--type", "policy", "--token", "secret"));
        arguments.addAll(List.of(more));
        arguments.add(documents().toString());
        return run(arguments.toArray(String[]::new));
    }

    private Path documents() throws IOException {
        Path documents = Files.createDirectories(folder.resolve("通知"));
        Files.writeString(documents.resolve("1.md"), "# 一");
        Files.writeString(documents.resolve("2.md"), "# 二");
        return documents;
    }

    private int run(String... arguments) {
        CommandLine zhijia = Main.commandLine();
        return zhijia.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true)).execute(arguments);
    }

    private String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                + exchange.getRequestHeaders().getFirst("Authorization"));
        boolean upload = "application/zip".equals(exchange.getRequestHeaders().getFirst("Content-Type"));
        if (upload) {
            read(exchange.getRequestBody());
        }
        if (refusal != 0) {
            send(exchange, refusal, "{\"title\":\"不行\",\"detail\":\"栏目不收政策文件\"}");
        } else if (upload) {
            exchange.getResponseHeaders().add("Location", address() + JOB);
            send(exchange, 202, "");
        } else {
            send(exchange, 200, answers.removeFirst());
        }
    }

    private void read(InputStream body) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(body, StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                uploaded.add(entry.getName());
            }
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (var response = exchange.getResponseBody()) {
            response.write(bytes);
        }
    }

    private static String job(String state, int total, int done, String items) {
        return "{\"id\":5,\"state\":\"%s\",\"error\":\"%s\",\"total\":%d,\"done\":%d,\"items\":[%s]}"
                .formatted(state, state.equals("failed") ? "磁盘已满" : "", total, done, items);
    }

    private static String item(String name, String state, String error) {
        return """
                {"place":%c,"name":"%s","state":"%s","entry":1,"url":"/policy/1","kept":["标题"],"dropped":["页码"],
                 "warnings":["成文日期有两个"],"error":"%s"}""".formatted(name.charAt(0), name, state, error);
    }

    private static int unusedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
