package org.zhijia.policy.text;

import java.util.ArrayList;
import java.util.List;
import org.zhijia.policy.text.Anatomy.Scope;
import org.zhijia.policy.text.Element.Kind;

/** Puts lines of one role together, so that the elements cover the text from its first character to its last. */
final class Elements {

    private final Roles roles;

    Elements(Roles roles) {
        this.roles = roles;
    }

    List<Element> of(List<Scope> scopes) {
        List<Element> elements = new ArrayList<>();
        for (Scope scope : scopes) {
            int from = scope.from();
            while (from < scope.to()) {
                int to = runEnd(from, scope.to());
                addAll(elements, from, to, scope.part());
                from = to;
            }
        }
        return elements;
    }

    /** Behind the lines that make one element with this one. */
    private int runEnd(int from, int most) {
        int to = from + 1;
        while (to < most && (roles.line(to).isBlank() || roles.of(to) == roles.of(from) && !standsForItself(from, to))) {
            to++;
        }
        return to;
    }

    private boolean standsForItself(int from, int line) {
        return switch (roles.of(from)) {
            case ISSUER_MARK, SIGNATURE, WRITTEN, NOTE, NUMBER, SIGNER -> true;
            case TITLE -> Forms.squeezed(roles.line(line).plain()).equals(Forms.squeezed(roles.line(from).plain()));
            default -> false;
        };
    }

    private void addAll(List<Element> elements, int from, int to, String scope) {
        Line first = roles.line(from);
        int start = first.start();
        int end = roles.line(to - 1).end();
        Kind kind = roles.of(from);
        String part = kind == Kind.COPIES || kind == Kind.PRINTED || kind == Kind.KEYWORDS ? "" : scope;
        int split = splitAt(first, kind);
        if (split > 0) {
            Kind left = kind == Kind.NUMBER ? Kind.NUMBER : Kind.SIGNATURE;
            Kind right = kind == Kind.NUMBER ? Kind.SIGNER : Kind.WRITTEN;
            elements.add(new Element(left, start, start + split, Plain.of(first.source().substring(0, split)), part));
            elements.add(new Element(right, start + split, end, Plain.of(first.source().substring(split)), part));
        } else {
            elements.add(new Element(kind, start, end, words(from, to, kind), part));
        }
    }

    private static int splitAt(Line line, Kind kind) {
        if (kind == Kind.NUMBER) {
            return Math.max(0, line.source().indexOf("签发人"));
        }
        if (kind != Kind.WRITTEN || Forms.isDate(line.plain()) || Forms.isMonth(line.plain())) {
            return 0;
        }
        int date = Forms.closingDate(line.plain());
        return date <= 0 ? 0 : Math.max(0, line.source().lastIndexOf(line.plain().substring(date, date + 4)));
    }

    private String words(int from, int to, Kind kind) {
        StringBuilder words = new StringBuilder();
        for (int i = from; i < to; i++) {
            String plain = roles.line(i).isRule() && kind != Kind.LEFTOVER ? "" : roles.line(i).plain();
            if (!plain.isEmpty()) {
                words.append(words.isEmpty() || kind == Kind.TITLE ? "" : "\n").append(plain);
            }
        }
        return words.toString();
    }
}
