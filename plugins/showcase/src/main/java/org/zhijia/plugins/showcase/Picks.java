package org.zhijia.plugins.showcase;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
        ids = ids.stream().distinct().toList();
    }

    /** @param typed as a form sends them, separated by commas; what is no number is nobody's */
    public static Picks read(String typed) {
        return new Picks(Arrays.stream(typed.split("[,，\\s]+")).filter(id -> id.matches("\\d{1,18}")).map(Long::valueOf).toList());
    }

    /** As {@link #read} takes them. */
    public String written() {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /** What the desk's form needs to let officers choose homes of this site and those below. */
    public static Map<String, Object> input(String name, String label, String help, int most, String typed, String error) {
        return Map.of("name", name, "label", label, "kind", "entries", "required", false, "maxLength", most, "help", help,
                "text", typed, "error", error, "type", ShowcaseType.KEY, "below", true);
    }

    /** In this order; whoever was not chosen stays in its own order behind them. */
    public List<CardView> sorted(List<CardView> cards) {
        return cards.stream().sorted(Comparator.comparingInt(card -> place(card.id()))).toList();
    }

    private int place(long id) {
        return ids.contains(id) ? ids.indexOf(id) : ids.size();
    }
}
