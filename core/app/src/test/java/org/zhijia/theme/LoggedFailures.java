package org.zhijia.theme;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** What a look logs while this is open. */
final class LoggedFailures extends Handler implements AutoCloseable {

    private final Logger logger = Logger.getLogger(Look.class.getName());
    private final List<String> messages = new ArrayList<>();

    LoggedFailures() {
        logger.addHandler(this);
        logger.setUseParentHandlers(false);
    }

    List<String> messages() {
        return messages;
    }

    @Override
    public void publish(LogRecord entry) {
        messages.add(new SimpleFormatter().formatMessage(entry));
    }

    @Override
    public void flush() {
        // Nothing is held back.
    }

    @Override
    public void close() {
        logger.removeHandler(this);
        logger.setUseParentHandlers(true);
    }
}
