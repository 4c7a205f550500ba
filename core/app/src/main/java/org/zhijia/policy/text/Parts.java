package org.zhijia.policy.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.zhijia.policy.text.Anatomy.Scope;
import org.zhijia.policy.text.Element.Kind;

/** Divides a text into the document and its attachments, and finds where the document names these. */
final class Parts {

    private static final int LONGEST_LIST = 60;
    private static final int HEAD = 25;

    private final Roles roles;

    Parts(Roles roles) {
        this.roles = roles;
    }

    void nameAttachments() {
        for (int i = 0; i < roles.size(); i++) {
            Line line = roles.line(i);
            if (namesAttachment(line)) {
                roles.give(i, Kind.ATTACHMENTS_NAMED);
                i = markList(i, 1 + Attachment.names(line.plain()).size());
            } else if (Attachment.standsAlone(line) && isListAboveSignature(i)) {
                roles.give(i, Kind.ATTACHMENTS_NAMED);
                i = markList(i, 1);
            }
        }
    }

    private static boolean namesAttachment(Line line) {
        return line.plain().length() <= 200 && line.heading() == 0 && !line.verbatim() && Attachment.named(line.plain()).isPresent();
    }

    /** 附件： on a line of its own, then names, then whoever signs: the names are meant, not the first attachment. */
    private boolean isListAboveSignature(int at) {
        int names = 0;
        for (int i = roles.next(at); i < roles.size() && names <= LONGEST_LIST; i = roles.next(i)) {
            String plain = roles.line(i).plain();
            if (Forms.isDate(plain) || Forms.isOrgan(plain) && roles.next(i) < roles.size() && Forms.isDate(roles.line(roles.next(i)).plain())) {
                return names > 0;
            }
            boolean listed = roles.line(i).label().filter(label -> label.level() == Label.Level.THIRD).isPresent();
            if (plain.length() > Forms.SHORT || !listed || plain.endsWith("。")) {
                return false;
            }
            names++;
        }
        return false;
    }

    private int markList(int from, int firstNumber) {
        int last = from;
        int number = firstNumber;
        for (int i = roles.next(from); i < roles.size(); i = roles.next(i)) {
            Line line = roles.line(i);
            boolean goesOn = !isListed(line, number) && isWrapped(i, number);
            if (!goesOn && !isListed(line, number) && !(namesAttachment(line) && !Attachment.standsAlone(line))) {
                break;
            }
            roles.give(last + 1, i, Kind.ATTACHMENTS_NAMED);
            last = i;
            number += goesOn ? 0 : Math.max(1, Attachment.names(line.plain()).size());
        }
        return last;
    }

    private static boolean isListed(Line line, int number) {
        return line.plain().length() <= 200 && line.label().filter(label -> label.level() == Label.Level.THIRD && label.number() == number).isPresent();
    }

    /** The rest of a name that did not fit on its line: the next number follows it. */
    private boolean isWrapped(int at, int number) {
        String plain = roles.line(at).plain();
        int next = roles.next(at);
        return number > 1 && plain.length() <= Forms.SHORT && roles.line(at).label().isEmpty() && !plain.endsWith("。") && !plain.startsWith("附") && !Forms.isDate(plain)
                && !Forms.isOrgan(plain) && next < roles.size() && isListed(roles.line(next), number);
    }

    List<Scope> divided() {
        List<Scope> found = new ArrayList<>();
        int from = 0;
        String part = "";
        boolean text = false;
        boolean signed = false;
        for (int i = 0; i < roles.size(); i++) {
            Line line = roles.line(i);
            boolean named = roles.of(i) == Kind.ATTACHMENTS_NAMED && !((signed || !part.isEmpty()) && line.plain().startsWith("附"));
            Optional<String> begins = named ? Optional.empty() : Attachment.beginsAt(line, signed || !part.isEmpty());
            if (begins.isPresent()) {
                unmarkFrom(i);
                found.add(new Scope(from, i, part));
                from = i;
                part = repeatsHead(roles.next(i)) ? "" : begins.get();
                signed = false;
            } else if (part.isEmpty() && text && isSigned(i)) {
                signed = true;
                int next = behindNotes(i);
                if (isPrintedAlong(next)) {
                    found.add(new Scope(from, next, part));
                    from = next;
                    part = "附件";
                }
            }
            text |= line.plain().endsWith("。") || line.plain().length() > Forms.SHORT;
        }
        found.add(new Scope(from, roles.size(), part));
        return found;
    }

    private void unmarkFrom(int line) {
        for (int i = line; i < roles.size() && roles.of(i) == Kind.ATTACHMENTS_NAMED; i++) {
            roles.give(i, null);
        }
    }

    private boolean isSigned(int at) {
        String plain = roles.line(at).plain();
        int before = roles.previous(at);
        if (Forms.isDate(plain)) {
            return before >= 0 && (Forms.isOrgan(roles.line(before).plain()) || Forms.closingDate(roles.line(before).plain()) > 0);
        }
        int date = Forms.closingDate(plain);
        return date > 0 && Forms.isOrgan(plain.substring(0, date).strip());
    }

    private int behindNotes(int at) {
        int next = roles.next(at);
        while (next < roles.size() && (Forms.isNote(roles.line(next).plain()) || Forms.isFootLine(roles.line(next).plain()))) {
            next = roles.next(next);
        }
        return next;
    }

    /** A text that follows the signature without a line 附件, as with documents that pass on another. */
    private boolean isPrintedAlong(int at) {
        if (at >= roles.size() || Attachment.beginsAt(roles.line(at), true).isPresent()) {
            return false;
        }
        if (repeatsHead(at)) {
            return false;
        }
        long rest = IntStream.range(at, roles.size()).filter(i -> !roles.line(i).isEmpty()).limit(4).count();
        String plain = roles.line(at).plain();
        return rest >= 3 && plain.length() <= Forms.SHORT && !plain.endsWith("。") && roles.line(at).label().isEmpty() && !Forms.isDate(plain);
    }

    /** An announcement that puts a rule into force or changes it, and then the rule under the title of the whole: it is cited as the document itself. */
    private boolean repeatsHead(int at) {
        StringBuilder joined = new StringBuilder();
        for (int i = at, taken = 0; i < roles.size() && taken < 3; i = roles.next(i), taken++) {
            joined.append(Forms.squeezed(roles.line(i).plain()));
            String title = joined.toString();
            if (roles.lines().stream().limit(Math.min(at, HEAD)).anyMatch(line -> line.plain().length() <= 3 * Forms.SHORT && Forms.squeezed(line.plain()).equals(title))) {
                return true;
            }
        }
        return false;
    }
}
