package org.zhijia.spi;

import java.util.List;

/**
 * A piece of a body that is cited, opened and found by itself.
 *
 * @param anchor   its place on the entry's page, without {@code #}; made of its labels and never of its position, so that
 *                 it stays when the text is edited elsewhere
 * @param label    as typed: {@code （一）} or {@code 第十条}; empty where a paragraph has none
 * @param citation as it is cited behind the document's title: {@code 第三部分第（二）项}; empty where it can not be
 * @param headings titles that it stands below with their labels, the outermost first
 * @param start    where it begins in the Markdown, always at the beginning of a line; counts UTF-16 units
 * @param end      behind its own text; what stands below it goes on from there
 * @param text     its words with the label and without markup, as a reader copies them
 * @param unit     whether a search answers with it. An article (第十条) does, with all its items (项) in its text; the items
 *                 are clauses of the page only
 */
public record Clause(String anchor, String label, String citation, List<String> headings, int start, int end, String text,
                     boolean unit) {

    public Clause {
        headings = List.copyOf(headings);
    }
}
