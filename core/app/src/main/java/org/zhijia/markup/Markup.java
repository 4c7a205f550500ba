package org.zhijia.markup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.commonmark.Extension;
import org.jsoup.nodes.Element;
import org.zhijia.spi.Clause;
import org.zhijia.spi.MarkupExtension;
import org.zhijia.view.Html;
import org.zhijia.view.LinkView;

/** Markdown as Chinese authors write it, made safe to print. Holds no state between texts. */
@ApplicationScoped
public class Markup {

    private static final Logger LOG = System.getLogger(Markup.class.getName());

    private final ChineseMarkdown markdown;

    /** For the container's proxy. */
    Markup() {
        this(List.of());
    }

    @Inject
    Markup(@Any Instance<MarkupExtension> contributed) {
        this(contributed.stream().flatMap(Markup::extensions).toList());
    }

    /** @param extensions beyond tables, strikethrough and footnotes */
    public Markup(List<Extension> extensions) {
        markdown = new ChineseMarkdown(extensions);
    }

    private static Stream<Extension> extensions(MarkupExtension contribution) {
        try {
            return List.copyOf(contribution.extensions()).stream();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Markup goes on without " + contribution.getClass().getName(), e);
            return Stream.empty();
        }
    }

    /** A body as its page prints it. */
    public Rendered render(String text, References references) {
        return render(text, List.of(), references, WordLinks.NONE);
    }

    /** A body whose clauses can be opened by their anchors, and whose words lead to what they name. */
    public Rendered render(String text, List<Clause> pieces, References references, WordLinks links) {
        ClauseAnchors clauses = new ClauseAnchors(text, pieces);
        Element body = AllowList.clean(markdown.html(clauses));
        clauses.arrange(body);
        List<LinkView> outline = Headings.arrange(body);
        Tables.arrange(body);
        BodyMedia.arrange(body, references);
        Footnotes.arrange(body);
        Signatures.arrange(body);
        RunningText.link(body, links);
        return new Rendered(new Html(body.html().strip()), outline);
    }

    /** The words alone on one line, without footnotes: for summaries, feeds and the search index. */
    public String plain(String text) {
        Element body = AllowList.clean(markdown.html(text));
        body.select(".footnotes, .footnote-ref").remove();
        return body.text();
    }

    /** The ids of all media that a text refers to. */
    public Set<Long> media(String text) {
        return BodyMedia.ids(AllowList.clean(markdown.html(text)));
    }
}
