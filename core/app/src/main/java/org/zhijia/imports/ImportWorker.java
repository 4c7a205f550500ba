package org.zhijia.imports;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.zhijia.identity.Account;
import org.zhijia.identity.Accounts;
import org.zhijia.identity.Permission;
import org.zhijia.identity.SignedIn;
import org.zhijia.platform.StartOrder;
import org.zhijia.site.Section;
import org.zhijia.site.Sections;
import org.zhijia.site.SiteNode;
import org.zhijia.site.Sites;
import org.zhijia.site.Visits;
import org.zhijia.web.Refusal;

/** Works off import jobs, one at a time; what a stop or a kill has interrupted goes on at the next start. */
@ApplicationScoped
class ImportWorker {

    private static final System.Logger LOG = System.getLogger(ImportWorker.class.getName());

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private ImportJobs jobs;

    @Inject
    private Uploads uploads;

    @Inject
    private Importing importing;

    @Inject
    private Sites sites;

    @Inject
    private Sections sections;

    @Inject
    private Accounts accounts;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Visits visits;

    private final AtomicBoolean working = new AtomicBoolean();
    private volatile boolean stopping;

    void start(@Observes @Priority(StartOrder.READY) Startup event) {
        wake();
    }

    @PreDestroy
    void stop() {
        stopping = true;
    }

    /** There may be a job that waits. */
    void wake() {
        if (working.compareAndSet(false, true)) {
            executor.submit(this::work);
        }
    }

    private void work() {
        try {
            for (Optional<ImportJob> job = next(); job.isPresent() && !stopping; job = next()) {
                run(job.get());
            }
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "Imports stop until the next one is sent or the server starts again", e);
            working.set(false);
        }
    }

    private Optional<ImportJob> next() {
        Optional<ImportJob> job = jobs.next();
        if (job.isEmpty()) {
            working.set(false);
            // One that was opened between the two lines above has found us working.
            job = jobs.next().filter(late -> working.compareAndSet(false, true));
        }
        return job;
    }

    private void run(ImportJob job) {
        try (Bundle bundle = uploads.open(job.id())) {
            visits.visit(sites.require(job.siteId()), () -> run(job, bundle));
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
        Order order = order(job);
        List<String> names = documents(bundle);
        jobs.start(job.id(), names.size());
        for (int done = jobs.doneOf(job.id()); done < names.size(); done++) {
            if (stopping || !jobs.isOpen(job.id())) {
                return;
            }
            take(job, done + 1, order, bundle, names.get(done));
        }
        jobs.waiting(job.id()).forEach(name -> relate(job, order, bundle, name));
        jobs.finish(job.id());
    }

    private Order order(ImportJob job) {
        SiteNode site = sites.require(job.siteId());
        Section section = sections.of(site.id()).byId(job.sectionId()).orElseThrow();
        Account by = accounts.find(job.accountId()).orElseThrow(() -> new Uploads.Unusable("发起导入的账号已停用"));
        signedIn.enter(by);
        return new Order(site, section, job.type(), by, !job.isAsDraft() && signedIn.may(Permission.PUBLISH), signedIn.may(Permission.BACKDATE));
    }

    private List<String> documents(Bundle bundle) {
        try {
            List<String> names = importing.documents(bundle);
            if (names.isEmpty()) {
                throw new Uploads.Unusable("没有能读的文件：可以导入 Markdown、文本、Word（.docx）和 PDF");
            }
            return names;
        } catch (IOException e) {
            throw new Uploads.Unusable("上传的文件读不出来：" + e.getMessage());
        }
    }

    /** A document that fails costs only itself. */
    private void take(ImportJob job, int place, Order order, Bundle bundle, String name) {
        try {
            jobs.take(job.id(), place, order, bundle, name);
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
