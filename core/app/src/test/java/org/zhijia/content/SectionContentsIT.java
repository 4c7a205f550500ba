package org.zhijia.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.zhijia.identity.Accounts;
import org.zhijia.site.Section;
import org.zhijia.site.Sections;
import org.zhijia.site.TestSites;
import org.zhijia.site.TestSites.TestSite;

/** What becomes of the texts of a section that is closed. */
@ExtendWith(ArquillianExtension.class)
class SectionContentsIT {

    @Inject
    TestSites sites;

    @Inject
    Sections sections;

    @Inject
    SectionContents contents;

    @Inject
    Entries entries;

    @Inject
    WorkingCopies copies;

    @Inject
    Accounts accounts;

    @Test
    void savedAndUnsavedTextsGoWithTheSectionThatTakesThem() {
        var site = sites.school();
        var old = open(site, "old", List.of("news", "policy"));
        long entry = sites.within(site, () -> entries.create(old, "news", Draft.of("通知", "正文"), OptionalLong.empty()).entryId());
        long person = sites.within(site, () -> accounts.openGenerated("w" + System.nanoTime(), "写手", "0123456789abcdefghij")).id();
        long copy = sites.within(site, () -> copies.begin(person, old, "policy", new Manuscript(Map.of()))).id();
        assertEquals(Map.of(old.id(), 2L), count(site, old));

        var newsOnly = open(site, "news-only", List.of("news"));
        assertThrows(NotTakenHere.class, () -> hand(site, old, newsOnly));
        assertEquals(Map.of(old.id(), 2L), count(site, old));

        hand(site, old, site.section());
        assertEquals(Map.of(), count(site, old));
        assertEquals(site.section().id(), sites.within(site, () -> entries.require(site.node().id(), entry).sectionId()));
        assertEquals(site.section().id(), sites.within(site, () -> copies.require(site.node().id(), person, copy).sectionId()));
    }

    private Section open(TestSite site, String key, List<String> types) {
        return sites.within(site, () -> sections.open(site.node(), Optional.empty(), key, key, types));
    }

    private Map<Long, Long> count(TestSite site, Section section) {
        return sites.within(site, () -> contents.count(List.of(section.id())));
    }

    private void hand(TestSite site, Section from, Section to) {
        sites.within(site, () -> {
            contents.hand(from, to);
            return true;
        });
    }
}
