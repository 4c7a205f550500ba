package org.zhijia.profile.honours;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.zhijia.testkit.Examples;

class HonourTextTest {

    /** What texts of unions are made of, and what they are not. */
    private static final List<String> PIECES = List.of("俞波", "李　明", "阿依古丽·买买提", "欧阳慧", "等41人", "等三名同志", "被评为", "荣获", "授予", "决定授予", "下列同志",
            "市师德先进个人", "“桐洲市五一劳动奖章”", "称号", "（桐洲市实验小学）", "青屏小学", "：", "、", "，", "。", "\n", "\n\n", "\t", "|", "　", " ", "一、", "1.", "（共3人）", "名单",
            "2024年度", "二〇二四年九月一日", "桐教工〔2024〕5号", "姓名", "单位", "荣誉称号", "年份", "关于表彰", "的决定", "先进集体", "（女，回族）", "同志", "#", "**", "\u200b", "\uD83D", "𠮷", "(", ")", "（", "）", "0", "a");

    @TestFactory
    Stream<DynamicTest> formsOfUnionsAreRead() {
        return Examples.hold(HonourTextTest.class, "honours.txt", text -> shown(HonourText.read(text)));
    }

    /** Whatever stands in a text: it is read without an error, and every name stands where the reading says. */
    @RepeatedTest(400)
    void noTextRaisesAnErrorAndEveryNameIsInTheText(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var text = new StringBuilder();
        for (int i = random.nextInt(80); i >= 0; i--) {
            text.append(random.nextInt(12) == 0 ? String.valueOf((char) random.nextInt(0x10000)) : PIECES.get(random.nextInt(PIECES.size())));
        }
        check(HonourText.read(text.toString()));
    }

    /** Texts that somebody has cut off or written over somewhere. */
    @TestFactory
    Stream<DynamicTest> mutilatedExamplesAreReadAsWell() {
        var random = new Random(5);
        return Examples.hold(HonourTextTest.class, "honours.txt", text -> {
            for (int i = 0; i < 60; i++) {
                int at = random.nextInt(text.length() + 1);
                int until = Math.min(text.length(), at + random.nextInt(6));
                check(HonourText.read(text.substring(0, at) + PIECES.get(random.nextInt(PIECES.size())) + text.substring(until)));
            }
            return shown(HonourText.read(text));
        });
    }

    private static void check(HonourText read) {
        var people = new ArrayList<Mention>();
        for (var award : read.awards()) {
            assertTrue(award.start() >= 0 && award.start() <= award.end() && award.end() <= read.text().length(), award::toString);
            people.addAll(award.people());
            award.findings().forEach(finding -> assertTrue(finding.endsWith("。"), finding));
        }
        for (var person : people) {
            assertEquals(person.name(), Spelling.name(read.text().substring(person.start(), person.end())));
            assertTrue(!person.name().isBlank() && person.name().length() <= 60, person::toString);
        }
    }

    @Test
    void longTextsTakeNoLongTime() {
        var names = "张建国、李秀英（青屏小学）、王　芳、".repeat(20_000);
        assertTimeout(Duration.ofSeconds(10), () -> {
            check(HonourText.read("授予下列同志“桐洲市师德标兵”称号：" + names));
            check(HonourText.read("授予".repeat(60_000)));
            check(HonourText.read("张三被评为".repeat(20_000)));
            check(HonourText.read("（".repeat(100_000)));
            check(HonourText.read("一 ".repeat(60_000)));
        });
    }

    @Test
    void moreNamesThanALotAreLeftOutAndThatIsSaid() {
        var read = HonourText.read("桐洲市师德标兵名单\n" + "张建国 李秀英 王芳\n".repeat(400));
        assertEquals(HonourText.MOST_PEOPLE, read.awards().getFirst().people().size());
        assertTrue(read.remarks().getFirst().contains("超过 1000 个"));
    }

    @Test
    void howManyAreMissingIsSaidInPlainWords() {
        var award = HonourText.read("俞波等41人被评为市师德先进个人").awards().getFirst();
        assertEquals("原文说 41 人，读出 1 个名字，还差 40 个，请对照原文或附件补上。", award.findings().getFirst());
        assertEquals(List.of(), HonourText.read("2024年9月，陈静被桐洲市教育局评为桐洲市师德标兵。").awards().getFirst().findings());
    }

    private static String shown(HonourText read) {
        return Stream.concat(read.awards().stream().map(HonourTextTest::shown), read.remarks().stream().map(remark -> "! " + remark)).collect(Collectors.joining("\n"));
    }

    private static String shown(Award award) {
        var honour = award.honour();
        var year = honour.year().isPresent() ? String.valueOf(honour.year().getAsInt()) : "-";
        var claimed = award.claimed().isPresent() ? String.valueOf(award.claimed().getAsInt()) : "-";
        return honour.title() + " | " + (honour.level().isEmpty() ? "-" : honour.level()) + " | " + year + " | "
                + (honour.grantedBy().isEmpty() ? "-" : honour.grantedBy()) + " | " + claimed + "\n  "
                + award.people().stream().map(person -> person.name() + (person.unit().isEmpty() ? "" : "@" + person.unit())).collect(Collectors.joining(" "));
    }
}
