package org.zhijia.delivery;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.zhijia.view.Html;
import org.zhijia.view.RelationView;

/** Marks clauses of a body that another document has repealed or amended. */
final class ClauseMarks {

    private ClauseMarks() { }

    static Html in(Html body, List<RelationView> changes) {
        var marked = changes.stream().filter(change -> change.begun() && !change.url().isEmpty()).toList();
        if (marked.isEmpty()) {
            return body;
        }
        var document = Jsoup.parseBodyFragment(body.value());
        document.outputSettings(new Document.OutputSettings().prettyPrint(false));
        marked.forEach(change -> mark(document, change));
        return new Html(document.body().html());
    }

    private static void mark(Document document, RelationView change) {
        var clause = document.getElementById(change.url().substring(1));
        if (clause != null) {
            clause.addClass("clause--" + change.kind());
            // A reader of the text comes from here to the document that has changed it.
            clause.appendChild(new Element("a").addClass("clause-mark").attr("href", "#changes")
                    .text(change.kind().equals("repeal") ? "已废止" : "已修改"));
        }
    }
}
