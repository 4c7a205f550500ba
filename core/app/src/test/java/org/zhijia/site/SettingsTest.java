package org.zhijia.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SettingsTest {

    private static final List<Long> CITY_DISTRICT_SCHOOL = List.of(1L, 4L, 19L);

    @Test
    void nearerSiteWins() {
        var written = List.of(setting(1, "footer.contact", "市里", false), setting(19, "footer.contact", "学校", false));
        assertEquals("学校", held("footer.contact", written).content());
    }

    @Test
    void whatNobodyBelowHasSetIsInherited() {
        var written = List.of(setting(1, "footer.icp", "桐ICP备1号", false));
        var held = held("footer.icp", written);
        assertEquals("桐ICP备1号", held.content());
        assertTrue(held.isInherited());
        assertEquals(Optional.of(new Held.Origin("桐ICP备1号", 1)), held.above());
    }

    @Test
    void lockHoldsAgainstWhatWasWrittenBelowBefore() {
        var written = List.of(setting(1, "review.steps", "3", true), setting(4, "review.steps", "1", false), setting(19, "review.steps", "2", true));
        var held = held("review.steps", written);
        assertEquals("3", held.content());
        assertTrue(held.locked());
        assertEquals(1, held.above().orElseThrow().siteId());
        assertEquals(Optional.of("2"), held.own());
    }

    @Test
    void lockLeavesSitesBesideAlone() {
        var written = List.of(setting(5, "review.steps", "3", true), setting(19, "review.steps", "2", false));
        assertEquals("2", held("review.steps", written).content());
        assertFalse(held("review.steps", written).locked());
    }

    @Test
    void siteThatLocksMayChangeItsOwnValue() {
        var held = held("site.logo", List.of(setting(19, "site.logo", "7", true)));
        assertTrue(held.locks());
        assertFalse(held.locked());
        assertEquals(Optional.empty(), held.above());
    }

    @Test
    void withoutItsOwnValueASiteHasTheNearestAbove() {
        var written = List.of(setting(1, "footer.contact", "市里", false), setting(4, "footer.contact", "区里", false), setting(19, "footer.contact", "学校", false));
        var held = held("footer.contact", written);
        assertEquals("区里", held.inherited());
        assertEquals(4, held.above().orElseThrow().siteId());
    }

    private static Held held(String name, List<Setting> written) {
        return Settings.held(CITY_DISTRICT_SCHOOL, written).get(name);
    }

    private static Setting setting(long siteId, String name, String content, boolean locked) {
        var setting = new Setting(siteId, name);
        setting.set(content, locked);
        return setting;
    }
}
