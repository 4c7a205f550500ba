package org.zhijia.view;

import java.util.List;

/**
 * A link, or a tree of links: menus, trails, tables of contents.
 *
 * @param current  whether it leads to this page or to a section above it
 * @param children may be empty
 */
public record LinkView(String title, String url, boolean current, List<LinkView> children) {

    public LinkView {
        children = List.copyOf(children);
    }

    public LinkView(String title, String url) {
        this(title, url, false, List.of());
    }
}
