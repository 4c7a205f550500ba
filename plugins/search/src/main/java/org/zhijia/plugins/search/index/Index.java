package org.zhijia.plugins.search.index;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadFactory;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.zhijia.api.Changes;
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

    /** Texts are held in memory together. */
    private static final int PORTION = 20;
    private static final int MANY = 500;

    private Shelf shelf;
    private Source source;
    private ThreadFactory threads;
    private Clock clock;
    /** When the position was told. What is lost between that and its end, a call to {@link #follow} has to be told again. */
    private volatile int losses;

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
        this.threads = threads;
        this.clock = clock;
        source = new Source(texts, vectors);
        shelf = new Shelf(new Volumes(folder), source, lastChange, clock, this::begin, new Keeper(this, clock)::run);
    }

    private void begin(Runnable work) {
        (threads == null ? managed : threads).newThread(work).start();
    }

    /**
     * Asks the index as it is now; one without anything in it while there is none yet. Whoever asks first after a start waits
     * until what is on the disk has been opened.
     *
     * @throws UncheckedIOException when files cannot be read; damaged ones are replaced by themselves
     */
    public <T> T read(Reading<T> reading) {
        return shelf.read(reading);
    }

    /** Whether all public texts are in it; while it is made for the first time, searches answer with what there is so far. */
    public boolean isReady() {
        return shelf.isReady();
    }

    /** Whether all texts are in it, and it is not being made anew. */
    public boolean isAtRest() {
        return shelf.isReady() && shelf.rebuild().isEmpty();
    }

    public State state() {
        var ready = shelf.isReady();
        var known = shelf.memory();
        return read(searcher -> new State(ready, Volume.count(searcher, Schema.IS_ENTRY), Volume.count(searcher, Schema.IS_UNIT),
                searcher.count(new FieldExistsQuery(Schema.VECTOR)), shelf.bytes(), known.filter(memory -> ready).map(Memory::made),
                known.map(Memory::position).orElse(0L), shelf.rebuild().map(Rebuild::state)));
    }

    // Following ----------------------------------------------------------------------------------------------------------

    /** The number of the last change that is in it. */
    long position() {
        losses = shelf.open();
        return shelf.memory().orElseThrow().position();
    }

    /** Takes in what has changed behind the {@link #position} that was told before. When it comes back, it is found. */
    void follow(List<Change> changes) {
        put(changes.stream().filter(Change::concernsEntry).map(Change::subject).collect(Collectors.toCollection(LinkedHashSet::new)));
        if (changes.stream().anyMatch(change -> change.kind().startsWith("site."))) {
            fit();
        }
        if (changes.stream().anyMatch(change -> change.kind().equals(REBUILD_ASKED))) {
            rebuild("管理员要求重建");
        }
        shelf.remember(memory -> memory.at(changes.getLast().number()), losses);
    }

    /**
     * Reads these entries and writes them as they are now: those that are public, with all that is known of them; the
     * others are taken out.
     */
    public void put(Collection<Long> entries) {
        var ids = List.copyOf(entries);
        for (int from = 0; from < ids.size(); from += PORTION) {
            shelf.put(ids.subList(from, Math.min(ids.size(), from + PORTION)));
        }
    }

    /** Reads the texts of those sites anew that are not what they were. */
    private void fit() {
        var before = shelf.memory().orElseThrow().surroundings();
        var now = source.surroundings();
        var sites = new HashSet<>(before.keySet());
        sites.addAll(now.keySet());
        sites.removeIf(site -> Objects.equals(before.get(site), now.get(site)));
        sites.forEach(this::putSite);
        shelf.remember(memory -> memory.within(now), losses);
    }

    private void putSite(long site) {
        put(entries(new TermQuery(new Term(Schema.SITE, Long.toString(site)))));
        for (var some = source.ofSite(site, 0, MANY); !some.isEmpty(); some = source.ofSite(site, some.getLast(), MANY)) {
            put(some);
        }
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
        shelf.commit();
    }

    /** Takes out what has expired: of that no change tells. */
    void turn() {
        put(entries(LongPoint.newRangeQuery(Schema.EXPIRES, Long.MIN_VALUE, clock.instant().getEpochSecond())));
    }

    @PreDestroy
    void close() {
        shelf.close();
    }

    boolean isClosed() {
        return shelf.isClosed();
    }

    // Rebuilding ---------------------------------------------------------------------------------------------------------

    /**
     * Makes the index of this machine from nothing, while the one that there is goes on; does nothing when this happens
     * already. Comes back at once, see {@link #state}. To have it done on all nodes, append the change {@link #REBUILD_ASKED}.
     *
     * @param reason in Chinese
     */
    public void rebuild(String reason) {
        shelf.rebuild(reason);
    }

    /** Gives up the rebuild that runs, if there is an older index to go on with. */
    public void stopRebuild() {
        shelf.rebuild().filter(Rebuild::isStoppable).ifPresent(Rebuild::stop);
    }
}
