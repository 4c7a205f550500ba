package org.zhijia.api;

import java.util.Map;

/**
 * What a plugin's resource returns to be rendered in the site's theme.
 *
 * @param template name without ending, for example {@code pages/links}: the theme's own, else the plugin's
 * @param title    of the page
 * @param model    view records, strings, numbers, dates and immutable lists and maps of them
 */
public record Page(String template, String title, Map<String, Object> model) {

    public Page {
        model = Map.copyOf(model);
    }
}
