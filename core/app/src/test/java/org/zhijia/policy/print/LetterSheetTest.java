package org.zhijia.policy.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhijia.markup.Markup;
import org.zhijia.markup.References;
import org.zhijia.spi.Values;

/** A sheet says everything that the body says; what it says in its own head it says once. */
class LetterSheetTest {

    private static final String TITLE = "关于做好读书活动的通知";
    private static final Values HEAD = new Values(Map.of("number", "云教工〔2026〕18号", "issuer", "云溪市教育工会、云溪市教育局", "recipients", "各区教育工会"));

    /** Lines that a body begins with: some the sheet says itself, others only look like it. */
    private static final List<String> TOPS = List.of("机密★1年", "云溪市教育工会", "云溪市教育局文件", "云溪市教育工会　云溪市教育局文件", "云溪市总工会文件", "云教工〔2026〕18号",
            "云教工〔2026〕18号　签发人：何青", "云教工〔2026〕19号", "关于做好", "读书活动的通知", "# 关于做好读书活动的通知", "关于做好旅游活动的通知", "（云教工〔2026〕18号）",
            "（2026年3月2日全委会通过）", "一  指导思想", "一、指导思想", "## 总则", "目录", "各县、市、区教育工会、", "各区教育工会，", "市直各学校工会：", "坚持以人为本，稳步推进。");
    private static final List<String> REST = List.of("二  主要工作", "（一）思想引领", "1加强师德教育。", "A.经费使用情况；", "各校要加强领导，", "精心组织", "> 引文一行。", "- 报名",
            "附件：1．登记表", "附件1", "登记表", "云溪市教育工会", "2026年3月5日", "（联系人：王芳）", "抄送：市总工会，", "市教育局。", "云溪市教育工会办公室　2026年3月6日印发", "（共印80份）");

    private final Markup markup = new Markup(List.of());

    @Test
    void nothingOfTheBodyIsMissing() {
        for (int seed = 0; seed < 3000; seed++) {
            Random random = new Random(seed);
            List<String> lines = new ArrayList<>(some(TOPS, 6, random));
            lines.addAll(some(REST, 8, random));
            String markdown = String.join(random.nextBoolean() ? "\n" : "\n\n", lines);
            String sheet = letters(sheet(markdown, random.nextBoolean() ? HEAD : Values.NONE));
            lines.stream().flatMap(line -> Stream.of(line.split("[\\s\\u3000]+"))).map(LetterSheetTest::letters)
                    .forEach(word -> assertTrue(sheet.contains(word), () -> word + " is missing of:\n" + markdown + "\n\n" + sheet));
        }
    }

    @Test
    void textBelowARemovedTitleIsNoTitle() {
        assertEquals(TITLE + " 一 指导思想 坚持以人为本。", sheet("一  指导思想\n坚持以人为本。", Values.NONE));
        assertEquals(TITLE + " 各县、市、区教育工会、 市直各学校工会： 现通知如下。", sheet("各县、市、区教育工会、\n市直各学校工会：\n现通知如下。", Values.NONE));
    }

    @Test
    void headIsNotSaidTwice() {
        String head = "云溪市教育工会 云溪市教育局文件 云教工〔2026〕18号 " + TITLE + " ";
        assertEquals(head + "市直各学校工会： 现通知如下。", sheet("云溪市教育工会\n云溪市教育局文件\n云教工[2026] 第18号\n关于做好读书\n活动的通知\n市直各学校工会：\n现通知如下。", HEAD));
        assertEquals(head + "市直各学校工会： 现通知如下。", sheet("（云教工〔2026〕18号）\n\n市直各学校工会：\n\n现通知如下。", HEAD));
    }

    @Test
    void numberThatTheSheetDoesNotSayStays() {
        assertEquals(TITLE + " 云教工〔2026〕18号 市直各学校工会： 现通知如下。", sheet("云教工〔2026〕18号\n\n市直各学校工会：\n\n现通知如下。", Values.NONE));
    }

    private String sheet(String markdown, Values fields) {
        return LetterSheet.of(TITLE, fields, markdown, markup, References.NONE).selectFirst("main").text().replaceAll("\\s+", " ");
    }

    private static List<String> some(List<String> lines, int most, Random random) {
        return random.ints(random.nextInt(most + 1), 0, lines.size()).sorted().distinct().mapToObj(lines::get).toList();
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
