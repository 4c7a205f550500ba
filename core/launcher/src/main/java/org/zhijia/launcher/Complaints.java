package org.zhijia.launcher;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Listens to the log while the server deploys: it tells the cause of a failure there and nowhere else. */
final class Complaints extends Handler implements AutoCloseable {

    private static final Logger EVERYTHING = Logger.getLogger("");

    private final List<Throwable> heard = new CopyOnWriteArrayList<>();

    static Complaints listen() {
        Complaints complaints = new Complaints();
        complaints.setLevel(Level.SEVERE);
        EVERYTHING.addHandler(complaints);
        return complaints;
    }

    @Override
    public void publish(LogRecord logged) {
        if (isLoggable(logged) && logged.getThrown() != null) {
            heard.add(logged.getThrown());
        }
    }

    /** By the first one; those that come after it are its consequences. */
    Failure failure() {
        String reason = heard.stream().findFirst().map(Failure::reason).orElse("原因不明");
        return new Failure("应用部署失败：" + reason + "。详见日志");
    }

    /** All that was said, with the wrappers around each cause. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (Throwable complaint : heard) {
            for (Throwable cause = complaint; cause != null; cause = cause.getCause()) {
                text.append(cause).append('\n');
            }
        }
        return text.toString();
    }

    @Override
    public void flush() {
        // nothing is held back
    }

    @Override
    public void close() {
        EVERYTHING.removeHandler(this);
    }
}
