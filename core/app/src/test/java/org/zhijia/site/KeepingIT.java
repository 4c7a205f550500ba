package org.zhijia.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.zhijia.site.Menus.Wish;
import org.zhijia.site.TestSites.TestSite;

/** What keeps a site in order: settings, sections, menus, placements, redirects and host names. */
@ExtendWith(ArquillianExtension.class)
class KeepingIT {

    @Inject
    TestSites testSites;

    @Inject
    Sites sites;

    @Inject
    Settings settings;

    @Inject
    Sections sections;

    @Inject
    Menus menus;

    @Inject
    Placements placements;

    @Inject
    Moved moved;

    @Test
    void settingThatASiteForgetsComesFromAboveAgain() {
        TestSite city = testSites.school();
        TestSite school = testSites.below(city);
        within(city, () -> settings.set(city.node(), "footer.organizer", "市教育工会", false));
        within(school, () -> settings.set(school.node(), "footer.organizer", "学校工会", false));
        assertEquals("学校工会", held(school).content());
        within(school, () -> settings.forget(school.node(), "footer.organizer"));
        assertEquals("市教育工会", held(school).content());
        assertEquals(city.node().id(), held(school).above().orElseThrow().siteId());
    }

    @Test
    void lockedSettingIsRefusedBelowAndChangedWhereItIsLocked() {
        TestSite city = testSites.school();
        TestSite school = testSites.below(city);
        within(city, () -> settings.set(city.node(), "footer.organizer", "市教育工会", true));
        assertThrows(SettingLocked.class, () -> within(school, () -> settings.set(school.node(), "footer.organizer", "学校工会", false)));
        within(city, () -> settings.set(city.node(), "footer.organizer", "全市一家", true));
        assertEquals("全市一家", held(school).content());
    }

    @Test
    void movedSectionLeavesAWayFromItsOldAddressesAndThoseBelow() {
        TestSite site = testSites.school();
        within(site, () -> {
            var about = open(site, Optional.empty(), "about");
            var house = open(site, Optional.empty(), "house");
            open(site, Optional.of(house), "club");
            sections.move(house, Optional.of(about), 0);
        });
        assertEquals("/about/house/club/", path(site, "club"));
        assertEquals(Optional.of("/about/house/"), from(site, "/house/"));
        assertEquals(Optional.of("/about/house/club/"), from(site, "/house/club/"));
        within(site, () -> sections.move(sections.require(site.node().id(), "house"), Optional.empty(), 0));
        assertEquals(Optional.empty(), from(site, "/house/"));
        assertEquals(Optional.of("/house/club/"), from(site, "/about/house/club/"));
        assertEquals("house", order(site).getFirst());
    }

    @Test
    void sectionKeepsItsAddressWhenItIsRenamed() {
        TestSite site = testSites.school();
        within(site, () -> sections.describe(site(site, "all"), "全部", List.of("news"), "说明", "", "工作动态"));
        assertEquals("/all/", path(site, "all"));
        within(site, () -> sections.readdress(site(site, "all"), "everything"));
        assertEquals("/everything/", path(site, "everything"));
        assertEquals(Optional.of("/everything/"), from(site, "/all/"));
    }

    @Test
    void newSectionTakesTheAddressOfAnOldRedirect() {
        TestSite site = testSites.school();
        within(site, () -> sections.readdress(site(site, "all"), "everything"));
        within(site, () -> open(site, Optional.empty(), "all"));
        assertEquals(Optional.empty(), from(site, "/all/"));
    }

