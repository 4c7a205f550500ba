package org.zhijia.profile.honours;

/**
 * Somebody whom a text names.
 *
 * @param name  in its one spelling
 * @param unit  where the person works, as the text says; may be empty
 * @param start where the name begins in the text, as it is written there
 * @param end   behind its last character
 */
public record Mention(String name, String unit, int start, int end) {

    static Mention of(Piece name, String unit) {
        return new Mention(Spelling.name(name.text()), unit.strip(), name.start(), name.end());
    }

    Mention at(String unit) {
        return this.unit.isEmpty() ? new Mention(name, unit.strip(), start, end) : this;
    }
}
