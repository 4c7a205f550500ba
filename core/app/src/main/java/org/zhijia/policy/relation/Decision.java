package org.zhijia.policy.relation;

import java.time.LocalDate;

/**
 * A published document's word that another no longer holds or reads differently.
 *
 * @param relation its id
 * @param entry    the document that it is about
 * @param kind     a repeal or an amendment
 * @param by       the document that decides it
 * @param anchor   of the clause that it is about; empty for the document as a whole
 * @param day      from which it counts
 */
public record Decision(long relation, long entry, RelationKind kind, long by, String anchor, LocalDate day) {

    /** Whether from its day on nothing of the document holds. */
    public boolean ends() {
        return kind == RelationKind.REPEAL && anchor.isEmpty();
    }
}
