package org.zhijia.site;

import java.util.Optional;

/**
 * One setting as it stands on a site: what the site itself has written, and what comes to it from above.
 *
 * @param own    what the site has written, whether it holds or not
 * @param locks  whether the site fixes its own value for all sites below
 * @param above  what holds on the site right above, with the site that has written it; empty when nobody has
 * @param locked whether the value from above is fixed: then it holds, whatever the site has written
 */
public record Held(Optional<String> own, boolean locks, Optional<Origin> above, boolean locked) {

    /** Nobody in the ancestry has written it. */
    public static final Held UNSET = new Held(Optional.empty(), false, Optional.empty(), false);

    /** A value and the id of the site that has written it. */
    public record Origin(String content, long siteId) { }

    /** What holds; empty text while nobody has written anything. */
    public String content() {
        return locked ? inherited() : own.orElseGet(this::inherited);
    }

    /** What holds while the site writes nothing of its own. */
    public String inherited() {
        return above.map(Origin::content).orElse("");
    }

    public boolean isInherited() {
        return above.isPresent() && (locked || own.isEmpty());
    }

    /** The same one level further down, where this site's own value comes from above. */
    Held below(long siteId) {
        return new Held(Optional.empty(), false, locked || own.isEmpty() ? above : Optional.of(new Origin(own.get(), siteId)),
                locked || locks);
    }

    Held writing(String content, boolean lock) {
        return new Held(Optional.of(content), lock, above, locked);
    }
}
