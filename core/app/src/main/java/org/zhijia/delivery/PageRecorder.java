package org.zhijia.delivery;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.zhijia.web.PageTags.Keeping;
import org.zhijia.web.PageTags;

/**
 * Holds back a page that may be kept. Whether it may is known with its first byte; everything else, downloads above
 * all, goes straight to the visitor.
 */
final class PageRecorder extends HttpServletResponseWrapper {

    /** Depend on the form of the body, on the moment or on the visitor. */
    private static final Set<String> NOT_KEPT = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    static {
        NOT_KEPT.addAll(Set.of("Content-Length", "Content-Encoding", "ETag", "Date", "Connection", "Server"));
    }

    private final PageTags ingredients;
    private final Runnable onStraight;
    private final Stream recorded = new Stream();
    private boolean decided;
    private boolean recording;
    private boolean streamTaken;
    private PrintWriter writer;

    /** @param onStraight told when the answer turns out to be none that may be kept, before its first byte */
    PageRecorder(HttpServletResponse response, PageTags ingredients, Runnable onStraight) {
        super(response);
        this.ingredients = ingredients;
        this.onStraight = onStraight;
    }

    /** The page, when there is one that may be kept. What was held back must then be sent with {@link #release}. */
    Optional<CachedPage> page() {
        if (!recording || getStatus() != SC_OK || containsHeader("Set-Cookie")) {
            return Optional.empty();
        }
        flushWriter();
        return Optional.of(new CachedPage(headers(), recorded.bytes.toByteArray(), ingredients.tags(), ingredients.validUntil(),
                ingredients.keeping(), ingredients.subject()));
    }

    /** Sends as it is what was held back and will not be kept. */
    void release() throws IOException {
        if (recording) {
            flushWriter();
            recorded.bytes.writeTo(getResponse().getOutputStream());
        }
    }

    private Map<String, String> headers() {
        var headers = new HashMap<String, String>();
        for (var name : getHeaderNames()) {
            if (!NOT_KEPT.contains(name)) {
                headers.put(name, getHeader(name));
            }
        }
        Optional.ofNullable(getContentType()).ifPresent(type -> headers.put("Content-Type", type));
        headers.put("Cache-Control", "no-cache");
        headers.put("Vary", "Accept-Encoding");
        return headers;
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (writer != null) {
            throw new IllegalStateException("The writer is in use");
        }
        streamTaken = true;
        return records() ? recorded : super.getOutputStream();
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (streamTaken) {
            throw new IllegalStateException("The stream is in use");
        }
        if (writer == null) {
            writer = records() ? new PrintWriter(new OutputStreamWriter(recorded, getCharacterEncoding())) : super.getWriter();
        }
        return writer;
    }

    private boolean records() {
        if (!decided) {
            decided = true;
            recording = ingredients.keeping() != Keeping.NEVER && getStatus() == SC_OK;
            if (!recording) {
                onStraight.run();
            }
        }
        return recording;
    }

    @Override
    public void flushBuffer() throws IOException {
        if (!recording) {
            super.flushBuffer();
        }
    }

    @Override
    public void resetBuffer() {
        super.resetBuffer();
        recorded.bytes.reset();
    }

    @Override
    public void reset() {
        super.reset();
        recorded.bytes.reset();
        streamTaken = false;
        writer = null;
    }

    @Override
    public void sendError(int status) throws IOException {
        recorded.bytes.reset();
        super.sendError(status);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        recorded.bytes.reset();
        super.sendError(status, message);
    }

    @Override
    public void sendRedirect(String location) throws IOException {
        recorded.bytes.reset();
        super.sendRedirect(location);
    }

    private void flushWriter() {
        if (writer != null) {
            writer.flush();
        }
    }

    /** Writes into memory. */
    private static final class Stream extends ServletOutputStream {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(32 * 1024);

        @Override
        public void write(int b) {
            bytes.write(b);
        }

        @Override
        public void write(byte[] source, int offset, int length) {
            bytes.write(source, offset, length);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("Pages are written synchronously");
        }
    }
}
