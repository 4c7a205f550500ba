package org.zhijia.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhijia.content.ContentTypes;
import org.zhijia.content.Draft;
import org.zhijia.content.Entries;
import org.zhijia.content.Entry;
import org.zhijia.content.LiveEntries;
import org.zhijia.content.Revision;
import org.zhijia.founding.Plan;
import org.zhijia.identity.Account;
import org.zhijia.identity.Accounts;
import org.zhijia.publishing.Publications;
import org.zhijia.publishing.Review;
import org.zhijia.publishing.ReviewComment;
import org.zhijia.publishing.ReviewPlan;
import org.zhijia.publishing.ReviewPlans;
import org.zhijia.publishing.Reviews;
import org.zhijia.site.Section;
import org.zhijia.site.Sections;
import org.zhijia.site.SiteNode;
import org.zhijia.site.SiteScope;
import org.zhijia.site.Sites;
import org.zhijia.site.Visits;
import org.zhijia.spi.Values;

/** What lies on the officers' desks: the steps of the review, and the texts of {@code desk/} that are on their way. */
@ApplicationScoped
class DemoDesk {

    @Inject
    private Sites sites;

    @Inject
    private Sections sections;

    @Inject
    private Visits visits;

    @Inject
    private SiteScope scope;

    @Inject
    private Accounts accounts;

    @Inject
    private Entries entries;

    @Inject
    private ContentTypes types;

    @Inject
    private LiveEntries live;

    @Inject
    private ReviewPlans plans;

    @Inject
    private Reviews reviews;

    @Inject
    private Publications publications;

    @Inject
    private Clock clock;

    /** Once everything that is public is there: it was published before anybody reviewed. */
    void fill(Path folder, List<Plan> sitePlans) throws IOException {
        sitePlans.forEach(this::setSteps);
        for (Path file : files(folder.resolve("desk"))) {
            take(file);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
        }
    }

    private void setSteps(Plan plan) {
        SiteNode site = sites.require(plan.text("key"));
        Plan review = plan.plan("review");
        plans.set(site, Optional.empty(), steps(review.plans("steps")), Optional.empty());
        Plan ofSections = review.plan("sections");
        ofSections.keys().forEach(key -> plans.set(site, Optional.of(sections.require(site.id(), key)), steps(ofSections.plans(key)), Optional.empty()));
    }

    private List<ReviewPlan.Step> steps(List<Plan> steps) {
        List<ReviewPlan.Step> set = new ArrayList<>();
        for (Plan step : steps) {
            set.add(new ReviewPlan.Step(set.size() + 1, step.text("title"),
                    step.texts("people").stream().map(login -> person(login).id()).collect(Collectors.toSet())));
        }
        return set;
    }

    /** A file with front matter: where the text belongs, who has written it, and what was done with it since. */
    private void take(Path file) throws IOException {
        String[] parts = Files.readString(file).split("(?m)^---\\n", 3);
        Plan plan = Plan.read(new ByteArrayInputStream(parts[1].getBytes(StandardCharsets.UTF_8)));
        visits.visit(sites.require(plan.text("site")), () -> take(plan, parts[2].strip()));
    }

    private void take(Plan plan, String body) {
        Entry entry = plan.text("of").isEmpty() ? begin(plan, body) : revise(plan);
        plan.plans("acts").forEach(act -> act(entry, act));
    }

    private Entry begin(Plan plan, String body) {
        Section section = sections.require(scope.node().id(), plan.text("section"));
        long id = entries.create(section, section.contentTypes().getFirst(), draft(plan, body), author(plan)).entryId();
        return entries.require(scope.node().id(), id);
    }

    /** Another revision of what is public under that title, with some words replaced. */
    private Entry revise(Plan plan) {
        long id = live.list(LiveEntries.Query.of(scope.node()), 100).stream().filter(shown -> shown.title().equals(plan.text("of")))
                .findFirst().orElseThrow().id();
        Entry entry = entries.require(scope.node().id(), id);
        Revision before = entries.latestRevision(entry);
        Values fields = entries.fields(types.require(entry.type()), List.of(before.id())).get(before.id());
        Draft same = Draft.of(before, fields);
        entries.revise(entry, new Draft(same.title(), same.summary(), replaced(same.body(), plan), same.coverId(), same.coverAlt(), same.tags(),
                same.pinnedUntil(), same.expiresAt(), fields), author(plan));
        return entry;
    }

    private static String replaced(String body, Plan plan) {
        String text = body;
        for (Plan change : plan.plans("replace")) {
            text = text.replace(change.text("this"), change.text("by"));
        }
        return text;
    }

    private static Draft draft(Plan plan, String body) {
        return new Draft(plan.text("title"), plan.text("summary"), body, OptionalLong.empty(), "", plan.texts("tags"), Optional.empty(), Optional.empty(),
                Values.NONE);
    }

    private void act(Entry entry, Plan act) {
        Account by = person(act.text("by"));
        switch (act.text("act")) {
            case "submit" -> reviews.submit(entry, entries.latestRevision(entry), by, act.text("note"));
            case "approve" -> reviews.approve(entry, seen(entry), entry.liveRevisionId(), by, act.text("note"));
            case "return" -> reviews.giveBack(entry, seen(entry), entry.liveRevisionId(), by, act.text("note"),
                    act.plans("comments").stream().map(said -> new ReviewComment(said.text("quote"), said.text("comment"))).toList());
            case "schedule" -> publications.schedule(entry, publications.candidate(entry), by, inDays(Integer.parseInt(act.text("days")), act.text("time")));
            default -> throw new IllegalArgumentException("Nobody knows how to " + act.text("act"));
        }
    }

    private Review.Seen seen(Entry entry) {
        return reviews.find(entry).orElseThrow().seen();
    }

    private Instant inDays(int days, String time) {
        return LocalDate.ofInstant(clock.instant(), scope.get().zone()).plusDays(days).atTime(LocalTime.parse(time)).atZone(scope.get().zone()).toInstant();
    }

    private OptionalLong author(Plan plan) {
        return OptionalLong.of(person(plan.text("by")).id());
    }

    private Account person(String login) {
        return accounts.byLogin(login).orElseThrow(() -> new IllegalArgumentException("No account " + login));
    }
}
