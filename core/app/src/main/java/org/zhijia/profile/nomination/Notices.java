package org.zhijia.profile.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhijia.content.ChangeLog;
import org.zhijia.identity.Account;
import org.zhijia.identity.Accounts;
import org.zhijia.identity.Permission;
import org.zhijia.site.SiteNode;
import org.zhijia.site.Sites;

/** Public notices of a site, and what is said against whom they name. */
@ApplicationScoped
public class Notices {

    /** For the log of changes: pages that show notices are made anew after each. */
    static final String FACTS = "notice";

    // Without characters that look like others: people write it down.
    private static final String LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private static final int RECEIPT = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private Calls calls;

    @Inject
    private Nominations nominations;

    @Inject
    private Honouring honouring;

    @Inject
    private Sites sites;

    @Inject
    private Accounts accounts;

    @Inject
    private ChangeLog changes;

    @Inject
    private Clock clock;

    /**
     * Puts up a notice.
     *
     * @param chosen ids of nominations for the call; others are left out
     * @throws UnfitNotice when nobody is chosen, one hangs already, or it would begin in the past
     */
    public Notice open(Call call, Notice.Wording wording, Period period, Set<Long> chosen, long by) {
        calls.hold(call);
        if (of(call).isPresent()) {
            throw UnfitNotice.hangsAlready();
        }
        // Days that nobody could have seen it on are no part of a notice.
        if (period.begins().isBefore(calls.today(call))) {
            throw UnfitNotice.begun();
        }
        var people = nominations.of(call).stream().filter(nomination -> chosen.contains(nomination.id())).toList();
        var notice = new Notice(call, wording, period, people, by, clock.instant());
        em.persist(notice);
        honouring.recognize(people);
        em.flush();
        tell(notice, "opened");
        return notice;
    }

    /** The notice for a call that was not withdrawn. */
    public Optional<Notice> of(Call call) {
        return em.createQuery("select n from Notice n where n.call = :call and n.withdrawnAt is null order by n.id desc", Notice.class)
                .setParameter("call", call).setMaxResults(1).getResultStream().findFirst();
    }

    /** A site's, the latest first, without those that were withdrawn. */
    public List<Notice> of(SiteNode site, int first, int limit) {
        return em.createQuery("select n from Notice n where n.siteId = :site and n.withdrawnAt is null order by n.begins desc, n.id desc", Notice.class)
                .setParameter("site", site.id()).setFirstResult(first).setMaxResults(limit).getResultList();
    }

    /** @throws NoSuchNotice when it is another site's */
    public Notice require(SiteNode site, long id) {
        return Optional.ofNullable(em.find(Notice.class, id)).filter(notice -> notice.siteId() == site.id()).orElseThrow(NoSuchNotice::new);
    }

    /** Nobody else changes it until the transaction ends: an objection that comes while the result is published waits and is late. */
    private Notice hold(SiteNode site, long id) {
        var notice = require(site, id);
        em.refresh(notice, LockModeType.PESSIMISTIC_WRITE);
        return notice;
    }

    /** @throws UnfitNotice outside of its days */
    public Objection object(SiteNode site, long id, long personId, Objection.Letter letter) {
        var notice = hold(site, id);
        var person = notice.people().stream().filter(each -> each.id() == personId).findFirst().orElseThrow(UnfitNotice::notRunning);
        return notice.object(person, letter, receipt(today(notice)), today(notice), clock.instant());
    }

    private static String receipt(LocalDate today) {
        return "YY" + DateTimeFormatter.BASIC_ISO_DATE.format(today)
                + RANDOM.ints(RECEIPT, 0, LETTERS.length()).mapToObj(LETTERS::charAt).map(String::valueOf).collect(Collectors.joining());
    }

    /** What was sent under a receipt; empty where there is nothing. */
    public Optional<Objection> find(Notice notice, String receipt) {
        return em.createQuery("select o from Objection o where o.notice = :notice and o.receipt = :receipt", Objection.class)
                .setParameter("notice", notice).setParameter("receipt", receipt).getResultStream().findFirst();
    }

    /** @param remark what readers are told where the name stood, when the objection is upheld */
    public Objection answer(SiteNode site, long id, long objectionId, boolean upheld, String reason, String remark, long by) {
        var notice = hold(site, id);
        var objection = notice.objections().stream().filter(each -> each.id() == objectionId).findFirst().orElseThrow(NoSuchObjection::new);
        notice.answer(objection, upheld, reason, remark, by, clock.instant());
        tell(notice, "changed");
        return objection;
    }

    public Notice withdraw(SiteNode site, long id) {
        var notice = hold(site, id);
        notice.withdraw(clock.instant());
        tell(notice, "withdrawn");
        return notice;
    }

    /**
     * Makes drafts of what has come of it: the honour on the profiles of all who are left, and news about it.
     *
     * @throws UnfitNotice before the end, or while an objection waits for its answer
     */
    public Notice publish(SiteNode site, long id, long by) {
        var notice = hold(site, id);
        honouring.draft(notice, notice.publish(today(notice), clock.instant()), by);
        tell(notice, "published");
        return notice;
    }

    /** The day where the notice hangs. */
    public LocalDate today(Notice notice) {
        return LocalDate.now(clock.withZone(sites.require(notice.siteId()).zone()));
    }

    /** A notice with objections that nobody has answered. */
    public record Waiting(long notice, SiteNode site, String title, long objections) { }

    /** Those whose objections the person may answer, over all sites; the one that hangs longest first. */
    public List<Waiting> waiting(Account person) {
        var rows = em.createQuery("select n.id, s, n.title, count(o) from Objection o join o.notice n join SiteNode s on s.id = n.siteId"
                + " where o.upheld is null and n.withdrawnAt is null and s.closedAt is null group by n.id, s, n.title order by n.id", Object[].class).getResultList();
        if (rows.isEmpty()) {
            return List.of();
        }
        var roles = accounts.memberships(person.id());
        return rows.stream().map(row -> new Waiting((Long) row[0], (SiteNode) row[1], (String) row[2], (Long) row[3]))
                .filter(waiting -> roles.stream().anyMatch(role -> role.allows(Permission.PUBLISH, waiting.site().ancestry()))).toList();
    }

    private void tell(Notice notice, String fact) {
        changes.append(sites.require(notice.siteId()), FACTS + "." + fact, notice.id());
    }
}
