package org.zhijia.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.zhijia.publishing.Review.Seen;
import org.zhijia.publishing.Review.State;
import org.zhijia.web.Refusal;

class ReviewTest {

    private static final long AUTHOR = 1;
    private static final long LI = 2;
    private static final long WANG = 3;
    private static final long ZHAO = 4;
    private static final Set<Long> AUTHORS = Set.of(AUTHOR);
    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");

    @Test
    void passesStepByStep() {
        var plan = plan(3);
        var review = submitted(plan);
        review.approve(new Seen(10, 1), plan, LI, AUTHORS);
        review.approve(new Seen(10, 2), plan, WANG, AUTHORS);
        assertFalse(review.isApproved());
        review.approve(new Seen(10, 3), plan, ZHAO, AUTHORS);
        assertTrue(review.isApproved());
    }

    @Test
    void nobodyApprovesATextOfTheirOwn() {
        var plan = plan(1);
        var review = submitted(plan);
        assertThrows(OwnText.class, () -> review.approve(review.seen(), plan, AUTHOR, Set.of()));
        assertThrows(OwnText.class, () -> review.approve(review.seen(), plan, LI, Set.of(LI)));
        assertThrows(OwnText.class, () -> review.delegate(review.seen(), plan, WANG, LI, Set.of(LI)));
    }

    @Test
    void whatWasNotSeenIsNotApproved() {
        var plan = plan(2);
        var review = submitted(plan);
        var seen = review.seen();
        review.submit(11, plan, AUTHOR, NOW);
        assertThrows(MovedOn.class, () -> review.approve(seen, plan, LI, AUTHORS));
        review.approve(review.seen(), plan, LI, AUTHORS);
        assertThrows(MovedOn.class, () -> review.approve(new Seen(11, 1), plan, WANG, AUTHORS));
    }

    @Test
    void aStepBelongsToThoseWhoAreNamed() {
        var plan = new ReviewPlan(7, List.of(new ReviewPlan.Step(1, "初审", Set.of(LI)), new ReviewPlan.Step(2, "终审", Set.of())));
        var review = submitted(plan);
        assertThrows(NotYourStep.class, () -> review.approve(review.seen(), plan, WANG, AUTHORS));
        assertThrows(NotYourStep.class, () -> review.takeOver(review.seen(), plan, WANG, AUTHORS));
        review.delegate(review.seen(), plan, LI, WANG, AUTHORS);
        assertThrows(NotYourStep.class, () -> review.approve(review.seen(), plan, LI, AUTHORS));
        review.approve(review.seen(), plan, WANG, AUTHORS);
        assertTrue(review.isFor(ZHAO, plan, AUTHORS), "the next step is everybody's again");
    }

    @Test
    void aColleagueTakesOver() {
        var plan = plan(1);
        var review = submitted(plan);
        review.takeOver(review.seen(), plan, LI, AUTHORS);
        assertThrows(NotYourStep.class, () -> review.approve(review.seen(), plan, WANG, AUTHORS));
        review.takeOver(review.seen(), plan, WANG, AUTHORS);
        review.approve(review.seen(), plan, WANG, AUTHORS);
        assertTrue(review.isApproved());
    }

    @Test
    void anApprovalCanBeTakenBack() {
        var plan = plan(1);
        var review = submitted(plan);
        review.approve(review.seen(), plan, LI, AUTHORS);
        review.giveBack(review.seen(), plan, WANG, AUTHORS);
        assertEquals(State.RETURNED, review.state());
        assertThrows(NotInReview.class, () -> review.approve(review.seen(), plan, LI, AUTHORS));
    }

    @Test
    void onlyTheSubmitterRecallsAndOnlyWhileItWaits() {
        var plan = plan(1);
        var review = submitted(plan);
        review.holdRecall(AUTHOR);
        assertThrows(NotYourSubmission.class, () -> review.holdRecall(LI));
        review.approve(review.seen(), plan, LI, AUTHORS);
        assertThrows(NotInReview.class, () -> review.holdRecall(AUTHOR));
    }

    /** Whoever does what in whatever order: approved means that every step of the plan was taken for this very revision. */
    @Test
    void approvedMeansThatEveryStepWasTakenForThisRevision() {
        for (long seed = 0; seed < 3000; seed++) {
            var random = new Random(seed);
            var review = new Review(1);
            var plan = plan(1 + random.nextInt(3));
            long revision = 10;
            review.submit(revision, plan, AUTHOR, NOW);
            Set<Integer> taken = new HashSet<>();
            for (int action = 0; action < 15; action++) {
                var seen = new Seen(revision - random.nextInt(2), 1 + random.nextInt(3));
                long by = 1 + random.nextInt(4);
                long to = 1 + random.nextInt(4);
                try {
                    switch (random.nextInt(9)) {
                        case 0 -> {
                            plan = plan(1 + random.nextInt(3));
                            revision++;
                            review.submit(revision, plan, AUTHOR, NOW);
                            taken.clear();
                        }
                        case 1 -> {
                            review.giveBack(seen, plan, by, AUTHORS);
                            taken.clear();
                        }
                        case 2 -> review.takeOver(seen, plan, by, AUTHORS);
                        case 3 -> review.delegate(seen, plan, by, to, AUTHORS);
                        default -> {
                            review.approve(seen, plan, by, AUTHORS);
                            assertTrue(by != AUTHOR && seen.revisionId() == revision, "seed " + seed);
                            taken.add(seen.place());
                        }
                    }
                } catch (Refusal refused) {
                    // Most of what is tried here is not allowed.
                }
                var all = IntStream.rangeClosed(1, plan.steps().size()).boxed().collect(java.util.stream.Collectors.toSet());
                assertEquals(review.isApproved(), taken.equals(all), "seed " + seed + ", action " + action);
            }
        }
    }

    private static Review submitted(ReviewPlan plan) {
        var review = new Review(1);
        review.submit(10, plan, AUTHOR, NOW);
        return review;
    }

    private static ReviewPlan plan(int steps) {
        return new ReviewPlan(steps, IntStream.rangeClosed(1, steps).mapToObj(place -> new ReviewPlan.Step(place, "第" + place + "步", Set.of())).toList());
    }
}
