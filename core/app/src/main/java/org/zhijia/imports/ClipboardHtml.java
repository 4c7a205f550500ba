package org.zhijia.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * The HTML of a clipboard, reduced step by step to what {@link MarkdownWriter} knows: paragraphs, headings, lists, tables,
 * links, pictures and emphasis. What programs merely dress their text with goes without a word; what a reader would miss is
 * reported.
 */
final class ClipboardHtml {

    private static final String NEVER_SEEN = "head, style, script, meta, link, title, xml, noscript, template, base, area, map, param, source, track,"
            + " [hidden], input[type=hidden]";
    private static final Pattern HIDDEN = Pattern.compile("(?i)display\\s*:\\s*none|visibility\\s*:\\s*hidden|mso-hide\\s*:\\s*all");
    private static final Map<String, String> EMBEDDED = new LinkedHashMap<>();

    static {
        EMBEDDED.put("视频", "video, iframe[class*=video], mp-common-videosnap");
        EMBEDDED.put("音频", "audio, mpvoice, mp-common-mpaudio, qqmusic");
        EMBEDDED.put("嵌入的网页或对象", "iframe, object, embed, applet, frame");
        EMBEDDED.put("绘图", "svg, canvas");
        EMBEDDED.put("小程序或名片", "mp-miniprogram, mpprofile, mp-common-profile, mp-common-product, mp-common-poi");
        EMBEDDED.put("表单输入框", "input, select, textarea, progress, meter");
    }

    private static final Pattern BOLD = Pattern.compile("(?i)font-weight\\s*:\\s*(bold|bolder|[6-9]00)");
    private static final Pattern NOT_BOLD = Pattern.compile("(?i)font-weight\\s*:\\s*(normal|lighter|[1-5]00)");
    private static final Pattern ITALIC = Pattern.compile("(?i)font-style\\s*:\\s*(italic|oblique)");
    private static final Pattern STRUCK = Pattern.compile("(?i)text-decoration[\\w-]*\\s*:[^;]*line-through");
    private static final Pattern LINE = Pattern.compile("(?i)(?<![\\w-])display\\s*:\\s*(block|flex|grid|table)");
    private static final Pattern OUTLINE = Pattern.compile("(?i)mso-outline-level\\s*:\\s*([1-6])");
    private static final Pattern DRESS = Pattern.compile("(?i)(font-family|font-size|(?<![\\w-])color|background(-color)?|text-align|line-height)\\s*:");
    private static final Pattern BACKDROP = Pattern.compile("(?i)background(-image)?\\s*:[^;]*url\\(");

    private static final String BOXES = "section, article, header, footer, main, aside, nav, address, figure, figcaption, dl, dt, dd, center, fieldset,"
            + " form, details, summary, hgroup, legend";
    private static final String BLOCKS = "p, h1, h2, h3, h4, h5, h6, ul, ol, table, blockquote, pre, hr, div";
    private static final String KEPT = BLOCKS + ", body, li, thead, tbody, tfoot, tr, td, th, strong, em, del, sub, sup, br, a, img";
    /** A line of the source that ends within Chinese text ends nowhere for the reader. */
    private static final Pattern WRAPPED = Pattern.compile("(?<=[\\u2E80-\\u9FFF\\uF900-\\uFAFF\\uFF00-\\uFFEF“”‘’—…])[\\t\\n\\r ]*[\\n\\r][\\t\\n\\r ]*(?=[\\u2E80-\\u9FFF\\uF900-\\uFAFF\\uFF00-\\uFFEF“”‘’—…])");

    private final Element body;
    private final Report report;

    private ClipboardHtml(Element body, Report report) {
        this.body = body;
        this.report = report;
    }

    /** What nobody saw is gone already. */
    static ClipboardHtml of(String html, Report report) {
        ClipboardHtml clipboard = new ClipboardHtml(Jsoup.parse(html).body(), report);
        clipboard.body.ownerDocument().outputSettings().prettyPrint(false);
        clipboard.dropUnseen();
        clipboard.dropEmbedded();
        // Bullets are letters of symbol fonts, and numbers of notes are counted by the page: text only in appearance.
        WordNotes.arrange(clipboard.body);
        WordLists.arrange(clipboard.body);
        return clipboard;
    }

    Element body() {
        return body;
    }

    String visibleText() {
        return VisibleText.of(body);
    }

