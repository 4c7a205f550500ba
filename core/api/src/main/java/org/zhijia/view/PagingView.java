package org.zhijia.view;

import java.util.List;

/**
 * Where a list stands.
 *
 * @param page     counting from 1
 * @param previous address of the page before; empty on the first
 * @param next     address of the page after; empty on the last
 * @param nearby   links to this page and some around it, the first and the last; titles are page numbers
 */
public record PagingView(int page, int pages, long total, String previous, String next, List<LinkView> nearby) {

    public PagingView {
        nearby = List.copyOf(nearby);
    }
}
