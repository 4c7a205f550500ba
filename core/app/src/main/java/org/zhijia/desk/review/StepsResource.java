package org.zhijia.desk.review;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhijia.audit.Audit;
import org.zhijia.desk.DeskPaths;
import org.zhijia.desk.DeskView;
import org.zhijia.desk.Messages;
import org.zhijia.desk.Said;
import org.zhijia.identity.Account;
import org.zhijia.identity.Accounts;
import org.zhijia.identity.Permission;
import org.zhijia.identity.SignedIn;
import org.zhijia.publishing.EntryFilter;
import org.zhijia.publishing.InForce;
import org.zhijia.publishing.ReviewPlan;
import org.zhijia.publishing.ReviewPlans;
import org.zhijia.publishing.ReviewPlans.Origin;
import org.zhijia.publishing.Standing.State;
import org.zhijia.publishing.Standings;
import org.zhijia.publishing.UnfitPlan;
import org.zhijia.site.Section;
import org.zhijia.site.SectionTree;
import org.zhijia.site.Sections;
import org.zhijia.site.SiteScope;
import org.zhijia.site.Sites;

/** Which steps texts take on a site and in its sections. */
@Path("desk/sites/{site}/review")
@Transactional
public class StepsResource {

    @Inject
    private SiteScope scope;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Accounts accounts;

    @Inject
    private Sites sites;

    @Inject
    private Sections sections;

    @Inject
    private ReviewPlans plans;

    @Inject
    private Standings standings;

    @Inject
    private Audit audit;

    @Inject
    private Messages messages;

    @Inject
    private Said said;

    /**
     * The site or one of its sections with what counts there.
     *
     * @param section 0 for the whole site
     * @param depth   how far it stands below the top
     * @param source  whether its steps are its own or where they come from
     */
    public record Line(long section, String title, int depth, String words, String source, boolean chosen) { }

    /** A step in the form. */
    public record Step(int place, String title, List<Person> people) { }

    /** Somebody who may review there. */
    public record Person(long id, String name, boolean named) { }

    @GET
    public DeskView show(@QueryParam("section") @DefaultValue("0") long chosen) {
        signedIn.require(Permission.CONFIGURE);
        return view(chosen, "");
    }

    /** @param sent {@code count}: {@code inherit} or how many; {@code title.1} and {@code people.1} and so on */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response set(@QueryParam("section") @DefaultValue("0") long chosen, MultivaluedMap<String, String> sent) {
        var person = signedIn.require(Permission.CONFIGURE);
        var tree = sections.of(scope.node().id());
        var section = tree.byId(chosen);
        var before = words(origin(plans.inForce(scope.node()), chosen).plan());
        var count = Optional.ofNullable(sent.getFirst("count")).orElse("");
        try {
            if (count.equals("inherit")) {
                plans.inherit(scope.node(), section, Optional.of(person));
            } else {
                plans.set(scope.node(), section, steps(Integer.parseInt("0" + count.replaceAll("\\D", "")), section, sent), Optional.of(person));
            }
        } catch (UnfitPlan refused) {
            return view(chosen, refused.getMessage()).status(refused.status());
        }
        audit.note(messages.say("review.audit.steps", section.map(Section::title).orElse(scope.node().name())), before,
                words(origin(plans.inForce(scope.node()), chosen).plan()));
        said.now("review.said.steps");
        return Response.seeOther(URI.create(DeskPaths.of(scope.node(), "review") + (chosen == 0 ? "" : "?section=" + chosen))).build();
    }

    private List<ReviewPlan.Step> steps(int count, Optional<Section> section, MultivaluedMap<String, String> sent) {
        var allowed = accounts.holders(Permission.REVIEW, scope.node(), section).stream().map(Account::id).collect(Collectors.toSet());
        var steps = new ArrayList<ReviewPlan.Step>();
        for (int place = 1; place <= count; place++) {
            var people = Optional.ofNullable(sent.get("people." + place)).orElse(List.of()).stream()
                    .filter(id -> id.matches("\\d{1,18}")).map(Long::valueOf).filter(allowed::contains).collect(Collectors.toSet());
            steps.add(new ReviewPlan.Step(place, Optional.ofNullable(sent.getFirst("title." + place)).orElse("").strip(), people));
        }
        return steps;
    }

