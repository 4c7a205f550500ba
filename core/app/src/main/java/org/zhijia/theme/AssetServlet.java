package org.zhijia.theme;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.ref.SoftReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;
import org.zhijia.web.AcceptedEncoding;

/**
 * Serves what themes and plugins carry for browsers, for ever: every address holds a hash of the content.
 * {@code /assets/<theme>-<hash>/<path>} and {@code /assets/colours/<colours>.css}.
 */
@WebServlet("/assets/*")
public class AssetServlet extends HttpServlet {

    private static final String COLOURS = "colours";

    @Inject
    private transient Themes themes;

    private final transient Map<Path, SoftReference<Asset>> read = new ConcurrentHashMap<>();

    /** @param packed the content by gzip; empty where that gains nothing */
    private record Asset(AssetKind kind, byte[] content, byte[] packed) {

        static Asset of(AssetKind kind, byte[] content) throws IOException {
            return new Asset(kind, content, kind.isText() && content.length > 200 ? gzip(content) : new byte[0]);
        }

        private static byte[] gzip(byte[] content) throws IOException {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
                gzip.write(content);
            }
            return packed.toByteArray();
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Asset> asset = asset(request.getPathInfo());
        if (asset.isPresent()) {
            answer(asset.get(), request, response);
        } else {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private Optional<Asset> asset(String address) throws IOException {
        int slash = address == null ? -1 : address.indexOf('/', 1);
        if (slash < 0) {
            return Optional.empty();
        }
        String version = address.substring(1, slash);
        String path = address.substring(slash + 1);
        Optional<String> colours = version.equals(COLOURS) ? Colours.sheet(path) : Optional.empty();
        if (colours.isPresent()) {
            return Optional.of(Asset.of(AssetKind.CSS, colours.get().getBytes(StandardCharsets.UTF_8)));
        }
        Optional<Path> file = themes.shelf().asset(version, path);
        Optional<AssetKind> kind = AssetKind.of(path);
        return file.isPresent() && kind.isPresent() ? Optional.of(read(file.get(), kind.get())) : Optional.empty();
    }

    private Asset read(Path file, AssetKind kind) throws IOException {
        SoftReference<Asset> kept = themes.isDeveloping() ? null : read.get(file);
        Asset asset = kept == null ? null : kept.get();
        if (asset == null) {
            asset = Asset.of(kind, Files.readAllBytes(file));
            read.put(file, new SoftReference<>(asset));
        }
        return asset;
    }

    private static void answer(Asset asset, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType(asset.kind().mediaType());
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (asset.kind() == AssetKind.SVG) {
            response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox");
        }
        byte[] body = asset.content();
        if (asset.packed().length > 0) {
            response.setHeader("Vary", "Accept-Encoding");
            if (AcceptedEncoding.gzip(request.getHeader("Accept-Encoding"))) {
                response.setHeader("Content-Encoding", "gzip");
                body = asset.packed();
            }
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
