package org.zhijia.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.zhijia.content.Draft;
import org.zhijia.content.Entries;
import org.zhijia.content.Entry;
import org.zhijia.markup.WordLinks.Link;
import org.zhijia.publishing.Publications;
import org.zhijia.site.TestSites;
import org.zhijia.site.TestSites.TestSite;
import org.zhijia.spi.Values;
import org.zhijia.web.PageTags;
import org.zhijia.web.Tag;

/** A number leads to its document as long as that is published here or above. */
@ExtendWith(ArquillianExtension.class)
class NumberLinksIT {

    private static final String TEXT = "依照甲教工[2019]007号和甲教工〔2020〕8号办理。";

    @Inject
    TestSites sites;

    @Inject
    Entries entries;

    @Inject
    Publications publications;

    @Inject
    NumberLinks numbers;

    @Test
    void linkComesWithItsDocumentAndGoesWithIt() {
        var city = sites.school();
        var school = sites.below(city);
        assertEquals(List.of(), links(school));
        var above = published(city, "甲教工〔2019〕7号", "市里的办法");
        assertEquals(List.of("市里的办法 甲教工[2019]007号"), links(school));
        assertEquals(List.of("市里的办法 甲教工[2019]007号"), links(city));
        // What the school has itself comes before what stands above it.
        published(school, "甲教工〔2019〕7号", "校内转发");
        assertEquals(List.of("校内转发 甲教工[2019]007号"), links(school));
        var second = published(city, "甲教工〔2020〕8号", "另一个");
        assertEquals(List.of("校内转发 甲教工[2019]007号", "另一个 甲教工〔2020〕8号"), links(school));
        withdraw(city, second);
        withdraw(city, above);
        assertEquals(List.of("校内转发 甲教工[2019]007号"), links(school));
        assertEquals(List.of(), links(city));
    }

    @Test
    void neighboursDocumentIsNoneOfOurs() {
        var city = sites.school();
        published(sites.below(city), "甲教工〔2019〕7号", "别校的");
        assertEquals(List.of(), links(sites.below(city)));
    }

    @Test
    void pageIsMadeAnewWhenADocumentMayHaveAppeared() {
        var city = sites.school();
        var school = sites.below(city);
        var page = PageTags.begin();
        try {
            links(school);
            assertTrue(page.tags().containsAll(List.of(Tag.entries(city.node().id()), Tag.entries(school.node().id()))), page.tags().toString());
        } finally {
            PageTags.end();
        }
    }

    private List<String> links(TestSite site) {
        return sites.within(site, () -> {
            List<Link> links = numbers.beside(0).in(List.of(TEXT)).getFirst();
            return links.stream().map(link -> link.title() + " " + TEXT.substring(link.start(), link.end())).toList();
        });
    }

    private Entry published(TestSite site, String number, String title) {
        return sites.within(site, () -> {
            var revision = entries.create(site.section(), "policy", Draft.of(title, "正文").with(new Values(Map.of("number", number))), OptionalLong.empty());
            var entry = entries.require(site.node().id(), revision.entryId());
            publications.publish(entry, revision, Optional.empty(), "");
            return entry;
        });
    }

    private void withdraw(TestSite site, Entry entry) {
        sites.within(site, () -> {
            publications.withdraw(entries.require(site.node().id(), entry.id()), Optional.empty(), "");
            return null;
        });
    }
}
