package org.zhijia.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.zhijia.api.MediaLibrary;
import org.zhijia.spi.DocumentDraft.Picture;

/**
 * Finds the pictures of a clipboard, wherever the program has put them, and stores them in the library. One that can not
 * be had is named in the note, with the words that it stood behind.
 */
final class PastedPictures {

    private static final Pattern OURS = Pattern.compile("(?:https?://[^/]+)?/desk/sites/[a-z0-9-]+/writing/media/(\\d{1,18})");
    private static final Pattern DATA = Pattern.compile("(?is)data:image/[\\w.+-]+(?:;[\\w=-]+)*;base64,(.*)");
    private static final Pattern TINY = Pattern.compile("(?i)(?:^|;)\\s*(?:width|height)\\s*:\\s*[0-3](?:\\.\\d+)?px");
    /** Where pages keep the address until a reader scrolls down to it; WeChat's is the first. */
    private static final List<String> LATE = List.of("data-src", "data-original", "data-lazy-src", "data-actualsrc");

    private final Clipboard clipboard;
    private final MediaLibrary media;
    private final RemotePictures remote;
    private final Report report;
    private final List<Long> stored = new ArrayList<>();
    private final List<Picture> unplaced = new ArrayList<>();

    PastedPictures(Clipboard clipboard, MediaLibrary media, RemotePictures remote, Report report) {
        this.clipboard = clipboard;
        this.media = media;
        this.remote = remote;
        this.report = report;
    }

    /** Makes every picture of the text one of the library's, or drops it and says so. */
    void place(Element body) {
        body.select("img").stream().filter(PastedPictures::isTiny).forEach(Element::remove);
        List<Element> images = List.copyOf(body.select("img"));
        images.forEach(image -> image.attr("src", address(image)));
        Map<Element, Picture> copied = copied(images.stream().filter(image -> isOnWritersDisk(image.attr("src"))).toList());
        Map<String, RemotePictures.Answer> fetched = remote.fetch(images.stream().map(image -> image.attr("src"))
                .filter(address -> address.matches("(?i)https?://.*") && !OURS.matcher(address).matches()).distinct().toList());
        images.forEach(image -> place(image, Optional.ofNullable(copied.get(image)), fetched));
        long undescribed = body.select("img").stream().filter(image -> image.attr("alt").isEmpty()).count();
        if (undescribed > 0) {
            report.warning(undescribed + " 张图片没有替代文字，请补上");
        }
    }

    private static boolean isTiny(Element image) {
        return image.attr("width").matches("[0-3]") || image.attr("height").matches("[0-3]") || TINY.matcher(image.attr("style")).find();
    }

    private static String address(Element image) {
        String late = LATE.stream().map(image::attr).filter(address -> !address.isBlank()).findFirst().orElse("");
        return late.isEmpty() ? image.attr("src").strip() : late.startsWith("//") ? "https:" + late : late;
    }

    private static boolean isOnWritersDisk(String address) {
        return address.matches("(?is)(file|cid|blob|webkit-fake-url|ms-appdata|content):.*|[a-z]:\\\\.*|clip_image.*");
    }

    /** The pictures that HTML names by paths of another machine, taken from beside it. */
    private Map<Element, Picture> copied(List<Element> images) {
        List<Picture> beside = clipboard.rtf().isBlank() ? List.of() : RtfPictures.in(clipboard.rtf());
        if (beside.size() != images.size() && clipboard.pictures().size() == images.size()) {
            beside = clipboard.pictures();
        }
        Map<Element, Picture> found = new HashMap<>();
        if (beside.size() == images.size()) {
            for (int i = 0; i < images.size(); i++) {
                found.put(images.get(i), beside.get(i));
            }
        } else if (!images.isEmpty()) {
            // Better at the end than in the wrong place.
            beside.stream().filter(picture -> picture.bytes().length > 0).forEach(unplaced::add);
        }
        return found;
    }

