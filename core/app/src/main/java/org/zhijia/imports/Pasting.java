package org.zhijia.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.zhijia.api.MediaLibrary;
import org.zhijia.markup.Markup;
import org.zhijia.markup.References;

/**
 * Makes Markdown of what somebody pastes: from Word, WPS, a WeChat article or any other web page. Every character that
 * could be seen is in the text or in the note.
 */
@ApplicationScoped
public class Pasting {

    @Inject
    private MediaLibrary media;

    @Inject
    private Markup markup;

    @Inject
    private RemotePictures remote;

    protected Pasting() { }

    Pasting(MediaLibrary media, Markup markup, RemotePictures remote) {
        this.media = media;
        this.markup = markup;
        this.remote = remote;
    }

    public Pasted paste(Clipboard clipboard) {
        Report report = new Report();
        PastedPictures pictures = new PastedPictures(clipboard, media, remote, report);
        if (clipboard.html().isBlank()) {
            String text = Block.join(Paragraphs.of(new Leftovers(report).cleaned(clipboard.text())));
            return pasted(joined(text, pictures.loose()), pictures, report);
        }
        ClipboardHtml html = ClipboardHtml.of(clipboard.html(), report);
        String seen = html.visibleText();
        pictures.place(html.body());
        html.simplify();
        String markdown = new Leftovers(report).cleaned(new MarkdownWriter(report).write(html.body()));
        VisibleText.missing(seen, VisibleText.of(rendered(markdown)))
                .forEach(gone -> report.warning("请核对，这些文字可能没有粘贴进来：" + Report.quoted(gone)));
        return pasted(joined(markdown, pictures.unplaced()), pictures, report);
    }

    private static String joined(String text, String pictures) {
        return pictures.isEmpty() ? text : text.isEmpty() ? pictures : text + "\n\n" + pictures;
    }

    private static Pasted pasted(String markdown, PastedPictures pictures, Report report) {
        return new Pasted(markdown, pictures.stored(), report.remarks());
    }

    private Element rendered(String markdown) {
        return Jsoup.parseBodyFragment(markup.render(markdown, References.NONE).html().toString()).body();
    }
}
