package org.zhijia.platform;

import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.concurrent.CountDownLatch;

/**
 * Begins with the {@link Background} behind the first request, for nothing else tells an application that its server is up:
 * {@link Startup} comes long before. The last that Payara does to start an application is to close the jars of its class
 * loader, and a class that another thread loads at that moment is unusable for the life of the process.
 */
@ApplicationScoped
class FirstRequest {

    private static final System.Logger LOG = System.getLogger(FirstRequest.class.getName());
    /** Requests are let in a moment before the jars are closed. */
    private static final int MOMENT_MILLIS = 1_000;

    @Inject
    private ManagedScheduledExecutorService executor;

    @Inject
    private ManagedThreadFactory threads;

    @Inject
    private Event<Background> begun;

    private final CountDownLatch request = new CountDownLatch(1);
    private Background background;

    /** The thread that waits is not the request's: what is begun from there would keep hold of what belongs to the request. */
    void await(@Observes Startup event) {
        background = new Background(executor, threads);
        background.run(this::begin);
    }

    void came() {
        request.countDown();
    }

    void end(@Observes Shutdown event) {
        background.end();
    }

    private void begin() {
        try {
            request.await();
            Thread.sleep(MOMENT_MILLIS);
            LOG.log(Level.INFO, "Work in the background begins");
            begun.fire(background);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
