package org.zhijia.desk.honours;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhijia.content.Entry;
import org.zhijia.desk.DeskPaths;
import org.zhijia.profile.nomination.Notice;
import org.zhijia.site.Sites;

/** Where the desk shows what was drafted, on whatever site it lies. */
@ApplicationScoped
class Drafts {

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private Sites sites;

    /** By the entry's id; what lies in the bin is missing. */
    Map<Long, String> of(Notice notice) {
        return of(Stream.concat(notice.people().stream().flatMap(person -> person.nomination().entryId().stream().boxed()),
                notice.entryId().stream().boxed()).collect(Collectors.toSet()));
    }

    Map<Long, String> of(Collection<Long> entryIds) {
        if (entryIds.isEmpty()) {
            return Map.of();
        }
        var entries = em.createQuery("select e from Entry e where e.id in :ids and e.binnedAt is null", Entry.class)
                .setParameter("ids", entryIds).getResultList();
        var nodes = sites.find(entries.stream().map(Entry::siteId).collect(Collectors.toSet()));
        return entries.stream().collect(Collectors.toMap(Entry::id, entry -> DeskPaths.of(nodes.get(entry.siteId()), "entries/" + entry.id())));
    }
}
