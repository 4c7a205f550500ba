package org.zhijia.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.zhijia.platform.InstantColumns;

/** Addresses that have moved; old ones lead to the new ones for good. */
@ApplicationScoped
public class Moved {

    private static final int LONGEST = 300;
    private static final Pattern OWN_PATH = Pattern.compile("/(?![/\\\\])[^\\s?#\\\\]*");
    private static final Pattern ELSEWHERE = Pattern.compile("https://[^\\s/?#@\\\\]+([/?#]\\S*)?");

    /**
     * One address that leads to another.
     *
     * @param from a path as on the site's own host
     * @param to   such a path, or an address elsewhere
     */
    public record Redirect(String from, String to, Instant since) { }

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

    /** The latest first. */
    public List<Redirect> of(long siteId, int first, int limit) {
        List<?> rows = em.createNativeQuery("select old_path, new_path, moved_at from moved where site_id = ? order by moved_at desc, old_path")
                .setParameter(1, siteId).setFirstResult(first).setMaxResults(limit).getResultList();
        return rows.stream().map(row -> (Object[]) row)
                .map(row -> new Redirect((String) row[0], (String) row[1], InstantColumns.read(row[2]))).toList();
    }

    /** Older addresses that led to the old one lead to the new one at once: readers are redirected only one time. */
    public void move(long siteId, String oldPath, String newPath) {
        em.createNativeQuery("update moved set new_path = ? where site_id = ? and new_path = ?")
                .setParameter(1, newPath).setParameter(2, siteId).setParameter(3, oldPath).executeUpdate();
        forget(siteId, oldPath);
        forget(siteId, newPath);
        em.createNativeQuery("insert into moved (site_id, old_path, new_path, moved_at) values (?, ?, ?, ?)")
                .setParameter(1, siteId).setParameter(2, oldPath).setParameter(3, newPath)
                .setParameter(4, Timestamp.from(clock.instant())).executeUpdate();
    }

    /**
     * Somebody's own redirect.
     *
     * @param from a path on this site, without query
     * @param to   another one, or an address that begins with https://
     * @throws UnfitRedirect when one of them is neither, or when the way would lead back to where it began
     */
    public void redirect(long siteId, String from, String to) {
        if (!OWN_PATH.matcher(from).matches() || from.length() > LONGEST || from.equals("/")) {
            throw UnfitRedirect.from(from);
        }
        if (!OWN_PATH.matcher(to).matches() && !ELSEWHERE.matcher(to).matches() || to.length() > LONGEST) {
            throw UnfitRedirect.to(to);
        }
        // Ways are kept short, so one step further is the end of it.
        var end = from(siteId, to).orElse(to);
        if (end.equals(from)) {
            throw UnfitRedirect.circle(from, to);
        }
        move(siteId, from, end);
    }

    public void forget(long siteId, String from) {
        em.createNativeQuery("delete from moved where site_id = ? and old_path = ?")
                .setParameter(1, siteId).setParameter(2, from).executeUpdate();
    }
}
