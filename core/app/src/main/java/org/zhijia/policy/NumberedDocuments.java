package org.zhijia.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhijia.platform.InstantColumns;
import org.zhijia.site.SiteNode;

/** Published documents by their numbers: those of a site and of the sites above it, whose word counts there too. */
@ApplicationScoped
public class NumberedDocuments {

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private Clock clock;

    /**
     * Where a document is.
     *
     * @param expiresAt when it goes off its site by itself
     */
    public record Place(long entryId, long siteId, String title, Instant publishedAt, Optional<Instant> expiresAt) { }

    /**
     * In one query, however many numbers there are.
     *
     * @return by {@linkplain DocumentNumber#key() key}; of several documents with one number the nearest site's, of one site's the first
     */
    public Map<String, Place> find(SiteNode site, Collection<DocumentNumber> numbers) {
        if (numbers.isEmpty()) {
            return Map.of();
        }
        var nearest = new ArrayList<>(site.ancestry()).reversed();
        var found = new HashMap<String, Place>();
        rows(numbers.stream().map(DocumentNumber::key).distinct().toList(), nearest).stream()
                .sorted(Comparator.comparingInt((Object[] row) -> nearest.indexOf(number(row[2]))).thenComparing(row -> number(row[1])))
                .forEach(row -> found.putIfAbsent(row[0].toString(), place(row)));
        return Map.copyOf(found);
    }

    private List<Object[]> rows(List<String> keys, List<Long> siteIds) {
        var query = em.createNativeQuery("select p.number, e.id, e.site_id, r.title, e.published_at, e.expires_at"
                + " from policy_fields p join entry e on e.live_revision_id = p.revision_id join revision r on r.id = p.revision_id"
                + " where p.number in (" + marks(keys) + ") and e.site_id in (" + marks(siteIds) + ") and (e.expires_at is null or e.expires_at > ?)");
        int at = 1;
        for (var key : keys) {
            query.setParameter(at++, key);
        }
        for (var siteId : siteIds) {
            query.setParameter(at++, siteId);
        }
        query.setParameter(at, clock.instant().atOffset(ZoneOffset.UTC));
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> (Object[]) row).toList();
    }

    private static String marks(Collection<?> values) {
        return String.join(", ", Collections.nCopies(values.size(), "?"));
    }

    private static Place place(Object[] row) {
        return new Place(number(row[1]), number(row[2]), row[3].toString(), InstantColumns.read(row[4]),
                Optional.ofNullable(row[5]).map(InstantColumns::read));
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}
