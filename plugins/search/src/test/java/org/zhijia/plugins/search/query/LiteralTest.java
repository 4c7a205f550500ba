package org.zhijia.plugins.search.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.zhijia.api.LiveText;
import org.zhijia.plugins.search.words.Characters;
import org.zhijia.plugins.search.words.Normal;
import org.zhijia.plugins.search.words.Texts;

/** Whatever literally stands in a text is found, and nothing that a person types is an error. */
class LiteralTest {

    private static final int TEXTS = 60;
    private static final String[] NASTY = {"", " ", "\"", "“", "“”", "\"\"", "(", "[[[", "{}", "a AND", "OR OR", "NOT", "+", "-工", "*", "工*", "?", "~5", "^2", "title:工",
            "\\", "\\u0000", "//", "/re.*/", "&&||!", "[* TO *]", "\u0000\u0001", "\ud83d", "\ude00\ud83d", "😀", "😀😀", "👩‍🏫", "\u202e工会", "é\u0301", "第条", "第零条", "第99999999999999999999条",
            "（）", "(((一)))第", "〔〕号", "〔2019〕号", "通教工〔99999〕1号", "第十条第十条第十条第十条", "零", "万亿", "00000000000", "１", "a", "ü", "吗", "请问什么怎么", "《", "《》", "《》第一条",
            "<script>alert(1)</script>", "%s%n%d", "${jndi:ldap}", "' OR 1=1 --", "\t\n\r", "\ufeff\u200b", "nihao shijie", "xian", "zzzzzz", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"};

    @Test
    void anyPartOfATextFindsEveryTextThatContainsIt() throws IOException {
        var random = new Random(7);
        List<LiveText> texts = new ArrayList<>();
        for (long id = 1; id <= TEXTS; id++) {
            texts.add(new Library.Text(id, "题").saying(Texts.any(random, 120)).live());
        }
        var literal = new TreeMap<Long, String>();
        texts.forEach(text -> literal.put(text.id(), literal(text.text())));
        try (var library = Library.of(texts)) {
            for (int round = 0; round < 400; round++) {
                var part = part(texts.get(random.nextInt(TEXTS)).text(), random);
                if (!part.isEmpty() && part.length() < Typed.MOST) {
                    assertFinds(library, literal, part, round % 2 == 0 ? "“" + part + "”" : part);
                }
            }
        }
    }

    /** A piece that counts, without quotes of its own. */
    private static String part(String text, Random random) {
        if (text.isEmpty()) {
            return "";
        }
        int from = random.nextInt(text.length());
        int to = from + 1 + random.nextInt(Math.min(30, text.length() - from));
        return literal(text.substring(from, to));
    }

    private static String literal(String text) {
        return Characters.squeezed(Normal.fold(text));
    }

    private static void assertFinds(Library library, Map<Long, String> literal, String part, String typed) {
        Set<Long> should = literal.keySet().stream().filter(id -> literal.get(id).contains(part)).collect(Collectors.toSet());
        var found = Library.ids(library.find(Question.of(typed, Library.CITY).page(1, Question.MOST)));
        assertTrue(found.containsAll(should), () -> typed + " should find " + should + ", finds " + found);
        if (typed.startsWith("“")) {
            assertEquals(should, Set.copyOf(found), typed);
        }
    }

    @Test
    void nothingTypedIsAnError() throws IOException {
        List<String> typed = new ArrayList<>(List.of(NASTY));
        typed.addAll(List.of("工".repeat(5_000), "\"".repeat(5_000), "一".repeat(5_000) + "条", "（".repeat(5_000), "a ".repeat(2_500), "第一条".repeat(1_600),
                "zhong".repeat(1_000)));
        try (var library = Library.small()) {
            for (String words : typed) {
                for (var level : Level.values()) {
                    for (var sort : Sort.values()) {
                        assertAnswers(library, words, level, sort);
                    }
                }
            }
        }
    }

    /** Each in one of the ways to ask, by turns. */
    @Test
    void nothingTypedAtRandomIsAnError() throws IOException {
        var random = new Random(8);
        var levels = Level.values();
        var sorts = Sort.values();
        try (var library = Library.small()) {
            for (int round = 0; round < 1_500; round++) {
                int way = round % (levels.length * sorts.length);
                assertAnswers(library, Texts.any(random, round % 49 == 0 ? 5_000 : 30), levels[way % levels.length], sorts[way / levels.length]);
            }
        }
    }

    private static void assertAnswers(Library library, String words, Level level, Sort sort) {
        var found = library.find(Question.of(words, Library.CITY).at(level).sorted(sort));
        assertTrue(found.hits().size() <= found.total(), () -> words);
    }
}
