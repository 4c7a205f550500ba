package org.zhijia.checks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import org.zhijia.content.ContentTypes;
import org.zhijia.content.Draft;
import org.zhijia.content.Entries;
import org.zhijia.content.Entry;
import org.zhijia.content.Revision;
import org.zhijia.plugin.Contributions;
import org.zhijia.spi.PublishCheck;
import org.zhijia.spi.PublishCheck.Candidate;
import org.zhijia.spi.PublishCheck.Finding;

/** Asks all checks that are on for the current site. */
@ApplicationScoped
public class Checks {

    @Inject
    private Contributions contributions;

    @Inject
    private Entries entries;

    @Inject
    private ContentTypes types;

    /** What is found in a stored revision: what blocks first. */
    public List<Finding> of(Entry entry, Revision revision) {
        var fields = entries.fields(types.require(entry.type()), List.of(revision.id())).get(revision.id());
        return of(new Candidate(OptionalLong.of(entry.id()), entry.type(), revision.title(), revision.summary(), revision.body(),
                revision.coverId(), revision.coverAlt(), fields));
    }

    /**
     * What is found in a text that is being written: what blocks first.
     *
     * @param entryId empty while it was never saved
     */
    public List<Finding> of(OptionalLong entryId, String type, Draft draft) {
        return of(new Candidate(entryId, type, draft.title(), draft.summary(), draft.body(), draft.coverId(), draft.coverAlt(), draft.fields()));
    }

    /** The same for a text that is no draft yet, because its title is still missing. */
    public List<Finding> of(Candidate candidate) {
        return contributions.of(PublishCheck.class).stream()
                .flatMap(check -> check.ask(asked -> asked.check(candidate)).stream())
                .flatMap(List::stream)
                .sorted(Comparator.comparing(finding -> !finding.blocks()))
                .toList();
    }
}
