package org.zhijia.plugins.search.index;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Looks after the index in the background: commits what was written, takes out what has expired. */
final class Keeper {

    private static final System.Logger LOG = System.getLogger(Keeper.class.getName());
    /** What a kill costs at the most: changes of that long are taken in again. */
    private static final Duration BETWEEN_COMMITS = Duration.ofSeconds(3);
    private static final Duration BETWEEN_TURNS = Duration.ofMinutes(1);

    private final Index index;
    private final Clock clock;
    private Instant turned = Instant.EPOCH;

    Keeper(Index index, Clock clock) {
        this.index = index;
        this.clock = clock;
    }

    void run() {
        try {
            while (!index.isClosed()) {
                Thread.sleep(BETWEEN_COMMITS);
                round();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void round() {
        try {
            index.commit();
            if (index.isReady() && Duration.between(turned, clock.instant()).compareTo(BETWEEN_TURNS) >= 0) {
                turned = clock.instant();
                index.turn();
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The index is looked after again later", e);
        }
    }
}
