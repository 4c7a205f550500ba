package org.zhijia.profile.daily;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhijia.content.ChangeLog;
import org.zhijia.content.EntryRemoval;
import org.zhijia.identity.Account;
import org.zhijia.profile.consent.ConsentWithdrawn;
import org.zhijia.site.SiteNode;

/**
 * The days of all calendars. What was shown on a day stays; the day itself counts as shown from its first minute, and only an
 * officer's word replaces whom it shows. Days to come are planned by officers, and the next {@value #AHEAD} of them fill themselves, so that nothing needs to happen at midnight.
 */
@ApplicationScoped
public class TeacherDays {

    /** So many days after today are filled in advance. */
    static final int AHEAD = 14;
    private static final int FARTHEST = 366;

    private static final String LIVE = "e.live_revision_id is not null and (e.expires_at is null or e.expires_at > ?)";

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private LivePeople people;

    @Inject
    private Calendars calendars;

    @Inject
    private ChangeLog changes;

    @Inject
    private Clock clock;

    public LocalDate today(SiteNode site) {
        return LocalDate.now(clock.withZone(site.zone()));
    }

    public Optional<TeacherDay> on(SiteNode site, LocalDate day) {
        return Optional.ofNullable(em.find(TeacherDay.class, new TeacherDay.Key(site.id(), day)));
    }

    /** In their order, both ends included; a day that nobody was chosen for is missing. */
    public List<TeacherDay> between(SiteNode site, LocalDate first, LocalDate last) {
        return em.createQuery("select d from TeacherDay d where d.siteId = :site and d.day between :first and :last order by d.day", TeacherDay.class)
                .setParameter("site", site.id()).setParameter("first", first).setParameter("last", last).getResultList();
    }

    /** The nearest day before, or after and no later than the last, on which somebody stands. */
    Optional<LocalDate> before(SiteNode site, LocalDate day) {
        return em.createQuery("select d.day from TeacherDay d where d.siteId = :site and d.day < :day and d.entryId is not null order by d.day desc", LocalDate.class)
                .setParameter("site", site.id()).setParameter("day", day).setMaxResults(1).getResultStream().findFirst();
    }

    Optional<LocalDate> after(SiteNode site, LocalDate day, LocalDate last) {
        return em.createQuery("select d.day from TeacherDay d where d.siteId = :site and d.day > :day and d.day <= :last and d.entryId is not null order by d.day", LocalDate.class)
                .setParameter("site", site.id()).setParameter("day", day).setParameter("last", last).setMaxResults(1).getResultStream().findFirst();
    }

    /** Whether a day can still be given to somebody else: one to come, or today while it shows nobody. */
    public boolean isOpen(SiteNode site, LocalDate day) {
        var today = today(site);
        return day.isAfter(today) || day.equals(today) && on(site, day).filter(shown -> isLive(site, shown)).isEmpty();
    }

    private boolean isLive(SiteNode site, TeacherDay day) {
        return day.entryId().isPresent() && people.find(site, List.of(day.entryId().getAsLong())).containsKey(day.entryId().getAsLong());
    }

    /**
     * An officer gives a day to somebody. Days near it that the calendar had given to the same person fill themselves anew.
     *
     * @throws UnfitPlan for a day that is over or too far, and for somebody who is not public
     */
    @Transactional
    public void plan(SiteNode site, LocalDate day, long entry, Account by) {
        holdOpen(site, day);
        give(site, day, entry, by);
    }

    /**
     * An officer puts somebody else in the place of whoever is shown today, from now on and for all who look at this day later.
     *
     * @throws UnfitPlan for somebody who is not public
     */
    @Transactional
    public void replaceToday(SiteNode site, long entry, Account by) {
        give(site, today(site), entry, by);
    }

    private void give(SiteNode site, LocalDate day, long entry, Account by) {
        var candidates = people.candidates(site);
        var person = candidates.stream().filter(candidate -> candidate.entries().contains(entry)).findFirst().orElseThrow(UnfitPlan::notLive);
        put(site, day, entry, by);
        release(site, between(site, today(site).plusDays(1), day.plusDays(calendars.gap(site))).stream()
                .filter(other -> !other.isPlanned() && other.entryId().isPresent() && person.entries().contains(other.entryId().getAsLong())).toList());
        fill(site, candidates);
        changes.append(site, "daily.changed", site.id());
    }

    /**
     * Moves whoever stands on a day to another; if somebody is planned there, the two change places.
     *
     * @throws UnfitPlan as {@link #plan}, and where nobody stands on the day
     */
    @Transactional
    public void move(SiteNode site, LocalDate from, LocalDate to, Account by) {
        holdOpen(site, from);
        holdOpen(site, to);
        var moving = on(site, from).filter(day -> isLive(site, day)).orElseThrow(() -> UnfitPlan.nobody(from));
        var other = on(site, to).filter(TeacherDay::isPlanned).filter(day -> isLive(site, day));
        long person = moving.entryId().orElseThrow();
        if (other.isPresent()) {
            put(site, from, other.get().entryId().orElseThrow(), by);
        } else {
            release(site, List.of(moving));
        }
        plan(site, to, person, by);
    }

    /**
     * Takes a plan back; a day of the near future fills itself.
     *
     * @throws UnfitPlan for a day that is over
     */
    @Transactional
    public void clear(SiteNode site, LocalDate day) {
        holdOpen(site, day);
        release(site, on(site, day).stream().toList());
        fill(site);
        changes.append(site, "daily.changed", site.id());
    }

    private void holdOpen(SiteNode site, LocalDate day) {
        if (!isOpen(site, day)) {
            throw UnfitPlan.shown(day);
        }
        if (day.isAfter(today(site).plusDays(FARTHEST))) {
            throw UnfitPlan.tooFar(FARTHEST);
        }
    }

