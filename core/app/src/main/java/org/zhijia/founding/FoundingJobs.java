package org.zhijia.founding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.zhijia.founding.FoundingRow.State;
import org.zhijia.founding.Registrar.Proposal;
import org.zhijia.identity.Account;
import org.zhijia.site.SiteNode;

/** Lists of sites to be founded, and what became of each line. */
@ApplicationScoped
@Transactional
public class FoundingJobs {

    /** A list is to be worked off; observe it {@code AFTER_SUCCESS}. */
    record Started() { }

    private static final int HISTORY = 20;

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private Event<Started> started;

    @Inject
    private Clock clock;

    /** Keeps a checked list; nothing is founded before {@link #start}. */
    public FoundingJob open(SiteNode by, Account person, String fileName, List<Proposal> proposals) {
        var job = new FoundingJob(by.id(), person.id(), fileName, clock.instant());
        em.persist(job);
        em.flush();
        proposals.forEach(proposal -> em.persist(new FoundingRow(job.id(), proposal)));
        return job;
    }

    /** The latest first. */
    public List<FoundingJob> of(SiteNode site) {
        return em.createQuery("select j from FoundingJob j where j.siteId = :site order by j.id desc", FoundingJob.class)
                .setParameter("site", site.id()).setMaxResults(HISTORY).getResultList();
    }

    /** @throws NoSuchJob when it is another site's */
    public FoundingJob require(SiteNode site, long id) {
        return Optional.ofNullable(em.find(FoundingJob.class, id)).filter(job -> job.siteId() == site.id()).orElseThrow(NoSuchJob::new);
    }

    public List<FoundingRow> rows(FoundingJob job) {
        return em.createQuery("select r from FoundingRow r where r.jobId = :job order by r.number", FoundingRow.class)
                .setParameter("job", job.id()).getResultList();
    }

    /** How many lines there are in each state; states without lines are missing. */
    public Map<State, Long> count(FoundingJob job) {
        return rows(job).stream().collect(Collectors.groupingBy(FoundingRow::state, Collectors.counting()));
    }

    /** Begins with the sound lines; a second time changes nothing. */
    public void start(SiteNode site, long id) {
        require(site, id).start(clock.instant());
        started.fire(new Started());
    }

    /** What is founded stays, the rest is not begun. */
    public void cancel(SiteNode site, long id) {
        require(site, id).cancel(clock.instant());
    }
}
