package org.zhijia.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The distribution, started as an operator starts it, in a data folder of its own. */
final class Product implements AutoCloseable {

    static final Path DISTRIBUTION = Path.of(System.getProperty("zhijia.distribution")).normalize();
    static final Path REPOSITORY = Path.of(System.getProperty("zhijia.repository")).normalize();

    private static final Duration LONGEST_START = Duration.ofMinutes(4);

    /** Follows no redirects: where they lead is what tests look at. HTTP/2 would have no Host header to set. */
    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(10)).build();

    private final Path home;
    private final int port;
    private final Map<String, String> settings;
    private Process process;
    private Path console;
    /** Whether the data is needed to see why it does not start. */
    private boolean evidence;

    private Product(Path home, int port, Map<String, String> settings) {
        this.home = home;
        this.port = port;
        this.settings = settings;
    }

    /** With demo content, on an empty data folder. */
    static Product demo() throws IOException, InterruptedException {
        return start(Map.of("ZHIJIA_DEMO", "true"));
    }

    /** @param settings as environment variables */
    static Product start(Map<String, String> settings) throws IOException, InterruptedException {
        var port = settings.containsKey("ZHIJIA_HTTP_PORT") ? Integer.parseInt(settings.get("ZHIJIA_HTTP_PORT")) : freePort();
        var product = new Product(Files.createTempDirectory("zhijia-e2e-"), port, settings);
        product.start();
        return product;
    }

    /** Starts again on the same data. */
    void restart() throws IOException, InterruptedException {
        stop();
        start();
    }

    private void start() throws IOException, InterruptedException {
        console = home.resolve("console.txt");
        var builder = command("serve").redirectErrorStream(true).redirectOutput(console.toFile());
        process = builder.start();
        long deadline = System.nanoTime() + LONGEST_START.toNanos();
        while (!console().contains("之家已启动")) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                process.destroyForcibly();
                evidence = true;
                throw new IllegalStateException("The product did not start on " + home + ": " + console());
            }
            Thread.sleep(100);
        }
    }

    /** A run of the command {@code zhijia} with this product's settings. */
    ProcessBuilder command(String... arguments) {
        var command = new ArrayList<String>(List.of(DISTRIBUTION.resolve("zhijia").toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command);
        var environment = new HashMap<>(settings);
        environment.put("ZHIJIA_HOME", home.toString());
        environment.put("ZHIJIA_HTTP_PORT", String.valueOf(port));
        builder.environment().putAll(environment);
        return builder;
    }

    Path home() {
        return home;
    }

    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    /** What it has printed so far. */
    String console() {
        try {
            return Files.exists(console) ? Files.readString(console) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The password that the console printed for a demo account. */
    String password(String login) {
        var match = Pattern.compile("(?m)^.*\\b" + Pattern.quote(login) + "\\b\\s+(\\S+).*$").matcher(console());
        if (!match.find()) {
            throw new IllegalStateException("No password for " + login + " in: " + console());
        }
        return match.group(1);
    }

    /** A token that a demo account has asked for with the command. */
    String token(String login) throws IOException, InterruptedException {
        var process = command("token", "--login", login, "--password-stdin").start();
        try (var input = process.getOutputStream()) {
            input.write((password(login) + "\n").getBytes());
        }
        var token = new String(process.getInputStream().readAllBytes()).strip();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("No token for " + login);
        }
        return token;
    }

    String url(String path) {
        return "http://localhost:" + port + path;
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send(request(path, headers).GET().build());
    }

    /** @param host another name than localhost */
    HttpResponse<String> getFrom(String host, String path) throws IOException, InterruptedException {
        return get(path, "Host", host + ":" + port);
    }

    /** Made anew: the page cache leaves out visitors with a cookie of the product. */
    HttpResponse<String> getUncached(String path) throws IOException, InterruptedException {
        return get(path, "Cookie", "zhijia-session=none");
    }

    HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(url(path))).timeout(Duration.ofSeconds(60));
        return headers.length == 0 ? request : request.headers(headers);
    }

    HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<byte[]> getBytes(String path, String... headers) throws IOException, InterruptedException {
        return CLIENT.send(request(path, headers).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    /** As a power cut would. */
    void kill() throws InterruptedException {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
    }

    /** As an operator does; the data stays. */
    void stop() {
        process.destroy();
        try {
            if (!process.waitFor(40, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** For good: of the data nothing stays but what the log says of failures, on this process's console. */
    @Override
    public void close() {
        stop();
        try {
            Log.failures(home).forEach(System.out::println);
            if (!evidence) {
                remove(home);
            }
        } catch (IOException | UncheckedIOException e) {
            // No reason to call the tests failed.
            System.out.println("Left behind: " + home + ", " + e);
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
