package org.zhijia.plugins.search.index;

import java.time.Instant;
import java.util.Optional;

/**
 * How the index of this machine is.
 *
 * @param ready    whether all public texts are in it; otherwise searches answer with what there is so far
 * @param entries  how many texts it holds
 * @param clauses  how many clauses and passages of these
 * @param meant    how many of these whose meaning is known
 * @param bytes    on the disk
 * @param made     when it was last made from nothing; empty while it is made for the first time
 * @param position the number of the last change that is in it
 * @param building set while it is being made from nothing
 */
public record State(boolean ready, long entries, long clauses, long meant, long bytes, Optional<Instant> made, long position,
                    Optional<Building> building) {

    /**
     * @param reason     in Chinese, why it is made anew
     * @param done       how many texts have been read
     * @param total      how many there were at the beginning
     * @param stoppable  whether there is an older one that goes on when this one is given up
     */
    public record Building(String reason, Instant since, long done, long total, boolean stoppable) {

        public int percent() {
            return total == 0 ? 0 : (int) Math.min(99, done * 100 / total);
        }
    }
}
