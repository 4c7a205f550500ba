package org.zhijia.plugins.showcase.gallery;

import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.zhijia.api.Entries.Query;
import org.zhijia.plugins.showcase.ShowcaseType;

/**
 * What a visitor of the gallery asks for, as the address says it.
 *
 * @param chosen by parameter, those of {@link #PARAMETERS} that say something
 */
record Browsing(Map<String, String> chosen) {

    static final String KIND = "kind";
    static final String SITE = "site";
    static final String HONOUR = "honour";
    static final String BRAND = "brand";
    static final String WORDS = "q";
    static final String ORDER = "order";
    /** The one order beside the usual one, which shows first what is recommended. */
    static final String NEWEST = "newest";

    private static final List<String> PARAMETERS = List.of(KIND, SITE, HONOUR, BRAND, WORDS, ORDER);
    private static final int LONGEST = 60;

    static Browsing of(MultivaluedMap<String, String> asked) {
        var chosen = new LinkedHashMap<String, String>();
        for (var parameter : PARAMETERS) {
            var value = asked.getFirst(parameter);
            if (value != null && !value.isBlank()) {
                chosen.put(parameter, value.strip().substring(0, Math.min(LONGEST, value.strip().length())));
            }
        }
        return new Browsing(chosen);
    }

    String value(String parameter) {
        return chosen.getOrDefault(parameter, "");
    }

    boolean isNewestFirst() {
        return value(ORDER).equals(NEWEST);
    }

    /** Whether it leaves anything out. */
    boolean isNarrow() {
        return chosen.keySet().stream().anyMatch(parameter -> !parameter.equals(ORDER));
    }

    Browsing without(String parameter) {
        var others = new LinkedHashMap<>(chosen);
        others.remove(parameter);
        return new Browsing(others);
    }

    Browsing with(String parameter, String value) {
        var others = new LinkedHashMap<>(chosen);
        others.put(parameter, value);
        return new Browsing(others);
    }

    /** @param gallery its address without a query */
    String address(String gallery, int page) {
        var query = chosen.entrySet().stream().map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var number = page == 1 ? "" : "page=" + page;
        var all = query.isEmpty() || number.isEmpty() ? query + number : query + "&" + number;
        return all.isEmpty() ? gallery : gallery + "?" + all;
    }

    /** @param limit entries of a page, or values of a filter */
    Query query(int limit) {
        var query = Query.newest(limit).ofType(ShowcaseType.KEY).withSitesBelow().titled(value(WORDS)).below(value(SITE));
        query = where(query, KIND, ShowcaseType.KIND);
        query = where(query, HONOUR, ShowcaseType.HONOURS + "." + ShowcaseType.LEVEL);
        return where(query, BRAND, ShowcaseType.BRAND);
    }

    private Query where(Query query, String parameter, String field) {
        return chosen.containsKey(parameter) ? query.where(field, value(parameter)) : query;
    }
}
