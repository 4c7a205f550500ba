package org.zhijia.policy.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhijia.spi.Clause;

/** Whatever is read comes back whole, and every word of a body stands in one clause. */
class NothingIsLostTest {

    @Test
    void documentsComeBackWhole() {
        for (int seed = 0; seed < 2000; seed++) {
            isWhole(new WrittenDocuments(seed).document());
        }
    }

    @Test
    void damagedDocumentsComeBackWhole() {
        for (int seed = 0; seed < 2000; seed++) {
            WrittenDocuments documents = new WrittenDocuments(seed);
            isWhole(documents.damaged(documents.document()));
        }
    }

    @Test
    void anythingElseComesBackWhole() {
        for (int seed = 0; seed < 3000; seed++) {
            WrittenDocuments documents = new WrittenDocuments(seed);
            isWhole(documents.junk(documents.below(400)));
        }
        List.of("", "\n", "\r\r\n", "第", "（", "附件", "# ", "---", "\uFEFF", "第条", "一", "签发人", "文件", "：", "〔2024〕1号").forEach(NothingIsLostTest::isWhole);
    }

    /** What takes more than its length needs would not come to an end here; the limit is no measure of speed. */
    @Test
    void hugeTextsComeToAnEnd() {
        Stream.of("[".repeat(500_000), "（一".repeat(200_000), "第一条 ".repeat(100_000), "1.\n".repeat(50_000), "附件：1.表\n".repeat(20_000),
                "云溪市教育工会 ".repeat(50_000) + "文件", "2024年3月5日\n".repeat(20_000), "一、云。\n".repeat(30_000), "（一）\n".repeat(30_000) + "第一条 云\n".repeat(20_000),
                "抄送：云\n".repeat(20_000), "\n".repeat(200_000), "云溪市教育工会\n".repeat(20_000), "云，\n\n".repeat(20_000), "*_".repeat(200_000), "(2024".repeat(50_000))
                .forEach(text -> assertTimeoutPreemptively(Duration.ofMinutes(3), () -> isWhole(text), () -> text.substring(0, 12)));
    }

    private static void isWhole(String source) {
        OfficialText text = OfficialText.read(source);
        StringBuilder whole = new StringBuilder();
        for (Element element : text.elements()) {
            assertEquals(whole.length(), element.start(), source);
            whole.append(source, element.start(), element.end());
        }
        assertEquals(source, whole.toString());
        clausesHoldTheBody(text);
        text.findings().forEach(finding -> assertTrue(0 <= finding.start() && finding.start() <= finding.end() && finding.end() <= source.length(), finding::toString));
        assertTrue(text.confidence() >= 0 && text.confidence() <= 1);
    }

    private static void clausesHoldTheBody(OfficialText text) {
        Set<String> anchors = new HashSet<>();
        boolean[] held = new boolean[text.source().length()];
        int before = 0;
        for (Clause clause : text.clauses()) {
            assertTrue(clause.start() >= before && clause.end() >= clause.start(), () -> "overlap at " + clause);
            assertTrue(clause.start() == 0 || "\n\r".indexOf(text.source().charAt(clause.start() - 1)) >= 0, () -> "not at a line: " + clause);
            assertTrue(anchors.add(clause.anchor()), () -> "twice: " + clause.anchor());
            assertFalse(clause.anchor().chars().anyMatch(c -> Character.isWhitespace(c) || "<>&\"'#%/?".indexOf(c) >= 0), clause::anchor);
            Arrays.fill(held, clause.start(), clause.end(), true);
            before = clause.end();
        }
        text.elements().stream().filter(element -> element.kind() == Element.Kind.BODY).forEach(body -> Line.of(text.source()).stream()
                .filter(line -> line.start() >= body.start() && line.end() <= body.end() && !line.isEmpty() && !line.isPageNumber())
                .forEach(line -> assertTrue(held[line.start()], () -> "in no clause: " + line)));
    }
}
