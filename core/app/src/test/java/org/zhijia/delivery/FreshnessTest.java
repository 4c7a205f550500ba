package org.zhijia.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.zhijia.spi.Change;

class FreshnessTest {

    @Test
    void entryTouchesItsPageItsSitesListsAndTheListsOfThoseAbove() {
        assertEquals(Set.of("entry:42", "entries:7", "tree:1", "tree:3", "tree:7"), tags("entry.published", 42));
    }

    @Test
    void siteTouchesWhatWearsIt() {
        assertEquals(Set.of("site:7"), tags("site.changed", 7));
    }

    @Test
    void pluginTouchesItsOwnOnThatSite() {
        assertEquals(Set.of("plugin:links:7"), tags("links.link-added", 5));
    }

    private static Set<String> tags(String kind, long subject) {
        return Freshness.tags(new Change(1, 7, kind, subject, Instant.EPOCH), List.of(1L, 3L, 7L));
    }
}
