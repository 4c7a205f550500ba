package org.zhijia.profile.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.zhijia.content.ContentTypes;
import org.zhijia.content.Entries;
import org.zhijia.content.Entry;
import org.zhijia.content.PreviewLinks;
import org.zhijia.content.Revision;
import org.zhijia.identity.Account;
import org.zhijia.media.PrivateFiles.Paper;
import org.zhijia.media.Withheld;
import org.zhijia.platform.InstantColumns;
import org.zhijia.plugin.Contributions;
import org.zhijia.publishing.Copies;
import org.zhijia.publishing.Publications;
import org.zhijia.spi.Forgetting;
import org.zhijia.spi.Values;

/**
 * Whether people agree to be shown. Records are appended and never changed, the last one counts. A person is shown by an
 * entry and by its copies on other sites: what was recorded about one of them holds for all.
 */
@ApplicationScoped
public class Consents {

    /** The field of the content type with the day on which the person agreed, for texts that come with it. */
    static final String FIELD = "consent";

    private static final String TYPE = "profile";
    private static final String REASON = "本人撤回同意";

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private Entries entries;

    @Inject
    private ContentTypes types;

    @Inject
    private Copies copies;

    @Inject
    private Publications publications;

    @Inject
    private PreviewLinks previews;

    @Inject
    private Withheld withheld;

    @Inject
    private Contributions contributions;

    @Inject
    private Event<ConsentWithdrawn> withdrawals;

    @Inject
    private Clock clock;

    /** @param entry of type {@code profile}, as all entries here are */
    public Standing of(Entry entry) {
        return standing(copies.origin(entry));
    }

    /** All that was recorded, the latest first. */
    public List<Consent> history(Entry entry) {
        return history(copies.origin(entry), "");
    }

    /** One record of an entry. */
    public Optional<Consent> find(Entry entry, int number) {
        return history(entry).stream().filter(consent -> consent.number() == number).findFirst();
    }

    /** The entry, what it was copied from, and all copies of that: wherever the person is shown. */
    public List<Entry> shownBy(Entry entry) {
        return copies.family(copies.origin(entry));
    }

    /** Records that the person agrees. Nothing goes live by it; the pictures that were kept back are no longer. */
    public Consent give(Entry entry, Answer answer, Optional<Account> by) {
        long origin = copies.origin(entry);
        holdNotAhead(answer);
        var family = locked(origin);
        var consent = append(origin, entry, true, answer, by);
        withheld.release(family.stream().map(Entry::id).toList());
        return consent;
    }

    /**
     * Records that the person no longer agrees, and takes down all that the public sees of him or her: the entry and its
     * copies whatever site they are on, without asking for review, their pictures, and the links for previews.
     *
     * @throws UnfitAnswer when there is no consent that could be withdrawn
     */
    public Consent withdraw(Entry entry, Answer answer, Account by) {
        long origin = copies.origin(entry);
        holdNotAhead(answer);
        var family = locked(origin);
        holdGiven(origin, entry, family);
        var consent = append(origin, entry, false, answer, Optional.of(by));
        withheld.withhold(family.stream().map(Entry::id).toList());
        family.forEach(shown -> takeDown(shown, by));
        return consent;
    }

    /** There was consent of which only the text knows, where a text went live before anything was recorded. */
    private void holdGiven(long origin, Entry entry, List<Entry> family) {
        if (standing(origin) == Standing.MISSING) {
            stated(entries.latestRevision(entry)).ifPresent(day -> append(origin, entry, true, Answer.of(day, Manner.STATED), Optional.empty()));
        }
        if (standing(origin) != Standing.GIVEN && family.stream().noneMatch(Entry::isLive)) {
            throw new UnfitAnswer("没有登记过本人同意，也就没有可以撤回的同意。");
        }
    }

    private void takeDown(Entry entry, Account by) {
        var names = entries.revisions(entry).stream().map(Revision::title).distinct().toList();
        publications.takeDown(entry, Optional.of(by), REASON);
        previews.revoke(entry);
        withdrawals.fire(new ConsentWithdrawn(entry.siteId(), entry.id()));
        names.forEach(name -> contributions.everywhere(Forgetting.class).forEach(each -> each.tell(memory -> memory.forget(entry.siteId(), entry.id(), name))));
    }

