package org.zhijia.imports;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.zhijia.platform.Background;
import org.zhijia.site.Visits;
import org.zhijia.web.Refusal;

/** Works off import jobs, one at a time; what a stop or a kill has interrupted goes on at the next start. */
@ApplicationScoped
class ImportWorker {

    private static final System.Logger LOG = System.getLogger(ImportWorker.class.getName());
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int BATCH = 25;

    @Inject
    private ImportJobs jobs;

    @Inject
    private Uploads uploads;

    @Inject
    private Visits visits;

    private final AtomicBoolean woken = new AtomicBoolean(true);
    private volatile boolean stopping;

    // Rounds of its own and not a task for each upload: a task would run in the context of the request that sent it, which
    // ends long before.
    void begin(@Observes Background background) {
        background.every(PAUSE, this::round);
    }

    @PreDestroy
    void stop() {
        stopping = true;
    }

    /** There may be a job that waits. */
    void wake() {
        woken.set(true);
    }

    /** Where it fails, imports wait until the next one is sent or the server starts again. */
    private void round() {
        while (!stopping && woken.getAndSet(false)) {
            for (Optional<ImportJob> job = jobs.next(); job.isPresent() && !stopping; job = jobs.next()) {
                run(job.get());
            }
        }
    }

    private void run(ImportJob job) {
        try (Bundle bundle = uploads.open(job.id())) {
            visits.visit(jobs.siteOf(job), () -> run(job, bundle));
        } catch (IOException e) {
            jobs.fail(job.id(), "上传的文件读不出来：" + e.getMessage());
        } catch (Refusal e) {
            jobs.fail(job.id(), e.getMessage());
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "Import " + job.id() + " failed", e);
            jobs.fail(job.id(), "服务器内部错误，详见日志");
        }
        if (!jobs.isOpen(job.id())) {
            uploads.forget(job.id());
        }
    }

    private void run(ImportJob job, Bundle bundle) {
        Order order = jobs.order(job);
        List<String> names = jobs.documents(bundle);
        jobs.start(job.id(), names.size());
        for (int done = jobs.doneOf(job.id()); done < names.size(); done += BATCH) {
            if (stopping || !jobs.isOpen(job.id())) {
                return;
            }
            take(job, done + 1, order, bundle, names.subList(done, Math.min(done + BATCH, names.size())));
        }
        jobs.waiting(job.id()).forEach(name -> relate(job, order, bundle, name));
        jobs.finish(job.id());
    }

    /** Together, for a commit wakes everybody who follows the changes; where one fails, each on its own. */
    private void take(ImportJob job, int place, Order order, Bundle bundle, List<String> names) {
        try {
            jobs.take(job.id(), place, order, bundle, names);
        } catch (IOException | RuntimeException e) {
            for (int i = 0; i < names.size(); i++) {
                take(job, place + i, order, bundle, names.get(i));
            }
        }
    }

    /** A document that fails costs only itself. */
    private void take(ImportJob job, int place, Order order, Bundle bundle, String name) {
        try {
            jobs.take(job.id(), place, order, bundle, List.of(name));
        } catch (IOException | Refusal e) {
            jobs.recordFailure(job.id(), place, name, e.getMessage());
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Document " + name + " of import " + job.id() + " failed", e);
            jobs.recordFailure(job.id(), place, name, "服务器内部错误，详见日志");
        }
    }

    private void relate(ImportJob job, Order order, Bundle bundle, String name) {
        try {
            jobs.relate(job.id(), order, bundle, name);
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "Document " + name + " of import " + job.id() + " keeps no relations", e);
        }
    }
}
