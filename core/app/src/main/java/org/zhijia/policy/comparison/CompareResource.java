package org.zhijia.policy.comparison;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zhijia.api.Links;
import org.zhijia.api.Page;
import org.zhijia.policy.relation.Document;
import org.zhijia.policy.relation.Documents;
import org.zhijia.site.SiteScope;
import org.zhijia.view.LinkView;
import org.zhijia.web.PageTags;
import org.zhijia.web.Tag;

/** Any two documents of a site beside each other. Search engines have them already, one by one. */
@Path("policy/compare")
@Transactional
public class CompareResource {

    private static final int CHOICES = 200;

    @Inject
    private SiteScope scope;

    @Inject
    private Documents documents;

    @Inject
    private Comparisons comparisons;

    @Inject
    private Links links;

    /** @param only {@code changes} leaves out what is the same */
    @GET
    public Response compare(@QueryParam("from") @DefaultValue("") String from, @QueryParam("to") @DefaultValue("") String to,
                            @QueryParam("only") @DefaultValue("") String only) {
        var older = document(from);
        var newer = document(to);
        boolean changed = only.equals("changes");
        PageTags.add(Tag.entries(scope.node().id()));
        var model = new HashMap<String, Object>();
        model.put("choices", choices(older, newer));
        model.put("from", older.map(Document::id).orElse(0L));
        model.put("to", newer.map(Document::id).orElse(0L));
        model.put("only", changed);
        model.put("rows", List.of());
        if (older.isPresent() && newer.isPresent()) {
            put(model, older.get(), newer.get(), changed);
        }
        return Response.ok(new Page("pages/compare", "文件对比", model)).header("X-Robots-Tag", "noindex").type("text/html; charset=utf-8").build();
    }

    private void put(Map<String, Object> model, Document older, Document newer, boolean changed) {
        var comparison = comparisons.of(older, newer);
        var whole = "/policy/compare?from=" + older.id() + "&to=" + newer.id();
        model.put("counts", ComparisonView.counts(comparison));
        model.put("rows", ComparisonView.rows(comparison, changed));
        model.put("older", link(older));
        model.put("newer", link(newer));
        model.put("whole", links.to(whole));
        model.put("changed", links.to(whole + "&only=changes"));
    }

    private LinkView link(Document document) {
        return new LinkView(document.title(), links.to("/" + document.type() + "/" + document.published().atZone(scope.node().zone()).getYear()
                + "/" + document.id()));
    }

    private Optional<Document> document(String id) {
        if (id.isEmpty()) {
            return Optional.empty();
        }
        if (!id.matches("\\d{1,18}")) {
            throw new NotFoundException();
        }
        return Optional.of(documents.find(scope.node(), Long.parseLong(id)).filter(this::isOwn).orElseThrow(NotFoundException::new));
    }

    private boolean isOwn(Document document) {
        return document.siteId() == scope.node().id();
    }

    /** The newest, and those that have been chosen however old they are. */
    private List<Map<String, Object>> choices(Optional<Document> older, Optional<Document> newer) {
        Set<Document> choices = new LinkedHashSet<>();
        older.ifPresent(choices::add);
        newer.ifPresent(choices::add);
        documents.search(scope.node(), "", CHOICES).stream().filter(this::isOwn).forEach(choices::add);
        return choices.stream().map(document -> Map.<String, Object>of("id", document.id(), "title", document.title(), "number", document.number())).toList();
    }
}
