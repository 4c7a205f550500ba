package org.zhijia.policy.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.TextNode;
import org.zhijia.markup.Markup;
import org.zhijia.markup.References;
import org.zhijia.markup.WordLinks;
import org.zhijia.policy.DocumentNumber;
import org.zhijia.policy.text.Element.Kind;
import org.zhijia.policy.text.OfficialText;
import org.zhijia.spi.Clause;
import org.zhijia.spi.Values;

/** The sheet that a document is printed from: its head, its text with each level in its typeface, its record at the foot. */
public final class LetterSheet {

    private static final String CSS = css();
    // The width of the text, in points; a head as wide as that would look squeezed.
    private static final double WIDTH = 442;
    private static final double LARGEST_ISSUER = 52;

    private static final Set<Kind> IN_THE_HEAD = EnumSet.of(Kind.ISSUER_MARK, Kind.NUMBER, Kind.TITLE, Kind.CAPTION);
    private static final Set<Kind> MARKED = EnumSet.of(Kind.ISSUER_MARK, Kind.NUMBER, Kind.TITLE, Kind.CAPTION, Kind.RECIPIENTS, Kind.ATTACHMENTS_NAMED,
            Kind.SIGNATURE, Kind.WRITTEN, Kind.ATTACHMENT, Kind.COPIES, Kind.PRINTED);

    private static final String NUMERAL = "[一二三四五六七八九十百]{1,4}";
    private static final Pattern FIRST = Pattern.compile(NUMERAL + "\\s*[、.．]?");
    private static final Pattern SECOND = Pattern.compile("[（(]\\s*" + NUMERAL + "\\s*[）)]");
    private static final Pattern CHAPTER = Pattern.compile("第.+[编章节]");
    private static final Pattern ARTICLE = Pattern.compile("第.+条.*");
    /** What a level's typeface is for: the words up to the first stop, when they read as a heading. */
    private static final Pattern HEADING = Pattern.compile("[^。：；]{1,40}[。：]?");
    private static final Pattern BLANK = Pattern.compile("[\\s\\u3000\\u00A0]+");
    private static final Pattern BRACKETED = Pattern.compile("[（(](?<words>.+)[）)]");
    private static final Pattern PRINTED = Pattern.compile("(?<by>.*?)\\s*(?<day>[\\d〇○零一二三四五六七八九十]{4}年[\\d〇○零一二三四五六七八九十]{1,3}月[\\d〇○零一二三四五六七八九十]{1,3}日.*)");

    private final Document sheet = Document.createShell("");
    private final String title;
    private final Values fields;
    private final List<String> issuers;
    private final OfficialText text;
    private final Element body;

    private LetterSheet(String title, Values fields, String markdown, Markup markup, References references) {
        this.title = title;
        this.fields = fields;
        this.issuers = Stream.of(fields.text("issuer").split("[、，,;；\\n]")).map(String::strip).filter(issuer -> !issuer.isEmpty()).toList();
        this.text = OfficialText.read(markdown);
        sheet.outputSettings().prettyPrint(false).escapeMode(Entities.EscapeMode.xhtml);
        sheet.selectFirst("html").attr("lang", "zh-CN");
        sheet.title(title);
        this.body = body(markdown, markup, references);
        arrange();
    }

    /**
     * @param title    of the document
     * @param fields   its values: number, issuer, recipients
     * @param markdown its text
     * @param references what media in the text stand for
     * @return a page that stands for itself; its style sheet is the only {@code style} element
     */
    public static Document of(String title, Values fields, String markdown, Markup markup, References references) {
        return new LetterSheet(title, fields, markdown, markup, references).sheet;
    }

    // ---- text --------------------------------------------------------------------------------------------------------

