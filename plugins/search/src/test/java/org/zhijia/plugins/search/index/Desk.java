package org.zhijia.plugins.search.index;

import java.nio.file.Path;
import java.time.Clock;

/** An index that follows a newsroom, as the core makes it follow: what is behind its own position, a batch at a time. */
final class Desk implements AutoCloseable {

    private static final int BATCH = 500;

    final Newsroom newsroom;
    final Index index;
    private final Thread follower;
    private volatile boolean closed;

    Desk(Path home) {
        newsroom = new Newsroom(home);
        index = new Index(home.resolve("index"), newsroom, newsroom::last, Vectors.NONE, Thread::new, Clock.systemUTC());
        follower = new Thread(this::work, "follower");
    }

    Desk follow() {
        follower.start();
        return this;
    }

    private void work() {
        while (!closed) {
            try {
                catchUp();
                Thread.sleep(1);
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                // Told again, as the core does.
                e.printStackTrace();
            }
        }
    }

    void catchUp() {
        for (var changes = newsroom.changesAfter(index.position(), BATCH); !changes.isEmpty();
                changes = newsroom.changesAfter(index.position(), BATCH)) {
            index.follow(changes);
        }
    }

    /** Waits until everything that was published is in the index. */
    Desk settle() throws InterruptedException {
        long until = System.nanoTime() + 60_000_000_000L;
        while (!index.isReady() || index.state().building().isPresent() || index.state().position() < newsroom.last()) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("The index does not come to rest: " + index.state() + ", changes up to " + newsroom.last());
            }
            Thread.sleep(5);
        }
        return this;
    }

    @Override
    public void close() throws InterruptedException {
        closed = true;
        follower.join();
        index.close();
        newsroom.close();
    }
}