    @Test
    void sectionFitsNeitherBelowItselfNorTooDeepNorUnderATakenOrReservedKey() {
        TestSite site = testSites.school();
        within(site, () -> {
            var one = open(site, Optional.empty(), "one");
            var two = open(site, Optional.of(one), "two");
            var three = open(site, Optional.of(two), "three");
            open(site, Optional.of(three), "four");
        });
        assertThrows(UnfitSection.class, () -> within(site, () -> sections.move(site(site, "one"), Optional.of(site(site, "two")), 0)));
        assertThrows(UnfitSection.class, () -> within(site, () -> sections.move(site(site, "one"), Optional.of(site(site, "all")), 0)));
        for (var key : List.of("one", "desk", "Eins", "9a", "", "a/b")) {
            assertThrows(UnfitSection.class, () -> within(site, () -> open(site, Optional.empty(), key)), key);
        }
        assertThrows(NoSuchSection.class, () -> within(site, () -> sections.require(testSites.school().node().id(), site.section().id())));
    }

    @Test
    void closedSectionHandsOverItsAddressAndItsPlaceInMenus() {
        TestSite site = testSites.school();
        within(site, () -> {
            var old = open(site, Optional.empty(), "old");
            menus.replace(site.node().id(), Menus.MAIN, List.of(new Wish("旧栏目", OptionalLong.of(old.id()), "",
                    List.of(new Wish("首页", OptionalLong.empty(), "/", List.of())))), sections.of(site.node().id()));
        });
        within(site, () -> sections.close(site(site, "old"), Optional.of(site(site, "all"))));
        assertEquals(Optional.of("/all/"), from(site, "/old/"));
        assertEquals(OptionalLong.of(site.section().id()), menu(site).getFirst().sectionId());
        within(site, () -> open(site, Optional.empty(), "old"));
        within(site, () -> sections.close(site(site, "all"), Optional.empty()));
        assertEquals(List.of("首页"), menu(site).stream().map(MenuItem::title).toList());
        assertTrue(menu(site).getFirst().parentId().isEmpty());
        assertEquals(List.of("old"), order(site));
    }

    @Test
    void sectionWithOthersBelowStaysOpen() {
        TestSite site = testSites.school();
        within(site, () -> open(site, Optional.of(site(site, "all")), "child"));
        assertThrows(UnfitSection.class, () -> within(site, () -> sections.close(site(site, "all"), Optional.empty())));
    }

    @Test
    void menuIsReplacedAsAWholeOrNotAtAll() {
        TestSite site = testSites.school();
        TestSite other = testSites.school();
        replaceMenu(site, List.of(new Wish("首页", OptionalLong.empty(), "/", List.of()), new Wish("综合", OptionalLong.of(site.section().id()), "",
                List.of(new Wish("站外", OptionalLong.empty(), "https://example.org/", List.of())))));
        assertEquals(List.of("首页", "综合", "站外"), menu(site).stream().map(MenuItem::title).toList());
        replaceMenu(site, List.of(new Wish("综合", OptionalLong.of(site.section().id()), "", List.of())));
        for (var bad : List.of(new Wish("别站的栏目", OptionalLong.of(other.section().id()), "", List.of()),
                new Wish("脚本", OptionalLong.empty(), "javascript:alert(1)", List.of()), new Wish(" ", OptionalLong.empty(), "/", List.of()),
                new Wish("太深", OptionalLong.empty(), "/", List.of(new Wish("二", OptionalLong.empty(), "/", List.of(
                        new Wish("三", OptionalLong.empty(), "/", List.of(new Wish("四", OptionalLong.empty(), "/", List.of()))))))))) {
            assertThrows(UnfitMenu.class, () -> replaceMenu(site, List.of(bad)), bad.title());
        }
        assertEquals(List.of("综合"), menu(site).stream().map(MenuItem::title).toList());
    }

    @Test
    void emptiedRegionDiffersFromOneThatIsLeftToTheTheme() {
        TestSite site = testSites.school();
        within(site, () -> placements.replace(site.node().id(), "main", List.of(new Placements.Wish("latest", Map.of("limit", "5")),
                new Placements.Wish("links", Map.of()))));
        assertEquals(List.of("latest", "links"), placed(site));
        within(site, () -> placements.replace(site.node().id(), "main", List.of()));
        assertEquals(List.of(""), placed(site));
        within(site, () -> placements.restore(site.node().id(), "main"));
        assertEquals(List.of(), placed(site));
    }

