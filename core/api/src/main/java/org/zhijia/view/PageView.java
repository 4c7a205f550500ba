package org.zhijia.view;

import java.util.List;

/**
 * What holds for the page as a whole.
 *
 * @param kind        {@code home}, {@code section}, {@code entry}, {@code sitemap}, {@code plugin} or {@code error}
 * @param title       of the page, without the site's name
 * @param description for search engines and previews; may be empty
 * @param canonical   absolute address
 * @param trail       from the home page to here, the last link being this page
 * @param head        page tags, OpenGraph, JSON-LD, feeds and icons, ready to print in {@code <head>}
 */
public record PageView(String kind, String title, String description, String canonical, List<LinkView> trail, Html head) {

    public PageView {
        trail = List.copyOf(trail);
    }
}
