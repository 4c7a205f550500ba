package org.zhijia.founding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Optional;
import org.zhijia.identity.Accounts;
import org.zhijia.identity.SignedIn;
import org.zhijia.site.SiteNode;
import org.zhijia.site.Sites;

/** What the worker does to a list, each method in a transaction of its own. */
@ApplicationScoped
@Transactional
class FoundingSteps {

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private Founding founding;

    @Inject
    private Sites sites;

    @Inject
    private Accounts accounts;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Clock clock;

    /** The oldest that runs. */
    public Optional<FoundingJob> next() {
        return em.createQuery("select j from FoundingJob j where j.state = 'running' order by j.id", FoundingJob.class)
                .setMaxResults(1).getResultStream().findFirst();
    }

    /** The next line to be founded; empty when none is left or the job was cancelled. */
    public Optional<FoundingRow> next(long jobId) {
        return em.createQuery("select r from FoundingRow r, FoundingJob j where j.id = r.jobId and j.state = 'running' and j.id = :job"
                        + " and r.state = 'waiting' order by r.number", FoundingRow.class)
                .setParameter("job", jobId).setMaxResults(1).getResultStream().findFirst();
    }

    public void finish(long id) {
        em.find(FoundingJob.class, id).finish(clock.instant());
    }

    public SiteNode siteOf(FoundingJob job) {
        return sites.require(job.siteId());
    }

    /** Signs the account in that has sent the list: what it may do now decides what the job can do. */
    public void signIn(FoundingJob job) {
        accounts.find(job.accountId()).ifPresent(signedIn::enter);
    }

    /** Site and line are one transaction: after a kill a line is done or not begun. */
    @Transactional(TxType.REQUIRES_NEW)
    public void found(FoundingJob job, FoundingRow line) {
        var founded = founding.found(line.charter(), sites.require(job.siteId()));
        row(line).founded(founded);
        founding.announce(founded);
    }

    @Transactional(TxType.REQUIRES_NEW)
    public void fail(FoundingRow line, String why) {
        row(line).fail(why);
    }

    private FoundingRow row(FoundingRow line) {
        return em.find(FoundingRow.class, line.id());
    }
}
