package org.zhijia.plugins.showcase.exhibition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.zhijia.plugins.showcase.Picks;

class ExhibitionsDataTest {

    private static final Map<String, String> ROW = Map.of("title", "一间屋子的用处", "introduction", "没有一处是新盖的。\n请从门口看起。",
            "opens", "2026-11-10", "closes", "2027-01-31", "homes", "藏书楼下\n蓝布间");

    @Test
    void rowOfADescriptionIsWhatAnOfficerWouldHaveTyped() {
        var homes = new Picks(List.of(8L, 3L));
        assertEquals(new Plan("一间屋子的用处", "没有一处是新盖的。\n请从门口看起。", OptionalLong.empty(), LocalDate.of(2026, 11, 10),
                LocalDate.of(2027, 1, 31), homes), ExhibitionsData.plan(ROW, homes));
    }

    @Test
    void exhibitionThatNoOfficerCouldOpenIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> ExhibitionsData.plan(Map.of("title", "没有日子"), new Picks(List.of())));
    }
}
