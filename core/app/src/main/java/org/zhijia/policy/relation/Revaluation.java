package org.zhijia.policy.relation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.zhijia.spi.Change;
import org.zhijia.spi.Follower;

/** Lets what a document decides count when it is published, and no longer when it is withdrawn. */
@ApplicationScoped
class Revaluation implements Follower {

    private static final String OWN = "entry.revalued";

    @Inject
    private Relations relations;

    @Override
    public String key() {
        return "policy-relations";
    }

    @Override
    public void follow(List<Change> changes) {
        var entries = changes.stream().filter(change -> change.concernsEntry() && !change.kind().equals(OWN)).map(Change::subject).distinct().toList();
        relations.follow(entries);
    }
}
