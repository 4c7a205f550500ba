package org.zhijia.policy.relation;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.zhijia.policy.DocumentNumber;

/**
 * What an officer enters about a document and another.
 *
 * @param from      where it says so
 * @param toId      the other document where it is here
 * @param to        what it is about
 * @param toTitle   of the other document
 * @param toNumber  of the other document, however it was typed; may be empty
 * @param effective from which day on; only a decision has one
 * @param note      may be empty
 */
public record Statement(RelationKind kind, Place from, OptionalLong toId, Place to, String toTitle, String toNumber, Optional<LocalDate> effective,
                        String note) {

    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_NOTE = 500;

    public Statement {
        Objects.requireNonNull(kind);
        toTitle = cut(toTitle.strip(), LONGEST_TITLE);
        toNumber = cut(DocumentNumber.read(toNumber).map(DocumentNumber::toString).orElse(toNumber.strip()), LONGEST_NUMBER);
        note = cut(note.strip(), LONGEST_NOTE);
        effective = kind.isDecision() ? effective : Optional.empty();
    }

    /** The same about a document that is here. */
    Statement about(Document document) {
        return new Statement(kind, from, OptionalLong.of(document.id()), to, toTitle.isEmpty() ? document.title() : toTitle, toNumber, effective, note);
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }
}
