package org.zhijia.desk.writing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.zhijia.content.ContentTypes;
import org.zhijia.content.Draft;
import org.zhijia.content.Entries;
import org.zhijia.content.Entry;
import org.zhijia.content.LiveEntry;
import org.zhijia.content.Manuscript;
import org.zhijia.content.NoSuchEntry;
import org.zhijia.content.Revision;
import org.zhijia.content.WorkingCopies;
import org.zhijia.content.WorkingCopy;
import org.zhijia.content.Writers;
import org.zhijia.identity.Account;
import org.zhijia.identity.Permission;
import org.zhijia.identity.SignedIn;
import org.zhijia.publishing.DraftPage;
import org.zhijia.site.CurrentSections;
import org.zhijia.site.Section;
import org.zhijia.site.SiteScope;
import org.zhijia.spi.ContentType;

/** The texts that whoever is signed in has under way on the current site. */
@RequestScoped
class Copies {

    @Inject
    private SiteScope scope;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Writers writers;

    @Inject
    private WorkingCopies copies;

    @Inject
    private Entries entries;

    @Inject
    private ContentTypes types;

    @Inject
    private CurrentSections sections;

    @Inject
    private Manuscripts manuscripts;

    @Inject
    private DraftPage pages;

    @Inject
    private Clock clock;

    /** Guards every way to a copy: it is the person's own, and the right to write there has not been taken away since. */
    WorkingCopy require(long id) {
        return allowed(copies.require(scope.node().id(), signedIn.require().id(), id));
    }

    /** The same, for a change. */
    WorkingCopy hold(long id) {
        return allowed(copies.hold(scope.node().id(), signedIn.require().id(), id));
    }

    private WorkingCopy allowed(WorkingCopy copy) {
        if (copy.entryId().isPresent()) {
            writers.require(entry(copy).orElseThrow());
        } else {
            signedIn.require(Permission.WRITE, section(copy));
        }
        return copy;
    }

    /** The person's copy of an entry, made when there is none. */
    WorkingCopy open(Entry entry) {
        return copies.open(writers.require(entry).id(), entry, revision -> manuscript(entry, revision));
    }

    Manuscript manuscript(Entry entry, Revision revision) {
        return manuscripts.of(draft(entry, revision), types.require(entry.type()));
    }

    Draft draft(Entry entry, Revision revision) {
        var type = types.require(entry.type());
        return Draft.of(revision, entries.fields(type, List.of(revision.id())).get(revision.id()));
    }

    Optional<Entry> entry(WorkingCopy copy) {
        return copy.entryId().isEmpty() ? Optional.empty() : Optional.of(entries.require(copy.siteId(), copy.entryId().getAsLong()));
    }

    ContentType type(WorkingCopy copy) {
        return types.require(copy.type());
    }

    Section section(WorkingCopy copy) {
        long id = entry(copy).map(Entry::sectionId).orElse(copy.sectionId());
        return sections.tree().byId(id).orElseThrow(NoSuchEntry::new);
    }

    /** Gives birth to the entry, or to the next revision of it. */
    Revision save(WorkingCopy copy, Draft draft, Account by) {
        var author = OptionalLong.of(by.id());
        var entry = entry(copy);
        var revision = entry.isPresent() ? entries.revise(entry.get(), copy.base(), draft, author)
                : entries.create(section(copy), copy.type(), draft, author);
        copies.saved(copy, revision, copy.manuscript());
        return revision;
    }

    /** The page as visitors would see it. */
    String page(WorkingCopy copy) {
        return page(entry(copy), section(copy), copy.type(), manuscripts.sketch(copy.manuscript(), type(copy)));
    }

    String page(Entry entry, Draft draft) {
        return page(Optional.of(entry), sections.tree().byId(entry.sectionId()).orElseThrow(NoSuchEntry::new), entry.type(), draft);
    }

    private String page(Optional<Entry> entry, Section section, String type, Draft draft) {
        var now = clock.instant();
        var shown = new LiveEntry(entry.map(Entry::id).orElse(0L), type, section.siteId(), section.id(), 0, draft.title(), draft.summary(),
                draft.coverId(), draft.coverAlt(), entry.flatMap(Entry::publishedAt).orElse(now), now, draft.pinnedUntil().orElse(Instant.EPOCH));
        return pages.show(shown, draft);
    }
}
