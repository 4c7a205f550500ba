package org.zhijia.markup;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** CommonMark with tables, strikethrough and footnotes, and what Chinese needs. Its output is not safe yet. */
final class ChineseMarkdown {

    private final Parser parser;
    private final HtmlRenderer renderer;

    /** @param more extensions from plugins */
    ChineseMarkdown(List<Extension> more) {
        List<Extension> extensions = new ArrayList<>(List.of(
                new ChineseEmphasis(),
                new ChineseParagraphs(),
                TablesExtension.create(),
                // One tilde says "to" between numbers: 9:00~10:00.
                StrikethroughExtension.builder().requireTwoTildes(true).build(),
                FootnotesExtension.create()));
        extensions.addAll(more);
        parser = Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS).extensions(extensions).build();
        renderer = HtmlRenderer.builder().percentEncodeUrls(true).extensions(extensions).build();
    }

    String html(String markdown) {
        return html(new ClauseAnchors(markdown, List.of()));
    }

    /** With a mark where each clause begins. */
    String html(ClauseAnchors clauses) {
        Node document = parser.parse(clauses.markdown());
        TypedNumbers.keep(document, clauses.markdown());
        clauses.mark(document);
        return renderer.render(document);
    }
}
