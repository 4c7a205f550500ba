package org.zhijia.plugins.search.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhijia.plugins.search.words.Synonyms.Fault;
import org.zhijia.plugins.search.words.Synonyms.Unused;

class WordsTest {

    @Test
    void pairsGoAcrossPunctuationAndTheLastCharacterStandsAlone() {
        assertEquals(List.of("工会", "会法", "法第", "第1", "10"), Grams.pairs("《工会法》第１0"));
        assertEquals(List.of("工"), Grams.pairs("工"));
        assertEquals(List.of(), Grams.pairs("，。"));
    }

    @Test
    void singlesAreCharactersAndWordsOfAlphabets() {
        assertEquals(List.of("工", "会", "wifi", "6", "号", "😀"), Grams.singles("工会WiFi6号😀"));
    }

    @Test
    void tokensPointAtTheCharactersThatTheyCameFrom() throws Exception {
        var random = new Random(6);
        for (int round = 0; round < 2_000; round++) {
            var one = Texts.any(random, 30);
            for (var grams : List.of(Grams.pairs(List.of(Normal.of(one))), Grams.singles(List.of(Normal.of(one))))) {
                var term = grams.getAttribute(CharTermAttribute.class);
                var offset = grams.getAttribute(OffsetAttribute.class);
                grams.reset();
                while (grams.incrementToken()) {
                    var source = one.substring(offset.startOffset(), offset.endOffset());
                    assertTrue(Characters.squeezed(Normal.fold(source)).contains(term.toString()), () -> term + " in " + source + " of " + one);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"九十, 90", "十, 10", "十五, 15", "二十, 20", "一百零三, 103", "一百一十, 110", "二零一九, 2019", "两千, 2000", "三万, 30000", "79, 79", "一千零一十, 1010"})
    void numeralsHaveValues(String typed, int value) {
        assertEquals(Optional.of(value), Numerals.value(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "工", "9a", "999999999999", "零", "亿亿亿亿"})
    void othersHaveNone(String typed) {
        assertTrue(Numerals.value(typed).filter(value -> value > 0).isEmpty());
    }

    @Test
    void numbersAreWrittenInBothWays() {
        for (int value = 1; value < 10_000; value++) {
            int number = value;
            assertTrue(Numerals.variants("满" + value + "人").stream().map(variant -> variant.substring(1, variant.length() - 1))
                    .allMatch(variant -> Numerals.value(variant).equals(Optional.of(number))), () -> "" + number);
        }
        assertEquals(Set.of("处500元以上五千元", "处五百元以上五千元", "处500元以上5000元"), Numerals.variants("处500元以上五千元"));
        assertTrue(Numerals.variants("2019年").contains("二零一九年"));
        assertEquals(Set.of("一般规定"), Numerals.variants("一般规定"));
    }

    @Test
    void placesAreReadHoweverTheyAreCited() {
        assertEquals(List.of("10条", "2款"), Reference.read("第十条第二款").steps());
        assertEquals(List.of("3部分", "2项"), Reference.read("第三部分第（二）项").steps());
        assertEquals(List.of("120条之1"), Reference.read("第一百二十条之一").steps());
        assertEquals(new Reference.Cited("长江保护法", new Reference(List.of("79条"))), Reference.cited("长江保护法79条").orElseThrow());
        assertEquals(new Reference.Cited("要点", new Reference(List.of("3部分", "2项"))), Reference.cited("要点第三部分（二）").orElseThrow());
        assertEquals(Optional.empty(), Reference.cited("工作条例"));
    }

    @Test
    void documentNumbersHaveOneKeyHoweverTheyAreTyped() {
        for (var typed : List.of("通教工〔2019〕1号", "通教工[2019]1号", "通教工（２０１９）第０１号", "通教工﹝2019﹞1号", "通教工【2019】 1 号", "通教工2019-1")) {
            assertEquals(Optional.of("通教工/2019/1"), DocumentKey.of(typed).map(DocumentKey::key), typed);
        }
        assertEquals(Optional.empty(), DocumentKey.of("工会法"));
    }

    @Test
    void lettersAreCutIntoSyllables() {
        assertEquals(List.of("gong", "hui", "fa"), Pinyin.syllables("gonghuifa"));
        assertEquals(List.of(), Pinyin.syllables("ghf"));
        assertTrue(Pinyin.readings('长').containsAll(List.of("chang", "zhang")));
    }

    @Test
    void synonymsAreReadFromTextAndTheLongestWordCounts() {
        var synonyms = Synonyms.parse("# 组织\n教代会 = 教职工代表大会，職工代表大會\n\n孤独\n= =\n工会、工会组织");
        assertEquals(Map.of("教职工代表大会", Set.of("教代会", "职工代表大会")), synonyms.in("教职工代表大会？"));
        assertEquals(Set.of("教代会的职权", "职工代表大会的职权"), Set.copyOf(synonyms.variants("教职工代表大会的职权")));
        assertEquals(Map.of(), synonyms.in("孤独"));
    }

    @Test
    void whatADictionarySaysInVainIsNamedByLine() {
        var dictionary = "# 组织\n教代会 = 职代会\n\n坏行没有等号\n= = =\n教 = 教师 = 老师\n工会 = 工會\n" + "长".repeat(41) + " = 短的\n";
        assertEquals(List.of(new Unused(4, "坏行没有等号", Fault.ALONE), new Unused(5, "= = =", Fault.NO_WORD), new Unused(6, "教", Fault.TOO_SHORT),
                new Unused(7, "工会 = 工會", Fault.ALONE), new Unused(8, "长".repeat(41), Fault.TOO_LONG)), Synonyms.unused(dictionary));
        assertEquals(List.of(), Synonyms.unused(Synonyms.FIELD));
        assertEquals(List.of(new Unused(5_001, "甲方 = 乙方", Fault.TOO_MANY)), Synonyms.unused("\n".repeat(5_000) + "甲方 = 乙方"));
    }
}
