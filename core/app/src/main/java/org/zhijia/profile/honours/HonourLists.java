package org.zhijia.profile.honours;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.zhijia.profile.consent.ConsentWithdrawn;
import org.zhijia.profile.honours.Profiles.Known;
import org.zhijia.site.Section;
import org.zhijia.site.SiteNode;

/** Lists of honours that officers read in: looked through, corrected, and made into drafts of profiles, never more than drafts. */
@ApplicationScoped
public class HonourLists {

    /** What nobody has confirmed for so long is forgotten. */
    private static final Duration KEPT = Duration.ofDays(30);

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private Profiles profiles;

    @Inject
    private Clock clock;

    /** A text of the site that a list can be read from. */
    public record Text(long entryId, String title) { }

    /** A profile that a list has led to; {@code fresh} when the list has begun it. */
    public record Made(long entryId, long siteId, String name, boolean fresh) { }

    /**
     * Reads a text.
     *
     * @param name of the file or the text
     * @throws UnfitList when it is empty, too long, or says nothing of honours
     */
    public HonourList open(SiteNode site, String name, String text, long by) {
        if (text.isBlank()) {
            throw UnfitList.blank();
        }
        if (text.length() > HonourText.LONGEST) {
            throw UnfitList.tooLong();
        }
        var read = HonourText.read(text);
        if (read.awards().isEmpty()) {
            throw UnfitList.nothing();
        }
        var list = new HonourList(site.id(), name, read, by, clock.instant());
        em.persist(list);
        em.flush();
        return list;
    }

    /** Those of a site, the latest first; what nobody has looked at for long is forgotten first. */
    public List<HonourList> of(SiteNode site, int limit) {
        em.createQuery("delete from HonourList l where l.confirmedAt is null and l.createdAt < :before")
                .setParameter("before", clock.instant().minus(KEPT)).executeUpdate();
        return em.createQuery("select l from HonourList l where l.siteId = :site order by l.id desc", HonourList.class)
                .setParameter("site", site.id()).setMaxResults(limit).getResultList();
    }

    /** @throws NoSuchList when it is another site's */
    public HonourList require(SiteNode site, long id) {
        return Optional.ofNullable(em.find(HonourList.class, id)).filter(list -> list.siteId() == site.id()).orElseThrow(NoSuchList::new);
    }

    public void change(HonourList list, Proposal proposal) {
        hold(list);
        list.change(proposal);
    }

    public void drop(HonourList list) {
        hold(list);
        em.remove(list);
    }

    private void hold(HonourList list) {
        em.lock(list, LockModeType.PESSIMISTIC_WRITE);
        if (list.isConfirmed()) {
            throw UnfitList.confirmed();
        }
    }

    /** Profiles of the same names, of the site and the sites below. */
    public Map<String, List<Known>> namesakes(SiteNode site, Proposal proposal) {
        var names = proposal.blocks().stream().flatMap(block -> block.people().stream()).map(Proposal.Person::name).collect(Collectors.toSet());
        return profiles.named(site, names).stream().collect(Collectors.groupingBy(known -> Spelling.name(known.name())));
    }

    /**
     * What is to become of somebody, as far as nobody has said: the profile of the same name and school, a new one where nobody has
     * that name, and a question where somebody else has.
     */
    public static String choice(Proposal.Person person, Map<String, List<Known>> namesakes) {
        var known = namesakes.getOrDefault(Spelling.name(person.name()), List.of());
        if (!person.choice().equals(Proposal.OPEN)) {
            boolean stands = person.choice().equals(Proposal.NEW) || known.stream().anyMatch(each -> String.valueOf(each.entryId()).equals(person.choice()));
            return stands ? person.choice() : Proposal.OPEN;
        }
        return known.isEmpty() ? Proposal.NEW
                : known.stream().filter(each -> each.is(person.name(), person.unit())).findFirst().map(each -> String.valueOf(each.entryId())).orElse(Proposal.OPEN);
    }

