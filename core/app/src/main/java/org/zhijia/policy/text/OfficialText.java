package org.zhijia.policy.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhijia.policy.DocumentNumber;
import org.zhijia.policy.text.Element.Kind;
import org.zhijia.spi.Clause;

/**
 * An official document as it was understood. Reading changes nothing and loses nothing: the elements follow each other from the
 * first character to the last, and every word of a body stands in exactly one clause.
 *
 * @param source     the Markdown, as it came
 * @param elements   in the order of the text; together they are the source
 * @param clauses    in the order of the text, those of attachments included
 * @param findings   what looks wrong, in the order of the text
 * @param confidence 0 to 1: how far this reading can be relied on
 * @param doubts     why it is not 1, in Chinese
 */
public record OfficialText(String source, List<Element> elements, List<Clause> clauses, List<Finding> findings, double confidence, List<String> doubts) {

    /** A line that begins with 秘密 may be a title. */
    private static final Pattern SECRET = Pattern.compile("(?:绝密|机密|秘密)(?:$|[★☆*＊（(\\d]|长期|特急|加急)");

    public OfficialText {
        elements = List.copyOf(elements);
        clauses = List.copyOf(clauses);
        findings = List.copyOf(findings);
        doubts = List.copyOf(doubts);
    }

    /** Reads any text; one that is no official document is a body of paragraphs. */
    public static OfficialText read(String markdown) {
        List<Line> lines = Line.of(markdown);
        Anatomy anatomy = new Anatomy(lines);
        List<Element> elements = anatomy.elements();
        List<Node> all = new ArrayList<>();
        List<Clause> clauses = new ArrayList<>();
        Set<String> anchors = new HashSet<>();
        Findings findings = new Findings(lines, elements);
        for (Anatomy.Scope scope : anatomy.scopes()) {
            Outline outline = new Outline(lines, anatomy, scope);
            new Anchors(scope.part(), anchors).give(outline.nodes());
            outline.nodes().forEach(node -> clauses.add(clause(node, scope, outline.hasArticles(), elements)));
            findings.readNumbering(outline.nodes());
            findings.brokenAt(outline.breaks());
            all.addAll(outline.nodes());
        }
        List<Finding> found = findings.inOrder();
        Confidence confidence = new Confidence(elements, all, found);
        return new OfficialText(markdown, elements, clauses, found, confidence.value(), confidence.doubts());
    }

    private static Clause clause(Node node, Anatomy.Scope scope, boolean articles, List<Element> elements) {
        List<String> headings = new ArrayList<>();
        for (Node above = node.parent; above != null; above = above.parent) {
            headings.addFirst(above.title());
        }
        if (!scope.part().isEmpty()) {
            headings.addFirst(heading(scope.part(), elements));
        }
        return new Clause(node.anchor, node.label == null ? "" : node.label.typed(), Citations.of(node, scope.part()), headings,
                node.start, node.end, node.isArticle() ? node.wholeText() : node.ownText(), isUnit(node, articles));
    }

    private static String heading(String part, List<Element> elements) {
        return elements.stream().filter(element -> element.kind() == Kind.TITLE && element.part().equals(part)).findFirst()
                .map(title -> part + " " + title.text()).orElse(part);
    }

    /** In a rule with articles: the articles, and paragraphs below a heading that has none, such as a preamble. */
    private static boolean isUnit(Node node, boolean articles) {
        if (node.isArticle()) {
            return true;
        }
        if (node.kind == Node.Kind.HEADING || node.kind == Node.Kind.SUBPARAGRAPH || node.article().isPresent() || articles && node.parent == null) {
            return false;
        }
        return node.says();
    }

    /** The words of a clause itself, without those that stand below it; paragraph by paragraph. */
    public String words(Clause clause) {
        return Line.of(source.substring(clause.start(), clause.end())).stream().filter(line -> !line.isEmpty() && !line.isPageNumber())
                .map(Line::plain).collect(Collectors.joining("\n"));
    }

    /** The first element of this role in the document itself. */
    public Optional<Element> first(Kind kind) {
        return elements.stream().filter(element -> element.kind() == kind && element.part().isEmpty()).findFirst();
    }

    /** All elements of this role, those of attachments included. */
    public List<Element> all(Kind kind) {
        return elements.stream().filter(element -> element.kind() == kind).toList();
    }

    /** On one line; empty where there is none. */
    public String title() {
        return first(Kind.TITLE).map(Element::text).orElse("");
    }

    /** Whether it has what only official documents have: a number, or the title of one with those it is addressed to or a day. */
    public boolean isOfficial() {
        return number().isPresent() || Forms.isTitle(title()) && (!recipients().isEmpty() || written().isPresent());
    }

    public Optional<DocumentNumber> number() {
        return first(Kind.NUMBER).flatMap(element -> DocumentNumber.read(element.text()));
    }

    /** The mark that says that it is secret, and for how long: 机密★1年. */
    public Optional<Element> secrecy() {
        return elements.stream().filter(element -> element.kind() == Kind.SECRECY && SECRET.matcher(Forms.squeezed(element.text())).lookingAt()).findFirst();
    }

    /** The bodies that issue it together: those named above the number, else those that sign. */
    public List<String> issuers() {
        List<Element> marks = elements.stream().filter(element -> element.kind() == Kind.ISSUER_MARK && element.part().isEmpty()).toList();
        List<Element> named = marks.isEmpty() ? elements.stream().filter(element -> element.kind() == Kind.SIGNATURE && element.part().isEmpty()).toList() : marks;
        return named.stream().map(element -> Forms.unsealed(element.text()).replaceFirst("文件$", "").strip())
                .flatMap(names -> Stream.of(names.split("[\\s\u3000、]+"))).toList();
    }

    /** Without the colon; empty where nobody is addressed. */
    public String recipients() {
        return first(Kind.RECIPIENTS).map(element -> element.text().replace("\n", "").replaceFirst("[：:]$", "")).orElse("");
    }

    /** The day below the signature. */
    public Optional<LocalDate> written() {
        return first(Kind.WRITTEN).flatMap(element -> Forms.date(element.text()));
    }

    /** Names of attachments, in order, as the document lists them. */
    public List<String> attachmentsNamed() {
        return elements.stream().filter(element -> element.kind() == Kind.ATTACHMENTS_NAMED).flatMap(element -> Attachment.names(element.text()).stream()).toList();
    }

    /** Who receives a copy (抄送); empty where nobody does. */
    public String copies() {
        return first(Kind.COPIES).map(element -> element.text().replace("\n", "").replaceFirst("^抄\\s*[送报]\\s*[：:]\\s*", "").replaceFirst("[。.]$", "")).orElse("");
    }
}
