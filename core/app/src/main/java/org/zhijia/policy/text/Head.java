package org.zhijia.policy.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.zhijia.platform.Numeral;
import org.zhijia.policy.DocumentNumber;
import org.zhijia.policy.text.Anatomy.Scope;
import org.zhijia.policy.text.Element.Kind;

/**
 * Reads the head of a document or of an attachment downwards, as long as the lines are those of a head: issuer's mark, number, signer,
 * title, recipients.
 */
final class Head {

    /** More than a head ever has, even with joint issuers and a title on three lines. */
    private static final int LONGEST = 25;

    private static final int MOST_OF_RECIPIENTS = 5;

    private final Roles roles;

    Head(Roles roles) {
        this.roles = roles;
    }

    void read(Scope scope) {
        if (scope.from() == 0) {
            readOfDocument(scope);
        } else {
            readOfAttachment(scope);
        }
    }

    private void readOfDocument(Scope scope) {
        List<Integer> open = new ArrayList<>();
        int number = -1;
        int seen = 0;
        int i = scope.from();
        for (; i < scope.to() && seen < LONGEST; i++) {
            Line line = roles.line(i);
            if (roles.of(i) != null) {
                break;
            }
            if (line.isEmpty()) {
                if (!line.isBlank()) {
                    roles.give(i, Kind.LEFTOVER);
                }
                continue;
            }
            seen++;
            int recipients = recipientsEnd(i, scope);
            if (recipients >= i) {
                roles.give(i, recipients, Kind.RECIPIENTS);
                break;
            }
            Kind kind = headKind(i);
            if (kind != null) {
                roles.give(i, kind);
                number = kind == Kind.NUMBER && number < 0 ? i : number;
            } else if (isShortAndOpen(line)) {
                open.add(i);
            } else {
                break;
            }
        }
        int end = i;
        int beforeNumber = number;
        open.stream().filter(at -> at < beforeNumber && Forms.isIssuer(roles.line(at).plain())).forEach(at -> roles.give(at, Kind.ISSUER_MARK));
        open.removeIf(at -> roles.of(at) != null);
        markTitle(open, scope, end);
        markCaptions(open);
        // Whatever else stands above the text without a role is text, and so are the marks between it.
        markContents(end, scope);
        leaveRulesOfHead(scope.from(), end);
    }

    private Kind headKind(int at) {
        Line line = roles.line(at);
        String plain = line.plain();
        if (line.verbatim()) {
            return null;
        }
        if (Forms.isStamp(plain)) {
            return Kind.WEB_STAMP;
        }
        if (isCopyNumber(plain)) {
            return Kind.COPY_NUMBER;
        }
        if (plain.length() <= 16 && (plain.startsWith("绝密") || plain.startsWith("机密") || plain.startsWith("秘密"))) {
            return Kind.SECRECY;
        }
        if (plain.length() <= 12 && List.of("特提", "特急", "加急", "平急", "急件").stream().anyMatch(Forms.squeezed(plain).replace("紧急程度：", "")::equals)) {
            return Kind.URGENCY;
        }
        if (plain.length() <= 80 && DocumentNumber.read(withoutSigner(plain)).isPresent()) {
            return Kind.NUMBER;
        }
        if (plain.length() <= 40 && Forms.squeezed(plain).startsWith("签发人")) {
            return Kind.SIGNER;
        }
        return Forms.issuerMark(plain).isPresent() ? Kind.ISSUER_MARK : null;
    }

    /** The last line of those who are addressed from this line on; below 0 where nobody is. Their names go on behind a comma. */
    private int recipientsEnd(int from, Scope scope) {
        StringBuilder joined = new StringBuilder();
        for (int i = from, taken = 0; i < scope.to() && taken < MOST_OF_RECIPIENTS; i = roles.next(i), taken++) {
            Line line = roles.line(i);
            if (roles.of(i) != null || line.verbatim() || line.label().isPresent()) {
                return -1;
            }
            joined.append(line.plain());
            if (Forms.isRecipients(joined.toString())) {
                return i;
            }
            if (!Forms.breaksOff(line.plain())) {
                return -1;
            }
        }
        return -1;
    }

    private static String withoutSigner(String plain) {
        int signer = plain.indexOf("签发人");
        return signer > 0 ? plain.substring(0, signer).strip() : plain;
    }

    private static boolean isCopyNumber(String plain) {
        String digits = plain.startsWith("份号") ? plain.substring(2).replaceFirst("^[：: ]+", "") : plain.startsWith("№") ? plain.substring(1).strip() : plain;
        return digits.length() >= 6 && digits.length() <= 7 && digits.chars().allMatch(c -> Numeral.isDigit((char) c));
    }

    private boolean isShortAndOpen(Line line) {
        String plain = line.plain();
        boolean open = !plain.isEmpty() && "。；，：！;:,".indexOf(plain.charAt(plain.length() - 1)) < 0;
        return plain.length() <= Forms.SHORT && open && !line.verbatim() && line.label().isEmpty() && !Attachment.standsAlone(line);
    }

