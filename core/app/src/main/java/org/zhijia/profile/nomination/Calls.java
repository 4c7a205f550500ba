package org.zhijia.profile.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.zhijia.site.SiteNode;
import org.zhijia.site.Sites;

/** Calls for nominations. A site sees its own and those of the sites above it. */
@ApplicationScoped
public class Calls {

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private Sites sites;

    @Inject
    private Clock clock;

    public Call open(SiteNode site, Call.Terms terms, long by) {
        var call = new Call(site.id(), terms, by, clock.instant());
        em.persist(call);
        return call;
    }

    public void change(Call call, Call.Terms terms) {
        call.change(terms);
    }

    /** The site's own, the latest first. */
    public List<Call> of(SiteNode site, int limit) {
        return ofSites(List.of(site.id()), limit);
    }

    /** Those of the sites above, the latest first. */
    public List<Call> above(SiteNode site, int limit) {
        var above = site.ancestry().stream().filter(id -> id != site.id()).toList();
        return above.isEmpty() ? List.of() : ofSites(above, limit);
    }

    private List<Call> ofSites(Collection<Long> ids, int limit) {
        return em.createQuery("select c from Call c where c.siteId in :sites order by c.id desc", Call.class)
                .setParameter("sites", ids).setMaxResults(limit).getResultList();
    }

    /** @throws NoSuchCall when it is another site's */
    public Call require(SiteNode site, long id) {
        return find(id).filter(call -> call.siteId() == site.id()).orElseThrow(NoSuchCall::new);
    }

    /** @throws NoSuchCall when the site is not asked to nominate for it */
    public Call requireReaching(SiteNode site, long id) {
        return find(id).filter(call -> site.ancestry().contains(call.siteId())).orElseThrow(NoSuchCall::new);
    }

    private Optional<Call> find(long id) {
        return Optional.ofNullable(em.find(Call.class, id));
    }

    /** Holds off whoever else nominates or puts up a notice, until the transaction ends. */
    void hold(Call call) {
        em.lock(call, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The day where the call was made. */
    public LocalDate today(Call call) {
        return LocalDate.now(clock.withZone(sites.require(call.siteId()).zone()));
    }
}
