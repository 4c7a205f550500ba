package org.zhijia.theme;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Finds in markup, style sheets and drawings what browsers will not do for a theme: run its scripts, ask other hosts. The
 * content security policy is what stops them; an author should hear of it before the visitors' browsers do.
 */
final class MarkupReview {

    /** A script is in order where it is an asset: of a parent, for an upload has none of its own. */
    private static final Map<Pattern, String> MARKUP = Map.of(
            Pattern.compile("<script\\b(?!\\s+(defer\\s+)?src=\"\\{\\{\\s*asset\\()", Pattern.CASE_INSENSITIVE), "模板里不能写脚本",
            Pattern.compile("<[^<>{]*\\son[a-z]+\\s*=", Pattern.CASE_INSENSITIVE), "不能用 on… 属性写脚本",
            Pattern.compile("javascript:", Pattern.CASE_INSENSITIVE), "不能用 javascript: 地址",
            Pattern.compile("<(iframe|object|embed|base|applet)\\b", Pattern.CASE_INSENSITIVE), "不能用这个标签嵌入别的内容",
            Pattern.compile("http-equiv", Pattern.CASE_INSENSITIVE), "不能用 http-equiv 改变页面",
            Pattern.compile("<(link|img|source|video|audio)\\b[^<>]*\\b(href|src|srcset)=[\"']?(https?:)?//", Pattern.CASE_INSENSITIVE),
            "不能引用别的网站的文件，请放进 assets",
            Pattern.compile("<style\\b|<[^<>{]*\\sstyle\\s*=", Pattern.CASE_INSENSITIVE), "样式不能写在页面里，请写进 assets 里的 css 文件");

    private static final int MOST_FINDINGS = 50;

    private static final Pattern IMPORT = Pattern.compile("@import\\s++(url\\()?+\\s*+[\"']?+(?<address>[^\"')\\s;]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern URL = Pattern.compile("url\\(\\s*+[\"']?+(?<address>[^\"')]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern OWN = Pattern.compile("#.*|data:(image/(png|jpeg|webp|avif|svg\\+xml)|font/woff2)[;,].*|(?![a-z][a-z0-9+.-]*:|//|/|\\\\).*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Set<String> SHAPES = Set.of("svg", "g", "path", "circle", "ellipse", "rect", "line", "polyline", "polygon",
            "defs", "use", "symbol", "title", "desc", "lineargradient", "radialgradient", "stop", "clippath", "mask", "pattern", "text",
            "tspan", "filter", "fegaussianblur", "fecolormatrix", "feoffset", "feblend", "feturbulence", "style", "metadata");

    private MarkupReview() { }

    static List<Finding> template(String file, String source) {
        List<Finding> findings = new ArrayList<>();
        MARKUP.forEach((pattern, message) -> pattern.matcher(source).results().limit(MOST_FINDINGS)
                .forEach(match -> findings.add(Finding.error(file, line(source, match.start()), message))));
        return findings;
    }

    static List<Finding> sheet(String file, String source) {
        String rules = withoutComments(source);
        List<Finding> findings = new ArrayList<>();
        for (Pattern pattern : List.of(IMPORT, URL)) {
            Matcher match = pattern.matcher(rules);
            while (match.find() && findings.size() < MOST_FINDINGS) {
                if (!OWN.matcher(match.group("address").strip()).matches()) {
                    findings.add(Finding.error(file, line(rules, match.start()), "不能引用别的网站或 assets 以外的文件：" + match.group("address")));
                }
            }
        }
        return findings;
    }

    /** Their line breaks stay, so that the numbers of the lines do. */
    private static String withoutComments(String source) {
        StringBuilder rules = new StringBuilder();
        int from = 0;
        for (int begin = source.indexOf("/*"); begin >= 0; begin = source.indexOf("/*", from)) {
            int end = source.indexOf("*/", begin + 2);
            end = end < 0 ? source.length() : end + 2;
            rules.append(source, from, begin);
            source.substring(begin, end).chars().filter(character -> character == '\n').forEach(rules::appendCodePoint);
            from = end;
        }
        return rules.append(source, from, source.length()).toString();
    }

    static List<Finding> drawing(String file, String source) {
        List<Finding> findings = new ArrayList<>();
        if (source.contains("<!ENTITY") || source.contains("<?xml-stylesheet")) {
            findings.add(Finding.error(file, 0, "SVG 里不能有实体定义或样式引用"));
        }
        Parser parser = Parser.xmlParser().setTrackPosition(true);
        for (Element element : Jsoup.parse(source, "", parser).getAllElements()) {
            if (!element.normalName().equals("#root") && !SHAPES.contains(element.normalName().toLowerCase())) {
                findings.add(Finding.error(file, line(element), "SVG 里不能有 " + element.tagName()));
            }
            element.attributes().forEach(attribute -> attribute(file, element, attribute, findings));
        }
        return findings;
    }

    private static void attribute(String file, Element element, Attribute attribute, List<Finding> findings) {
        String name = attribute.getKey().toLowerCase();
        if (name.startsWith("on")) {
            findings.add(Finding.error(file, line(element), "SVG 里不能有脚本属性 " + attribute.getKey()));
        }
        if ((name.equals("href") || name.endsWith(":href") || name.equals("src")) && !attribute.getValue().startsWith("#")) {
            findings.add(Finding.error(file, line(element), "SVG 里只能引用自己的部分：" + attribute.getValue()));
        }
    }

    private static int line(Element element) {
        return element.sourceRange().start().lineNumber();
    }

    private static int line(String source, int offset) {
        return (int) source.substring(0, offset).chars().filter(character -> character == '\n').count() + 1;
    }
}
