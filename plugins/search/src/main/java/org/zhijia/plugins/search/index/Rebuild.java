package org.zhijia.plugins.search.index;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.store.AlreadyClosedException;
import org.zhijia.api.LiveText;

/** Fills a volume with all public texts, in the background. */
final class Rebuild implements Runnable {

    private static final System.Logger LOG = System.getLogger(Rebuild.class.getName());
    private static final int PORTION = 20;
    private static final long REST_MILLIS = 2_000;
    /** While nothing else serves, searchers want to see how it grows. */
    private static final long SHOWN_NANOS = 1_000_000_000L;

    private final Shelf shelf;
    private final Source source;
    private final Volume target;
    private final String reason;
    private final Instant since;
    private final boolean stoppable;
    private final Set<Long> overtaken = ConcurrentHashMap.newKeySet();
    private volatile long done;
    private volatile long total;
    private volatile boolean stopped;
    private long shown = System.nanoTime();

    Rebuild(Shelf shelf, Source source, Volume target, String reason, Instant since, boolean stoppable) {
        this.shelf = shelf;
        this.source = source;
        this.target = target;
        this.reason = reason;
        this.since = since;
        this.stoppable = stoppable;
    }

    @Override
    public void run() {
        long began = System.nanoTime();
        try {
            fill();
            if (stopped) {
                shelf.giveUp(this);
            } else {
                shelf.finish(this);
                LOG.log(Level.INFO, "The index was made anew: {0} texts in {1} ms", done, (System.nanoTime() - began) / 1_000_000);
            }
        } catch (IOException | Volume.Gone | AlreadyClosedException e) {
            LOG.log(Level.ERROR, "The index could not be made anew", e);
            shelf.giveUp(this);
        } catch (InterruptedException e) {
            shelf.giveUp(this);
            Thread.currentThread().interrupt();
        }
    }

    private void fill() throws IOException, InterruptedException {
        total = source.count();
        for (var some = after(0); !some.isEmpty() && !stopped; some = after(some.getLast().id())) {
            for (LiveText text : some) {
                shelf.add(this, text);
            }
            done += some.size();
            show();
        }
    }

    /** The database may be away for a while. */
    private List<LiveText> after(long id) throws InterruptedException {
        while (true) {
            try {
                return source.after(id, PORTION);
            } catch (RuntimeException e) {
                if (stopped) {
                    return List.of();
                }
                LOG.log(Level.WARNING, "Texts behind " + id + " cannot be read; tried again", e);
                Thread.sleep(REST_MILLIS);
            }
        }
    }

    private void show() throws IOException {
        if (System.nanoTime() - shown > SHOWN_NANOS) {
            target.refresh();
            shown = System.nanoTime();
        }
    }

    void stop() {
        stopped = true;
    }

    boolean isStoppable() {
        return stoppable;
    }

    Volume target() {
        return target;
    }

    Instant since() {
        return since;
    }

    /** In the shelf's lock: the entry was written by somebody who has read it later. */
    void overtaken(long entry) {
        overtaken.add(entry);
    }

    boolean isOvertaken(long entry) {
        return overtaken.contains(entry);
    }

    State.Building state() {
        return new State.Building(reason, since, done, total, stoppable);
    }
}
