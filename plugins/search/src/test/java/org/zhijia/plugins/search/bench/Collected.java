package org.zhijia.plugins.search.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.zhijia.api.LiveText;
import org.zhijia.spi.Clause;
import org.zhijia.spi.Values;

/**
 * Laws, articles and questions with known answers, as the folder's own README describes them. An entry's id is its
 * document's number (d0042 is 42), a clause's anchor its article's id.
 */
public record Collected(List<LiveText> texts, List<Judged> lay, List<Judged> known) {

    public static final long SITE = 1;

    /**
     * A question and its answers.
     *
     * @param type of a known-item question; "lay" for a question of task A
     * @param gold article ids, or document ids
     */
    public record Judged(String id, String type, String query, Set<String> gold) {}

    /** @param lay file name of the lay questions, for example {@code stard_train.jsonl.gz} */
    public static Collected read(Path folder, String lay, String known) {
        Map<String, List<Clause>> clauses = new LinkedHashMap<>();
        for (JsonObject article : rows(folder.resolve("articles.jsonl.gz"))) {
            clauses.computeIfAbsent(article.getString("doc_id"), any -> new ArrayList<>()).add(clause(article));
        }
        var texts = rows(folder.resolve("documents.jsonl.gz")).stream().map(document -> text(document, clauses.getOrDefault(document.getString("id"), List.of()))).toList();
        return new Collected(texts, questions(folder.resolve(lay), "qid"), questions(folder.resolve(known), "qid"));
    }

    public static Collected train(Path folder) {
        return read(folder, "stard_train.jsonl.gz", "knownitem_train.jsonl.gz");
    }

    public static long entry(String document) {
        return Long.parseLong(document.substring(1));
    }

    private static Clause clause(JsonObject article) {
        var chapter = article.getString("chapter");
        var label = article.getString("article");
        return new Clause(article.getString("id"), label, label, chapter.isEmpty() ? List.of() : List.of(chapter), 0, 0,
                label.isEmpty() ? article.getString("text") : label + "　" + article.getString("text"), true);
    }

    private static LiveText text(JsonObject document, List<Clause> clauses) {
        var words = new StringBuilder(document.getString("preamble"));
        clauses.forEach(clause -> words.append('\n').append(String.join(" ", clause.headings())).append('\n').append(clause.text()));
        var date = LocalDate.parse(document.getString("date"));
        long id = entry(document.getString("id"));
        return new LiveText(id, SITE, List.of(SITE), "法规库", 1, "laws", "法律法规", "policy", "文件", document.getString("title"), "", List.of(),
                "/policy/" + id, date.atStartOfDay().toInstant(ZoneOffset.ofHours(8)), Optional.empty(),
                new Values(Map.of("written", date, "topic", document.getString("category"))), Optional.empty(), words.toString(), clauses, List.of());
    }

    private static List<Judged> questions(Path file, String id) {
        return rows(file).stream().map(row -> new Judged(row.containsKey(id) ? row.get(id).toString() : "", row.getString("type", "lay"), row.getString("query"),
                Set.copyOf(row.getJsonArray("gold").getValuesAs(JsonString::getString)))).toList();
    }

    private static List<JsonObject> rows(Path file) {
        try (var lines = new BufferedReader(new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            return lines.lines().map(line -> Json.createReader(new StringReader(line)).readObject()).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

}
