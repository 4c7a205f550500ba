package org.zhijia.view;

import java.util.List;

/**
 * What an entry is beyond a text, when its type knows clauses: something to cite, to open at a clause, to print.
 *
 * <p>In {@code entry.body} the block of each clause has the clause's anchor as its {@code id}, {@code data-words} with its
 * plain words and, where it can be cited, {@code data-citation} with what goes behind {@link #citation}.
 *
 * @param citation how the whole is cited: {@code 《关于…的通知》（通教工〔2019〕1号）}
 * @param outline  its clauses with labels, at most three levels; may be empty
 * @param print    address of the view for paper; empty where there is none
 * @param pdf      address of the same as a PDF; empty where there is none
 */
public record DocumentView(String citation, List<ClauseView> outline, String print, String pdf) {

    public DocumentView {
        outline = List.copyOf(outline);
    }
}
