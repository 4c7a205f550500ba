package org.zhijia.desk.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.zhijia.content.Differences;
import org.zhijia.content.Entries;
import org.zhijia.content.Entry;
import org.zhijia.content.Revision;
import org.zhijia.content.Writers;
import org.zhijia.desk.DeskPaths;
import org.zhijia.desk.DeskView;
import org.zhijia.desk.Messages;
import org.zhijia.identity.Account;
import org.zhijia.identity.Permission;
import org.zhijia.identity.SignedIn;
import org.zhijia.publishing.EntryLine;
import org.zhijia.publishing.History;
import org.zhijia.publishing.NotApproved;
import org.zhijia.publishing.Publications;
import org.zhijia.publishing.PublishingStep;
import org.zhijia.publishing.PublishingStep.Step;
import org.zhijia.publishing.Review;
import org.zhijia.publishing.ReviewPlans;
import org.zhijia.publishing.Reviews;
import org.zhijia.publishing.Standings;
import org.zhijia.site.Section;
import org.zhijia.site.Sections;
import org.zhijia.site.SiteScope;

/** The page of a text: how it stands, what it says, what it was before, what the person may do about it. */
@ApplicationScoped
class EntryPage {

    /** What was typed into a form that was refused, and why it was. */
    public record Typed(String problem, String note, List<Remark> remarks) {

        static final Typed NOTHING = new Typed("", "", List.of());
    }

    /** What a reviewer says about a passage. */
    public record Remark(String quote, String comment) { }

    /** What a revision can be compared with. */
    public record Base(long id, String label, boolean chosen) { }

    @Inject
    private SiteScope scope;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Writers writers;

    @Inject
    private Entries entries;

    @Inject
    private Sections sections;

    @Inject
    private Differences differences;

    @Inject
    private Reviews reviews;

    @Inject
    private ReviewPlans plans;

    @Inject
    private Publications publications;

    @Inject
    private Standings standings;

    @Inject
    private History history;

    @Inject
    private EntryDeeds deeds;

    @Inject
    private ReviewPanels panels;

    @Inject
    private Rows rows;

    @Inject
    private Timeline timeline;

    @Inject
    private Rendering rendering;

    @Inject
    private Zones zones;

    @Inject
    private Messages messages;

    @Inject
    private Clock clock;

    /** @param base the revision to compare with; 0 for the one that tells most */
    @Transactional
    public DeskView of(long id, long base, Typed typed) {
        signedIn.requireInSome(Permission.READ);
        return new Made(entries.require(scope.node().id(), id), base).view(typed);
    }

    /** One such page while it is made. */
    private final class Made {

        private final Entry entry;
        private final long wantedBase;
        private final Account person = signedIn.require();
        private final Section section;
        private final Optional<Review> review;
        private final Revision latest;
        private final Revision shown;
        private final EntryLine line;
        private final List<PublishingStep> done;
        private final Map<String, Object> model = new HashMap<>();

        Made(Entry entry, long wantedBase) {
            this.entry = entry;
            this.wantedBase = wantedBase;
            this.section = deeds.section(entry.sectionId());
            this.review = reviews.find(entry);
            this.latest = entries.latestRevision(entry);
            this.shown = review.filter(found -> found.state() != Review.State.RETURNED).map(found -> entries.revision(found.revisionId())).orElse(latest);
            this.line = standings.of(entry);
            this.done = history.of(entry);
        }

        DeskView view(Typed typed) {
            var address = DeskPaths.of(scope.node(), "entries/" + entry.id());
            model.put("row", rows.of(List.of(line)).getFirst());
            model.put("address", address);
            model.put("typed", typed);
            model.put("official", entry.type().equals("policy"));
            model.put("visible", line.standing().visible());
            model.put("publicAddress", publicAddress());
            model.put("timeline", timeline.of(entry, done, address));
            model.put("backdated", done.stream().anyMatch(step -> step.step() == Step.BACKDATED));
            showText();
            showDifference();
            showRights();
            showTimes();
            return DeskView.page("review/entry", shown.title(), model);
        }

