package org.zhijia.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** 大家常搜 shows everybody what strangers have typed, so not everything comes there. The days before are written into the log itself. */
class CommonQuestionsIT {

    private static final String DESK = "/desk/sites/tongzhou/search";
    private static final String COMMON = "疗休养怎么报名";
    private static final String LONG = "疗休养".repeat(7);
    private static final String SENSITIVE = "疗休养违禁词";

    private static Database database;
    private static Product product;

    @BeforeAll
    static void start() throws Exception {
        database = Database.start();
        product = Product.start(database.demo());
    }

    @AfterAll
    static void stop() throws IOException {
        if (product != null) {
            product.close();
        }
        database.close();
    }

    @Test
    void onlyWhatIsAskedOnSeveralDaysAndFitForAllIsProposedUntilAnOfficerHidesIt() throws Exception {
        var officer = DeskSession.signIn(product, "admin");
        assertEquals(303, officer.post("/desk/sites/tongzhou/words", "kind=sensitive&wording=" + encoded("违禁词")).statusCode());
        askedBefore(COMMON, 2);
        askedBefore(COMMON, 3);
        askedBefore("只有两天", 2);
        for (int day = 0; day < 4; day++) {
            askedBefore(LONG, day);
            askedBefore(SENSITIVE, day);
        }
        // Until the index is whole nothing is written down.
        Patience.await(() -> !Jsoup.parse(product.get("/search?q=" + encoded("疗休养")).body()).select(".hit").isEmpty());
        Patience.await(() -> Jsoup.parse(product.get("/search?q=" + encoded("疗休养")).body()).select(".finding__growing").isEmpty());
        for (int time = 0; time < 5; time++) {
            for (var words : List.of(COMMON, "只有两天", "谁都可以写的话")) {
                product.get("/search?q=" + encoded(words));
            }
        }
        Patience.await(() -> officer.get(DESK).body().contains(COMMON) && officer.get(DESK).body().contains("谁都可以写的话"));

        // Showing what was never hidden has it read again at once.
        officer.post(DESK + "/hidden/removal", "query=x");
        Patience.await(() -> often().equals(List.of(COMMON)));
        assertEquals(List.of(COMMON), suggested());

        assertEquals(404, officer.post(DESK + "/hidden", "query=" + encoded("没有人搜过")).statusCode());
        assertEquals(303, officer.post(DESK + "/hidden", "kind=frequent&days=7&query=" + encoded(COMMON)).statusCode());
        assertFalse(product.get("/search").body().contains(COMMON), "the kept page is another one at once");
        Patience.await(() -> often().isEmpty() && suggested().isEmpty());
        var hidden = Jsoup.parse(officer.get(DESK + "?kind=hidden").body());
        assertEquals(List.of(COMMON), hidden.select("th[scope=row]").eachText());
        assertFalse(hidden.select("form[action$=/hidden/removal]").isEmpty());

        assertEquals(303, officer.post(DESK + "/hidden/removal", "query=" + encoded(COMMON)).statusCode());
        Patience.await(() -> often().equals(List.of(COMMON)));
    }

    private static void askedBefore(String words, int days) throws Exception {
        try (var connection = database.connect();
                var statement = connection.prepareStatement("insert into search_asked (site_id, asked_on, query, times, hits) select id, ?, ?, 9, 3 from site where site_key = 'tongzhou'")) {
            statement.setDate(1, Date.valueOf(LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(days)));
            statement.setString(2, words);
            assertEquals(1, statement.executeUpdate());
        }
    }

    /** A page with a query is made anew each time. */
    private static List<String> often() throws Exception {
        return Jsoup.parse(product.get("/search?q=").body()).select(".way__links--short a").eachText();
    }

    private static List<String> suggested() throws Exception {
        var answer = product.get("/api/search/suggestions?q=" + encoded("疗休养怎么")).body();
        return answer.contains(COMMON) ? List.of(COMMON) : List.of();
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
