package org.zhijia.plugins.search.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhijia.plugins.search.learning.Place;
import org.zhijia.plugins.search.meaning.Meaning;
import org.zhijia.plugins.search.query.Absent.Cause;
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
    @ValueSource(strings = {"通教工〔2019〕1号", "通教工（2019）第01号", "通教工2019-1"})
    void behindADocumentStandsWhatCitesItsNumberAndNothingElse(String typed) throws IOException {
        try (var numbers = numbers()) {
            var found = numbers.find(Question.of(typed, Library.CITY));
            assertEquals(List.of(1L, 3L, 2L), Library.ids(found));
            assertEquals(3, found.total());
            assertEquals(Optional.empty(), found.absent());
            assertEquals(List.of(), found.hits().getFirst().below());
            assertEquals(List.of("c2-第二条"), found.hits().getLast().below().stream().map(Hit::anchor).toList());
            assertTrue(found.hits().getLast().below().getFirst().snippet().contains("<mark>通教工[2019]第1号</mark>"));
            assertEquals("文件.docx", found.hits().get(1).below().getFirst().attachment());
        }
    }

    @Test
    void whoQuotesANumberWantsItExactlySo() throws IOException {
        try (var numbers = numbers()) {
            assertEquals(List.of(1L), numbers.entries("“通教工〔2019〕1号”"));
            assertEquals(List.of(1L), numbers.entries("‘通教工〔2019〕1号’"));
        }
    }

    @Test
    void ofClausesADocumentBeginsBeforeThoseThatCiteItsNumber() throws IOException {
        try (var numbers = numbers()) {
            var found = numbers.find(Question.of("通教工〔2019〕1号", Library.CITY).at(Level.CLAUSE));
            assertEquals(List.of("c1-一、", "", "c2-第二条", "c1-二、"), found.hits().stream().map(Hit::anchor).toList());
            assertEquals(4, found.total());
            assertEquals(4, List.of(1, 2, 3, 4).stream().flatMap(page -> numbers.find(Question.of("通教工〔2019〕1号", Library.CITY).at(Level.CLAUSE).page(page, 1)).hits().stream())
                    .map(hit -> hit.entry() + hit.anchor()).distinct().count());
        }
    }

    @Test
    void whatOfficersSayCitesANumberToo() throws IOException {
        try (var numbers = numbers()) {
            var said = List.of(new Place(4, "c4-第一条"), new Place(77, ""));
            var found = numbers.find(Question.of("通教工〔2019〕1号", Library.CITY), said);
            assertEquals(Set.of(1L, 2L, 3L, 4L), Set.copyOf(Library.ids(found)));
            assertEquals(1, found.hits().getFirst().entry());
            assertEquals(List.of("c4-第一条"), found.hits().stream().filter(hit -> hit.entry() == 4).findFirst().orElseThrow().below().stream().map(Hit::anchor).toList());
        }
    }

    @ParameterizedTest
    @CsvSource({"通教工〔2019〕3号, 通教工〔2019〕3号", "通教工 2019 3号, 通教工〔2019〕3号", "苏教工（2020）第07号, 苏教工〔2020〕7号"})
    void aNumberThatNoDocumentHasFindsOnlyWhatCitesIt(String typed, String number) throws IOException {
        try (var numbers = numbers()) {
            for (Level level : Level.values()) {
                var found = numbers.find(Question.of(typed, Library.CITY).at(level));
                assertEquals(Optional.of(new Absent(number, Cause.UNKNOWN)), found.absent());
                assertEquals(number.startsWith("苏") ? List.of(4L) : List.of(), Library.ids(found));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"通教工〔2010〕5号", "通教工 2010 5号"})
    void ofANumberWhoseDocumentHasEndedThatIsSaid(String typed) throws IOException {
        try (var numbers = numbers()) {
            var found = numbers.find(Question.of(typed, Library.CITY));
            assertEquals(List.of(), Library.ids(found));
            assertEquals(Optional.of(new Absent("通教工〔2010〕5号", Cause.ENDED)), found.absent());
            var ended = numbers.find(Question.of(typed, Library.CITY).withRepealed());
            assertEquals(List.of(6L), Library.ids(ended));
            assertEquals(Optional.empty(), ended.absent());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"通教工〔2019〕1号", "通教工2019年第1号", "通教工〔2010〕5号"})
    void ofANumberWhoseDocumentIsElsewhereThatIsSaid(String typed) throws IOException {
        try (var numbers = numbers()) {
            var asked = Question.of(typed, Library.CITY);
            for (var question : List.of(Question.of(typed, Library.SCHOOL), asked.narrowed(Filter.NONE.with(Facet.SECTION, "news")))) {
                assertEquals(Optional.of(Cause.ELSEWHERE), numbers.find(question).absent().map(Absent::cause));
            }
            assertTrue(numbers.find(asked).absent().filter(absent -> absent.cause() == Cause.ELSEWHERE).isEmpty());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"〔2019〕1号", "（2019）第01号", "2019年1号", "2019 年第 1 号"})
    void aNumberWithoutItsIssuerFindsTheDocumentsThatHaveIt(String typed) throws IOException {
        try (var numbers = numbers()) {
            assertEquals(1, numbers.entries(typed).getFirst());
        }
    }

    @Test
    void ofATitleWhoseDocumentHasEndedThatIsSaid() throws IOException {
        try (var numbers = numbers()) {
            for (var typed : List.of("慰问办法", "慰问办法第一条", "《慰问办法》")) {
                var found = numbers.find(Question.of(typed, Library.CITY));
                assertEquals(Optional.of(new Absent("慰问办法", Cause.PAST)), found.absent(), typed);
                assertEquals(Optional.empty(), numbers.find(Question.of(typed, Library.CITY).withRepealed()).absent());
            }
            assertEquals(Optional.empty(), numbers.find(Question.of("办法", Library.CITY)).absent());
            assertEquals(Optional.empty(), numbers.find(Question.of("工作要点的解读", Library.CITY)).absent());
        }
    }

    @Test
    void whatOnlyLooksLikeANumberIsStillAQuestion() throws IOException {
        try (var numbers = numbers()) {
            assertEquals(5, numbers.entries("公告2019年第1号").getFirst());
            assertTrue(numbers.entries("工作要点2019-5").contains(1L));
        }
    }

    /** Of a number, what cites it in several ways, and what only has its digits. */
    private static Library numbers() {
        return Library.of(
                new Library.Text(1, "2019年全市教育工会工作要点").with("number", "通教工〔2019〕1号").with("written", LocalDate.of(2019, 3, 1))
                        .clause("一、", "第一部分", "2019年开好1号通知部署的会议。").clause("二、", "第二部分", "工会工作总结。"),
                new Library.Text(2, "工作要点的解读").with("written", LocalDate.of(2019, 4, 1))
                        .article("第一条", "2019年的1号文件。").article("第二条", "根据通教工[2019]第1号，作如下安排。"),
                new Library.Text(3, "转发的通知").with("written", LocalDate.of(2021, 4, 1)).saying("现予转发。").attached("文件.docx", "通教工〔2019〕01号"),
                new Library.Text(4, "活动方案").with("number", "通教工〔2019〕11号").with("written", LocalDate.of(2019, 6, 1))
                        .article("第一条", "按苏教工〔2020〕7号办理，通教工〔2019〕12号不再执行。"),
                new Library.Text(5, "公告2019年第1号").with("written", LocalDate.of(2019, 6, 1)).saying("停水停电。"),
                new Library.Text(6, "慰问办法").with("number", "通教工〔2010〕5号").with("written", LocalDate.of(2010, 5, 1))
                        .holding("废止", LocalDate.of(2010, 6, 1), LocalDate.of(2020, 1, 1)).article("第一条", "生病住院的会员由工会慰问。"));
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

    @ParameterizedTest
    @ValueSource(strings = {"“ ”", "‘ ’", "' '", "\" \"", "＂ ＂", "＇ ＇", "「 」", "『 』"})
    void whatStandsInQuotesHasToBeThere(String quotes) {
        assertEquals(List.of(4L), library.entries(quotes.replace(" ", "章程草案的制定")));
        assertEquals(List.of(), library.entries(quotes.replace(" ", "章程草案和制定")));
        assertEquals(List.of(), library.entries("关于" + quotes.replace(" ", "章程草案和制定") + "的规定"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"teachers'章程草案和制定'", "'章程草案和制定's", "'章程草案和制定", "章程草案'和'制定", "o'neil章程草案和制定o'neil", "'a'章程草案和制定"})
    void anApostropheIsNoQuote(String typed) {
        assertTrue(library.entries(typed).contains(4L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"〔2026〕7号", "桐教工〔2026〕7号文件的要点", "2021年工作要点第三部分第（二）项", "工作要点 2019-1", "一年的要点"})
    void numbersInsideNumbersAreNotMarked(String typed) throws IOException {
        try (var texts = Library.of(new Library.Text(1, "2026年第二十条要点")
                .article("第二十条", "二十一年来，2026年的工作要点有17号文件，20.培训，第二项第三十条，一、二、三，2010年1月。"))) {
            for (Level level : Level.values()) {
                var hit = texts.find(Question.of(typed, Library.CITY).at(level)).hits().getFirst();
                var shown = hit.markedTitle() + (level == Level.CLAUSE ? hit.snippet() : hit.below().stream().map(Hit::snippet).toList());
                assertTrue(shown.contains("<mark>"), shown);
                assertFalse(Pattern.compile("\\d</?mark>\\d|[一二三十]</?mark>[一二三十]").matcher(shown).find(), shown);
                assertFalse(shown.contains("<mark>一年") || shown.contains("<mark>一</mark>"), shown);
            }
        }
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
    void whereWordsFindNothingWhatMeansNearlyTheSameIsFound() throws IOException {
        var texts = List.of(new Library.Text(1, "工作群的约定").article("第一条", "二十一时以后不发送非紧急信息。").live(),
                new Library.Text(2, "食堂的消息").article("第一条", "星期三有鱼。").live());
        try (var meaning = Library.of(units -> units.stream().collect(Collectors.toMap(unit -> unit, unit -> vector(unit.contains("鱼") ? 1 : 0, 1))), texts)) {
            for (Level level : Level.values()) {
                var asked = Question.of("半夜老响", Library.CITY).at(level);
                var found = meaning.find(asked, vector(0, 0.6));
                assertEquals(List.of(1L), Library.ids(found));
                assertEquals(1, found.total());
                assertFalse(found.byWords());
                assertEquals(List.of(1L), Library.ids(meaning.find(asked.sorted(Sort.DATE), vector(0, 0.6))));
                assertEquals(List.of(), Library.ids(meaning.find(asked, vector(0, 0.4))), "near nothing");
                assertEquals(List.of(), Library.ids(meaning.find(Question.of("qq", Library.CITY).at(level), vector(0, 1))), "nothing that means anything");
            }
            var both = meaning.find(Question.of("星期三有鱼", Library.CITY), vector(0, 0.6));
            assertEquals(Set.of(1L, 2L), Set.copyOf(Library.ids(both)));
            assertEquals(2, both.hits().getFirst().entry());
            assertTrue(both.byWords());
        }
    }

    /** @param cosine with the direction */
    private static float[] vector(int direction, double cosine) {
        var vector = new float[Meaning.DIMENSIONS];
        vector[direction] = (float) cosine;
        vector[Meaning.DIMENSIONS - 1] = (float) Math.sqrt(1 - cosine * cosine);
        return vector;
    }

    @Test
    void aSectionThatSitesNameDifferentlyIsCountedAsItIsChosen() throws IOException {
        try (var two = Library.of(new Library.Text(1, "疗休养的通知"), new Library.Text(2, "疗休养的消息").at(Library.SCHOOL))) {
            var asked = Question.of("疗休养", Library.CITY);
            var sections = two.find(asked).facets().get(Facet.SECTION);
            assertEquals(1, sections.size());
            assertEquals(2, sections.getFirst().count());
            assertEquals(2, two.find(asked.narrowed(Filter.NONE.with(Facet.SECTION, sections.getFirst().value()))).total());
        }
    }

    @Test
    void whatWasNotWrittenYetIsNotFoundAsOfThen() {
        var asked = Question.of("教代会", Library.CITY);
        for (var hit : library.find(asked.asOf(LocalDate.of(2015, 1, 1))).hits()) {
            assertTrue(hit.date().isBefore(LocalDate.of(2015, 1, 2)), hit.title());
        }
    }

    @Test
    void aChosenValueIsToldByNameEvenWhereNothingHasIt() {
        var filter = Filter.NONE.with(Facet.SITE, Long.toString(Library.SCHOOL)).with(Facet.TOPIC, "没有的主题");
        var found = library.find(Question.of("劳动模范疗休养", Library.CITY).narrowed(filter));
        assertEquals(0, found.total());
        assertEquals(List.of(new Count(Long.toString(Library.SCHOOL), "第一中学工会", 0)), found.facets().get(Facet.SITE));
        assertEquals(List.of(), found.facets().getOrDefault(Facet.TOPIC, List.of()));
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
