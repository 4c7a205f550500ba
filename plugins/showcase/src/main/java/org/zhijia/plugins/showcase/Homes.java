package org.zhijia.plugins.showcase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.zhijia.api.Entries;
import org.zhijia.api.Entries.Query;
import org.zhijia.view.CardView;

/** The public homes of the current site and the sites below it, for officers to choose from. */
@ApplicationScoped
public class Homes {

    @Inject
    private Entries entries;

    /** Those of the chosen ones that are public now, in their order. */
    public List<CardView> of(Picks picks) {
        return picks.ids().isEmpty() ? List.of() : picks.sorted(entries.list(all(Picks.MOST).among(picks.ids())));
    }

    /**
     * What is wrong with a choice that was sent, to be said beside it; empty when nothing is.
     *
     * @param before what was chosen already: it stays although it may have been withdrawn since
     */
    public String objection(Picks picks, Picks before, int most) {
        if (picks.ids().size() > most) {
            return "最多选 " + most + " 个，现在有 " + picks.ids().size() + " 个。";
        }
        var others = picks.ids().stream().filter(id -> !before.ids().contains(id)).toList();
        boolean known = others.isEmpty() || entries.count(all(1).among(others)) == others.size();
        return known ? "" : "只能选本站和下级站点已经公开的教工之家。";
    }

    /** Those with exactly these titles; a title that no public home has is left out. */
    public Picks titled(List<String> titles) {
        return new Picks(titles.stream().flatMap(title -> entries.list(all(Picks.MOST).titled(title)).stream()
                .filter(home -> home.title().equals(title)).limit(1)).map(CardView::id).toList());
    }

    private static Query all(int limit) {
        return Query.newest(limit).ofType(ShowcaseType.KEY).withSitesBelow();
    }
}
