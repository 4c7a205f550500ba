package org.zhijia.desk.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhijia.content.ContentTypes;
import org.zhijia.content.Entries;
import org.zhijia.content.Entry;
import org.zhijia.content.Writers;
import org.zhijia.desk.DeskPaths;
import org.zhijia.desk.DeskView;
import org.zhijia.desk.Messages;
import org.zhijia.policy.relation.Document;
import org.zhijia.policy.relation.Documents;
import org.zhijia.policy.relation.Offers;
import org.zhijia.policy.relation.Offers.Offer;
import org.zhijia.policy.relation.Place;
import org.zhijia.policy.relation.Relation;
import org.zhijia.policy.relation.RelationKind;
import org.zhijia.policy.relation.Relations;
import org.zhijia.policy.relation.Validities;
import org.zhijia.site.SiteNode;
import org.zhijia.site.SiteScope;
import org.zhijia.site.Sites;
import org.zhijia.spi.Clause;
import org.zhijia.spi.Values;

/** The page on which relations of a document are seen, confirmed and entered. */
@ApplicationScoped
class RelationsPage {

    private static final int FOUND = 20;

    /** What the officer is about to do: look for the other document, or fill in the form about it. */
    record Asked(Optional<String> words, long chosen, boolean absent) { }

    /** What was typed into a form that was refused, and why it was. */
    public record Typed(String kind, String from, String clause, String title, String number, String day, String note, String problem) {

        static final Typed NOTHING = new Typed("", "", "", "", "", "", "", "");
    }

    /** A relation in a list. */
    public record Line(long id, String kind, String own, String title, String number, String clause, String site, String address, String day,
                       boolean coming, boolean absent, String note) { }

    /** What the text proposes. */
    public record Proposed(String key, String kind, String sentence, String title, String number, String clause, String day, String found) { }

    /** A document that may be meant. */
    public record Candidate(long id, String title, String number, String site) { }

    @Inject
    private SiteScope scope;

    @Inject
    private Sites sites;

    @Inject
    private Writers writers;

    @Inject
    private Entries entries;

    @Inject
    private ContentTypes types;

    @Inject
    private Relations relations;

    @Inject
    private Offers offers;

    @Inject
    private Documents documents;

    @Inject
    private Validities validities;

    @Inject
    private Messages messages;

    DeskView of(Entry entry, Asked asked, Typed typed) {
        var revision = entries.latestRevision(entry);
        var site = scope.node();
        var said = relations.from(entry.id());
        var heard = relations.about(entry.id(), site, number(entry, revision.id()));
        var others = documents.live(Stream.concat(said.stream().flatMap(relation -> relation.toId().stream().boxed()),
                heard.stream().map(Relation::fromId)).collect(Collectors.toSet()));
        var names = names(others.values());
        var chosen = asked.chosen() == 0 ? Optional.<Document>empty() : documents.find(site, asked.chosen()).filter(found -> found.id() != entry.id());
        var model = new HashMap<String, Object>();
        model.put("address", DeskPaths.of(site, "entries/" + entry.id() + "/relations"));
        model.put("entry", DeskPaths.of(site, "entries/" + entry.id()));
        model.put("subject", revision.title());
        model.put("writes", writers.may(entry));
        model.put("said", said.stream().map(relation -> said(relation, others, names)).toList());
        model.put("heard", heard.stream().filter(relation -> others.containsKey(relation.fromId())).map(relation -> heard(relation, others, names)).toList());
        model.put("proposals", offers.of(entry).stream().map(this::proposed).toList());
        model.put("looking", asked.words().isPresent());
        model.put("words", asked.words().orElse(""));
        model.put("found", asked.words().map(words -> candidates(words, entry)).orElse(List.of()));
        model.put("filling", chosen.isPresent() || asked.absent());
        model.put("chosen", chosen.map(document -> candidate(document, names(List.of(document)))).orElse(new Candidate(0, "", "", "")));
        model.put("clauses", chosen.map(document -> citations(document.type(), entries.revision(document.revision()).body())).orElse(List.of()));
        model.put("own", citations(entry.type(), revision.body()));
        model.put("kinds", Stream.of(RelationKind.values()).map(RelationKind::word).toList());
        model.put("day", typed.day().isEmpty() ? validities.today().toString() : typed.day());
        model.put("typed", typed);
        return DeskView.page("policy/relations", messages.say("policy.relation.title"), model);
    }

    private String number(Entry entry, long revision) {
        return entry.type().equals("policy") ? entries.fields(types.require(entry.type()), List.of(revision)).getOrDefault(revision, Values.NONE).text("number") : "";
    }

    private Map<Long, SiteNode> names(Collection<Document> found) {
        return sites.find(found.stream().map(Document::siteId).collect(Collectors.toSet()));
    }

    private Line said(Relation relation, Map<Long, Document> others, Map<Long, SiteNode> names) {
        var other = relation.toId().isPresent() ? Optional.ofNullable(others.get(relation.toId().getAsLong())) : Optional.<Document>empty();
        return line(relation, relation.from(), relation.to(), other, names);
    }

    private Line heard(Relation relation, Map<Long, Document> others, Map<Long, SiteNode> names) {
        return line(relation, relation.to(), relation.from(), Optional.of(others.get(relation.fromId())), names);
    }

    private Line line(Relation relation, Place own, Place there, Optional<Document> other, Map<Long, SiteNode> names) {
        var day = relation.effective();
        return new Line(relation.id(), relation.kind().word(), own.clause(), other.map(Document::title).orElse(relation.toTitle()),
                other.map(Document::number).orElse(relation.toNumber()), there.clause(), other.map(document -> site(document, names)).orElse(""),
                other.map(document -> address(document, names)).orElse(""), day.map(LocalDate::toString).orElse(""),
                day.filter(begin -> begin.isAfter(validities.today())).isPresent(), other.isEmpty(), relation.note());
    }

    /** Of another site than this one. */
    private String site(Document document, Map<Long, SiteNode> names) {
        return document.siteId() == scope.node().id() ? "" : names.get(document.siteId()).name();
    }

    private String address(Document document, Map<Long, SiteNode> names) {
        return DeskPaths.of(names.get(document.siteId()), "entries/" + document.id());
    }

    private Proposed proposed(Offer offer) {
        var proposal = offer.proposal();
        return new Proposed(proposal.key(), proposal.kind().word(), proposal.sentence(), proposal.title(), proposal.number(), proposal.clause(),
                offer.statement().effective().map(LocalDate::toString).orElse(""), offer.target().map(Document::title).orElse(""));
    }

    private List<Candidate> candidates(String words, Entry entry) {
        var found = documents.search(scope.node(), words, FOUND).stream().filter(document -> document.id() != entry.id()).toList();
        var names = names(found);
        return found.stream().map(document -> candidate(document, names)).toList();
    }

    private Candidate candidate(Document document, Map<Long, SiteNode> names) {
        return new Candidate(document.id(), document.title(), document.number(), site(document, names));
    }

    private List<String> citations(String type, String markdown) {
        return types.require(type).clauses(markdown).stream().map(Clause::citation).filter(citation -> !citation.isEmpty()).distinct().toList();
    }

    /** A clause of the document's newest revision, as it was chosen. */
    Place own(Entry entry, String citation) {
        return place(entry.type(), entries.latestRevision(entry).body(), citation);
    }

    Place place(Document document, String citation) {
        return place(document.type(), entries.revision(document.revision()).body(), citation);
    }

    private Place place(String type, String markdown, String citation) {
        return Place.in(types.require(type).clauses(markdown), citation);
    }
}
