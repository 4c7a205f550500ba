package org.zhijia.policy.relation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhijia.spi.Validity;
import org.zhijia.spi.Values;

/** Which documents hold, and which held on some day. */
@ApplicationScoped
public class Validities {

    /** In which the days of official documents begin and end. */
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    /** Databases take some thousand parameters in one statement. */
    private static final int AT_ONCE = 1000;

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private Clock clock;

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    /** When a day begins. */
    public static Instant begin(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /** @param live values of the fields of policy documents, by entry */
    public Map<Long, Validity> of(Map<Long, Values> live) {
        var today = today();
        var validities = new HashMap<Long, Validity>();
        holdings(live).forEach((entry, holding) -> validities.put(entry, holding.validity(today)));
        return validities;
    }

    /** In one query for any thousand of them. */
    public Map<Long, Holding> holdings(Map<Long, Values> live) {
        var decisions = Decisions.of(decisions(live.keySet()));
        var holdings = new HashMap<Long, Holding>();
        live.forEach((entry, values) -> holdings.put(entry, new Holding(values.text("validity"),
                values.date("written").or(() -> values.date("released")), decisions.about(entry))));
        return holdings;
    }

    /** Those about the documents, and those about the documents that decided: whether one still held when it decided matters. */
    private List<Decision> decisions(Collection<Long> entries) {
        var all = List.copyOf(entries);
        var found = new ArrayList<Decision>();
        for (int start = 0; start < all.size(); start += AT_ONCE) {
            found.addAll(read(all.subList(start, Math.min(start + AT_ONCE, all.size()))));
        }
        return found;
    }

    private List<Decision> read(List<Long> entries) {
        var marks = String.join(", ", Collections.nCopies(entries.size(), "?"));
        var query = em.createNativeQuery("select d.relation_id, d.entry_id, d.kind, d.from_id, d.to_clause, d.effective"
                + " from policy_decision d where d.entry_id in (" + marks + ")"
                + " union select b.relation_id, b.entry_id, b.kind, b.from_id, b.to_clause, b.effective"
                + " from policy_decision d join policy_decision b on b.entry_id = d.from_id where d.entry_id in (" + marks + ")");
        for (int i = 0; i < entries.size(); i++) {
            query.setParameter(i + 1, entries.get(i)).setParameter(entries.size() + i + 1, entries.get(i));
        }
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> decision((Object[]) row)).toList();
    }

    private static Decision decision(Object[] row) {
        return new Decision(((Number) row[0]).longValue(), ((Number) row[1]).longValue(), RelationKind.of((String) row[2]).orElseThrow(),
                ((Number) row[3]).longValue(), (String) row[4], ((Date) row[5]).toLocalDate());
    }
}
