package org.zhijia.policy.structure;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** That somebody found the structure of a revision read rightly. Another revision has to be looked at anew. */
@Entity
@Table(name = "policy_structure_check")
public class StructureCheck {

    @Id
    @Column(name = "revision_id")
    private long revisionId;

    @Column(name = "checked_by")
    private long checkedBy;

    @Column(name = "checked_at")
    private Instant checkedAt;

    protected StructureCheck() { }

    StructureCheck(long revisionId, long checkedBy, Instant checkedAt) {
        this.revisionId = revisionId;
        this.checkedBy = checkedBy;
        this.checkedAt = checkedAt;
    }

    /** Id of an account. */
    public long checkedBy() {
        return checkedBy;
    }

    public Instant checkedAt() {
        return checkedAt;
    }
}
