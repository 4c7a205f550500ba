package org.zhijia.view;

import java.util.List;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Where a list stands.
 *
 * @param page     counting from 1
 * @param previous address of the page before; empty on the first
 * @param next     address of the page after; empty on the last
 * @param nearby   links to this page and some around it, the first and the last; titles are page numbers
 */
public record PagingView(int page, int pages, long total, String previous, String next, List<LinkView> nearby) {

    private static final int NEARBY = 2;

    public PagingView {
        nearby = List.copyOf(nearby);
    }

    /** How many pages of this size a list has; an empty one has one. */
    public static int pages(int size, long total) {
        return Math.max(1, Math.toIntExact((total + size - 1) / size));
    }

    /**
     * @param page    counting from 1
     * @param size    entries of a page
     * @param total   entries of the list
     * @param address of the page with a number
     */
    public static PagingView of(int page, int size, long total, IntFunction<String> address) {
        int pages = pages(size, total);
        var numbers = new TreeSet<>(List.of(1, pages));
        IntStream.rangeClosed(Math.max(1, page - NEARBY), Math.min(pages, page + NEARBY)).forEach(numbers::add);
        var nearby = numbers.stream().map(number -> new LinkView(String.valueOf(number), address.apply(number), number == page, List.of())).toList();
        return new PagingView(page, pages, total, page == 1 ? "" : address.apply(page - 1), page == pages ? "" : address.apply(page + 1), nearby);
    }
}
