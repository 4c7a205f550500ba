package org.zhijia.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import org.zhijia.content.ContentTypes;
import org.zhijia.content.Entries;
import org.zhijia.content.Entry;
import org.zhijia.content.LiveEntries;
import org.zhijia.founding.Plan;
import org.zhijia.policy.relation.Document;
import org.zhijia.policy.relation.Documents;
import org.zhijia.policy.relation.Place;
import org.zhijia.policy.relation.RelationKind;
import org.zhijia.policy.relation.Relations;
import org.zhijia.policy.relation.Statement;
import org.zhijia.site.SiteScope;
import org.zhijia.site.Sites;
import org.zhijia.site.Visits;

/** What {@code relations.yaml} says about the demo's documents. */
@ApplicationScoped
class DemoRelations {

    @Inject
    private Sites sites;

    @Inject
    private Visits visits;

    @Inject
    private SiteScope scope;

    @Inject
    private Entries entries;

    @Inject
    private LiveEntries live;

    @Inject
    private ContentTypes types;

    @Inject
    private Documents documents;

    @Inject
    private Relations relations;

    /** Once everything that is public is there. */
    void fill(Path folder) throws IOException {
        for (Plan plan : Plan.read(folder.resolve("relations.yaml")).plans("relations")) {
            visits.visit(sites.require(plan.text("site")), () -> enter(plan));
        }
    }

    private void enter(Plan plan) {
        var id = live.list(LiveEntries.Query.of(scope.node()), 100).stream().filter(shown -> shown.title().equals(plan.text("of"))).findFirst().orElseThrow().id();
        Entry entry = entries.require(scope.node().id(), id);
        Optional<Document> target = documents.cited(scope.node(), plan.text("title"), plan.text("number"));
        var to = target.map(document -> place(document.type(), document.revision(), plan.text("clause"))).orElse(new Place(plan.text("clause"), ""));
        var day = plan.text("day").isEmpty() ? Optional.<LocalDate>empty() : Optional.of(LocalDate.parse(plan.text("day")));
        relations.enter(entry, new Statement(RelationKind.require(plan.text("kind")), place(entry.type(), entry.liveRevisionId().orElseThrow(), plan.text("from")),
                target.map(document -> OptionalLong.of(document.id())).orElse(OptionalLong.empty()), to, plan.text("title"), plan.text("number"), day,
                plan.text("note")), Optional.empty());
    }

    private Place place(String type, long revision, String citation) {
        return Place.in(types.require(type).clauses(entries.revision(revision).body()), citation);
    }
}
