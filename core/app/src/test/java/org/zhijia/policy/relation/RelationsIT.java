package org.zhijia.policy.relation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.zhijia.api.Citations;
import org.zhijia.content.Draft;
import org.zhijia.content.Entries;
import org.zhijia.content.EntryRemoval;
import org.zhijia.publishing.Publications;
import org.zhijia.site.TestSites;
import org.zhijia.site.TestSites.TestSite;
import org.zhijia.spi.Validity;
import org.zhijia.spi.Values;

/** What documents decide about each other, in the databases that people run. */
@ExtendWith(ArquillianExtension.class)
class RelationsIT {

    private static final LocalDate YESTERDAY = LocalDate.now().minusDays(1);
    private static final LocalDate NEXT_YEAR = LocalDate.now().plusYears(1);
    private static final AtomicInteger SERIAL = new AtomicInteger();

    @Inject
    TestSites sites;

    @Inject
    Entries entries;

    @Inject
    Publications publications;

    @Inject
    EntryRemoval removal;

    @Inject
    Relations relations;

    @Inject
    Documents documents;

    @Inject
    Citations citations;

    @Inject
    Validities validities;

    @PersistenceContext(unitName = "core")
    EntityManager em;

    private final Map<Long, Values> written = new HashMap<>();

    @Test
    void publishedRepealEndsADocumentAndTellsEverybody() {
        var city = sites.school();
        long old = publish(city, number());
        long decider = publish(city, number());
        long before = lastChange();
        enter(city, decider, RelationKind.REPEAL, old, "", YESTERDAY);
        assertEquals("废止", word(old));
        assertEquals(Optional.of(YESTERDAY), validities(List.of(old)).get(old).until());
        assertTrue(revalued(before).containsAll(List.of(decider, old)));
        long again = lastChange();
        sites.within(city, () -> done(() -> relations.remove(relations.from(decider).getFirst())));
        assertEquals("现行有效", word(old));
        assertTrue(revalued(again).contains(old));
    }

    @Test
    void amendmentOfAClauseChangesADocument() {
        var city = sites.school();
        long old = publish(city, number());
        enter(city, publish(city, number()), RelationKind.REPEAL, old, "第三条", YESTERDAY);
        assertEquals("已修改", word(old));
    }

    @Test
    void draftDecidesNothingUntilItIsPublished() {
        var city = sites.school();
        long old = publish(city, number());
        long draft = draft(city, number());
        enter(city, draft, RelationKind.REPEAL, old, "", YESTERDAY);
        assertEquals("现行有效", word(old));
        long before = lastChange();
        publish(city, draft);
        assertEquals("废止", word(old));
        awaitRevalued(before, old);
        long published = lastChange();
        sites.within(city, () -> done(() -> publications.withdraw(entries.require(city.node().id(), draft), Optional.empty(), "有误")));
        assertEquals("现行有效", word(old));
        awaitRevalued(published, old);
    }

    @Test
    void schoolRepealsNothingOfTheCityAndTheCityEveryCopy() {
        var city = sites.school();
        var school = sites.below(city);
        var number = number();
        long ofCity = publish(city, number);
        long copy = publish(school, number);
        enter(school, publish(school, number()), RelationKind.REPEAL, ofCity, "", YESTERDAY);
        assertEquals("现行有效", word(ofCity));
        long decider = publish(city, number());
        sites.within(city, () -> relations.enter(entries.require(city.node().id(), decider), statement(RelationKind.REPEAL, OptionalLong.empty(), "", number, YESTERDAY),
                Optional.empty()));
        assertEquals("废止", word(ofCity));
        assertEquals("废止", word(copy));
        assertEquals(OptionalLong.of(ofCity), sites.within(city, () -> relations.from(decider).getFirst().toId()));
        // What stands elsewhere under the same number is another document.
        assertEquals("现行有效", word(publish(sites.school(), number)));
    }

    @Test
    void documentThatIsCitedByNumberIsFoundWhenItArrives() {
        var city = sites.school();
        var school = sites.below(city);
        var number = number();
        long citing = publish(school, number());
        sites.within(school, () -> relations.enter(entries.require(school.node().id(), citing),
                statement(RelationKind.BASIS, OptionalLong.empty(), "", number.replace("〔", " [").replace("〕", "] 0"), YESTERDAY), Optional.empty()));
        assertEquals(OptionalLong.empty(), sites.within(school, () -> relations.from(citing).getFirst().toId()));
        long before = lastChange();
        long cited = publish(city, number);
        awaitRevalued(before, citing);
        assertEquals(OptionalLong.of(cited), sites.within(school, () -> relations.from(citing).getFirst().toId()));
        assertEquals(1, sites.within(city, () -> relations.about(cited, city.node(), number)).size());
    }

