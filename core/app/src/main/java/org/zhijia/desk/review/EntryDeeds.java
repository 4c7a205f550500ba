package org.zhijia.desk.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.zhijia.audit.Audit;
import org.zhijia.content.Entries;
import org.zhijia.content.Entry;
import org.zhijia.content.Revision;
import org.zhijia.content.Writers;
import org.zhijia.desk.DeskPaths;
import org.zhijia.desk.Messages;
import org.zhijia.identity.Account;
import org.zhijia.identity.Permission;
import org.zhijia.identity.SignedIn;
import org.zhijia.publishing.Bin;
import org.zhijia.publishing.Publications;
import org.zhijia.publishing.Reviews;
import org.zhijia.site.Section;
import org.zhijia.site.Sections;
import org.zhijia.site.SiteScope;

/** What officers do to a text of the current site, with the question whether they may. */
@ApplicationScoped
class EntryDeeds {

    @Inject
    private SiteScope scope;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Writers writers;

    @Inject
    private Entries entries;

    @Inject
    private Sections sections;

    @Inject
    private Reviews reviews;

    @Inject
    private Publications publications;

    @Inject
    private Bin bin;

    @Inject
    private Audit audit;

    @Inject
    private Messages messages;

    /** What a deed is told about. */
    record Subject(String title, String address) { }

    @Transactional
    public Subject subject(long id) {
        var title = entries.find(scope.node().id(), id).map(entries::latestRevision).map(Revision::title).orElseGet(() -> messages.say("review.batch.absent", String.valueOf(id)));
        return new Subject(title, DeskPaths.of(scope.node(), "entries/" + id));
    }

    /** In a transaction of its own: what goes wrong with one text leaves the others alone. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void alone(Batch.Deed deed, long id, long section, String reason) {
        var entry = require(id);
        switch (deed) {
            case SUBMISSION -> submit(entry, reason);
            case PUBLICATION -> publish(entry);
            case WITHDRAWAL -> withdraw(entry, reason);
            case PLACE -> move(entry, section);
            case BINNING -> throwAway(entry, reason);
        }
    }

    /** Does something to a text and commits it, or nothing of it. */
    @Transactional
    public void within(long id, Consumer<Entry> deed) {
        deed.accept(require(id));
    }

    private Entry require(long id) {
        return entries.require(scope.node().id(), id);
    }

    void submit(Entry entry, String note) {
        var person = writers.require(entry);
        reviews.submit(entry, entries.latestRevision(entry), person, note);
        note(entry, "review.audit.submitted", note);
    }

    /** What has passed review, or the newest revision where none is asked for. */
    Revision publish(Entry entry) {
        var person = requirePublisher(entry);
        var revision = publications.candidate(entry);
        publications.publish(entry, revision, Optional.of(person), "");
        note(entry, "review.audit.published", revision.title());
        return revision;
    }

    /** With the date of its real first publication. */
    Revision publishBackdated(Entry entry, Instant first) {
        requirePublisher(entry);
        var person = signedIn.require(Permission.BACKDATE);
        var revision = entries.latestRevision(entry);
        publications.publishBackdated(entry, revision, person, first);
        note(entry, "review.audit.backdated", first.toString());
        return revision;
    }

    void schedule(Entry entry, Instant due) {
        publications.schedule(entry, publications.candidate(entry), requirePublisher(entry), due);
        note(entry, "review.audit.scheduled", due.toString());
    }

    void unschedule(Entry entry, String reason) {
        publications.unschedule(entry, Optional.of(requirePublisher(entry)), reason);
        note(entry, "review.audit.unscheduled", reason);
    }

    /** @throws NoReason without one: who looks for the page later wants to know */
    void withdraw(Entry entry, String reason) {
        var person = requirePublisher(entry);
        if (reason.isEmpty()) {
            throw new NoReason();
        }
        publications.withdraw(entry, Optional.of(person), reason);
        note(entry, "review.audit.withdrawn", reason);
    }

    void pin(Entry entry, Optional<Instant> until) {
        publications.pin(entry, until, requirePublisher(entry));
        note(entry, "review.audit.pinned", until.map(Instant::toString).orElse(""));
    }

    void expire(Entry entry, Optional<Instant> moment) {
        publications.expire(entry, moment, requirePublisher(entry));
        note(entry, "review.audit.expires", moment.map(Instant::toString).orElse(""));
    }

    /** Into a section where the person may publish, too. */
    void move(Entry entry, long sectionId) {
        var person = requirePublisher(entry);
        var section = section(sectionId);
        signedIn.require(Permission.PUBLISH, section);
        var before = section(entry.sectionId()).title();
        publications.move(entry, section, Optional.of(person));
        audit.note(messages.say("review.audit.moved", title(entry)), before, section.title());
    }

    void throwAway(Entry entry, String reason) {
        bin.put(entry, requireOwner(entry), reason);
        note(entry, "review.audit.binned", reason);
    }

    /** Publishers, and writers while their text was never public. */
    boolean mayThrowAway(Entry entry) {
        return signedIn.may(Permission.PUBLISH, section(entry.sectionId())) || entry.publishedAt().isEmpty() && writers.may(entry);
    }

    private Account requireOwner(Entry entry) {
        return mayThrowAway(entry) ? signedIn.require() : requirePublisher(entry);
    }

    Account requirePublisher(Entry entry) {
        return signedIn.require(Permission.PUBLISH, section(entry.sectionId()));
    }

    Account requireReviewer(Entry entry) {
        return signedIn.require(Permission.REVIEW, section(entry.sectionId()));
    }

    Section section(long id) {
        return sections.of(scope.node().id()).byId(id).orElseThrow(NoSectionChosen::new);
    }

    void note(Entry entry, String key, String after) {
        audit.note(messages.say(key, title(entry)), "", after);
    }

    private String title(Entry entry) {
        return entries.latestRevision(entry).title();
    }
}
