package org.zhijia.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhijia.spi.Values;

class ProfileTypeTest {

    private final ProfileType type = new ProfileType();

    @Test
    void honoursAreATimelineWhateverOrderTheyCameIn() {
        var entered = Values.NONE.with("honours", List.of(honour("校级能手", "校", 2024L), honour("无年份", "省", null), honour("劳模", "省", 2024L), honour("新秀", "市", 2026L)));
        assertEquals(List.of("新秀", "劳模", "校级能手", "无年份"), titles(type.completed(entered)));
    }

    @Test
    void whoHasNoHonourIsTakenAsIs() {
        assertEquals(Values.NONE.with("school", "汀兰中学"), type.completed(Values.NONE.with("school", "汀兰中学")));
    }

    private static Values honour(String title, String level, Long year) {
        return new Values.Builder().with("title", title).with("level", level).with("year", year).build();
    }

    private static List<String> titles(Values values) {
        return values.rows("honours").stream().map(honour -> honour.text("title")).toList();
    }
}
