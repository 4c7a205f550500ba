package org.zhijia.spi;

import java.util.Map;

/**
 * A template and what it may see.
 *
 * @param template name without ending, for example {@code blocks/links}: the theme's own, else the plugin's
 *                 {@code templates/blocks/links.peb}
 * @param model    view records, strings, numbers, dates and immutable lists and maps of them; anything else is refused
 */
public record BlockView(String template, Map<String, Object> model) {

    public BlockView {
        model = Map.copyOf(model);
    }
}
