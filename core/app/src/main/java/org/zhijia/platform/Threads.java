package org.zhijia.platform;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Produces;

/**
 * The server's threads, to be injected. Plugins that ask the server for them while it starts get none: by then it has left
 * the place where it keeps its resources. So they are taken early and handed on.
 */
@ApplicationScoped
class Threads {

    @Produces
    @Resource
    private ManagedScheduledExecutorService executor;

    @Produces
    @Resource
    private ManagedThreadFactory factory;

    void start(@Observes @Priority(StartOrder.SCHEMA) Startup event) { }
}