    private void dropUnseen() {
        body.nodeStream(Comment.class).toList().forEach(Node::remove);
        body.select(NEVER_SEEN).remove();
        body.select("[style]").stream().filter(element -> HIDDEN.matcher(element.attr("style")).find()).forEach(Element::remove);
    }

    private void dropEmbedded() {
        EMBEDDED.forEach((name, selector) -> {
            var found = body.select(selector);
            if (!found.isEmpty()) {
                String words = found.text();
                report.dropped(name + " " + found.size() + " 处" + (words.isBlank() ? "" : "：" + words));
                found.remove();
            }
        });
        List<Element> comments = new ArrayList<>(body.select("[style*=mso-element:comment-list], .msocomoff"));
        comments.stream().map(Element::text).filter(text -> !text.isBlank()).forEach(text -> report.dropped("批注：" + text));
        comments.forEach(Element::remove);
        var anchors = body.select("a.msocomanchor, .MsoCommentReference");
        if (!anchors.isEmpty()) {
            report.dropped("批注标记：" + anchors.text());
            anchors.remove();
        }
        long backdrops = body.select("[style]").stream().filter(element -> BACKDROP.matcher(element.attr("style")).find()).count();
        if (backdrops > 0) {
            report.dropped("背景图 " + backdrops + " 处");
        }
    }

    /** Down to plain paragraphs. Pictures must have got their places before. */
    void simplify() {
        if (body.select("[style]").stream().anyMatch(element -> DRESS.matcher(element.attr("style")).find()) || body.selectFirst("font") != null) {
            report.kept("文字、标题、列表、表格和图片保留；字体、字号、颜色和对齐由网站版式统一设定");
        }
        body.nodeStream(TextNode.class).filter(text -> text.parent() instanceof Element parent && parent.closest("pre") == null)
                .forEach(text -> text.text(WRAPPED.matcher(text.getWholeText()).replaceAll("").replace('\u00A0', ' ')));
        headings();
        emphasis();
        body.select("button, label").unwrap();
        body.select(BOXES).tagName("div");
        body.select("span[style]").stream().filter(span -> LINE.matcher(span.attr("style")).find()).forEach(span -> span.tagName("div"));
        HtmlLists.arrange(body);
        HtmlTables.arrange(body);
        body.select("*").stream().filter(element -> !element.is(KEPT)).forEach(Element::unwrap);
        InlineMarks.arrange(body, BLOCKS);
        dropAttributes();
    }

    private void headings() {
        body.select("p.MsoTitle").tagName("h1");
        for (Element paragraph : body.select("p[style*=mso-outline-level], div[style*=mso-outline-level]")) {
            var level = OUTLINE.matcher(paragraph.attr("style"));
            if (level.find() && paragraph.select(BLOCKS).size() == 1) {
                paragraph.tagName("h" + level.group(1));
            }
        }
    }

    private void emphasis() {
        body.select("b").tagName("strong");
        body.select("i").tagName("em");
        body.select("s, strike").tagName("del");
        body.select("strong").stream().filter(element -> NOT_BOLD.matcher(element.attr("style")).find()).forEach(Element::unwrap);
        for (Element span : body.select("span[style], font[style]")) {
            mark(span, BOLD, "strong");
            mark(span, ITALIC, "em");
            mark(span, STRUCK, "del");
        }
    }

    private static void mark(Element span, Pattern style, String tag) {
        if (style.matcher(span.attr("style")).find() && !span.text().isBlank()) {
            Element mark = new Element(tag);
            List.copyOf(span.childNodes()).forEach(mark::appendChild);
            span.appendChild(mark);
        }
    }

    private void dropAttributes() {
        for (Element element : body.select("*")) {
            for (var attribute : element.attributes().asList()) {
                if (!isKept(element, attribute.getKey().toLowerCase(Locale.ROOT))) {
                    element.removeAttr(attribute.getKey());
                }
            }
        }
    }

    private static boolean isKept(Element element, String attribute) {
        return switch (element.normalName()) {
            case "a" -> attribute.equals("href");
            case "img" -> List.of("src", "alt", "title").contains(attribute);
            case "td", "th" -> List.of("colspan", "rowspan").contains(attribute);
            case "li" -> attribute.equals("id") && element.id().startsWith("footnote-");
            default -> false;
        };
    }
}
