package org.zhijia.view;

import java.util.List;

/**
 * A clause in the outline of a document.
 *
 * @param url   its anchor on this page
 * @param label as typed: {@code 一、} or {@code 第十条}
 * @param title the words behind the label, shortened; empty where the label stands alone
 * @param below the clauses that stand below it; may be empty
 */
public record ClauseView(String url, String label, String title, List<ClauseView> below) {

    public ClauseView {
        below = List.copyOf(below);
    }
}
