package org.zhijia.profile;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.zhijia.api.CurrentSite;
import org.zhijia.api.Entries;
import org.zhijia.api.Links;
import org.zhijia.api.Page;
import org.zhijia.view.LinkView;
import org.zhijia.view.PagingView;

/** All exemplary people of a site and the sites below it, by honour, level, year, school and subject. */
@Path("profile")
@Transactional
public class PeopleResource {

    private static final String TITLE = "榜样人物";
    private static final int SIZE = 24;
    private static final int NEARBY = 2;
    /** Of the values of one filter; whoever has more of them finds the others by name. */
    private static final int MOST_VALUES = 100;
    /** With more than one condition a page says nothing that search engines do not have already. */
    private static final int MOST_INDEXED = 1;

    @Inject
    private CurrentSite site;

    @Inject
    private Entries entries;

    @Inject
    private Links links;

    @GET
    public Response list(@Context UriInfo uri) {
        var asked = Asked.of(uri.getQueryParameters());
        long total = entries.count(asked.query(everybody()));
        int pages = Math.max(1, Math.toIntExact((total + SIZE - 1) / SIZE));
        if (asked.page() > pages) {
            throw new NotFoundException();
        }
        var model = new HashMap<String, Object>();
        model.put("people", entries.list(asked.query(everybody()).from((asked.page() - 1) * SIZE)));
        model.put("total", total);
        model.put("filters", List.of(Filter.values()).stream().map(filter -> shown(filter, asked)).toList());
        model.put("chips", asked.chosen().entrySet().stream().map(chosen -> new LinkView(chosen.getKey().label(chosen.getValue()),
                links.to(asked.without(chosen.getKey()).path()))).toList());
        model.put("name", asked.name());
        model.put("unnamed", links.to(asked.named("").path()));
        model.put("narrowed", asked.conditions() > 0);
        model.put("address", links.to(Asked.PATH));
        model.put("tree", !site.get().kind().equals("school"));
        model.put("paging", paging(asked, pages, total));
        var page = new Page("pages/people", title(asked), model).at(asked.path());
        var answer = Response.ok(page).type("text/html; charset=utf-8");
        return (asked.conditions() > MOST_INDEXED ? answer.header("X-Robots-Tag", "noindex, follow") : answer).build();
    }

    private Entries.Query everybody() {
        return Entries.Query.newest(SIZE).ofType(ProfileType.KEY).withSitesBelow();
    }

    /** What a filter offers, given all other conditions: {@code key}, {@code value}, {@code any} and its {@code choices}. */
    private Map<String, Object> shown(Filter filter, Asked asked) {
        var offered = entries.values(asked.without(filter).query(Entries.Query.newest(MOST_VALUES).ofType(ProfileType.KEY).withSitesBelow()), filter.field());
        var chosen = asked.chosen().getOrDefault(filter, "");
        var choices = filter.ordered(offered).stream().map(value -> Map.<String, Object>of("value", value, "label", filter.label(value),
                "count", offered.get(value), "url", links.to(asked.with(filter, value).path()), "current", value.equals(chosen))).toList();
        return Map.of("key", filter.key(), "value", chosen, "any", links.to(asked.without(filter).path()), "choices", choices);
    }

    private static String title(Asked asked) {
        var conditions = asked.chosen().entrySet().stream().map(chosen -> chosen.getKey().label(chosen.getValue())).collect(Collectors.joining("、"));
        return (conditions.isEmpty() ? TITLE : conditions + "的" + TITLE) + (asked.page() > 1 ? "（第 " + asked.page() + " 页）" : "");
    }

    /** First and last page, and some around this one. */
    private PagingView paging(Asked asked, int pages, long total) {
        int page = asked.page();
        var numbers = new TreeSet<Integer>(List.of(1, pages));
        IntStream.rangeClosed(Math.max(1, page - NEARBY), Math.min(pages, page + NEARBY)).forEach(numbers::add);
        var nearby = numbers.stream().map(number -> new LinkView(String.valueOf(number), links.to(asked.at(number).path()), number == page, List.of())).toList();
        return new PagingView(page, pages, total, page == 1 ? "" : links.to(asked.at(page - 1).path()),
                page == pages ? "" : links.to(asked.at(page + 1).path()), nearby);
    }
}
