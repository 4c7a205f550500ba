package org.zhijia.profile.daily;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.zhijia.content.Draft;
import org.zhijia.content.Entries;
import org.zhijia.identity.Account;
import org.zhijia.identity.Accounts;
import org.zhijia.profile.consent.ConsentWithdrawn;
import org.zhijia.profile.daily.Calendars.Choice;
import org.zhijia.publishing.Publications;
import org.zhijia.site.TestSites;
import org.zhijia.site.TestSites.TestSite;
import org.zhijia.spi.Values;
import org.zhijia.testkit.Archives;

/** Calendars in the databases that people run. */
@ExtendWith(ArquillianExtension.class)
class TeacherDaysIT {

    private static final AtomicInteger SERIAL = new AtomicInteger();

    @Deployment
    static WebArchive product() {
        return Archives.product().addClass(TestSites.class);
    }

    @Inject
    TestSites sites;

    @Inject
    Entries entries;

    @Inject
    Publications publications;

    @Inject
    Accounts accounts;

    @Inject
    TeacherDays days;

    @Inject
    Calendars calendars;

    @Inject
    ShownDays shown;

    @Inject
    Event<ConsentWithdrawn> withdrawals;

    @Inject
    ManagedScheduledExecutorService executor;

    @PersistenceContext(unitName = "core")
    EntityManager em;

    @Test
    void calendarFillsTodayAndTheDaysAheadOfSchoolsToo() {
        var city = city();
        var school = sites.below(city);
        var people = new HashSet<>(List.of(person(city), person(school), person(school)));
        fill(city);
        var filled = ahead(city);
        assertEquals(TeacherDays.AHEAD + 1, filled.size());
        assertEquals(people, new HashSet<>(filled.subList(0, 3)), "everybody comes before anybody comes again");
        assertEquals(filled.subList(0, 3), filled.subList(3, 6));
        person(city);
        fill(city);
        assertEquals(filled, ahead(city), "what was chosen stays");
        choose(city, Choice.OWN);
        assertFalse(within(city, () -> days.lacking()).stream().anyMatch(site -> site.id() == city.node().id()));
    }

    @Test
    void twoWhoFillAtOnceFillOnce() throws Exception {
        var city = city();
        IntStream.range(0, 5).forEach(number -> person(city));
        try (var both = Executors.newFixedThreadPool(2)) {
            for (var done : both.invokeAll(List.<Callable<Boolean>>of(() -> fill(city), () -> fill(city)))) {
                assertTrue(done.get());
            }
        }
        assertEquals(TeacherDays.AHEAD + 1, ahead(city).size());
        assertEquals(5, new HashSet<>(ahead(city).subList(0, 5)).size());
    }

    @Test
    void plannedPersonComesOnThatDayAndNotByTurnNearIt() {
        var city = city();
        IntStream.range(0, 9).forEach(number -> person(city));
        fill(city);
        within(city, () -> {
            calendars.keepApart(city.node(), 5);
            return true;
        });
        long person = ahead(city).get(4);
        plan(city, 6, person);
        var planned = ahead(city);
        assertEquals(person, planned.get(6));
        IntStream.of(2, 3, 4, 5, 7, 8, 9).forEach(day -> assertNotEquals(person, planned.get(day), "day " + day));
        move(city, 6, 12);
        assertEquals(person, ahead(city).get(12));
        assertTrue(planned(city, 12));
        assertFalse(planned(city, 6));
        within(city, () -> {
            days.clear(city.node(), today(city).plusDays(12));
            return true;
        });
        assertFalse(planned(city, 12));
        assertEquals(TeacherDays.AHEAD + 1, ahead(city).size());
    }

    @Test
    void twoPlannedPeopleChangePlaces() {
        var city = city();
        long one = person(city);
        long other = person(city);
        plan(city, 20, one);
        plan(city, 40, other);
        move(city, 20, 40);
        assertEquals(List.of(other, one), within(city, () -> List.of(on(city, 20), on(city, 40))));
    }

    @Test
    void whatWasShownIsNotPlannedAnew() {
        var city = city();
        long one = person(city);
        long other = person(city);
        fill(city);
        assertThrows(UnfitPlan.class, () -> plan(city, 0, one));
        assertThrows(UnfitPlan.class, () -> plan(city, -1, other));
        assertThrows(UnfitPlan.class, () -> plan(city, 400, other));
        assertThrows(UnfitPlan.class, () -> plan(city, 3, person(sites.school())), "somebody of another tree");
    }

    @Test
    void daysOfWhoeverWithdrawsShowNobodyAndThoseToComeAreGivenToOthers() {
        var city = city();
        person(city);
        person(city);
        fill(city);
        long today = ahead(city).getFirst();
        within(city, () -> {
            publications.withdraw(entries.require(city.node().id(), today), Optional.empty(), "本人撤回");
            withdrawals.fire(new ConsentWithdrawn(city.node().id(), today));
            return true;
        });
        fill(city);
        within(city, () -> {
            assertEquals(OptionalLong.empty(), days.on(city.node(), today(city)).orElseThrow().entryId());
            assertTrue(days.between(city.node(), today(city).plusDays(1), today(city).plusDays(TeacherDays.AHEAD)).stream()
                    .allMatch(day -> day.entryId().isPresent() && day.entryId().getAsLong() != today));
            assertTrue(days.isOpen(city.node(), today(city)), "an officer may choose somebody else for today");
            return true;
        });
    }

