package org.zhijia.plugins.search.index;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.OptionalLong;
import org.zhijia.spi.Change;
import org.zhijia.spi.Follower;

/** Tells the index of every change. The index knows by itself how far it has come. */
@ApplicationScoped
class Following implements Follower {

    @Inject
    private Index index;

    @Inject
    private Event<Followed> followed;

    @Override
    public String key() {
        return "search.index";
    }

    @Override
    public OptionalLong position() {
        return OptionalLong.of(index.position());
    }

    @Override
    public void follow(List<Change> changes) {
        index.follow(changes);
        followed.fire(new Followed(changes));
    }
}
