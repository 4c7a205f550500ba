package org.zhijia.delivery;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.zhijia.view.LinkView;

/**
 * A page before it is put into its site's theme.
 *
 * @param kind        as {@link org.zhijia.view.PageView} names it
 * @param title       without the site's name; empty for the home page
 * @param description may be empty
 * @param path        of its canonical address, as on the site's own host
 * @param trail       from the home page to here
 * @param layouts     the more special first
 * @param plugin      whose own layout serves where no theme has the first; empty for none
 * @param model       what the theme contract promises for this kind
 * @param head        adds what only this page tells in its head
 */
record Sheet(String kind, String title, String description, String path, List<LinkView> trail, List<String> layouts,
             String plugin, Map<String, Object> model, Consumer<HeadMarkup> head) {

    /** A page whose layouts are the themes' alone. */
    Sheet(String kind, String title, String description, String path, List<LinkView> trail, List<String> layouts, Map<String, Object> model,
            Consumer<HeadMarkup> head) {
        this(kind, title, description, path, trail, layouts, "", model, head);
    }
}
