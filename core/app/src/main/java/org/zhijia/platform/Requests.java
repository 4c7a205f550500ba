package org.zhijia.platform;

import jakarta.inject.Inject;
import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.annotation.WebListener;

/** Hears of requests before any filter does. */
@WebListener
public class Requests implements ServletRequestListener {

    @Inject
    private FirstRequest first;

    @Override
    public void requestInitialized(ServletRequestEvent event) {
        first.came();
    }
}
