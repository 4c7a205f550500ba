package org.zhijia.plugins.search.query;

import java.time.LocalDate;
import java.util.List;

/**
 * Something found: an entry, or a clause of one.
 *
 * @param entry       the entry's id
 * @param site        id of the site that it lies on
 * @param path        of its page on that site, without anchor
 * @param type        the content type's key
 * @param section     its section's title
 * @param title       plain text
 * @param markedTitle safe HTML, what was looked for in {@code <mark>}
 * @param number      document number; empty if it has none
 * @param issuer      empty if it has none
 * @param date        of the document itself, otherwise of publication
 * @param validity    现行有效, 已修改, 失效, 废止 as of today; empty if it knows no such thing
 * @param headings    what the clause stands below, the outermost first
 * @param label       of the clause, as typed; empty for an entry and for what has no label
 * @param citation    of the clause behind the title; may be empty
 * @param anchor      of the clause on the page, without {@code #}; empty for the page itself
 * @param snippet     safe HTML with {@code <mark>}, a few lines; may be empty
 * @param attachment  name of the attached file that the snippet is from; empty if it is from the page
 * @param attachmentUrl its address; empty if the snippet is from the page
 * @param score       comparable within one answer only
 * @param below       the entry's best clauses, the best first; empty for a clause
 */
public record Hit(long entry, long site, String siteName, String path, String type, String section, String title,
                  String markedTitle, String number, String issuer, LocalDate date, String validity, List<String> headings,
                  String label, String citation, String anchor, String snippet, String attachment, String attachmentUrl,
                  float score, List<Hit> below) {

    public Hit {
        headings = List.copyOf(headings);
        below = List.copyOf(below);
    }

    /** Whether it was found in an attached file. */
    public boolean attached() {
        return !attachment.isEmpty();
    }
}
