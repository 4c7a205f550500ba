package org.zhijia.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.zhijia.plugin.Contribution;
import org.zhijia.spi.Change;
import org.zhijia.spi.Follower;

/** Hands one batch of changes to a follower and saves how far it has come. */
@ApplicationScoped
class FollowerStep {

    private static final int BATCH = 500;

    /** The follower failed: what it wrote in this transaction must not stay without its position. */
    static class Undone extends RuntimeException {

        Undone(String follower) {
            super("Follower " + follower + " failed and will be told again");
        }
    }

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private ChangeLog log;

    /** One transaction. @return whether there may be more */
    @Transactional
    public boolean take(Contribution<Follower> follower) {
        return follower.ask(Follower::position).map(own -> own.isPresent() ? go(follower, own.getAsLong()).size() == BATCH : takeTurn(follower))
                .orElse(false);
    }

    /** The position's row is locked until the end, so no other thread or node tells the same follower. */
    private boolean takeTurn(Contribution<Follower> follower) {
        var key = follower.ask(Follower::key);
        if (key.isEmpty()) {
            return false;
        }
        var told = go(follower, lockedPosition(key.get()));
        if (!told.isEmpty()) {
            save(key.get(), told);
        }
        return told.size() == BATCH;
    }

    private List<Change> go(Contribution<Follower> follower, long position) {
        var changes = log.after(position, BATCH);
        if (!changes.isEmpty() && !follower.tell(told -> told.follow(changes))) {
            throw new Undone(follower.type().getName());
        }
        return changes;
    }

    private long lockedPosition(String key) {
        return position(key).orElseGet(() -> {
            em.createNativeQuery("insert into follower_position (follower, number) values (?, 0)").setParameter(1, key).executeUpdate();
            return 0L;
        });
    }

    private Optional<Long> position(String key) {
        List<?> rows = em.createNativeQuery("select number from follower_position where follower = ? for update")
                .setParameter(1, key)
                .getResultList();
        return rows.stream().map(row -> ((Number) row).longValue()).findFirst();
    }

    private void save(String key, List<Change> changes) {
        em.createNativeQuery("update follower_position set number = ? where follower = ?")
                .setParameter(1, changes.getLast().number()).setParameter(2, key)
                .executeUpdate();
    }
}
