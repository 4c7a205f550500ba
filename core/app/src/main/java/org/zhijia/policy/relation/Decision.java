package org.zhijia.policy.relation;

import java.time.LocalDate;

/**
 * A published document's word that another no longer holds or reads differently.
 *
 * @param relation its id
 * @param entry    the document that it is about
 * @param kind     a repeal or an amendment
 * @param by       the document that decides it
 * @param clause   that it is about, as it is cited; empty for the document as a whole
 * @param day      from which it counts
 */
public record Decision(long relation, long entry, RelationKind kind, long by, String clause, LocalDate day) {

    /** Whether from its day on nothing of the document holds. */
    public boolean ends() {
        return kind == RelationKind.REPEAL && clause.isEmpty();
    }
}
