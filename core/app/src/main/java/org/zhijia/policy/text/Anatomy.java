package org.zhijia.policy.text;

import java.util.List;
import org.zhijia.policy.text.Element.Kind;

/**
 * Gives every line its role: first the document is divided from its attachments, then each of these is read from its foot upwards,
 * because a foot is regular and its end is certain, and from its head downwards as long as the lines are those of a head. All between is text.
 */
final class Anatomy {

    /** The lines from..to of a document or of one attachment. */
    record Scope(int from, int to, String part) { }

    private final Roles roles;
    private final List<Scope> scopes;

    Anatomy(List<Line> lines) {
        roles = new Roles(lines);
        var parts = new Parts(roles);
        parts.nameAttachments();
        scopes = parts.divided();
        for (Scope scope : scopes) {
            new Foot(roles).read(scope);
            new Head(roles).read(scope);
        }
        roles.giveRest(Kind.BODY);
    }

    List<Scope> scopes() {
        return scopes;
    }

    boolean isBody(int line) {
        return roles.of(line) == Kind.BODY;
    }

    List<Element> elements() {
        return new Elements(roles).of(scopes);
    }
}
