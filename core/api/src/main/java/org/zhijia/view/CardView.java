package org.zhijia.view;

import java.time.ZonedDateTime;
import java.util.Map;

/**
 * An entry as a list shows it.
 *
 * @param type      the content type's key: {@code news}, {@code policy}, {@code profile}, ...
 * @param cover     may be {@code null}
 * @param published first publication, in the site's time zone
 * @param section   the section that it stands in
 * @param site      the site it comes from, for lists that gather several sites
 * @param pinned    whether it is pinned now
 * @param fields    all fields of its type, by key; every key is there
 */
public record CardView(long id, String type, String title, String url, String summary, ImageView cover,
                       ZonedDateTime published, LinkView section, LinkView site, boolean pinned,
                       Map<String, FieldView> fields) {

    public CardView {
        fields = Map.copyOf(fields);
    }
}
