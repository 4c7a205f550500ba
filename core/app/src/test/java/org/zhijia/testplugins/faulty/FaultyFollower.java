package org.zhijia.testplugins.faulty;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.zhijia.spi.Change;
import org.zhijia.spi.Follower;

/** Fails the first time it is told of anything, then listens. */
@ApplicationScoped
public class FaultyFollower implements Follower {

    private final List<Long> heard = new CopyOnWriteArrayList<>();
    private volatile boolean failed;

    @Override
    public String key() {
        return "faulty";
    }

    @Override
    public void follow(List<Change> changes) {
        if (!failed) {
            failed = true;
            throw new IllegalStateException("on purpose");
        }
        changes.forEach(change -> heard.add(change.number()));
    }

    public List<Long> heard() {
        return List.copyOf(heard);
    }
}
