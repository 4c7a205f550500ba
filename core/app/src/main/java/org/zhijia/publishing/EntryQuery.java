package org.zhijia.publishing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.zhijia.platform.InstantColumns;
import org.zhijia.publishing.Standing.State;

/**
 * A query for entries and how they stand, put together condition by condition. Conditions may use the entry {@code e},
 * its newest revision {@code r}, its review {@code v} and its schedule {@code d}.
 */
final class EntryQuery {

    private static final String STATE = Arrays.stream(State.values())
            .map(state -> " when " + state.condition() + " then '" + state.name() + "'")
            .collect(Collectors.joining("", "case", " end"));

    private static final String LINES = "select e.id, e.site_id, e.section_id, e.type, r.title, e.author_id, r.created_at, e.published_at, "
            + STATE + " as standing,"
            + " case when e.live_revision_id is not null and (e.expires_at is null or e.expires_at > ?) then 1 else 0 end as visible,"
            + " case when r.id = e.live_revision_id or r.id = v.revision_id or r.id = d.revision_id then 0 else 1 end as newer,"
            + " v.place, v.steps, v.assignee_id, d.due_at, e.pinned_until, v.submitted_at"
            + " from entry e join revision r on r.entry_id = e.id"
            + " and r.number = (select max(n.number) from revision n where n.entry_id = e.id)"
            + " left join review v on v.entry_id = e.id left join schedule d on d.entry_id = e.id";

    private final Instant now;
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();
    private String outside = "";

    EntryQuery(Instant now) {
        this.now = now;
        // The two of LINES.
        parameters.add(Timestamp.from(now));
        parameters.add(Timestamp.from(now));
    }

    EntryQuery where(String condition, Object... values) {
        conditions.add(condition);
        parameters.addAll(List.of(values));
        return this;
    }

    /** Nothing where there are no values. */
    EntryQuery whereIn(String column, Collection<Long> values) {
        return values.isEmpty() ? where("1 = 0") : where(column + " in (" + marks(values) + ")", values.toArray());
    }

    static String marks(Collection<?> values) {
        return String.join(", ", Collections.nCopies(values.size(), "?"));
    }

    EntryQuery in(State state) {
        outside = " where x.standing = '" + state.name() + "'";
        return this;
    }

    /** @param order of the columns of {@code x} */
    List<EntryLine> lines(EntityManager em, String order, int offset, int limit) {
        List<?> rows = query(em, "select x.*", " order by " + order).setFirstResult(offset).setMaxResults(limit).getResultList();
        return rows.stream().map(row -> line((Object[]) row)).toList();
    }

    /** @param select of the columns of {@code x} */
    Query query(EntityManager em, String select, String rest) {
        var query = em.createNativeQuery(select + " from (" + LINES + " where " + String.join(" and ", conditions) + ") x" + outside + rest);
        for (int i = 0; i < parameters.size(); i++) {
            query.setParameter(i + 1, parameters.get(i));
        }
        return query;
    }

    private EntryLine line(Object[] row) {
        var standing = new Standing(State.valueOf((String) row[8]), number(row[9]) == 1, number(row[10]) == 1, count(row[11]), count(row[12]),
                id(row[13]), moment(row[14]));
        return new EntryLine(number(row[0]), number(row[1]), number(row[2]), (String) row[3], (String) row[4], id(row[5]),
                InstantColumns.read(row[6]), moment(row[7]), moment(row[15]).filter(now::isBefore).isPresent(), moment(row[16]), standing);
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }

    private static int count(Object column) {
        return column == null ? 0 : ((Number) column).intValue();
    }

    private static OptionalLong id(Object column) {
        return column == null ? OptionalLong.empty() : OptionalLong.of(number(column));
    }

    private static Optional<Instant> moment(Object column) {
        return Optional.ofNullable(column).map(InstantColumns::read);
    }
}
