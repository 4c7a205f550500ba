package org.zhijia.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Fetches the pictures of pasted web pages, from hosts that the operator allows and from nowhere else: an officer, or
 * whoever wrote what an officer copies, must not make this server look around in its own network.
 */
@ApplicationScoped
class RemotePictures {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration EACH = Duration.ofSeconds(10);
    private static final Duration ALL = Duration.ofSeconds(40);
    private static final int MOST = 100;
    private static final int AT_ONCE = 6;
    private static final int REDIRECTS = 2;
    private static final int BYTES = 20 << 20;

    /** The bytes, or why there are none. */
    record Answer(Optional<byte[]> bytes, String refusal) {

        static Answer refused(String why) {
            return new Answer(Optional.empty(), why);
        }
    }

    private List<String> hosts;
    private Predicate<InetAddress> reachable;
    private String scheme;

    protected RemotePictures() { }

    /** @param hosts with the sites below them: {@code qpic.cn} allows {@code mmbiz.qpic.cn} */
    @Inject
    RemotePictures(@ConfigProperty(name = "zhijia.paste.picture-hosts", defaultValue = "qpic.cn,qlogo.cn") List<String> hosts) {
        this(hosts, PublicAddress::is, "https");
    }

    RemotePictures(List<String> hosts, Predicate<InetAddress> reachable, String scheme) {
        this.hosts = hosts.stream().map(String::strip).toList();
        this.reachable = reachable;
        this.scheme = scheme;
    }

    /** All at once, within a bounded time. */
    Map<String, Answer> fetch(List<String> addresses) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        if (addresses.isEmpty()) {
            return answers;
        }
        long end = System.nanoTime() + ALL.toNanos();
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory());
        try (HttpClient client = HttpClient.newBuilder().connectTimeout(CONNECT).followRedirects(HttpClient.Redirect.NEVER).build()) {
            Map<String, Future<Answer>> running = new LinkedHashMap<>();
            addresses.stream().limit(MOST).forEach(address -> running.put(address, threads.submit(() -> fetch(address, client))));
            running.forEach((address, answer) -> answers.put(address, await(answer, end)));
            addresses.stream().skip(MOST).forEach(address -> answers.put(address, Answer.refused("一次最多取 " + MOST + " 张")));
            threads.shutdownNow();
            client.shutdownNow();
        }
        return answers;
    }

    private static Answer await(Future<Answer> answer, long end) {
        try {
            return answer.get(Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return Answer.refused("取图片的时间用完了");
        } catch (ExecutionException e) {
            return Answer.refused("没有取到");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Answer.refused("没有取到");
        }
    }

    private Answer fetch(String address, HttpClient client) throws InterruptedException {
        try {
            URI uri = URI.create(address.replaceAll("#.*", "").replace(" ", "%20"));
            for (int redirects = 0; redirects <= REDIRECTS; redirects++) {
                uri = secured(uri);
                Optional<String> refusal = refusal(uri);
                if (refusal.isPresent()) {
                    return Answer.refused(refusal.get());
                }
                HttpResponse<InputStream> response = client.send(HttpRequest.newBuilder(uri).timeout(EACH)
                        .header("Accept", "image/png,image/jpeg,image/gif,image/webp").build(), BodyHandlers.ofInputStream());
                try (InputStream body = response.body()) {
                    Optional<String> elsewhere = response.headers().firstValue("Location").filter(to -> response.statusCode() / 100 == 3);
                    if (elsewhere.isEmpty()) {
                        return read(response, body);
                    }
                    uri = uri.resolve(elsewhere.get());
                }
            }
            return Answer.refused("转来转去没有取到");
        } catch (Bounded.TooMuch e) {
            return Answer.refused("图片超过 " + (BYTES >> 20) + " MB");
        } catch (IOException | IllegalArgumentException e) {
            return Answer.refused("没有取到");
        }
    }

    private static Answer read(HttpResponse<?> response, InputStream body) throws IOException {
        return response.statusCode() != 200 ? Answer.refused("对方网站没有给（" + response.statusCode() + "）")
                : new Answer(Optional.of(new Bounded(body, BYTES).readAllBytes()), "");
    }

    private URI secured(URI uri) {
        return "http".equalsIgnoreCase(uri.getScheme()) && scheme.equals("https") && uri.getPort() == -1
                ? URI.create("https" + uri.toString().substring("http".length())) : uri;
    }

    /**
     * The address is looked up here once and by the client again, moments later; the platform answers the same from its
     * cache, and whoever could turn an allowed name to a private address would still lack that name's certificate.
     */
    private Optional<String> refusal(URI uri) {
        String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
        if (!scheme.equalsIgnoreCase(uri.getScheme()) || uri.getUserInfo() != null || hosts.stream().noneMatch(allowed -> host.equals(allowed) || host.endsWith("." + allowed))) {
            return Optional.of("不在允许取图片的网站之列，请另存后上传");
        }
        try {
            for (InetAddress address : InetAddress.getAllByName(host)) {
                if (!reachable.test(address)) {
                    return Optional.of("地址不是公开的网站");
                }
            }
            return Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.of("找不到这个网站");
        }
    }
}
