package org.zhijia.founding;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.zhijia.site.SiteNode;

/**
 * What a new site shall be.
 *
 * @param name          as readers see it, up to 100 characters
 * @param key           names it in addresses for good: {@code /s/<key>/}
 * @param kind          city, district or school
 * @param parentKey     of the site right above
 * @param template      key of a {@link Template}
 * @param theme         name of a bundled theme; empty for the template's own
 * @param hosts         names of its own, the canonical one first; may be empty
 * @param administrator who is invited to look after it
 */
public record Charter(String name, String key, SiteNode.Kind kind, String parentKey, String template, String theme,
                      List<String> hosts, Optional<Administrator> administrator) {

    /** What a site's key looks like. */
    public static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{1,39}");
    public static final int LONGEST_NAME = 100;

    /**
     * The first administrator.
     *
     * @param login to sign in with; taken from the name where it is empty
     */
    public record Administrator(String name, String login) { }

    public Charter {
        hosts = List.copyOf(hosts);
    }
}
