package org.zhijia.plugins.search.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.zhijia.api.CurrentSite;
import org.zhijia.plugins.search.query.Search;
import org.zhijia.plugins.search.words.Synonyms;

/**
 * The synonyms of the whole installation: a union speaks one language, and a school that had its own would find other
 * things than the portal does. The topmost site keeps them.
 */
@ApplicationScoped
@Transactional
public class Dictionary {

    public static final int LONGEST = 100_000;
    private static final int EDITIONS_SHOWN = 20;
    private static final long LOOK_AGAIN = TimeUnit.SECONDS.toNanos(20);

    @PersistenceContext(unitName = "search")
    private EntityManager em;

    @Inject
    private CurrentSite site;

    @Inject
    private Search search;

    @Inject
    private Clock clock;

    private volatile long lookedAt = System.nanoTime() - LOOK_AGAIN;
    private volatile int understood;

    /** The latest first; the one that comes with the product is the last. */
    public List<Edition> editions() {
        var editions = new ArrayList<>(em.createQuery("select d from WrittenDictionary d where d.siteId = :site order by d.version desc", WrittenDictionary.class)
                .setParameter("site", topmost()).setMaxResults(EDITIONS_SHOWN).getResultStream().map(WrittenDictionary::edition).toList());
        editions.add(new Edition(0, Synonyms.FIELD, "", Instant.EPOCH));
        return List.copyOf(editions);
    }

    /** The one that counts. */
    public Edition current() {
        return editions().getFirst();
    }

    /** From now on this one counts; the ones before stay. */
    public Edition write(String lines, String author) {
        var edition = new Edition(current().version() + 1, lines, author, clock.instant());
        em.persist(new WrittenDictionary(topmost(), edition));
        em.flush();
        understand(edition);
        return edition;
    }

    /** Adds a group of words to the one that counts. */
    public Edition add(String words, String author) {
        return write(current().lines().stripTrailing() + "\n" + words.strip() + "\n", author);
    }

    /** An earlier one counts again, as the latest. */
    public Optional<Edition> goBackTo(int version, String author) {
        return editions().stream().filter(edition -> edition.version() == version).findFirst().map(edition -> write(edition.lines(), author));
    }

    /** Makes the search understand what was written by another node, or before the start. Looks seldom. */
    public void keepUp() {
        if (System.nanoTime() - lookedAt > LOOK_AGAIN) {
            lookedAt = System.nanoTime();
            var current = current();
            if (current.version() != understood) {
                understand(current);
            }
        }
    }

    private void understand(Edition edition) {
        search.understand(Synonyms.parse(edition.lines()));
        understood = edition.version();
    }

    private long topmost() {
        return site.ancestry().getFirst();
    }
}
