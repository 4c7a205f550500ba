package org.zhijia.view;

import java.util.List;

/**
 * How a document stands to others.
 *
 * @param state    {@code valid}, {@code amended}, {@code lapsed} or {@code repealed} as of today; empty for what is no policy document
 * @param changes  repeals and amendments of this document that count or will, by their days
 * @param links    all that it says about others and others about it
 * @param validity the address of the page that tells how it stood on a day, or empty
 * @param versions the same document of other years, as links to the comparison with this one; the last leads to the choice
 *                 of any other
 */
public record RelationsView(String state, List<RelationView> changes, List<RelationView> links, String validity, List<LinkView> versions) {

    public static final RelationsView NONE = new RelationsView("", List.of(), List.of(), "", List.of());

    public RelationsView {
        changes = List.copyOf(changes);
        links = List.copyOf(links);
        versions = List.copyOf(versions);
    }
}
