package org.zhijia.markup;

import java.util.List;
import org.zhijia.view.Html;
import org.zhijia.view.LinkView;

/**
 * A body, ready to print.
 *
 * @param outline its headings as a tree of links to their anchors
 */
public record Rendered(Html html, List<LinkView> outline) {

    public Rendered {
        outline = List.copyOf(outline);
    }
}
