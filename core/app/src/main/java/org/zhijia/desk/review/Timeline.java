package org.zhijia.desk.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhijia.content.Entry;
import org.zhijia.desk.Messages;
import org.zhijia.identity.Accounts;
import org.zhijia.publishing.History;
import org.zhijia.publishing.PublishingStep;
import org.zhijia.publishing.PublishingStep.Step;
import org.zhijia.publishing.ReviewComment;

/** What was done to a text, in words, the latest first. */
@ApplicationScoped
class Timeline {

    /**
     * A thing that was done.
     *
     * @param kind     for the style sheet
     * @param person   empty when the clock did it
     * @param moment   that it was about, as when something goes out; null for none
     * @param revision its number; 0 for none
     * @param compared address of what the reviewer saw changed; empty for none
     */
    public record Done(String kind, String title, String person, Instant at, Instant moment, int revision, String note,
                       List<ReviewComment> comments, String compared) { }

    @Inject
    private History history;

    @Inject
    private Accounts accounts;

    @Inject
    private Messages messages;

    /** @param address of the entry's page */
    List<Done> of(Entry entry, List<PublishingStep> steps, String address) {
        var names = accounts.names(steps.stream().flatMap(step -> Stream.of(step.accountId(), step.personId()))
                .flatMap(id -> id.stream().boxed()).collect(Collectors.toSet()));
        var numbers = history.numbers(entry);
        return steps.reversed().stream().map(step -> done(step, names, numbers, address)).toList();
    }

    private Done done(PublishingStep step, Map<Long, String> names, Map<Long, Integer> numbers, String address) {
        var word = step.step().name().toLowerCase(Locale.ROOT).replace('_', '-');
        boolean gone = tellsMoment(step.step()) && step.note().isEmpty();
        var title = messages.say("review.done." + word + (gone ? ".none" : ""), step.title(), name(step.personId(), names));
        int number = number(step.revisionId(), numbers);
        int base = number(step.baseRevisionId(), numbers);
        var compared = base > 0 && number > 0 && base != number ? address + "/revisions?from=" + base + "&to=" + number : "";
        var moment = tellsMoment(step.step()) && !gone ? Instant.parse(step.note()) : null;
        return new Done(word, title, name(step.accountId(), names), step.at(), moment, number, tellsMoment(step.step()) ? "" : step.note(),
                step.comments(), compared);
    }

    /** Whose note is a moment. */
    private static boolean tellsMoment(Step step) {
        return switch (step) {
            case SCHEDULED, PINNED, EXPIRES, BACKDATED -> true;
            default -> false;
        };
    }

    private static String name(OptionalLong id, Map<Long, String> names) {
        return id.isEmpty() ? "" : Optional.ofNullable(names.get(id.getAsLong())).orElse("");
    }

    private static int number(OptionalLong id, Map<Long, Integer> numbers) {
        return id.isEmpty() ? 0 : numbers.getOrDefault(id.getAsLong(), 0);
    }
}
