package org.zhijia.policy.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.zhijia.platform.Numeral;
import org.zhijia.policy.DocumentNumber;
import org.zhijia.policy.text.Element.Kind;

/**
 * Gives every line its role: first the document is divided from its attachments, then each of these is read from its foot upwards,
 * because a foot is regular and its end is certain, and from its head downwards as long as the lines are those of a head. All between is text.
 */
final class Anatomy {

    /** More than a head ever has, even with joint issuers and a title on three lines. */
    private static final int HEAD = 25;
    private static final int LONGEST_FOOT = 60;
    private static final int FEW = 6;

    /** The lines from..to of a document or of one attachment. */
    record Scope(int from, int to, String part) { }

    private final List<Line> lines;
    private final Kind[] kinds;
    private final List<Scope> scopes;

    Anatomy(List<Line> lines) {
        this.lines = lines;
        this.kinds = new Kind[lines.size()];
        nameAttachments();
        this.scopes = divided();
        for (Scope scope : scopes) {
            readFoot(scope);
            readHead(scope);
        }
        for (int i = 0; i < kinds.length; i++) {
            kinds[i] = kinds[i] == null ? Kind.BODY : kinds[i];
        }
    }

    List<Scope> scopes() {
        return scopes;
    }

    boolean isBody(int line) {
        return kinds[line] == Kind.BODY;
    }

    // ---- attachments

