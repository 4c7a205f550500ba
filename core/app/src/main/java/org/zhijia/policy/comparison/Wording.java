package org.zhijia.policy.comparison;

import org.zhijia.spi.Clause;

/** What a clause says, whatever it is labelled. */
final class Wording {

    private Wording() { }

    /** Without the label and the spaces around. */
    static String of(Clause clause) {
        var text = clause.text().strip();
        return !clause.label().isEmpty() && text.startsWith(clause.label()) ? text.substring(clause.label().length()).strip() : text;
    }
}
