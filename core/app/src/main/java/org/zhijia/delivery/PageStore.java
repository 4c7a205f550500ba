package org.zhijia.delivery;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.zhijia.delivery.Making.Outcome;

/**
 * Finished pages, bounded by their bytes.
 *
 * <p>A page is made from what was read before it is stored, and a change may come in between. So every making that is
 * under way hears of every drop, and a page with a tag that was dropped since its making began is not stored.
 */
@ApplicationScoped
class PageStore {

    private static final Duration MEMORY_OF_NOT_KEPT = Duration.ofSeconds(10);

    private Cache<PageKey, CachedPage> pages;
    private Cache<PageKey, Boolean> notKept;
    private Clock clock;

    /** Guards {@link #underway}, and makes storing and dropping exclude each other. Finding needs no lock. */
    private final Object lock = new Object();
    private final Map<PageKey, Making> underway = new HashMap<>();

    PageStore() { }

    @Inject
    PageStore(Clock clock, @ConfigProperty(name = "zhijia.cache.megabytes", defaultValue = "64") int megabytes) {
        this.clock = clock;
        this.pages = Caffeine.newBuilder()
                .maximumWeight(megabytes * 1024L * 1024L)
                .weigher((PageKey key, CachedPage page) -> key.weight() + page.weight())
                .executor(Runnable::run)
                .build();
        this.notKept = Caffeine.newBuilder()
                .maximumSize(10_000)
                .expireAfterWrite(MEMORY_OF_NOT_KEPT)
                .executor(Runnable::run)
                .build();
    }

    Optional<CachedPage> find(PageKey key) {
        return Optional.ofNullable(pages.getIfPresent(key)).filter(page -> page.isValidAt(clock.instant()));
    }

    /** Whether nobody need wait for another's making: a search, a download, a page of the back office. */
    boolean isNotKept(PageKey key) {
        return notKept.getIfPresent(key) != null;
    }

    /** @return a making of one's own, or the one that another thread has begun */
    Making join(Making own) {
        synchronized (lock) {
            var first = underway.putIfAbsent(own.key(), own);
            return first == null ? own : first;
        }
    }

    void finish(Making making, CachedPage page) {
        synchronized (lock) {
            underway.remove(making.key(), making);
            boolean outdated = making.isOutdated(page);
            if (!outdated) {
                pages.put(making.key(), page);
            }
            making.end(outdated ? Outcome.OUTDATED : Outcome.KEPT, Optional.of(page));
        }
    }

    /** The others need not wait: there will be no page to keep. */
    void abandon(Making making) {
        synchronized (lock) {
            if (underway.remove(making.key(), making)) {
                notKept.put(making.key(), true);
            }
            making.end(Outcome.NOT_KEPT, Optional.empty());
        }
    }

    /** Drops exactly the pages that are made of any of these. Some thousand pages are looked through in a millisecond. */
    void drop(Set<String> tags) {
        synchronized (lock) {
            underway.values().forEach(making -> making.dropped(tags));
            pages.asMap().values().removeIf(page -> page.isMadeOfAny(tags));
        }
    }
}