    @Test
    void sitesBelowShowTheCalendarAboveUntilTheyHaveOneOrWantNone() {
        var city = sites.school();
        var district = sites.below(city);
        var school = sites.below(district);
        assertEquals(List.of(city.node().id(), city.node().id(), city.node().id()), owners(city, district, school));
        choose(district, Choice.OWN);
        assertEquals(List.of(city.node().id(), district.node().id(), district.node().id()), owners(city, district, school));
        choose(school, Choice.NONE);
        assertEquals(List.of(district.node().id(), 0L), owners(district, school));
        choose(school, Choice.ABOVE);
        choose(district, Choice.NONE);
        assertEquals(List.of(0L, 0L), owners(district, school));
        choose(school, Choice.OWN);
        assertEquals(List.of(school.node().id()), owners(school));
        assertEquals(Choice.OWN, within(city, () -> calendars.choice(city.node())));
    }

    @Test
    void monthOfManyPeopleTakesAsManyQueriesAsOneOfFew() throws Exception {
        var few = city();
        person(few);
        var many = city();
        IntStream.range(0, 25).forEach(number -> person(many));
        within(few, () -> done(() -> days.fillSince(few.node(), today(few).minusDays(70))));
        within(many, () -> done(() -> days.fillSince(many.node(), today(many).minusDays(70))));
        choose(few, Choice.OWN);
        choose(many, Choice.OWN);
        // In threads of their own: what is read once for a request is read for each of them.
        int queries = executor.submit(() -> queries(many)).get();
        assertEquals(executor.submit(() -> queries(few)).get(), queries);
        assertTrue(queries <= 14, "queries: " + queries);
    }

    /** A site whose calendar nobody fills meanwhile: the product's own round looks for those that are shown. */
    private TestSite city() {
        var city = sites.school();
        choose(city, Choice.NONE);
        return city;
    }

    private int queries(TestSite site) {
        var count = new AtomicInteger();
        var here = Thread.currentThread();
        var counter = new SessionEventAdapter() {

            @Override
            public void preExecuteQuery(SessionEvent event) {
                if (Thread.currentThread() == here) {
                    count.incrementAndGet();
                }
            }
        };
        return within(site, () -> {
            var events = em.unwrap(Session.class).getEventManager();
            events.addListener(counter);
            try {
                var calendar = shown.calendar().orElseThrow();
                var month = YearMonth.from(today(site)).minusMonths(1);
                assertEquals(month.lengthOfMonth(), shown.of(calendar, month).stream().filter(day -> day.teacher().isPresent()).count());
                assertTrue(shown.before(calendar, month.atDay(1)).isPresent());
                assertTrue(shown.after(calendar, month.atEndOfMonth()).isPresent());
            } finally {
                events.removeListener(counter);
            }
            return count.get();
        });
    }

    private long person(TestSite site) {
        int number = SERIAL.incrementAndGet();
        var values = new Values.Builder().with("school", "第" + number + "小学").with("consent", LocalDate.of(2026, 1, 5)).build();
        long id = within(site, () -> entries.create(site.section(), "profile", Draft.of("林老师" + number, "正文").with(values), OptionalLong.empty()).entryId());
        within(site, () -> {
            var entry = entries.require(site.node().id(), id);
            return publications.publish(entry, entries.latestRevision(entry), Optional.empty(), "");
        });
        return id;
    }

    private boolean fill(TestSite site) {
        return within(site, () -> done(() -> days.fill(site.node())));
    }

    private void plan(TestSite site, int ahead, long entry) {
        within(site, () -> done(() -> days.plan(site.node(), today(site).plusDays(ahead), entry, officer())));
    }

    private void move(TestSite site, int from, int to) {
        within(site, () -> done(() -> days.move(site.node(), today(site).plusDays(from), today(site).plusDays(to), officer())));
    }

    private Account officer() {
        return accounts.first().orElseGet(() -> accounts.openGenerated("officer-" + System.nanoTime(), "何敏", "Lantern-over-7-rivers"));
    }

    private boolean planned(TestSite site, int ahead) {
        return within(site, () -> days.on(site.node(), today(site).plusDays(ahead)).orElseThrow().isPlanned());
    }

    private long on(TestSite site, int ahead) {
        return days.on(site.node(), today(site).plusDays(ahead)).orElseThrow().entryId().orElseThrow();
    }

    /** Who stands today and on the days that fill themselves. */
    private List<Long> ahead(TestSite site) {
        return within(site, () -> days.between(site.node(), today(site), today(site).plusDays(TeacherDays.AHEAD)).stream()
                .map(day -> day.entryId().orElseThrow()).toList());
    }

    private LocalDate today(TestSite site) {
        return days.today(site.node());
    }

    private void choose(TestSite site, Choice choice) {
        within(site, () -> done(() -> calendars.choose(site.node(), choice)));
    }

    /** 0 for a site that shows none. */
    private List<Long> owners(TestSite... some) {
        return List.of(some).stream().map(site -> within(site, () -> calendars.shownOn(site.node()).map(owner -> owner.id()).orElse(0L))).toList();
    }

    private <T> T within(TestSite site, Callable<T> work) {
        return sites.within(site, work);
    }

    private static boolean done(Runnable work) {
        work.run();
        return true;
    }
}
