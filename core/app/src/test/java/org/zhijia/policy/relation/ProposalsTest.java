package org.zhijia.policy.relation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.zhijia.testkit.Examples;

/** What texts propose; {@code proposals.txt} is the specification. */
class ProposalsTest {

    @TestFactory
    Stream<DynamicTest> examplesHold() {
        return Examples.hold(ProposalsTest.class, "proposals.txt", ProposalsTest::proposed);
    }

    @Test
    void proposalKnowsItsSentenceAndWhereItStands() {
        var proposal = Proposals.in("关于清理的通知", "各学校工会：\n\n即日起，《旧规定》废止。请知悉。").getFirst();
        assertEquals("即日起，《旧规定》废止。", proposal.sentence());
        assertEquals(8, proposal.at());
    }

    @Test
    void documentOfAListIsProposedWithWhatIsSaidOfAll() {
        var proposal = Proposals.in("关于清理的决定", "一、下列文件宣布失效：\n1．《旧规定》").getFirst();
        assertEquals("一、下列文件宣布失效：1．《旧规定》", proposal.sentence());
        assertEquals(12, proposal.at());
    }

    @Test
    void dismissedProposalIsKnownAgainUntilItSaysSomethingElse() {
        var before = Proposals.in("通知", "《旧规定》废止。").getFirst();
        var moved = Proposals.in("通知", "先说两句。\n\n因此，《旧规定》废止。").getFirst();
        var other = Proposals.in("通知", "《旧规定》第三条废止。").getFirst();
        assertEquals(before.key(), moved.key());
        assertNotEquals(before.key(), other.key());
    }

    /** What takes more than its length needs would not come to an end here; the limit is no measure of speed. */
    @Test
    void longRowOfClausesComesToAnEnd() {
        assertTimeoutPreemptively(Duration.ofMinutes(1), () -> Proposals.in("关于清理的决定", "《旧规定》" + "第一条".repeat(200) + "另行公布。"));
    }

    private static String proposed(String example) {
        var parts = example.split("\n", 2);
        return Proposals.in(parts[0], parts.length > 1 ? parts[1] : "").stream().map(proposal -> Stream.of(proposal.kind().word(), "《" + proposal.title() + "》",
                        proposal.number(), proposal.clause(), proposal.day().map(LocalDate::toString).orElse("")).filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "))).collect(Collectors.joining("\n"));
    }
}