    private DeskView view(long chosen, String problem) {
        var tree = sections.of(scope.node().id());
        var section = tree.byId(chosen);
        var inForce = plans.inForce(scope.node());
        var origin = origin(inForce, chosen);
        boolean own = isOwn(origin, section);
        var model = new HashMap<String, Object>();
        model.put("problem", problem);
        model.put("lines", lines(tree, inForce, chosen));
        model.put("section", chosen);
        model.put("subject", section.map(Section::title).orElse(scope.node().name()));
        model.put("own", own);
        model.put("inherited", own || origin.siteId() == 0 ? messages.say("review.steps.inherit") : messages.say("review.steps.inherited", from(origin)));
        model.put("count", own ? String.valueOf(origin.plan().steps().size()) : "inherit");
        model.put("steps", form(origin.plan(), section));
        model.put("waiting", standings.counts(EntryFilter.of(scope.node()).in(section.map(tree::family).orElse(List.of()))).getOrDefault(State.WAITING, 0L));
        model.put("address", DeskPaths.of(scope.node(), "review"));
        model.put("entries", DeskPaths.of(scope.node(), "entries"));
        return DeskView.page("review/steps", messages.say("review.steps.title"), model);
    }

    /** As many as there can be: the form shows those that are chosen. */
    private List<Step> form(ReviewPlan plan, Optional<Section> section) {
        var reviewers = accounts.holders(Permission.REVIEW, scope.node(), section);
        var steps = new ArrayList<Step>();
        for (int place = 1; place <= ReviewPlan.MOST_STEPS; place++) {
            boolean known = place <= plan.steps().size();
            Set<Long> named = known ? plan.step(place).people() : Set.of();
            steps.add(new Step(place, known ? plan.step(place).title() : messages.say("review.steps.usual." + place),
                    reviewers.stream().map(person -> new Person(person.id(), person.name(), named.contains(person.id()))).toList()));
        }
        return steps;
    }

    private List<Line> lines(SectionTree tree, InForce inForce, long chosen) {
        var lines = new ArrayList<Line>();
        lines.add(line(0, scope.node().name(), 0, inForce.site(), Optional.empty(), chosen));
        tree.top().stream().flatMap(top -> tree.family(top).stream()).flatMap(id -> tree.byId(id).stream()).forEach(section ->
                lines.add(line(section.id(), section.title(), tree.pathTo(section).size(), inForce.section(section.id()), Optional.of(section), chosen)));
        return lines;
    }

    private Line line(long id, String title, int depth, Origin origin, Optional<Section> section, long chosen) {
        return new Line(id, title, depth, words(origin.plan()), source(origin, section), id == chosen);
    }

    private String source(Origin origin, Optional<Section> section) {
        if (origin.siteId() == 0) {
            return messages.say("review.steps.nowhere");
        }
        return isOwn(origin, section) ? messages.say("review.steps.own") : messages.say("review.steps.from", from(origin));
    }

    private static Origin origin(InForce inForce, long section) {
        return section == 0 ? inForce.site() : inForce.section(section);
    }

    private boolean isOwn(Origin origin, Optional<Section> section) {
        return origin.siteId() == scope.node().id()
                && origin.sectionId().equals(section.map(Section::id).map(OptionalLong::of).orElseGet(OptionalLong::empty));
    }

    private String words(ReviewPlan plan) {
        return plan.asksForReview() ? plan.steps().stream().map(ReviewPlan.Step::title).collect(Collectors.joining(" → ")) : messages.say("review.steps.none");
    }

    /** The section above, this site, or a site above. */
    private String from(Origin origin) {
        return origin.sectionId().isPresent() ? sections.of(origin.siteId()).byId(origin.sectionId().getAsLong()).map(Section::title).orElse("")
                : sites.require(origin.siteId()).name();
    }
}
