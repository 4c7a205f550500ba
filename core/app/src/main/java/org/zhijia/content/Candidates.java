package org.zhijia.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.zhijia.platform.InstantColumns;
import org.zhijia.site.SiteScope;
import org.zhijia.spi.Field;

/**
 * Entries that a form of the current site may point to. Offered are published ones; what was chosen once stays chosen when
 * it is withdrawn, and shows again when it comes back. Each method asks the database once.
 */
@ApplicationScoped
public class Candidates {

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private SiteScope scope;

    @Inject
    private ContentTypes types;

    @Inject
    private LiveEntries live;

    @Inject
    private Clock clock;

    /** @param published first publication; empty while visitors do not see it */
    public record Candidate(long id, String type, long siteId, String title, Optional<Instant> published) {

        private static Candidate of(LiveEntry entry) {
            return new Candidate(entry.id(), entry.type(), entry.siteId(), entry.title(), Optional.of(entry.publishedAt()));
        }
    }

    /**
     * The newest first.
     *
     * @param type  a content type's key; empty for all
     * @param below whether those of the sites below count too
     * @param words each of which the title or a listed text holds
     */
    public List<Candidate> offered(String type, boolean below, String words, int limit) {
        var filter = new LiveFilter(types.find(type), List.of(), words, Optional.empty());
        var query = LiveEntries.Query.of(scope.node()).withSitesBelow(below).ofType(type).fulfilling(filter);
        return live.newest(query, limit).stream().map(Candidate::of).toList();
    }

    /** Those of the ids that are there, by id: of this site whether published or not, of the sites below it the published ones. */
    public Map<Long, Candidate> find(Collection<Long> ids, boolean below) {
        var found = ids.isEmpty() ? List.<Candidate>of()
                : below ? live.findBelow(scope.node(), ids).values().stream().map(Candidate::of).toList() : own(ids);
        return found.stream().collect(Collectors.toUnmodifiableMap(Candidate::id, Function.identity()));
    }

    /** Whether all of them may stand in a field of an entry of this site. */
    public boolean take(Field field, Collection<Long> ids) {
        var found = find(ids, false);
        return ids.stream().allMatch(id -> found.containsKey(id) && (field.type().isEmpty() || field.type().equals(found.get(id).type())));
    }

    private List<Candidate> own(Collection<Long> ids) {
        var sql = new Sql().add("select e.id, e.type, e.site_id, r.title,"
                + " case when e.live_revision_id is not null and (e.expires_at is null or e.expires_at > ?) then e.published_at end"
                + " from entry e join revision r on r.entry_id = e.id and r.number = (select max(n.number) from revision n where n.entry_id = e.id)"
                + " where e.site_id = ? and e.binned_at is null and ", Timestamp.from(clock.instant()), scope.node().id());
        return sql.add(Sql.in("e.id", ids)).rows(em).stream().map(row -> new Candidate(((Number) row[0]).longValue(), (String) row[1],
                ((Number) row[2]).longValue(), (String) row[3], Optional.ofNullable(row[4]).map(InstantColumns::read))).toList();
    }
}
