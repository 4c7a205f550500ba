package org.zhijia.e2e;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** The demo's portal with a collection of texts beside its own, all in the index: what benchmarks of the search ask. */
final class SearchedSite {

    static final String KEY = "tongzhou";
    /** The demo's own texts stand in other sections, so what is found here is of the collection. */
    static final String SECTION = "policies";

    private static final String TYPE = "policy";

    private static final String DESK = "/desk/sites/" + KEY;
    private static final Duration PATIENCE = Duration.ofHours(4);

    private final Product product;
    private final DeskSession desk;
    private final Officer officer;

    /**
     * What the index desk tells.
     *
     * @param entries that the index holds
     * @param clauses and passages of these
     * @param meant   how many clauses whose meaning is known
     */
    record Indexed(long entries, long clauses, long meant) { }

    SearchedSite(Product product) throws IOException, InterruptedException {
        this.product = product;
        desk = DeskSession.signIn(product, "admin");
        officer = Officer.signIn(product, "admin");
    }

    Officer officer() {
        return officer;
    }

    /**
     * The address that answers a question by what the collection says.
     *
     * @param level {@code clause} or {@code entry}
     */
    static String asking(String question, String level) {
        return "/api/search?scope=site&site=" + KEY + "&section=" + SECTION + "&level=" + level + "&q=" + URLEncoder.encode(question, StandardCharsets.UTF_8);
    }

    /** Imports the texts, has them published at once, and waits until the index holds them all. */
    void publish(Path texts) throws IOException, InterruptedException {
        // The portal's texts take three steps of review; a collection of laws has been reviewed elsewhere.
        accept("/review", "count=0");
        awaitRest();
        long before = indexed().entries();
        var done = officer.imports(texts, KEY, SECTION, TYPE);
        if (done.exit() != 0) {
            throw new IllegalStateException(done.output());
        }
        awaitEntries(before + texts.toFile().list().length);
    }

    /** Whether questions are answered by words and meaning, or by words alone. */
    void meaning(boolean on) throws IOException, InterruptedException {
        accept("/plugins/search", "learning=true&log_days=180" + (on ? "&meaning=true" : ""));
    }

    /** Until all that there is has been taken in: after a first start the demo's own texts. */
    private void awaitRest() throws IOException, InterruptedException {
        for (var until = Instant.now().plus(PATIENCE); !text(page(), "状态").equals("正常"); rest(until)) { }
    }

    void awaitEntries(long entries) throws IOException, InterruptedException {
        for (var until = Instant.now().plus(PATIENCE); indexed().entries() != entries; rest(until)) { }
    }

    /** Until the meaning of every clause is in the index. */
    void awaitMeaning() throws IOException, InterruptedException {
        for (var until = Instant.now().plus(PATIENCE); indexed().meant() < indexed().clauses(); rest(until)) { }
    }

    /** Has the index made from nothing while the old one serves. */
    void rebuild() throws IOException, InterruptedException {
        accept("/search/index/rebuild", "");
    }

    Indexed indexed() throws IOException, InterruptedException {
        var page = page();
        return new Indexed(number(page, "文章和文件"), number(page, "条款和段落"), number(page, "其中已读懂意思的"));
    }

    private Document page() throws IOException, InterruptedException {
        return Jsoup.parse(desk.get(DESK + "/search/index").body());
    }

    private static long number(Document page, String term) {
        return Long.parseLong(text(page, term));
    }

    private static String text(Document page, String term) {
        return page.selectFirst("dt:containsOwn(" + term + ") + dd").text();
    }

    private void accept(String page, String form) throws IOException, InterruptedException {
        var answer = desk.post(DESK + page, form);
        if (answer.statusCode() != 303) {
            throw new IllegalStateException(page + " answers " + answer.statusCode() + ": " + answer.body());
        }
    }

    private void rest(Instant until) throws InterruptedException {
        if (Instant.now().isAfter(until)) {
            throw new IllegalStateException("The index does not get ready: " + product.console());
        }
        Thread.sleep(1_000);
    }
}
