package org.zhijia.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Which records somebody wants to see.
 *
 * @param site    empty for those of all sites
 * @param person  part of a name or login; empty for anybody
 * @param action  part of an action; empty for any
 * @param from    the first moment
 * @param until   the first moment that is too late
 * @param refused whether only what was refused or failed, or only what was done
 */
public record AuditQuestion(OptionalLong site, String person, String action, Optional<Instant> from, Optional<Instant> until,
                            Optional<Boolean> refused) {

    private static final char ESCAPE = '!';

    String conditions() {
        List<String> conditions = new ArrayList<>(List.of("1 = 1"));
        site.ifPresent(id -> conditions.add("r.siteId = :site"));
        if (!person.isBlank()) {
            conditions.add("lower(r.person) like :person escape '" + ESCAPE + "'");
        }
        if (!action.isBlank()) {
            conditions.add("lower(r.action) like :action escape '" + ESCAPE + "'");
        }
        from.ifPresent(moment -> conditions.add("r.at >= :from"));
        until.ifPresent(moment -> conditions.add("r.at < :until"));
        refused.ifPresent(yes -> conditions.add(yes ? "r.status >= 400" : "r.status < 400"));
        return String.join(" and ", conditions);
    }

    Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>();
        site.ifPresent(id -> parameters.put("site", id));
        if (!person.isBlank()) {
            parameters.put("person", containing(person));
        }
        if (!action.isBlank()) {
            parameters.put("action", containing(action));
        }
        from.ifPresent(moment -> parameters.put("from", moment));
        until.ifPresent(moment -> parameters.put("until", moment));
        return parameters;
    }

    private static String containing(String part) {
        return "%" + part.strip().toLowerCase(Locale.ROOT).replaceAll("[!%_]", ESCAPE + "$0") + "%";
    }
}
