package org.zhijia.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;

/** Addresses that have moved; old ones lead to the new ones for good. */
@ApplicationScoped
public class Moved {

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private Clock clock;

    /** @param path as on the site's own host */
    @SuppressWarnings("unchecked")
    public Optional<String> from(long siteId, String path) {
        return em.createNativeQuery("select new_path from moved where site_id = ? and old_path = ?")
                .setParameter(1, siteId).setParameter(2, path)
                .getResultStream().findFirst();
    }

    /** Older addresses that led to the old one lead to the new one at once: readers are redirected only one time. */
    public void move(long siteId, String oldPath, String newPath) {
        em.createNativeQuery("update moved set new_path = ? where site_id = ? and new_path = ?")
                .setParameter(1, newPath).setParameter(2, siteId).setParameter(3, oldPath).executeUpdate();
        em.createNativeQuery("delete from moved where site_id = ? and old_path in (?, ?)")
                .setParameter(1, siteId).setParameter(2, oldPath).setParameter(3, newPath).executeUpdate();
        em.createNativeQuery("insert into moved (site_id, old_path, new_path, moved_at) values (?, ?, ?, ?)")
                .setParameter(1, siteId).setParameter(2, oldPath).setParameter(3, newPath)
                .setParameter(4, java.sql.Timestamp.from(clock.instant())).executeUpdate();
    }
}
