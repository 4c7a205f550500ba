package org.zhijia.markup;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.zhijia.view.FileView;
import org.zhijia.view.ImageView;

/**
 * Pictures, video and files of a body.
 *
 * <ul>
 * <li>{@code ![alt](media:12 "caption")} is a picture in its sizes, a video or a sound; alone in its paragraph it is a
 *     figure with its caption.
 * <li>{@code [name](media:12)} downloads a file, and says its kind and size.
 * <li>What has gone leaves its words behind.
 * <li>A picture on another host becomes a link: pages load nothing from elsewhere.
 * </ul>
 */
final class BodyMedia {

    private static final Pattern REFERENCE = Pattern.compile("media:(\\d{1,18})");
    private static final Pattern ELSEWHERE = Pattern.compile("(?i)(https?:|//).*");

    // The column of text is at most 46rem wide in every theme of ours; a wider one merely loads a smaller picture.
    private static final String SIZES = "(min-width: 48rem) 46rem, 100vw";

    private final References references;

    private BodyMedia(References references) {
        this.references = references;
    }

    /** The ids that a body refers to. */
    static Set<Long> ids(Element body) {
        Set<Long> ids = new TreeSet<>();
        body.select("img[src]").forEach(image -> id(image.attr("src")).ifPresent(ids::add));
        body.select("a[href]").forEach(link -> id(link.attr("href")).ifPresent(ids::add));
        return ids;
    }

    static void arrange(Element body, References references) {
        BodyMedia media = new BodyMedia(references);
        body.select("p").stream().filter(BodyMedia::hasOnlyPictures).forEach(media::makeFigures);
        body.select("img").stream().filter(BodyMedia::isTyped).forEach(media::replace);
        body.select("a").forEach(media::arrangeLink);
    }

    private static OptionalLong id(String address) {
        Matcher reference = REFERENCE.matcher(address);
        return reference.matches() ? OptionalLong.of(Long.parseLong(reference.group(1))) : OptionalLong.empty();
    }

    private static boolean hasOnlyPictures(Element paragraph) {
        return !paragraph.children().isEmpty() && paragraph.ownText().isBlank()
                && paragraph.children().stream().allMatch(child -> child.nameIs("img") || child.nameIs("br"))
                && paragraph.selectFirst("img") != null;
    }

    private void makeFigures(Element paragraph) {
        List<Element> figures = paragraph.select("img").stream().map(image -> (Element) figure(image)).toList();
        // What is known of the paragraph, above all its anchor, is known of the first from now on.
        figures.getFirst().attributes().addAll(paragraph.attributes());
        figures.forEach(paragraph::before);
        paragraph.remove();
    }

    private Element figure(Element image) {
        Node shown = shown(image);
        if (!(shown instanceof Element element) || element.nameIs("a")) {
            return new Element("p").appendChild(shown);
        }
        Element figure = new Element("figure").appendChild(shown);
        String caption = caption(image);
        if (!caption.isBlank()) {
            element.removeAttr("title");
            figure.appendElement("figcaption").text(caption);
        }
        return figure;
    }

    // Not one that was made here.
    private static boolean isTyped(Element image) {
        return !image.parent().nameIs("picture");
    }

    private void replace(Element image) {
        Node shown = shown(image);
        if (shown != image) {
            image.replaceWith(shown);
        }
    }

    private Node shown(Element image) {
        String source = image.attr("src");
        OptionalLong id = id(source);
        if (id.isPresent()) {
            return shown(id.getAsLong(), image.attr("alt"));
        }
        if (source.startsWith("media:")) {
            return new TextNode(image.attr("alt"));
        }
        return ELSEWHERE.matcher(source).matches() ? linkTo(source, image.attr("alt")) : image.attr("loading", "lazy");
    }

    private Node shown(long id, String alt) {
        Optional<Node> picture = references.image(id).map(image -> picture(image, alt));
        return picture.or(() -> references.file(id).map(file -> player(file, alt))).orElseGet(() -> new TextNode(alt));
    }

    private static Element picture(ImageView image, String alt) {
        Element picture = new Element("picture");
        if (!image.modern().isEmpty()) {
            picture.appendElement("source").attr("type", image.modernType()).attr("srcset", image.modern())
                    .attr("sizes", SIZES);
        }
        picture.appendElement("img").attr("src", image.src()).attr("srcset", image.srcset()).attr("sizes", SIZES)
                .attr("width", String.valueOf(image.width())).attr("height", String.valueOf(image.height()))
                .attr("loading", "lazy").attr("decoding", "async").attr("alt", alt.isBlank() ? image.alt() : alt);
        return picture;
    }

    private static Element player(FileView file, String alt) {
        String name = alt.isBlank() ? file.name() : alt;
        return switch (file.kind()) {
            case "MP4", "WEBM" -> player("video", file, name);
            case "MP3" -> player("audio", file, name);
            default -> describe(new Element("a").text(name), file);
        };
    }

    private static Element player(String tag, FileView file, String name) {
        return new Element(tag).attr("controls", true).attr("preload", "metadata").attr("src", file.url())
                .attr("aria-label", name);
    }

    private String caption(Element image) {
        OptionalLong id = id(image.attr("src"));
        if (!image.attr("title").isBlank() || id.isEmpty()) {
            return image.attr("title");
        }
        return references.image(id.getAsLong()).map(ImageView::caption).orElse("");
    }

    private static Element linkTo(String address, String alt) {
        return new Element("a").attr("href", address).attr("rel", "noopener").text(alt.isBlank() ? address : alt);
    }

    private void arrangeLink(Element link) {
        String address = link.attr("href");
        OptionalLong id = id(address);
        if (id.isPresent()) {
            references.file(id.getAsLong()).ifPresentOrElse(file -> describe(link, file), link::unwrap);
        } else if (address.isEmpty() || address.startsWith("media:")) {
            link.unwrap();
        } else if (ELSEWHERE.matcher(address).matches()) {
            link.attr("rel", "noopener");
        }
    }

    private static Element describe(Element link, FileView file) {
        if (link.text().isBlank() && link.selectFirst("img") == null) {
            link.text(file.name());
        }
        link.attr("href", file.url()).addClass("file").addClass("file-" + file.kind().toLowerCase(Locale.ROOT));
        link.appendElement("span").addClass("file-note").text("（" + String.join("，", List.of(file.kind(), file.size())) + "）");
        return link;
    }
}
