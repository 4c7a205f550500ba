package org.zhijia.founding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.zhijia.founding.FoundingRow.State;
import org.zhijia.founding.Roll.Column;
import org.zhijia.founding.Roll.Line;
import org.zhijia.identity.Account;
import org.zhijia.identity.Accounts;
import org.zhijia.identity.PasswordLinks;
import org.zhijia.identity.Role;
import org.zhijia.identity.SignedIn;
import org.zhijia.site.Menus;
import org.zhijia.site.Placements;
import org.zhijia.site.Section;
import org.zhijia.site.Sections;
import org.zhijia.site.SiteNode;
import org.zhijia.site.SiteNode.Kind;
import org.zhijia.site.Sites;
import org.zhijia.site.TestSites;
import org.zhijia.site.TestSites.TestSite;
import org.zhijia.theme.Themes;

@ExtendWith(ArquillianExtension.class)
class FoundingIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    TestSites testSites;

    @Inject
    Founding founding;

    @Inject
    Registrar registrar;

    @Inject
    FoundingJobs jobs;

    @Inject
    Administrators administrators;

    @Inject
    Accounts accounts;

    @Inject
    PasswordLinks links;

    @Inject
    SignedIn signedIn;

    @Inject
    Sites sites;

    @Inject
    Sections sections;

    @Inject
    Menus menus;

    @Inject
    Placements placements;

    @Inject
    Themes themes;

    private TestSite city;
    private Account mayor;

    @BeforeEach
    void standUpACity() {
        city = testSites.school();
        mayor = person(Role.PLATFORM_ADMIN, true);
    }

    @Test
    void newSiteHasWhatItsTemplateSays() {
        var site = found(charter("教工第一小学", "school", Optional.empty()));
        as(mayor, () -> {
            var tree = sections.of(site.id());
            assertEquals(List.of("activities", "notices", "policies", "assembly", "teachers", "house"), tree.top().stream().map(Section::key).toList());
            assertEquals("教工第一小学工会正在做的事。", tree.byKey("activities").orElseThrow().description());
            assertEquals(7, menus.of(site.id(), Menus.MAIN).size());
            assertEquals("campus", themes.of(site).manifest().name());
            assertEquals(city.node().id(), site.parentId().orElseThrow());
            return null;
        });
    }

    @Test
    void siteLikeAnotherHasItsSectionsMenusAndBlocks() {
        var model = found(charter("样板学校", "district", Optional.empty()));
        as(mayor, () -> {
            placements.replace(model.id(), "main", List.of(new Placements.Wish("latest", Map.of("limit", "3"))));
            placements.replace(model.id(), "aside", List.of());
            return null;
        });
        var site = found(charter("照样学校", Templates.like(model), Optional.empty()));
        as(mayor, () -> {
            assertEquals(sections.of(model.id()).all().stream().map(Section::key).sorted().toList(),
                    sections.of(site.id()).all().stream().map(Section::key).sorted().toList());
            assertEquals("/policies/answers/", sections.of(site.id()).path(sections.of(site.id()).byKey("answers").orElseThrow()));
            assertEquals(menus.of(model.id(), Menus.MAIN).size(), menus.of(site.id(), Menus.MAIN).size());
            assertEquals(List.of(":", "latest:3"), placements.of(site.id()).stream()
                    .map(placed -> placed.block() + ":" + placed.options().getOrDefault("limit", "")).toList());
            assertEquals("union", themes.of(site).manifest().name());
            return null;
        });
    }

    @Test
    void whoDoesNotAdministerSitesBelowFoundsNone() {
        var charter = charter("越权小学", "school", Optional.empty());
        var local = person(Role.SITE_ADMIN, false);
        assertThrows(UnfitCharter.class, () -> found(charter, local));
        assertFalse(as(local, () -> founding.isAllowed(city.node())));
        assertFalse(as(mayor, () -> sites.isTaken(charter.key())));
        assertTrue(as(mayor, () -> founding.isAllowed(city.node())));
    }

    @Test
    void siteStandsBelowTheFoundingOneOrNowhere() {
        var elsewhere = testSites.school().node();
        var charter = new Charter("别处小学", key(), Kind.SCHOOL, elsewhere.key(), "school", "", List.of(), Optional.empty());
        assertThrows(org.zhijia.site.NoSuchSite.class, () -> found(charter, mayor));
    }

    @Test
    void administratorIsLetInByALinkAndAppointedAgainElsewhere() {
        var login = key();
        var wanted = Optional.of(new Charter.Administrator("方知夏", login));
        var first = founded(charter("甲小学", "school", wanted), mayor).administrator().orElseThrow();
        assertEquals(login, as(mayor, () -> links.require(first.secret().orElseThrow())).login());
        var second = founded(charter("乙小学", "school", wanted), mayor).administrator().orElseThrow();
        assertEquals(first.account().id(), second.account().id());
        assertTrue(second.secret().isEmpty());
        assertThrows(UnfitCharter.class, () -> found(charter("丙小学", "school", Optional.of(new Charter.Administrator("别的人", login)))));
    }

    @Test
    void linesAreCheckedBeforeAnythingIsFounded() {
        var taken = found(charter("早就有了", "school", Optional.empty())).key();
        var district = key();
        var host = key() + ".example";
        var proposals = propose(
                line(Column.NAME, "某区教育工会", Column.KEY, district, Column.KIND, "区县", Column.HOSTS, host),
                line(Column.NAME, "区里小学", Column.KEY, key(), Column.PARENT, district, Column.ADMINISTRATOR, "程望舒"),
                line(Column.NAME, "重复小学", Column.KEY, taken),
                line(Column.NAME, "同表重复", Column.KEY, district),
                line(Column.NAME, "孤儿小学", Column.KEY, key(), Column.PARENT, testSites.school().node().key()),
                line(Column.KEY, key()),
                line(Column.NAME, "什么都错", Column.KEY, "大写", Column.KIND, "幼儿园", Column.TEMPLATE, "like:nobody", Column.THEME, "gold",
                        Column.HOSTS, host + " https://x", Column.LOGIN, "X Y"));
        assertEquals(List.of(), columns(proposals.get(0)));
        assertEquals(List.of(), columns(proposals.get(1)));
        assertEquals(List.of(Column.KEY), columns(proposals.get(2)));
        assertEquals(List.of(Column.KEY), columns(proposals.get(3)));
        assertEquals(List.of(Column.PARENT), columns(proposals.get(4)));
        assertEquals(List.of(Column.NAME), columns(proposals.get(5)));
        assertEquals(List.of(Column.KIND, Column.KEY, Column.TEMPLATE, Column.THEME, Column.HOSTS, Column.HOSTS, Column.ADMINISTRATOR, Column.LOGIN),
                columns(proposals.get(6)));
    }

    @Test
    void missingKeysAreMadeOfNamesAndDiffer() {
        var name = "独此一家" + key();
        var proposals = propose(line(Column.NAME, name), line(Column.NAME, name));
        assertTrue(proposals.stream().allMatch(Registrar.Proposal::isSound));
        assertNotEquals(proposals.get(0).charter().key(), proposals.get(1).charter().key());
    }

    @Test
    void listIsFoundedLineByLineAndEachLineFailsAlone() throws InterruptedException {
        var clash = key();
        var good = key();
        var job = open(line(Column.NAME, "好小学", Column.KEY, good, Column.ADMINISTRATOR, "管好" , Column.LOGIN, key()),
                line(Column.NAME, "", Column.KEY, key()), line(Column.NAME, "撞名小学", Column.KEY, clash));
        found(new Charter("抢先小学", clash, Kind.SCHOOL, city.node().key(), "school", "", List.of(), Optional.empty()), mayor);
        run(job);
        assertEquals(List.of(State.FOUNDED, State.REFUSED, State.FAILED), states(job));
        assertTrue(rows(job).get(2).findings().getFirst().contains(clash));
        assertTrue(as(mayor, () -> sites.byKey(good)).isPresent());

        var first = as(mayor, () -> administrators.links(job));
        var again = as(mayor, () -> administrators.links(job));
        assertEquals(1, first.size());
        assertThrows(org.zhijia.identity.LinkGone.class, () -> as(mayor, () -> links.require(first.getFirst().secret().orElseThrow())));
        assertEquals("管好", as(mayor, () -> links.require(again.getFirst().secret().orElseThrow())).name());
    }

    @Test
    void cancelledListFoundsNoMore() throws InterruptedException {
        var job = open(line(Column.NAME, "不开了", Column.KEY, key()));
        as(mayor, () -> {
            jobs.cancel(city.node(), job.id());
            jobs.start(city.node(), job.id());
            return null;
        });
        var other = open(line(Column.NAME, "后来的", Column.KEY, key()));
        run(other);
        assertEquals(List.of(State.WAITING), states(job));
        assertEquals(FoundingJob.State.CANCELLED, as(mayor, () -> jobs.require(city.node(), job.id())).state());
    }

    @Test
    void anotherSitesListDoesNotExist() {
        var job = open(line(Column.NAME, "本市小学", Column.KEY, key()));
        var elsewhere = testSites.school();
        assertThrows(NoSuchJob.class, () -> as(mayor, () -> jobs.require(elsewhere.node(), job.id())));
    }

    private FoundingJob open(Line... lines) {
        return as(mayor, () -> jobs.open(city.node(), mayor, "学校.xlsx", registrar.propose(numbered(lines), city.node())));
    }

    private void run(FoundingJob job) throws InterruptedException {
        as(mayor, () -> {
            jobs.start(city.node(), job.id());
            return null;
        });
        var deadline = Instant.now().plus(PATIENCE);
        while (as(mayor, () -> jobs.require(city.node(), job.id())).isOpen()) {
            assertTrue(Instant.now().isBefore(deadline), "The list was not worked off");
            Thread.sleep(100);
        }
    }

    private List<FoundingRow> rows(FoundingJob job) {
        return as(mayor, () -> jobs.rows(job));
    }

    private List<State> states(FoundingJob job) {
        return rows(job).stream().map(FoundingRow::state).toList();
    }

    private List<Registrar.Proposal> propose(Line... lines) {
        return as(mayor, () -> registrar.propose(numbered(lines), city.node()));
    }

    private static List<Column> columns(Registrar.Proposal proposal) {
        return proposal.findings().stream().map(Registrar.Finding::column).toList();
    }

    private static List<Line> numbered(Line... lines) {
        var numbered = new ArrayList<Line>();
        for (int i = 0; i < lines.length; i++) {
            numbered.add(new Line(i + 2, lines[i].texts()));
        }
        return numbered;
    }

    private static Line line(Object... texts) {
        var line = new EnumMap<Column, String>(Column.class);
        for (int i = 0; i < texts.length; i += 2) {
            if (!texts[i + 1].equals("")) {
                line.put((Column) texts[i], (String) texts[i + 1]);
            }
        }
        return new Line(0, line);
    }

    private Charter charter(String name, String template, Optional<Charter.Administrator> administrator) {
        return new Charter(name, key(), Kind.SCHOOL, city.node().key(), template, "", List.of(), administrator);
    }

    private static String key() {
        return "f" + Long.toString(System.nanoTime(), 36);
    }

    private SiteNode found(Charter charter) {
        return found(charter, mayor);
    }

    private SiteNode found(Charter charter, Account by) {
        return founded(charter, by).site();
    }

    private Founding.Founded founded(Charter charter, Account by) {
        return as(by, () -> {
            var founded = founding.found(charter, city.node());
            founding.announce(founded);
            return founded;
        });
    }

    private Account person(Role role, boolean below) {
        return testSites.within(city, () -> {
            var account = accounts.openGenerated(key(), "测试", "0123456789abcdefghij");
            accounts.grant(account, city.node(), role, below);
            return account;
        });
    }

    /** In a transaction of its own, on the city's site. */
    private <T> T as(Account person, Callable<T> work) {
        return testSites.within(city, () -> {
            signedIn.enter(person);
            return work.call();
        });
    }
}