    /**
     * Holds that a revision shows nobody who does not agree. Where nothing was ever recorded, the day that the text came
     * with is recorded.
     *
     * @throws NoConsent when the person does not agree
     */
    void hold(Entry entry, Revision revision, Optional<Account> by) {
        long origin = copies.origin(entry);
        var standing = standing(origin);
        var stated = standing == Standing.MISSING ? stated(revision) : Optional.<LocalDate>empty();
        if (stated.isPresent()) {
            locked(origin);
            append(origin, entry, true, Answer.of(stated.get(), Manner.STATED), by);
        } else if (standing != Standing.GIVEN) {
            throw new NoConsent(standing);
        }
    }

    private Optional<LocalDate> stated(Revision revision) {
        return entries.fields(types.require(TYPE), List.of(revision.id())).getOrDefault(revision.id(), Values.NONE).date(FIELD);
    }

    private Standing standing(long origin) {
        return history(origin, " and c.number = (select max(x.number) from consent x where x.entry_id = c.entry_id)").stream().findFirst()
                .map(last -> last.given() ? Standing.GIVEN : Standing.WITHDRAWN).orElse(Standing.MISSING);
    }

    /** Always in the same order, so that two who record at the same moment do so one after the other. */
    private List<Entry> locked(long origin) {
        em.flush();
        var family = copies.family(origin);
        family.forEach(each -> em.lock(each, LockModeType.PESSIMISTIC_WRITE));
        return family;
    }

    /** By a day at most: somewhere it is tomorrow already. */
    private void holdNotAhead(Answer answer) {
        if (answer.saidOn().isAfter(LocalDate.now(clock).plusDays(1))) {
            throw new UnfitAnswer("日期在将来，请填写本人表示同意或撤回的那一天。");
        }
    }

    private Consent append(long origin, Entry entry, boolean given, Answer answer, Optional<Account> by) {
        int number = 1 + history(origin, "").stream().mapToInt(Consent::number).max().orElse(0);
        var now = clock.instant();
        em.createNativeQuery("insert into consent (entry_id, number, site_id, person, given, said_on, manner, note, at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .setParameter(1, origin).setParameter(2, number).setParameter(3, entry.siteId())
                .setParameter(4, entries.latestRevision(entry).title()).setParameter(5, given).setParameter(6, Date.valueOf(answer.saidOn()))
                .setParameter(7, answer.manner().word()).setParameter(8, answer.note()).setParameter(9, Timestamp.from(now))
                .executeUpdate();
        answer.paper().ifPresent(paper -> em.createNativeQuery("update consent set file_name = ?, file_hash = ? where entry_id = ? and number = ?")
                .setParameter(1, paper.name()).setParameter(2, paper.hash()).setParameter(3, origin).setParameter(4, number).executeUpdate());
        by.ifPresent(person -> em.createNativeQuery("update consent set account_id = ? where entry_id = ? and number = ?")
                .setParameter(1, person.id()).setParameter(2, origin).setParameter(3, number).executeUpdate());
        return new Consent(number, entry.siteId(), given, answer, by.map(person -> OptionalLong.of(person.id())).orElse(OptionalLong.empty()), now);
    }

    private List<Consent> history(long origin, String condition) {
        List<?> rows = em.createNativeQuery("select c.number, c.site_id, c.given, c.said_on, c.manner, c.note, c.file_name, c.file_hash, c.account_id, c.at"
                        + " from consent c where c.entry_id = ?" + condition + " order by c.number desc")
                .setParameter(1, origin).getResultList();
        return rows.stream().map(row -> read((Object[]) row)).toList();
    }

    private static Consent read(Object[] row) {
        var paper = row[6] == null ? Optional.<Paper>empty() : Optional.of(new Paper((String) row[6], ((String) row[7]).strip()));
        var answer = new Answer(((Date) row[3]).toLocalDate(), Manner.of((String) row[4]).orElseThrow(), (String) row[5], paper);
        return new Consent(((Number) row[0]).intValue(), ((Number) row[1]).longValue(), (Boolean) row[2], answer,
                row[8] == null ? OptionalLong.empty() : OptionalLong.of(((Number) row[8]).longValue()), InstantColumns.read(row[9]));
    }
}
