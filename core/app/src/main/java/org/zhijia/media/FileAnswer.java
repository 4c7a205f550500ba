package org.zhijia.media;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sends a file that never changes: conditional, and in parts for players that jump.
 *
 * @param tag names this content, without quotes
 */
record FileAnswer(Path path, String mediaType, String tag) {

    // A list of several parts is answered with the whole, which is allowed; no player asks for one.
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /** From the first to the last byte, both included. */
    private record Part(long first, long last) { }

    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String quoted = "\"" + tag + "\"";
        response.setHeader("ETag", quoted);
        response.setHeader("X-Content-Type-Options", "nosniff");
        // Whatever a browser makes of a file: it can run nothing.
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        if (knows(request.getHeader("If-None-Match"), quoted)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(mediaType);
        response.setHeader("Accept-Ranges", "bytes");
        long length = Files.size(path);
        Matcher range = RANGE.matcher(Optional.ofNullable(request.getHeader("Range")).orElse(""));
        String ifRange = request.getHeader("If-Range");
        if (range.matches() && !range.group().equals("bytes=-") && (ifRange == null || ifRange.equals(quoted))) {
            sendPart(part(range, length), length, request, response);
        } else {
            send(new Part(0, length - 1), request, response);
        }
    }

    private static boolean knows(String tags, String quoted) {
        return tags != null && (tags.strip().equals("*") || tags.contains(quoted));
    }

    private static Part part(Matcher range, long length) {
        if (range.group(1).isEmpty()) {
            return new Part(Math.max(0, length - Long.parseLong(range.group(2))), length - 1);
        }
        long last = range.group(2).isEmpty() ? length - 1 : Math.min(length - 1, Long.parseLong(range.group(2)));
        return new Part(Long.parseLong(range.group(1)), last);
    }

    private void sendPart(Part part, long length, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (part.first > part.last) {
            response.setHeader("Content-Range", "bytes */" + length);
            response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
            return;
        }
        response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
        response.setHeader("Content-Range", "bytes " + part.first + "-" + part.last + "/" + length);
        send(part, request, response);
    }

    private void send(Part part, HttpServletRequest request, HttpServletResponse response) throws IOException {
        long left = part.last - part.first + 1;
        response.setContentLengthLong(left);
        if (request.getMethod().equals("HEAD")) {
            return;
        }
        try (FileChannel file = FileChannel.open(path)) {
            var out = Channels.newChannel(response.getOutputStream());
            for (long position = part.first; left > 0; ) {
                long sent = file.transferTo(position, left, out);
                position += sent;
                left -= sent;
            }
        }
    }
}
