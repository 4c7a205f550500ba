package org.zhijia.api;

import java.util.List;
import java.util.Optional;
import org.zhijia.view.CardView;

/**
 * Published entries of the current site. Whatever is read here becomes part of what the page being made depends on: it
 * is made anew when one of these entries, or the membership of one of these lists, changes.
 */
public interface Entries {

    Optional<CardView> find(long id);

    /** At most as many as the query asks for; pinned ones first, then the newest. */
    List<CardView> list(Query query);

    /**
     * Which entries.
     *
     * @param type     content type's key; empty for all
     * @param section  a section's key, meaning it and those below it; empty for all
     * @param tree     whether sites below the current one count too
     * @param illustrated only entries with a cover
     * @param limit    1 to 100
     */
    record Query(String type, String section, boolean tree, boolean illustrated, int limit) {

        public Query {
            if (limit < 1 || limit > 100) {
                throw new IllegalArgumentException("limit must be 1 to 100: " + limit);
            }
        }

        public static Query newest(int limit) {
            return new Query("", "", false, false, limit);
        }

        public Query ofType(String key) {
            return new Query(key, section, tree, illustrated, limit);
        }

        public Query in(String key) {
            return new Query(type, key, tree, illustrated, limit);
        }

        public Query withSitesBelow() {
            return new Query(type, section, true, illustrated, limit);
        }

        public Query withCover() {
            return new Query(type, section, tree, true, limit);
        }
    }
}
