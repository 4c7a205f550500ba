package org.zhijia.profile.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.zhijia.content.ChangeLog;
import org.zhijia.profile.consent.ConsentWithdrawn;
import org.zhijia.site.SiteNode;
import org.zhijia.site.Sites;

/** Whom sites nominate. Each sees its own, and those of the sites below for its own calls. */
@ApplicationScoped
public class Nominations {

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private Calls calls;

    @Inject
    private Sites sites;

    @Inject
    private ChangeLog changes;

    @Inject
    private Clock clock;

    /** @throws UnfitNomination when it comes too early, too late, twice or beyond the quota */
    public Nomination nominate(Call call, SiteNode site, Nomination.Statement statement, long by) {
        calls.hold(call);
        holdOpen(call);
        if (statement.consent().isAfter(calls.today(call))) {
            throw UnfitNomination.consentAhead();
        }
        var others = of(call, site);
        if (others.stream().anyMatch(other -> other.name().equals(statement.name()) && other.school().equals(statement.school()))) {
            throw UnfitNomination.twice(statement.name());
        }
        call.quota().ifPresent(quota -> {
            if (others.size() >= quota) {
                throw UnfitNomination.full(quota);
            }
        });
        var nomination = new Nomination(call.id(), site.id(), statement, by, clock.instant());
        em.persist(nomination);
        return nomination;
    }

    /** @throws UnfitNomination when the call is closed or the person is on a notice already */
    public void withdraw(Call call, Nomination nomination) {
        calls.hold(call);
        holdOpen(call);
        if (!noticed(List.of(nomination.id())).isEmpty()) {
            throw UnfitNomination.onNotice();
        }
        nomination.withdraw(clock.instant());
    }

    private void holdOpen(Call call) {
        if (!call.isOpen(calls.today(call))) {
            throw UnfitNomination.closed(call.terms().opens(), call.terms().closes());
        }
    }

    /** By all sites, in the order in which they came. */
    public List<Nomination> of(Call call) {
        return em.createQuery("select n from Nomination n where n.callId = :call and n.withdrawnAt is null order by n.id", Nomination.class)
                .setParameter("call", call.id()).getResultList();
    }

    /** By one site. */
    public List<Nomination> of(Call call, SiteNode site) {
        return em.createQuery("select n from Nomination n where n.callId = :call and n.siteId = :site and n.withdrawnAt is null order by n.id",
                        Nomination.class)
                .setParameter("call", call.id()).setParameter("site", site.id()).getResultList();
    }

    /** How many have been nominated by all sites. */
    public long count(Call call) {
        return em.createQuery("select count(n) from Nomination n where n.callId = :call and n.withdrawnAt is null", Long.class)
                .setParameter("call", call.id()).getSingleResult();
    }

    /** @throws NoSuchNomination when it is another site's */
    public Nomination require(SiteNode site, long id) {
        return Optional.ofNullable(em.find(Nomination.class, id)).filter(nomination -> nomination.siteId() == site.id() && !nomination.isWithdrawn())
                .orElseThrow(NoSuchNomination::new);
    }

    /** Those of the nominations that stand on a notice which was not withdrawn. */
    public List<Long> noticed(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : em.createQuery("select p.nomination.id from NoticePerson p where p.nomination.id in :ids"
                        + " and p.notice.withdrawnAt is null", Long.class)
                .setParameter("ids", ids).getResultList();
    }

    /** Where the person of a profile was nominated, no word about them stays: neither on a notice nor in what was said against them. */
    void forget(@Observes ConsentWithdrawn withdrawn) {
        var nominations = em.createQuery("select n from Nomination n where n.entryId = :entry", Nomination.class)
                .setParameter("entry", withdrawn.entryId()).getResultList();
        if (nominations.isEmpty()) {
            return;
        }
        nominations.forEach(nomination -> nomination.forget(clock.instant()));
        em.createQuery("select o from Objection o where o.person.nomination in :forgotten", Objection.class)
                .setParameter("forgotten", nominations).getResultList().forEach(Objection::forget);
        var notices = em.createQuery("select distinct p.notice from NoticePerson p where p.nomination in :forgotten", Notice.class)
                .setParameter("forgotten", nominations).getResultList();
        notices.forEach(notice -> changes.append(sites.require(notice.siteId()), "notice.changed", notice.id()));
    }
}
