package org.zhijia.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.zhijia.api.Entries;
import org.zhijia.content.LiveEntries;
import org.zhijia.site.CurrentSections;
import org.zhijia.site.SiteScope;
import org.zhijia.view.CardView;
import org.zhijia.web.PageTags;
import org.zhijia.web.Tag;

/** Published entries as blocks and plugins read them. */
@ApplicationScoped
class PublishedEntries implements Entries {

    @Inject
    private SiteScope scope;

    @Inject
    private CurrentSections sections;

    @Inject
    private LiveEntries live;

    @Inject
    private Cards cards;

    @Override
    public Optional<CardView> find(long id) {
        PageTags.add(Tag.entry(id));
        return live.find(scope.node(), id).map(entry -> cards.of(List.of(entry)).getFirst());
    }

    @Override
    public List<CardView> list(Query query) {
        var site = scope.node();
        PageTags.add(query.tree() ? Tag.tree(site.id()) : Tag.entries(site.id()));
        return family(query.section())
                .map(family -> LiveEntries.Query.of(site).withSitesBelow(query.tree()).ofType(query.type())
                        .withCover(query.illustrated()).in(family))
                .map(which -> cards.of(live.list(which, query.limit())))
                .orElse(List.of());
    }

    /** Nothing for all sections; empty for a section that the site does not have. */
    private Optional<List<Long>> family(String key) {
        return key.isEmpty() ? Optional.of(List.of()) : sections.tree().byKey(key).map(sections.tree()::family);
    }
}