    private Element body(String markdown, Markup markup, References references) {
        List<Clause> pieces = new ArrayList<>(text.clauses());
        text.elements().stream().filter(element -> MARKED.contains(element.kind())).forEach(element -> pieces.addAll(lines(element, markdown)));
        Element body = Jsoup.parseBodyFragment(markup.render(markdown, pieces, references, WordLinks.NONE).html().value()).body();
        boolean articles = text.clauses().stream().anyMatch(clause -> ARTICLE.matcher(clause.label().strip()).matches());
        text.clauses().forEach(clause -> level(clause, articles, body.getElementById(clause.anchor())));
        for (org.zhijia.policy.text.Element element : text.elements()) {
            lines(element, markdown).forEach(line -> mark(element, body.getElementById(line.anchor())));
        }
        body.select(".file-note").remove();
        body.select("[data-words]").forEach(block -> block.removeAttr("data-words").removeAttr("data-citation"));
        body.select("img").removeAttr("width").removeAttr("height").removeAttr("loading");
        return body;
    }

    /** Every line of an element is a block of its own on paper. */
    private static List<Clause> lines(org.zhijia.policy.text.Element element, String markdown) {
        List<Clause> lines = new ArrayList<>();
        int start = element.start();
        while (start < element.end()) {
            int end = markdown.indexOf('\n', start);
            end = end < 0 || end > element.end() ? element.end() : end;
            if (!markdown.substring(start, end).isBlank()) {
                lines.add(new Clause("letter-" + start, "", "", List.of(), start, end, "", false));
            }
            start = end + 1;
        }
        return lines;
    }

    private void mark(org.zhijia.policy.text.Element element, Element place) {
        if (place == null) {
            return;
        }
        Element block = place.nameIs("span") ? place.parent() : place;
        block.removeAttr("id");
        if (element.part().isEmpty() && IN_THE_HEAD.contains(element.kind())) {
            if (isRepeatedBy(element, block)) {
                block.addClass("in-head");
            }
        } else if (element.kind() == Kind.TITLE) {
            block.addClass("attachment-title");
        } else {
            block.addClass(name(element.kind()));
        }
    }

    /** What the parser takes for a head may be text, above all where the real head has become the fields: only what the sheet says itself is said twice. */
    private boolean isRepeatedBy(org.zhijia.policy.text.Element element, Element block) {
        String words = squeezed(element.text());
        return words.contains(squeezed(block.text())) && block.select("img").isEmpty() && (isTitle(words) || isOfficial() && (isNumber(words) || isIssuers(words)));
    }

    private boolean isTitle(String words) {
        return words.replace(squeezed(title), "").isEmpty();
    }

    private boolean isNumber(String words) {
        Matcher bracketed = BRACKETED.matcher(words);
        return DocumentNumber.read(bracketed.matches() ? bracketed.group("words") : words).map(DocumentNumber::toString).equals(Optional.of(fields.text("number")));
    }

    /** All beside or below each other, or the one of a joint letter that a line names. */
    private boolean isIssuers(String words) {
        String rest = words;
        for (String issuer : issuers) {
            rest = rest.replace(squeezed(issuer), "");
        }
        return rest.length() < words.length() && rest.replace("文件", "").replace("、", "").isEmpty();
    }

    private boolean isOfficial() {
        return !fields.text("number").isEmpty() && !issuers.isEmpty();
    }

    private static String squeezed(String text) {
        return BLANK.matcher(text).replaceAll("");
    }

    private static String name(Kind kind) {
        return switch (kind) {
            case ATTACHMENTS_NAMED -> "attachments";
            default -> kind.name().toLowerCase(Locale.ROOT);
        };
    }

    /** In a rule with articles （一） is an item, which reads on like the rest; a notice has it for a heading. */
    private static void level(Clause clause, boolean articles, Element block) {
        String label = clause.label().strip();
        if (block == null || label.isEmpty()) {
            return;
        }
        if (CHAPTER.matcher(label).matches()) {
            block.addClass("chapter").addClass("first");
        } else if (FIRST.matcher(label).matches()) {
            lead(block, "first");
        } else if (SECOND.matcher(label).matches() && !articles) {
            lead(block, "second");
        } else if (ARTICLE.matcher(label).matches()) {
            firstWords(block, label.length(), "article");
        }
    }

