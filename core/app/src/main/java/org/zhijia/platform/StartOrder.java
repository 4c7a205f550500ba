package org.zhijia.platform;

/** Priorities of observers of {@link jakarta.enterprise.event.Startup}: each step may rely on those before it. */
public final class StartOrder {

    public static final int SCHEMA = 100;
    public static final int PLUGINS = 200;
    public static final int CONTENT = 300;
    public static final int FOLLOWERS = 400;
    /** Background work and whatever tells the world that the start is over. */
    public static final int READY = 500;

    private StartOrder() { }
}
