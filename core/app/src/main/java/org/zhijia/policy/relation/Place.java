package org.zhijia.policy.relation;

import java.util.List;
import org.zhijia.spi.Clause;

/**
 * A clause of a document, or the document as a whole.
 *
 * @param clause as it is cited: 第二十条第（一）项; empty for the document as a whole
 * @param anchor on the document's page; empty where nobody knows, above all while the document is not here
 */
public record Place(String clause, String anchor) {

    public static final Place WHOLE = new Place("", "");

    private static final int LONGEST = 200;

    public Place {
        clause = clause.strip();
        clause = clause.length() <= LONGEST ? clause : clause.substring(0, LONGEST);
        anchor = clause.isEmpty() || anchor.length() > LONGEST ? "" : anchor;
    }

    /**
     * A clause by its citation.
     *
     * @param clauses  of the document
     * @param citation as it was chosen or typed; one that the document does not have is kept as it is
     */
    public static Place in(List<Clause> clauses, String citation) {
        var typed = citation.strip();
        return new Place(typed, clauses.stream().filter(clause -> !typed.isEmpty() && clause.citation().equals(typed)).map(Clause::anchor).findFirst().orElse(""));
    }

    public boolean isWhole() {
        return clause.isEmpty();
    }
}
