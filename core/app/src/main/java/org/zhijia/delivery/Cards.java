package org.zhijia.delivery;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.zhijia.content.ContentTypes;
import org.zhijia.content.Entries;
import org.zhijia.content.LiveEntries;
import org.zhijia.content.LiveEntry;
import org.zhijia.site.CurrentSections;
import org.zhijia.site.SectionTree;
import org.zhijia.site.Sections;
import org.zhijia.site.SiteNode;
import org.zhijia.site.SiteScope;
import org.zhijia.site.Sites;
import org.zhijia.spi.ContentType;
import org.zhijia.spi.Field;
import org.zhijia.spi.Validity;
import org.zhijia.spi.Values;
import org.zhijia.view.CardView;
import org.zhijia.view.FieldView;
import org.zhijia.view.ImageView;
import org.zhijia.view.LinkView;
import org.zhijia.web.PageTags;
import org.zhijia.web.Tag;

/** Entries as lists show them. However many there are, the number of queries depends only on the types among them. */
@RequestScoped
class Cards {

    /** The field of a type whose entries may cease to hold. */
    private static final String VALIDITY = "validity";

    @Inject
    private SiteScope scope;

    @Inject
    private Sites sites;

    @Inject
    private CurrentSections currentSections;

    @Inject
    private Sections sections;

    @Inject
    private Entries entries;

    @Inject
    private LiveEntries live;

    @Inject
    private ContentTypes types;

    @Inject
    private Pictures pictures;

    @Inject
    private Addresses addresses;

    @Inject
    private Clock clock;

    /** The sites of some entries and their sections. */
    private record Places(Map<Long, SiteNode> sites, Map<Long, SectionTree> trees) { }

    /** Fields that refer to other entries stay empty: a list does not show them. */
    List<CardView> of(List<LiveEntry> found) {
        return of(found, scope.node());
    }

    /** The same for entries of the tree of another site, with pictures that the current one need not know. */
    List<CardView> of(List<LiveEntry> found, SiteNode tree) {
        return of(found, fields(found), tree, ids -> Map.of());
    }

    /** With the entries that its fields refer to. */
    CardView complete(LiveEntry entry) {
        return of(List.of(entry), fields(List.of(entry)), scope.node(), this::related).getFirst();
    }

    /** The same with values that no revision holds yet. */
    CardView complete(LiveEntry entry, Values values) {
        return of(List.of(entry), Map.of(entry.revisionId(), values), scope.node(), this::related).getFirst();
    }

    /** Where an entry is, as on the site's own host. */
    static String path(LiveEntry entry, SiteNode site) {
        return "/" + entry.type() + "/" + entry.publishedAt().atZone(site.at("").zone()).getYear() + "/" + entry.id();
    }

    private Map<Long, CardView> related(Collection<Long> ids) {
        var found = live.find(scope.node(), ids);
        PageTags.addAll(ids.stream().map(Tag::entry).toList());
        return of(List.copyOf(found.values())).stream().collect(Collectors.toMap(CardView::id, Function.identity()));
    }

    private List<CardView> of(List<LiveEntry> found, Map<Long, Values> fields, SiteNode tree, Function<Collection<Long>, Map<Long, CardView>> others) {
        PageTags.addAll(found.stream().map(entry -> Tag.entry(entry.id())).toList());
        var places = places(found.stream().map(LiveEntry::siteId).collect(Collectors.toSet()));
        prepareMedia(found, fields, tree);
        var now = clock.instant();
        return found.stream().map(entry -> card(entry, places, views(entry, fields, others), now)).toList();
    }

    private Places places(Set<Long> siteIds) {
        var here = scope.node();
        if (siteIds.equals(Set.of(here.id()))) {
            return new Places(Map.of(here.id(), here), Map.of(here.id(), currentSections.tree()));
        }
        return new Places(sites.find(siteIds), sections.of(siteIds));
    }

    private Map<Long, Values> fields(List<LiveEntry> found) {
        var all = new HashMap<Long, Values>();
        found.stream().collect(Collectors.groupingBy(LiveEntry::type)).forEach((key, some) -> types.find(key)
                .ifPresent(type -> all.putAll(asOfNow(type, some, entries.fields(type, some.stream().map(LiveEntry::revisionId).toList())))));
        return all;
    }

