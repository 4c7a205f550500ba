package org.zhijia.policy.relation;

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

    public boolean isWhole() {
        return clause.isEmpty();
    }
}
