package org.zhijia.plugins.search.meaning;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/** What texts mean. Where the model's jars are missing, or run on another kind of machine, it knows of no text. */
@ApplicationScoped
public class Meaning {

    /** Numbers in a vector. */
    public static final int DIMENSIONS = Model.DIMENSIONS;

    private static final System.Logger LOG = System.getLogger(Meaning.class.getName());
    /** People ask the same again, and look at the next page. */
    private static final int REMEMBERED = 1_000;

    private final Map<String, float[]> remembered = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
            return size() > REMEMBERED;
        }
    });
    private final AtomicInteger asking = new AtomicInteger();
    private final ReadWriteLock closing = new ReentrantReadWriteLock();
    private final Supplier<Optional<Model>> loading;
    private volatile Optional<Model> model;

    public Meaning() {
        this(Meaning::load);
    }

    Meaning(Supplier<Optional<Model>> loading) {
        this.loading = loading;
    }

    /** Of what somebody asks: at once, some milliseconds for a new question. A vector of length 1, not to be changed. */
    public Optional<float[]> of(String question) {
        String words = question.strip();
        if (words.isEmpty()) {
            return Optional.empty();
        }
        return Optional.ofNullable(remembered.get(words)).or(() -> {
            asking.incrementAndGet();
            try {
                Optional<float[]> vector = vector(words);
                vector.ifPresent(known -> remembered.put(words, known));
                return vector;
            } finally {
                asking.decrementAndGet();
            }
        });
    }

    /** Of a text that nobody waits for. Questions go first. */
    Optional<float[]> ofText(String text) throws InterruptedException {
        do {
            // Also where nobody asks: whoever is interrupted is to notice before the next text.
            Thread.sleep(asking.get() > 0 ? 1 : 0);
        } while (asking.get() > 0);
        return vector(text);
    }

    /** Whether it knows anything at all. */
    public boolean available() {
        return model().isPresent();
    }

    private Optional<float[]> vector(String text) {
        closing.readLock().lock();
        try {
            return model().map(model -> model.vector(text));
        } finally {
            closing.readLock().unlock();
        }
    }

    private synchronized Optional<Model> model() {
        if (model == null) {
            model = loading.get();
        }
        return model;
    }

    private static Optional<Model> load() {
        try {
            return Optional.of(new BgeSmall());
        } catch (IOException | LinkageError | RuntimeException e) {
            LOG.log(Level.INFO, "Search goes by words alone, the model of meaning is not here: " + e);
            return Optional.empty();
        }
    }

    /** Waits for those who read at this moment: a model that is closed while it works takes the virtual machine with it. */
    @PreDestroy
    void close() {
        closing.writeLock().lock();
        try {
            if (model != null) {
                model.ifPresent(Model::close);
            }
            model = Optional.empty();
        } finally {
            closing.writeLock().unlock();
        }
    }
}
