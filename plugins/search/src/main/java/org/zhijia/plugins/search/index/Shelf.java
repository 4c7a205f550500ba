package org.zhijia.plugins.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.AlreadyClosedException;
import org.zhijia.api.LiveText;

/**
 * The volume that serves and, while another is made, the one that will take its place. What is written goes into both, under
 * one lock, and what a rebuild has read before that is not written any more: so nothing is missing in the one that takes over.
 *
 * <p>A volume that turns out to be damaged, or loses what was written, is put away; the next one who needs it opens its last
 * commit, or begins another.
 */
final class Shelf {

    private static final System.Logger LOG = System.getLogger(Shelf.class.getName());

    private final ReentrantLock writing = new ReentrantLock(true);
    private final Volumes volumes;
    private final Source source;
    private final LongSupplier lastChange;
    private final Clock clock;
    private final Consumer<Runnable> background;
    private final Runnable keeper;

    /** Empty before the first use and after a failure. */
    private volatile Optional<Volume> serving = Optional.empty();
    private volatile Optional<Rebuild> rebuild = Optional.empty();
    private volatile Memory memory;
    private volatile boolean ready;
    /** Whether something has been written since the last commit. */
    private volatile boolean fresh;
    private volatile boolean closed;
    /** How often something that was written has been lost with its writer. */
    private int losses;
    /** Whether it was ever opened. */
    private volatile boolean kept;

    /**
     * @param lastChange the number of the last change that there is
     * @param background starts what runs beside
     * @param keeper     begins when a volume is first opened
     */
    Shelf(Volumes volumes, Source source, LongSupplier lastChange, Clock clock, Consumer<Runnable> background, Runnable keeper) {
        this.volumes = volumes;
        this.source = source;
        this.lastChange = lastChange;
        this.clock = clock;
        this.background = background;
        this.keeper = keeper;
    }

    // Reading ------------------------------------------------------------------------------------------------------------

