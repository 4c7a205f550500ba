package org.zhijia.policy.relation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** One look at today's decisions, in a transaction of its own. */
@ApplicationScoped
class Turn {

    @Inject
    private Relations relations;

    @Inject
    private Validities validities;

    @Transactional
    public void take() {
        relations.turn(validities.today());
    }
}
