package org.zhijia.delivery;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names a page: two requests with the same key get the same bytes. Of the query only a page number counts, so that
 * whatever else people and trackers append fills no memory.
 *
 * @param origin scheme and host as the visitor wrote them: absolute addresses on the page may depend on them
 * @param path   as it was sent, undecoded
 * @param page   {@code page=N}, or empty
 */
record PageKey(String origin, String path, String page) {

    private static final Pattern PAGE = Pattern.compile("page=[1-9]\\d{0,5}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]+(=.*)?");
    private static final int LONGEST = 1024;
    private static final int MOST_PARAMETERS = 16;

    /** Empty for an address that no page of ours has, or whose query could be read in two ways. */
    static Optional<PageKey> of(HttpServletRequest request) {
        var host = request.getHeader("Host");
        var path = request.getRequestURI();
        if (host == null || host.length() + path.length() > LONGEST) {
            return Optional.empty();
        }
        var origin = (request.isSecure() ? "https://" : "http://").concat(host);
        return page(request.getQueryString()).map(page -> new PageKey(origin, path, page));
    }

    /** @param query may be {@code null}, as the servlet API has it */
    static Optional<String> page(String query) {
        return query == null ? Optional.of("") : pageAmong(query.split("&", MOST_PARAMETERS + 1));
    }

    private static Optional<String> pageAmong(String[] parameters) {
        if (parameters.length > MOST_PARAMETERS) {
            return Optional.empty();
        }
        var page = "";
        for (var parameter : parameters) {
            if (!NAME.matcher(parameter).matches()) {
                return Optional.empty();
            }
            if (parameter.equals("page") || parameter.startsWith("page=")) {
                if (!page.isEmpty() || !PAGE.matcher(parameter).matches()) {
                    return Optional.empty();
                }
                page = parameter;
            }
        }
        return Optional.of(page);
    }

    /** In bytes, roughly. */
    int weight() {
        return 2 * (origin.length() + path.length() + page.length());
    }
}
