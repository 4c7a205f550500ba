package org.zhijia.plugins.search.page;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhijia.api.CurrentSite;
import org.zhijia.api.Entries;
import org.zhijia.api.Links;
import org.zhijia.api.Page;
import org.zhijia.plugins.search.query.Absent;
import org.zhijia.plugins.search.query.Facet;
import org.zhijia.plugins.search.query.Found;
import org.zhijia.plugins.search.query.Level;
import org.zhijia.plugins.search.query.Scope;
import org.zhijia.plugins.search.words.Normal;
import org.zhijia.view.CardView;
import org.zhijia.view.LinkView;
import org.zhijia.view.PageView;

/** The search page. Whatever its address says, there is a page. */
@Path("search")
@Produces(MediaType.TEXT_HTML)
@Transactional
public class SearchPage {

    private static final int SIZE = 10;
    private static final int NEWEST = 6;
    private static final int OFTEN_ASKED = 8;
    static final String ADDRESS = "/search";

    @Inject
    private Finder finder;

    @Inject
    private Catalogue catalogue;

    @Inject
    private CurrentSite current;

    @Inject
    private Entries entries;

    @Inject
    private Links links;

    static boolean is(PageView page) {
        return page.kind().equals("plugin") && page.canonical().endsWith(ADDRESS);
    }

    @GET
    public Page show(@Context HttpServletRequest request) {
        var inquiry = Inquiry.forgiving(QueryString.of(request.getQueryString())::get);
        var model = new HashMap<String, Object>(Map.of("address", links.to(ADDRESS), "suggestions", links.to("/api/search/suggestions"),
                "opened", links.to(ADDRESS + "/opened"), "words", inquiry.words(), "query", Normal.fold(inquiry.words()).strip()));
        boolean asked = !inquiry.words().isBlank();
        model.put("asked", asked);
        model.put("keeps", kept(inquiry, Parameter.SCOPE));
        if (asked) {
            addResults(model, inquiry);
        } else {
            model.put("ways", ways());
        }
        return new Page("pages/search", "搜索", model);
    }

    private void addResults(Map<String, Object> model, Inquiry inquiry) {
        var found = find(inquiry);
        var view = new ResultsView(inquiry, found, finder.sites(found), current.get(), links.to(ADDRESS), SIZE);
        model.putAll(view.model());
        model.put("scopes", scopes(inquiry));
        model.put("keepsAll", kept(inquiry, Stream.of(Parameter.values()).filter(parameter -> parameter != Parameter.AS_OF && parameter != Parameter.PAGE).toArray(Parameter[]::new)));
        model.put("meant", finder.meant(inquiry.words(), found).map(words -> Map.<String, Object>of("words", words,
                "url", links.to(ADDRESS) + inquiry.unnarrowed().with(Parameter.Q, words).query())).orElse(Map.of()));
        var toAbsent = found.absent().flatMap(absent -> toAbsent(absent, inquiry));
        model.put("absent", found.absent().map(absent -> Map.of("name", absent.name(), "cause", word(absent.cause()), "hint", toAbsent.orElse(Map.of())))
                .orElse(Map.of()));
        if (found.hits().isEmpty()) {
            model.put("hints", toAbsent.map(List::of).orElseGet(() -> hints(inquiry)));
            model.put("ways", ways());
        }
    }

    private Found find(Inquiry inquiry) {
        var site = inquiry.says(Parameter.SCOPE, "all") ? current.ancestry().getFirst() : current.get().id();
        var question = inquiry.question(site, scope(inquiry), Level.ENTRY, inquiry.filter(this::value), SIZE);
        var found = finder.find(inquiry, question);
        // Behind the last page there is none: an old link, or a typed number.
        return found.hits().isEmpty() && found.total() > 0 ? finder.find(question.page((int) ((found.total() + SIZE - 1) / SIZE), SIZE)) : found;
    }

    /** Sites are named by their keys; one that does not exist finds nothing. */
    private String value(Facet facet, String said) {
        return facet == Facet.SITE ? links.site(said).map(site -> String.valueOf(site.id())).orElse("") : said;
    }

