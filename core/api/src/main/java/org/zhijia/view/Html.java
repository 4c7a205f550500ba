package org.zhijia.view;

/** Markup that the core has made or cleaned and that a template may print with the {@code html} filter. */
public record Html(String value) {

    public static final Html EMPTY = new Html("");

    public boolean isEmpty() {
        return value.isEmpty();
    }

    @Override
    public String toString() {
        return value;
    }
}
