package org.zhijia.delivery;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhijia.api.Site;
import org.zhijia.markup.WordLinks;
import org.zhijia.policy.DocumentNumber;
import org.zhijia.policy.DocumentNumber.Found;
import org.zhijia.policy.NumberedDocuments;
import org.zhijia.policy.NumberedDocuments.Place;
import org.zhijia.site.SiteScope;
import org.zhijia.web.PageTags;
import org.zhijia.web.Tag;

/** Numbers of documents lead to the documents, where those are published on this site or on one above it. */
@RequestScoped
class NumberLinks {

    @Inject
    private SiteScope scope;

    @Inject
    private NumberedDocuments documents;

    @Inject
    private Addresses addresses;

    /** @param entryId of the page itself, which links to others only */
    WordLinks beside(long entryId) {
        return texts -> {
            var numbers = texts.stream().map(DocumentNumber::findAll).toList();
            var urls = urls(numbers.stream().flatMap(List::stream).map(Found::number).collect(Collectors.toSet()), entryId);
            return numbers.stream().map(found -> links(found, urls)).toList();
        };
    }

    private record Destination(String url, String title) { }

    private static List<WordLinks.Link> links(List<Found> found, Map<String, Destination> urls) {
        return found.stream().filter(one -> urls.containsKey(one.number().key())).map(one -> {
            var to = urls.get(one.number().key());
            return new WordLinks.Link(one.start(), one.end(), to.url(), to.title());
        }).toList();
    }

    private Map<String, Destination> urls(Set<DocumentNumber> numbers, long entryId) {
        if (numbers.isEmpty()) {
            return Map.of();
        }
        // A document that is not here yet may appear on any of them.
        PageTags.addAll(scope.node().ancestry().stream().map(Tag::entries).toList());
        var places = documents.find(scope.node(), numbers);
        var sites = addresses.sites(places.values().stream().map(Place::siteId).toList());
        var urls = new HashMap<String, Destination>();
        places.forEach((key, place) -> {
            var site = sites.get(place.siteId());
            if (place.entryId() != entryId && site != null) {
                place.expiresAt().ifPresent(PageTags::validUntil);
                urls.put(key, new Destination(url(place, site), place.title()));
            }
        });
        return urls;
    }

    private static String url(Place place, Site site) {
        return site.base() + "/policy/" + place.publishedAt().atZone(site.zone()).getYear() + "/" + place.entryId();
    }
}
