package org.zhijia.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Which files texts show or offer. */
@ApplicationScoped
public class Attachments {

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    /** Ids of files by revision, in one query. */
    Map<Long, List<Long>> of(Collection<Long> revisionIds) {
        return pairs("select revision_id, media_id from revision_media where revision_id in (" + marks(revisionIds) + ") order by media_id",
                revisionIds);
    }

    /** Content that nobody has looked into yet, with a name that it goes by. */
    public record Unread(String hash, String name, long siteId) { }

    /** Some files of live entries, pictures and recordings apart, that nobody has looked into. */
    @Transactional
    public List<Unread> unread(int most) {
        List<?> rows = em.createNativeQuery("select m.hash, min(m.name), min(m.site_id) from entry e"
                + " join revision_media r on r.revision_id = e.live_revision_id join media m on m.id = r.media_id"
                + " where m.media_type not like 'image/%' and m.media_type not like 'video/%' and m.media_type not like 'audio/%'"
                + " and not exists (select 1 from media_text t where t.hash = m.hash) group by m.hash").setMaxResults(most).getResultList();
        return rows.stream().map(row -> (Object[]) row)
                .map(row -> new Unread((String) row[0], (String) row[1], ((Number) row[2]).longValue())).toList();
    }

    /** The live entries that have a file of this content, of whatever site. */
    public List<Entry> showing(String hash) {
        List<?> ids = em.createNativeQuery("select distinct e.id from media m join revision_media r on r.media_id = m.id"
                + " join entry e on e.live_revision_id = r.revision_id where m.hash = ? order by e.id").setParameter(1, hash).getResultList();
        return ids.stream().map(id -> em.find(Entry.class, ((Number) id).longValue())).toList();
    }

    private Map<Long, List<Long>> pairs(String select, Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var query = em.createNativeQuery(select);
        int at = 1;
        for (long id : ids) {
            query.setParameter(at++, id);
        }
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> (Object[]) row).collect(Collectors.groupingBy(row -> ((Number) row[0]).longValue(),
                Collectors.mapping(row -> ((Number) row[1]).longValue(), Collectors.toList())));
    }

    private static String marks(Collection<Long> ids) {
        return ids.stream().map(id -> "?").collect(Collectors.joining(", "));
    }
}
