package org.zhijia.imports;

import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Lists of web pages: their numbers are typed out, because in a Chinese text the number is content. */
final class HtmlLists {

    /** What {@link Numerals} calls the number forms of style sheets and of the attribute {@code type}. */
    private static final Map<Pattern, String> FORMATS = Map.of(
            Pattern.compile("(?i)cjk-|chinese|trad-|simp-"), "chineseCounting",
            Pattern.compile("(?i:upper-(alpha|latin))| A$"), "upperLetter",
            Pattern.compile("(?i:lower-(alpha|latin))| a$"), "lowerLetter",
            Pattern.compile("(?i:upper-roman)| I$"), "upperRoman",
            Pattern.compile("(?i:lower-roman)| i$"), "lowerRoman");

    private HtmlLists() { }

    static void arrange(Element body) {
        body.select("ul, ol").forEach(HtmlLists::adoptStrays);
        body.select("ol").stream().filter(list -> list.select("> li[id^=footnote-]").isEmpty()).forEach(HtmlLists::typeNumbers);
        body.select("li").stream().filter(item -> item.parent() != null && !item.parent().is("ul, ol")).forEach(item -> item.tagName("div"));
    }

    /** Some programs nest a list right in a list; only items would be read there. */
    private static void adoptStrays(Element list) {
        for (Element stray : list.children()) {
            if (!stray.nameIs("li")) {
                Element before = stray.previousElementSibling();
                if (before != null && before.nameIs("li")) {
                    before.appendChild(stray);
                } else {
                    stray.wrap("<li></li>");
                }
            }
        }
    }

    private static void typeNumbers(Element list) {
        int number = list.attr("start").matches("-?\\d{1,6}") ? Integer.parseInt(list.attr("start")) : 1;
        String style = list.attr("style") + " " + list.attr("type");
        for (Element item : list.children()) {
            number = item.attr("value").matches("\\d{1,6}") ? Integer.parseInt(item.attr("value")) : number;
            if (!item.text().isBlank() || item.selectFirst("img") != null) {
                first(item).prependChild(new TextNode(typed(number, style)));
            }
            number++;
            item.tagName("div");
        }
        list.tagName("div");
    }

    /** Where an item's text begins. */
    private static Element first(Element item) {
        Element first = item.firstElementChild();
        boolean leads = first != null && item.childNodes().stream().takeWhile(node -> node != first)
                .allMatch(node -> node instanceof TextNode text && text.isBlank());
        return leads && first.is("p, div, h1, h2, h3, h4, h5, h6") ? first(first) : item;
    }

    private static String typed(int number, String style) {
        String format = FORMATS.entrySet().stream().filter(known -> known.getKey().matcher(style).find()).map(Map.Entry::getValue)
                .findFirst().orElse("decimal");
        return Numerals.write(number, format) + (format.startsWith("chinese") ? "、" : ". ");
    }
}
