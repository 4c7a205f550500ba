package org.zhijia.plugins.search.index;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.AlreadyClosedException;
import org.zhijia.api.Changes;
import org.zhijia.api.LiveText;
import org.zhijia.api.LiveTexts;
import org.zhijia.api.PluginFolder;
import org.zhijia.plugins.search.SearchPlugin;
import org.zhijia.spi.Change;

/**
 * The index of this machine: all that the public may read, as it is now.
 *
 * <p>Whoever writes reads the texts and writes them under one lock, so what is written last was read last, whoever does
 * it: the follower of changes, or a worker that knows more about a text than before. A rebuild fills another volume
 * meanwhile; what changes goes into both, and what the rebuild has read before that is not written any more.
 *
 * <p>What is written can be found at once and is safe on the disk some seconds later. After a kill the last commit is
 * there, and with it the number of the last change that is in it: from there on the core tells everything again.
 */
@ApplicationScoped
public class Index {

    /** A fact that makes all nodes rebuild their indexes. */
    public static final String REBUILD_ASKED = "search.rebuild-asked";

    private static final System.Logger LOG = System.getLogger(Index.class.getName());
    /** Texts are held in memory together. */
    private static final int PORTION = 20;
    private static final int MANY = 500;

    private final ReentrantLock writing = new ReentrantLock(true);
    private LiveTexts texts;
    private LongSupplier lastChange;
    private Vectors vectors;
    private ThreadFactory threads;
    private Clock clock;
    private Volumes volumes;

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

    @Inject
    private ManagedThreadFactory managed;

    /** For the container's proxy. */
    protected Index() { }

    @Inject
    Index(LiveTexts texts, Changes changes, Instance<Vectors> vectors, PluginFolder folder, SearchPlugin plugin) {
        this(folder.of(plugin).resolve("index"), texts, changes::last, vectors.stream().findFirst().orElse(Vectors.NONE), null,
                Clock.systemUTC());
    }

    /** @param threads {@code null} for the container's */
    Index(Path folder, LiveTexts texts, LongSupplier lastChange, Vectors vectors, ThreadFactory threads, Clock clock) {
        this.volumes = new Volumes(folder);
        this.texts = texts;
        this.lastChange = lastChange;
        this.vectors = vectors;
        this.threads = threads;
        this.clock = clock;
    }

    // Reading ------------------------------------------------------------------------------------------------------------