    @Test
    void redirectsGoNeitherInCirclesNorToStrangePlaces() {
        TestSite site = testSites.school();
        within(site, () -> moved.redirect(site.node().id(), "/a", "/b"));
        within(site, () -> moved.redirect(site.node().id(), "/b", "https://example.org/b?x=1"));
        assertEquals(Optional.of("https://example.org/b?x=1"), from(site, "/a"));
        within(site, () -> moved.redirect(site.node().id(), "/c", "/a"));
        assertEquals(Optional.of("https://example.org/b?x=1"), from(site, "/c"));
        within(site, () -> moved.redirect(site.node().id(), "/x", "/y"));
        refused(site, "/y", "/x");
        refused(site, "/z", "/z");
        refused(site, "/", "/a");
        refused(site, "//example.org", "/a");
        refused(site, "/q?a=1", "/a");
        refused(site, "/z", "http://example.org/");
        refused(site, "/z", "//example.org/");
        refused(site, "/z", "https://user@example.org/");
        refused(site, "/z", "javascript:alert(1)");
        within(site, () -> moved.forget(site.node().id(), "/a"));
        assertEquals(Optional.empty(), from(site, "/a"));
        assertEquals(List.of("/x", "/c", "/b"), testSites.within(site, () -> moved.of(site.node().id(), 0, 10).stream().map(Moved.Redirect::from).toList()));
    }

    @Test
    void hostNamesBelongToOneSite() {
        TestSite site = testSites.school();
        TestSite other = testSites.school();
        var host = site.node().key() + ".example";
        within(site, () -> sites.rehost(site.node(), List.of("WWW." + host, host, host)));
        assertEquals(List.of("www." + host, host), testSites.within(site, () -> sites.hosts(site.node().id())));
        assertThrows(KeyTaken.class, () -> within(other, () -> sites.rehost(other.node(), List.of(host))));
        assertThrows(UnfitHost.class, () -> within(other, () -> sites.rehost(other.node(), List.of("https://" + host))));
        within(site, () -> sites.rehost(site.node(), List.of()));
        within(other, () -> sites.rehost(other.node(), List.of(host)));
    }

    private void refused(TestSite site, String from, String to) {
        assertThrows(UnfitRedirect.class, () -> within(site, () -> moved.redirect(site.node().id(), from, to)), from + " -> " + to);
    }

    private void replaceMenu(TestSite site, List<Wish> wishes) {
        within(site, () -> menus.replace(site.node().id(), Menus.MAIN, wishes, sections.of(site.node().id())));
    }

    private Section open(TestSite site, Optional<Section> parent, String key) {
        return sections.open(site.node(), parent, key, "栏目 " + key, List.of("news"));
    }

    private Section site(TestSite site, String key) {
        return sections.require(site.node().id(), key);
    }

    private Held held(TestSite site) {
        return testSites.within(site, () -> settings.held(site.node()).get("footer.organizer"));
    }

    private String path(TestSite site, String key) {
        return testSites.within(site, () -> {
            var tree = sections.of(site.node().id());
            return tree.path(tree.byKey(key).orElseThrow());
        });
    }

    private List<String> order(TestSite site) {
        return testSites.within(site, () -> sections.of(site.node().id()).top().stream().map(Section::key).toList());
    }

    private Optional<String> from(TestSite site, String path) {
        return testSites.within(site, () -> moved.from(site.node().id(), path));
    }

    private List<MenuItem> menu(TestSite site) {
        return testSites.within(site, () -> menus.of(site.node().id(), Menus.MAIN));
    }

    private List<String> placed(TestSite site) {
        return testSites.within(site, () -> placements.of(site.node().id()).stream().map(Placement::block).toList());
    }

    private void within(TestSite site, Runnable work) {
        testSites.within(site, () -> {
            work.run();
            return true;
        });
    }
}