    /** Whether a document holds is what others say about it, more than what its own revision says. */
    private Map<Long, Values> asOfNow(ContentType type, List<LiveEntry> some, Map<Long, Values> stored) {
        var live = some.stream().collect(Collectors.toMap(LiveEntry::id, entry -> stored.getOrDefault(entry.revisionId(), Values.NONE)));
        var validities = type.validity(live);
        if (validities.isEmpty()) {
            return stored;
        }
        var current = new HashMap<>(stored);
        some.forEach(entry -> Optional.ofNullable(validities.get(entry.id())).ifPresent(validity ->
                current.put(entry.revisionId(), said(live.get(entry.id()), validity))));
        return current;
    }

    /** That a document holds is not said where no officer has said so. */
    private static Values said(Values values, Validity validity) {
        boolean silent = values.text(VALIDITY).isEmpty() && validity.word().equals(Validity.VALID);
        return silent ? values : values.with(VALIDITY, validity.word());
    }

    private void prepareMedia(List<LiveEntry> found, Map<Long, Values> fields, SiteNode tree) {
        var images = new HashSet<Long>();
        var files = new HashSet<Long>();
        for (var entry : found) {
            entry.coverId().ifPresent(images::add);
            types.find(entry.type()).ifPresent(type -> collect(type.fields(), fields.getOrDefault(entry.revisionId(), Values.NONE), images, files));
        }
        pictures.prepareImages(images, tree);
        pictures.prepareFiles(files);
    }

    private static void collect(List<Field> fields, Values values, Set<Long> images, Set<Long> files) {
        for (var field : fields) {
            switch (field.kind()) {
                case IMAGE -> values.number(field.key()).ifPresent(images::add);
                case FILES -> files.addAll(values.ids(field.key()));
                case GROUP -> values.rows(field.key()).forEach(row -> collect(field.fields(), row, images, files));
                default -> { }
            }
        }
    }

    private CardView card(LiveEntry entry, Places places, Map<String, FieldView> fields, Instant now) {
        var site = places.sites().get(entry.siteId());
        var tree = places.trees().get(entry.siteId());
        var section = tree.byId(entry.sectionId()).orElseThrow();
        var base = addresses.base(site);
        return new CardView(entry.id(), entry.type(), entry.title(), base + path(entry, site), entry.summary(), cover(entry),
                entry.publishedAt().atZone(site.at("").zone()), new LinkView(section.title(), base + tree.path(section)),
                new LinkView(site.name(), base + "/"), entry.isPinned(now), fields);
    }

    private ImageView cover(LiveEntry entry) {
        if (entry.coverId().isEmpty()) {
            return null;
        }
        return pictures.image(entry.coverId().getAsLong()).map(image -> entry.coverAlt().isEmpty() ? image
                : new ImageView(image.src(), image.srcset(), image.modern(), image.modernType(), image.width(), image.height(),
                        entry.coverAlt(), image.caption())).orElse(null);
    }

    private Map<String, FieldView> views(LiveEntry entry, Map<Long, Values> fields, Function<Collection<Long>, Map<Long, CardView>> others) {
        var values = fields.getOrDefault(entry.revisionId(), Values.NONE);
        return types.find(entry.type()).map(type -> views(type.fields(), values, others)).orElse(Map.of());
    }

    private Map<String, FieldView> views(List<Field> fields, Values values, Function<Collection<Long>, Map<Long, CardView>> others) {
        return fields.stream().collect(Collectors.toMap(Field::key, field -> new FieldView(field.key(), field.label(),
                field.kind().name().toLowerCase(Locale.ROOT), value(field, values, others))));
    }

    private Object value(Field field, Values values, Function<Collection<Long>, Map<Long, CardView>> others) {
        return switch (field.kind()) {
            case IMAGE -> values.number(field.key()).flatMap(pictures::image).map(Object.class::cast).orElse("");
            case FILES -> values.ids(field.key()).stream().flatMap(id -> pictures.file(id).stream()).toList();
            case ENTRIES -> chosen(values.ids(field.key()), others);
            case GROUP -> values.rows(field.key()).stream().map(row -> views(field.fields(), row, others)).toList();
            case CHOICE -> word(field, values.text(field.key()));
            default -> values.get(field.key()).orElse("");
        };
    }

    private static List<CardView> chosen(List<Long> ids, Function<Collection<Long>, Map<Long, CardView>> others) {
        var cards = ids.isEmpty() ? Map.<Long, CardView>of() : others.apply(ids);
        return ids.stream().flatMap(id -> Optional.ofNullable(cards.get(id)).stream()).toList();
    }

    private static String word(Field field, String value) {
        return field.choices().stream().filter(choice -> choice.value().equals(value)).map(Field.Choice::label).findFirst().orElse(value);
    }
}
