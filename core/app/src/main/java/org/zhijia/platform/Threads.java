package org.zhijia.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** The server's threads, to be injected: it hands resources only to classes of the application itself, not to those of plugins. */
@ApplicationScoped
class Threads {

    @Produces
    @Resource
    private ManagedScheduledExecutorService executor;

    @Produces
    @Resource
    private ManagedThreadFactory factory;
}
