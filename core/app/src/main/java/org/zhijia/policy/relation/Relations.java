package org.zhijia.policy.relation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.zhijia.content.ChangeLog;
import org.zhijia.content.Entry;
import org.zhijia.content.EntryRemoval;
import org.zhijia.identity.Account;
import org.zhijia.site.SiteNode;
import org.zhijia.site.Sites;

/**
 * What documents say about each other. A relation belongs to the site of the document that says it; what another site's
 * document says about one of ours can be read here and not be changed.
 */
@ApplicationScoped
public class Relations {

    private static final String REVALUED = "entry.revalued";

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private Sites sites;

    @Inject
    private Documents documents;

    @Inject
    private Validities validities;

    @Inject
    private ChangeLog changes;

    @Inject
    private Clock clock;

    /** What the document says about others, in the order in which it was entered. */
    public List<Relation> from(long entry) {
        return em.createQuery("select r from Relation r where r.fromId = :entry order by r.id", Relation.class)
                .setParameter("entry", entry).getResultList();
    }

    /**
     * What other documents say about it, published or not: those that mean this very one, and those on its own site or above
     * that mean its number.
     *
     * @param number of the document in its normal form; may be empty
     */
    public List<Relation> about(long entry, SiteNode site, String number) {
        var query = "select r from Relation r where r.fromId <> :entry and (r.toId = :entry";
        if (number.isEmpty()) {
            return em.createQuery(query + ") order by r.id", Relation.class).setParameter("entry", entry).getResultList();
        }
        return em.createQuery(query + " or r.toNumber = :number and r.siteId in :sites) order by r.id", Relation.class)
                .setParameter("entry", entry).setParameter("number", number).setParameter("sites", site.ancestry()).getResultList();
    }

    /** @throws NoSuchRelation when the document says no such thing */
    public Relation require(Entry from, long id) {
        return Optional.ofNullable(em.find(Relation.class, id)).filter(relation -> relation.fromId() == from.id()).orElseThrow(NoSuchRelation::new);
    }

    /**
     * Enters what a document says about another. Where the other is known by number only, it is connected when it is published.
     *
     * @throws UnfitRelation when it says nothing, says it about itself, or has been entered already
     */
    public Relation enter(Entry from, Statement said, Optional<Account> by) {
        hold(from, said);
        var known = found(from, said);
        var id = by.map(person -> OptionalLong.of(person.id())).orElse(OptionalLong.empty());
        var relation = new Relation(from, known, id, validities.today(), clock.instant());
        em.persist(relation);
        em.flush();
        tell(touched(relation));
        return relation;
    }

    /** What is cited by a number that is here means the document that has it. */
    private Statement found(Entry from, Statement said) {
        if (said.toId().isPresent() || said.toNumber().isEmpty()) {
            return said;
        }
        return documents.byNumber(sites.require(from.siteId()), said.toNumber(), 2).stream().filter(document -> document.id() != from.id()).findFirst()
                .map(said::about).orElse(said);
    }

    private void hold(Entry from, Statement said) {
        if (said.toTitle().isEmpty() && said.toNumber().isEmpty()) {
            throw new UnfitRelation("请选择或填写另一个文件：标题或发文字号至少要有一个。");
        }
        if (said.toId().equals(OptionalLong.of(from.id()))) {
            throw new UnfitRelation("一个文件不能与它自己建立关系，请选择另一个文件。");
        }
        if (said.kind().isDecision() && said.effective().isEmpty()) {
            throw new UnfitRelation("请填写从哪一天起废止或修改。");
        }
        if (from(from.id()).stream().anyMatch(known -> known.says(said))) {
            throw new UnfitRelation("这条关系已经登记过了。");
        }
    }

    public void remove(Relation relation) {
        // Whoever was touched by it is to be found only while it is there.
        var touched = touched(relation);
        em.remove(relation);
        em.flush();
        tell(touched);
    }

    /** Both ends, and every copy of the document that is meant by number. */
    private Set<Long> touched(Relation relation) {
        var touched = new LinkedHashSet<Long>();
        touched.add(relation.fromId());
        relation.toId().ifPresent(touched::add);
        em.createNativeQuery("select d.entry_id from policy_decision d where d.relation_id = ?").setParameter(1, relation.id())
                .getResultList().forEach(id -> touched.add(((Number) id).longValue()));
        return touched;
    }

