package org.zhijia.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {

    private static final List<Long> CITY_DISTRICT_SCHOOL = List.of(1L, 4L, 19L);

    @Test
    void nearerSiteWins() {
        var written = List.of(setting(1, "footer.contact", "市里", false), setting(19, "footer.contact", "学校", false));
        assertEquals(Map.of("footer.contact", "学校"), Settings.effective(CITY_DISTRICT_SCHOOL, written));
    }

    @Test
    void whatNobodyBelowHasSetIsInherited() {
        var written = List.of(setting(1, "footer.icp", "桐ICP备1号", false));
        assertEquals(Map.of("footer.icp", "桐ICP备1号"), Settings.effective(CITY_DISTRICT_SCHOOL, written));
    }

    @Test
    void lockHoldsAgainstWhatWasWrittenBelowBefore() {
        var written = List.of(setting(1, "review.steps", "3", true), setting(4, "review.steps", "1", false), setting(19, "review.steps", "2", true));
        assertEquals(Map.of("review.steps", "3"), Settings.effective(CITY_DISTRICT_SCHOOL, written));
    }

    @Test
    void lockLeavesSitesBesideAlone() {
        var written = List.of(setting(5, "review.steps", "3", true), setting(19, "review.steps", "2", false));
        assertEquals(Map.of("review.steps", "2"), Settings.effective(CITY_DISTRICT_SCHOOL, written));
    }

    private static Setting setting(long siteId, String name, String content, boolean locked) {
        var setting = new Setting(siteId, name);
        setting.set(content, locked);
        return setting;
    }
}