    private void put(SiteNode site, LocalDate day, long entry, Account by) {
        on(site, day).orElseGet(() -> added(new TeacherDay(site.id(), day))).plan(entry, by.id(), clock.instant());
    }

    private TeacherDay added(TeacherDay day) {
        em.persist(day);
        return day;
    }

    private void release(SiteNode site, Collection<TeacherDay> days) {
        days.forEach(em::remove);
        em.flush();
    }

    /** Chooses anew for all days to come that no officer has planned: another rule holds. */
    @Transactional
    public void refill(SiteNode site) {
        release(site, between(site, today(site).plusDays(1), today(site).plusDays(FARTHEST)).stream().filter(day -> !day.isPlanned()).toList());
        fill(site);
        changes.append(site, "daily.changed", site.id());
    }

    /** Fills what is empty from today on. Past days stay as they were: nobody was shown on a day on which the server was down. */
    @Transactional
    public void fill(SiteNode site) {
        int chosen = fill(site, people.candidates(site));
        if (chosen > 0) {
            changes.append(site, "daily.changed", site.id());
        }
    }

    /** The same from a day in the past on, for a calendar that was kept elsewhere until now. */
    @Transactional
    public void fillSince(SiteNode site, LocalDate first) {
        fill(site, people.candidates(site), first);
        changes.append(site, "daily.changed", site.id());
    }

    /** @return how many days were given to somebody */
    private int fill(SiteNode site, List<Candidate> candidates) {
        return fill(site, candidates, today(site));
    }

    private int fill(SiteNode site, List<Candidate> candidates, LocalDate first) {
        em.flush();
        releaseTheGone(site, today(site));
        var end = today(site).plusDays(AHEAD);
        var taken = between(site, first, end).stream().map(TeacherDay::day).collect(Collectors.toSet());
        var open = first.datesUntil(end.plusDays(1)).filter(day -> !taken.contains(day)).toList();
        if (open.isEmpty() || candidates.isEmpty()) {
            return 0;
        }
        var succession = new Succession(site.id(), candidates, known(site, first));
        open.forEach(day -> succession.take(day).ifPresent(candidate -> insert(site, day, candidate.entry())));
        return open.size();
    }

    /** Whoever is no longer public stands on no day to come. A plan waits until the day before: texts are withdrawn for an hour too. */
    private void releaseTheGone(SiteNode site, LocalDate today) {
        em.createNativeQuery("delete from teacher_day where site_id = ? and on_day > ? and (planned_by is null or on_day = ?)"
                        + " and (entry_id is null or not exists (select 1 from entry e where e.id = entry_id and " + LIVE + "))")
                .setParameter(1, site.id()).setParameter(2, today).setParameter(3, today.plusDays(1)).setParameter(4, Timestamp.from(clock.instant()))
                .executeUpdate();
    }

    /** All days from one on, and the last one of each entry before it. */
    private Map<Long, Set<LocalDate>> known(SiteNode site, LocalDate first) {
        var known = new HashMap<Long, Set<LocalDate>>();
        em.createQuery("select d from TeacherDay d where d.siteId = :site and d.entryId is not null and (d.day >= :first or d.day ="
                        + " (select max(p.day) from TeacherDay p where p.siteId = d.siteId and p.entryId = d.entryId and p.day < :first))", TeacherDay.class)
                .setParameter("site", site.id()).setParameter("first", first).getResultStream()
                .forEach(day -> known.computeIfAbsent(day.entryId().orElseThrow(), entry -> new HashSet<>()).add(day.day()));
        return known;
    }

    /** Another node that fills the same day at the same time has chosen the same person. */
    private void insert(SiteNode site, LocalDate day, long entry) {
        em.createNativeQuery("insert into teacher_day (site_id, on_day, entry_id, chosen_at) values (?, ?, ?, ?) on conflict do nothing")
                .setParameter(1, site.id()).setParameter(2, day).setParameter(3, entry).setParameter(4, Timestamp.from(clock.instant()))
                .executeUpdate();
    }

    /** The calendars with a day between today and the last one to fill that is empty, or whose person is gone. */
    @Transactional
    public List<SiteNode> lacking() {
        return calendars.owners().stream().collect(Collectors.groupingBy(this::today)).entrySet().stream()
                .flatMap(sameDay -> lacking(sameDay.getKey(), sameDay.getValue()).stream()).toList();
    }

    private List<SiteNode> lacking(LocalDate today, List<SiteNode> owners) {
        var filled = new HashMap<Long, Long>();
        em.createQuery("select d.siteId, count(d.day) from TeacherDay d, Entry e where e.id = d.entryId and d.day between :today and :last"
                        + " and d.siteId in :sites and e.liveRevisionId is not null and (e.expiresAt is null or e.expiresAt > :now) group by d.siteId", Object[].class)
                .setParameter("today", today).setParameter("last", today.plusDays(AHEAD)).setParameter("now", clock.instant())
                .setParameter("sites", owners.stream().map(SiteNode::id).toList())
                .getResultStream().forEach(row -> filled.put((Long) row[0], (Long) row[1]));
        return owners.stream().filter(site -> filled.getOrDefault(site.id(), 0L) <= AHEAD).toList();
    }

    void forget(@Observes EntryRemoval.Removing removing) {
        forget(removing.entryId());
    }

    void forget(@Observes ConsentWithdrawn withdrawn) {
        forget(withdrawn.entryId());
    }

    /** Their days show nobody from now on, and nobody else takes their place. */
    private void forget(long entry) {
        em.createQuery("update TeacherDay d set d.entryId = null where d.entryId = :entry").setParameter("entry", entry).executeUpdate();
    }
}
