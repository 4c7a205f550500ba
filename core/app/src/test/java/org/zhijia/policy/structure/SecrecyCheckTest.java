package org.zhijia.policy.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhijia.spi.PublishCheck.Candidate;
import org.zhijia.spi.PublishCheck.Finding;
import org.zhijia.spi.Values;

class SecrecyCheckTest {

    private static final String BELOW = "\n特急\n云溪市教育工会文件\n云教工〔2026〕18号\n关于做好读书活动的通知\n各学校工会：\n请于月底前报送。\n";

    private final SecrecyCheck secrecy = new SecrecyCheck();

    @Test
    void secretDocumentIsStopped() {
        Stream.of("机密★1年", "绝密", "秘密★长期", "秘密（6个月）", "机密★1年　特急").forEach(mark -> Stream.of("policy", "news").forEach(type -> {
            Finding found = check(type, "000012\n" + mark + BELOW).getFirst();
            assertTrue(found.blocks() && found.message().contains("不得在网站发布"), found::message);
            assertEquals("000012\n".length(), found.passage().orElseThrow().start());
        }));
    }

    @Test
    void wordIsNoMark() {
        assertEquals(List.of(), check("news", "秘密花园读书会\n\n教师们走进花园。"));
        assertEquals(List.of(), check("policy", BELOW + "机密文件的保管另行规定。"));
    }

    private List<Finding> check(String type, String markdown) {
        return secrecy.check(new Candidate(OptionalLong.empty(), type, "关于做好读书活动的通知", "", markdown, OptionalLong.empty(), "", Values.NONE));
    }
}
