package org.zhijia.api;

import java.util.Map;

/**
 * What a plugin's resource returns to be rendered in the site's theme.
 *
 * @param template name without ending, for example {@code pages/links}: the theme's own, else the plugin's
 * @param title    of the page
 * @param description for search engines and previews; may be empty
 * @param image    the address of a picture for previews, on this host; may be empty
 * @param model    view records, strings, numbers, dates and immutable lists and maps of them
 * @param address  the one by which search engines know it, as on the site's own host and with what counts of the query:
 *                 {@code /profile/?year=2024}; empty for the path that was asked for
 */
public record Page(String template, String title, String description, String image, Map<String, Object> model, String address) {

    public Page {
        model = Map.copyOf(model);
    }

    public Page(String template, String title, Map<String, Object> model) {
        this(template, title, "", "", model, "");
    }

    /** The same with what previews of it show. */
    public Page shared(String description, String image) {
        return new Page(template, title, description, image, model, address);
    }

    /** The same under the address that search engines shall know. */
    public Page at(String address) {
        return new Page(template, title, description, image, model, address);
    }
}
