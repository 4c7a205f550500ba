package org.zhijia.delivery;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhijia.api.Entries.Condition;
import org.zhijia.content.ContentTypes;
import org.zhijia.content.Draft;
import org.zhijia.content.Entries;
import org.zhijia.content.LiveEntries;
import org.zhijia.content.LiveEntry;
import org.zhijia.content.LiveFilter;
import org.zhijia.markup.Markup;
import org.zhijia.policy.print.LetterPdf;
import org.zhijia.site.CurrentSections;
import org.zhijia.site.SiteScope;
import org.zhijia.spi.Clause;
import org.zhijia.spi.ContentType;
import org.zhijia.view.CardView;
import org.zhijia.view.DocumentView;
import org.zhijia.view.EntryView;
import org.zhijia.view.FieldView;
import org.zhijia.view.ImageView;
import org.zhijia.view.LinkView;
import org.zhijia.view.RelationsView;
import org.zhijia.web.PageTags;
import org.zhijia.web.Tag;

/** An entry on its own page. */
@RequestScoped
class EntryPage {

    private static final Logger LOG = System.getLogger(EntryPage.class.getName());
    private static final int RELATED = 4;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    @Inject
    private SiteScope scope;

    @Inject
    private CurrentSections sections;

    @Inject
    private Navigation navigation;

    @Inject
    private Entries entries;

    @Inject
    private LiveEntries live;

    @Inject
    private Cards cards;

    @Inject
    private Markup markup;

    @Inject
    private Pictures pictures;

    @Inject
    private Addresses addresses;

    @Inject
    private DocumentRelations relations;

    @Inject
    private StructuredData data;

    @Inject
    private ContentTypes types;

    @Inject
    private NumberLinks numbers;

    @Inject
    private LetterPdf letters;

    Sheet of(LiveEntry entry) {
        var revision = entries.revision(entry.revisionId());
        return of(entry, new Text(revision.body(), revision.tags(), true), cards.complete(entry));
    }

    /** As if the draft were live. */
    Sheet of(LiveEntry entry, Draft draft) {
        return of(entry, new Text(draft.body(), draft.tags(), false), cards.complete(entry, draft.fields()));
    }

    /**
     * What a list does not tell.
     *
     * @param live whether it is what visitors see
     */
    private record Text(String body, List<String> tags, boolean live) { }

    private Sheet of(LiveEntry entry, Text text, CardView card) {
        // Its neighbours and what is related to it are found in lists.
        PageTags.add(Tag.entries(entry.siteId()));
        var path = Cards.path(entry, scope.node());
        var kin = relations.of(entry, text.body());
        var view = view(entry, text, card, kin);
        var description = entry.summary().isEmpty() ? abbreviated(markup.plain(text.body())) : entry.summary();
        var above = sections.tree().byId(entry.sectionId()).map(sections.tree()::pathTo).orElse(List.of());
        var trail = navigation.trail(above, new LinkView(entry.title(), path));
        var model = Map.<String, Object>of("entry", view, "relations", kin);
        return new Sheet("entry", entry.title(), description, path, trail,
                List.of("layouts/" + entry.type(), "layouts/entry"), types.plugin(entry.type()), model, head -> head(head, view, text.tags(), description, path));
    }

    private EntryView view(LiveEntry entry, Text text, CardView card, RelationsView kin) {
        var site = scope.node();
        var media = markup.media(text.body());
        pictures.prepareImages(media);
        pictures.prepareFiles(media);
        var clauses = clauses(entry, text);
        var body = markup.render(text.body(), clauses, pictures, numbers.beside(entry.id()));
        var tags = text.tags().stream().map(tag -> new LinkView(tag, addresses.to(SectionPage.tagPath(tag)))).toList();
        return new EntryView(card, ClauseMarks.in(body.html(), kin.changes()), body.outline(), clauses.isEmpty() ? null : document(entry, text, card, clauses), tags,
                entry.updatedAt().atZone(site.at("").zone()), link(live.before(site, entry)), link(live.after(site, entry)),
                cards.of(related(entry, text.tags(), card)));
    }

    /** A type that fails over a text costs its clauses, not its page. */
    private List<Clause> clauses(LiveEntry entry, Text text) {
        try {
            return types.find(entry.type()).map(type -> type.clauses(text.body())).orElse(List.of());
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Entry " + entry.id() + " is shown without clauses", e);
            return List.of();
        }
    }

