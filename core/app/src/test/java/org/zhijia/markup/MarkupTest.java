package org.zhijia.markup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonmark.Extension;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.zhijia.testkit.Examples;
import org.zhijia.view.FileView;
import org.zhijia.view.ImageView;
import org.zhijia.view.LinkView;

class MarkupTest {

    private static final References MEDIA = new References() {

        private final Map<Long, ImageView> images = Map.of(
                1L, new ImageView("/media/a/w640.jpg", "/media/a/w640.jpg 640w", "/media/a/w640.webp 640w", "image/webp",
                        1200, 800, "", ""),
                2L, new ImageView("/media/b/w320.jpg", "/media/b/w320.jpg 320w", "", "", 400, 300, "校门", "东校门"));

        private final Map<Long, FileView> files = Map.of(
                3L, new FileView("宣传片.mp4", "/files/3/film.mp4", "MP4", "20 MB", 20_000_000),
                4L, new FileView("附件1：推荐表.docx", "/files/4/form.docx", "DOCX", "1.2 MB", 1_200_000),
                5L, new FileView("会歌.mp3", "/files/5/song.mp3", "MP3", "3 MB", 3_000_000));

        @Override
        public Optional<ImageView> image(long id) {
            return Optional.ofNullable(images.get(id));
        }

        @Override
        public Optional<FileView> file(long id) {
            return Optional.ofNullable(files.get(id));
        }
    };

    private final Markup markup = new Markup(List.of());

    @TestFactory
    Stream<DynamicTest> chineseReadsAsTyped() {
        return Examples.hold(MarkupTest.class, "chinese.txt", this::html);
    }

    @TestFactory
    Stream<DynamicTest> bodiesHoldMoreThanText() {
        return Examples.hold(MarkupTest.class, "body.txt", this::html);
    }

    @TestFactory
    Stream<DynamicTest> nastyMarkupIsDropped() {
        return Examples.hold(MarkupTest.class, "nasty.txt", this::html);
    }

    private String html(String text) {
        return markup.render(text, MEDIA).html().value();
    }

    @Test
    void outlineFollowsTheHeadings() {
        List<LinkView> outline = markup.render("""
                ## 一、总体要求
                ### （一）原则
                ### （二）目标[^1]
                ## 二、任务

                [^1]: 三年内。
                """, References.NONE).outline();

        assertEquals(List.of(
                new LinkView("一、总体要求", "#一-总体要求", false, List.of(
                        new LinkView("（一）原则", "#一-原则"), new LinkView("（二）目标", "#二-目标"))),
                new LinkView("二、任务", "#二-任务")), outline);
    }

    @Test
    void plainTextIsOneLineOfWords() {
        assertEquals("教师节 今年表彰“最美教师”10人。 一中 95",
                markup.plain("## 教师节\n\n今年**表彰**“最美\n教师”[^1]10人。\n\n![图](media:1)\n\n|一中|95|\n|-|-|\n\n[^1]: 注"));
    }

    @Test
    void mediaOfATextAreItsPicturesAndFiles() {
        assertEquals(Set.of(1L, 4L, 12L), markup.media("""
                ![甲](media:1) [乙](media:4) <img src="media:12"> `![](media:5)` [丙](media:x)
                """));
    }

    @Test
    void extensionsFromPluginsPassTheAllowList() {
        Extension stamp = (HtmlRenderer.HtmlRendererExtension) renderer -> renderer.attributeProviderFactory(
                context -> (node, tag, attributes) -> attributes.putAll(Map.of("onclick", "alert(1)", "title", "章")));

        assertEquals("<p><a href=\"/a\" title=\"章\">甲</a></p>",
                new Markup(List.of(stamp)).render("[甲](/a)", References.NONE).html().value());
    }

    /** Random texts of what officers type: the words of the page are the words that were typed, in their order. */
    @TestFactory
    Stream<DynamicTest> noCharacterIsLost() {
        return IntStream.range(0, 2_000).mapToObj(seed -> DynamicTest.dynamicTest("text " + seed, () -> {
            String text = typed(new Random(seed));
            assertEquals(words(text), words(Jsoup.parse(html(text)).text()), () -> text);
        }));
    }

    private static final String[] PIECES = {
        "教师", "工会", "“", "”", "《", "》", "（", "）", "：", "，", "。", "、", "**", "*", "__", "_", "~~", "~", "\n", "\n", "\n\n",
        "\t", "    ", "\u3000\u3000", " ", "- ", "1. ", "2.", "3．", "一、", "（一）", "(2)", "第三条", "# ", "## ", "> ", "ABC", "2019",
        "`", "---", "|", "|-|", "1)", "+ ", "\uD840\uDC00", "……", "——", "é"
    };

    private static String typed(Random random) {
        StringBuilder text = new StringBuilder("甲");
        for (int i = random.nextInt(40); i >= 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        // What follows the opening fence of code names its language and is not text.
        return text.toString().replaceAll("~{3,}|`{3,}", "~~");
    }

    private static String words(String text) {
        return text.replaceAll("[\\p{ASCII}&&[^\\p{Alnum}]]|[\\s\u3000]", "");
    }

    @Test
    void hugeNestingIsHarmless() {
        String deep = "> ".repeat(5_000) + "**“".repeat(5_000) + "甲" + "”**".repeat(5_000) + "<div>".repeat(5_000);
        assertTrue(html(deep).contains("甲"));
    }
}