    private void tell(Collection<Long> entries) {
        entries.stream().map(id -> em.find(Entry.class, id)).filter(entry -> entry != null && entry.isLive())
                .forEach(entry -> changes.append(sites.require(entry.siteId()), REVALUED, entry.id()));
    }

    /**
     * After a document has come, gone or changed: whoever cites its number finds it, and whatever it decides is looked at
     * anew.
     */
    void follow(Collection<Long> entries) {
        var touched = new LinkedHashSet<Long>();
        for (var id : concerned(entries)) {
            Optional.ofNullable(em.find(Entry.class, id)).ifPresent(entry -> touched.addAll(touchedBy(entry)));
        }
        tell(touched);
    }

    /** Other documents. It has told of itself. */
    private Set<Long> touchedBy(Entry entry) {
        var touched = new LinkedHashSet<>(connect(entry));
        from(entry.id()).forEach(relation -> touched.addAll(touched(relation)));
        // What a withdrawn document decided counts no longer, but the copies that it was about are to be told.
        touched.addAll(named(entry.id()));
        touched.remove(entry.id());
        return touched;
    }

    /** Those that say something about others, or that others have cited by number. */
    private List<Long> concerned(Collection<Long> entries) {
        if (entries.isEmpty()) {
            return List.of();
        }
        var marks = String.join(", ", Collections.nCopies(entries.size(), "?"));
        var query = em.createNativeQuery("select r.from_id from policy_relation r where r.from_id in (" + marks + ")"
                + " union select e.id from entry e join policy_fields f on f.revision_id = e.live_revision_id"
                + " join policy_relation r on r.to_number = f.number where e.id in (" + marks + ")");
        int at = 1;
        for (var id : entries) {
            query.setParameter(at, id).setParameter(entries.size() + at++, id);
        }
        List<?> ids = query.getResultList();
        return ids.stream().map(id -> ((Number) id).longValue()).toList();
    }

    private List<Long> named(long from) {
        List<?> ids = em.createNativeQuery("select e.id from policy_relation r join policy_fields f on f.number = r.to_number"
                + " join entry e on e.live_revision_id = f.revision_id where r.from_id = ?").setParameter(1, from).getResultList();
        return ids.stream().map(id -> ((Number) id).longValue()).toList();
    }

    /** @return the documents that have waited for this one, on its own site or one below */
    private List<Long> connect(Entry entry) {
        if (!entry.isLive()) {
            return List.of();
        }
        List<?> waiting = em.createNativeQuery("select r.id, r.from_id from policy_relation r join policy_fields f on f.number = r.to_number"
                        + " join site s on s.id = r.site_id join site own on own.id = ? where f.revision_id = ? and r.to_id is null and r.from_id <> ?"
                        + " and s.lineage like own.lineage || '%' order by r.id")
                .setParameter(1, entry.siteId()).setParameter(2, entry.liveRevisionId().getAsLong()).setParameter(3, entry.id()).getResultList();
        var found = new ArrayList<Long>();
        for (var row : waiting) {
            em.createNativeQuery("update policy_relation set to_id = ? where id = ?")
                    .setParameter(1, entry.id()).setParameter(2, ((Object[]) row)[0]).executeUpdate();
            found.add(((Number) ((Object[]) row)[1]).longValue());
        }
        return found;
    }

    /** Tells of decisions whose day has come. */
    void turn(LocalDate today) {
        var due = em.createQuery("select r from Relation r where r.told = false and r.effective <= :today order by r.id", Relation.class)
                .setParameter("today", today).setMaxResults(200).getResultList();
        var touched = new LinkedHashSet<Long>();
        due.forEach(relation -> {
            relation.tell();
            touched.addAll(touched(relation));
        });
        em.flush();
        tell(touched);
    }

    /** What it said goes with it; what others say about it they keep saying, about a document that is not here. */
    void forget(@Observes EntryRemoval.Removing removing) {
        em.createNativeQuery("delete from policy_relation where from_id = ?").setParameter(1, removing.entryId()).executeUpdate();
        em.createNativeQuery("delete from policy_proposal_dismissal where entry_id = ?").setParameter(1, removing.entryId()).executeUpdate();
        em.createNativeQuery("update policy_relation set to_id = null where to_id = ?").setParameter(1, removing.entryId()).executeUpdate();
    }
}