    @Test
    void dayThatComesIsTold() {
        var city = sites.school();
        long old = publish(city, number());
        enter(city, publish(city, number()), RelationKind.REPEAL, old, "", NEXT_YEAR);
        assertEquals("现行有效", word(old));
        assertEquals(Optional.of(NEXT_YEAR), validities(List.of(old)).get(old).until());
        sites.within(city, () -> done(() -> relations.turn(NEXT_YEAR.minusDays(1))));
        long before = lastChange();
        sites.within(city, () -> done(() -> relations.turn(NEXT_YEAR)));
        assertTrue(revalued(before).contains(old));
        assertEquals(0L, sites.within(city, () -> ((Number) em.createNativeQuery("select count(*) from policy_relation where to_id = ? and told = false")
                .setParameter(1, old).getSingleResult()).longValue()), "it is told once");
    }

    @Test
    void validityOfManyTakesOneQuery() {
        var city = sites.school();
        long decider = publish(city, number());
        for (int i = 0; i < 12; i++) {
            enter(city, decider, RelationKind.REPEAL, publish(city, number()), "", YESTERDAY);
        }
        var all = sites.within(city, () -> relations.from(decider).stream().map(relation -> relation.toId().getAsLong()).toList());
        assertEquals(1, queries(city, all.subList(0, 1)));
        assertEquals(1, queries(city, all));
        assertEquals(12, validities(all).values().stream().filter(validity -> validity.word().equals("废止")).count());
    }

    @Test
    void nonsenseIsRefused() {
        var city = sites.school();
        long one = publish(city, number());
        long other = publish(city, number());
        assertThrows(UnfitRelation.class, () -> enter(city, one, RelationKind.REPEAL, one, "", YESTERDAY));
        enter(city, one, RelationKind.REPEAL, other, "", YESTERDAY);
        assertThrows(UnfitRelation.class, () -> enter(city, one, RelationKind.REPEAL, other, "", YESTERDAY));
        assertThrows(UnfitRelation.class, () -> sites.within(city, () -> relations.enter(entries.require(city.node().id(), one),
                statement(RelationKind.AMENDMENT, OptionalLong.of(other), "", "", null), Optional.empty())));
        assertThrows(NoSuchRelation.class, () -> sites.within(city, () -> relations.require(entries.require(city.node().id(), other),
                relations.from(one).getFirst().id())));
    }

    @Test
    void whatADeletedDocumentSaidGoesAndWhatWasSaidAboutItStays() {
        var city = sites.school();
        long one = publish(city, number());
        long other = draft(city, number());
        enter(city, one, RelationKind.FORWARDING, other, "", YESTERDAY);
        enter(city, other, RelationKind.BASIS, one, "", YESTERDAY);
        sites.within(city, () -> done(() -> removal.remove(entries.require(city.node().id(), other))));
        var left = sites.within(city, () -> relations.from(one));
        assertEquals(1, left.size());
        assertEquals(OptionalLong.empty(), left.getFirst().toId());
        assertEquals(List.of(), sites.within(city, () -> relations.from(other)));
    }

    @Test
    void citationsAreKnownByNumberHoweverTheDocumentWasNamed() {
        var city = sites.school();
        var number = number();
        long cited = publish(city, number);
        long byDocument = publish(city, number());
        long byNumber = publish(city, number());
        enter(city, byDocument, RelationKind.REPEAL, cited, "", YESTERDAY);
        sites.within(city, () -> relations.enter(entries.require(city.node().id(), byNumber), new Statement(RelationKind.BASIS, new Place("第二条", "第二条"),
                OptionalLong.empty(), Place.WHOLE, "", number, Optional.empty(), ""), Optional.empty()));
        var typed = number.replace('〔', '[').replace('〕', ']');
        assertEquals(List.of(new Citations.Citation(byDocument, ""), new Citations.Citation(byNumber, "第二条")), citations.of(typed));
        assertEquals(List.of(), citations.of(number()));
        assertEquals(List.of(), citations.of("关于某事的通知"));
    }

