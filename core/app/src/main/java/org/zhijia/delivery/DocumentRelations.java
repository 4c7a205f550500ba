package org.zhijia.delivery;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhijia.content.ContentTypes;
import org.zhijia.content.Entries;
import org.zhijia.content.LiveEntry;
import org.zhijia.policy.relation.Decision;
import org.zhijia.policy.relation.Document;
import org.zhijia.policy.relation.Documents;
import org.zhijia.policy.relation.Holding;
import org.zhijia.policy.relation.Place;
import org.zhijia.policy.relation.Relation;
import org.zhijia.policy.relation.Relations;
import org.zhijia.policy.relation.Validities;
import org.zhijia.site.SiteNode;
import org.zhijia.site.SiteScope;
import org.zhijia.site.Sites;
import org.zhijia.spi.Clause;
import org.zhijia.spi.Values;
import org.zhijia.view.LinkView;
import org.zhijia.view.RelationView;
import org.zhijia.view.RelationsView;
import org.zhijia.web.PageTags;
import org.zhijia.web.Tag;

/** How a document stands to others, on its own page. */
@RequestScoped
class DocumentRelations {

    private static final String POLICY = "policy";
    private static final int VERSIONS = 4;

    @Inject
    private SiteScope scope;

    @Inject
    private Sites sites;

    @Inject
    private Relations relations;

    @Inject
    private Validities validities;

    @Inject
    private Documents documents;

    @Inject
    private Entries entries;

    @Inject
    private ContentTypes types;

    @Inject
    private Addresses addresses;

    /** @param markdown of the text: a clause that was cited before the text was here is found in it */
    RelationsView of(LiveEntry entry, String markdown) {
        return new Making(entry, markdown).view();
    }

    /** What happened to a document. */
    record History(String number, Holding holding, List<RelationView> changes) { }

    History history(LiveEntry entry) {
        var making = new Making(entry, entries.revision(entry.revisionId()).body());
        var holding = making.holding();
        return new History(making.fields.text("number"), holding, making.changes(holding));
    }

    /** One such view while it is made. */
    private final class Making {

        private final LiveEntry entry;
        private final boolean policy;
        private final Values fields;
        private final List<Relation> said;
        private final List<Relation> heard;
        private final Map<Long, Document> others;
        private final Map<Long, SiteNode> sitesOfOthers;
        private final List<Clause> clauses;
        private final LocalDate today = validities.today();

        Making(LiveEntry entry, String markdown) {
            this.entry = entry;
            this.policy = entry.type().equals(POLICY);
            this.fields = policy ? fields(entry) : Values.NONE;
            this.said = relations.from(entry.id());
            this.heard = relations.about(entry.id(), scope.node(), fields.text("number"));
            this.others = others();
            this.sitesOfOthers = sites.find(others.values().stream().map(Document::siteId).collect(Collectors.toSet()));
            this.clauses = heard.stream().allMatch(relation -> relation.to().isWhole()) ? List.of() : types.require(entry.type()).clauses(markdown);
        }

        private Values fields(LiveEntry entry) {
            return entries.fields(types.require(POLICY), List.of(entry.revisionId())).getOrDefault(entry.revisionId(), Values.NONE);
        }

        /** Published ones. Those that are not yet are noted as well: the page is made anew when they come. */
        private Map<Long, Document> others() {
            var ids = Stream.concat(said.stream().flatMap(relation -> relation.toId().stream().boxed()), heard.stream().map(Relation::fromId))
                    .collect(Collectors.toSet());
            PageTags.addAll(ids.stream().map(Tag::entry).toList());
            return documents.live(ids);
        }

        RelationsView view() {
            var holding = policy ? Optional.of(holding()) : Optional.<Holding>empty();
            var changes = holding.map(this::changes).orElse(List.of());
            var links = Stream.concat(said.stream().map(this::active), audible().map(this::passive)).toList();
            return new RelationsView(holding.map(found -> found.on(today, today).name().toLowerCase(Locale.ROOT)).orElse(""), changes, links,
                    policy ? addresses.to(Cards.path(entry, scope.node()) + "/validity") : "", policy ? versions() : List.of());
        }

        Holding holding() {
            return validities.holdings(Map.of(entry.id(), fields)).get(entry.id());
        }

        /** Sites below say what they like about it on their own pages. */
        private Stream<Relation> audible() {
            var ancestry = Set.copyOf(scope.node().ancestry());
            return heard.stream().filter(relation -> others.containsKey(relation.fromId()) && ancestry.contains(others.get(relation.fromId()).siteId()));
        }

        private List<RelationView> changes(Holding holding) {
            var byId = heard.stream().collect(Collectors.toMap(Relation::id, Function.identity()));
            return holding.decisions().stream().map(Decision::relation).flatMap(id -> Optional.ofNullable(byId.get(id)).stream())
                    .filter(relation -> others.containsKey(relation.fromId()))
                    .map(this::passive).sorted(Comparator.comparing(RelationView::day)).toList();
        }

        private RelationView active(Relation relation) {
            var other = relation.toId().isPresent() ? Optional.ofNullable(others.get(relation.toId().getAsLong())) : Optional.<Document>empty();
            return view(relation, false, relation.from(), relation.to(), other);
        }

        private RelationView passive(Relation relation) {
            return view(relation, true, relation.to(), relation.from(), Optional.of(others.get(relation.fromId())));
        }

        private RelationView view(Relation relation, boolean passive, Place own, Place there, Optional<Document> other) {
            var day = relation.effective();
            return new RelationView(relation.kind().word(), passive, own.clause(), fragment(own),
                    new LinkView(other.map(Document::title).orElse(relation.toTitle()), other.map(document -> address(document, there)).orElse("")),
                    other.map(Document::number).orElse(relation.toNumber()), there.clause(), day.orElse(null),
                    day.map(begin -> !begin.isAfter(today)).orElse(true), relation.note());
        }

        private String fragment(Place own) {
            var anchor = own.anchor().isEmpty() ? Place.in(clauses, own.clause()).anchor() : own.anchor();
            return anchor.isEmpty() ? "" : "#" + anchor;
        }

        private String address(Document document, Place there) {
            var site = sitesOfOthers.get(document.siteId());
            return addresses.base(site) + path(document, site) + (there.anchor().isEmpty() ? "" : "#" + there.anchor());
        }

        private String path(Document document, SiteNode site) {
            return "/" + document.type() + "/" + document.published().atZone(site.zone()).getYear() + "/" + document.id();
        }

        /** The older one is on the left. */
        private List<LinkView> versions() {
            var links = new ArrayList<LinkView>();
            documents.find(scope.node(), entry.id()).ifPresent(self -> documents.versions(scope.node(), self, VERSIONS).forEach(other -> {
                boolean before = day(other).isBefore(day(self));
                links.add(new LinkView(other.title(), compared(before ? other.id() : self.id(), before ? self.id() : other.id())));
            }));
            links.add(new LinkView("", addresses.to("/policy/compare?to=" + entry.id())));
            return links;
        }

        private LocalDate day(Document document) {
            return document.written().orElseGet(() -> LocalDate.ofInstant(document.published(), scope.node().zone()));
        }

        private String compared(long from, long to) {
            return addresses.to("/policy/compare?from=" + from + "&to=" + to);
        }
    }
}
