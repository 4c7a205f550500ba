package org.zhijia.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.zhijia.site.Section;

/** What people are writing. Each sees only their own; of others they learn that somebody else is at work. */
@ApplicationScoped
public class WorkingCopies {

    /** An editor tells more often than this that it is open. */
    private static final Duration PRESENT = Duration.ofSeconds(40);

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private Entries entries;

    @Inject
    private Clock clock;

    /** @throws NoSuchCopy when it is another person's or another site's */
    public WorkingCopy require(long siteId, long accountId, long id) {
        return Optional.ofNullable(em.find(WorkingCopy.class, id))
                .filter(copy -> copy.siteId() == siteId && copy.accountId() == accountId)
                .orElseThrow(NoSuchCopy::new);
    }

    /** The same, and nobody else changes it until the transaction ends: two of a person's tabs may come at once. */
    public WorkingCopy hold(long siteId, long accountId, long id) {
        var copy = require(siteId, accountId, id);
        em.refresh(copy, LockModeType.PESSIMISTIC_WRITE);
        return copy;
    }

    /** Begins a new text. */
    public WorkingCopy begin(long accountId, Section section, String type, Manuscript manuscript) {
        if (!section.takes(type)) {
            throw new NotTakenHere(section, type);
        }
        var copy = new WorkingCopy(accountId, section.siteId(), section.id(), type, manuscript, clock.instant());
        em.persist(copy);
        return copy;
    }

    /**
     * The person's copy of an entry: the one that is under way, else one of the latest revision.
     *
     * @param write a revision as the editor shows it
     */
    public WorkingCopy open(long accountId, Entry entry, Function<Revision, Manuscript> write) {
        em.lock(entry, LockModeType.PESSIMISTIC_WRITE);
        var copy = of(accountId, entry).orElseGet(() -> begun(accountId, entry));
        if (!copy.isUnsaved()) {
            var latest = entries.latestRevision(entry);
            copy.settle(entry.id(), latest.number(), write.apply(latest));
        }
        return copy;
    }

    /** The copy now says what this revision says. */
    public void saved(WorkingCopy copy, Revision revision, Manuscript manuscript) {
        copy.settle(revision.entryId(), revision.number(), manuscript);
    }

    public Optional<WorkingCopy> of(long accountId, Entry entry) {
        return em.createQuery("select c from WorkingCopy c where c.accountId = :account and c.entryId = :entry", WorkingCopy.class)
                .setParameter("account", accountId).setParameter("entry", entry.id())
                .getResultStream().findFirst();
    }

    /** Ids of the other people who have the same entry open just now. */
    public List<Long> others(WorkingCopy copy) {
        if (copy.entryId().isEmpty()) {
            return List.of();
        }
        return em.createQuery("select c.accountId from WorkingCopy c where c.entryId = :entry and c.accountId <> :self and c.seenAt > :since"
                        + " order by c.accountId", Long.class)
                .setParameter("entry", copy.entryId().getAsLong()).setParameter("self", copy.accountId())
                .setParameter("since", clock.instant().minus(PRESENT))
                .getResultList();
    }

    /** All that a person has written on any site and not saved, the latest first. */
    public List<WorkingCopy> unsaved(long accountId) {
        return em.createQuery("select c from WorkingCopy c where c.accountId = :account and c.unsaved = true order by c.keptAt desc", WorkingCopy.class)
                .setParameter("account", accountId)
                .getResultList();
    }

    public void discard(WorkingCopy copy) {
        em.remove(copy);
    }

    private WorkingCopy begun(long accountId, Entry entry) {
        var copy = new WorkingCopy(accountId, entry.siteId(), entry.sectionId(), entry.type(), new Manuscript(Map.of()), clock.instant());
        em.persist(copy);
        return copy;
    }
}