    @Test
    void documentIsFoundByItsTitleWithTheIssuerAndWithout() {
        var city = sites.school();
        long opinion = titled(city, "云溪市教育工会关于教工小家建设的指导意见", "");
        long points = titled(city, "2019年工作要点", "云溪市教育工会");
        titled(city, "转发云溪市教育局关于读书活动的通知", "");
        assertEquals(OptionalLong.of(opinion), cited(city, "关于教工小家建设的指导意见", ""));
        assertEquals(OptionalLong.of(opinion), cited(city, "关于教工小家建设的指导意见", number()), "it has no number here");
        assertEquals(OptionalLong.of(points), cited(city, "云溪市教育工会2019年工作要点", ""));
        assertEquals(OptionalLong.empty(), cited(city, "关于读书活动的通知", ""), "who forwards it did not issue it");
        titled(city, "云溪市教育局关于教工小家建设的指导意见", "");
        assertEquals(OptionalLong.empty(), cited(city, "关于教工小家建设的指导意见", ""), "either may be meant");
    }

    private OptionalLong cited(TestSite site, String title, String number) {
        return sites.within(site, () -> documents.cited(site.node(), title, number).map(document -> OptionalLong.of(document.id())).orElse(OptionalLong.empty()));
    }

    private long titled(TestSite site, String title, String issuer) {
        return publish(site, sites.within(site, () -> entries.create(site.section(), "policy", Draft.of(title, "正文").with(Values.NONE.with("issuer", issuer)),
                OptionalLong.empty()).entryId()));
    }

    private void enter(TestSite site, long from, RelationKind kind, long to, String clause, LocalDate day) {
        sites.within(site, () -> relations.enter(entries.require(site.node().id(), from), statement(kind, OptionalLong.of(to), clause, "", day), Optional.empty()));
    }

    private static Statement statement(RelationKind kind, OptionalLong to, String clause, String number, LocalDate day) {
        return new Statement(kind, Place.WHOLE, to, new Place(clause, ""), "某文件", number, Optional.ofNullable(day), "");
    }

    private static String number() {
        return "测教工〔2024〕" + SERIAL.incrementAndGet() + "号";
    }

    private long draft(TestSite site, String number) {
        var values = new Values.Builder().with("number", number).with("written", LocalDate.of(2024, 1, 5)).build();
        long id = sites.within(site, () -> entries.create(site.section(), "policy", Draft.of("关于某事的通知", "正文").with(values), OptionalLong.empty()).entryId());
        written.put(id, values);
        return id;
    }

    private long publish(TestSite site, String number) {
        return publish(site, draft(site, number));
    }

    private long publish(TestSite site, long id) {
        sites.within(site, () -> {
            var entry = entries.require(site.node().id(), id);
            return publications.publish(entry, entries.latestRevision(entry), Optional.empty(), "");
        });
        return id;
    }

    private String word(long entry) {
        return validities(List.of(entry)).get(entry).word();
    }

    private Map<Long, Validity> validities(List<Long> ids) {
        return sites.within(sites.school(), () -> validities.of(live(ids)));
    }

    private Map<Long, Values> live(List<Long> ids) {
        var live = new HashMap<Long, Values>();
        ids.forEach(id -> live.put(id, written.get(id)));
        return live;
    }

    private int queries(TestSite site, List<Long> ids) {
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
        return sites.within(site, () -> {
            var events = em.unwrap(Session.class).getEventManager();
            events.addListener(counter);
            try {
                validities.of(live(ids));
            } finally {
                events.removeListener(counter);
            }
            return count.get();
        });
    }

    private long lastChange() {
        return sites.within(sites.school(), () -> ((Number) em.createNativeQuery("select last from change_counter where id = 1").getSingleResult()).longValue());
    }

    private List<Long> revalued(long after) {
        return sites.within(sites.school(), () -> {
            List<?> rows = em.createNativeQuery("select subject from change_log where number > ? and kind = 'entry.revalued' order by number")
                    .setParameter(1, after).getResultList();
            return rows.stream().map(row -> ((Number) row).longValue()).toList();
        });
    }

    /** By a follower, in a thread of its own. */
    private void awaitRevalued(long after, long entry) {
        var end = Instant.now().plus(Duration.ofSeconds(30));
        while (!revalued(after).contains(entry)) {
            assertTrue(Instant.now().isBefore(end), "Nobody was told that " + entry + " is valued otherwise");
            LockSupport.parkNanos(50_000_000);
        }
    }

    private static boolean done(Runnable work) {
        work.run();
        return true;
    }
}
