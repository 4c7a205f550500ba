package org.zhijia.media;

import java.util.Collection;
import java.util.List;
import org.zhijia.site.SiteNode;

/** Knows of uses of files. Each feature that refers to files has one; nothing that any of them tells of can be removed. */
public interface MediaUses {

    /**
     * @param site that the files belong to
     * @param ids  of files; never empty
     */
    List<Use> of(SiteNode site, Collection<Long> ids);

    /** Whether visitors see one of them; they do not see what somebody is still writing. */
    default boolean isPublic(SiteNode site, Collection<Long> ids) {
        return of(site, ids).stream().anyMatch(use -> use.place() != Place.WRITING);
    }

    /** Where a file is needed. */
    enum Place { ENTRY, WRITING, SETTING, REGION }

    /**
     * One use of one file.
     *
     * @param subject the id of the entry; of other places the id of the site
     * @param title   of the entry, or what the setting or the block is called
     */
    record Use(long mediaId, Place place, long subject, String title) { }
}
