package org.zhijia.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.zhijia.checks.Word.Kind;
import org.zhijia.checks.WordFinder.Hit;

class WordFinderTest {

    @Test
    void findsEveryOccurrenceInOrder() {
        assertEquals(List.of("帐号@0", "做为@6", "帐号@10"), found("帐号。某人把做为一个帐号", word("帐号"), word("做为")));
    }

    @Test
    void ofWordsThatBeginTogetherTheLongestCounts() {
        assertEquals(List.of("总公会主席@0"), found("总公会主席", word("总公会"), word("总公会主席"), word("公会主席")));
    }

    @Test
    void noWordBeginsWithinAnother() {
        assertEquals(List.of("甲乙丙@1", "丁戊@4"), found("一甲乙丙丁戊", word("甲乙丙"), word("丙丁"), word("丁戊")));
    }

    @Test
    void whatIsRightHidesWhatStandsInIt() {
        var full = new Word(Kind.MISTAKEN, "园满", "圆满", List.of("校园满", "园满园"), false, false);
        assertEquals(List.of("园满@0"), found("园满完成，校园满是鲜花", full));
        assertEquals(List.of(), found("满园满园春色", full));
    }

    @Test
    void widthCaseAndInvisibleLettersMakeNoDifference() {
        assertEquals(List.of("ＡＰＰ下载@2"), found("请用ＡＰＰ下载", word("app下载")));
        assertEquals(List.of("敏\u200b感\u00ad词@1"), found("有敏\u200b感\u00ad词吗", word("敏感词")));
    }

    @Test
    void latinWordsEndAtTheirEnds() {
        assertEquals(List.of("app@6"), found("apple app。", word("app")));
        assertEquals(List.of("3A@1"), found("评3A级、13A、3AB", word("3A")));
    }

    @Test
    void aGapTakesAFewLettersAndNoPunctuation() {
        var alike = new Word(Kind.MISTAKEN, "象…一样", "像…一样", List.of("现象"), false, false);
        assertEquals(List.of("象春风一样@2"), found("笑容象春风一样温暖", alike));
        assertEquals("像春风一样", alike.replacementOf("象春风一样"));
        assertEquals(List.of(), found("大象，不一样", alike));
        assertEquals(List.of(), found("这种现象和去年一样", alike));
        assertEquals(List.of(), found("象很久很久很久很久以前的人一样", alike));
        assertEquals(List.of("象@0"), found("象样", alike, word("象")));
    }

    @Test
    void thousandsOfWordsCostNoMoreThanAFew() {
        var words = new ArrayList<>(BundledWords.ALL);
        for (int i = 0; i < 5_000; i++) {
            words.add(word("第" + Integer.toString(i, 7) + "号词"));
        }
        var finder = new WordFinder(words);
        var text = "本次活动由区教育工会主办，各校教职工代表参加了培训。".repeat(4_000);
        // A hundred thousand characters take some ten milliseconds; this fails where every word is looked for by itself.
        Assertions.assertTimeout(Duration.ofSeconds(2), () -> assertEquals(List.of(), finder.hits(text)));
    }

    @Test
    void theBundledWordsFindThemselvesAndLeaveTheirReplacementsAlone() {
        var finder = new WordFinder(BundledWords.ALL);
        for (Word word : BundledWords.ALL) {
            var sentence = "，" + word.wording().replace("…", "某某") + "。";
            assertTrue(finder.hits(sentence).stream().anyMatch(hit -> hit.word().equals(word)), word::wording);
            var mended = "，" + word.replacement().replace("…", "某某") + "。";
            assertEquals(List.of(), finder.hits(mended), () -> "the replacement of " + word.wording());
            word.within().forEach(right -> assertEquals(List.of(), finder.hits("，" + right + "。"), () -> right + " is right"));
        }
        assertTrue(BundledWords.ALL.size() >= 200, () -> "a list worth having, not " + BundledWords.ALL.size());
        assertEquals(BundledWords.ALL.size(), BundledWords.ALL.stream().map(Word::wording).distinct().count());
    }

    private static Word word(String wording) {
        return new Word(Kind.MISTAKEN, wording, "", List.of(), false, false);
    }

    private static List<String> found(String text, Word... words) {
        return new WordFinder(List.of(words)).hits(text).stream().map(hit -> shown(text, hit)).toList();
    }

    private static String shown(String text, Hit hit) {
        return text.substring(hit.start(), hit.end()) + "@" + hit.start();
    }
}
