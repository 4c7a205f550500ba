package org.zhijia.view;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;

/**
 * An entry on its own page.
 *
 * @param card     what lists show of it
 * @param body     cleaned markup of the text
 * @param outline  the text's headings as links to their anchors
 * @param document what it is as a document of clauses; {@code null} where its type knows none
 * @param tags     links to the lists of entries with the same tag
 * @param updated  when the live revision was published, in the site's time zone
 * @param previous the entry published before it in the same section; may be {@code null}
 * @param next     the entry published after it in the same section; may be {@code null}
 * @param related  entries worth reading next
 */
public record EntryView(CardView card, Html body, List<LinkView> outline, DocumentView document, List<LinkView> tags, ZonedDateTime updated,
                        LinkView previous, LinkView next, List<CardView> related) {

    public EntryView {
        outline = List.copyOf(outline);
        tags = List.copyOf(tags);
        related = List.copyOf(related);
    }

    public Map<String, FieldView> fields() {
        return card.fields();
    }
}
