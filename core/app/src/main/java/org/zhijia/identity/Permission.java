package org.zhijia.identity;

/** What may be done on a site; plugins may ask for names of their own. */
public final class Permission {

    /** See the desk of the site, its lists and its texts: what every role may. */
    public static final String READ = "read";
    /** Write entries and change one's own. */
    public static final String WRITE = "write";
    /** Change entries of others. */
    public static final String EDIT = "edit";
    /** Approve or return what waits for review. */
    public static final String REVIEW = "review";
    /** Let a revision go live, withdraw, schedule. */
    public static final String PUBLISH = "publish";
    /** Change the site: sections, menus, theme, plugins, people. */
    public static final String CONFIGURE = "configure";
    /** Give an entry a first publication time that lies in the past. */
    public static final String BACKDATE = "backdate";

    private Permission() { }
}
