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
    private final Supplier<Optional<Model>> loading;
    private Optional<Model> model;

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
        return Optional.ofNullable(remembered.get(words)).or(() -> model().map(model -> {
            asking.incrementAndGet();
            try {
                float[] vector = model.vector(words);
                remembered.put(words, vector);
                return vector;
            } finally {
                asking.decrementAndGet();
            }
        }));
    }

    /** Of a text that nobody waits for. Questions go first. */
    Optional<float[]> ofText(String text) throws InterruptedException {
        while (asking.get() > 0) {
            Thread.sleep(1);
        }
        return model().map(model -> model.vector(text));
    }

    /** Whether it knows anything at all. */
    public boolean available() {
        return model().isPresent();
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

    @PreDestroy
    synchronized void close() {
        if (model != null) {
            model.ifPresent(Model::close);
            model = Optional.empty();
        }
    }
}
