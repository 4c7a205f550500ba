package org.zhijia.plugins.search.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SuggesterTest {

    private static final long CITY = 1;
    private static final long SCHOOL = 2;

    private final Suggester suggester = new Suggester(List.of(
            question("疗休养能带家属吗", 12), question("疗休养", 9), question("疗休养经费", 3), question("疗休养名额", 2),
            title("关于加强学校教职工代表大会工作的意见", "桐教工〔2019〕1号"),
            title("桐洲市教职工疗休养管理办法", "桐教工〔2024〕12号"),
            title("教工之家建设标准", ""),
            Known.title("青屏小学教代会召开", "", SCHOOL, List.of(CITY, SCHOOL), "/news/2026/3")));

    private final Suggester citing = new Suggester(List.of(
            title("关于印发《桐洲市教职工大病互助金管理办法》的通知", ""), title("关于印发《桐洲市教职工疗休养管理办法》的通知", ""),
            title("教职工大病互助续保", ""), title("疗休养多选一：疗休养管理办法解读", ""), title("关于印发《“一校一品”教工小家创建实施方案》的通知", ""), title("“三八、节”方案", "")));

    private static Known question(String words, long often) {
        return Known.question(words, CITY, often);
    }

    private static Known title(String title, String number) {
        return Known.title(title, number, CITY, List.of(CITY), "/policy/2026/1");
    }

    private List<String> complete(String typed) {
        return suggester.complete(typed, CITY, 8).stream().map(Known::text).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"教代会", "jdh", "jiaodaihui", "教dh", "教代h", "JDH", "jdhzk", "小学教代", "青屏"})
    void titleIsFoundByCharactersAndBySound(String typed) {
        assertTrue(complete(typed).contains("青屏小学教代会召开"), () -> typed + ": " + complete(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"桐教工〔2019〕1号", "桐教工[2019]1", "桐教工2019-1", "桐教工（2019）第01号", "桐教工2019"})
    void documentIsFoundByItsNumberHoweverTyped(String typed) {
        assertEquals(List.of("关于加强学校教职工代表大会工作的意见"), complete(typed));
    }

    @Test
    void whatOthersAskComesFirstButLeavesRoom() {
        assertEquals(List.of("疗休养能带家属吗", "疗休养", "疗休养经费", "桐洲市教职工疗休养管理办法"), complete("疗休"));
    }

    @Test
    void siteKnowsItsOwnOnly() {
        assertEquals(List.of("青屏小学教代会召开"), suggester.complete("j", SCHOOL, 8).stream().map(Known::text).toList());
        assertEquals(List.of(), suggester.complete("疗", SCHOOL, 8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "'", "\u0000", "zzzz", "[", "(((", "\ud83d", "%", "\\"})
    void whatMakesNoSenseSuggestsNothing(String typed) {
        assertEquals(List.of(), complete(typed));
    }

    @Test
    void longTextSuggestsNothingAtOnce() {
        assertEquals(List.of(), complete("教".repeat(5000)));
        assertEquals(List.of(), complete("jiao".repeat(1250)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"教职工代表大慧", "教职工待表大会", "教织工代表大会"})
    void sameSoundWasMeant(String asked) {
        assertEquals(Optional.of("教职工代表大会"), suggester.meant(asked, CITY));
    }

    @Test
    void whatIsTypedLetterByLetterIsSpelt() {
        assertEquals(Optional.of("教代会"), suggester.meant("jiaodaihui", CITY));
        assertEquals(Optional.of("教工之家"), suggester.meant("jiaogongzhijia", CITY));
    }

    @Test
    void oneOtherCharacterInALongWordWasMeant() {
        assertEquals(Optional.of("教工之家"), suggester.meant("教工之佳", CITY));
        assertEquals(Optional.of("教工之家"), suggester.meant("教工七家", CITY));
        assertEquals(Optional.of("教工之家建设标准"), suggester.meant("教工之家建设标象", CITY));
        assertEquals(Optional.empty(), suggester.meant("小学教工之家", CITY), "what stands beside it is no other way to write it");
        assertEquals(Optional.empty(), suggester.meant("疗效", CITY), "another word, no mistake");
    }

    @ParameterizedTest
    @ValueSource(strings = {"《疗休养管理办法》", "疗休养管理办法。", "疗休养管理办法，", "疗休养？", "大病互助！", "《大病互助金管理办法》", "大病 互助金", "《大病、互助金》"})
    void nobodyIsCorrectedForPunctuation(String asked) {
        assertEquals(Optional.empty(), citing.meant(asked, CITY));
    }

    @ParameterizedTest
    @CsvSource({"疗休养管里办法, 疗休养管理办法", "《疗休养管里办法》, 疗休养管理办法", "“疗休养管里办法”？, 疗休养管理办法", "大病互助金管里办法, 桐洲市教职工大病互助金管理办法",
            "大病互住, 大病互助", "印发桐洲市教织工, 印发桐洲市教职工大病互助金管理办法", "《一校一品》教工小佳, “一校一品”教工小家创建实施方案", "《三八、节》方按, 三八、节方案"})
    void whatIsMeantIsNoPieceOfACitedTitle(String asked, String meant) {
        assertEquals(Optional.of(meant.replaceAll("[“”]", "")), citing.meant(asked, CITY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "家", "完全不同的一句话", "qqqq", "教工之家", "\ud83d\ude42\ud83d\ude42"})
    void nothingElseWasMeant(String asked) {
        assertEquals(Optional.empty(), suggester.meant(asked, CITY));
    }

    @Test
    void whatIsOftenAskedIsThatOfTheSite() {
        assertEquals(List.of("疗休养能带家属吗", "疗休养"), suggester.often(CITY, 2));
        assertEquals(List.of(), suggester.often(SCHOOL, 2));
    }
}
