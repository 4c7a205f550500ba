package org.zhijia.plugins.search.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LessonsTest {

    private static final long CITY = 1;
    private static final long SCHOOL = 2;
    private static final Place LEAVE = new Place(10, "第七条");
    private static final Place FEES = new Place(11, "第三条");

    private final Lessons lessons = new Lessons(List.of(
            new Lesson(CITY, "女职工产假有多少天？", true, 1, List.of(LEAVE)),
            new Lesson(CITY, "工会经费由谁拨缴？", true, 1, List.of(FEES)),
            new Lesson(SCHOOL, "本校的工会经费怎么报销？", false, 0.5, List.of(new Place(12, "")))));

    @Test
    void aKeptQuestionIsKnownByItsWordsWhateverStandsBetween() {
        assertEquals(Optional.of(new Lessons.Known("女职工产假有多少天？", List.of(LEAVE))), lessons.known(" 女职工产假有多少天", List.of(CITY)));
        assertEquals(Optional.empty(), lessons.known("女职工有多少人？", List.of(CITY)));
        assertEquals(Optional.empty(), lessons.known("", List.of(CITY)));
    }

    @Test
    void clicksGiveNoAnswerButHaveASay() {
        assertEquals(Optional.empty(), lessons.known("本校的工会经费怎么报销？", List.of(SCHOOL)));
        assertEquals(0.5, lessons.votes("本校的工会经费怎么报销？", List.of(SCHOOL)).get(new Place(12, "")), 1e-9);
    }

    @Test
    void whatASchoolTaughtDoesNotCountAboveIt() {
        assertEquals(Map.of(), lessons.votes("报销", List.of(CITY)));
        assertTrue(lessons.votes("报销", List.of(CITY, SCHOOL)).containsKey(new Place(12, "")));
    }

    @Test
    void theMoreAlikeTheMoreItSays() {
        double same = lessons.votes("工会经费由谁拨缴？", List.of(CITY)).get(FEES);
        double alike = lessons.votes("工会经费能不能买慰问品？", List.of(CITY)).get(FEES);
        assertEquals(1, same, 1e-9);
        assertTrue(alike > 0 && alike < same, alike + "");
    }

    /** Whatever is asked, no single lesson says more than its weight, and all together no more than there are voters. */
    @Test
    void votesStayWithinTheirBound() {
        var random = new Random(7);
        var many = new Lessons(IntStream.range(0, 200).mapToObj(i -> new Lesson(CITY, words(random), true, 1, List.of(new Place(i % 20, "a")))).toList());
        for (int asked = 0; asked < 500; asked++) {
            many.votes(words(random), List.of(CITY)).values().forEach(votes -> assertTrue(votes > 0 && votes <= 30, votes + ""));
        }
    }

    @Test
    void whoHasLearntNothingSaysNothing() {
        assertEquals(Map.of(), Lessons.NONE.votes("工会", List.of(CITY)));
    }

    private static String words(Random random) {
        return random.ints(2 + random.nextInt(12), '一', '一' + 60).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}
