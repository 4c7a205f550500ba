package org.zhijia.imports;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Footnotes and endnotes as Word and WPS put them on the clipboard, made what {@link MarkdownWriter} knows as notes. */
final class WordNotes {

    private static final Pattern ANCHOR = Pattern.compile("#_(ft|ed)n(\\d+)");

    private WordNotes() { }

    static void arrange(Element body) {
        for (Element note : body.select("[style*=mso-element:footnote], [style*=mso-element:endnote]")) {
            if (!note.attr("style").contains("-list") && note.id().matches("(ft|ed)n\\d+")) {
                asNote(note);
            }
        }
        for (Element link : body.select("a[href]")) {
            Matcher anchor = ANCHOR.matcher(link.attr("href"));
            if (anchor.matches()) {
                Element reference = new Element("sup");
                reference.appendElement("a").attr("href", "#footnote-" + id(anchor.group(1), anchor.group(2)));
                link.replaceWith(reference);
            }
        }
        // The line that Word draws above its notes.
        body.select("[style*=mso-element:footnote-list] > hr, [style*=mso-element:endnote-list] > hr").remove();
    }

    private static void asNote(Element note) {
        note.select("a[href^=#_ftnref], a[href^=#_ednref]").remove();
        Element item = new Element("li").attr("id", "footnote-" + id(note.id().substring(0, 2), note.id().substring(3)));
        item.html(note.html());
        note.replaceWith(new Element("ol").appendChild(item));
    }

    private static String id(String kind, String number) {
        return kind.equals("ed") ? "e" + number : number;
    }
}
