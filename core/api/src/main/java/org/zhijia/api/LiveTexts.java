package org.zhijia.api;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The texts that the public may read now, on whatever site: for followers that keep something made of them, such as an
 * index. The number of queries does not depend on how many texts are asked for.
 */
public interface LiveTexts {

    /**
     * Those of the entries that are public now, by id. Whoever is missing never was, no longer is, or lies on a closed
     * site; what was kept of it must go.
     *
     * @param entryIds at most a few hundred: the texts are held in memory together
     */
    Map<Long, LiveText> of(Collection<Long> entryIds);

    /**
     * All public texts, a piece at a time, in the order of their ids.
     *
     * @param entryId the last one of the piece before; 0 for the first piece
     * @param most    how many at the most
     * @return empty when there are no more
     */
    List<LiveText> after(long entryId, int most);

    /** The ids of all public entries of a site behind an id, in their order, at most that many. */
    List<Long> ofSite(long siteId, long entryId, int most);

    /**
     * What texts take over from their site: its name, its place in the tree, the titles of its sections and the like, as a
     * line by the id of each open site. When the line of a site is not what it was, all its texts are to be read anew.
     */
    Map<Long, String> surroundings();

    /** How many there are. */
    long count();
}
