package org.zhijia.desk.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhijia.content.ContentTypes;
import org.zhijia.desk.DeskPaths;
import org.zhijia.desk.Messages;
import org.zhijia.identity.Accounts;
import org.zhijia.publishing.EntryLine;
import org.zhijia.publishing.Standing;
import org.zhijia.publishing.Standing.State;
import org.zhijia.site.Section;
import org.zhijia.site.SectionTree;
import org.zhijia.site.Sections;
import org.zhijia.site.SiteNode;
import org.zhijia.site.Sites;
import org.zhijia.spi.ContentType;

/** Says in words what lists of texts show: three queries for names, whatever the length and however many sites. */
@ApplicationScoped
class Rows {

    @Inject
    private Sites sites;

    @Inject
    private Sections sections;

    @Inject
    private Accounts accounts;

    @Inject
    private ContentTypes types;

    @Inject
    private Messages messages;

    List<Row> of(Collection<EntryLine> lines) {
        var siteIds = lines.stream().map(EntryLine::siteId).collect(Collectors.toSet());
        var nodes = sites.find(siteIds);
        var trees = sections.of(siteIds);
        var titles = types.all().stream().collect(Collectors.toMap(ContentType::key, ContentType::title, (first, second) -> first));
        var names = accounts.names(lines.stream().flatMap(line -> Stream.of(line.authorId(), line.standing().assigneeId()))
                .flatMap(id -> id.stream().boxed()).collect(Collectors.toSet()));
        return lines.stream().map(line -> row(line, nodes.get(line.siteId()), trees.get(line.siteId()), titles, names)).toList();
    }

    private Row row(EntryLine line, SiteNode site, SectionTree tree, Map<String, String> titles, Map<Long, String> names) {
        var section = tree.byId(line.sectionId()).map(Section::title).orElse("");
        return new Row(line.id(), DeskPaths.of(site, "entries/" + line.id()), line.title(), site.name(), section,
                titles.getOrDefault(line.type(), line.type()), name(line.authorId(), names), word(line.standing().state()), words(line.standing()),
                note(line.standing(), names), line.savedAt(), line.publishedAt().orElse(null), line.standing().due().orElse(null),
                line.submittedAt().orElse(null), line.pinned());
    }

    private static String name(OptionalLong id, Map<Long, String> names) {
        return id.isEmpty() ? "" : names.getOrDefault(id.getAsLong(), "");
    }

    static String word(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    String words(Standing standing) {
        return messages.say("review.state." + word(standing.state()), standing.place(), standing.steps());
    }

    /** What the state alone does not tell. */
    private String note(Standing standing, Map<Long, String> names) {
        if (standing.state() == State.WAITING && standing.assigneeId().isPresent()) {
            return messages.say("review.note.assigned", name(standing.assigneeId(), names));
        }
        if (standing.visible() && standing.state() != State.LIVE && standing.state() != State.PENDING) {
            return messages.say("review.note.visible");
        }
        return standing.newer() && standing.isInReview() ? messages.say("review.note.newer") : "";
    }
}