    private static void lead(Element block, String level) {
        String words = block.text();
        Matcher heading = HEADING.matcher(words);
        if (!heading.lookingAt()) {
            return;
        }
        boolean closed = words.charAt(heading.end() - 1) == '。';
        if (heading.end() == words.length()) {
            if (!closed || !block.nameIs("p")) {
                block.addClass(level);
            }
        } else if (closed) {
            firstWords(block, heading.end(), level);
        }
    }

    // Only where they stand in one piece; words that are partly bold or a link have a face of their own.
    private static void firstWords(Element block, int length, String face) {
        if (block.textNodes().isEmpty() || block.textNodes().getFirst().siblingIndex() != 0) {
            return;
        }
        TextNode first = block.textNodes().getFirst();
        if (first.getWholeText().length() > length) {
            first.splitText(length);
            first.wrap("<span class=\"" + face + "\"></span>");
        }
    }

    // ---- sheet -------------------------------------------------------------------------------------------------------

    private void arrange() {
        body.select(".in-head").remove();
        Element page = sheet.body().appendElement("main");
        if (isOfficial()) {
            page.appendChild(head());
        } else {
            page.addClass("plain");
        }
        page.appendElement("h1").text(title);
        recipients(page);
        attachmentsNamed();
        close();
        Element record = record();
        page.appendChildren(List.copyOf(body.childNodes()));
        if (record.childrenSize() > 0) {
            page.appendChild(record);
        }
        sheet.head().appendElement("style").text((isOfficial() ? ".issuer { font-size: " + points() + "pt; }\n" : "") + CSS);
    }

    private Element head() {
        Element head = new Element("div").addClass("head");
        Element names = head.appendElement("div").addClass("issuers");
        if (issuers.size() > 1) {
            head.addClass("head--joint");
        }
        // Joint letters often stand under the first issuer's name alone; all of them are named here, and the last line says what it is.
        for (String issuer : issuers) {
            names.appendElement("p").addClass("issuer").text(issuer + (issuer.equals(issuers.getLast()) && !issuer.endsWith("文件") ? "文件" : ""));
        }
        head.appendElement("p").addClass("number").text(fields.text("number"));
        return head;
    }

    private String points() {
        int longest = issuers.stream().mapToInt(String::length).max().orElse(1) + 2;
        return String.format(Locale.ROOT, "%.1f", Math.min(LARGEST_ISSUER, WIDTH * .97 / longest));
    }

    private void recipients(Element page) {
        if (!fields.text("recipients").isEmpty() && body.select(".recipients").isEmpty()) {
            page.appendElement("p").addClass("recipients").text(fields.text("recipients") + "：");
        }
    }

    private void attachmentsNamed() {
        body.select(".attachments").stream().skip(1).forEach(line -> line.removeClass("attachments").addClass("attachments--more"));
    }

    /** Who signs and when, in the middle of each other. */
    private void close() {
        for (Element written : body.select(".written")) {
            Element box = new Element("div").addClass("close");
            written.before(box);
            Element inner = box.appendElement("div");
            for (Element signer = box.previousElementSibling(); signer != null && signer.hasClass("signature") && !signer.hasClass("written");
                    signer = box.previousElementSibling()) {
                inner.prependChild(signer);
            }
            inner.appendChild(written);
        }
    }

    private Element record() {
        Element record = new Element("div").addClass("record");
        for (Element line : body.select(".copies, .printed")) {
            line.remove();
            record.appendChild(line.tagName("p"));
        }
        for (Element printed : record.select(".printed")) {
            Matcher parts = PRINTED.matcher(printed.text());
            if (parts.matches() && !parts.group("by").isEmpty()) {
                printed.text("");
                printed.appendElement("span").addClass("day").text(parts.group("day"));
                printed.appendText(parts.group("by"));
            }
        }
        return record;
    }

    private static String css() {
        try (InputStream css = LetterSheet.class.getResourceAsStream("letter.css")) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
