package org.zhijia.plugins.showcase.gallery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhijia.api.CurrentPage;
import org.zhijia.api.CurrentSite;
import org.zhijia.api.Entries;
import org.zhijia.api.Entries.Query;
import org.zhijia.api.Links;
import org.zhijia.plugins.showcase.ShowcaseType;
import org.zhijia.spi.Block;
import org.zhijia.spi.BlockView;
import org.zhijia.spi.Field;
import org.zhijia.spi.Values;
import org.zhijia.view.CardView;

/** One home a day, by chance: the same one all day long, another the next day. */
@ApplicationScoped
class TodayBlock implements Block {

    /** More are seldom published in a day. */
    private static final int AMONG = 20;

    @Inject
    private Entries entries;

    @Inject
    private CurrentSite site;

    @Inject
    private CurrentPage page;

    @Inject
    private Links links;

    @Inject
    private Clock clock;

    @Override
    public String key() {
        return "home-today";
    }

    @Override
    public String title() {
        return "今日到访（每天一个教工之家）";
    }

    @Override
    public List<Field> options() {
        return List.of(Field.text("title", "标题").max(20).initially("今天去谁家"));
    }

    @Override
    public Optional<BlockView> show(Values options) {
        var zone = site.get().zone();
        var today = LocalDate.now(clock.withZone(zone));
        page.validUntil(today.plusDays(1).atStartOfDay(zone).toInstant());
        return of(today, entries.list(Query.newest(AMONG).ofType(ShowcaseType.KEY).withSitesBelow().shuffled(today.toEpochDay())))
                .map(home -> new BlockView("blocks/home-today", Map.of("title", options.text("title"), "url", links.to("/showcase/"), "home", home)));
    }

    /** Whoever is published today waits until tomorrow, so that it does not take another's place; unless there is nobody else. */
    static Optional<CardView> of(LocalDate today, List<CardView> shuffled) {
        return shuffled.stream().filter(home -> home.published().toLocalDate().isBefore(today)).findFirst().or(() -> shuffled.stream().findFirst());
    }
}
