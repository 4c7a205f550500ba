package org.zhijia.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;

/** Writes the plain HTML of a converted document as Markdown. */
final class MarkdownWriter {

    private static final String BLOCKS = "p, h1, h2, h3, h4, h5, h6, ul, ol, table, blockquote, pre, hr, div";

    private final Report report;

    MarkdownWriter(Report report) {
        this.report = report;
    }

    String write(Element body) {
        return blocks(body).stream().filter(block -> !block.isBlank()).collect(Collectors.joining("\n\n"));
    }

    private List<String> blocks(Element parent) {
        List<String> blocks = new ArrayList<>();
        StringBuilder loose = new StringBuilder();
        for (Node node : parent.childNodes()) {
            if (node instanceof Element element && element.is(BLOCKS)) {
                paragraph(loose, blocks);
                block(element, blocks);
            } else {
                loose.append(inline(node));
            }
        }
        paragraph(loose, blocks);
        return blocks;
    }

    private static void paragraph(StringBuilder loose, List<String> blocks) {
        if (!loose.toString().isBlank()) {
            blocks.add(lineStarts(loose.toString().strip()));
        }
        loose.setLength(0);
    }

    private void block(Element element, List<String> blocks) {
        switch (element.normalName()) {
            case "p", "div" -> blocks.addAll(element.select(BLOCKS).size() > 1 ? blocks(element) : List.of(lineStarts(inlines(element).strip())));
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element, blocks);
            case "ul", "ol" -> list(element, blocks);
            case "table" -> blocks.add(table(element));
            case "hr" -> blocks.add("---");
            case "blockquote" -> quote(element, blocks);
            case "pre" -> code(element, blocks);
            default -> blocks.addAll(blocks(element));
        }
    }

    private void quote(Element element, List<String> blocks) {
        String text = String.join("\n\n", blocks(element));
        if (!text.isBlank()) {
            blocks.add("> " + text.replace("\n", "\n> ").replace("\n> \n", "\n>\n"));
        }
    }

    private static void code(Element element, List<String> blocks) {
        String code = element.wholeText().replaceAll("^\\n|\\s+$", "");
        String fence = code.contains("```") ? "~~~~" : "```";
        blocks.add(fence + "\n" + code + "\n" + fence);
    }

    private void heading(Element element, List<String> blocks) {
        // A heading is heavy as it is.
        element.select("strong, b").forEach(Element::unwrap);
        String text = inlines(element).strip().replace("\\\n", " ").replace('\n', ' ');
        if (!text.isEmpty()) {
            blocks.add("#".repeat(element.normalName().charAt(1) - '0') + " " + text);
        }
    }

    private void list(Element list, List<String> blocks) {
        List<Element> items = list.children().stream().filter(item -> item.is("li")).toList();
        if (items.stream().anyMatch(item -> item.id().matches("(foot|end)note-.+"))) {
            items.forEach(note -> blocks.add("[^" + note.id() + "]: " + String.join("\n\n    ", blocks(withoutReturn(note)))));
            return;
        }
        String marker = list.is("ol") ? "1. " : "- ";
        blocks.add(items.stream().map(item -> marker + String.join("\n", blocks(item)).replace("\n", "\n" + " ".repeat(marker.length())))
                .collect(Collectors.joining("\n")));
    }

    private static Element withoutReturn(Element note) {
        note.select("a[href^=#footnote-ref], a[href^=#endnote-ref]").remove();
        return note;
    }

    private String table(Element table) {
        Elements rows = table.select("tr");
        boolean merged = !table.select("[colspan], [rowspan]").isEmpty() || !table.select("td table").isEmpty();
        int columns = rows.stream().mapToInt(row -> row.children().size()).max().orElse(0);
        if (merged || columns == 0 || rows.stream().anyMatch(row -> row.children().size() != columns)) {
            report.kept("有合并单元格的表格，按 HTML 表格保留");
            return htmlTable(table);
        }
        List<String> lines = new ArrayList<>(rows.stream().map(this::row).toList());
        lines.add(1, "|" + " --- |".repeat(columns));
        return String.join("\n", lines);
    }

    private String row(Element row) {
        return row.children().stream().map(this::cell).collect(Collectors.joining(" | ", "| ", " |"));
    }

    private String cell(Element cell) {
        return blocks(cell).stream().map(text -> text.replace("\\\n", " ").replace('\n', ' ')).collect(Collectors.joining("<br>"));
    }

    // Raw HTML ends at the first blank line, so the table is written without any.
    private static String htmlTable(Element table) {
        table.select("strong > p, p:matchesWholeText(^\\s*$)").unwrap();
        return table.outerHtml().replaceAll(">\\s+<", "><").replaceAll("\\n\\s*", " ");
    }

    private String inlines(Element parent) {
        return parent.childNodes().stream().map(this::inline).collect(Collectors.joining());
    }

    private String inline(Node node) {
        return switch (node) {
            case TextNode text -> Verbatim.inline(text.getWholeText().replaceAll("[\\t\\n]+", " "));
            case Element element -> inline(element);
            default -> "";
        };
    }

    private String inline(Element element) {
        return switch (element.normalName()) {
            case "strong", "b" -> wrapped("**", inlines(element));
            case "em", "i" -> wrapped("*", inlines(element));
            case "s", "del" -> wrapped("~~", inlines(element));
            case "sup" -> note(element).orElseGet(() -> "<sup>" + inlines(element) + "</sup>");
            case "sub" -> "<sub>" + inlines(element) + "</sub>";
            case "br" -> "\\\n";
            case "a" -> link(element);
            case "img" -> element.attr("src").isEmpty() ? "" : "![" + Verbatim.inline(element.attr("alt").replaceAll("\\s+", " ")) + "](" + element.attr("src") + ")";
            default -> inlines(element);
        };
    }

    private static java.util.Optional<String> note(Element sup) {
        Element link = sup.selectFirst("a[href^=#footnote-], a[href^=#endnote-]");
        return java.util.Optional.ofNullable(link).map(each -> "[^" + each.attr("href").substring(1) + "]");
    }

    private String link(Element link) {
        String address = link.attr("href");
        String text = inlines(link);
        boolean outside = address.matches("(?i)(https?:|mailto:|tel:).*") && !text.isBlank();
        return outside ? "[" + text + "](<" + address.replaceAll("[<>\\s]", "") + ">)" : text;
    }

    /** Emphasis must not begin or end with a space. */
    private static String wrapped(String mark, String text) {
        String core = text.strip();
        return core.isEmpty() ? text : text.replace(core, mark + core + mark);
    }

    private static String lineStarts(String text) {
        return Verbatim.lineStarts(text);
    }
}
