package org.zhijia.platform;

import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/**
 * The server's threads, to be injected. By their global names, which hold everywhere: those that {@code @Resource} makes of
 * a field's name are not known to plugins while the server starts.
 */
@ApplicationScoped
class Threads {

    @Produces
    ManagedScheduledExecutorService executor() throws NamingException {
        return InitialContext.doLookup("java:comp/DefaultManagedScheduledExecutorService");
    }

    @Produces
    ManagedThreadFactory factory() throws NamingException {
        return InitialContext.doLookup("java:comp/DefaultManagedThreadFactory");
    }
}