    /** See {@link Index#read}. */
    <T> T read(Reading<T> reading) {
        try {
            if (!kept && !closed && volumes.current().isPresent()) {
                open();
            }
            for (var volume = serving; volume.isPresent(); volume = serving) {
                try {
                    return volume.get().read(reading);
                } catch (Volume.Gone e) {
                    // Its successor serves already.
                }
            }
            return reading.of(new IndexSearcher(new MultiReader()));
        } catch (CorruptIndexException e) {
            rebuild("索引文件损坏");
            throw new UncheckedIOException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether all public texts are in what serves. */
    boolean isReady() {
        return ready;
    }

    boolean isClosed() {
        return closed;
    }

    /** What the volume that serves knows of itself; empty before the first use. */
    Optional<Memory> memory() {
        return Optional.ofNullable(memory);
    }

    Optional<Rebuild> rebuild() {
        return rebuild;
    }

    /** What serves, on the disk. */
    long bytes() {
        return serving.map(Volume::bytes).orElse(0L);
    }

    // Writing ------------------------------------------------------------------------------------------------------------

    private interface Work<T> {

        T run() throws IOException;
    }

    /** Nobody else writes meanwhile. What was written is lost when it fails. */
    private <T> T underLock(Work<T> work) {
        writing.lock();
        try {
            return work.run();
        } catch (IOException e) {
            lose(e);
            throw new UncheckedIOException(e);
        } catch (AlreadyClosedException e) {
            lose(e);
            throw e;
        } finally {
            writing.unlock();
        }
    }

    /** Makes sure that a volume serves. @return how often something was lost so far */
    int open() {
        return underLock(() -> {
            serve();
            return losses;
        });
    }

    /** Reads these entries and puts them as they are now in the place of all that there is of them; when it comes back, they are found. */
    void put(List<Long> entries) {
        underLock(() -> {
            serve();
            var found = source.of(entries);
            for (long entry : entries) {
                write(entry, Optional.ofNullable(found.get(entry)));
            }
            serving.orElseThrow().refresh();
            fresh = true;
            return null;
        });
    }

    private void write(long entry, Optional<LiveText> text) throws IOException {
        var volume = serving.orElseThrow();
        volume.put(entry, documents(text));
        if (rebuild.isPresent()) {
            rebuild.get().overtaken(entry);
            if (rebuild.get().target() != volume) {
                // Documents can be written only once.
                rebuild.get().target().put(entry, documents(text));
            }
        }
    }

    private List<Document> documents(Optional<LiveText> text) {
        return text.map(source::documents).orElse(List.of());
    }

    /** What is to be remembered with the documents, once nothing was lost since they were written. */
    void remember(UnaryOperator<Memory> what, int losses) {
        underLock(() -> {
            if (losses != this.losses) {
                throw new IllegalStateException("The writer was lost meanwhile; what was written with it comes again");
            }
            memory = what.apply(memory);
            return null;
        });
        fresh = true;
    }

    /** Makes safe on the disk what has been written. */
    void commit() {
        try {
            if (ready && fresh && serving.isPresent()) {
                fresh = false;
                serving.get().commit(memory);
            }
        } catch (Volume.Gone e) {
            fresh = true;
        } catch (IOException | AlreadyClosedException e) {
            lose(e);
        }
    }

    /** In the lock. What there is on the disk is opened; where there is nothing of use, another one is begun. */
    private void serve() throws IOException {
        if (serving.isPresent()) {
            return;
        }
        if (closed) {
            throw new AlreadyClosedException("The index is closed");
        }
        try {
            var folder = volumes.current();
            volumes.removeAllBut(folder);
            serve(Volume.open(folder.orElseThrow(() -> new Damaged("还没有索引"))));
        } catch (Damaged e) {
            LOG.log(Level.WARNING, "The index is made anew: " + e.getMessage());
            begin(e.getMessage());
        }
        if (!kept) {
            kept = true;
            background.accept(keeper);
        }
    }

    private void serve(Volume volume) throws Damaged {
        memory = volume.memory();
        if (memory.position() > lastChange.getAsLong()) {
            volume.retire(() -> { });
            throw new Damaged("数据库比索引旧，可能恢复过备份");
        }
        ready = true;
        serving = Optional.of(volume);
    }

    /** There is nothing to serve meanwhile: the new one is searched as it grows. */
    private void begin(String reason) throws IOException {
        ready = false;
        volumes.removeAllBut(Optional.empty());
        // Of what comes later the core will tell; all that came before is read.
        long position = lastChange.getAsLong();
        memory = new Memory(clock.instant(), position, source.surroundings());
        var volume = Volume.create(volumes.next());
        serving = Optional.of(volume);
        start(volume, reason, false);
    }

    /** What was written since the last commit is lost with its writer, and so is the position: all of it comes again. */
    private void lose(Exception e) {
        writing.lock();
        try {
            LOG.log(Level.ERROR, "The index goes back to its last commit", e);
            losses++;
            rebuild.ifPresent(Rebuild::stop);
            rebuild.filter(running -> !serving.equals(Optional.of(running.target())))
                    .ifPresent(running -> running.target().retire(() -> Volumes.remove(running.target().folder())));
            rebuild = Optional.empty();
            putAway();
        } finally {
            writing.unlock();
        }
    }

    private void putAway() {
        serving.ifPresent(volume -> volume.retire(() -> { }));
        serving = Optional.empty();
    }

    void close() {
        closed = true;
        rebuild.ifPresent(Rebuild::stop);
        commit();
        underLock(() -> {
            putAway();
            return null;
        });
    }

    // Rebuilding ---------------------------------------------------------------------------------------------------------

    /** See {@link Index#rebuild}. */
    void rebuild(String reason) {
        underLock(() -> {
            serve();
            if (rebuild.isEmpty()) {
                start(Volume.create(volumes.next()), reason, true);
            }
            return null;
        });
    }

    private void start(Volume target, String reason, boolean stoppable) {
        var started = new Rebuild(this, source, target, reason, clock.instant(), stoppable);
        rebuild = Optional.of(started);
        background.accept(started);
    }

    /** Writes a text that a rebuild has read, unless it has been written meanwhile. */
    void add(Rebuild by, LiveText text) throws IOException {
        var block = source.documents(text);
        writing.lock();
        try {
            if (!by.isOvertaken(text.id()) && !block.isEmpty()) {
                by.target().add(block);
            }
        } finally {
            writing.unlock();
        }
    }

    /** The rebuild has written everything: from now on its volume serves, and counts after a kill. */
    void finish(Rebuild done) throws IOException, Volume.Gone {
        // The long part without the lock, so that those who follow need not wait.
        done.target().commit(memory);
        done.target().refresh();
        writing.lock();
        try {
            if (!rebuild.equals(Optional.of(done))) {
                return;
            }
            memory = memory.made(done.since());
            done.target().commit(memory);
            done.target().refresh();
            volumes.count(done.target().folder());
            var old = serving.filter(volume -> volume != done.target());
            serving = Optional.of(done.target());
            ready = true;
            rebuild = Optional.empty();
            old.ifPresent(volume -> volume.retire(() -> Volumes.remove(volume.folder())));
        } finally {
            writing.unlock();
        }
    }

    /** The rebuild was stopped or has failed: what it has made goes. */
    void giveUp(Rebuild given) {
        writing.lock();
        try {
            if (rebuild.equals(Optional.of(given))) {
                rebuild = Optional.empty();
                given.target().retire(() -> Volumes.remove(given.target().folder()));
                serving = serving.filter(volume -> volume != given.target());
            }
        } finally {
            writing.unlock();
        }
    }
}
