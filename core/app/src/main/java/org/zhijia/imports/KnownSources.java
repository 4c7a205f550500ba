package org.zhijia.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.zhijia.content.EntryRemoval;

/** Which entry was made of which file. Rows belong to a site and are asked for by site only. */
@ApplicationScoped
class KnownSources {

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    /** @param hash of the file when the entry was last made of it */
    record Known(long entryId, String hash) { }

    Optional<Known> find(long siteId, long sectionId, String name) {
        return first("select entry_id, hash from import_source where site_id = ? and section_id = ? and name = ?", siteId, sectionId, name);
    }

    /** The entry of the site that has this document number, and the file that it was last made of. */
    Optional<Known> findByNumber(long siteId, String number) {
        return first("select e.id, coalesce(max(s.hash), '') from entry e join revision r on r.entry_id = e.id"
                + " join policy_fields p on p.revision_id = r.id left join import_source s on s.entry_id = e.id"
                + " where e.site_id = ? and e.binned_at is null and p.number = ? group by e.id order by e.id", siteId, number);
    }

    /** Of whatever section. */
    Optional<Long> entryOf(long siteId, String name) {
        return first("select entry_id, hash from import_source where site_id = ? and name = ? order by entry_id", siteId, name)
                .map(Known::entryId);
    }

    void remember(long siteId, long sectionId, String name, String hash, long entryId) {
        int updated = em.createNativeQuery("update import_source set hash = ?, entry_id = ? where site_id = ? and section_id = ? and name = ?")
                .setParameter(1, hash).setParameter(2, entryId).setParameter(3, siteId).setParameter(4, sectionId).setParameter(5, name)
                .executeUpdate();
        if (updated == 0) {
            em.createNativeQuery("insert into import_source (site_id, section_id, name, hash, entry_id) values (?, ?, ?, ?, ?)")
                    .setParameter(1, siteId).setParameter(2, sectionId).setParameter(3, name).setParameter(4, hash).setParameter(5, entryId)
                    .executeUpdate();
        }
    }

    /** The report of the import stays, without the entry. */
    void forget(@Observes EntryRemoval.Removing removing) {
        em.createNativeQuery("delete from import_source where entry_id = ?").setParameter(1, removing.entryId()).executeUpdate();
        em.createNativeQuery("update import_item set entry_id = null where entry_id = ?").setParameter(1, removing.entryId()).executeUpdate();
    }

    private Optional<Known> first(String sql, Object... parameters) {
        var query = em.createNativeQuery(sql).setMaxResults(1);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        List<?> rows = query.getResultList();
        return rows.stream().findFirst().map(row -> (Object[]) row)
                .map(row -> new Known(((Number) row[0]).longValue(), row[1].toString()));
    }
}
