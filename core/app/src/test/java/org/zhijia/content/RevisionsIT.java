package org.zhijia.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.zhijia.publishing.Publications;
import org.zhijia.site.TestSites;
import org.zhijia.site.TestSites.TestSite;
import org.zhijia.spi.Values;
import org.zhijia.testkit.Archives;

/** The rules of the data, each held by a test, in the assembled product. */
@ExtendWith(ArquillianExtension.class)
class RevisionsIT {

    private static final OptionalLong NOBODY = OptionalLong.empty();

    @Deployment
    static WebArchive product() {
        return Archives.product().addClass(TestSites.class);
    }

    @Inject
    TestSites sites;

    @Inject
    Entries entries;

    @Inject
    ContentTypes types;

    @Inject
    LiveEntries live;

    @Inject
    Publications publications;

    @PersistenceContext(unitName = "core")
    EntityManager em;

    @Test
    void editingLeavesTheLiveRevisionAlone() {
        var site = sites.school();
        long id = publishedEntry(site, "第一版");
        revise(site, id, "第二版");
        assertEquals("第一版", liveTitle(site, id));
        publishLatest(site, id);
        assertEquals("第二版", liveTitle(site, id));
    }

    /** Whatever officers do in whatever order, visitors see the last published revision or nothing. */
    @Test
    void visitorsSeeTheLastPublishedRevisionAfterAnySequenceOfActions() {
        var site = sites.school();
        for (long seed = 0; seed < 12; seed++) {
            var random = new Random(seed);
            long id = newEntry(site, "题 0");
            var latest = "题 0";
            Optional<String> expected = Optional.empty();
            for (int step = 1; step <= 12; step++) {
                switch (random.nextInt(3)) {
                    case 0 -> revise(site, id, latest = "题 " + step);
                    case 1 -> {
                        publishLatest(site, id);
                        expected = Optional.of(latest);
                    }
                    default -> {
                        if (expected.isPresent()) {
                            withdraw(site, id);
                            expected = Optional.empty();
                        }
                    }
                }
                assertEquals(expected, sites.within(site, () -> live.find(site.node(), id)).map(LiveEntry::title), "seed " + seed + ", step " + step);
            }
        }
    }

    @Test
    void firstPublicationTimeNeverChanges() {
        var site = sites.school();
        long id = publishedEntry(site, "通知");
        Instant first = publishedAt(site, id);
        revise(site, id, "通知（修订）");
        publishLatest(site, id);
        withdraw(site, id);
        publishLatest(site, id);
        assertEquals(first, publishedAt(site, id));
        assertThrows(AlreadyPublished.class, () -> sites.within(site, () -> {
            entries.require(site.node().id(), id).backdate(first.minusSeconds(60));
            return null;
        }));
    }

    @Test
    void anotherSitesEntryDoesNotExist() {
        var mine = sites.school();
        var theirs = sites.school();
        long id = publishedEntry(theirs, "别校的新闻");
        assertThrows(NoSuchEntry.class, () -> sites.within(mine, () -> entries.require(mine.node().id(), id)));
        assertTrue(sites.within(mine, () -> live.find(mine.node(), id)).isEmpty());
        assertTrue(sites.within(mine, () -> live.list(LiveEntries.Query.of(mine.node()), 10)).isEmpty());
    }

    @Test
    void citySeesTheTreeAndSchoolsSeeThemselves() {
        var city = sites.school();
        var school = sites.below(city);
        long id = publishedEntry(school, "基层新闻");
        var query = LiveEntries.Query.of(city.node());
        assertTrue(sites.within(city, () -> live.list(query, 10)).isEmpty());
        assertEquals(List.of(id), sites.within(city, () -> live.list(query.withSitesBelow(true), 10)).stream().map(LiveEntry::id).toList());
    }

    @Test
    void storedRevisionIsNeverWrittenAgain() {
        var site = sites.school();
        long id = newEntry(site, "原文");
        long revisionId = sites.within(site, () -> entries.latestRevision(entries.require(site.node().id(), id)).id());
        sites.within(site, () -> {
            var revision = entries.revision(revisionId);
            var title = Revision.class.getDeclaredField("title");
            title.setAccessible(true);
            title.set(revision, "被改过");
            return null;
        });
        assertEquals("原文", sites.within(site, () -> entries.revision(revisionId).title()));
    }

