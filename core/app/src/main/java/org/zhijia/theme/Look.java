package org.zhijia.theme;

import io.pebbletemplates.pebble.error.PebbleException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A theme as one site wears it: with the site's settings. Renders whatever the theme does: where a template of the theme
 * fails, the failure is logged with file and line and the plain fallback shows the same thing.
 */
public final class Look {

    private static final Logger LOG = System.getLogger(Look.class.getName());

    private final Theme theme;
    private final Theme plain;
    private final Map<String, Object> settings;

    Look(Theme theme, Theme plain, Map<String, Object> settings) {
        this.theme = theme;
        this.plain = plain;
        this.settings = settings;
    }

    public Theme theme() {
        return theme;
    }

    /** The address of the style sheet with the site's colours, for the page's head; empty when the theme has none to choose. */
    public Optional<String> colours() {
        return Colours.name(theme.manifest(), settings).map(name -> "/assets/colours/" + name);
    }

    /**
     * A whole page.
     *
     * @param layouts names without ending, the more special first: {@code layouts/news}, {@code layouts/entry}
     * @param plugin  whose own layouts serve where no theme has one; empty for none
     * @param model   what the theme contract promises for the kind of page; {@code theme} is added
     * @throws IllegalStateException when even the fallback fails: nothing would pass for a page
     * @throws RuntimeException      besides that only what {@code regions} throws
     */
    public String page(List<String> layouts, String plugin, Map<String, Object> model, Regions regions) {
        // The fallback's own layouts are whole, so that a plugin's that fails costs no page.
        return render(layouts, plugin, "", model, regions)
                .orElseThrow(() -> new IllegalStateException("Not even the plain fallback could render " + layouts.getFirst()));
    }

    /**
     * A block, a slot's addition or the content of a plugin's page.
     *
     * @param plugin   the plugin whose own template serves when no theme has one; empty for the core's blocks
     * @param template name without ending: {@code blocks/links}
     * @param model    view records, texts, numbers, dates, and lists and maps of them
     * @return empty when nobody has such a template or even the fallback fails
     */
    public String fragment(String plugin, String template, Map<String, Object> model) {
        if (theme.find(List.of(template), plugin).isEmpty()) {
            LOG.log(Level.WARNING, "Theme {0} and plugin {1} have no template {2}", theme.manifest().name(), plugin, template);
            return "";
        }
        return render(List.of(template), plugin, plugin, model, Regions.NONE).orElse("");
    }

    /**
     * @param fallback the plugin whose templates stand in when rendering fails; empty for none
     * @return empty when these fail too
     */
    private Optional<String> render(List<String> names, String plugin, String fallback, Map<String, Object> own, Regions regions) {
        Map<String, Object> model = new HashMap<>(own);
        model.put("theme", Map.of("name", theme.manifest().name(), "settings", settings));
        Map<String, String> printed = new HashMap<>();
        Rendering rendering = new Rendering(theme, regions, printed);
        try {
            return Optional.of(theme.render(theme.find(names, plugin).orElseThrow(), model, rendering));
        } catch (RuntimeException | StackOverflowError e) {
            rendering.throwIfRegionsFailed();
            log(names.getFirst(), e);
            return plain(names, fallback, model, new Rendering(plain, regions, printed));
        }
    }

    private Optional<String> plain(List<String> names, String plugin, Map<String, Object> model, Rendering rendering) {
        Optional<String> template = plain.find(names, plugin);
        try {
            return template.map(name -> plain.render(name, model, rendering));
        } catch (RuntimeException | StackOverflowError e) {
            rendering.throwIfRegionsFailed();
            log(names.getFirst(), e);
            return Optional.empty();
        }
    }

    private void log(String name, Throwable failure) {
        PebbleException where = deepest(failure);
        LOG.log(Level.WARNING, "Theme {0} could not render {1}: {2} ({3} line {4}); the plain fallback stands in",
                theme.manifest().name(), name, where == null ? failure.toString() : where.getPebbleMessage(),
                where == null ? "?" : where.getFileName(), where == null ? "?" : where.getLineNumber());
    }

    /** Pebble wraps failures on their way out; the innermost one that knows its line is nearest to the cause. */
    private static PebbleException deepest(Throwable failure) {
        PebbleException deepest = null;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PebbleException pebble && (pebble.getLineNumber() != null || deepest == null)) {
                deepest = pebble;
            }
        }
        return deepest;
    }
}
