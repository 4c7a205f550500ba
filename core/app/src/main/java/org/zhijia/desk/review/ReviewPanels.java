package org.zhijia.desk.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhijia.content.Entries;
import org.zhijia.content.Entry;
import org.zhijia.desk.review.ReviewPanel.Colleague;
import org.zhijia.identity.Account;
import org.zhijia.identity.Accounts;
import org.zhijia.identity.Permission;
import org.zhijia.identity.SignedIn;
import org.zhijia.publishing.Review;
import org.zhijia.publishing.Review.State;
import org.zhijia.publishing.ReviewPlan;
import org.zhijia.publishing.Reviews;
import org.zhijia.site.Section;
import org.zhijia.site.SiteScope;

/** Says what a person may do in a review. */
@ApplicationScoped
class ReviewPanels {

    @Inject
    private SiteScope scope;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Accounts accounts;

    @Inject
    private Entries entries;

    @Inject
    private Reviews reviews;

    ReviewPanel of(Entry entry, Section section, Review review, Account person) {
        var plan = reviews.planOf(entry, review);
        var authors = reviews.authors(entry, entries.revision(review.revisionId()));
        boolean waiting = review.state() == State.WAITING;
        boolean reviewer = signedIn.may(Permission.REVIEW, section);
        boolean decides = reviewer && review.isFor(person.id(), plan, authors);
        boolean takesOver = reviewer && review.assigneeId().isPresent() && review.mayBeTakenOver(person.id(), plan, authors);
        return new ReviewPanel(plan.steps().stream().map(step -> step(review, step)).toList(), review.place(), waiting, review.isApproved(), decides,
                takesOver, waiting && review.submitterId() == person.id(), waiting && signedIn.may(Permission.CONFIGURE),
                review.assigneeId().isEmpty() ? "" : accounts.names(List.of(review.assigneeId().getAsLong())).values().stream().findFirst().orElse(""),
                decides && waiting ? colleagues(section, review, person, authors) : List.of());
    }

    private ReviewPanel.Step step(Review review, ReviewPlan.Step step) {
        var state = review.isApproved() || step.place() < review.place() ? "done" : step.place() == review.place() ? "now" : "next";
        return new ReviewPanel.Step(step.title(), state, String.join("、", accounts.names(step.people()).values()));
    }

    private List<Colleague> colleagues(Section section, Review review, Account person, Set<Long> authors) {
        return accounts.holders(Permission.REVIEW, scope.node(), Optional.of(section)).stream()
                .filter(other -> other.id() != person.id() && other.id() != review.submitterId() && !authors.contains(other.id()))
                .map(other -> new Colleague(other.id(), other.name())).toList();
    }
}
