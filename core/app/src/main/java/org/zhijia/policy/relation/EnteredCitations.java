package org.zhijia.policy.relation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.zhijia.api.Citations;
import org.zhijia.policy.DocumentNumber;

@ApplicationScoped
class EnteredCitations implements Citations {

    /** By number, or as a document that has this number now. */
    private static final String CITING = "select r.from_id, r.from_anchor from policy_relation r where r.to_number = ? or r.to_id in"
            + " (select e.id from entry e join policy_fields f on f.revision_id = e.live_revision_id where f.number = ?) order by r.id";

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Override
    public List<Citation> of(String number) {
        return DocumentNumber.read(number).map(read -> citing(read.toString())).orElse(List.of());
    }

    private List<Citation> citing(String number) {
        List<?> rows = em.createNativeQuery(CITING).setParameter(1, number).setParameter(2, number).getResultList();
        return rows.stream().map(row -> (Object[]) row).map(row -> new Citation(((Number) row[0]).longValue(), (String) row[1])).toList();
    }
}
