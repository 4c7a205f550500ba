package org.zhijia.plugins.showcase.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhijia.api.Entries.Condition;

class BrowsingTest {

    @Test
    void addressSaysWhatIsChosenAndNothingElse() {
        var browsing = asked(Map.of("kind", " 妈咪小屋 ", "brand", "茶&书", "utm_source", "wx", "honour", " "));
        assertEquals("/showcase/?kind=%E5%A6%88%E5%92%AA%E5%B0%8F%E5%B1%8B&brand=%E8%8C%B6%26%E4%B9%A6&page=2", browsing.address("/showcase/", 2));
        assertEquals("/showcase/", browsing.without("kind").without("brand").address("/showcase/", 1));
        assertEquals("/showcase/?page=3", asked(Map.of()).address("/showcase/", 3));
    }

    @Test
    void anOrderLeavesNothingOut() {
        assertFalse(asked(Map.of("order", "newest")).isNarrow());
        assertTrue(asked(Map.of("q", "茶")).isNarrow());
    }

    @Test
    void asksForWhatIsChosen() {
        var query = asked(Map.of("kind", "社团", "honour", "省", "site", "shating", "q", "合唱")).query(24);
        assertEquals(List.of(new Condition("kind", "社团"), new Condition("honours.level", "省")), query.conditions());
        assertEquals("shating", query.below());
        assertEquals("合唱", query.words());
        assertTrue(query.tree());
    }

    private static Browsing asked(Map<String, String> parameters) {
        return Browsing.of(new MultivaluedHashMap<>(parameters));
    }
}
