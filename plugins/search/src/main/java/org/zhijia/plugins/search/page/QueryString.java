package org.zhijia.plugins.search.page;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The query of an address, read so that nothing in it is an error: what cannot be decoded stays as it is. */
final class QueryString {

    private final Map<String, String> values = new HashMap<>();

    private QueryString() { }

    /** @param query as it was sent; may be {@code null}, as the servlet API has it. Of several values the first counts */
    static QueryString of(String query) {
        var read = new QueryString();
        if (query != null) {
            for (String pair : query.split("&")) {
                int equals = pair.indexOf('=');
                read.values.putIfAbsent(decoded(equals < 0 ? pair : pair.substring(0, equals)), equals < 0 ? "" : decoded(pair.substring(equals + 1)));
            }
        }
        return read;
    }

    /** {@code null} for a name that does not occur. */
    String get(String name) {
        return values.get(name);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
