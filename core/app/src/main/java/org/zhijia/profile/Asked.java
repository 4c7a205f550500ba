package org.zhijia.profile;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.zhijia.api.Entries;

/**
 * Which of the people somebody wants to see.
 *
 * @param chosen in the order of {@link Filter}; never an empty value
 * @param name   a part of it; may be empty
 * @param page   counting from 1
 */
record Asked(Map<Filter, String> chosen, String name, int page) {

    static final String PATH = "/profile/";

    private static final int LONGEST = 100;

    Asked {
        var inOrder = new EnumMap<Filter, String>(Filter.class);
        inOrder.putAll(chosen);
        chosen = Collections.unmodifiableMap(inOrder);
    }

    /**
     * Blank conditions are none, as a form sends them.
     *
     * @throws NotFoundException when there is no such page
     */
    static Asked of(MultivaluedMap<String, String> query) {
        var chosen = new EnumMap<Filter, String>(Filter.class);
        for (var filter : Filter.values()) {
            text(query, filter.key()).ifPresent(value -> chosen.put(filter, value));
        }
        var page = text(query, "page").orElse("1");
        if (!page.matches("[1-9]\\d{0,5}")) {
            throw new NotFoundException();
        }
        return new Asked(chosen, text(query, "name").orElse(""), Integer.parseInt(page));
    }

    private static Optional<String> text(MultivaluedMap<String, String> query, String key) {
        return Optional.ofNullable(query.getFirst(key)).map(String::strip).filter(value -> !value.isEmpty() && value.length() <= LONGEST);
    }

    Asked with(Filter filter, String value) {
        var other = new EnumMap<Filter, String>(Filter.class);
        other.putAll(chosen);
        other.put(filter, value);
        return new Asked(other, name, 1);
    }

    Asked without(Filter filter) {
        var other = new EnumMap<Filter, String>(Filter.class);
        other.putAll(chosen);
        other.remove(filter);
        return new Asked(other, name, 1);
    }

    Asked named(String other) {
        return new Asked(chosen, other, 1);
    }

    Asked at(int number) {
        return new Asked(chosen, name, number);
    }

    int conditions() {
        return chosen.size() + (name.isEmpty() ? 0 : 1);
    }

    /** What the conditions leave of all people. */
    Entries.Query query(Entries.Query all) {
        var query = all.titled(name);
        for (var condition : chosen.entrySet()) {
            query = query.where(condition.getKey().field(), condition.getValue());
        }
        return query;
    }

    /** On the site's own host; one for each question, whatever order it was asked in. */
    String path() {
        var parameters = new ArrayList<String>();
        chosen.forEach((filter, value) -> parameters.add(filter.key() + "=" + encoded(value)));
        if (!name.isEmpty()) {
            parameters.add("name=" + encoded(name));
        }
        if (page > 1) {
            parameters.add("page=" + page);
        }
        return PATH + (parameters.isEmpty() ? "" : "?" + String.join("&", parameters));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
