package org.zhijia.policy.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.zhijia.policy.text.OfficialText;
import org.zhijia.spi.PublishCheck.Candidate;
import org.zhijia.spi.PublishCheck.Finding;
import org.zhijia.spi.Values;

class StructureWarningsTest {

    private static final String BODY = """
            云教工[2024]016号

            各直属学校：

            一、按时报名。

            三、如期归还。

            附件：报名表

            云溪市教育工会
            2024年3月12日
            """;

    private final StructureWarnings warnings = new StructureWarnings();

    @Test
    void gapInTheNumberingIsShownWhereItIs() {
        Finding gap = check("policy", BODY, sameAsText()).getFirst();
        assertTrue(gap.message().startsWith("序号：") && gap.message().contains("缺号"), gap.message());
        assertEquals("三、如期归还。", gap.passage().orElseThrow().words());
        assertEquals(BODY.indexOf("三、"), gap.passage().orElseThrow().start());
    }

    @Test
    void attachmentIsMissingUntilItsFileIsThere() {
        assertEquals(2, check("policy", BODY, sameAsText()).size());
        assertEquals(1, check("policy", BODY, sameAsText().with("attachments", List.of(7L))).size());
    }

    @Test
    void fieldsThatSaySomethingElseThanTheTextAreNamed() {
        Values other = sameAsText().with("number", "云教工〔2024〕17号").with("written", LocalDate.of(2024, 3, 13));
        assertEquals(List.of("number", "written"), Discrepancy.between(OfficialText.read(BODY), other).stream().map(Discrepancy::key).toList());
        assertEquals(List.of("number", "written"), check("policy", BODY, other.with("attachments", List.of(7L))).stream().skip(1).map(Finding::field).toList());
    }

    @Test
    void sameNumberTypedOtherwiseIsTheSame() {
        assertEquals(List.of(), Discrepancy.between(OfficialText.read(BODY), sameAsText()));
    }

    @Test
    void jointIssuersAreTheSameInAnyOrder() {
        OfficialText text = OfficialText.read("请遵照执行。\n\n云溪市教育工会　　云溪市财政局、云溪市总工会（公章）\n2024年3月12日\n");
        Values fields = Values.NONE.with("issuer", "云溪市总工会、云溪市教育工会、云溪市财政局").with("written", LocalDate.of(2024, 3, 12));
        assertEquals(List.of("云溪市教育工会", "云溪市财政局", "云溪市总工会"), text.issuers());
        assertEquals(List.of(), Discrepancy.between(text, fields));
        assertEquals(List.of("issuer"), Discrepancy.between(text, fields.with("issuer", "云溪市总工会、云溪市教育工会")).stream().map(Discrepancy::key).toList());
    }

    @Test
    void otherTextsAreLeftAlone() {
        assertEquals(List.of(), check("news", BODY, Values.NONE));
    }

    private static Values sameAsText() {
        return Values.NONE.with("number", "云教工〔2024〕16号").with("issuer", "云溪市教育工会").with("recipients", "各直属学校").with("written", LocalDate.of(2024, 3, 12));
    }

    private List<Finding> check(String type, String markdown, Values fields) {
        return warnings.check(new Candidate(OptionalLong.empty(), type, "关于办理借书证的通知", "", markdown, OptionalLong.empty(), "", fields));
    }
}
