package org.zhijia.platform;

/**
 * Priorities of observers of {@link jakarta.enterprise.event.Startup}: each step may rely on those before it. What has
 * a thread of its own begins later, with {@link Background}.
 */
public final class StartOrder {

    public static final int SCHEMA = 100;
    public static final int PLUGINS = 200;
    public static final int CONTENT = 300;

    private StartOrder() { }
}
