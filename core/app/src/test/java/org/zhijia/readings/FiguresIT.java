package org.zhijia.readings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.zhijia.checks.Checks;
import org.zhijia.checks.Word;
import org.zhijia.checks.Word.Kind;
import org.zhijia.checks.Words;
import org.zhijia.content.Draft;
import org.zhijia.content.Entries;
import org.zhijia.publishing.Publications;
import org.zhijia.readings.Readings.ReadEntry;
import org.zhijia.readings.Readings.ReadSite;
import org.zhijia.readings.Readings.Span;
import org.zhijia.site.TestSites;
import org.zhijia.site.TestSites.TestSite;
import org.zhijia.spi.PublishCheck.Finding;
import org.zhijia.upkeep.Column;
import org.zhijia.upkeep.Upkeep;
import org.zhijia.web.Subject;

/** Readings, upkeep and words on the database: what the desk's room of checks and figures stands on. */
@ExtendWith(ArquillianExtension.class)
class FiguresIT {

    @Inject
    TestSites sites;

    @Inject
    ReadingCounter counter;

    @Inject
    Readings readings;

    @Inject
    Upkeep upkeep;

    @Inject
    Words words;

    @Inject
    Checks checks;

    @Inject
    Entries entries;

    @Inject
    Publications publications;

    @PersistenceContext(unitName = "core")
    EntityManager em;

    @Test
    void readingsAddUpBySiteAndEntry() {
        var city = sites.school();
        var school = sites.below(city);
        long first = write(school, "第一篇");
        long second = write(school, "第二篇");
        var span = Span.last(7, readings.today(school.node()));

        for (int round = 0; round < 2; round++) {
            counter.count(new Subject(school.node().id(), first));
            counter.count(new Subject(school.node().id(), second));
            counter.count(new Subject(school.node().id(), first));
            counter.count(new Subject(school.node().id(), Subject.NO_ENTRY));
            counter.count(new Subject(city.node().id(), Subject.NO_ENTRY));
            counter.writeDown();
        }

        var days = readings.days(school.node(), span);
        assertEquals(7, days.size());
        assertEquals(List.of(6L, 2L), List.of(days.getLast().entries(), days.getLast().lists()));
        assertEquals(0, days.getFirst().total());
        assertEquals(4, readings.days(school.node(), first, span).getLast().total());
        assertEquals(List.of(new ReadEntry(first, "第一篇", 4), new ReadEntry(second, "第二篇", 2)), readings.most(school.node(), span, 10));
        assertEquals(List.of(new ReadSite(school.node().key(), school.node().name(), 8)), readings.below(city.node(), span, 10));
        assertEquals(2, readings.days(city.node(), span).getLast().total(), "a site's figures are its own");
    }

    @Test
    void figuresOfSitesThatAreGoneAreDropped() {
        readings.add(Map.of(new Subject(Long.MAX_VALUE, 1), 5L));
    }

    @Test
    void upkeepKnowsTheNewestOfEverySectionAndSite() {
        var city = sites.school();
        var school = sites.below(city);
        var neglected = sites.below(city);
        publish(school, "新的一篇");
        backdate(publish(neglected, "旧的一篇"), 20);

        assertEquals(Column.State.FRESH, upkeep.of(school.node()).home().state());
        assertEquals(Column.State.EMPTY, upkeep.of(city.node()).home().state());
        var below = upkeep.below(city.node(), 100);
        assertEquals(List.of(neglected.node().id(), school.node().id()), below.stream().map(found -> found.site().id()).toList());
        assertEquals(Column.State.OVERDUE, below.getFirst().home().state());
        assertEquals(6, below.getFirst().home().over());
        assertTrue(below.getFirst().isFailing());
    }

    @Test
    void wordsOfTheCityHoldBelowUntilTheyAreDoneWithout() {
        var city = sites.school();
        var school = sites.below(city);
        sites.within(city, () -> done(() -> words.put(city.node(), new Word(Kind.SENSITIVE, "某词", "", List.of(), true, false))));
        sites.within(city, () -> done(() -> words.put(city.node(), new Word(Kind.SENSITIVE, "锁词", "", List.of(), true, true))));

        assertEquals(List.of("某词", "锁词"), found(school, "有某词和锁词"));
        sites.within(school, () -> done(() -> words.except(school.node(), "某词")));
        assertEquals(List.of("锁词"), found(school, "有某词和锁词"));
        assertEquals(List.of("某词", "锁词"), found(city, "有某词和锁词"), "the city still looks out for both");
        assertThrows(Words.Locked.class, () -> sites.within(school, () -> done(() -> words.except(school.node(), "锁词"))));
        assertThrows(Words.Locked.class, () -> sites.within(school,
                () -> done(() -> words.put(school.node(), new Word(Kind.SENSITIVE, "锁词", "", List.of(), false, false)))));
        sites.within(school, () -> done(() -> words.restore(school.node(), "某词")));
        assertEquals(List.of("某词", "锁词"), found(school, "有某词和锁词"));
    }

