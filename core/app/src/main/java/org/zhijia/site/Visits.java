package org.zhijia.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** Runs background work with a site as the current one. */
@ApplicationScoped
public class Visits {

    @Inject
    private Instance<RequestContextController> contexts;

    @Inject
    private SiteScope scope;

    public void visit(SiteNode site, Runnable work) {
        var context = contexts.get();
        boolean opened = context.activate();
        try {
            scope.visit(site, work);
        } finally {
            if (opened) {
                context.deactivate();
            }
        }
    }
}
