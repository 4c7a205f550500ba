package org.zhijia.plugins.showcase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.zhijia.api.Entries;
import org.zhijia.api.Entries.Query;
import org.zhijia.view.CardView;

/** The public homes of the current site and the sites below it, for officers to choose from. */
@ApplicationScoped
public class Homes {

    private static final int OFFERED = 20;

    @Inject
    private Entries entries;

    /** Those of the chosen ones that are public now, in their order. */
    public List<CardView> of(Picks picks) {
        return picks.ids().isEmpty() ? List.of() : picks.sorted(entries.list(all(Picks.MOST).among(picks.ids())));
    }

    /**
     * What the desk needs for choosing.
     *
     * @param words   that name, school or brand of what is offered have; empty for the newest
     * @param address where a choice is sent
     * @param most    how many may be chosen
     */
    public Map<String, Object> choosing(Picks picks, String words, String address, int most) {
        return Map.of("rows", rows(picks), "offers", offers(words, picks), "find", words, "address", address, "full", picks.isFull(most), "most", most);
    }

    private List<Map<String, Object>> offers(String words, Picks picks) {
        return entries.list(all(OFFERED + Math.min(picks.ids().size(), Picks.MOST - OFFERED)).titled(words).leading(List.of())).stream()
                .filter(home -> !picks.ids().contains(home.id())).limit(OFFERED).map(Homes::row).toList();
    }

    /** Those that are no longer public have no title. */
    private List<Map<String, Object>> rows(Picks picks) {
        var cards = of(picks).stream().collect(Collectors.toMap(CardView::id, Function.identity()));
        return picks.ids().stream().map(id -> cards.containsKey(id) ? row(cards.get(id)) : row(id, "", "", "", "")).toList();
    }

    private static Map<String, Object> row(CardView home) {
        return row(home.id(), home.title(), home.site().title(), home.fields().get(ShowcaseType.KIND).value().toString(), home.url());
    }

    private static Map<String, Object> row(long id, String title, String site, String kind, String url) {
        return Map.of("id", id, "title", title, "site", site, "kind", kind, "url", url);
    }

    /** Those with exactly these titles; a title that no public home has is left out. */
    public Picks titled(List<String> titles) {
        return new Picks(titles.stream().flatMap(title -> entries.list(all(Picks.MOST).titled(title)).stream()
                .filter(home -> home.title().equals(title)).limit(1)).map(CardView::id).toList());
    }

    /** @throws NotFoundException when it is no public home of this site or one below it */
    public void require(long id) {
        if (entries.count(all(1).among(List.of(id))) == 0) {
            throw new NotFoundException();
        }
    }

    private static Query all(int limit) {
        return Query.newest(limit).ofType(ShowcaseType.KEY).withSitesBelow();
    }
}
