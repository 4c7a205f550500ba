package org.zhijia.plugins.search.page;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.apache.lucene.search.IndexSearcher;
import org.zhijia.plugins.search.index.Followed;
import org.zhijia.plugins.search.index.Index;
import org.zhijia.plugins.search.log.CommonQuestions;

/**
 * Titles, document numbers and what is often asked, in memory for the suggestions. What has changed is read in the
 * background; until then the old ones serve.
 */
@ApplicationScoped
class Catalogue {

    private static final System.Logger LOG = System.getLogger(Catalogue.class.getName());
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(3);
    private static final Duration ASK_AGAIN = Duration.ofMinutes(5);
    private static final Set<String> AT_ONCE = Set.of("entry.withdrawn", "entry.binned", CommonQuestions.HIDDEN, CommonQuestions.SHOWN);

    @Inject
    private ManagedExecutorService executor;

    @Inject
    private Index index;

    @Inject
    private CommonQuestions common;

    private final AtomicBoolean isReading = new AtomicBoolean();
    private volatile Suggester suggester = Suggester.NONE;
    private volatile long lookedAt = System.nanoTime() - LOOK_AGAIN.toNanos();
    private volatile long askedAt = System.nanoTime() - ASK_AGAIN.toNanos();
    private List<Known> titles = List.of();
    private Map<Long, Map<String, Long>> questions = Map.of();

    /** The state of the index that the titles are from. */
    private Object state = "";

    Suggester suggester() {
        if (isPast(lookedAt, LOOK_AGAIN) && isReading.compareAndSet(false, true)) {
            executor.submit(this::readAgain);
        }
        return suggester;
    }

    /** What is asked on a site on most days, that first. A page is kept, so it must not hold what was hidden a moment ago. */
    List<String> often(long site, int limit) {
        var hidden = common.hidden(site);
        return suggester().often(site, limit + hidden.size()).stream().filter(question -> !hidden.contains(question)).limit(limit).toList();
    }

    /** What the public no longer sees, or shall not, is not suggested for another moment either. */
    void takenAway(@Observes Followed followed) {
        if (followed.changes().stream().anyMatch(change -> AT_ONCE.contains(change.kind()))) {
            askedAt = System.nanoTime() - ASK_AGAIN.toNanos() - 1;
            readAgain();
        }
    }

    private synchronized void readAgain() {
        try {
            boolean changed = readTitles();
            if (changed | readQuestions()) {
                suggester = new Suggester(Stream.concat(asked(), titles.stream()).toList());
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Suggestions stay as they were", e);
        } finally {
            lookedAt = System.nanoTime();
            isReading.set(false);
        }
    }

    private boolean readTitles() {
        return index.read(searcher -> {
            var now = state(searcher);
            boolean changed = !now.equals(state);
            if (changed) {
                titles = Titles.of(searcher);
                state = now;
            }
            return changed;
        });
    }

    private static Object state(IndexSearcher searcher) throws IOException {
        var reader = searcher.getIndexReader();
        return reader.getReaderCacheHelper() == null ? reader.numDocs() : reader.getReaderCacheHelper().getKey();
    }

    private boolean readQuestions() {
        if (!isPast(askedAt, ASK_AGAIN)) {
            return false;
        }
        askedAt = System.nanoTime();
        var now = common.all();
        boolean changed = !now.equals(questions);
        questions = now;
        return changed;
    }

    private Stream<Known> asked() {
        var asked = new ArrayList<Known>();
        questions.forEach((site, often) -> often.forEach((query, days) ->
                asked.add(Known.question(query, site, days))));
        asked.sort(Comparator.comparing(Known::often).reversed());
        return asked.stream();
    }

    private static boolean isPast(long since, Duration patience) {
        return System.nanoTime() - since > patience.toNanos();
    }
}
