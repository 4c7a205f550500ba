package org.zhijia.markup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.zhijia.spi.Clause;

/** Every clause can be opened by its anchor, and nothing else has it. */
class ClauseAnchorsTest {

    private static final List<String> LINES = List.of("一、总体要求", "（一）坚持民主管理。", "## 二、主要任务", "### （二）加强组织建设", "1. 完善制度", "2. 落实责任",
            "3．抓好培训", "4.认真总结", "（1）按时", "第三条　工会经费", "**五、保障措施：**提高认识", "　　为进一步做好工作，", "\t抄送：各学校", "- 人员",
            "- （三）场地", "> 引用的话", "| 项目 | 数 |", "| --- | --- |", "| 甲 | 1 |", "```", "<div>原样</div>", "", "", "---", "![](https://example.org/a.png)",
            "附件：1. 推荐表", "![图](/media/a.png)", "[甲]: /a", "    四个空格", "“引号”开头", "2019 年", "plain words", "<a id=\"clause-0\"></a>冒名", "[^1]: 脚注");

    private final Markup markup = new Markup(List.of());

    @TestFactory
    Stream<DynamicTest> everyAnchorStandsExactlyOnceWhateverTheTextIsLike() {
        return IntStream.range(0, 200).mapToObj(seed -> DynamicTest.dynamicTest("text " + seed, () -> {
            var random = new Random(seed);
            var text = new StringBuilder();
            var clauses = new ArrayList<Clause>();
            for (int line = random.nextInt(1, 40); line > 0; line--) {
                var words = LINES.get(random.nextInt(LINES.size()));
                if (!words.isBlank() && random.nextInt(3) > 0) {
                    clauses.add(clause("条" + line, text.length(), words));
                }
                text.append(words).append(random.nextInt(9) == 0 ? "\r\n" : "\n");
            }
            var ids = body(text.toString(), clauses).select("[id]").eachAttr("id");
            clauses.forEach(clause -> assertEquals(1, ids.stream().filter(clause.anchor()::equals).count(), clause.anchor() + " in " + ids + "\n" + text));
            assertEquals(ids.size(), new HashSet<>(ids).size(), "unique: " + ids);
        }));
    }

    @Test
    void linesOfOneParagraphAreClausesOfTheirOwn() {
        var text = "为做好工作，\n现通知如下。\n一、时间\n二、地点：\n会议室\n（一）楼上\n";
        var body = body(text, clausesAt(text, "为做好", "一、", "二、", "（一）"));
        assertEquals(List.of("为做好工作，现通知如下。", "一、时间", "二、地点：会议室", "（一）楼上"), body.select("p[id]").eachText());
        assertEquals(List.of("为做好", "一、", "二、", "（一）"), body.select("p").eachAttr("id"));
    }

    @Test
    void blockHasTheWordsAndTheCitation() {
        var text = "一、总体要求\n\n（一）**坚持**民主。";
        var block = body(text, List.of(new Clause("一", "一、", "第一部分", List.of(), 0, 6, "一、总体要求", true),
                new Clause("一-（一）", "（一）", "第一部分第（一）项", List.of("一、总体要求"), 8, 18, "（一）坚持“民主”。", true))).getElementById("一-（一）");
        assertEquals("第一部分第（一）项", block.attr("data-citation"));
        assertEquals("（一）坚持“民主”。", block.attr("data-words"));
    }

    @Test
    void anchorOfAHeadingStaysValidBesideTheClauses() {
        var text = "## 一、总体要求\n\n要求\n\n## 二、主要任务\n";
        var body = body(text, List.of(new Clause("一", "一、", "第一部分", List.of(), 0, 9, "一、总体要求", true)));
        assertEquals("一", body.selectFirst("h2").id());
        assertEquals("一、总体要求", body.getElementById("一-总体要求").parent().text());
        assertEquals("二-主要任务", body.select("h2").get(1).id());
        assertEquals("#一", markup.render(text, List.of(clause("一", 0, "一、总体要求")), References.NONE, WordLinks.NONE).outline().getFirst().url());
    }

    @Test
    void articleAndItsFirstParagraphBeginTogether() {
        var text = "第十条 工会经费用于：\n（一）维权；";
        var body = body(text, List.of(clause("第十条", 0, text), clause("第十条-1", 0, "工会经费用于："), clause("第十条-（一）", 13, "（一）维权；")));
        assertEquals("第十条", body.selectFirst("p").id());
        assertEquals("span", body.getElementById("第十条-1").tagName());
        assertEquals("（一）维权；", body.getElementById("第十条-（一）").text());
    }

    @Test
    void textTakesNoClausesPlace() {
        var body = body("<a id=\"clause-0\"></a>冒名\n\n一、真的", List.of(clause("一", 27, "一、真的")));
        assertEquals(1, body.select("#一").size());
        assertTrue(body.select("[id^=clause-]").isEmpty());
        assertTrue(body("<a id=\"clause-7\">冒名</a>", List.of()).select("[id]").isEmpty());
    }

    private static List<Clause> clausesAt(String text, String... beginnings) {
        return Stream.of(beginnings).map(beginning -> clause(beginning, text.indexOf("\n" + beginning) + 1, beginning)).toList();
    }

    private static Clause clause(String anchor, int start, String text) {
        return new Clause(anchor, "", "", List.of(), start, start + text.length(), text, true);
    }

    private Element body(String text, List<Clause> clauses) {
        return Jsoup.parseBodyFragment(markup.render(text, clauses, References.NONE, WordLinks.NONE).html().value()).body();
    }
}
