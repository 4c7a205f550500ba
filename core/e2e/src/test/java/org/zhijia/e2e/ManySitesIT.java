package org.zhijia.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a page costs does not depend on how many sites there are. */
class ManySitesIT {

    private static final int SCHOOLS = 100;
    private static final int ENTRIES = 4;
    private static final int SHOWCASES = 600;
    /** The last ones can be reached through the portal only. */
    private static final int WITHOUT_HOST = 20;
    /** Portal, district and a school: home pages, a list, the map, and what machines ask for. */
    private static final List<String> PAGES = List.of("/", "/activities/", "/profile/", "/s/shating/profile/", "/sitemap", "/sitemap.xml", "/robots.txt", "/feed.atom", "/s/shating/",
            "/s/qingping/", "/s/qingping/activities/", "/s/qingping/sitemap.xml", "/showcase/", "/showcase/?kind=%E6%95%99%E5%B7%A5%E5%B0%8F%E5%AE%B6&site=shating");
    /** A front page with the newest of all sites below. */
    private static final String NEWS_OF_ALL_SITES = """
            insert into placement (id, site_id, region, place, block, options)
            select nextval('placement_seq'), id, 'main', 0, 'latest', '{"type": "news", "tree": "true", "limit": "20"}' from site where parent_id is null""";

    /** All of the theme's band but the home of the day: whose that is, is by chance, and its pictures may be on the page already. */
    private static final String BAND_WITHOUT_CHANCE = """
            insert into placement (id, site_id, region, place, block, options)
            select nextval('placement_seq'), id, 'band', place, block, '{}' from site,
                (values (0, 'policies'), (1, 'teacher'), (2, 'teachers'), (3, 'homes-recommended'), (4, 'sites')) as band (place, block)
            where parent_id is null""";

    /** Generated schools stand below a district that reviews; these publish what they import. */
    private static final String NO_REVIEW = """
            insert into review_plan (id, site_id, inherits, at)
            select nextval('review_plan_seq'), id, false, now() from site where site_key like 'many-%'""";

    private static Database database;
    private static Product product;
    private static Map<String, Long> statementsWithFew;
    private static DeskSession administrator;
    private static Map<String, Long> deskWithFew;
    private static List<ManySites.School> schools;

    @TempDir
    Path folder;

    @BeforeAll
    static void growFromFewSitesToMany() throws Exception {
        database = Database.start();
        database.countStatements(true);
        product = Product.start(database.demo());
        try (var connection = database.connect(); var statement = connection.createStatement()) {
            statement.execute(NEWS_OF_ALL_SITES);
            statement.execute(BAND_WITHOUT_CHANCE);
            database.quiet();
            statementsWithFew = statements(PAGES);
            administrator = DeskSession.signIn(product, "admin");
            // So that the log of what was done has a line of a site.
            administrator.post("/desk/sites/tongzhou/entries/0/publication", "");
            deskWithFew = statementsAtDesk();
            schools = ManySites.add(connection, SCHOOLS, ENTRIES);
            ManySites.addShowcases(connection, SHOWCASES);
            statement.execute(NO_REVIEW);
            statement.execute("delete from site_host where host in ('" + schools.stream().skip(SCHOOLS - WITHOUT_HOST)
                    .map(ManySites.School::host).collect(Collectors.joining("', '")) + "')");
            connection.commit();
        }
        database.quiet();
    }

    @AfterAll
    static void stop() throws IOException {
        if (product != null) {
            product.close();
        }
        database.close();
    }

    @Test
    void pageTakesAsManyStatementsWithManySitesAsWithFew() throws Exception {
        assertTrue(page("/").contains("中心小学"), "the front page shows news of generated schools");
        assertEquals(statementsWithFew, statements(PAGES));
    }

    @Test
    void pageOfTheDeskTakesAsManyStatementsWithManySitesAsWithFew() throws Exception {
        assertTrue(deskWithFew.size() > 10, "pages in the menu");
        assertEquals(deskWithFew, statementsAtDesk());
    }

