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
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.zhijia.api.Entries.Query;
import org.zhijia.publishing.Publications;
import org.zhijia.site.TestSites;
import org.zhijia.site.TestSites.TestSite;
import org.zhijia.spi.Values;
import org.zhijia.view.CardView;

/** The rules of the data, each held by a test, in the assembled product. */
@ExtendWith(ArquillianExtension.class)
class RevisionsIT {

    private static final OptionalLong NOBODY = OptionalLong.empty();

    @Inject
    TestSites sites;

    @Inject
    Entries entries;

    @Inject
    ContentTypes types;

    @Inject
    LiveEntries live;

    @Inject
    org.zhijia.api.Entries published;

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

    @Test
    void listsAreFilteredByTypedFields() {
        var city = sites.school();
        var school = sites.below(city);
        var zhou = published(school, "周敏", "实验小学", honour("师德标兵", "市", 2024), honour("优秀教师", "县", 2021));
        var chen = published(school, "陈琳", "实验小学", honour("师德标兵", "县", 2024));
        var wu = published(city, "吴晓", "第一中学", honour("劳动模范", "省", 2021));
        publishedEntry(school, "周敏的新闻");
        var people = Query.newest(10).ofType("profile").withSitesBelow();
        assertEquals(List.of(wu, chen, zhou), list(city, people));
        assertEquals(List.of(chen, zhou), list(city, people.where("school", "实验小学")));
        assertEquals(List.of(zhou), list(city, people.where("honours.level", "县").where("honours.year", "2021")));
        assertEquals(List.of(), list(city, people.where("honours.level", "市").where("honours.year", "2021")), "both hold for one honour");
        assertEquals(List.of(), list(city, people.where("honours.level", "银河")));
        assertEquals(List.of(chen), list(city, people.titled("实验　陈")), "each word in the title or in what lists show beside it");
        assertEquals(List.of(), list(city, people.titled("%")));
        assertEquals(2L, sites.within(city, () -> published.count(people.where("school", "实验小学"))));
        assertThrows(IllegalArgumentException.class, () -> list(city, people.where("year\" or 1=1", "2021")));
        assertThrows(IllegalArgumentException.class, () -> list(city, people.where("honours", "2021")));
    }

    @Test
    void listsComeInTheOrderAndThePieceThatIsAskedFor() {
        var city = sites.school();
        var ids = Stream.of("甲", "乙", "丙", "丁").map(name -> published(city, name, "")).toList();
        var people = Query.newest(2).ofType("profile");
        assertEquals(List.of(ids.get(1), ids.get(0)), list(city, people.from(2)));
        assertEquals(List.of(ids.get(0), ids.get(3)), list(city, people.leading(List.of(ids.get(0)))));
        assertEquals(List.of(ids.get(2), ids.get(1)), list(city, people.leading(List.of(ids.get(0))).from(2)));
        assertEquals(List.of(ids.get(2)), list(city, people.among(List.of(ids.get(2), -1L))));
        assertEquals(List.of(), list(city, people.among(List.of())));
        var shuffled = list(city, people.shuffled(7));
        assertEquals(shuffled, list(city, people.shuffled(7)));
        published(city, "戊", "");
        assertTrue(list(city, Query.newest(5).ofType("profile").shuffled(7)).containsAll(ids), "nobody is left out");
    }

    @Test
    void countsTellWhatAFilterCanOffer() {
        var city = sites.school();
        var district = sites.below(city);
        var school = sites.below(district);
        var other = sites.school();
        published(city, "周敏", "", honour("劳动模范", "省", 2021));
        published(school, "陈琳", "", honour("师德标兵", "市", 2024), honour("优秀教师", "市", 2021));
        published(school, "吴晓", "", honour("师德标兵", "市", 2021));
        var people = Query.newest(10).ofType("profile").withSitesBelow();
        var levels = sites.within(city, () -> published.values(people, "honours.level"));
        assertEquals(Map.of("市", 2L, "省", 1L), levels);
        assertEquals(List.of("市", "省"), List.copyOf(levels.keySet()), "the most frequent first");
        assertEquals(Map.of("2021", 2L), sites.within(city, () -> published.values(people.where("honours.level", "市").where("honours.year", "2021"), "honours.year")));
        assertEquals(Map.of(city.node().id(), 3L, district.node().id(), 2L, school.node().id(), 2L), sites.within(city, () -> published.sites(people)));
        assertEquals(2, list(city, people.below(district.node().key())).size());
        assertEquals(List.of(), list(city, people.below(other.node().key())), "not below this site");
        assertEquals(List.of(), list(school, people.below(city.node().key())));
    }

    private List<Long> list(TestSite site, Query query) {
        return sites.within(site, () -> published.list(query)).stream().map(CardView::id).toList();
    }

    private long published(TestSite site, String name, String school, Values... honours) {
        var values = new Values.Builder().with("school", school).with("honours", List.of(honours)).with("consent", LocalDate.of(2026, 1, 5)).build();
        long id = sites.within(site, () -> entries.create(site.section(), "profile", Draft.of(name, "事迹").with(values), NOBODY).entryId());
        publishLatest(site, id);
        return id;
    }

    private static Values honour(String title, String level, long year) {
        return new Values.Builder().with("title", title).with("level", level).with("year", year).build();
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
