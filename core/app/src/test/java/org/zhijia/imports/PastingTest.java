package org.zhijia.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhijia.api.MediaLibrary;
import org.zhijia.markup.Markup;
import org.zhijia.markup.References;
import org.zhijia.spi.DocumentDraft.Picture;
import org.zhijia.view.FileView;
import org.zhijia.view.ImageView;

/**
 * Clipboards of each kind become Markdown with a note. The files beside this test follow the markup that the programs are
 * known to write.
 */
class PastingTest {

    private static final byte[] PICTURE = HexFormat.of().parseHex("89504e470d0a1a0a0000");

    /** Counts what it is given. */
    private static final class Counting implements MediaLibrary {

        private final List<byte[]> stored = new ArrayList<>();

        @Override
        public Optional<ImageView> image(long id) {
            return id <= stored.size() ? Optional.of(new ImageView("/media/" + id, "", "", "", 2, 2, "", "")) : Optional.empty();
        }

        @Override
        public Map<Long, ImageView> images(Collection<Long> ids) {
            return ids.stream().flatMap(id -> image(id).map(view -> Map.entry(id, view)).stream())
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        }

        @Override
        public Optional<FileView> file(long id) {
            return Optional.empty();
        }

        @Override
        public long store(String name, InputStream content) throws IOException {
            stored.add(content.readAllBytes());
            return stored.size();
        }
    }

    private final Counting library = new Counting();
    private final Markup markup = new Markup(List.of());

    @ParameterizedTest
    @ValueSource(strings = {"word", "wps", "web"})
    void clipboardBecomesMarkdownWithANote(String program) throws IOException {
        check(program, paste(new RemotePictures(List.of(), address -> false, "https"), program));
    }

    @Test
    void picturesOfAWeChatArticleAreFetched() throws IOException {
        try (var host = new PictureHost()) {
            var html = text("wechat.html").replace("https://mmbiz.qpic.cn/sz_mmbiz_jpg", host.address());
            var pasted = paste(host.allowed(), new Clipboard(html, "", "", List.of()));
            check("wechat", pasted);
            assertEquals(1, library.stored.size());
        }
    }

    /** To the character: what could be seen is in the page that comes of it, or in the note. */
    @ParameterizedTest
    @ValueSource(strings = {"word", "wps", "wechat", "web"})
    void everyVisibleCharacterIsInTheTextOrInTheNote(String program) throws IOException {
        var seen = Jsoup.parse(text(program + ".html")).body();
        seen.select("style, script, [style*=display:none], [style*=display: none], .MsoFootnoteReference, span[style*=mso-list:Ignore]:contains(l), span[style*=Ignore]:contains(Ø)").remove();
        var pasted = paste(new RemotePictures(List.of(), address -> false, "https"), program);
        var found = VisibleText.of(Jsoup.parseBodyFragment(markup.render(pasted.markdown(), References.NONE).html().toString()).body())
                + pasted.note().stream().map(remark -> remark.text()).collect(Collectors.joining());
        for (var words : seen.nodeStream(TextNode.class).map(TextNode::getWholeText).toList()) {
            for (var word : words.split("[\\s\\u00A0\\u200B]+")) {
                assertTrue(found.contains(word), () -> word + " is missing in " + found);
            }
        }
        assertTrue(pasted.note().stream().noneMatch(remark -> remark.text().startsWith("请核对")), pasted.note().toString());
    }

    @Test
    void textThatWasLostWouldBeNamed() {
        assertEquals(List.of("很重要的"), VisibleText.missing("这是很重要的一句话。", "这是一句话。"));
        assertEquals(List.of(), VisibleText.missing("·这是一句话。", "这是一句话。"));
    }

    @Test
    void plainTextKeepsItsLinesAndItsNumbers() {
        var pasted = paste(new RemotePictures(List.of(), address -> false, "https"),
                new Clipboard("", "", "一、时间\n1. 上午八点*准时*\n2. 不要[迟到]", List.of()));
        assertEquals("一、时间\n\n1\\. 上午八点\\*准时\\*\n\n2\\. 不要\\[迟到]", pasted.markdown());
    }

    @Test
    void pictureAloneIsStored() {
        var pasted = paste(new RemotePictures(List.of(), address -> false, "https"),
                new Clipboard("", "", "", List.of(new Picture("截图.png", "", PICTURE))));
        assertEquals("![](media:1)", pasted.markdown());
        assertEquals(List.of(1L), pasted.pictures());
    }

