package org.zhijia.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;
import org.zhijia.api.Changes;
import org.zhijia.platform.InstantColumns;
import org.zhijia.site.SiteNode;
import org.zhijia.site.SiteScope;
import org.zhijia.spi.Change;

/**
 * The log of committed changes. Appending takes the next number under the lock of the one row of {@code change_counter},
 * which is held until the commit: numbers become visible in their own order and without gaps.
 *
 * <p>So append last: everything that was changed before is written out first, and a transaction that holds the lock has
 * nothing left to wait for.
 */
@ApplicationScoped
public class ChangeLog implements Changes {

    private static final Pattern FACT = Pattern.compile("[a-z][a-z0-9-]*\\.[a-z][a-z-]*");

    /** A change whose transaction is about to commit; observe it {@code AFTER_SUCCESS}. */
    public record Appended(Change change, List<Long> ancestry) { }

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private SiteScope scope;

    @Inject
    private Clock clock;

    @Inject
    private Event<Appended> appended;

    @Override
    public void append(String kind, long subject) {
        append(scope.node(), kind, subject);
    }

    public void append(SiteNode site, String kind, long subject) {
        if (!FACT.matcher(kind).matches()) {
            throw new IllegalArgumentException("Not the name of a fact: " + kind);
        }
        em.flush();
        var change = new Change(nextNumber(), site.id(), kind, subject, clock.instant());
        em.createNativeQuery("insert into change_log (number, site_id, kind, subject, at) values (?, ?, ?, ?, ?)")
                .setParameter(1, change.number()).setParameter(2, change.siteId()).setParameter(3, change.kind())
                .setParameter(4, change.subject()).setParameter(5, Timestamp.from(change.at()))
                .executeUpdate();
        appended.fire(new Appended(change, site.ancestry()));
    }

    private long nextNumber() {
        em.createNativeQuery("update change_counter set last = last + 1 where id = 1").executeUpdate();
        return last();
    }

    @Override
    @Transactional
    public long last() {
        return ((Number) em.createNativeQuery("select last from change_counter where id = 1").getSingleResult()).longValue();
    }

    /** The next changes behind a number, in order. */
    List<Change> after(long number, int limit) {
        List<?> rows = em.createNativeQuery("select number, site_id, kind, subject, at from change_log where number > ? order by number")
                .setParameter(1, number)
                .setMaxResults(limit)
                .getResultList();
        return rows.stream().map(row -> read((Object[]) row)).toList();
    }

    private static Change read(Object[] row) {
        return new Change(((Number) row[0]).longValue(), ((Number) row[1]).longValue(), (String) row[2],
                ((Number) row[3]).longValue(), InstantColumns.read(row[4]));
    }
}
