package org.zhijia.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.zhijia.identity.Accounts;
import org.zhijia.site.TestSites;
import org.zhijia.site.TestSites.TestSite;

/** What people are writing is theirs, is never overwritten by anything older, and never overwrites anything newer. */
@ExtendWith(ArquillianExtension.class)
class WorkingCopiesIT {

    @Inject
    TestSites sites;

    @Inject
    Accounts accounts;

    @Inject
    Entries entries;

    @Inject
    WorkingCopies copies;

    @Inject
    PreviewLinks links;

    @Test
    void nobodyElsesCopyExists() {
        var site = sites.school();
        long li = person(site);
        long wang = person(site);
        long copy = sites.within(site, () -> copies.begin(li, site.section(), "news", text("李的稿子")).id());
        assertEquals("李的稿子", sites.within(site, () -> copies.require(site.node().id(), li, copy).manuscript().title()));
        assertThrows(NoSuchCopy.class, () -> sites.within(site, () -> copies.require(site.node().id(), wang, copy)));
        var other = sites.school();
        assertThrows(NoSuchCopy.class, () -> sites.within(other, () -> copies.require(other.node().id(), li, copy)));
    }

    @Test
    void onlyTheTabThatTookItWrites() {
        var site = sites.school();
        long li = person(site);
        long copy = sites.within(site, () -> copies.begin(li, site.section(), "news", text("")).id());
        take(site, li, copy, "first");
        keep(site, li, copy, "first", "第一个标签页写的");
        take(site, li, copy, "second");
        assertThrows(OtherTab.class, () -> keep(site, li, copy, "first", "旧标签页想覆盖"));
        keep(site, li, copy, "second", "第二个标签页写的");
        assertEquals("第二个标签页写的", sites.within(site, () -> copies.require(site.node().id(), li, copy).manuscript().title()));
        assertEquals(2, sites.within(site, () -> copies.require(site.node().id(), li, copy).keeping()));
    }

    @Test
    void untouchedCopyFollowsTheEntryAndATouchedOneStaysAsItIs() {
        var site = sites.school();
        long li = person(site);
        long entry = entry(site, li, "第一版");
        long copy = open(site, li, entry);
        sites.within(site, () -> entries.revise(entries.require(site.node().id(), entry), Draft.of("第二版", "正文"), OptionalLong.of(li)));
        assertEquals(copy, open(site, li, entry));
        assertEquals("第二版", title(site, li, copy));
        assertEquals(2, base(site, li, copy));
        take(site, li, copy, "tab");
        keep(site, li, copy, "tab", "我的改动");
        sites.within(site, () -> entries.revise(entries.require(site.node().id(), entry), Draft.of("第三版", "正文"), OptionalLong.of(li)));
        assertEquals(copy, open(site, li, entry));
        assertEquals("我的改动", title(site, li, copy));
        assertEquals(2, base(site, li, copy), "it still knows what it was made of");
    }

    /** Two people save at the same moment what they have made of the same revision: one of them is told. */
    @Test
    void ofTwoWhoSaveAtOnceOneIsRefused() throws Exception {
        var site = sites.school();
        long li = person(site);
        for (int round = 0; round < 5; round++) {
            long entry = entry(site, li, "原文");
            try (var people = Executors.newFixedThreadPool(2)) {
                var saved = people.invokeAll(List.of(saving(site, entry, "甲"), saving(site, entry, "乙"))).stream().map(WorkingCopiesIT::outcome).toList();
                assertEquals(List.of("", "Outdated"), saved.stream().sorted().toList());
            }
            assertEquals(2, sites.within(site, () -> entries.revisions(entries.require(site.node().id(), entry)).size()));
        }
    }

    @Test
    void peopleLearnWhoElseHasATextOpen() {
        var site = sites.school();
        long li = person(site);
        long wang = person(site);
        long entry = entry(site, li, "两个人的稿子");
        long lis = open(site, li, entry);
        assertEquals(List.of(), sites.within(site, () -> copies.others(copies.require(site.node().id(), li, lis))));
        long wangs = open(site, wang, entry);
        assertEquals(List.of(wang), sites.within(site, () -> copies.others(copies.require(site.node().id(), li, lis))));
        sites.within(site, () -> {
            copies.hold(site.node().id(), wang, wangs).see(Instant.now().minusSeconds(120));
            return null;
        });
        assertEquals(List.of(), sites.within(site, () -> copies.others(copies.require(site.node().id(), li, lis))));
    }

    @Test
    void previewLinkShowsItsRevisionUntilItsTimeIsOver() {
        var site = sites.school();
        long li = person(site);
        long entry = entry(site, li, "给领导看的");
        var secret = share(site, entry, li, Duration.ofDays(1));
        var shared = sites.within(site, () -> links.find(secret)).orElseThrow();
        assertEquals(site.node().id(), shared.siteId());
        sites.within(site, () -> entries.revise(entries.require(site.node().id(), entry), Draft.of("后来改的", "正文"), OptionalLong.of(li)));
        assertEquals("给领导看的", sites.within(site, () -> entries.revision(links.find(secret).orElseThrow().revisionId()).title()));
        assertTrue(sites.within(site, () -> links.find(secret.substring(1) + "A")).isEmpty());
        assertTrue(sites.within(site, () -> links.find(share(site, entry, li, Duration.ofSeconds(-1)))).isEmpty(), "expired");
        sites.within(site, () -> links.revoke(entries.require(site.node().id(), entry)));
        assertFalse(sites.within(site, () -> links.find(secret)).isPresent());
    }

    private String share(TestSite site, long id, long person, Duration lifetime) {
        return sites.within(site, () -> {
            var entry = entries.require(site.node().id(), id);
            return links.share(entry, entries.latestRevision(entry), person, lifetime);
        });
    }

    private Callable<Revision> saving(TestSite site, long entry, String title) {
        return () -> sites.within(site, () -> entries.revise(entries.require(site.node().id(), entry), 1, Draft.of(title, "正文"), OptionalLong.empty()));
    }

    private static String outcome(Future<Revision> saved) {
        try {
            saved.get();
            return "";
        } catch (Exception e) {
            return e.getCause().getClass().getSimpleName();
        }
    }

    private long person(TestSite site) {
        return sites.within(site, () -> accounts.openGenerated("p" + System.nanoTime(), "李老师", "a-generated-password-of-75-bits").id());
    }

    private long entry(TestSite site, long author, String title) {
        return sites.within(site, () -> entries.create(site.section(), "news", Draft.of(title, "正文"), OptionalLong.of(author)).entryId());
    }

    private long open(TestSite site, long person, long entry) {
        return sites.within(site, () -> copies.open(person, entries.require(site.node().id(), entry), revision -> text(revision.title())).id());
    }

    private void take(TestSite site, long person, long copy, String tab) {
        sites.within(site, () -> {
            copies.hold(site.node().id(), person, copy).take(tab, Instant.now());
            return null;
        });
    }

    private void keep(TestSite site, long person, long copy, String tab, String title) {
        sites.within(site, () -> {
            copies.hold(site.node().id(), person, copy).keep(text(title), tab, Instant.now());
            return null;
        });
    }

    private String title(TestSite site, long person, long copy) {
        return sites.within(site, () -> copies.require(site.node().id(), person, copy).manuscript().title());
    }

    private int base(TestSite site, long person, long copy) {
        return sites.within(site, () -> copies.require(site.node().id(), person, copy).base());
    }

    private static Manuscript text(String title) {
        return new Manuscript(Map.of(Manuscript.TITLE, List.of(title), Manuscript.BODY, List.of("")));
    }
}
