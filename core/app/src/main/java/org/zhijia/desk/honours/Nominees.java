package org.zhijia.desk.honours;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhijia.media.Catalogue;
import org.zhijia.media.MediaItem;
import org.zhijia.profile.nomination.Nomination;
import org.zhijia.site.SiteNode;
import org.zhijia.site.SiteScope;
import org.zhijia.site.Sites;

/** Nominated people as the desk shows them. */
@ApplicationScoped
class Nominees {

    @Inject
    private SiteScope scope;

    @Inject
    private Sites sites;

    @Inject
    private Catalogue catalogue;

    /** @param chosen whether the box beside the name is ticked */
    public record Nominee(long id, String name, String school, String subject, List<String> deeds, List<Attachment> files, String consent, boolean chosen) { }

    /** A file that speaks for somebody. */
    public record Attachment(String name, String url) { }

    /** Whom one site has nominated. */
    public record Group(String site, List<Nominee> people) { }

    /** In the order in which the sites began to nominate. */
    List<Group> bySite(List<Nomination> nominations, Set<Long> chosen) {
        var sorted = nominations.stream().collect(Collectors.groupingBy(Nomination::siteId, LinkedHashMap::new, Collectors.toList()));
        var nodes = sites.find(sorted.keySet());
        return sorted.entrySet().stream().map(each -> new Group(nodes.get(each.getKey()).name(), people(nodes.get(each.getKey()), each.getValue(), chosen))).toList();
    }

    /** The files lie in the library of the site that nominates. */
    private List<Nominee> people(SiteNode site, List<Nomination> nominations, Set<Long> chosen) {
        var people = new ArrayList<Nominee>();
        scope.visit(site, () -> {
            var files = files(nominations);
            nominations.forEach(nomination -> people.add(nominee(nomination, files, chosen)));
        });
        return people;
    }

    private Map<Long, MediaItem> files(List<Nomination> nominations) {
        var ids = nominations.stream().flatMap(nomination -> nomination.files().stream()).distinct().toList();
        return ids.isEmpty() ? Map.of() : catalogue.all(ids).stream().collect(Collectors.toMap(MediaItem::id, file -> file));
    }

    private static Nominee nominee(Nomination each, Map<Long, MediaItem> files, Set<Long> chosen) {
        return new Nominee(each.id(), each.name(), each.school(), each.subject(), each.deeds().lines().filter(line -> !line.isBlank()).toList(),
                each.files().stream().filter(files::containsKey).map(files::get).map(file -> new Attachment(file.name(), file.url())).toList(),
                each.consent().toString(), chosen.contains(each.id()));
    }
}
