package org.zhijia.desk;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;
import org.zhijia.web.AcceptedEncoding;

/** Serves the files of the desk to anybody: they say nothing that the published source does not say. */
@WebServlet("/desk/assets/*")
public class DeskAssetServlet extends HttpServlet {

    private static final Map<String, String> TYPES = Map.of("css", "text/css;charset=utf-8", "js", "text/javascript;charset=utf-8",
            "svg", "image/svg+xml", "png", "image/png");

    @Inject
    private transient DeskAssets assets;

    /** There are some dozen files, and the largest packs to a quarter. */
    private final transient Map<Path, byte[]> packed = new ConcurrentHashMap<>();

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
        var type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
        var file = assets.file(path);
        if (type == null || file.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType(type);
        response.setHeader("Cache-Control", assets.isCurrent(path) ? "public, max-age=31536000, immutable" : "no-cache");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Vary", "Accept-Encoding");
        send(body(file.get(), request, response), response);
    }

    private byte[] body(Path file, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!AcceptedEncoding.gzip(request.getHeader("Accept-Encoding"))) {
            return Files.readAllBytes(file);
        }
        response.setHeader("Content-Encoding", "gzip");
        return packed.computeIfAbsent(file, DeskAssetServlet::gzip);
    }

    private static void send(byte[] body, HttpServletResponse response) throws IOException {
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static byte[] gzip(Path file) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            Files.copy(file, gzip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
