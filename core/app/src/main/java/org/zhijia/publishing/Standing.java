package org.zhijia.publishing;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How things stand with an entry, as officers are told.
 *
 * @param state   what matters most about it now
 * @param visible whether visitors see some revision of it, whatever goes on behind
 * @param newer   whether somebody has saved what is neither public nor submitted nor scheduled
 * @param place   the step of the review that is waited for or was taken last, counting from 1; 0 when there is no review
 * @param steps   how many it has; 0 when there is no review
 * @param assigneeId who has the step
 * @param due     when the scheduled revision goes out
 */
public record Standing(State state, boolean visible, boolean newer, int place, int steps, OptionalLong assigneeId, Optional<Instant> due) {

    /** In the order in which they are looked for: an entry is in the first state that applies. */
    public enum State {
        /** In the recycle bin. */ BINNED("e.binned_at is not null"),
        /** Submitted, some step is waited for. */ WAITING("v.state = 'waiting'"),
        /** Given back to its author. */ RETURNED("v.state = 'returned'"),
        /** Has a time at which it goes out. */ SCHEDULED("d.due_at is not null"),
        /** Passed all steps, not public yet. */ APPROVED("v.state = 'approved'"),
        /** Public once, its time is over. */ EXPIRED("e.live_revision_id is not null and e.expires_at <= ?"),
        /** Public as it was saved last. */ LIVE("e.live_revision_id = r.id"),
        /** Public, and somebody has saved another revision. */ PENDING("e.live_revision_id is not null"),
        /** Was public. */ WITHDRAWN("e.withdrawn_at is not null"),
        /** Never public, not submitted. */ DRAFT("1 = 1");

        private final String condition;

        State(String condition) {
            this.condition = condition;
        }

        /**
         * The condition in SQL on an entry {@code e}, its newest revision {@code r}, its review {@code v} and its schedule
         * {@code d}; only that of {@link #EXPIRED} has a parameter, the present moment.
         */
        String condition() {
            return condition;
        }
    }

    /** Whether it goes through a review: what is shown as step {@code place} of {@code steps}. */
    public boolean isInReview() {
        return steps > 0;
    }
}
