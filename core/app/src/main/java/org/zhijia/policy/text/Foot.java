package org.zhijia.policy.text;

import org.zhijia.policy.text.Anatomy.Scope;
import org.zhijia.policy.text.Element.Kind;

/**
 * Reads the foot of a document or of an attachment upwards: it is regular and its end is certain. Signature, day of writing, notes,
 * copies, imprint.
 */
final class Foot {

    private static final int FEW = 6;

    private final Roles roles;

    Foot(Roles roles) {
        this.roles = roles;
    }

    void read(Scope scope) {
        int below = -1;
        int above = scope.to();
        for (int i = scope.to() - 1; i > scope.from(); i--) {
            Line line = roles.line(i);
            if (roles.of(i) == Kind.ATTACHMENTS_NAMED) {
                continue;
            }
            if (line.isEmpty() || line.isPageNumber()) {
                continue;
            }
            Kind kind = footKind(i, below, scope);
            if (kind == null) {
                break;
            }
            roles.give(i, i, kind);
            if (below > i + 1 && roles.of(below) == kind) {
                roles.give(i + 1, below, kind);
            }
            below = i;
            above = i;
        }
        leaveRules(above, scope.to());
    }

    private Kind footKind(int at, int below, Scope scope) {
        Line line = roles.line(at);
        String plain = line.plain();
        if (line.verbatim() || line.label().isPresent() && !Forms.isDate(plain)) {
            return null;
        }
        Kind before = below < 0 ? null : roles.of(below);
        if (Forms.isPrinted(plain)) {
            return Kind.PRINTED;
        }
        if (Forms.isCopies(plain)) {
            return Kind.COPIES;
        }
        if (plain.startsWith("主题词")) {
            return Kind.KEYWORDS;
        }
        if (before == Kind.PRINTED && plain.length() <= 40 && !plain.endsWith("。") && isInImprint(at, scope)) {
            return Kind.PRINTED;
        }
        if (goesOnFromCopies(at, scope)) {
            return Kind.COPIES;
        }
        if (Forms.isNote(plain) && hasDateAbove(at, scope)) {
            return Kind.NOTE;
        }
        if (Forms.isDate(plain) || Forms.isMonth(plain) && isSigned(at, scope)) {
            return Kind.WRITTEN;
        }
        int date = Forms.closingDate(plain);
        if (date > 0 && Forms.isOrgan(plain.substring(0, date).strip())) {
            return Kind.WRITTEN;
        }
        boolean signs = before == Kind.WRITTEN || before == Kind.SIGNATURE;
        boolean unsigned = before == null || before == Kind.COPIES || before == Kind.PRINTED || before == Kind.NOTE;
        return signs && Forms.isOrgan(plain) || unsigned && line.heading() == 0 && Forms.isIssuer(plain) && endsText(at, scope) ? Kind.SIGNATURE : null;
    }

    private boolean isSigned(int at, Scope scope) {
        int above = roles.previous(at);
        return above > scope.from() && Forms.isOrgan(roles.line(above).plain());
    }

    private boolean endsText(int at, Scope scope) {
        int before = roles.previous(at);
        while (before > scope.from() && Forms.isIssuer(roles.line(before).plain())) {
            before = roles.previous(before);
        }
        return before >= scope.from() && (roles.line(before).plain().endsWith("。") || roles.of(before) == Kind.ATTACHMENTS_NAMED);
    }

    /** The office that prints stands between the copies, or a rule, and the day. */
    private boolean isInImprint(int at, Scope scope) {
        for (int i = at - 1; i >= scope.from(); i--) {
            Line line = roles.line(i);
            if (line.isRule()) {
                return true;
            }
            if (!line.isEmpty()) {
                return Forms.isCopies(line.plain()) || goesOnFromCopies(i, scope) || line.plain().startsWith("主题词");
            }
        }
        return false;
    }

    private boolean goesOnFromCopies(int at, Scope scope) {
        int below = at;
        for (int seen = 0; seen < FEW; seen++) {
            if (roles.line(below).plain().length() > 200) {
                return false;
            }
            int above = roles.previous(below);
            if (above < scope.from() || !goesOn(above, below)) {
                return false;
            }
            if (Forms.isCopies(roles.line(above).plain())) {
                return true;
            }
            below = above;
        }
        return false;
    }

    /** A list of names that was typed as two paragraphs breaks off behind a comma; on lines of one paragraph it breaks anywhere. */
    private boolean goesOn(int above, int below) {
        String plain = roles.line(above).plain();
        return below == above + 1 ? !plain.endsWith("。") : Forms.breaksOff(plain);
    }

    private boolean hasDateAbove(int at, Scope scope) {
        if (roles.line(at).plain().startsWith("（此件") || roles.line(at).plain().startsWith("(此件")) {
            return true;
        }
        int above = at;
        for (int i = 0; i < 3; i++) {
            above = roles.previous(above);
            if (above < scope.from()) {
                return false;
            }
            if (Forms.isDate(roles.line(above).plain()) || Forms.closingDate(roles.line(above).plain()) > 0) {
                return true;
            }
        }
        return false;
    }

    private void leaveRules(int from, int to) {
        for (int i = from; i < to; i++) {
            boolean pieces = roles.line(i).isRule() || roles.line(i).isPageNumber() || !roles.line(i).isBlank() && roles.line(i).plain().isEmpty();
            if (pieces && roles.of(i) == null) {
                roles.give(i, Kind.LEFTOVER);
            } else if (roles.line(i).isEmpty() && roles.of(i) == null && i > 0) {
                roles.give(i, roles.of(i - 1));
            }
        }
    }
}
