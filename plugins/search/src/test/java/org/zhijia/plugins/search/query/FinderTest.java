package org.zhijia.plugins.search.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhijia.plugins.search.words.Synonyms;

class FinderTest {

    private static Library library;

    @BeforeAll
    static void open() {
        library = Library.small();
    }

    @AfterAll
    static void close() throws IOException {
        library.close();
    }

    @ParameterizedTest
    @CsvSource({"工会法, 1", "中华人民共和国工会法, 1", "《工会法》, 1", "工會法, 1", "gonghuifa, 1", "ghf, 1", "工會灋, 1",
            "2019年全市教育工会工作要点, 3", "教育工会工作要点, 3", "jiaoyugonghui, 3", "工会 要点, 3", "教代会规定, 4", "学校教职工代表大会规定, 4", "网安法 心得, 5"})
    void aDocumentIsFoundByWhatItIsCalled(String typed, long entry) {
        assertEquals(entry, library.entries(typed).getFirst());
    }

    @ParameterizedTest
    @ValueSource(strings = {"通教工〔2019〕1号", "通教工[2019]1号", "通教工（２０１９）第０１号", "通教工【2019】 1 号", "通教工2019-1", "《通教工﹝2019﹞1号》"})
    void aDocumentNumberFindsItsDocumentHoweverItIsTyped(String typed) {
        assertEquals(3, library.entries(typed).getFirst());
    }

    @ParameterizedTest
    @CsvSource({"工会法第十条, c1-第十条", "工会法 第10条, c1-第十条", "《中华人民共和国工会法》第四十三条第一款, c1-第四十三条", "要点第三部分（二）, c3-（二）",
            "教育工会工作要点第三部分第（一）项, c3-（一）", "教代会规定第7条, c4-第七条"})
    void aCitationFindsItsClauseFirst(String typed, String anchor) {
        assertEquals(anchor, library.find(Question.of(typed, Library.CITY).at(Level.CLAUSE)).hits().getFirst().anchor());
        assertEquals(anchor, library.find(Question.of(typed, Library.CITY)).hits().getFirst().below().getFirst().anchor());
    }

    @ParameterizedTest
    @CsvSource({"有多少会员要建立工会委员会？, c1-第十条", "工会经费怎么拨缴, c1-第四十三条", "90日内答复, c3-（二）", "“自收到提案之日起九十日”, c3-（二）"})
    void aQuestionFindsTheClauseThatAnswers(String typed, String anchor) {
        var found = library.find(Question.of(typed, Library.CITY).at(Level.CLAUSE));
        assertEquals(anchor, found.hits().getFirst().anchor());
        assertTrue(found.hits().getFirst().snippet().contains("<mark>"));
    }

    @Test
    void whatStandsInQuotesHasToBeThere() {
        assertEquals(List.of(4L), library.entries("“章程草案的制定”"));
        assertEquals(List.of(), library.entries("“章程草案和制定”"));
    }

    @Test
    void otherWordsOfTheFieldAreFoundAsSoonAsTheDictionarySaysSo() {
        var asked = Question.of("教代会", Library.CITY).at(Level.CLAUSE);
        assertTrue(library.find(asked).hits().stream().anyMatch(hit -> hit.anchor().equals("c3-（二）")));
        assertFalse(library.find(asked, Synonyms.NONE).hits().stream().anyMatch(hit -> hit.anchor().equals("c3-（二）")));
    }

    @Test
    void whatNoLongerHoldsIsLeftOutUnlessAskedFor() {
        var asked = Question.of("生病住院慰问标准", Library.CITY);
        assertEquals(List.of(7L), held(library.find(asked)));
        assertEquals(List.of(6L, 7L), held(library.find(asked.withRepealed())));
        assertEquals(List.of(6L), held(library.find(asked.asOf(LocalDate.of(2019, 12, 31)).withRepealed())));
        assertEquals(List.of(6L), held(library.find(asked.asOf(LocalDate.of(2015, 1, 1)))));
        assertEquals(List.of(7L), held(library.find(asked.asOf(LocalDate.of(2020, 1, 1)))));
        assertEquals(List.of(6L), held(library.find(asked.narrowed(Filter.NONE.with(Facet.VALIDITY, "废止")))));
    }

