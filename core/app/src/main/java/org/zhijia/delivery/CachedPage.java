package org.zhijia.delivery;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.zhijia.web.AcceptedEncoding;
import org.zhijia.web.PageTags.Keeping;
import org.zhijia.web.Subject;

/** A finished page, ready to be sent as often as it is asked for. */
final class CachedPage {

    /** Below this gzip saves less than a network packet. */
    private static final int WORTH_PACKING = 1024;
    private static final int OVERHEAD = 1024;

    private record Body(byte[] bytes, String etag) { }

    private final Map<String, String> headers;
    private final Body plain;
    private final Optional<Body> packed;
    private final Set<String> tags;
    private final Instant validUntil;
    private final Keeping keeping;
    private final Optional<Subject> subject;

    /**
     * @param headers without those that depend on the body's form: length, encoding, ETag
     * @param tags    what it is made of
     * @param keeping for whom, see {@link Keeping}
     * @param subject what is counted as read with it
     */
    CachedPage(Map<String, String> headers, byte[] body, Set<String> tags, Instant validUntil, Keeping keeping, Optional<Subject> subject) {
        this.headers = Map.copyOf(headers);
        this.tags = Set.copyOf(tags);
        this.validUntil = validUntil;
        this.keeping = keeping;
        this.subject = subject;
        var hash = hash(body);
        this.plain = new Body(body, '"' + hash + '"');
        this.packed = body.length < WORTH_PACKING ? Optional.empty() : Optional.of(new Body(gzip(body), '"' + hash + "-gzip\""));
    }

    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        headers.forEach(response::setHeader);
        var body = packed.filter(form -> AcceptedEncoding.gzip(request.getHeader("Accept-Encoding"))).orElse(plain);
        response.setHeader("ETag", body.etag());
        if (isKnown(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        } else {
            send(body, request, response);
        }
    }

    private void send(Body body, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (body != plain) {
            response.setHeader("Content-Encoding", "gzip");
        }
        response.setContentLength(body.bytes().length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(body.bytes());
        }
    }

    /** Whether the visitor has this very page already, in either form. */
    private boolean isKnown(String ifNoneMatch) {
        if (ifNoneMatch == null) {
            return false;
        }
        for (var known : ifNoneMatch.split(",")) {
            var etag = known.strip();
            // A proxy that packs the page by itself makes our strong tag a weak one.
            var strong = etag.startsWith("W/") ? etag.substring(2) : etag;
            if (strong.equals("*") || strong.equals(plain.etag()) || packed.filter(form -> strong.equals(form.etag())).isPresent()) {
                return true;
            }
        }
        return false;
    }

    Optional<Subject> subject() {
        return subject;
    }

    boolean isMadeOfAny(Set<String> changed) {
        return !Collections.disjoint(tags, changed);
    }

    boolean isValidAt(Instant moment) {
        return moment.isBefore(validUntil);
    }

    boolean serves(HttpServletRequest request) {
        return keeping == Keeping.ALWAYS || keeping == Keeping.WITHOUT_QUERY && request.getQueryString() == null;
    }

    /** In bytes, roughly. */
    int weight() {
        return OVERHEAD + plain.bytes().length + packed.map(form -> form.bytes().length).orElse(0)
                + 2 * tags.stream().mapToInt(String::length).sum();
    }

    private static String hash(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body), 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] gzip(byte[] body) {
        var packed = new ByteArrayOutputStream(body.length / 3);
        try (var out = new GZIPOutputStream(packed) {{ def.setLevel(Deflater.BEST_COMPRESSION); }}) {
            out.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
