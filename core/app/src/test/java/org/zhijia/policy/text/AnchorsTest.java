package org.zhijia.policy.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.zhijia.platform.Numeral;
import org.zhijia.spi.Clause;

/** An address of a clause, once given away, goes on leading there. */
class AnchorsTest {

    /** A clause of its own words, with the labels that lead to it. */
    private record Written(List<String> labels, String words) {

        String line() {
            return labels.getLast() + words;
        }
    }

    @Test
    void anchorSurvivesEditsElsewhere() {
        for (int seed = 0; seed < 500; seed++) {
            WrittenDocuments chance = new WrittenDocuments(seed);
            List<Written> document = numbered(chance);
            Map<String, String> before = anchors(document);
            for (int edit = 0; edit < 4; edit++) {
                List<Written> edited = edited(document, chance);
                Map<String, String> after = anchors(edited);
                after.keySet().retainAll(before.keySet());
                after.forEach((words, anchor) -> assertEquals(before.get(words), anchor, () -> words + "\n" + text(edited)));
            }
        }
    }

    @Test
    void anchorSurvivesImportingTheSameTextInAnotherForm() {
        for (int seed = 0; seed < 300; seed++) {
            List<Written> document = numbered(new WrittenDocuments(seed));
            String text = text(document);
            String other = text.replace("（", "(").replace("）", ")").replace("\n\n", "\r\n").replaceAll("(?m)^(\\d+)\\.", "$1．").replaceAll("(?m)^([一二三四五六]、)", "### **$1**");
            assertEquals(OfficialText.read(text).clauses().stream().map(Clause::anchor).toList(), OfficialText.read(other).clauses().stream().map(Clause::anchor).toList(), other);
        }
    }

    @Test
    void sameLabelsAreToldApartByTheirWords() {
        String text = "一、总则。\n\n（一）先来。\n\n（二）后到。\n\n（二）又来一条。\n\n（二）又来一条。\n\n（三）最后。";
        assertEquals(List.of("一", "一-（一）", "一-（二）", "一-（二）-又来一条", "一-（二）-又来一条-2", "一-（三）"),
                OfficialText.read(text).clauses().stream().map(Clause::anchor).toList());
    }

    /** Three levels, every clause with words that no other has. */
    private static List<Written> numbered(WrittenDocuments chance) {
        List<Written> clauses = new ArrayList<>();
        for (int i = 1; i <= 2 + chance.below(4); i++) {
            String first = Numeral.chinese(i) + "、";
            clauses.add(new Written(List.of(first), words(clauses)));
            for (int j = 1; j <= chance.below(4); j++) {
                String second = "（" + Numeral.chinese(j) + "）";
                clauses.add(new Written(List.of(first, second), words(clauses)));
                for (int k = 1; k <= chance.below(3); k++) {
                    clauses.add(new Written(List.of(first, second, k + "."), words(clauses)));
                }
            }
        }
        return clauses;
    }

    private static String words(List<Written> before) {
        return "事项" + Numeral.chinese(before.size() + 1001) + "由工会办理。";
    }

    /** Deletes a clause with what is below it, adds one at an end, or writes one anew: none of the others changes its labels. */
    private static List<Written> edited(List<Written> document, WrittenDocuments chance) {
        List<Written> edited = new ArrayList<>(document);
        int at = chance.below(edited.size());
        Written one = edited.get(at);
        switch (chance.below(4)) {
            case 0 -> edited.removeIf(each -> each.labels().size() >= one.labels().size() && each.labels().subList(0, one.labels().size()).equals(one.labels()));
            case 1 -> edited.set(at, new Written(one.labels(), "内容已经全部改写。另起一句。"));
            case 2 -> edited.add(new Written(List.of("九、"), "新增的一条。"));
            default -> edited.add(at + 1, new Written(List.of(""), "补充一段没有序号的话。"));
        }
        return edited;
    }

    private static String text(List<Written> clauses) {
        return clauses.stream().map(Written::line).collect(Collectors.joining("\n\n"));
    }

    /** By the words of each clause. */
    private static Map<String, String> anchors(List<Written> document) {
        Map<String, String> anchors = new LinkedHashMap<>();
        for (Clause clause : OfficialText.read(text(document)).clauses()) {
            int words = clause.text().indexOf("事项");
            if (words >= 0) {
                anchors.put(clause.text().substring(words).lines().findFirst().orElseThrow(), clause.anchor());
            }
        }
        return anchors;
    }
}