    /**
     * Makes drafts of all that is left in a list: the honour goes on the profiles that were chosen, and new ones are begun.
     * Either all of it is done or nothing.
     *
     * @param place   where new profiles go
     * @param touches whether the officer may write on a profile
     * @throws UnfitList when something is undecided, or nobody is left
     */
    public List<Made> confirm(HonourList list, SiteNode site, Section place, Predicate<Known> touches, long by) {
        hold(list);
        var proposal = list.proposal();
        if (proposal.size() == 0) {
            throw UnfitList.empty();
        }
        var work = new Confirmation(namesakes(site, proposal), place, touches, OptionalLong.of(by));
        proposal.blocks().stream().filter(block -> !block.dropped())
                .forEach(block -> block.people().stream().filter(person -> !person.struck()).forEach(person -> work.honour(person, block.honour())));
        work.made.values().forEach(made -> em.createNativeQuery("insert into honour_list_entry (list_id, entry_id, fresh) values (?, ?, ?)")
                .setParameter(1, list.id()).setParameter(2, made.entryId()).setParameter(3, made.fresh()).executeUpdate());
        list.confirm(by, clock.instant());
        return List.copyOf(work.made.values());
    }

    /** One list becoming drafts. */
    private final class Confirmation {

        private final Map<String, List<Known>> namesakes;
        private final Section place;
        private final Predicate<Known> touches;
        private final OptionalLong by;
        private final Map<Long, Made> made = new LinkedHashMap<>();
        /** Somebody new may be honoured twice in one list. */
        private final Map<String, Known> begun = new HashMap<>();

        Confirmation(Map<String, List<Known>> namesakes, Section place, Predicate<Known> touches, OptionalLong by) {
            this.namesakes = namesakes;
            this.place = place;
            this.touches = touches;
            this.by = by;
        }

        void honour(Proposal.Person person, Honour honour) {
            var choice = choice(person, namesakes);
            if (choice.equals(Proposal.OPEN)) {
                throw UnfitList.undecided(person.name());
            }
            var known = choice.equals(Proposal.NEW) ? Optional.ofNullable(begun.get(key(person))) : chosen(person, choice);
            if (known.isPresent()) {
                profiles.add(known.get(), honour, by);
                made.putIfAbsent(known.get().entryId(), new Made(known.get().entryId(), known.get().siteId(), person.name(), false));
            } else {
                var entry = profiles.begin(place, person.name(), person.unit(), "", Optional.empty(), honour, by);
                begun.put(key(person), new Known(entry.id(), entry.siteId(), person.name(), person.unit()));
                made.put(entry.id(), new Made(entry.id(), entry.siteId(), person.name(), true));
            }
        }

        private Optional<Known> chosen(Proposal.Person person, String choice) {
            return Optional.of(namesakes.get(Spelling.name(person.name())).stream().filter(each -> String.valueOf(each.entryId()).equals(choice))
                    .filter(touches).findFirst().orElseThrow(() -> UnfitList.undecided(person.name())));
        }

        private static String key(Proposal.Person person) {
            return Spelling.name(person.name()) + "\n" + person.unit();
        }
    }

    /** What a confirmed list has led to, by the names that the profiles have now. */
    public List<Made> made(HonourList list) {
        List<?> rows = em.createNativeQuery("select e.id, e.site_id, r.title, l.fresh from honour_list_entry l join entry e on e.id = l.entry_id"
                + " join revision r on r.entry_id = e.id where l.list_id = ? and e.binned_at is null"
                + " and r.number = (select max(n.number) from revision n where n.entry_id = e.id) order by e.id").setParameter(1, list.id()).getResultList();
        return rows.stream().map(row -> (Object[]) row)
                .map(row -> new Made(((Number) row[0]).longValue(), ((Number) row[1]).longValue(), (String) row[2], (Boolean) row[3])).toList();
    }

    /** News and documents of a site that a list may be read from, published or not, the latest first. */
    public List<Text> texts(SiteNode site, String words, int limit) {
        List<?> rows = em.createNativeQuery("select e.id, r.title from entry e join revision r on r.entry_id = e.id where e.site_id = ? and e.binned_at is null"
                        + " and e.type in ('news', 'policy') and r.number = (select max(n.number) from revision n where n.entry_id = e.id)"
                        + " and r.title like ? escape '!' order by e.id desc")
                .setParameter(1, site.id()).setParameter(2, "%" + words.strip().replaceAll("[!%_]", "!$0") + "%").setMaxResults(limit).getResultList();
        return rows.stream().map(row -> (Object[]) row).map(row -> new Text(((Number) row[0]).longValue(), (String) row[1])).toList();
    }

    /** A list no longer leads to somebody who does not want to be known here. */
    void forget(@Observes ConsentWithdrawn withdrawn) {
        em.createNativeQuery("delete from honour_list_entry where entry_id = ?").setParameter(1, withdrawn.entryId()).executeUpdate();
    }
}