    private DocumentView document(LiveEntry entry, Text text, CardView card, List<Clause> clauses) {
        boolean printed = text.live() && PrintResource.prints(entry);
        return new DocumentView(citation(card), ClauseOutline.of(clauses), printed ? card.url() + PrintResource.PRINT : "",
                printed && letters.isPossible() ? card.url() + PrintResource.PDF : "");
    }

    /** Within a title in angle brackets, others are single ones. */
    static String citation(CardView card) {
        var number = text(card, "number");
        var title = card.title().replace('《', '〈').replace('》', '〉');
        return (card.title().matches("《[^《》]*》") ? card.title() : "《" + title + "》") + (number.isEmpty() ? "" : "（" + number + "）");
    }

    private LinkView link(Optional<LiveEntry> neighbour) {
        return neighbour.map(entry -> new LinkView(entry.title(), addresses.to(Cards.path(entry, scope.node())))).orElse(null);
    }

    /** What its type ties it to, then what shares its first tag, else what stands in the same section. */
    private List<LiveEntry> related(LiveEntry entry, List<String> tags, CardView card) {
        var all = LiveEntries.Query.of(scope.node());
        var found = new LinkedHashMap<Long, LiveEntry>();
        types.find(entry.type()).ifPresent(type -> type.relatedBy().forEach(field -> tied(type, field, card)
                .ifPresent(tie -> put(found, entry, all.ofType(type.key()).fulfilling(tie)))));
        put(found, entry, tags.isEmpty() ? all.in(List.of(entry.sectionId())) : all.tagged(tags.getFirst()));
        return found.values().stream().limit(RELATED).toList();
    }

    private void put(Map<Long, LiveEntry> found, LiveEntry entry, LiveEntries.Query alike) {
        live.list(alike, RELATED + 1).stream().filter(other -> other.id() != entry.id()).forEach(other -> found.putIfAbsent(other.id(), other));
    }

    /** Those whose field says what it says on this card; of a group the first row does. Empty where it says nothing. */
    private static Optional<LiveFilter> tied(ContentType type, String field, CardView card) {
        int dot = field.indexOf('.');
        var value = dot < 0 ? text(card, field) : firstRow(card, field.substring(0, dot), field.substring(dot + 1));
        return value.isEmpty() ? Optional.empty()
                : Optional.of(new LiveFilter(Optional.of(type), List.of(new Condition(field, value)), "", Optional.empty()));
    }

    private static String firstRow(CardView card, String group, String column) {
        var rows = Optional.ofNullable(card.fields().get(group)).map(FieldView::value).filter(List.class::isInstance).map(List.class::cast).orElse(List.of());
        return rows.isEmpty() ? "" : ((FieldView) ((Map<?, ?>) rows.getFirst()).get(column)).value().toString();
    }

    private void head(HeadMarkup head, EntryView view, List<String> tags, String description, String path) {
        var card = view.card();
        var image = image(card).map(found -> addresses.absoluteOf(found.src())).orElse("");
        head.meta("ArticleTitle", card.title())
                .meta("PubDate", MINUTE.format(card.published()))
                .meta("ContentSource", source(card))
                .meta("Keywords", String.join(",", tags))
                .meta("Author", text(card, "author"))
                .meta("Description", description)
                .meta("Image", image)
                .meta("Url", addresses.absolute(path))
                .property("og:type", card.type().equals("profile") ? "profile" : "article")
                .property("og:image", image)
                .property("article:published_time", card.published().format(DateTimeFormatter.ISO_OFFSET_DATE_TIME))
                .property("article:modified_time", view.updated().format(DateTimeFormatter.ISO_OFFSET_DATE_TIME))
                .data(data.entry(view, description, path, image));
    }

    /** The cover, else the portrait. */
    private static Optional<ImageView> image(CardView card) {
        return Optional.ofNullable(card.cover()).or(() -> Optional.ofNullable(card.fields().get("portrait"))
                .map(FieldView::value).filter(ImageView.class::isInstance).map(ImageView.class::cast));
    }

    /** Where it first appeared, else who issued it, else the site itself. */
    private static String source(CardView card) {
        return Optional.of(text(card, "source")).filter(source -> !source.isEmpty())
                .or(() -> Optional.of(text(card, "issuer")).filter(issuer -> !issuer.isEmpty()))
                .orElse(card.site().title());
    }

    static String text(CardView card, String field) {
        return Optional.ofNullable(card.fields().get(field)).map(FieldView::value).map(Object::toString).orElse("");
    }

    private static String abbreviated(String text) {
        return text.codePointCount(0, text.length()) <= 120 ? text : text.substring(0, text.offsetByCodePoints(0, 119)) + "…";
    }
}
