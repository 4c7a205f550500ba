package org.zhijia.plugins.search.index;

import java.io.EOFException;
import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * One index in one folder, open for writing and reading. What is written is found after {@link #refresh} and survives a
 * kill after {@link #commit}; until then a start finds the commit before, with the position that belongs to it.
 */
final class Volume {

    private static final double BUFFER_MEGABYTES = 16;
    private static final int MERGES = 2;
    /** Every question looks all its words up in every part, which with Lucene's usual number of parts is a third of the work. */
    private static final double PARTS = 3;

    private final Path folder;
    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    /** Itself, and whoever is reading. */
    private final AtomicInteger users = new AtomicInteger(1);
    private volatile Runnable afterwards = () -> { };

    private Volume(Path folder, OpenMode mode) throws IOException {
        this.folder = folder;
        directory = FSDirectory.open(folder);
        IndexWriter opened = null;
        try {
            opened = new IndexWriter(directory, configuration(mode));
            searchers = new SearcherManager(opened, new Searchers());
            writer = opened;
        } catch (IOException | RuntimeException e) {
            if (opened != null) {
                opened.rollback();
            }
            directory.close();
            throw e;
        }
    }

    private static IndexWriterConfig configuration(OpenMode mode) {
        var merges = new ConcurrentMergeScheduler();
        // Two cores serve visitors; the index takes one of them at the most.
        merges.setMaxMergesAndThreads(MERGES, 1);
        return new IndexWriterConfig().setOpenMode(mode).setCodec(Schema.CODEC).setSimilarity(Schema.SIMILARITY).setRAMBufferSizeMB(BUFFER_MEGABYTES)
                .setMergeScheduler(merges).setMergePolicy(new TieredMergePolicy().setSegmentsPerTier(PARTS)).setCommitOnClose(false);
    }

    static Volume create(Path folder) throws IOException {
        return new Volume(folder, OpenMode.CREATE);
    }

    /** @throws Damaged when files are missing, changed, or of another version */
    static Volume open(Path folder) throws IOException, Damaged {
        try {
            check(folder);
            return new Volume(folder, OpenMode.APPEND);
        } catch (IndexFormatTooOldException | IndexFormatTooNewException e) {
            throw new Damaged("索引是旧版本的", e);
        } catch (NoSuchFileException | FileNotFoundException | EOFException | CorruptIndexException | RuntimeException e) {
            // Lucene meets some damage with whatever exception comes first.
            throw new Damaged("索引文件缺失或损坏", e);
        }
    }

    /** Lucene looks at a file's checksum when it is merged, which may be much later. */
    private static void check(Path folder) throws IOException, Damaged {
        try (var directory = FSDirectory.open(folder); var reader = DirectoryReader.open(directory)) {
            Memory.read(reader.getIndexCommit().getUserData());
            for (var leaf : reader.leaves()) {
                ((CodecReader) leaf.reader()).checkIntegrity();
            }
        }
    }

    Memory memory() throws Damaged {
        var written = new HashMap<String, String>();
        writer.getLiveCommitData().forEach(one -> written.put(one.getKey(), one.getValue()));
        return Memory.read(written);
    }

    /** Puts these documents in the place of all that there are of the entry. */
    void put(long entry, List<Document> block) throws IOException {
        if (block.isEmpty()) {
            writer.deleteDocuments(term(entry));
        } else {
            writer.updateDocuments(term(entry), block);
        }
    }

    /** The first documents of an entry. */
    void add(List<Document> block) throws IOException {
        writer.addDocuments(block);
    }

    private static Term term(long entry) {
        return new Term(Schema.ENTRY, Long.toString(entry));
    }

    void refresh() throws IOException {
        searchers.maybeRefreshBlocking();
    }

    /**
     * Makes what has been written safe on the disk.
     *
     * @param memory what is in it holds for what has been written so far, or for less
     * @throws Gone  when it has been replaced by another
     */
    void commit(Memory memory) throws IOException, Gone {
        enter();
        try {
            writer.setLiveCommitData(memory.written().entrySet());
            writer.commit();
        } finally {
            leave();
        }
    }

    /** @throws Gone when it has been replaced by another */
    <T> T read(Reading<T> reading) throws IOException, Gone {
        enter();
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return reading.of(searcher);
            } finally {
                searchers.release(searcher);
            }
        } finally {
            leave();
        }
    }

    /** On the disk; files come and go while they are counted. */
    long bytes() {
        var files = folder.toFile().listFiles();
        return files == null ? 0 : Arrays.stream(files).mapToLong(File::length).sum();
    }

    static int count(IndexSearcher searcher, String kind) throws IOException {
        return searcher.count(new TermQuery(new Term(Schema.KIND, kind)));
    }

    Path folder() {
        return folder;
    }

    /** Closes it as soon as nobody reads it any more. @param next what is to be done then */
    void retire(Runnable next) {
        afterwards = next;
        leave();
    }

    private void enter() throws Gone {
        if (users.getAndUpdate(count -> count == 0 ? 0 : count + 1) == 0) {
            throw new Gone();
        }
    }

    private void leave() {
        if (users.decrementAndGet() == 0) {
            close();
            afterwards.run();
        }
    }

    private void close() {
        try (directory) {
            searchers.close();
            writer.rollback();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot close the index in " + folder, e);
        }
    }

    /** It has been replaced; ask the one that has. */
    static final class Gone extends Exception { }
}
