package org.zhijia.policy.relation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.zhijia.content.ContentTypes;
import org.zhijia.content.Entries;
import org.zhijia.content.Entry;
import org.zhijia.content.Revision;
import org.zhijia.identity.Account;
import org.zhijia.site.SiteNode;
import org.zhijia.site.Sites;
import org.zhijia.spi.Clause;
import org.zhijia.spi.Values;

/** What texts propose and nobody has decided on yet. */
@ApplicationScoped
public class Offers {

    private static final String POLICY = "policy";

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private Relations relations;

    @Inject
    private Documents documents;

    @Inject
    private Validities validities;

    @Inject
    private Entries entries;

    @Inject
    private ContentTypes types;

    @Inject
    private Sites sites;

    @Inject
    private Clock clock;

    /**
     * A proposal, and what would be entered.
     *
     * @param target the document that is meant, where it is here
     */
    public record Offer(Proposal proposal, Optional<Document> target, Statement statement) { }

    /** Of the newest revision. */
    public List<Offer> of(Entry entry) {
        var revision = entries.latestRevision(entry);
        var proposals = pending(Optional.of(entry.id()), revision.title(), revision.body());
        if (proposals.isEmpty()) {
            return List.of();
        }
        var site = sites.require(entry.siteId());
        var own = clauses(entry.type(), revision.body());
        var day = usualDay(entry, revision);
        return proposals.stream().map(proposal -> offer(proposal, entry.id(), site, own, day)).toList();
    }

    /** @param entry empty for a text that was never saved */
    List<Proposal> pending(Optional<Long> entry, String title, String markdown) {
        var proposals = Proposals.in(title, markdown);
        if (proposals.isEmpty() || entry.isEmpty()) {
            return proposals;
        }
        var dismissed = dismissed(entry.get());
        var entered = relations.from(entry.get());
        return proposals.stream().filter(proposal -> !dismissed.contains(proposal.key()))
                .filter(proposal -> entered.stream().noneMatch(relation -> says(relation, proposal))).toList();
    }

    private static boolean says(Relation relation, Proposal proposal) {
        boolean same = proposal.number().isEmpty() ? relation.toTitle().equals(proposal.title()) : relation.toNumber().equals(proposal.number());
        return same && relation.kind() == proposal.kind() && relation.to().clause().equals(proposal.clause());
    }

    private Set<String> dismissed(long entry) {
        List<?> keys = em.createNativeQuery("select proposal from policy_proposal_dismissal where entry_id = ?").setParameter(1, entry).getResultList();
        var dismissed = new HashSet<String>();
        keys.forEach(key -> dismissed.add((String) key));
        return dismissed;
    }

    private Offer offer(Proposal proposal, long entry, SiteNode site, List<Clause> own, LocalDate usualDay) {
        var target = documents.cited(site, proposal.title(), proposal.number()).filter(document -> document.id() != entry);
        var from = own.stream().filter(clause -> clause.start() <= proposal.at() && proposal.at() < clause.end() && !clause.citation().isEmpty())
                .findFirst().map(clause -> new Place(clause.citation(), clause.anchor())).orElse(Place.WHOLE);
        var to = proposal.clause().isEmpty() ? Place.WHOLE : target.map(document -> place(document, proposal.clause())).orElse(new Place(proposal.clause(), ""));
        return new Offer(proposal, target, new Statement(proposal.kind(), from, target.map(document -> OptionalLong.of(document.id())).orElse(OptionalLong.empty()),
                to, proposal.title(), proposal.number(), proposal.day().or(() -> Optional.of(usualDay)), ""));
    }

    private Place place(Document document, String clause) {
        return Place.in(clauses(document.type(), entries.revision(document.revision()).body()), clause);
    }

    private List<Clause> clauses(String type, String markdown) {
        return types.require(type).clauses(markdown);
    }

    /** A decision that names no day counts from when its document was written. */
    private LocalDate usualDay(Entry entry, Revision revision) {
        if (!entry.type().equals(POLICY)) {
            return validities.today();
        }
        var values = entries.fields(types.require(POLICY), List.of(revision.id())).getOrDefault(revision.id(), Values.NONE);
        return values.date("written").or(() -> values.date("released")).orElseGet(validities::today);
    }

    /** @throws NoSuchRelation when the text no longer proposes it, or somebody has decided */
    public Relation accept(Entry entry, String key, Account by) {
        return relations.enter(entry, require(entry, key).statement(), Optional.of(by));
    }

    /** It is not offered again as long as the text says the same. */
    public Offer dismiss(Entry entry, String key, Account by) {
        var offer = require(entry, key);
        em.createNativeQuery("insert into policy_proposal_dismissal (entry_id, proposal, dismissed_by, dismissed_at) values (?, ?, ?, ?)")
                .setParameter(1, entry.id()).setParameter(2, key).setParameter(3, by.id()).setParameter(4, Timestamp.from(clock.instant())).executeUpdate();
        return offer;
    }

    private Offer require(Entry entry, String key) {
        return of(entry).stream().filter(offer -> offer.proposal().key().equals(key)).findFirst().orElseThrow(NoSuchRelation::new);
    }
}