    private static List<Long> held(Found found) {
        return Library.ids(found).stream().filter(id -> id == 6 || id == 7).sorted().toList();
    }

    @Test
    void whatHasExpiredIsNotFound() {
        assertFalse(library.entries("招聘慰问品供应商公告").contains(8L));
    }

    @Test
    void aSiteFindsItsOwnAndWhatLiesBelow() {
        assertTrue(library.entries("网络安全法").contains(5L));
        assertFalse(Library.ids(library.find(Question.of("网络安全法", Library.CITY).within(Scope.SITE))).contains(5L));
        assertEquals(List.of(5L), Library.ids(library.find(Question.of("工会 学习", Library.SCHOOL))));
    }

    @Test
    void facetsCountWhatIsFoundAndNarrowIt() {
        var asked = Question.of("教职工代表大会", Library.CITY);
        var found = library.find(asked);
        assertTrue(found.facets().get(Facet.ISSUER).contains(new Count("教育部", "教育部", 1)));
        assertTrue(found.facets().get(Facet.SITE).getFirst().label().equals("市教育工会"));
        for (Count year : found.facets().get(Facet.YEAR)) {
            assertEquals(year.count(), library.find(asked.narrowed(Filter.NONE.with(Facet.YEAR, year.value()))).total());
        }
        assertEquals(0, library.find(asked.narrowed(Filter.NONE.with(Facet.TOPIC, "没有的主题"))).total());
    }

    @Test
    void theNewestComesFirstWhenAskedFor() {
        var dates = library.find(Question.of("慰问办法", Library.CITY).withRepealed().sorted(Sort.DATE)).hits().stream().map(Hit::date).toList();
        assertEquals(dates.stream().sorted(java.util.Comparator.reverseOrder()).toList(), dates);
        assertEquals(LocalDate.of(2019, 12, 1), dates.getFirst());
    }

    @Test
    void wordsOfAnAttachedFileAreFoundAndShownAsSuch() {
        var below = library.find(Question.of("附议人签名处", Library.CITY)).hits().getFirst().below().getFirst();
        assertTrue(below.attached());
        assertEquals("表格.docx", below.attachment());
        assertEquals("/files/表格.docx", below.attachmentUrl());
    }

    @Test
    void snippetsAreSafe() {
        var hit = library.find(Question.of("收获 体会", Library.SCHOOL)).hits().getFirst().below().getFirst();
        assertTrue(hit.snippet().contains("&lt;b&gt;<mark>收获</mark>&lt;/b&gt;"), hit.snippet());
        assertTrue(hit.snippet().contains("&amp;"));
    }

    @Test
    void oneCharacterFindsWhatHasIt() {
        assertTrue(library.entries("草").contains(4L));
        assertEquals(List.of(), library.entries("龘"));
    }

    @Test
    void allPagesTogetherAreAllThatIsFoundWithoutRepeats() throws IOException {
        var texts = LongStream.rangeClosed(1, 700).mapToObj(id -> new Library.Text(id, "第" + id + "号工作通知").saying("请各校工会按时报送材料，编号" + id).live()).toList();
        try (var many = Library.of(texts)) {
            List<Long> seen = new ArrayList<>();
            for (int page = 1; page <= 24; page++) {
                seen.addAll(Library.ids(many.find(Question.of("工会报送材料", Library.CITY).page(page, 30))));
            }
            assertEquals(700, seen.size());
            assertEquals(700, new HashSet<>(seen).size());
            assertEquals(700, many.find(Question.of("工会报送材料", Library.CITY)).total());
            assertEquals(List.of(), many.find(Question.of("工会报送材料", Library.CITY).page(Integer.MAX_VALUE, 100)).hits());
        }
    }
}
