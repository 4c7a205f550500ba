package org.zhijia.delivery;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.regex.Pattern;
import org.zhijia.content.LiveEntries;
import org.zhijia.site.CurrentSections;
import org.zhijia.site.Moved;
import org.zhijia.site.SiteScope;
import org.zhijia.web.PageTags;
import org.zhijia.web.PageTags.Keeping;
import org.zhijia.web.Subject;

/** Finds the page behind an address of the current site. */
@RequestScoped
class SitePages {

    private static final Pattern ENTRY = Pattern.compile("/([a-z]+)/(\\d{4})/(\\d{1,18})");
    private static final Pattern TAG = Pattern.compile("/tag/([^/]{1,40})/");

    @Inject
    private SiteScope scope;

    @Inject
    private CurrentSections sections;

    @Inject
    private LiveEntries live;

    @Inject
    private Moved moved;

    @Inject
    private Addresses addresses;

    @Inject
    private HomePage home;

    @Inject
    private SectionPage lists;

    @Inject
    private EntryPage entries;

    @Inject
    private PageMaker maker;

    /**
     * @param path as on the site's own host
     * @param page of a list, counting from 1
     * @throws NotFoundException when there is no such page and it has not moved
     */
    Response answer(String path, int page) {
        return whole(path).or(() -> entry(path)).or(() -> list(path, page)).or(() -> elsewhere(path)).orElseThrow(NotFoundException::new);
    }

    private Optional<Response> whole(String path) {
        return switch (path) {
            case "/" -> Optional.of(show(home.home()));
            case "/sitemap" -> Optional.of(show(home.siteMap()));
            default -> Optional.empty();
        };
    }

    /** The id finds it; a wrong type or year leads to the right address. */
    private Optional<Response> entry(String path) {
        var address = ENTRY.matcher(path);
        return address.matches() ? live.find(scope.node(), Long.parseLong(address.group(3))).map(entry -> {
            var right = Cards.path(entry, scope.node());
            return right.equals(path) ? show(entries.of(entry), entry.id()) : movedTo(right);
        }) : Optional.empty();
    }

    private Optional<Response> list(String path, int page) {
        var tag = TAG.matcher(path);
        if (tag.matches()) {
            return Optional.of(show(lists.tagged(tag.group(1), page)));
        }
        return sections.tree().byPath(path).map(section -> show(lists.section(section, page)));
    }

    /** Where it has gone, or where it is with or without the slash at the end. */
    private Optional<Response> elsewhere(String path) {
        return moved.from(scope.node().id(), path).map(this::movedTo).or(() -> twin(path).map(this::movedTo));
    }

    private Optional<String> twin(String path) {
        if (path.endsWith("/")) {
            var bare = path.substring(0, path.length() - 1);
            return Optional.of(bare).filter(other -> other.equals("/sitemap") || ENTRY.matcher(other).matches());
        }
        var whole = path + "/";
        return Optional.of(whole).filter(other -> TAG.matcher(other).matches() || sections.tree().byPath(other).isPresent())
                .map(other -> TAG.matcher(other).matches() ? SectionPage.tagPath(path.substring("/tag/".length())) : other);
    }

    private Response show(Sheet sheet) {
        return show(sheet, Subject.NO_ENTRY);
    }

    private Response show(Sheet sheet, long entryId) {
        PageTags.keep(Keeping.ALWAYS);
        PageTags.about(new Subject(scope.node().id(), entryId));
        return Response.ok(maker.make(sheet)).build();
    }

    /** Not {@code Response.location}, which would write out the host as the server sees it. */
    private Response movedTo(String path) {
        return Response.status(Response.Status.MOVED_PERMANENTLY).header("Location", path.startsWith("/") ? addresses.to(path) : path).build();
    }
}
