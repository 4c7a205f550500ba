package org.zhijia.plugins.showcase.exhibition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.zhijia.plugins.showcase.Picks;
import org.zhijia.plugins.showcase.exhibition.Exhibition.Phase;

class PlanFormTest {

    private static final Map<String, String> SOUND = Map.of("title", "妈咪小屋展", "introduction", "一盏灯。", "opens", "2026-11-20",
            "closes", "2026-11-22", "cover", "12", "exhibits", "5,3");

    @Test
    void soundFormBecomesAPlan() {
        assertEquals(new Plan("妈咪小屋展", "一盏灯。", OptionalLong.of(12), LocalDate.of(2026, 11, 20), LocalDate.of(2026, 11, 22),
                        new Picks(List.of(5L, 3L))),
                form(SOUND).plan().orElseThrow());
    }

    @Test
    void whatIsWrongIsSaidBesideTheField() {
        assertEquals("展览名称不能为空，请填写。", error("title", " "));
        assertEquals("展览名称最多 60 个字，现在有 61 个字。", error("title", "展".repeat(61)));
        assertEquals("开展日期应是日期，例如 2026-09-10。", error("opens", "明天"));
        assertEquals("闭展日期不能早于开展日期。", error("closes", "2026-11-19"));
    }

    @Test
    void unfitExhibitsMakeNoPlan() {
        var form = form(SOUND).objecting("没有这个家。");
        assertTrue(form.plan().isEmpty());
        assertEquals("没有这个家。", form.inputs().getLast().get("error"));
    }

    @Test
    void runsFromItsFirstToItsLastDay() {
        var exhibition = new Exhibition(1, form(SOUND).plan().orElseThrow());
        assertEquals(Phase.COMING, exhibition.on(LocalDate.of(2026, 11, 19)));
        assertEquals(Phase.RUNNING, exhibition.on(LocalDate.of(2026, 11, 20)));
        assertEquals(Phase.RUNNING, exhibition.on(LocalDate.of(2026, 11, 22)));
        assertEquals(Phase.PAST, exhibition.on(LocalDate.of(2026, 11, 23)));
    }

    private static String error(String name, String typed) {
        var wrong = new HashMap<>(SOUND);
        wrong.put(name, typed);
        var form = form(wrong);
        assertTrue(form.plan().isEmpty());
        return form.inputs().stream().filter(input -> input.get("name").equals(name)).findFirst().orElseThrow().get("error").toString();
    }

    private static PlanForm form(Map<String, String> typed) {
        return PlanForm.read(new MultivaluedHashMap<>(typed));
    }
}
