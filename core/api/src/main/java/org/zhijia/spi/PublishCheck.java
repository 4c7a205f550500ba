package org.zhijia.spi;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/** Looks at a text before it goes live. */
public interface PublishCheck {

    /**
     * Called before publication and whenever an officer asks for it, with the text's site as the current one; no finding
     * means all is well.
     */
    List<Finding> check(Candidate candidate);

    /**
     * What is about to go live.
     *
     * @param entryId  empty for a text that was never saved
     * @param type     key of its content type
     * @param summary  may be empty
     * @param markdown the body
     * @param coverId  the picture for lists
     * @param coverAlt what the cover shows, where the picture's own words do not hold; may be empty
     * @param fields   of the content type
     */
    record Candidate(OptionalLong entryId, String type, String title, String summary, String markdown,
                     OptionalLong coverId, String coverAlt, Values fields) { }

    /**
     * What was found. {@link #blocking} and {@link #warning} begin one, {@link #at} and {@link #replaceableBy} say more:
     * {@code Finding.warning("body", "“帐号”应写作“账号”。").at(12, "帐号").replaceableBy("账号")}.
     *
     * @param blocks  whether it stops the publication
     * @param field   {@code title}, {@code summary}, {@code body}, {@code cover} or the key of a field of the content type
     * @param message in Chinese: what is wrong, where, what to do
     * @param passage the words that it is about; empty when it is about the field as a whole
     */
    record Finding(boolean blocks, String field, String message, Optional<Passage> passage) {

        public Finding {
            Objects.requireNonNull(field);
            Objects.requireNonNull(message);
            Objects.requireNonNull(passage);
        }

        public Finding(boolean blocks, String field, String message) {
            this(blocks, field, message, Optional.empty());
        }

        public static Finding blocking(String field, String message) {
            return new Finding(true, field, message);
        }

        public static Finding warning(String field, String message) {
            return new Finding(false, field, message);
        }

        /** The same about some words of the field's text. */
        public Finding at(int start, String words) {
            return new Finding(blocks, field, message, Optional.of(new Passage(start, words, Optional.empty())));
        }

        /** The same with an offer: the words are replaced when the officer says so. */
        public Finding replaceableBy(String words) {
            return new Finding(blocks, field, message, passage.map(found -> new Passage(found.start(), found.words(), Optional.of(words))));
        }
    }

    /**
     * Some words of a text.
     *
     * @param start       where they begin in the text as it was written, Markdown for a body; counts UTF-16 units, as Java
     *                    and JavaScript do
     * @param words       as they stand there
     * @param replacement what may stand in their place; an empty text strikes them out
     */
    record Passage(int start, String words, Optional<String> replacement) {

        public int end() {
            return start + words.length();
        }
    }
}
