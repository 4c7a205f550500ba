package org.zhijia.markup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.zhijia.markup.WordLinks.Link;

class RunningTextTest {

    private static final Pattern NUMBER = Pattern.compile("甲〔\\d{4}〕\\d+号");

    private final List<List<String>> asked = new ArrayList<>();

    @Test
    void wordsBecomeLinksWhereverTheyRun() {
        assertEquals("<p>见<a href=\"/d\" title=\"文\">甲〔2019〕1号</a>和<a href=\"/d\" title=\"文\">甲〔2020〕2号</a>，<strong><a href=\"/d\" title=\"文\">甲〔2021〕3号</a></strong>。</p>",
                html("见甲〔2019〕1号和甲〔2020〕2号，**甲〔2021〕3号**。"));
    }

    @Test
    void linksAndCodeStayAsTheyAre() {
        assertEquals("<p><a href=\"/x\">甲〔2019〕1号</a> <code>甲〔2019〕1号</code></p>", html("[甲〔2019〕1号](/x) `甲〔2019〕1号`"));
    }

    @Test
    void wholeBodyIsAskedForAtOnce() {
        html("甲〔2019〕1号\n\n- 甲〔2019〕2号\n\n## 甲〔2019〕3号\n\n| 甲 |\n| --- |\n| 甲〔2019〕4号 |\n");
        assertEquals(1, asked.size());
        assertEquals(4, asked.getFirst().stream().filter(text -> text.contains("号")).count());
    }

    private String html(String markdown) {
        return new Markup(List.of()).render(markdown, List.of(), References.NONE, texts -> {
            asked.add(texts);
            return texts.stream().map(RunningTextTest::links).toList();
        }).html().value();
    }

    private static List<Link> links(String text) {
        return NUMBER.matcher(text).results().map(match -> new Link(match.start(), match.end(), "/d", "文")).toList();
    }
}
