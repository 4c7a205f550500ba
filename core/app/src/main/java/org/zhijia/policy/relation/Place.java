package org.zhijia.policy.relation;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
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
    /** An article begins with its first paragraph: both have one place. */
    private static final Pattern FIRST = Pattern.compile("第一款$");

    public Place {
        clause = clause.strip();
        clause = clause.length() <= LONGEST ? clause : clause.substring(0, LONGEST);
        anchor = clause.isEmpty() || anchor.length() > LONGEST ? "" : anchor;
    }

    /**
     * A clause by its citation.
     *
     * @param clauses  of the document
     * @param citation as it was chosen or typed; a clause that the document does not have is kept without a place
     */
    public static Place in(List<Clause> clauses, String citation) {
        var typed = citation.strip();
        return typed.isEmpty() ? WHOLE : new Place(typed, anchor(clauses, typed).or(() -> anchor(clauses, FIRST.matcher(typed).replaceFirst(""))).orElse(""));
    }

    /** The rules of a notice are its attachment: 附件第五条 is what everybody calls 第五条. */
    private static Optional<String> anchor(List<Clause> clauses, String citation) {
        return clauses.stream().filter(clause -> clause.citation().equals(citation)).findFirst()
                .or(() -> clauses.stream().filter(clause -> clause.citation().endsWith(citation) && citation.startsWith("第")).findFirst())
                .map(Clause::anchor);
    }

    public boolean isWhole() {
        return clause.isEmpty();
    }
}
