package org.zhijia.desk.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.zhijia.audit.AuditLog;
import org.zhijia.audit.AuditQuestion;
import org.zhijia.audit.AuditRecord;
import org.zhijia.audit.Note;
import org.zhijia.desk.DeskView;
import org.zhijia.desk.Messages;
import org.zhijia.site.SiteNode;
import org.zhijia.site.Sites;

/** The log as a page and as a table for a spreadsheet: of one site, or of all. */
@ApplicationScoped
class AuditTable {

    private static final int PAGE = 50;
    private static final int ROUND = 500;
    /** More is better asked for by periods. */
    private static final int MOST_EXPORTED = 100_000;
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    /** A record, as the page shows it. */
    public record Line(long number, Instant at, String person, String address, String site, String action, int status, boolean refused, List<Note> notes) { }

    @Inject
    private AuditLog log;

    @Inject
    private Sites sites;

    @Inject
    private Messages messages;

    /**
     * @param site  empty for the log of all sites
     * @param query {@code person}, {@code action}, {@code from}, {@code until} (days), {@code result}, {@code page}
     * @param base  the address of the page
     */
    DeskView page(Optional<SiteNode> site, MultivaluedMap<String, String> query, String base) {
        var zone = zone(site);
        int page = page(query);
        var found = log.find(question(site, query, zone), (page - 1) * PAGE, PAGE + 1);
        var model = new HashMap<String, Object>();
        model.put("base", base);
        model.put("all", site.isEmpty());
        model.put("lines", lines(found.stream().limit(PAGE).toList()));
        model.put("page", page);
        model.put("more", found.size() > PAGE);
        for (var name : List.of("person", "action", "from", "until", "result")) {
            model.put(name, text(query, name));
        }
        return DeskView.page("people/audit", messages.say(site.isEmpty() ? "people.audit.all" : "people.audit.title"), model);
    }

    private List<Line> lines(List<AuditRecord> records) {
        var names = sites.find(records.stream().flatMapToLong(record -> record.siteId().stream()).boxed().collect(Collectors.toSet()));
        return records.stream().map(record -> new Line(record.number(), record.at(), record.person(), record.address(), site(record, names),
                words(record.action()), record.status(), record.status() >= 400, record.notes())).toList();
    }

    private static String site(AuditRecord record, Map<Long, SiteNode> names) {
        return record.siteId().isEmpty() || !names.containsKey(record.siteId().getAsLong()) ? "" : names.get(record.siteId().getAsLong()).name();
    }

    /** What the server does by itself has a name of its own; the rest is told as it was asked for. */
    private String words(String action) {
        return action.equals("forget") ? messages.say("people.audit.forget") : action;
    }

    /** Begins with the mark by which spreadsheets know UTF-8. */
    Response export(Optional<SiteNode> site, MultivaluedMap<String, String> query) {
        var zone = zone(site);
        var question = question(site, query, zone);
        StreamingOutput body = out -> {
            var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            writer.write('\ufeff');
            writer.write(Csv.line(List.of(messages.say("people.audit.csv").split("，"))));
            write(question, zone, writer);
            writer.flush();
        };
        return Response.ok(body, "text/csv;charset=utf-8").header("Content-Disposition", "attachment; filename=\"audit.csv\"")
                .header("Cache-Control", "no-store").build();
    }

    private void write(AuditQuestion question, ZoneId zone, Writer writer) throws IOException {
        for (int from = 0; from < MOST_EXPORTED; from += ROUND) {
            var records = log.find(question, from, ROUND);
            for (var record : records) {
                writer.write(Csv.line(List.of(String.valueOf(record.number()), EXACT.format(record.at().atZone(zone)), record.person(),
                        record.address(), record.action(), String.valueOf(record.status()), notes(record), record.hash())));
            }
            if (records.size() < ROUND) {
                return;
            }
        }
    }

    private static String notes(AuditRecord record) {
        return record.notes().stream().map(note -> note.subject() + "：" + note.before() + " → " + note.after()).collect(Collectors.joining("；"));
    }

    private static AuditQuestion question(Optional<SiteNode> site, MultivaluedMap<String, String> query, ZoneId zone) {
        var result = text(query, "result");
        return new AuditQuestion(site.map(node -> OptionalLong.of(node.id())).orElse(OptionalLong.empty()), text(query, "person"), text(query, "action"),
                day(query, "from").map(day -> day.atStartOfDay(zone).toInstant()),
                day(query, "until").map(day -> day.plusDays(1).atStartOfDay(zone).toInstant()),
                result.isEmpty() ? Optional.empty() : Optional.of(result.equals("refused")));
    }

    private static ZoneId zone(Optional<SiteNode> site) {
        return site.map(node -> node.at("").zone()).orElse(CHINA);
    }

    private static Optional<LocalDate> day(MultivaluedMap<String, String> query, String name) {
        try {
            return text(query, name).isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text(query, name)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static int page(MultivaluedMap<String, String> query) {
        return text(query, "page").matches("[1-9]\\d{0,5}") ? Integer.parseInt(text(query, "page")) : 1;
    }

    private static String text(MultivaluedMap<String, String> query, String name) {
        return Optional.ofNullable(query.getFirst(name)).orElse("").strip();
    }
}