        private String publicAddress() {
            return entry.publishedAt().map(first -> (scope.node().isRoot() ? "" : "/s/" + scope.node().key())
                    + "/" + entry.type() + "/" + first.atZone(scope.get().zone()).getYear() + "/" + entry.id()).orElse("");
        }

        private void showText() {
            model.put("number", shown.number());
            model.put("revision", shown.id());
            model.put("latest", latest.number());
            model.put("html", rendering.of(shown.body()));
            model.put("words", differences.words(entry.type(), shown));
        }

        /** From what the person decided on last, else from what is public. */
        private void showDifference() {
            var bases = new ArrayList<Revision>();
            lastSeen().filter(seen -> seen.id() != shown.id()).ifPresent(bases::add);
            live().filter(shownNow -> shownNow.id() != shown.id() && !bases.contains(shownNow)).ifPresent(bases::add);
            var base = bases.stream().filter(known -> known.id() == wantedBase).findFirst().or(() -> bases.stream().findFirst());
            model.put("bases", bases.stream().map(known -> base(known, base.orElseThrow())).toList());
            model.put("base", base.map(Revision::id).orElse(0L));
            model.put("compared", base.isPresent());
            base.ifPresent(known -> model.put("diff", differences.between(entry.type(), known, shown)));
        }

        private Optional<Revision> live() {
            return entry.liveRevisionId().stream().mapToObj(entries::revision).findFirst();
        }

        private Optional<Revision> lastSeen() {
            return done.reversed().stream().filter(step -> step.step() == Step.APPROVED || step.step() == Step.RETURNED)
                    .filter(step -> step.accountId().equals(OptionalLong.of(person.id())))
                    .flatMap(step -> step.revisionId().stream().boxed()).findFirst().map(entries::revision);
        }

        private Base base(Revision known, Revision chosen) {
            boolean live = entry.liveRevisionId().equals(OptionalLong.of(known.id()));
            return new Base(known.id(), messages.say(live ? "review.base.live" : "review.base.seen", known.number()), known.id() == chosen.id());
        }

        private void showRights() {
            boolean publishes = signedIn.may(Permission.PUBLISH, section);
            boolean writes = writers.may(entry);
            var candidate = candidate().filter(revision -> !entry.liveRevisionId().equals(OptionalLong.of(revision.id())));
            model.put("writes", writes);
            model.put("submits", writes && isToSubmit());
            review.ifPresent(found -> model.put("review", panels.of(entry, section, found, person)));
            model.put("inReview", review.isPresent());
            model.put("publishes", publishes && candidate.isPresent());
            model.put("candidate", candidate.map(Revision::number).orElse(0));
            model.put("manages", publishes);
            model.put("live", entry.isLive());
            model.put("backdates", publishes && signedIn.may(Permission.BACKDATE) && entry.publishedAt().isEmpty());
            model.put("bins", deeds.mayThrowAway(entry));
            model.put("copies", signedIn.memberships().stream().anyMatch(membership -> membership.role().may(Permission.WRITE)));
            model.put("sections", EntriesResource.sectionChoices(sections.of(scope.node().id()), section.id(), each -> each.takes(entry.type())));
        }

        /** Whether the newest revision has yet to go to the reviewers. */
        private boolean isToSubmit() {
            return plans.of(scope.node(), section.id()).asksForReview() && reviews.isNeeded(entry, latest)
                    && !entry.liveRevisionId().equals(OptionalLong.of(latest.id()))
                    && review.filter(found -> found.state() == Review.State.WAITING && found.revisionId() == latest.id()).isEmpty();
        }

        private Optional<Revision> candidate() {
            try {
                return Optional.of(publications.candidate(entry));
            } catch (NotApproved nothing) {
                return Optional.empty();
            }
        }

        private void showTimes() {
            model.put("zone", zones.here());
            model.put("tomorrow", zones.write(clock.instant().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.HOURS)));
            model.put("pinnedUntil", entry.pinnedUntil().map(zones::write).orElse(""));
            model.put("expiresAt", entry.expiresAt().map(zones::write).orElse(""));
        }
    }
}
