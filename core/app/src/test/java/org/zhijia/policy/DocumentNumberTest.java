package org.zhijia.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentNumberTest {

    private static final String[] ISSUERS = {"常教工", "通教工", "国办发", "国发", "教工会", "苏工发", "总工办发", "法释", "财税字", "教职成厅", "云区教工", "国办发明电", "教职成厅函", "工ZX发"};
    private static final String[][] BRACKETS = {{"〔", "〕"}, {"[", "]"}, {"(", ")"}, {"（", "）"}, {"【", "】"}, {"﹝", "﹞"}, {"［", "］"}, {"〔", "）"}};

    @ParameterizedTest
    @ValueSource(strings = {"常教工〔2020〕18号", "常教工[2020]18号", "常教工(2020)18号", "常教工（2020）18号", "常教工【2020】18号", "常教工﹝2020﹞18号",
        "常教工〔２０２０〕１８号", "常教工〔2020〕第18号", "常教工〔2020〕018号", " 常教工 〔 2020 〕 18 号 ", "常教工［2020年］18号", "常教工〔2020〕18", "常 教 工〔2020〕18号", "常教工（2020）第十八号",
        "常教工〔2020〕十八号", "（常教工〔2020〕18号）", "(常教工[2020]18号)"})
    void everyWayOfTypingNamesTheSameDocument(String typed) {
        assertEquals(Optional.of("常教工〔2020〕18号"), DocumentNumber.read(typed).map(DocumentNumber::key));
    }

    @ParameterizedTest
    @ValueSource(strings = {"云溪市教育工会公告2026年第3号", "云溪市教育工会公告 2026年 第三号", "云溪市教育工会公告〔2026〕3号"})
    void announcementIsNumberedInWords(String typed) {
        assertEquals(Optional.of("云溪市教育工会公告2026年第3号"), DocumentNumber.read(typed).map(DocumentNumber::key));
    }

    @ParameterizedTest
    @ValueSource(strings = {"云溪市教育工会2026年第3号", "常教工〔2020〕第十八", "（常教工〔2020〕18号", "", "通知", "常教工2020年18号文", "常教工〔20〕18号", "常教工〔2020〕0号", "根据常教工〔2020〕18号文件", "〔2020〕18号", "常教工〔2020〕18号、19号"})
    void whatIsNoNumberStaysText(String typed) {
        assertEquals(Optional.empty(), DocumentNumber.read(typed));
    }

    @Test
    void oneKeyForEachNumberHoweverTypedAndNoOther() {
        Random random = new Random(7);
        Map<String, String> numberOfKey = new HashMap<>();
        for (int i = 0; i < 5000; i++) {
            String issuer = ISSUERS[random.nextInt(ISSUERS.length)];
            int year = 1980 + random.nextInt(60);
            int serial = 1 + random.nextInt(random.nextBoolean() ? 30 : 2000);
            String number = issuer + "|" + year + "|" + serial;
            String key = DocumentNumber.read(typed(issuer, year, serial, random)).orElseThrow().key();
            assertEquals(number, numberOfKey.computeIfAbsent(key, any -> number), "two numbers with one key");
            assertEquals(issuer + "〔" + year + "〕" + serial + "号", key);
        }
    }

    private static String typed(String issuer, int year, int serial, Random random) {
        String[] brackets = BRACKETS[random.nextInt(BRACKETS.length)];
        boolean wide = random.nextInt(3) == 0;
        String blank = random.nextInt(3) == 0 ? " " : random.nextInt(5) == 0 ? "　" : "";
        String digits = (random.nextInt(4) == 0 ? "00" : "") + serial;
        return blank + issuer + blank + brackets[0] + blank + wide(year + "", wide) + (random.nextInt(6) == 0 ? "年" : "") + brackets[1] + blank
                + (random.nextInt(3) == 0 ? "第" : "") + blank + wide(digits, wide) + blank + (random.nextInt(6) == 0 ? "" : "号");
    }

    private static String wide(String digits, boolean wide) {
        return wide ? digits.chars().collect(StringBuilder::new, (text, c) -> text.append((char) (c - '0' + '０')), StringBuilder::append).toString() : digits;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "根据《关于印发要点的通知》（通教工〔2019〕1号）执行 | 通教工〔2019〕1号",
        "根据通教工[2019]1号和常教工（2020）第018号精神 | 通教工〔2019〕1号,常教工〔2020〕18号",
        "现转发苏工发〔2021〕3号，请落实 | 苏工发〔2021〕3号",
        "按照国办发〔2017〕47号、国办秘函〔2019〕19号 | 国办发〔2017〕47号,国办秘函〔2019〕19号",
        "上海（2020）3场比赛 | ''",
        "见教人〔2020〕5 | 教人〔2020〕5号",
        "苏教（人）〔2020〕5号废止 | 苏教(人)〔2020〕5号",
        "没有文号的一句话（2020年）1号楼 | ''"})
    void numbersAreFoundInAnyText(String text, String keys) {
        List<String> found = new ArrayList<>();
        for (DocumentNumber.Found each : DocumentNumber.findAll(text)) {
            assertEquals(Optional.of(each.number()), DocumentNumber.read(text.substring(each.start(), each.end())), "the span is the number");
            found.add(each.number().key());
        }
        assertEquals(keys, String.join(",", found));
    }

    @Test
    void anyTextIsSearchedInOnePass() {
        assertEquals(20_000, DocumentNumber.findAll("通教工〔2019〕1号，".repeat(20_000)).size());
        assertEquals(List.of(), DocumentNumber.findAll("〔".repeat(300_000) + "工".repeat(300_000)));
    }
}