    @Test
    void lastSchoolCostsAsMuchAsTheFirst() throws Exception {
        assertEquals(ofSchool(schools.getFirst()), ofSchool(schools.get(SCHOOLS - WITHOUT_HOST - 1)));
    }

    @Test
    void everySchoolAnswersByHostNameAndByPath() throws Exception {
        assertEquals(SCHOOLS, schools.size());
        for (int i = 0; i < SCHOOLS - WITHOUT_HOST; i += 23) {
            var school = schools.get(i);
            var byPath = Jsoup.parse(product.get("/s/" + school.key() + "/").body());
            var byHost = Jsoup.parse(product.getFrom(school.host(), "/").body());
            assertTrue(byPath.title().contains("第" + (i + 1) + "中心小学"), byPath.title());
            assertEquals(byPath.title(), byHost.title());
            for (var entry : PublicPages.entries(product, "/s/" + school.key())) {
                assertEquals(200, product.getFrom(school.host(), entry).statusCode(), entry);
            }
        }
    }

    @Test
    void unknownSchoolIsNotFound() throws Exception {
        assertEquals(404, product.get("/s/many-" + (SCHOOLS + 1) + "/").statusCode());
        assertEquals(404, product.get("/s/many-0000/").statusCode());
        assertEquals(404, product.getFrom("many-0000.localhost", "/").statusCode());
        assertEquals(404, product.get("/s/many-0001/no-such-page").statusCode());
    }

    @Test
    void schoolGoesOnPublishing() throws Exception {
        var school = "/s/" + schools.get(SCHOOLS / 2).key();
        int before = PublicPages.entries(product, school).size();
        var token = product.token("qianqiming");
        for (int number = 1; number <= 3; number++) {
            Files.writeString(folder.resolve(number + ".md"), "---\ntitle: 茶话会消息之" + number + "\n---\n茶话会改在周五。\n");
        }
        var command = product.command("import", "--site", schools.get(SCHOOLS / 2).key(), "--section", "activities", "--type", "news", folder.toString())
                .redirectErrorStream(true);
        command.environment().put("ZHIJIA_TOKEN", token);
        var process = command.start();
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes());
        assertEquals(0, process.waitFor(), output);
        assertEquals(before + 3, PublicPages.entries(product, school).size());
        assertTrue(product.get(school + "/").body().contains("茶话会消息之3"), "its home page is made anew");
        assertEquals(0, gaps(), "numbers of the change log");
    }

    private static Map<String, Long> ofSchool(ManySites.School school) throws Exception {
        var byPage = new TreeMap<String, Long>();
        statements(List.of("/s/" + school.key() + "/", "/s/" + school.key() + "/notices/"))
                .forEach((path, count) -> byPage.put(path.replace(school.key(), "school"), count));
        return byPage;
    }

    private static Map<String, Long> statements(List<String> paths) throws Exception {
        var counts = new TreeMap<String, Long>();
        for (var path : paths) {
            page(path);
            counts.put(path, database.statements(() -> page(path)));
        }
        return counts;
    }

    /** Of every page in the menu, as the administrator of all sites sees it on the portal's site. */
    private static Map<String, Long> statementsAtDesk() throws Exception {
        var counts = new TreeMap<String, Long>();
        for (var link : Jsoup.parse(administrator.get("/desk/sites/tongzhou/").body()).select("nav a[href^=/desk/]").eachAttr("href")) {
            assertEquals(200, administrator.get(link).statusCode(), link);
            counts.put(link, database.statements(() -> administrator.get(link)));
        }
        return counts;
    }

    private static String page(String path) throws IOException, InterruptedException {
        var answer = product.getUncached(path);
        assertEquals(200, answer.statusCode(), path);
        return answer.body();
    }

    private static long gaps() throws SQLException {
        try (var connection = database.connect(); var statement = connection.createStatement();
                var rows = statement.executeQuery("select max(number) - count(*) from change_log")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
