package org.zhijia.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.zhijia.markup.Markup;
import org.zhijia.markup.References;
import org.zhijia.markup.WordLinks;
import org.zhijia.policy.text.OfficialText;
import org.zhijia.testkit.SampleViews;

/** Whatever the reader of official documents finds can be opened on the page. */
class DocumentAnchorsTest {

    private static final List<String> LINES = List.of("各学校工会：", "为做好工作，现通知如下。", "一、总体要求", "二、主要任务", "## 三、保障措施", "（一）加强领导。各校要高度重视。", "（二）落实责任",
            "(三)强化督查", "1. 成立小组", "1．认真总结", "2、按时上报", "（1）名单", "①表格", "第一章 总则", "第一条 为了规范管理，制定本办法。", "第二条　适用范围：", "　　本条第二款。",
            "附件：1. 推荐表", "　　　2. 汇总表", "桐洲市教育工会", "2026年3月1日", "附件1", "推荐表", "附件2", "| 序号 | 项目 |", "| --- | --- |", "| 1 | （一）甲 |", "抄送：市总工会", "---", "# 办法", "- 要点",
            "**五、加粗：**正文", "普通的一段话，没有序号。", "", "", "");

    private final Markup markup = new Markup(List.of());

    @TestFactory
    Stream<DynamicTest> everyClauseHasItsAnchorOnThePage() {
        return IntStream.range(0, 200).mapToObj(seed -> DynamicTest.dynamicTest("document " + seed, () -> {
            var random = new Random(seed);
            var text = new StringBuilder();
            for (int lines = random.nextInt(3, 60); lines > 0; lines--) {
                text.append(LINES.get(random.nextInt(LINES.size()))).append(random.nextInt(3) == 0 ? "\n" : "\n\n");
            }
            var clauses = OfficialText.read(text.toString()).clauses();
            var page = Jsoup.parseBodyFragment(markup.render(text.toString(), clauses, References.NONE, WordLinks.NONE).html().value());
            var ids = page.select("[id]").eachAttr("id");
            assertEquals(new HashSet<>(ids).size(), ids.size(), "no id twice: " + ids + "\n" + text);
            clauses.forEach(clause -> assertFalse(page.getElementById(clause.anchor()) == null, clause.anchor() + " of " + ids + "\n" + text));
        }));
    }

    @Test
    void documentIsCitedByTitleAndNumber() {
        var cards = SampleViews.policies();
        assertEquals("《关于做好2026年教职工困难帮扶工作的通知》（临教工〔2026〕18号）", EntryPage.citation(cards.getFirst()));
        assertEquals("《关于印发〈教职工之家建设标准（试行）〉的通知》（临教工〔2025〕31号）", EntryPage.citation(cards.get(2)));
    }
}