    @Test
    void aSitesListGoesOutAndComesInAsText() {
        var site = sites.school();
        int taken = sites.within(site, () -> words.read(site.node(), Kind.MISTAKEN, "甲词 乙词 / 甲词典\n!丙词\n"));

        assertEquals(2, taken);
        assertEquals("!丙词\n甲词 乙词 / 甲词典\n", sites.within(site, () -> words.write(site.node(), Kind.MISTAKEN)));
        sites.within(site, () -> words.read(site.node(), Kind.MISTAKEN, "甲词 丁词"));
        assertEquals("!丙词\n甲词 丁词\n", sites.within(site, () -> words.write(site.node(), Kind.MISTAKEN)));
        sites.within(site, () -> done(() -> words.remove(site.node(), "丙词")));
        assertEquals(List.of("甲词"), found(site, "甲词丙词"));
    }

    @Test
    void checksPointAtWhatIsWrongAndOfferWhatIsRight() {
        var site = sites.school();
        long other = publish(site, "同一个标题");
        var draft = Draft.of("同一个标题", "请登录帐号。\n\n![](media:999999999)\n\n[上次](/news/2026/" + other + ") [坏的](/news/2026/999999999) [文件](/files/999999999/a.pdf)"
                + " [栏目](/all/none/) [外面](https://example.com/all/none/) www 地址");

        var findings = sites.within(site, () -> checks.of(OptionalLong.empty(), "news", draft));

        var typo = findings.stream().filter(finding -> finding.passage().flatMap(passage -> passage.replacement()).isPresent()).findFirst().orElseThrow();
        assertEquals("账号", typo.passage().orElseThrow().replacement().orElseThrow());
        assertEquals("帐号", draft.body().substring(typo.passage().get().start(), typo.passage().get().end()));
        assertEquals(List.of("media:999999999", "/news/2026/999999999", "/files/999999999/a.pdf", "/all/none/"), findings.stream()
                .filter(finding -> finding.field().equals("body") && finding != typo).map(finding -> finding.passage().orElseThrow().words()).toList());
        assertEquals(List.of("title"), findings.stream().map(Finding::field).filter("title"::equals).toList(), "the title is taken");
        assertTrue(findings.stream().anyMatch(finding -> finding.field().equals("cover")));
        assertFalse(findings.stream().anyMatch(Finding::blocks));
        var own = sites.within(site, () -> checks.of(OptionalLong.of(other), "news", draft));
        assertFalse(own.stream().anyMatch(finding -> finding.field().equals("title")), "an entry has its own title");
    }

    private List<String> found(TestSite site, String body) {
        return sites.within(site, () -> checks.of(OptionalLong.empty(), "news", Draft.of("标题" + System.nanoTime(), body))).stream()
                .flatMap(finding -> finding.passage().stream()).map(passage -> passage.words()).toList();
    }

    private long write(TestSite site, String title) {
        return sites.within(site, () -> entries.create(site.section(), "news", Draft.of(title, "正文"), OptionalLong.empty()).entryId());
    }

    private long publish(TestSite site, String title) {
        return sites.within(site, () -> {
            var revision = entries.create(site.section(), "news", Draft.of(title, "正文"), OptionalLong.empty());
            publications.publish(entries.require(site.node().id(), revision.entryId()), revision, Optional.empty(), "");
            return revision.entryId();
        });
    }

    private void backdate(long entry, int days) {
        sites.within(sites.school(), () -> em.createNativeQuery("update entry set published_at = ? where id = ?")
                .setParameter(1, Timestamp.from(Instant.now().minus(days, ChronoUnit.DAYS))).setParameter(2, entry).executeUpdate());
    }

    private static Object done(Runnable work) {
        work.run();
        return null;
    }
}