    private void place(Element image, Optional<Picture> copied, Map<String, RemotePictures.Answer> fetched) {
        String address = image.attr("src");
        Matcher ours = OURS.matcher(address);
        Matcher data = DATA.matcher(address);
        if (ours.matches()) {
            keepOurs(image, Long.parseLong(ours.group(1)));
        } else if (data.matches()) {
            store(image, decoded(data.group(1)));
        } else if (fetched.containsKey(address)) {
            var answer = fetched.get(address);
            answer.bytes().ifPresentOrElse(bytes -> store(image, bytes), () -> drop(image, answer.refusal() + "：" + address));
        } else if (copied.isPresent() && copied.get().bytes().length > 0) {
            store(image, copied.get().bytes());
        } else if (isOnWritersDisk(address)) {
            drop(image, unplaced.isEmpty() ? "剪贴板里没有这张图的内容，请另外上传：" + fileName(address) : "没能对上原来的位置，放在文末：" + fileName(address));
        } else {
            drop(image, "这种地址的图片无法取得：" + (address.length() > 100 ? address.substring(0, 100) + "…" : address));
        }
    }

    private void keepOurs(Element image, long id) {
        if (media.image(id).isPresent()) {
            image.attr("src", "media:" + id);
        } else {
            drop(image, "是别的站点的图片，请从本站媒体库插入");
        }
    }

    private void store(Element image, byte[] bytes) {
        if (!isPicture(bytes)) {
            drop(image, "不是网页能显示的图片（JPG、PNG、GIF、WebP）");
            return;
        }
        try {
            long id = media.store("粘贴的图片", new ByteArrayInputStream(bytes));
            stored.add(id);
            image.attr("src", "media:" + id).attr("alt", WordReader.description(image.attr("alt"))).removeAttr("title");
        } catch (IOException e) {
            drop(image, e.getMessage());
        }
    }

    private void drop(Element image, String why) {
        String before = before(image);
        report.dropped("图片" + (before.isEmpty() ? "" : "（在" + before + "之后）") + why);
        image.remove();
    }

    private static String before(Element image) {
        StringBuilder text = new StringBuilder();
        for (Element at = image; at != null && text.toString().isBlank() && !at.nameIs("body"); at = at.parent()) {
            for (var node = at.previousSibling(); node != null && text.toString().isBlank(); node = node.previousSibling()) {
                text.setLength(0);
                text.append(node instanceof Element element ? element.text() : node instanceof TextNode words ? words.text() : "");
            }
        }
        String words = text.toString().strip();
        return words.isEmpty() ? "" : Report.quoted(words.substring(Math.max(0, words.length() - 12)));
    }

    private static String fileName(String address) {
        return address.replaceFirst("(?s).*[/\\\\]", "");
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getMimeDecoder().decode(base64.replace("%2B", "+").replace("%2F", "/").replace("%3D", "="));
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private static boolean isPicture(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(12, bytes.length), StandardCharsets.ISO_8859_1);
        return head.startsWith("\u00FF\u00D8\u00FF") || head.startsWith("\u0089PNG") || head.startsWith("GIF8")
                || head.startsWith("RIFF") && head.endsWith("WEBP");
    }

    /** Pictures that were recovered but stand nowhere in the text, as Markdown. */
    String unplaced() {
        return markdown(unplaced);
    }

    /** Pictures that were copied by themselves, as Markdown. */
    String loose() {
        return markdown(clipboard.pictures());
    }

    private String markdown(List<Picture> pictures) {
        Element holder = new Element("div");
        for (Picture picture : pictures) {
            store(holder.appendElement("img").attr("alt", picture.alt()), picture.bytes());
        }
        return String.join("\n\n", holder.select("img").stream().map(image -> "![" + Verbatim.inline(image.attr("alt")) + "](" + image.attr("src") + ")").toList());
    }

    List<Long> stored() {
        return List.copyOf(stored);
    }
}
