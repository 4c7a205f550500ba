package org.zhijia.policy.structure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;

/** Which revisions were looked at, by whom and when. */
@ApplicationScoped
public class StructureChecks {

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private Clock clock;

    public Optional<StructureCheck> of(long revisionId) {
        return Optional.ofNullable(em.find(StructureCheck.class, revisionId));
    }

    /** Who looks again does it in place of whoever did before. */
    public void confirm(long revisionId, long accountId) {
        em.merge(new StructureCheck(revisionId, accountId, clock.instant()));
    }
}
