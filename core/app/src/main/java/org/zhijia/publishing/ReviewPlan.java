package org.zhijia.publishing;

import java.util.List;
import java.util.Set;

/**
 * The steps that a text takes before it may be published. Never changes: what is set later is another plan, and a text
 * keeps the one that it was submitted under.
 *
 * @param id    0 for {@link #NONE}
 * @param steps in order, at most {@link #MOST_STEPS}; none where publishers publish directly
 */
public record ReviewPlan(long id, List<Step> steps) {

    public static final int MOST_STEPS = 3;
    /** In characters. */
    public static final int LONGEST_TITLE = 20;

    /** Where nobody has ever set steps. */
    public static final ReviewPlan NONE = new ReviewPlan(0, List.of());

    /**
     * A step.
     *
     * @param place  counting from 1
     * @param title  for example 初审
     * @param people accounts who take it; empty for everybody who may review there
     */
    public record Step(int place, String title, Set<Long> people) {

        public Step {
            people = Set.copyOf(people);
        }

        boolean isFor(long accountId) {
            return people.isEmpty() || people.contains(accountId);
        }
    }

    public ReviewPlan {
        steps = List.copyOf(steps);
    }

    public boolean asksForReview() {
        return !steps.isEmpty();
    }

    public Step step(int place) {
        return steps.get(place - 1);
    }
}