    @Test
    void typedFieldsComeBackAsTheyWentIn() {
        var site = sites.school();
        var policy = new Values.Builder()
                .with("number", "通教工[2019]第01号").with("issuer", "通州市教育工会").with("written", LocalDate.of(2019, 3, 1))
                .with("validity", "现行有效").build();
        assertEquals(policy.with("number", "通教工〔2019〕1号"), fieldsAfterStoring(site, "policy", policy));
        var profile = new Values.Builder()
                .with("school", "青屏小学").with("consent", LocalDate.of(2026, 9, 1))
                .with("honours", List.of(
                        new Values.Builder().with("title", "师德标兵").with("level", "市").with("year", 2024L).build(),
                        new Values.Builder().with("title", "优秀班主任").with("level", "县").with("year", 2021L).with("granted_by", "区教育局").build()))
                .build();
        assertEquals(profile, fieldsAfterStoring(site, "profile", profile));
        assertEquals(Values.NONE, fieldsAfterStoring(site, "news", Values.NONE));
    }

    @Test
    void expiredEntriesLeaveTheLists() {
        var site = sites.school();
        var past = Instant.now().minus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.MILLIS);
        var draft = new Draft("已过期的通知", "", "内容", NOBODY, "", List.of(), Optional.empty(), Optional.of(past), Values.NONE);
        long id = sites.within(site, () -> entries.create(site.section(), "news", draft, NOBODY).entryId());
        publishLatest(site, id);
        assertFalse(sites.within(site, () -> live.find(site.node(), id)).isPresent());
    }

    @Test
    void pinnedEntriesComeFirstAndPagesMissNothing() {
        var site = sites.school();
        for (int i = 0; i < 7; i++) {
            publishedEntry(site, "新闻 " + i);
        }
        var pinned = new Draft("置顶", "", "内容", NOBODY, "", List.of(), Optional.of(Instant.now().plusSeconds(3600)), Optional.empty(), Values.NONE);
        publishLatest(site, sites.within(site, () -> entries.create(site.section(), "news", pinned, NOBODY).entryId()));
        publishedEntry(site, "新闻 7");
        var query = LiveEntries.Query.of(site.node());
        var first = sites.within(site, () -> live.piece(query, 0, 4));
        var second = sites.within(site, () -> live.piece(query, 4, 4));
        var third = sites.within(site, () -> live.piece(query, 8, 4));
        assertEquals(List.of("置顶", "新闻 7", "新闻 6", "新闻 5"), first.entries().stream().map(LiveEntry::title).toList());
        assertEquals(List.of("新闻 4", "新闻 3", "新闻 2", "新闻 1"), second.entries().stream().map(LiveEntry::title).toList());
        assertEquals(List.of("新闻 0"), third.entries().stream().map(LiveEntry::title).toList());
        assertEquals(9, first.total());
    }

    private Values fieldsAfterStoring(TestSite site, String type, Values values) {
        return sites.within(site, () -> {
            var revision = entries.create(site.section(), type, Draft.of("标题", "正文").with(values), NOBODY);
            em.flush();
            em.clear();
            return entries.fields(types.require(type), List.of(revision.id())).get(revision.id());
        });
    }

    private long newEntry(TestSite site, String title) {
        return sites.within(site, () -> entries.create(site.section(), "news", Draft.of(title, "正文"), NOBODY).entryId());
    }

    private long publishedEntry(TestSite site, String title) {
        long id = newEntry(site, title);
        publishLatest(site, id);
        return id;
    }

    private void revise(TestSite site, long id, String title) {
        sites.within(site, () -> entries.revise(entries.require(site.node().id(), id), Draft.of(title, "正文"), NOBODY));
    }

    private void publishLatest(TestSite site, long id) {
        sites.within(site, () -> {
            var entry = entries.require(site.node().id(), id);
            return publications.publish(entry, entries.latestRevision(entry), Optional.empty(), "");
        });
    }

    private void withdraw(TestSite site, long id) {
        sites.within(site, () -> {
            publications.withdraw(entries.require(site.node().id(), id), Optional.empty(), "");
            return null;
        });
    }

    private Instant publishedAt(TestSite site, long id) {
        return sites.within(site, () -> entries.require(site.node().id(), id).publishedAt().orElseThrow());
    }

    private String liveTitle(TestSite site, long id) {
        return sites.within(site, () -> live.find(site.node(), id).orElseThrow().title());
    }
}
