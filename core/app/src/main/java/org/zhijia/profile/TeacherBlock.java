package org.zhijia.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhijia.api.CurrentSite;
import org.zhijia.api.Entries;
import org.zhijia.api.Links;
import org.zhijia.site.CurrentSections;
import org.zhijia.spi.Block;
import org.zhijia.spi.BlockView;
import org.zhijia.spi.Field;
import org.zhijia.spi.Values;
import org.zhijia.view.CardView;
import org.zhijia.web.PageTags;

/** One exemplary teacher a day (每天一位好老师), everybody in turn. */
@ApplicationScoped
class TeacherBlock implements Block {

    private static final int AMONG = 100;

    @Inject
    private Entries entries;

    @Inject
    private CurrentSite site;

    @Inject
    private CurrentSections sections;

    @Inject
    private Links links;

    @Inject
    private Clock clock;

    @Override
    public String key() {
        return "teacher";
    }

    @Override
    public String title() {
        return "每天一位好老师";
    }

    @Override
    public List<Field> options() {
        return List.of(Field.text("title", "标题").initially("每天一位好老师"));
    }

    @Override
    public Optional<BlockView> show(Values options) {
        var zone = site.get().zone();
        var today = LocalDate.now(clock.withZone(zone));
        PageTags.validUntil(today.plusDays(1).atStartOfDay(zone).toInstant());
        var all = entries.list(Entries.Query.newest(AMONG).ofType("profile"));
        return all.isEmpty() ? Optional.empty() : Optional.of(new BlockView("blocks/teacher", Map.of("title", options.text("title"),
                "url", TeachersBlock.url(sections, links), "teacher", of(today, all), "date", today)));
    }

    /** The same one all day long, another the next day. */
    static CardView of(LocalDate day, List<CardView> all) {
        var inOrder = all.stream().sorted(Comparator.comparingLong(CardView::id)).toList();
        return inOrder.get(Math.floorMod(day.toEpochDay(), inOrder.size()));
    }
}
