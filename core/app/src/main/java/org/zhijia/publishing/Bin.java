package org.zhijia.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.zhijia.content.ChangeLog;
import org.zhijia.content.Entries;
import org.zhijia.content.Entry;
import org.zhijia.content.EntryRemoval;
import org.zhijia.identity.Account;
import org.zhijia.publishing.PublishingStep.Step;
import org.zhijia.site.Sites;

/** The recycle bin. Nothing leaves it for good without a second person or a waiting time. */
@ApplicationScoped
public class Bin {

    public static final Duration WAITING_TIME = Duration.ofDays(30);

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private Entries entries;

    @Inject
    private EntryRemoval removal;

    @Inject
    private Sites sites;

    @Inject
    private ChangeLog changes;

    @Inject
    private History history;

    @Inject
    private Clock clock;

    /** Takes an entry off its public page and out of all lists; its review and its schedule end. */
    public void put(Entry entry, Account by, String reason) {
        entry.bin(OptionalLong.of(by.id()), clock.instant());
        Optional.ofNullable(em.find(Review.class, entry.id())).ifPresent(em::remove);
        em.createNativeQuery("delete from schedule where entry_id = ?").setParameter(1, entry.id()).executeUpdate();
        history.append(new PublishingStep(entry, Step.BINNED, Optional.of(by), reason, clock.instant()));
        changes.append(sites.require(entry.siteId()), "entry.binned", entry.id());
    }

    /** Back among the drafts, or the withdrawn ones where it was public before. */
    public void restore(Entry entry, Account by) {
        entry.restore(clock.instant());
        history.append(new PublishingStep(entry, Step.RESTORED, Optional.of(by), "", clock.instant()));
        changes.append(sites.require(entry.siteId()), "entry.restored", entry.id());
    }

    /** Whether this person may delete it for good by now. */
    public boolean mayRemove(Entry entry, Account by) {
        return !entry.binnedBy().equals(OptionalLong.of(by.id())) || !clock.instant().isBefore(freeAt(entry));
    }

    /** When even the one who put it into the bin may delete it for good. */
    public Instant freeAt(Entry entry) {
        return entry.binnedAt().orElseThrow().plus(WAITING_TIME);
    }

    /**
     * Deletes an entry of the bin for good, with all its revisions and records; that it was there is kept.
     *
     * @throws NeedsSecondPerson when the same person put it there less than {@link #WAITING_TIME} ago
     * @throws org.zhijia.content.EntryInUse when another entry refers to it
     */
    public void remove(Entry entry, Account by) {
        if (!mayRemove(entry, by)) {
            throw new NeedsSecondPerson();
        }
        remember(entry, by);
        delete("delete from review_comment where step_id in (select s.id from publishing_step s where s.entry_id = ?)", entry);
        delete("delete from publishing_step where entry_id = ?", entry);
        delete("delete from approved_revision where entry_id = ?", entry);
        removal.remove(entry);
        changes.append(sites.require(entry.siteId()), "entry.removed", entry.id());
    }

    private void remember(Entry entry, Account by) {
        em.createNativeQuery("insert into removed_entry (entry_id, site_id, type, title, published_at, binned_at, binned_by, removed_at, removed_by)"
                        + " select e.id, e.site_id, e.type, ?, e.published_at, e.binned_at, e.binned_by, cast(? as timestamp with time zone), cast(? as bigint)"
                        + " from entry e where e.id = ?")
                .setParameter(1, entries.latestRevision(entry).title())
                .setParameter(2, Timestamp.from(clock.instant())).setParameter(3, by.id()).setParameter(4, entry.id())
                .executeUpdate();
    }

    private void delete(String sql, Entry entry) {
        em.createNativeQuery(sql).setParameter(1, entry.id()).executeUpdate();
    }
}
