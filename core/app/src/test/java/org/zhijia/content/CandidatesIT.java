package org.zhijia.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.zhijia.content.Candidates.Candidate;
import org.zhijia.publishing.Publications;
import org.zhijia.site.TestSites;
import org.zhijia.site.TestSites.TestSite;
import org.zhijia.spi.Field;

/** What a form may point to: what is public, on this site, of the right kind. */
@ExtendWith(ArquillianExtension.class)
class CandidatesIT {

    private static final Field RELATED = Field.entries("related", "相关文件").ofType("policy");

    @Inject
    TestSites sites;

    @Inject
    Entries entries;

    @Inject
    Publications publications;

    @Inject
    Candidates candidates;

    @Test
    void offersWhatIsPublicHereAndOfTheKind() {
        var city = sites.school();
        var school = sites.below(city);
        publish(city, "news", "工间操通知的新闻");
        var rules = publish(city, "policy", "关于工间操的通知");
        var newer = publish(city, "policy", "关于疗休养的通知");
        draft(city, "policy", "关于工间操的通知（草稿）");
        var below = publish(school, "policy", "关于工间操的通知（学校）");
        publish(sites.school(), "policy", "关于工间操的通知（邻校）");
        assertEquals(List.of(newer, rules), offered(city, false, "通知"), "the newest first");
        assertEquals(List.of(rules), offered(city, false, "工间操 通知"), "each of the words");
        assertEquals(List.of(below, rules), offered(city, true, "工间操"), "the sites below, where a form reaches there");
        assertEquals(List.of(below), offered(school, true, ""), "and not those above");
    }

    @Test
    void whatWasChosenIsKnownUntilItIsGone() {
        var city = sites.school();
        var school = sites.below(city);
        var draft = draft(city, "policy", "还没有发布");
        var below = publish(school, "policy", "学校的文件");
        var hidden = draft(school, "policy", "学校还没有发布");
        var binned = draft(city, "policy", "已放进回收站");
        sites.within(city, () -> {
            entries.require(city.node().id(), binned).bin(OptionalLong.empty(), Instant.now());
            return null;
        });
        var ids = List.of(draft, below, hidden, binned, -1L);
        var own = sites.within(city, () -> candidates.find(ids, false));
        assertEquals(new Candidate(draft, "policy", city.node().id(), "还没有发布", Optional.empty()), own.get(draft));
        assertEquals(1, own.size());
        var all = sites.within(city, () -> candidates.find(ids, true));
        assertEquals(Set.of(below), all.keySet(), "of other sites only what everybody sees");
    }

    @Test
    void fieldTakesItsKindFromItsSiteAlone() {
        var city = sites.school();
        var school = sites.below(city);
        var rules = publish(city, "policy", "本站的文件");
        var draft = draft(city, "policy", "本站的草稿");
        assertTrue(take(city, rules, draft));
        assertFalse(take(city, rules, publish(city, "news", "本站的新闻")));
        assertFalse(take(city, publish(school, "policy", "下级的文件")));
        assertFalse(take(city, -1L));
    }

    private List<Long> offered(TestSite site, boolean below, String words) {
        return sites.within(site, () -> candidates.offered("policy", below, words, 10)).stream().map(Candidate::id).toList();
    }

    private boolean take(TestSite site, Long... ids) {
        return sites.within(site, () -> candidates.take(RELATED, List.of(ids)));
    }

    private long draft(TestSite site, String type, String title) {
        return sites.within(site, () -> entries.create(site.section(), type, Draft.of(title, "正文"), OptionalLong.empty()).entryId());
    }

    private long publish(TestSite site, String type, String title) {
        long id = draft(site, type, title);
        sites.within(site, () -> {
            var entry = entries.require(site.node().id(), id);
            return publications.publish(entry, entries.latestRevision(entry), Optional.empty(), "");
        });
        return id;
    }
}