    private void nameAttachments() {
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (namesAttachment(line)) {
                kinds[i] = Kind.ATTACHMENTS_NAMED;
                i = markList(i, 2);
            } else if (Attachment.standsAlone(line) && isListAboveSignature(i)) {
                kinds[i] = Kind.ATTACHMENTS_NAMED;
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
        for (int i = next(at); i < lines.size() && names <= LONGEST_FOOT; i = next(i)) {
            String plain = lines.get(i).plain();
            if (Forms.isDate(plain) || Forms.isOrgan(plain) && next(i) < lines.size() && Forms.isDate(lines.get(next(i)).plain())) {
                return names > 0;
            }
            boolean listed = lines.get(i).label().filter(label -> label.level() == Label.Level.THIRD).isPresent();
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
        for (int i = next(from); i < lines.size(); i = next(i)) {
            Line line = lines.get(i);
            int expected = number;
            boolean listed = line.plain().length() <= 200 && (line.label().filter(label -> label.level() == Label.Level.THIRD && label.number() == expected).isPresent()
                    || namesAttachment(line) && !Attachment.standsAlone(line));
            if (!listed) {
                break;
            }
            mark(last + 1, i, Kind.ATTACHMENTS_NAMED);
            last = i;
            number++;
        }
        return last;
    }

    private List<Scope> divided() {
        List<Scope> found = new ArrayList<>();
        int from = 0;
        String part = "";
        boolean text = false;
        boolean signed = false;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            boolean named = kinds[i] == Kind.ATTACHMENTS_NAMED && !((signed || !part.isEmpty()) && line.plain().startsWith("附"));
            Optional<String> begins = named ? Optional.empty() : Attachment.beginsAt(line, signed || !part.isEmpty());
            if (begins.isPresent()) {
                unmarkFrom(i);
                found.add(new Scope(from, i, part));
                from = i;
                part = repeatsHead(next(i)) ? "" : begins.get();
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
        found.add(new Scope(from, lines.size(), part));
        return found;
    }

    private void unmarkFrom(int line) {
        for (int i = line; i < lines.size() && kinds[i] == Kind.ATTACHMENTS_NAMED; i++) {
            kinds[i] = null;
        }
    }

    private boolean isSigned(int at) {
        String plain = lines.get(at).plain();
        int before = previous(at);
        if (Forms.isDate(plain)) {
            return before >= 0 && (Forms.isOrgan(lines.get(before).plain()) || Forms.closingDate(lines.get(before).plain()) > 0);
        }
        int date = Forms.closingDate(plain);
        return date > 0 && Forms.isOrgan(plain.substring(0, date).strip());
    }

    private int behindNotes(int at) {
        int next = next(at);
        while (next < lines.size() && (isNote(lines.get(next).plain()) || isFootLine(lines.get(next).plain()))) {
            next = next(next);
        }
        return next;
    }

    /** A text that follows the signature without a line 附件, as with documents that pass on another. */
    private boolean isPrintedAlong(int at) {
        if (at >= lines.size() || Attachment.beginsAt(lines.get(at), true).isPresent()) {
            return false;
        }
        if (repeatsHead(at)) {
            return false;
        }
        long rest = IntStream.range(at, lines.size()).filter(i -> !lines.get(i).isEmpty()).limit(4).count();
        String plain = lines.get(at).plain();
        return rest >= 3 && plain.length() <= Forms.SHORT && !plain.endsWith("。") && lines.get(at).label().isEmpty() && !Forms.isDate(plain);
    }

    /** An announcement that puts a rule into force or changes it, and then the rule under the title of the whole: it is cited as the document itself. */
    private boolean repeatsHead(int at) {
        StringBuilder joined = new StringBuilder();
        for (int i = at, taken = 0; i < lines.size() && taken < 3; i = next(i), taken++) {
            joined.append(Forms.squeezed(lines.get(i).plain()));
            String title = joined.toString();
            if (lines.stream().limit(Math.min(at, HEAD)).anyMatch(line -> line.plain().length() <= 3 * Forms.SHORT && Forms.squeezed(line.plain()).equals(title))) {
                return true;
            }
        }
        return false;
    }

    // ---- foot, upwards

    private void readFoot(Scope scope) {
        int below = -1;
        int above = scope.to();
        for (int i = scope.to() - 1; i > scope.from(); i--) {
            Line line = lines.get(i);
            if (kinds[i] == Kind.ATTACHMENTS_NAMED) {
                continue;
            }
            if (line.isEmpty() || line.isPageNumber()) {
                continue;
            }
            Kind kind = footKind(i, below, scope);
            if (kind == null) {
                break;
            }
            mark(i, i, kind);
            if (below > i + 1 && kinds[below] == kind) {
                mark(i + 1, below, kind);
            }
            below = i;
            above = i;
        }
        leaveRules(above, scope.to());
    }

    private Kind footKind(int at, int below, Scope scope) {
        Line line = lines.get(at);
        String plain = line.plain();
        if (line.verbatim() || line.label().isPresent() && !Forms.isDate(plain)) {
            return null;
        }
        Kind before = below < 0 ? null : kinds[below];
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
        if (isNote(plain) && hasDateAbove(at, scope)) {
            return Kind.NOTE;
        }
        if (Forms.isDate(plain)) {
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

    private boolean endsText(int at, Scope scope) {
        int before = previous(at);
        while (before > scope.from() && Forms.isIssuer(lines.get(before).plain())) {
            before = previous(before);
        }
        return before >= scope.from() && (lines.get(before).plain().endsWith("。") || kinds[before] == Kind.ATTACHMENTS_NAMED);
    }

    /** The office that prints stands between the copies, or a rule, and the day. */
    private boolean isInImprint(int at, Scope scope) {
        for (int i = at - 1; i >= scope.from(); i--) {
            Line line = lines.get(i);
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
        if (lines.get(at).plain().length() > 200) {
            return false;
        }
        for (int i = at - 1, seen = 0; i >= scope.from() && seen < FEW; i--, seen++) {
            Line line = lines.get(i);
            if (line.isEmpty() || line.plain().endsWith("。") || line.plain().length() > 200) {
                return false;
            }
            if (Forms.isCopies(line.plain())) {
                return true;
            }
        }
        return false;
    }

    private boolean hasDateAbove(int at, Scope scope) {
        if (lines.get(at).plain().startsWith("（此件") || lines.get(at).plain().startsWith("(此件")) {
            return true;
        }
        int above = at;
        for (int i = 0; i < 3; i++) {
            above = previous(above);
            if (above < scope.from()) {
                return false;
            }
            if (Forms.isDate(lines.get(above).plain()) || Forms.closingDate(lines.get(above).plain()) > 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNote(String plain) {
        return plain.length() >= 4 && plain.length() <= 160 && "（(".indexOf(plain.charAt(0)) >= 0 && "）)".indexOf(plain.charAt(plain.length() - 1)) >= 0;
    }

    private static boolean isFootLine(String plain) {
        return Forms.isCopies(plain) || Forms.isPrinted(plain) || plain.startsWith("主题词");
    }

    private void leaveRules(int from, int to) {
        for (int i = from; i < to; i++) {
            boolean pieces = lines.get(i).isRule() || lines.get(i).isPageNumber() || !lines.get(i).isBlank() && lines.get(i).plain().isEmpty();
            if (pieces && kinds[i] == null) {
                kinds[i] = Kind.LEFTOVER;
            } else if (lines.get(i).isEmpty() && kinds[i] == null && i > 0) {
                kinds[i] = kinds[i - 1];
            }
        }
    }

    // ---- head, downwards

    private void readHead(Scope scope) {
        if (scope.from() == 0) {
            readHeadOfDocument(scope);
        } else {
            readHeadOfAttachment(scope);
        }
    }

    private void readHeadOfDocument(Scope scope) {
        List<Integer> open = new ArrayList<>();
        int number = -1;
        int seen = 0;
        int i = scope.from();
        for (; i < scope.to() && seen < HEAD; i++) {
            Line line = lines.get(i);
            if (kinds[i] != null) {
                break;
            }
            if (line.isEmpty()) {
                if (!line.isBlank()) {
                    kinds[i] = Kind.LEFTOVER;
                }
                continue;
            }
            seen++;
            Kind kind = headKind(i);
            if (kind == Kind.RECIPIENTS) {
                kinds[i] = kind;
                break;
            }
            if (kind != null) {
                kinds[i] = kind;
                number = kind == Kind.NUMBER && number < 0 ? i : number;
            } else if (isShortAndOpen(line)) {
                open.add(i);
            } else {
                break;
            }
        }
        int end = i;
        int beforeNumber = number;
        open.stream().filter(at -> at < beforeNumber && Forms.isIssuer(lines.get(at).plain())).forEach(at -> kinds[at] = Kind.ISSUER_MARK);
        open.removeIf(at -> kinds[at] != null);
        markTitle(open, scope, end);
        markCaptions(open);
        // Whatever else stands above the text without a role is text, and so are the marks between it.
        markContents(end, scope);
        leaveRulesOfHead(scope.from(), end);
    }

    private Kind headKind(int at) {
        Line line = lines.get(at);
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
        if (Forms.issuerMark(plain).isPresent()) {
            return Kind.ISSUER_MARK;
        }
        return Forms.isRecipients(plain) && line.label().isEmpty() ? Kind.RECIPIENTS : null;
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
        mark(title.getFirst(), title.getLast(), Kind.TITLE);
        String words = titleWords(title);
        open.stream().filter(at -> kinds[at] == null && Forms.squeezed(lines.get(at).plain()).equals(words)).forEach(at -> kinds[at] = Kind.TITLE);
    }

    private String titleWords(List<Integer> title) {
        StringBuilder words = new StringBuilder();
        title.forEach(at -> words.append(Forms.squeezed(lines.get(at).plain())));
        return words.toString();
    }

    /** One to three lines, all headings or none. */
    private Optional<List<Integer>> officialTitle(List<Integer> open) {
        for (int from = 0; from < open.size(); from++) {
            StringBuilder joined = new StringBuilder();
            for (int to = from; to < Math.min(from + 3, open.size()) && isOneBlock(open.get(from), open.get(to)); to++) {
                joined.append(lines.get(open.get(to)).plain());
                if (Forms.isTitle(joined.toString())) {
                    return Optional.of(List.copyOf(open.subList(from, to + 1)));
                }
            }
        }
        return Optional.empty();
    }

    private boolean isOneBlock(int first, int last) {
        boolean heading = lines.get(first).heading() > 0;
        for (int i = first; i <= last; i++) {
            if (lines.get(i).isBlank()) {
                continue;
            }
            if (kinds[i] != null || lines.get(i).heading() > 0 != heading) {
                return false;
            }
        }
        return true;
    }

    /** The only heading of its level: one of several begins a section. */
    private Optional<List<Integer>> headingTitle(List<Integer> open) {
        return open.stream().filter(at -> lines.get(at).heading() > 0).findFirst()
                .filter(at -> lines.get(at).heading() == 1 || lines.stream().filter(line -> line.heading() == lines.get(at).heading()).count() == 1)
                .map(List::of);
    }

    private Optional<List<Integer>> firstLine(List<Integer> open, Scope scope, int end) {
        boolean followed = IntStream.range(end, scope.to()).anyMatch(i -> !lines.get(i).isEmpty());
        return open.stream().findFirst().filter(at -> lines.get(at).heading() == 0 && followed && isFirst(at, scope) && !isUnderlined(at)).map(List::of);
    }

    private boolean isUnderlined(int at) {
        return at + 1 < lines.size() && lines.get(at + 1).isRule();
    }

    private boolean isFirst(int at, Scope scope) {
        int before = previous(at);
        return before < scope.from() || kinds[before] != null;
    }

    private void markCaptions(List<Integer> open) {
        boolean below = false;
        for (int at : open) {
            below |= kinds[at] == Kind.TITLE;
            String plain = lines.get(at).plain();
            if (below && kinds[at] == null && Forms.isDate(plain)) {
                kinds[at] = Kind.WRITTEN;
            } else if (below && kinds[at] == null && (isNote(plain) || plain.startsWith("——"))) {
                kinds[at] = Kind.CAPTION;
            }
        }
    }

    /** 目录, then headings of which the first comes again. */
    private void markContents(int from, Scope scope) {
        int at = IntStream.range(Math.min(scope.from(), from), Math.min(scope.to(), from + HEAD)).filter(i -> isContentsTitle(lines.get(i))).findFirst().orElse(-1);
        if (at < 0) {
            return;
        }
        int first = next(at);
        if (first >= scope.to()) {
            return;
        }
        String words = Forms.squeezed(lines.get(first).plain());
        for (int i = next(first); i < scope.to(); i = next(i)) {
            if (Forms.squeezed(lines.get(i).plain()).equals(words)) {
                mark(at, i - 1, Kind.CONTENTS);
                return;
            }
            if (lines.get(i).plain().length() > Forms.SHORT || lines.get(i).plain().endsWith("。")) {
                return;
            }
        }
    }

    private static boolean isContentsTitle(Line line) {
        return line.plain().length() <= 6 && List.of("目录", "目次").contains(Forms.squeezed(line.plain()));
    }

    private void leaveRulesOfHead(int from, int to) {
        for (int i = from; i < to; i++) {
            if (kinds[i] == Kind.LEFTOVER && lines.get(i).isEmpty() && isBetweenText(i)) {
                kinds[i] = null;
            }
        }
    }

    private boolean isBetweenText(int at) {
        int before = previous(at);
        return before >= 0 && (kinds[before] == null || kinds[before] == Kind.BODY);
    }

    private void readHeadOfAttachment(Scope scope) {
        int at = scope.from();
        if (Attachment.beginsAt(lines.get(at), true).isPresent()) {
            mark(at, at, Kind.ATTACHMENT);
            at = next(at);
        }
        List<Integer> open = new ArrayList<>();
        for (int i = at; i < scope.to() && open.size() < 4 && kinds[i] == null; i = next(i)) {
            if (!isShortAndOpen(lines.get(i))) {
                break;
            }
            open.add(i);
        }
        officialTitle(open).or(() -> open.stream().findFirst().filter(i -> next(i) < scope.to()).map(List::of))
                .ifPresent(title -> mark(title.getFirst(), title.getLast(), Kind.TITLE));
        markCaptions(open);
        markContents(at, scope);
    }

    // ---- elements

    List<Element> elements() {
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
        while (to < most && (lines.get(to).isBlank() || kinds[to] == kinds[from] && !standsForItself(from, to))) {
            to++;
        }
        return to;
    }

    private boolean standsForItself(int from, int line) {
        return switch (kinds[from]) {
            case ISSUER_MARK, SIGNATURE, WRITTEN, NOTE, NUMBER, SIGNER -> true;
            case TITLE -> Forms.squeezed(lines.get(line).plain()).equals(Forms.squeezed(lines.get(from).plain()));
            default -> false;
        };
    }

    private void addAll(List<Element> elements, int from, int to, String scope) {
        Line first = lines.get(from);
        int start = first.start();
        int end = lines.get(to - 1).end();
        Kind kind = kinds[from];
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
        if (kind != Kind.WRITTEN || Forms.isDate(line.plain())) {
            return 0;
        }
        int date = Forms.closingDate(line.plain());
        return date <= 0 ? 0 : Math.max(0, line.source().lastIndexOf(line.plain().substring(date, date + 4)));
    }

    private String words(int from, int to, Kind kind) {
        StringBuilder words = new StringBuilder();
        for (int i = from; i < to; i++) {
            String plain = lines.get(i).isRule() && kind != Kind.LEFTOVER ? "" : lines.get(i).plain();
            if (!plain.isEmpty()) {
                words.append(words.isEmpty() || kind == Kind.TITLE ? "" : "\n").append(plain);
            }
        }
        return words.toString();
    }

    // ---- walking

    private void mark(int from, int to, Kind kind) {
        for (int i = from; i <= to; i++) {
            kinds[i] = kind;
        }
    }

    /** The next line with words, or the number of lines. */
    private int next(int at) {
        int i = at + 1;
        while (i < lines.size() && (lines.get(i).isEmpty() || lines.get(i).isPageNumber())) {
            i++;
        }
        return i;
    }

    private int previous(int at) {
        int i = at - 1;
        while (i >= 0 && (lines.get(i).isEmpty() || lines.get(i).isPageNumber())) {
            i--;
        }
        return i;
    }
}