    /**
     * Asks the index as it is now; one without anything in it while there is none yet. Whoever asks first after a start waits
     * until what is on the disk has been opened.
     *
     * @throws UncheckedIOException when files cannot be read; damaged ones are replaced by themselves
     */
    public <T> T read(Reading<T> reading) {
        try {
            if (!kept && !closed && volumes.current().isPresent()) {
                position();
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

    /** Whether all public texts are in it; while it is made for the first time, searches answer with what there is so far. */
    public boolean isReady() {
        return ready;
    }

    /** Whether all texts are in it, and it is not being made anew. */
    public boolean isAtRest() {
        return ready && rebuild.isEmpty();
    }

    public State state() {
        var known = Optional.ofNullable(memory);
        return read(searcher -> new State(ready, Volume.count(searcher, Schema.IS_ENTRY), Volume.count(searcher, Schema.IS_UNIT),
                searcher.count(new FieldExistsQuery(Schema.VECTOR)), serving.map(Volume::bytes).orElse(0L), known.filter(memory -> ready).map(Memory::made), known.map(Memory::position).orElse(0L),
                rebuild.map(Rebuild::state)));
    }

    // Following ----------------------------------------------------------------------------------------------------------

    /** The number of the last change that is in it. */
    long position() {
        return underLock(() -> {
            open();
            return memory.position();
        });
    }

    /** Takes in what has changed. When it comes back, it is found. */
    void follow(List<Change> changes) {
        int before = underLock(() -> {
            open();
            return losses;
        });
        put(changes.stream().filter(Change::concernsEntry).map(Change::subject).collect(Collectors.toCollection(LinkedHashSet::new)));
        if (changes.stream().anyMatch(change -> change.kind().startsWith("site."))) {
            fit();
        }
        if (changes.stream().anyMatch(change -> change.kind().equals(REBUILD_ASKED))) {
            rebuild("管理员要求重建");
        }
        underLock(() -> {
            if (losses != before) {
                throw new IllegalStateException("The writer was lost meanwhile; what was written with it comes again");
            }
            memory = memory.at(changes.getLast().number());
            return null;
        });
        fresh = true;
    }

    /**
     * Reads these entries and writes them as they are now: those that are public, with all that is known of them; the
     * others are taken out.
     */
    public void put(Collection<Long> entries) {
        var ids = List.copyOf(entries);
        for (int from = 0; from < ids.size(); from += PORTION) {
            putPortion(ids.subList(from, Math.min(ids.size(), from + PORTION)));
        }
    }

    private void putPortion(List<Long> ids) {
        underLock(() -> {
            open();
            var found = texts.of(ids);
            for (long id : ids) {
                write(id, Optional.ofNullable(found.get(id)));
            }
            serving.orElseThrow().refresh();
            fresh = true;
            return null;
        });
    }

    private void write(long id, Optional<LiveText> text) throws IOException {
        var volume = serving.orElseThrow();
        volume.put(id, documents(text));
        if (rebuild.isPresent()) {
            rebuild.get().overtaken(id);
            if (rebuild.get().target() != volume) {
                // Documents can be written only once.
                rebuild.get().target().put(id, documents(text));
            }
        }
    }

    private List<Document> documents(Optional<LiveText> text) {
        return text.map(this::documents).orElse(List.of());
    }

    /** A text that cannot be taken apart must not keep all others from being found. */
    private List<Document> documents(LiveText text) {
        try {
            return Documents.of(text, vectors);
        } catch (RuntimeException | StackOverflowError e) {
            LOG.log(Level.ERROR, "Entry " + text.id() + " cannot be searched", e);
            return List.of();
        }
    }

    /** Reads the texts of those sites anew that are not what they were. */
    private void fit() {
        var before = memory.surroundings();
        var now = digests(texts.surroundings());
        var sites = new HashSet<>(before.keySet());
        sites.addAll(now.keySet());
        sites.removeIf(site -> Objects.equals(before.get(site), now.get(site)));
        sites.forEach(this::putSite);
        underLock(() -> memory = memory.within(now));
    }

    private void putSite(long site) {
        put(entries(new TermQuery(new Term(Schema.SITE, Long.toString(site)))));
        for (var some = texts.ofSite(site, 0, MANY); !some.isEmpty(); some = texts.ofSite(site, some.getLast(), MANY)) {
            put(some);
        }
    }

    private static Map<Long, String> digests(Map<Long, String> lines) {
        return lines.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                line -> UUID.nameUUIDFromBytes(line.getValue().getBytes(StandardCharsets.UTF_8)).toString()));
    }

    /** Ids of the entries that match. */
    private List<Long> entries(Query condition) {
        var query = new BooleanQuery.Builder().add(condition, Occur.FILTER)
                .add(new TermQuery(new Term(Schema.KIND, Schema.IS_ENTRY)), Occur.FILTER).build();
        return read(searcher -> EntryIds.of(searcher, query));
    }

    // Keeping ------------------------------------------------------------------------------------------------------------

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

    /** Takes out what has expired: of that no change tells. */
    void turn() {
        put(entries(LongPoint.newRangeQuery(Schema.EXPIRES, Long.MIN_VALUE, clock.instant().getEpochSecond())));
    }

    /** In the lock. What there is on the disk is opened; where there is nothing of use, another one is begun. */
    private void open() throws IOException {
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
            thread(new Keeper(this, clock)::run).start();
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
        memory = new Memory(clock.instant(), position, digests(texts.surroundings()));
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
            serving.ifPresent(volume -> volume.retire(() -> { }));
            serving = Optional.empty();
        } finally {
            writing.unlock();
        }
    }

    @PreDestroy
    void close() {
        closed = true;
        rebuild.ifPresent(Rebuild::stop);
        commit();
        underLock(() -> {
            serving.ifPresent(volume -> volume.retire(() -> { }));
            serving = Optional.empty();
            return null;
        });
    }

    boolean isClosed() {
        return closed;
    }

    // Rebuilding ---------------------------------------------------------------------------------------------------------

    /**
     * Makes the index of this machine from nothing, while the one that there is goes on; does nothing when this happens
     * already. Comes back at once, see {@link #state}. To have it done on all nodes, append the change {@link #REBUILD_ASKED}.
     *
     * @param reason in Chinese
     */
    public void rebuild(String reason) {
        underLock(() -> {
            open();
            if (rebuild.isEmpty()) {
                start(Volume.create(volumes.next()), reason, true);
            }
            return null;
        });
    }

    /** Gives up the rebuild that runs, if there is an older index to go on with. */
    public void stopRebuild() {
        rebuild.filter(Rebuild::isStoppable).ifPresent(Rebuild::stop);
    }

    private void start(Volume target, String reason, boolean stoppable) {
        var started = new Rebuild(this, target, reason, clock.instant(), stoppable);
        rebuild = Optional.of(started);
        thread(started).start();
    }

    private Thread thread(Runnable work) {
        return (threads == null ? managed : threads).newThread(work);
    }

    LiveTexts texts() {
        return texts;
    }

    /** Writes a text that a rebuild has read, unless it has been written meanwhile. */
    void add(Rebuild by, LiveText text) throws IOException {
        var block = documents(text);
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

    // --------------------------------------------------------------------------------------------------------------------

    private interface Work<T> {

        T run() throws IOException;
    }

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
}
