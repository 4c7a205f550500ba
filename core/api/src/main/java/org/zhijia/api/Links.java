package org.zhijia.api;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Addresses on the current site, and from it to others. */
public interface Links {

    /** @param path begins with a slash, as on the site's own host; the result suits the current request */
    String to(String path);

    /** The same with scheme and host. */
    String absolute(String path);

    /**
     * Sites that something of another site leads to, by id, in a constant number of queries. Their
     * {@linkplain Site#base() bases} suit links of the current request: nothing, a path, or scheme and host where the site
     * cannot be reached on this host. Whoever does not exist or is closed is missing.
     */
    Map<Long, Site> sites(Collection<Long> ids);

    /** The open sites right below the current one, at most some hundreds, in the order in which they were set up; the same for their bases. */
    List<Site> below();

    /** The same for one site, by its key; empty where it does not exist or is closed. */
    Optional<Site> site(String key);
}