    @Test
    void picturesWhosePlaceIsUnknownFollowTheText() throws IOException {
        var html = "<p>前</p><img src=\"file:///a.png\"><img src=\"file:///b.png\"><p>后</p>";
        var pasted = paste(new RemotePictures(List.of(), address -> false, "https"), new Clipboard(html, text("word.rtf"), "", List.of()));
        assertEquals("前\n\n后\n\n![](media:1)", pasted.markdown());
        assertTrue(pasted.note().getFirst().text().contains("放在文末：a.png"), pasted.note().toString());
    }

    @Test
    void picturesOfOurOwnEditorStayTheSame() {
        library.stored.add(PICTURE);
        var html = "<p>字<img src=\"http://localhost/desk/sites/tinglan/writing/media/1\" alt=\"合影\"><img src=\"/desk/sites/other/writing/media/9\"></p>";
        var pasted = paste(new RemotePictures(List.of(), address -> false, "https"), new Clipboard(html, "", "", List.of()));
        assertEquals("字![合影](media:1)", pasted.markdown());
        assertEquals(1, library.stored.size());
    }

    @Test
    void whatIsNoPictureIsNotStored() throws IOException {
        try (var host = new PictureHost()) {
            var html = "<p>字<img src=\"" + host.address() + "/page\"><img src=\"" + host.address() + "/gone\"><img src=\"" + host.address() + "/away\"></p>";
            var pasted = paste(host.allowed(), new Clipboard(html, "", "", List.of()));
            assertEquals("字", pasted.markdown());
            assertEquals(0, library.stored.size());
            var note = pasted.note().toString();
            assertTrue(note.contains("不是网页能显示的图片") && note.contains("（404）") && note.contains("不在允许取图片的网站之列"), note);
        }
    }

    @Test
    void onlyPublicAddressesOfAllowedHostsAreAsked() throws IOException {
        try (var host = new PictureHost()) {
            var forbidden = new RemotePictures(List.of("localhost", "127.0.0.1"), PublicAddress::is, "http");
            var answers = forbidden.fetch(List.of(host.address() + "/a"));
            assertEquals("地址不是公开的网站", answers.get(host.address() + "/a").refusal());
            assertEquals(List.of(), host.asked);
        }
        for (var address : List.of("10.1.2.3", "127.0.0.1", "169.254.169.254", "172.16.0.1", "192.168.1.1", "100.64.0.1", "0.0.0.0", "::1", "fe80::1",
                "fc00::1", "::ffff:10.0.0.1", "2002:0a00:0001::1", "64:ff9b::a00:1", "224.0.0.1", "240.0.0.1")) {
            assertTrue(!PublicAddress.is(InetAddress.getByName(address)), address);
        }
        assertTrue(PublicAddress.is(InetAddress.getByName("121.51.0.1")) && PublicAddress.is(InetAddress.getByName("240e:f7::1")));
    }

    private void check(String program, Pasted pasted) throws IOException {
        assertEquals(text(program + ".md").strip(), pasted.markdown());
        assertEquals(text(program + ".note").strip(), pasted.note().stream().map(remark -> remark.kind() + " " + remark.text()).collect(Collectors.joining("\n")));
    }

    private Pasted paste(RemotePictures remote, String program) throws IOException {
        var rtf = Map.of("word", "word.rtf", "wps", "wps.rtf").get(program);
        return paste(remote, new Clipboard(text(program + ".html"), rtf == null ? "" : text(rtf), "", List.of()));
    }

    private Pasted paste(RemotePictures remote, Clipboard clipboard) {
        return new Pasting(library, markup, remote).paste(clipboard);
    }

    private static String text(String file) throws IOException {
        try (var in = PastingTest.class.getResourceAsStream("/clipboards/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** A web site with a picture, on this machine. */
    private static final class PictureHost implements AutoCloseable {

        private final HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        private final List<String> asked = new ArrayList<>();

        PictureHost() throws IOException {
            server.createContext("/", exchange -> {
                asked.add(exchange.getRequestURI().getPath());
                switch (exchange.getRequestURI().getPath()) {
                    case "/gone" -> exchange.sendResponseHeaders(404, -1);
                    case "/away" -> {
                        exchange.getResponseHeaders().add("Location", "http://elsewhere.example/x.png");
                        exchange.sendResponseHeaders(302, -1);
                    }
                    default -> {
                        var body = exchange.getRequestURI().getPath().equals("/page") ? "<html>".getBytes(StandardCharsets.UTF_8) : PICTURE;
                        exchange.sendResponseHeaders(200, body.length);
                        exchange.getResponseBody().write(body);
                    }
                }
                exchange.close();
            });
            server.start();
        }

        String address() {
            return "http://localhost:" + server.getAddress().getPort();
        }

        RemotePictures allowed() {
            return new RemotePictures(List.of("localhost"), address -> true, "http");
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
