package org.zhijia.theme;

import java.util.Map;
import java.util.function.Supplier;

/** One template being rendered on this thread: what it may still spend, and where its regions come from. */
final class Rendering {

    /** The longest page of ours costs about 20,000 units and a tenth of a millisecond. */
    private static final long UNITS = 8_000_000;
    private static final long NANOS = 3_000_000_000L;
    private static final int MOST_REGIONS = 40;

    // Functions and filters get no state from Pebble except variables, and those a template can set.
    private static final ThreadLocal<Rendering> CURRENT = new ThreadLocal<>();

    private final Theme theme;
    private final Regions regions;
    private final Map<String, String> printed;
    private final Budget budget = new Budget(UNITS, NANOS);
    private RuntimeException regionsFailed;

    Rendering(Theme theme, Regions regions, Map<String, String> printed) {
        this.theme = theme;
        this.regions = regions;
        this.printed = printed;
    }

    static Rendering current() {
        return CURRENT.get();
    }

    /** Blocks are rendered inside of their page, so renderings nest. */
    String run(Supplier<String> template) {
        Rendering outer = CURRENT.get();
        CURRENT.set(this);
        try {
            return template.get();
        } finally {
            if (outer == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(outer);
            }
        }
    }

    Theme theme() {
        return theme;
    }

    Budget budget() {
        return budget;
    }

    String region(String key) {
        return printed("region " + key, () -> regions.region(key));
    }

    String slot(String place) {
        return printed("slot " + place, () -> regions.slot(place));
    }

    /** A failure of what regions are made from is no fault of the theme and must not be taken for one. */
    void throwIfRegionsFailed() {
        if (regionsFailed != null) {
            throw regionsFailed;
        }
    }

    private String printed(String name, Supplier<String> source) {
        String before = printed.get(name);
        if (before != null) {
            return before;
        }
        // Their time is not the template's, so their number must be.
        if (printed.size() == MOST_REGIONS) {
            return "";
        }
        long began = System.nanoTime();
        try {
            String markup = source.get();
            printed.put(name, markup);
            return markup;
        } catch (RuntimeException e) {
            regionsFailed = e;
            throw e;
        } finally {
            budget.excuse(System.nanoTime() - began);
        }
    }
}
