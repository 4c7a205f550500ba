package org.zhijia.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.zhijia.api.Entries;
import org.zhijia.content.ContentTypes;
import org.zhijia.content.LiveEntries;
import org.zhijia.content.LiveEntry;
import org.zhijia.content.LiveFilter;
import org.zhijia.site.CurrentSections;
import org.zhijia.site.SiteNode;
import org.zhijia.site.SiteScope;
import org.zhijia.site.Sites;
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
    private Sites sites;

    @Inject
    private ContentTypes types;

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
    public Map<Long, CardView> chosenBy(long siteId, Collection<Long> ids) {
        PageTags.addAll(ids.stream().map(Tag::entry).toList());
        var here = scope.node();
        if (ids.isEmpty() || !here.ancestry().contains(siteId)) {
            return Map.of();
        }
        var chooser = siteId == here.id() ? here : sites.require(siteId);
        return cards.of(List.copyOf(live.findBelow(chooser, ids).values()), chooser).stream()
                .collect(Collectors.toUnmodifiableMap(CardView::id, Function.identity()));
    }

    @Override
    public List<CardView> list(Query query) {
        return understood(query).map(which -> cards.of(piece(which, query))).orElse(List.of());
    }

    private List<LiveEntry> piece(LiveEntries.Query which, Query query) {
        if (query.seed().isPresent()) {
            return live.shuffled(which, query.seed().getAsLong(), query.offset(), query.limit());
        }
        return query.leading().map(ids -> live.leading(which, ids, query.offset(), query.limit()))
                .orElseGet(() -> live.list(which, query.offset(), query.limit()));
    }

    @Override
    public long count(Query query) {
        return understood(query).map(live::count).orElse(0L);
    }

    @Override
    public Map<String, Long> values(Query query, String field) {
        return understood(query).map(which -> live.values(which, field, query.limit())).orElse(Map.of());
    }

    @Override
    public Map<Long, Long> sites(Query query) {
        return understood(query).map(live::sites).orElse(Map.of());
    }

    /** Empty for a section or a site that is not there. */
    private Optional<LiveEntries.Query> understood(Query query) {
        var here = scope.node();
        PageTags.add(query.tree() ? Tag.tree(here.id()) : Tag.entries(here.id()));
        var filter = new LiveFilter(query.type().isEmpty() ? Optional.empty() : types.find(query.type()), query.conditions(), query.words(), query.among());
        return top(query.below(), here).flatMap(top -> family(query.section()).map(family -> LiveEntries.Query.of(top)
                .withSitesBelow(query.tree()).ofType(query.type()).withCover(query.illustrated()).in(family).fulfilling(filter)));
    }

    /** The site that stands above all that is asked for. */
    private Optional<SiteNode> top(String key, SiteNode here) {
        return key.isEmpty() ? Optional.of(here) : sites.byKey(key).filter(site -> site.lineage().startsWith(here.lineage()));
    }

    /** Nothing for all sections; empty for a section that the site does not have. */
    private Optional<List<Long>> family(String key) {
        return key.isEmpty() ? Optional.of(List.of()) : sections.tree().byKey(key).map(sections.tree()::family);
    }
}
