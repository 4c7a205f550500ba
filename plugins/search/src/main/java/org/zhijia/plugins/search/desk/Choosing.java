package org.zhijia.plugins.search.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.zhijia.api.CurrentSite;
import org.zhijia.plugins.search.learning.Place;
import org.zhijia.plugins.search.query.Hit;
import org.zhijia.plugins.search.query.Question;
import org.zhijia.plugins.search.query.Search;

/** Lets officers choose entries and clauses by searching for them. */
@ApplicationScoped
class Choosing {

    private static final Pattern PLACE = Pattern.compile("([1-9]\\d{0,17})#([^\\x00-\\x1f]{0,200})");
    private static final int OFFERED = 8;

    @Inject
    private Search search;

    @Inject
    private CurrentSite site;

    /** What can be chosen, on whatever site, for rules come from above: each entry that is found, and its best clauses behind it. */
    List<Map<String, Object>> find(String words) {
        var offers = new ArrayList<Map<String, Object>>();
        if (!words.isBlank()) {
            for (Hit hit : search.find(Question.of(words, site.ancestry().getFirst()).page(1, OFFERED)).hits()) {
                offers.add(offer(hit));
                hit.below().stream().filter(clause -> !clause.anchor().isEmpty()).forEach(clause -> offers.add(offer(clause)));
            }
        }
        return offers;
    }

    /** @return what templates show of it; {@code place} names it in forms */
    static Map<String, Object> offer(Hit hit) {
        return Map.of("place", hit.entry() + "#" + hit.anchor(), "title", hit.title(), "clause", cited(hit), "isClause", !hit.anchor().isEmpty(),
                "snippet", hit.snippet(), "site", hit.siteName());
    }

    static String cited(Hit clause) {
        return clause.citation().isEmpty() ? clause.label() : clause.citation();
    }

    /** Empty for what no form of ours sends. */
    static Optional<Place> place(String sent) {
        var parts = PLACE.matcher(sent);
        return parts.matches() ? Optional.of(new Place(Long.parseLong(parts.group(1)), parts.group(2))) : Optional.empty();
    }
}
