package org.zhijia.desk.policy;

import java.util.ArrayList;
import java.util.List;
import org.zhijia.policy.text.Element;
import org.zhijia.policy.text.Finding;
import org.zhijia.policy.text.OfficialText;
import org.zhijia.spi.Clause;

/** A reading as the desk shows it: one piece after the other, in the order of the text. */
final class StructureView {

    /**
     * A piece of the text.
     *
     * @param number   its place, for links from the findings
     * @param role     what it is: 标题, or 正文 for a clause
     * @param part     the attachment that it stands in; may be empty
     * @param depth    of a clause, from 0
     * @param citation of a clause; may be empty
     * @param anchor   of a clause; empty for the others
     * @param wrong    whether something about it looks wrong
     */
    public record Piece(int number, String role, String part, int depth, String citation, String anchor, String text, boolean wrong) { }

    /** @param piece number of the piece that it is about */
    public record Said(String kind, String message, int piece) { }

    private static final int DEEPEST = 5;

    private StructureView() { }

    static List<Piece> of(OfficialText text) {
        List<Piece> pieces = new ArrayList<>();
        spans(text).forEach(span -> pieces.add(piece(text, span, pieces.size())));
        return pieces;
    }

    static List<Said> findings(OfficialText text) {
        List<Span> spans = spans(text);
        return text.findings().stream().map(finding -> new Said(finding.kind().title(), finding.message(), place(spans, finding))).toList();
    }

    /** A clause, or an element that has none. */
    private record Span(Element element, Clause clause) {

        int start() {
            return clause == null ? element.start() : clause.start();
        }
    }

    private static List<Span> spans(OfficialText text) {
        List<Span> spans = new ArrayList<>();
        int next = 0;
        List<Clause> clauses = text.clauses();
        for (Element element : text.elements()) {
            if (element.kind() != Element.Kind.BODY) {
                spans.add(new Span(element, null));
            }
            while (next < clauses.size() && clauses.get(next).start() < element.end()) {
                spans.add(new Span(element, clauses.get(next++)));
            }
        }
        return spans;
    }

    private static Piece piece(OfficialText text, Span span, int number) {
        boolean wrong = findings(text, span);
        Element element = span.element();
        Clause clause = span.clause();
        return clause == null ? new Piece(number, element.kind().title(), element.part(), 0, "", "", element.text(), wrong)
                : new Piece(number, element.kind().title(), element.part(), Math.min(DEEPEST, clause.headings().size() - (element.part().isEmpty() ? 0 : 1)),
                clause.citation(), clause.anchor(), text.words(clause), wrong);
    }

    private static boolean findings(OfficialText text, Span span) {
        int end = span.clause() == null ? span.element().end() : span.clause().end();
        return text.findings().stream().anyMatch(finding -> finding.start() >= span.start() && finding.start() < end);
    }

    private static int place(List<Span> spans, Finding finding) {
        int place = 0;
        for (int i = 0; i < spans.size() && spans.get(i).start() <= finding.start(); i++) {
            place = i;
        }
        return place;
    }
}