    /** A portal looks everywhere, any other site at its own, until somebody says where. */
    private Scope scope(Inquiry inquiry) {
        return inquiry.get(Parameter.SCOPE).map(said -> said.equals("site") ? Scope.SITE : Scope.TREE).orElse(isTopmost() ? Scope.TREE : Scope.SITE);
    }

    private boolean isTopmost() {
        return current.ancestry().size() == 1;
    }

    private List<Map<String, Object>> scopes(Inquiry inquiry) {
        var said = inquiry.get(Parameter.SCOPE).orElse(isTopmost() ? "tree" : "site");
        var offered = new ArrayList<String>(List.of("site"));
        if (isTopmost()) {
            offered.add("tree");
        } else {
            if (!current.get().kind().equals("school")) {
                offered.add("tree");
            }
            offered.add("all");
        }
        return offered.stream().map(scope -> Map.<String, Object>of("key", isTopmost() && scope.equals("tree") ? "all" : scope,
                "url", links.to(ADDRESS) + inquiry.without(Parameter.SITE).without(Parameter.SECTION).with(Parameter.SCOPE, scope).query(), "current", scope.equals(said))).toList();
    }

    private static List<Map<String, Object>> kept(Inquiry inquiry, Parameter... which) {
        return Stream.of(which).filter(parameter -> inquiry.get(parameter).isPresent())
                .map(parameter -> Map.<String, Object>of("name", parameter.word(), "value", inquiry.get(parameter).orElseThrow())).toList();
    }

    private static String word(Absent.Cause cause) {
        return cause.name().toLowerCase(Locale.ROOT);
    }

    /** What leads to the document whose number was asked for. */
    private Optional<Map<String, Object>> toAbsent(Absent absent, Inquiry inquiry) {
        return switch (absent.cause()) {
            case UNKNOWN -> Optional.empty();
            case ENDED, PAST -> Optional.of(hint("repealed", inquiry.with(Parameter.REPEALED, "true")));
            case ELSEWHERE -> Optional.of(hint("anywhere", inquiry.unnarrowed().with(Parameter.SCOPE, everywhere())));
        };
    }

    private String everywhere() {
        return isTopmost() ? "tree" : "all";
    }

    /** What to try when nothing was found, the most promising first. */
    private List<Map<String, Object>> hints(Inquiry inquiry) {
        var hints = new ArrayList<Map<String, Object>>();
        if (inquiry.isNarrowed()) {
            hints.add(hint("unnarrowed", inquiry.unnarrowed()));
        }
        if (!inquiry.withRepealed()) {
            hints.add(hint("repealed", inquiry.unnarrowed().with(Parameter.REPEALED, "true")));
        }
        if (scopes(inquiry).stream().anyMatch(scope -> scope.get("key").equals("all") && scope.get("current").equals(false))) {
            hints.add(hint("everywhere", inquiry.unnarrowed().with(Parameter.SCOPE, everywhere())));
        }
        if (inquiry.words().matches(".*[\"“”„‟「」『』‘’＂＇].*")) {
            hints.add(hint("unquoted", inquiry.with(Parameter.Q, inquiry.words().replaceAll("[\"“”„‟「」『』‘’＂＇]", " ").strip())));
        }
        hints.add(Map.of("key", "fewer", "url", ""));
        return hints;
    }

    private Map<String, Object> hint(String key, Inquiry leadsTo) {
        return Map.of("key", key, "url", links.to(ADDRESS) + leadsTo.query());
    }

    /** Other ways in: what others ask, and the newest documents. */
    private List<Map<String, Object>> ways() {
        return Stream.of(way("often", true, catalogue.often(current.get().id(), OFTEN_ASKED).stream()
                                .map(question -> new LinkView(question, links.to(ADDRESS) + Inquiry.of(question).query())).toList()),
                        way("documents", false, newest("policy")), way("news", false, newest("news")))
                .filter(way -> !((List<?>) way.get("links")).isEmpty()).toList();
    }

    private List<LinkView> newest(String type) {
        return entries.list(Entries.Query.newest(NEWEST).ofType(type).withSitesBelow()).stream().map(SearchPage::link).toList();
    }

    private static LinkView link(CardView card) {
        return new LinkView(card.title(), card.url());
    }

    private static Map<String, Object> way(String key, boolean isShort, List<LinkView> links) {
        return Map.of("key", key, "short", isShort, "links", links);
    }
}
