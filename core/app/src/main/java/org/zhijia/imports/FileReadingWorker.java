package org.zhijia.imports;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.zhijia.content.Attachments;
import org.zhijia.content.ChangeLog;
import org.zhijia.media.FileTexts;
import org.zhijia.platform.Background;
import org.zhijia.site.Visits;

/**
 * Looks into the files of published texts, one after the other and never while anybody waits. Which are left is asked of
 * the database, so a stop or a kill loses none.
 */
@ApplicationScoped
class FileReadingWorker {

    private static final System.Logger LOG = System.getLogger(FileReadingWorker.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int SOME = 20;
    private static final int LONGEST_SECONDS = 60;

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private Attachments attachments;

    @Inject
    private FileTexts texts;

    @Inject
    private FileReading reading;

    @Inject
    private FileReadings readings;

    @Inject
    private Visits visits;

    private final AtomicBoolean woken = new AtomicBoolean(true);
    private volatile boolean stopping;

    void begin(@Observes Background background) {
        background.every(PAUSE, this::round);
    }

    void published(@Observes(during = TransactionPhase.AFTER_SUCCESS) ChangeLog.Appended appended) {
        if (appended.change().kind().equals("entry.published")) {
            woken.set(true);
        }
    }

    @PreDestroy
    void stop() {
        stopping = true;
    }

    /** Where it fails, files are looked into again when the next text is published. */
    private void round() {
        if (woken.getAndSet(false)) {
            for (var some = attachments.unread(SOME); !some.isEmpty() && !stopping; some = attachments.unread(SOME)) {
                some.forEach(this::look);
            }
        }
    }

    /** Whatever happens, the file is not looked into again. */
    private void look(Attachments.Unread file) {
        if (stopping) {
            return;
        }
        try {
            readings.keep(file.hash(), words(file));
        } catch (IOException e) {
            readings.giveUp(file.hash(), e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopping = true;
        }
    }

    /** On a thread of its own: one that finds no end is left behind. */
    private String words(Attachments.Unread file) throws IOException, InterruptedException {
        var words = executor.submit(() -> readOn(file));
        try {
            return words.get(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            LOG.log(Level.DEBUG, "No words in " + file.name(), e);
            throw e.getCause() instanceof UncheckedIOException refusal ? refusal.getCause() : new IOException("文件读不出来", e);
        } catch (TimeoutException e) {
            words.cancel(true);
            throw new IOException("文件在 " + LONGEST_SECONDS + " 秒内没有读完", e);
        }
    }

    /** Readers are asked on a site: there are those that not every site has. */
    private String readOn(Attachments.Unread file) {
        var words = new AtomicReference<String>();
        visits.visit(readings.site(file.siteId()), () -> words.set(read(file)));
        return words.get();
    }

    private String read(Attachments.Unread file) {
        try {
            return reading.words(texts.file(file.hash()), file.name());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
