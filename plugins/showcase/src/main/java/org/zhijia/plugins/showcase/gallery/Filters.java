package org.zhijia.plugins.showcase.gallery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.zhijia.api.Entries;
import org.zhijia.api.Links;
import org.zhijia.plugins.showcase.ShowcaseType;

/** What the gallery offers to be filtered by: only what somebody has, with how many have it beside all other filters. */
@ApplicationScoped
class Filters {

    /** No list of more can be read; rarer brands are found by words. */
    private static final int MOST = 40;

    @Inject
    private Entries entries;

    @Inject
    private Links links;

    /** @param value as the address writes it */
    private record Choice(String value, String title, long count) { }

    /** Maps for the template, each with {@code key}, {@code chosen}, {@code all} and {@code choices}. */
    List<Map<String, Object>> of(Browsing browsing, String address) {
        return Stream.of(
                filter(Browsing.KIND, browsing, address, inOrder(ShowcaseType.KINDS, values(browsing, Browsing.KIND, ShowcaseType.KIND))),
                filter(Browsing.SITE, browsing, address, sites(browsing.without(Browsing.SITE))),
                filter(Browsing.HONOUR, browsing, address, inOrder(ShowcaseType.LEVELS,
                        values(browsing, Browsing.HONOUR, ShowcaseType.HONOURS + "." + ShowcaseType.LEVEL))),
                filter(Browsing.BRAND, browsing, address, values(browsing, Browsing.BRAND, ShowcaseType.BRAND)))
                .toList();
    }

    /** The two orders, as links. */
    List<Map<String, Object>> orders(Browsing browsing, String address) {
        return List.of(
                Map.of("key", "recommended", "current", !browsing.isNewestFirst(), "url", browsing.without(Browsing.ORDER).address(address, 1)),
                Map.of("key", Browsing.NEWEST, "current", browsing.isNewestFirst(),
                        "url", browsing.with(Browsing.ORDER, Browsing.NEWEST).address(address, 1)));
    }

    private List<Choice> values(Browsing browsing, String parameter, String field) {
        var choices = new ArrayList<Choice>();
        entries.values(browsing.without(parameter).query(MOST), field).forEach((value, count) -> choices.add(new Choice(value, value, count)));
        return choices;
    }

    private static List<Choice> inOrder(List<String> words, List<Choice> choices) {
        return choices.stream().sorted(Comparator.comparingInt(choice -> words.indexOf(choice.value()))).toList();
    }

    /** Districts and schools right below this site, each with all that is below it. */
    private List<Choice> sites(Browsing browsing) {
        var counts = entries.sites(browsing.query(1));
        return links.below().stream().filter(site -> counts.containsKey(site.id()))
                .map(site -> new Choice(site.key(), site.name(), counts.get(site.id()))).toList();
    }

    private static Map<String, Object> filter(String parameter, Browsing browsing, String address, List<Choice> choices) {
        var chosen = browsing.value(parameter);
        return Map.of("key", parameter, "chosen", chosen,
                "title", choices.stream().filter(choice -> choice.value().equals(chosen)).findFirst().map(Choice::title).orElse(chosen),
                "all", browsing.without(parameter).address(address, 1),
                "choices", choices.stream().map(choice -> Map.of("value", choice.value(), "title", choice.title(), "count", choice.count(),
                        "current", choice.value().equals(chosen), "url", browsing.with(parameter, choice.value()).address(address, 1))).toList());
    }
}
