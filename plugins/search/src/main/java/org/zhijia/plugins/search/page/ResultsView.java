package org.zhijia.plugins.search.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.zhijia.api.Site;
import org.zhijia.plugins.search.query.Count;
import org.zhijia.plugins.search.query.Facet;
import org.zhijia.plugins.search.query.Found;
import org.zhijia.plugins.search.query.Hit;
import org.zhijia.view.Html;
import org.zhijia.view.LinkView;
import org.zhijia.view.PagingView;

/** What was found, as the template shows it. */
final class ResultsView {

    private static final int PAGES_NEARBY = 2;
    private static final Set<String> PAST = Set.of("废止", "失效");

    /** Of a document's clauses; whoever wants more opens it. */
    private static final int MOST_CLAUSES = 4;

    private final Inquiry inquiry;
    private final Found found;
    private final Map<Long, Site> sites;
    private final String address;
    private final Site here;
    private final int size;

    /**
     * @param sites   those that hits and facets name
     * @param address of the search page, without query
     */
    ResultsView(Inquiry inquiry, Found found, Map<Long, Site> sites, Site here, String address, int size) {
        this.inquiry = inquiry;
        this.found = found;
        this.sites = sites;
        this.here = here;
        this.address = address;
        this.size = size;
    }

    /** Everything but what is shown when nothing was found. */
    Map<String, Object> model() {
        var model = new HashMap<String, Object>();
        model.put("total", found.total());
        model.put("orders", List.of(choice("relevance", inquiry.without(Parameter.SORT), !inquiry.newestFirst()),
                choice("date", inquiry.with(Parameter.SORT, "date"), inquiry.newestFirst())));
        model.put("chosen", chosen());
        model.put("hits", found.hits().stream().map(this::hit).toList());
        model.put("answer", found.answer().map(answer -> Map.<String, Object>of("question", answer.question(),
                "clauses", answer.clauses().stream().map(this::answering).toList())).orElse(Map.of()));
        model.put("growing", found.growing());
        model.put("akin", !found.byWords());
        model.put("facets", facets());
        model.put("narrowable", found.total() > 0 || inquiry.isNarrowed());
        model.put("repealed", choice("repealed", inquiry.withRepealed() ? inquiry.without(Parameter.REPEALED)
                : inquiry.with(Parameter.REPEALED, "true"), inquiry.withRepealed()));
        model.put("asOf", inquiry.get(Parameter.AS_OF).orElse(""));
        model.put("paging", paging());
        return model;
    }

    private String to(Inquiry other) {
        return address + other.query();
    }

    private Map<String, Object> choice(String key, Inquiry leadsTo, boolean current) {
        return Map.of("key", key, "url", to(leadsTo), "current", current);
    }

    /** What the results are narrowed by; each leads to the results without it. */
    private List<Map<String, Object>> chosen() {
        return Stream.of(Parameter.values()).filter(parameter -> parameter.facet().isPresent() || parameter == Parameter.REPEALED || parameter == Parameter.AS_OF)
                .filter(parameter -> inquiry.get(parameter).filter(value -> !value.equals("false")).isPresent())
                .map(parameter -> Map.<String, Object>of("key", parameter.word(), "title", title(parameter), "url", to(inquiry.without(parameter))))
                .toList();
    }

    private String title(Parameter parameter) {
        var value = inquiry.get(parameter).orElse("");
        return parameter.facet().flatMap(facet -> found.facets().getOrDefault(facet, List.of()).stream()
                .filter(count -> value(facet, count).equals(value)).map(Count::label).findFirst()).orElse(value);
    }

    private List<Map<String, Object>> facets() {
        var facets = new ArrayList<Map<String, Object>>();
        for (var facet : Facet.values()) {
            var counts = found.facets().getOrDefault(facet, List.of());
            // What all results have in common narrows nothing.
            if (counts.size() > 1 || inquiry.get(Parameter.of(facet)).isPresent() && !counts.isEmpty()) {
                facets.add(Map.of("key", Parameter.of(facet).word(), "values", counts.stream().map(count -> value(Parameter.of(facet), facet, count)).toList()));
            }
        }
        return facets;
    }

    private Map<String, Object> value(Parameter parameter, Facet facet, Count count) {
        var value = value(facet, count);
        boolean current = inquiry.says(parameter, value);
        return Map.of("title", count.label(), "count", count.count(), "current", current,
                "url", to(current ? inquiry.without(parameter) : inquiry.with(parameter, value)));
    }

    /** Sites are named by their keys. */
    private String value(Facet facet, Count count) {
        return facet == Facet.SITE ? Optional.ofNullable(sites.get(Long.valueOf(count.value()))).map(Site::key).orElse(count.value()) : count.value();
    }

    private Map<String, Object> hit(Hit hit) {
        var shown = new HashMap<String, Object>();
        shown.put("entry", hit.entry());
        shown.put("url", url(hit, ""));
        shown.put("title", new Html(hit.markedTitle()));
        shown.put("validity", hit.validity());
        shown.put("holds", !PAST.contains(hit.validity()));
        shown.put("number", hit.number());
        shown.put("facts", facts(hit));
        shown.put("date", hit.date().toString());
        shown.put("snippet", new Html(hit.below().isEmpty() ? hit.snippet() : ""));
        shown.put("clauses", hit.below().stream().limit(MOST_CLAUSES).map(this::clause).toList());
        return shown;
    }

    private List<String> facts(Hit hit) {
        var site = hit.site() == here.id() ? "" : hit.siteName();
        return Stream.of(hit.issuer(), site.equals(hit.issuer()) ? "" : site, hit.section()).filter(fact -> !fact.isEmpty()).distinct().toList();
    }

    private Map<String, Object> clause(Hit clause) {
        return Map.of("url", clause.attached() ? Where.file(sites, clause) : url(clause, clause.anchor()), "anchor", clause.anchor(), "path", path(clause),
                "attachment", clause.attachment(), "snippet", new Html(clause.snippet()));
    }

    private Map<String, Object> answering(Hit clause) {
        return Map.of("url", url(clause, clause.anchor()), "entry", clause.entry(), "anchor", clause.anchor(), "text", new Html(clause.snippet()),
                "title", clause.title(), "number", clause.number(), "path", path(clause));
    }

    /** As it is cited; else the titles that it stands below. */
    static String path(Hit clause) {
        return !clause.citation().isEmpty() ? clause.citation()
                : String.join(" › ", Stream.concat(clause.headings().stream(), Stream.of(clause.label())).filter(step -> !step.isEmpty()).distinct().toList());
    }

    private String url(Hit hit, String anchor) {
        return Where.address(sites, hit.site(), hit.path(), anchor);
    }

    private PagingView paging() {
        int pages = (int) Math.min(999_999, (found.total() + size - 1) / size);
        int page = Math.min(inquiry.page(), Math.max(1, pages));
        var nearby = IntStream.rangeClosed(1, pages)
                .filter(number -> number == 1 || number == pages || Math.abs(number - page) <= PAGES_NEARBY)
                .mapToObj(number -> new LinkView(String.valueOf(number), at(number), number == page, List.of())).toList();
        return new PagingView(page, pages, found.total(), page > 1 ? at(page - 1) : "", page < pages ? at(page + 1) : "", nearby);
    }

    private String at(int page) {
        return to(page == 1 ? inquiry.without(Parameter.PAGE) : inquiry.with(Parameter.PAGE, String.valueOf(page)));
    }
}
