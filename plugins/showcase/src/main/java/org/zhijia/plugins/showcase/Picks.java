package org.zhijia.plugins.showcase;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.zhijia.view.CardView;

/**
 * Homes that officers have chosen, in their order.
 *
 * @param ids of entries, each once
 */
public record Picks(List<Long> ids) {

    /** No visitor looks at more, and no page lists more. */
    public static final int MOST = 100;

    public Picks {
        ids = List.copyOf(ids);
    }

    public boolean isFull(int most) {
        return ids.size() >= most;
    }

    /** With another one at the end; one that is there already stays where it is. */
    public Picks with(long id) {
        var more = new ArrayList<>(ids);
        if (!more.contains(id)) {
            more.add(id);
        }
        return new Picks(more);
    }

    public Picks without(long id) {
        return new Picks(ids.stream().filter(other -> other != id).toList());
    }

    /** One place nearer to the front. */
    public Picks earlier(long id) {
        return moved(id, -1);
    }

    public Picks later(long id) {
        return moved(id, 1);
    }

    private Picks moved(long id, int by) {
        int place = ids.indexOf(id);
        if (place < 0) {
            return this;
        }
        var others = new ArrayList<>(ids);
        others.remove(place);
        others.add(Math.clamp(place + by, 0, others.size()), id);
        return new Picks(others);
    }

    /** In this order; whoever was not chosen stays in its own order behind them. */
    public List<CardView> sorted(List<CardView> cards) {
        return cards.stream().sorted(Comparator.comparingInt(card -> place(card.id()))).toList();
    }

    private int place(long id) {
        return ids.contains(id) ? ids.indexOf(id) : ids.size();
    }
}
