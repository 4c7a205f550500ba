package org.zhijia.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Pages are kept and still tell the truth on the very next request. */
@ExtendWith(Demo.class)
class PublishingIT {

    private static final String TITLE = "操场边的新长椅今天装好了";
    /** Pages that list the school's news. */
    private static final List<String> SHOWING = List.of("/s/tinglan/", "/s/tinglan/activities/", "/s/tinglan/feed.atom");

    @TempDir
    Path folder;

    @Test
    void publishingChangesEveryPageThatShowsItAtOnceAndNoOtherSites(Product product) throws Exception {
        var neighbour = product.get("/s/tongjiang/").headers().firstValue("ETag").orElseThrow();
        for (var page : SHOWING) {
            assertFalse(product.get(page).body().contains(TITLE), page);
        }
        Files.writeString(folder.resolve("bench.md"), "---\ntitle: " + TITLE + "\n---\n\n六张长椅，十八个座位。\n");
        var officer = Officer.signIn(product, "luojianping");
        var done = officer.imports(folder, "tinglan", "activities", "news");
        assertEquals(0, done.exit(), done.output());
        for (var page : SHOWING) {
            assertTrue(product.get(page).body().contains(TITLE), page);
        }
        assertEquals(neighbour, product.get("/s/tongjiang/").headers().firstValue("ETag").orElseThrow(), "another school's page is the same one");

        var path = PublicPages.entries(product, "/s/tinglan").stream()
                .max(Comparator.comparingLong(PublishingIT::id)).orElseThrow();
        assertEquals(204, officer.withdraw("tinglan", id(path)));
        for (var page : SHOWING) {
            assertFalse(product.get(page).body().contains(TITLE), page);
        }
        assertEquals(404, product.get("/s/tinglan" + path).statusCode());
        assertEquals(204, officer.publish("tinglan", id(path)));
        assertEquals(200, product.get("/s/tinglan" + path).statusCode(), "under the address that it had");
        assertEquals(403, Officer.signIn(product, "gunanqiao").withdraw("tinglan", id(path)));
    }

    private static long id(String path) {
        return Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
    }
}
