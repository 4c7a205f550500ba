package org.zhijia.desk.policy;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhijia.content.Entries;
import org.zhijia.content.NoSuchEntry;
import org.zhijia.desk.DeskPaths;
import org.zhijia.desk.DeskView;
import org.zhijia.desk.Messages;
import org.zhijia.identity.Permission;
import org.zhijia.identity.SignedIn;
import org.zhijia.policy.comparison.Comparison;
import org.zhijia.policy.comparison.ComparisonView;
import org.zhijia.policy.comparison.Comparisons;
import org.zhijia.policy.relation.Document;
import org.zhijia.policy.relation.Documents;
import org.zhijia.site.SiteScope;

/** A document beside another one of the site, or of a site above it. */
@Path("desk/sites/{site}/entries/{id: \\d{1,18}}/comparison")
@Transactional
public class ComparisonResource {

    private static final int CHOICES = 100;

    /** A document that this one can be compared with. */
    public record Choice(long id, String title, String number) { }

    @Inject
    private SiteScope scope;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Entries entries;

    @Inject
    private Documents documents;

    @Inject
    private Comparisons comparisons;

    @Inject
    private Messages messages;

    /** @param other 0 while none is chosen */
    @GET
    public DeskView compare(@PathParam("id") long id, @QueryParam("with") @DefaultValue("0") long other) {
        signedIn.requireInSome(Permission.READ);
        var title = entries.latestRevision(entries.require(scope.node().id(), id)).title();
        var self = documents.find(scope.node(), id);
        var model = new HashMap<String, Object>();
        model.put("entry", DeskPaths.of(scope.node(), "entries/" + id));
        model.put("address", DeskPaths.of(scope.node(), "entries/" + id + "/comparison"));
        model.put("subject", title);
        model.put("other", other);
        model.put("public", self.isPresent());
        model.put("choices", self.map(this::choices).orElse(List.of()));
        model.put("counts", List.of());
        model.put("rows", List.of());
        model.put("otherTitle", "");
        if (self.isPresent() && other != 0) {
            put(model, documents.find(scope.node(), other).orElseThrow(NoSuchEntry::new), self.get());
        }
        return DeskView.page("policy/comparison", messages.say("policy.compare.title"), model);
    }

    private void put(Map<String, Object> model, Document other, Document self) {
        Comparison comparison = comparisons.of(other, self);
        model.put("otherTitle", other.title());
        model.put("counts", ComparisonView.counts(comparison));
        model.put("rows", ComparisonView.rows(comparison, false));
    }

    /** Other versions of the document first. */
    private List<Choice> choices(Document self) {
        Set<Document> choices = new LinkedHashSet<>(documents.versions(scope.node(), self, CHOICES));
        documents.search(scope.node(), "", CHOICES).stream().filter(document -> document.id() != self.id()).forEach(choices::add);
        return choices.stream().map(document -> new Choice(document.id(), document.title(), document.number())).toList();
    }
}
