package org.zhijia.founding;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.zhijia.platform.Background;
import org.zhijia.site.Visits;
import org.zhijia.web.Refusal;

/** Founds the sites of lists, one after another; what a stop or a kill has interrupted goes on at the next start. */
@ApplicationScoped
class FoundingWorker {

    private static final System.Logger LOG = System.getLogger(FoundingWorker.class.getName());
    private static final Duration PAUSE = Duration.ofMillis(500);

    @Inject
    private FoundingSteps steps;

    @Inject
    private Visits visits;

    private final AtomicBoolean woken = new AtomicBoolean(true);
    private volatile boolean stopping;

    // Rounds of its own and not a task for each list: a task would run in the context of the request that sent it, which
    // ends long before.
    void begin(@Observes Background background) {
        background.every(PAUSE, this::round);
    }

    @PreDestroy
    void stop() {
        stopping = true;
    }

    void started(@Observes(during = TransactionPhase.AFTER_SUCCESS) FoundingJobs.Started event) {
        woken.set(true);
    }

    /** Where it fails, lists of sites wait until the next one is sent or the server starts again. */
    private void round() {
        while (!stopping && woken.getAndSet(false)) {
            for (Optional<FoundingJob> job = steps.next(); job.isPresent() && !stopping; job = steps.next()) {
                run(job.get());
            }
        }
    }

    private void run(FoundingJob job) {
        visits.visit(steps.siteOf(job), () -> {
            steps.signIn(job);
            for (Optional<FoundingRow> line = steps.next(job.id()); line.isPresent() && !stopping; line = steps.next(job.id())) {
                found(job, line.get());
            }
        });
        if (!stopping) {
            steps.finish(job.id());
        }
    }

    /** A line that fails costs only itself. */
    private void found(FoundingJob job, FoundingRow line) {
        try {
            steps.found(job, line);
        } catch (Refusal e) {
            steps.fail(line, e.getMessage());
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Site " + line.key() + " of list " + job.id() + " was not founded", e);
            steps.fail(line, "服务器内部错误，详见日志");
        }
    }
}
