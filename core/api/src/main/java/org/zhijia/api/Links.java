package org.zhijia.api;

/** Addresses on the current site. */
public interface Links {

    /** @param path begins with a slash, as on the site's own host; the result suits the current request */
    String to(String path);

    /** The same with scheme and host. */
    String absolute(String path);
}
