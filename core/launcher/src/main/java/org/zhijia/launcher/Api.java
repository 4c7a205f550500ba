package org.zhijia.launcher;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A running server, as the commands of this program talk to it; every refusal becomes a {@link Failure}. */
final class Api {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(10)).build();
    private final URI server;
    private final String authorization;

    /**
     * @param server        its base address, with or without a slash at the end
     * @param authorization the header's value
     */
    Api(String server, String authorization) {
        this.server = base(server);
        this.authorization = authorization;
    }

    private static URI base(String server) {
        try {
            URI base = URI.create(server.endsWith("/") ? server : server + "/");
            if (base.getHost() != null) {
                return base;
            }
        } catch (IllegalArgumentException e) {
            // told below
        }
        throw new Failure("服务器地址“" + server + "”不对：请写成 http://localhost:8080 的样子");
    }

    /** @param path relative to the base address, or a whole address as in a Location header */
    JsonObject get(String path) {
        return json(send(request(path).GET().timeout(PATIENCE)));
    }

    JsonObject post(String path, JsonObject body) {
        return json(send(request(path).header("Content-Type", "application/json").timeout(PATIENCE)
                .POST(BodyPublishers.ofString(body.toString()))));
    }

    /** An upload may take as long as it takes. */
    HttpResponse<String> post(String path, String type, BodyPublisher body) {
        return send(request(path).header("Content-Type", type).POST(body));
    }

    void delete(String path) {
        send(request(path).DELETE().timeout(PATIENCE));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.resolve(path))
                .header("Authorization", authorization)
                .header("Accept", "application/json");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            refuse(answer);
            return answer;
        } catch (ConnectException e) {
            throw new Failure("无法连接 " + server + "：请确认服务已经启动，或用 --server 指定地址", e);
        } catch (HttpTimeoutException e) {
            throw new Failure(server + " 迟迟没有应答：请稍后再试", e);
        } catch (IOException e) {
            throw new Failure("与 " + server + " 的连接中断（" + Failure.reason(e) + "）：请稍后再试", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("已中断", e);
        }
    }

    private static void refuse(HttpResponse<String> answer) {
        switch (answer.statusCode()) {
            case 200, 201, 202, 204 -> { }
            case 401 -> throw new Failure("服务器不认可身份：令牌无效或已过期请用 zhijia token 重新获取，账号密码不对请重新输入");
            case 403 -> throw new Failure("没有权限：这个账号在该站点没有相应的角色，请联系站点管理员");
            case 404 -> throw new Failure("服务器上没有这个站点、栏目或任务：请检查 --server、--site 和 --section" + detail(answer));
            case 413 -> throw new Failure("内容太大，超过了服务器的限制：请分几次导入" + detail(answer));
            default -> throw new Failure("服务器拒绝了请求（" + answer.statusCode() + "）" + detail(answer));
        }
    }

    /** What an RFC 9457 body adds. */
    private static String detail(HttpResponse<String> answer) {
        try {
            JsonObject problem = json(answer);
            String text = problem.getString("detail", problem.getString("title", ""));
            return text.isBlank() ? "" : "：" + text;
        } catch (Failure e) {
            return "";
        }
    }

    private static JsonObject json(HttpResponse<String> answer) {
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        } catch (JsonException e) {
            throw new Failure(answer.uri().resolve("/") + " 的应答不是之家的格式：请检查 --server", e);
        }
    }
}