    private void markTitle(List<Integer> open, Scope scope, int end) {
        List<Integer> title = officialTitle(open).or(() -> headingTitle(open)).or(() -> firstLine(open, scope, end)).orElse(List.of());
        if (title.isEmpty()) {
            return;
        }
        roles.give(title.getFirst(), title.getLast(), Kind.TITLE);
        String words = titleWords(title);
        open.stream().filter(at -> roles.of(at) == null && Forms.squeezed(roles.line(at).plain()).equals(words)).forEach(at -> roles.give(at, Kind.TITLE));
    }

    private String titleWords(List<Integer> title) {
        StringBuilder words = new StringBuilder();
        title.forEach(at -> words.append(Forms.squeezed(roles.line(at).plain())));
        return words.toString();
    }

    /** One to three lines, all headings or none. */
    private Optional<List<Integer>> officialTitle(List<Integer> open) {
        for (int from = 0; from < open.size(); from++) {
            StringBuilder joined = new StringBuilder();
            for (int to = from; to < Math.min(from + 3, open.size()) && isOneBlock(open.get(from), open.get(to)); to++) {
                joined.append(roles.line(open.get(to)).plain());
                if (Forms.isTitle(joined.toString())) {
                    return Optional.of(List.copyOf(open.subList(from, to + 1)));
                }
            }
        }
        return Optional.empty();
    }

    private boolean isOneBlock(int first, int last) {
        boolean heading = roles.line(first).heading() > 0;
        for (int i = first; i <= last; i++) {
            if (roles.line(i).isBlank()) {
                continue;
            }
            if (roles.of(i) != null || roles.line(i).heading() > 0 != heading) {
                return false;
            }
        }
        return true;
    }

    /** The only heading of its level: one of several begins a section. */
    private Optional<List<Integer>> headingTitle(List<Integer> open) {
        return open.stream().filter(at -> roles.line(at).heading() > 0).findFirst()
                .filter(at -> roles.line(at).heading() == 1 || roles.lines().stream().filter(line -> line.heading() == roles.line(at).heading()).count() == 1)
                .map(List::of);
    }

    private Optional<List<Integer>> firstLine(List<Integer> open, Scope scope, int end) {
        boolean followed = IntStream.range(end, scope.to()).anyMatch(i -> !roles.line(i).isEmpty());
        return open.stream().findFirst().filter(at -> roles.line(at).heading() == 0 && followed && isFirst(at, scope) && !isUnderlined(at)).map(List::of);
    }

    private boolean isUnderlined(int at) {
        return at + 1 < roles.size() && roles.line(at + 1).isRule();
    }

    private boolean isFirst(int at, Scope scope) {
        int before = roles.previous(at);
        return before < scope.from() || roles.of(before) != null;
    }

    private void markCaptions(List<Integer> open) {
        boolean below = false;
        for (int at : open) {
            below |= roles.of(at) == Kind.TITLE;
            String plain = roles.line(at).plain();
            if (below && roles.of(at) == null && Forms.isDate(plain)) {
                roles.give(at, Kind.WRITTEN);
            } else if (below && roles.of(at) == null && (Forms.isNote(plain) || plain.startsWith("——"))) {
                roles.give(at, Kind.CAPTION);
            }
        }
    }

    /** 目录, then headings of which the first comes again. */
    private void markContents(int from, Scope scope) {
        int at = IntStream.range(Math.min(scope.from(), from), Math.min(scope.to(), from + LONGEST)).filter(i -> isContentsTitle(roles.line(i))).findFirst().orElse(-1);
        if (at < 0) {
            return;
        }
        int first = roles.next(at);
        if (first >= scope.to()) {
            return;
        }
        String words = Forms.squeezed(roles.line(first).plain());
        for (int i = roles.next(first); i < scope.to(); i = roles.next(i)) {
            if (Forms.squeezed(roles.line(i).plain()).equals(words)) {
                roles.give(at, i - 1, Kind.CONTENTS);
                return;
            }
            if (roles.line(i).plain().length() > Forms.SHORT || roles.line(i).plain().endsWith("。")) {
                return;
            }
        }
    }

    private static boolean isContentsTitle(Line line) {
        return line.plain().length() <= 6 && List.of("目录", "目次").contains(Forms.squeezed(line.plain()));
    }

    private void leaveRulesOfHead(int from, int to) {
        for (int i = from; i < to; i++) {
            if (roles.of(i) == Kind.LEFTOVER && roles.line(i).isEmpty() && isBetweenText(i)) {
                roles.give(i, null);
            }
        }
    }

    private boolean isBetweenText(int at) {
        int before = roles.previous(at);
        return before >= 0 && (roles.of(before) == null || roles.of(before) == Kind.BODY);
    }

    private void readOfAttachment(Scope scope) {
        int at = scope.from();
        if (Attachment.beginsAt(roles.line(at), true).isPresent()) {
            roles.give(at, at, Kind.ATTACHMENT);
            at = roles.next(at);
        }
        List<Integer> open = new ArrayList<>();
        for (int i = at; i < scope.to() && open.size() < 4 && roles.of(i) == null; i = roles.next(i)) {
            if (!isShortAndOpen(roles.line(i))) {
                break;
            }
            open.add(i);
        }
        officialTitle(open).or(() -> open.stream().findFirst().filter(i -> roles.next(i) < scope.to()).map(List::of))
                .ifPresent(title -> roles.give(title.getFirst(), title.getLast(), Kind.TITLE));
        markCaptions(open);
        markContents(at, scope);
    }
}
