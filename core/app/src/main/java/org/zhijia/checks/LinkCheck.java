package org.zhijia.checks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.zhijia.content.ContentTypes;
import org.zhijia.content.Entries;
import org.zhijia.content.LiveEntries;
import org.zhijia.media.Library;
import org.zhijia.site.Moved;
import org.zhijia.site.Sections;
import org.zhijia.site.SiteNode;
import org.zhijia.site.SiteScope;
import org.zhijia.site.Sites;
import org.zhijia.spi.PublishCheck;

/**
 * Links to files, entries and sections of ours that lead nowhere. Nothing is fetched: what stands elsewhere is not looked
 * at, and neither are pages of plugins, which only they know.
 */
@ApplicationScoped
class LinkCheck implements PublishCheck {

    private static final Pattern LINK = Pattern.compile("]\\(\\s*<?([^)\\s>]+)|(?m)^ {0,3}\\[[^]^]+]:\\s*(\\S+)");
    private static final Pattern MEDIA = Pattern.compile("media:(\\d{1,18})");
    private static final Pattern FILE = Pattern.compile("/files/(\\d{1,18})(/.*)?");
    private static final Pattern ENTRY = Pattern.compile("/([a-z]+)/\\d{4}/(\\d{1,18})/?");
    private static final Pattern BELOW_PORTAL = Pattern.compile("/s/([a-z0-9-]{1,40})(/.*)");

    @Inject
    private SiteScope scope;

    @Inject
    private Sites sites;

    @Inject
    private Sections sections;

    @Inject
    private Moved moved;

    @Inject
    private ContentTypes types;

    @Inject
    private Entries entries;

    @Inject
    private LiveEntries live;

    @Inject
    private Library library;

    /** A link as it stands in the body. */
    private record Link(int start, String address) {

        static Link of(MatchResult found) {
            int group = found.group(1) == null ? 2 : 1;
            return new Link(found.start(group), found.group(group));
        }
    }

    @Override
    public List<Finding> check(Candidate candidate) {
        var links = LINK.matcher(candidate.markdown()).results().map(Link::of).toList();
        var files = library.files(links.stream().flatMap(link -> mediaId(link).stream()).collect(Collectors.toSet())).keySet();
        return links.stream().flatMap(link -> trouble(link, files).map(words -> Finding.warning("body", words).at(link.start(), link.address())).stream())
                .toList();
    }

    private Optional<String> trouble(Link link, Iterable<Long> files) {
        var id = mediaId(link);
        if (id.isPresent()) {
            for (long file : files) {
                if (file == id.get()) {
                    return Optional.empty();
                }
            }
            return Optional.of("引用的文件已经不在媒体库里，请重新插入。");
        }
        if (link.address().startsWith("www.")) {
            return Optional.of("链接“" + link.address() + "”前面缺少 https://，打不开。");
        }
        return place(link.address()).flatMap(this::trouble);
    }

    private static Optional<Long> mediaId(Link link) {
        var media = MEDIA.matcher(link.address());
        return media.matches() ? Optional.of(Long.valueOf(media.group(1))) : Optional.empty();
    }

    /** A path on one of our sites. */
    private record Place(SiteNode site, String path) { }

    /** Empty for what is none of ours. */
    private Optional<Place> place(String address) {
        try {
            var uri = URI.create(address);
            var path = Optional.ofNullable(uri.getPath()).orElse("");
            if (uri.getHost() != null) {
                return sites.byHost(uri.getHost()).map(site -> place(site, path.isEmpty() ? "/" : path));
            }
            return uri.getScheme() == null && path.startsWith("/") ? Optional.of(place(scope.node(), path)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Place place(SiteNode host, String path) {
        var below = BELOW_PORTAL.matcher(path);
        return below.matches() ? sites.byKey(below.group(1)).map(site -> new Place(site, below.group(2))).orElse(new Place(host, path))
                : new Place(host, path);
    }

    private Optional<String> trouble(Place place) {
        var file = FILE.matcher(place.path());
        if (file.matches()) {
            return library.file(Long.parseLong(file.group(1))).isPresent() ? Optional.empty() : Optional.of("链接的文件不存在，请重新插入。");
        }
        if (BELOW_PORTAL.matcher(place.path()).matches()) {
            return Optional.of("链接的站点不存在，请核对地址。");
        }
        var entry = ENTRY.matcher(place.path());
        if (entry.matches() && types.find(entry.group(1)).isPresent()) {
            return entryTrouble(place.site(), Long.parseLong(entry.group(2)));
        }
        return sectionTrouble(place);
    }

    private Optional<String> entryTrouble(SiteNode site, long id) {
        if (live.find(site, id).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(entries.find(site.id(), id).isPresent() ? "链接的文章现在没有发布，读者打不开。" : "链接的文章不存在，请核对地址。");
    }

    /** Only below a section of ours can a missing one be told from a plugin's page. */
    private Optional<String> sectionTrouble(Place place) {
        var path = place.path().endsWith("/") ? place.path() : place.path() + "/";
        var keys = path.split("/");
        var tree = sections.of(place.site().id());
        boolean dead = keys.length > 1 && tree.byKey(keys[1]).isPresent() && tree.byPath(path).isEmpty()
                && moved.from(place.site().id(), path).or(() -> moved.from(place.site().id(), place.path())).isEmpty();
        return dead ? Optional.of("链接的栏目不存在，请核对地址。") : Optional.empty();
    }
}
