package org.zhijia.publishing;

import org.zhijia.content.Draft;
import org.zhijia.content.LiveEntry;

/** Shows a text as its page will show it. Pages are made on a higher floor than the one that asks here, hence the interface. */
public interface DraftPage {

    /**
     * @param entry as if it were live on the current site; its id is 0 while it was never saved
     * @return the whole page in the site's theme
     */
    String show(LiveEntry entry, Draft draft);
}
