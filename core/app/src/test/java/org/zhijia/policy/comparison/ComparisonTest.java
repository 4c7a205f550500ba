package org.zhijia.policy.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhijia.policy.comparison.Comparison.Fate;
import org.zhijia.spi.Clause;

/** Which clause became which. */
class ComparisonTest {

    private static final String VISITS = "会员生病住院，工会在三日内上门探望，慰问金不超过一千元。";
    private static final String HOTLINE = "心理援助热线每周二、周四晚上有人值守，夜间来电次日回拨。";
    private static final String CHOIR = "教工合唱团每月排练两次，排练厅由市青少年宫提供。";
    private static final String NURSERY = "寒暑假开设子女托管班，班额不超过二十五人，晚五点半结束。";

    @Test
    void insertedClauseMovesLabelsAndNothingElse() {
        var comparison = compare(numbered(VISITS, HOTLINE, CHOIR), numbered(VISITS, NURSERY, HOTLINE, CHOIR));
        assertEquals("same 1-1, new -2, same 2-3, same 3-4", told(comparison));
    }

    @Test
    void droppedClauseStandsWhereItStood() {
        var comparison = compare(numbered(VISITS, HOTLINE, CHOIR), numbered(VISITS, CHOIR));
        assertEquals("same 1-1, dropped 2-, same 3-2", told(comparison));
    }

    @Test
    void changedClauseShowsWhatChanged() {
        var comparison = compare(numbered(VISITS), numbered(VISITS.replace("一千元", "一千五百元")));
        var row = comparison.rows().getFirst();
        assertEquals(Fate.CHANGED, row.fate());
        assertEquals(VISITS, row.passages().getFirst().before());
        assertTrue(row.passages().getFirst().pieces().size() > 1, "only the piece that changed is marked");
    }

    @Test
    void clauseThatWentElsewhereHasMoved() {
        var comparison = compare(numbered(VISITS, HOTLINE, CHOIR, NURSERY), numbered(HOTLINE, CHOIR, NURSERY, VISITS));
        assertEquals("same 2-1, same 3-2, same 4-3, moved 1-4", told(comparison));
        var changed = compare(numbered(VISITS, HOTLINE, CHOIR, NURSERY), numbered(HOTLINE, CHOIR, NURSERY, VISITS.replace("三日", "五日")));
        assertEquals(Fate.REWORKED, changed.rows().getLast().fate());
    }

    @Test
    void sameLabelDoesNotMakeDifferentClausesOne() {
        assertEquals("dropped 1-, new -1", sorted(compare(numbered(VISITS), numbered(CHOIR))));
    }

    @Test
    void labelDecidesBetweenLikes() {
        var before = List.of(clause("1.", "组织一次春游。"), clause("2.", "组织一次秋游。"));
        var after = List.of(clause("1.", "组织一次冬游。"), clause("2.", "组织一次夏游。"));
        assertEquals("changed 1.-1., changed 2.-2.", told(compare(before, after)));
    }

    @Test
    void emptyDocumentsCompareToo() {
        assertEquals(List.of(), compare(List.of(), List.of()).rows());
        assertEquals(2, compare(List.of(), numbered(VISITS, CHOIR)).count(Fate.NEW));
    }

    @Test
    void itemsOfAnArticleAreComparedWithIt() {
        var article = new Clause("第一条", "第一条", "第一条", List.of(), 0, 0, "第一条 有下列情形之一：\n（一）" + VISITS, true);
        var item = new Clause("第一条-（一）", "（一）", "第一条第（一）项", List.of(), 0, 0, "（一）" + VISITS, false);
        assertEquals(1, compare(List.of(article, item), List.of(article, item)).rows().size());
    }

    /** However clauses are shuffled, dropped and added: each is told exactly once. */
    @Test
    void everyClauseIsToldOnce() {
        var random = new Random(20261122);
        for (int round = 0; round < 60; round++) {
            var before = documents(random, random.nextInt(40));
            var after = new ArrayList<>(before.stream().filter(clause -> random.nextInt(5) > 0).toList());
            after.addAll(documents(random, random.nextInt(10)));
            if (random.nextBoolean()) {
                Collections.shuffle(after, random);
            }
            var rows = compare(before, after).rows();
            assertEquals(sortedTexts(before), sortedTexts(rows.stream().flatMap(row -> row.before().stream()).toList()));
            assertEquals(after.stream().map(Clause::text).toList(), rows.stream().flatMap(row -> row.after().stream()).map(Clause::text).toList());
        }
    }

    @Test
    void longDocumentsAreComparedAtOnce() {
        var random = new Random(7);
        var before = documents(random, 1300);
        var after = before.stream().map(clause -> clause("", clause.text().replace("工会", "学校工会"))).collect(Collectors.toCollection(ArrayList::new));
        Collections.rotate(after.subList(0, 200), 50);
        assertTimeout(Duration.ofSeconds(3), () -> assertEquals(1300, compare(before, after).rows().size()));
    }

    private static final List<String> WORDS = Stream.of(VISITS, HOTLINE, CHOIR, NURSERY).flatMap(text -> Stream.of(text.split("[，。、]")))
            .flatMap(part -> IntStream.range(0, part.length() - 1).mapToObj(at -> part.substring(at, at + 2))).toList();

    private static List<Clause> documents(Random random, int size) {
        return IntStream.range(0, size).mapToObj(n -> clause("", "工会" + IntStream.range(0, 10 + random.nextInt(40))
                .mapToObj(word -> WORDS.get(random.nextInt(WORDS.size()))).collect(Collectors.joining()) + n)).toList();
    }

    private static List<Clause> numbered(String... texts) {
        return IntStream.range(0, texts.length).mapToObj(n -> clause(String.valueOf(n + 1), texts[n])).toList();
    }

    private static Clause clause(String label, String text) {
        return new Clause(label, label, label, List.of(), 0, 0, label + text, true);
    }

    private static Comparison compare(List<Clause> before, List<Clause> after) {
        return Comparison.of(before, after);
    }

    private static String told(Comparison comparison) {
        return comparison.rows().stream().map(ComparisonTest::told).collect(Collectors.joining(", "));
    }

    private static String sorted(Comparison comparison) {
        return comparison.rows().stream().map(ComparisonTest::told).sorted().collect(Collectors.joining(", "));
    }

    private static String told(Comparison.Row row) {
        return row.fate().word() + " " + row.before().map(Clause::label).orElse("") + "-" + row.after().map(Clause::label).orElse("");
    }

    private static List<String> sortedTexts(List<Clause> clauses) {
        return clauses.stream().map(Clause::text).sorted().toList();
    }
}
