package org.zhijia.plugins.search.page;

import static org.zhijia.plugins.search.page.Parameter.LEVEL;
import static org.zhijia.plugins.search.page.Parameter.SCOPE;
import static org.zhijia.plugins.search.page.Parameter.SITE;
import static org.zhijia.plugins.search.page.Parameter.SIZE;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.zhijia.api.CurrentSite;
import org.zhijia.api.Links;
import org.zhijia.api.Site;
import org.zhijia.plugins.search.query.Filter;
import org.zhijia.plugins.search.query.Level;
import org.zhijia.plugins.search.query.Scope;

/** Search as data, for everybody: it finds what the public may see. */
@Path("api/search")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "搜索", description = "找文章、文件和文件里的条款")
@Transactional
public class SearchResource {

    private static final int HITS = 10;
    private static final int SUGGESTIONS = 8;

    @Inject
    private Finder finder;

    @Inject
    private Catalogue catalogue;

    @Inject
    private CurrentSite current;

    @Inject
    private Links links;

    @GET
    @Operation(summary = "搜索", description = "词里没有语法，写什么都不会出错；加引号找原样的字句，文号怎么写都行，“工会法第十条”直接找到那一条。")
    @Parameter(name = "q", in = ParameterIn.QUERY, description = "要找的词")
    @Parameter(name = "site", in = ParameterIn.QUERY, description = "站点标识；不填则为网址所在的站点")
    @Parameter(name = "scope", in = ParameterIn.QUERY, description = "site 只找这个站点；tree 还找它下面的站点；all 找全部站点；默认 tree")
    @Parameter(name = "level", in = ParameterIn.QUERY, description = "entry 一篇一条结果，最好的几条条款列在它下面；clause 一条条款一条结果；默认 entry")
    @Parameter(name = "section", in = ParameterIn.QUERY, description = "栏目标识")
    @Parameter(name = "type", in = ParameterIn.QUERY, description = "内容类型，如 policy、news、profile")
    @Parameter(name = "issuer", in = ParameterIn.QUERY, description = "发文机关")
    @Parameter(name = "year", in = ParameterIn.QUERY, description = "年份")
    @Parameter(name = "topic", in = ParameterIn.QUERY, description = "主题分类")
    @Parameter(name = "validity", in = ParameterIn.QUERY, description = "有效性：现行有效、已修改、失效或废止")
    @Parameter(name = "repealed", in = ParameterIn.QUERY, description = "是否包含已经废止和失效的文件，true 或 false；默认 false")
    @Parameter(name = "asof", in = ParameterIn.QUERY, description = "找这一天有效的，如 2026-01-31")
    @Parameter(name = "sort", in = ParameterIn.QUERY, description = "relevance 最相关的在前；date 最新的在前；默认 relevance")
    @Parameter(name = "page", in = ParameterIn.QUERY, description = "从 1 起的页码；默认 1")
    @Parameter(name = "size", in = ParameterIn.QUERY, description = "每页几条，最多 100；默认 10")
    @APIResponse(responseCode = "200", description = """
            {total, page, size, millis, hits: [{entry, address, title, markedTitle, number, label, citation, headings, anchor, snippet, score, \
            type, section, issuer, date, validity, site: {key, name}, attachment?: {name, address}, clauses?: [...]}], \
            facets: {site, section, type, issuer, year, topic, validity: [{value, label, count}]}, answer?: {question, clauses}, absent?, ended?, elsewhere?, incomplete?, akin?, meant?}； absent 是没有找到的文号，这时结果只有提到它的，或者已经失效或废止的文件的标题；ended 说是不是因为文件已经失效或废止，elsewhere 说用它的文件是不是在别的站点、或者被筛选条件排除了； incomplete 说索引还在建立，结果可能不全； akin 说没有字面相符的，结果只是意思相近； \
            snippet 和 markedTitle 是安全的 HTML，找到的词在 <mark> 里""")
    @APIResponse(responseCode = "400", description = "某个参数的值不对，detail 说明是哪一个")
    public JsonObject find(@Context HttpServletRequest request) {
        var inquiry = Inquiry.strict(QueryString.of(request.getQueryString())::get);
        var question = inquiry.question(site(inquiry), scope(inquiry), level(inquiry), keep(inquiry), inquiry.get(SIZE).map(Integer::valueOf).orElse(HITS));
        var found = finder.find(question);
        return new FoundJson(finder.sites(found)).write(found, question, finder.meant(inquiry.words(), found));
    }

    private long site(Inquiry inquiry) {
        if (inquiry.says(SCOPE, "all")) {
            return current.ancestry().getFirst();
        }
        return inquiry.get(SITE).map(key -> links.site(key).map(Site::id).orElseThrow(() -> new WrongParameter(SITE.word(), key, "已有站点的标识")))
                .orElseGet(() -> current.get().id());
    }

    private static Scope scope(Inquiry inquiry) {
        return inquiry.says(SCOPE, "site") ? Scope.SITE : Scope.TREE;
    }

    private static Level level(Inquiry inquiry) {
        return inquiry.says(LEVEL, "clause") ? Level.CLAUSE : Level.ENTRY;
    }

    /** The site is where to look, not one of those to keep. */
    private static Filter keep(Inquiry inquiry) {
        return inquiry.without(SITE).filter((facet, value) -> value);
    }

    @GET
    @Path("suggestions")
    @Operation(summary = "输入时的提示", description = "标题、文号、大家常搜的词；也认拼音和拼音首字母。")
    @Parameter(name = "q", in = ParameterIn.QUERY, description = "已经输入的")
    @APIResponse(responseCode = "200", description = "{suggestions: [{text, kind, note, address}]}；kind 为 title（文章）、number（文号）或 question（大家常搜），最多 8 条")
    public Response suggest(@Context HttpServletRequest request) {
        var typed = Objects.requireNonNullElse(QueryString.of(request.getQueryString()).get("q"), "");
        var known = catalogue.suggester().complete(typed, current.get().id(), SUGGESTIONS);
        var sites = links.sites(known.stream().filter(each -> !each.isQuestion()).map(Known::site).collect(Collectors.toSet()));
        var suggestions = FoundJson.JSON.createArrayBuilder();
        known.forEach(each -> suggestions.add(suggestion(each, sites)));
        return Response.ok(FoundJson.JSON.createObjectBuilder().add("suggestions", suggestions).build()).header(HttpHeaders.CACHE_CONTROL, "max-age=1").build();
    }

    private JsonObject suggestion(Known known, Map<Long, Site> sites) {
        var suggestion = FoundJson.JSON.createObjectBuilder().add("text", known.text());
        if (known.isQuestion()) {
            return suggestion.add("kind", "question").add("note", "").add("address", links.to(SearchPage.ADDRESS) + Inquiry.of(known.text()).query()).build();
        }
        return suggestion.add("kind", known.number().isEmpty() ? "title" : "number").add("note", known.number())
                .add("address", Where.address(sites, known.site(), known.path(), "")).build();
    }
}
