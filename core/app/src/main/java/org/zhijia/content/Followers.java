package org.zhijia.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.zhijia.platform.Background;
import org.zhijia.plugin.Contribution;
import org.zhijia.plugin.Contributions;
import org.zhijia.spi.Follower;

/**
 * Gives each follower a thread of its own, which rests until a commit rings its bell. It also looks by itself every few
 * seconds, in case another node has committed.
 */
@ApplicationScoped
class Followers {

    private static final System.Logger LOG = System.getLogger(Followers.class.getName());
    private static final int REST_SECONDS = 5;

    @Inject
    private Contributions contributions;

    @Inject
    private FollowerStep step;

    private final List<Semaphore> bells = new CopyOnWriteArrayList<>();

    void begin(@Observes Background background) {
        contributions.everywhere(Follower.class).forEach(follower -> employ(follower, background));
    }

    void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) ChangeLog.Appended appended) {
        bells.forEach(Semaphore::release);
    }

    private void employ(Contribution<Follower> follower, Background background) {
        var bell = new Semaphore(0);
        bells.add(bell);
        background.run(() -> work(follower, bell));
    }

    private void work(Contribution<Follower> follower, Semaphore bell) {
        try {
            while (true) {
                // Whatever rings from here on is heard after this round.
                bell.drainPermits();
                catchUp(follower);
                bell.tryAcquire(REST_SECONDS, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void catchUp(Contribution<Follower> follower) {
        try {
            while (step.take(follower)) {
                // There may be more.
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Follower " + follower.type().getName() + " will be told again", e);
        }
    }
}
