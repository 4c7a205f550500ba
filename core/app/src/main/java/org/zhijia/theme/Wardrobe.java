package org.zhijia.theme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhijia.site.SiteNode;

/** The themes that a site may put on: those of the distribution, and those that it or a site above it has uploaded. */
@ApplicationScoped
public class Wardrobe {

    @Inject
    private Themes themes;

    @Inject
    private Uploads uploads;

    /** Those that suit the kind of site first; uploads, the latest first, behind those of the distribution. */
    public List<Theme> of(SiteNode site) {
        var bundled = themes.shelf().bundledThemes().stream()
                .sorted(Comparator.comparing(theme -> !theme.manifest().suits().contains(site.kind())));
        var uploaded = uploads.of(site).stream().flatMap(stored -> themes.shelf().storedTheme(stored.hash()).stream());
        return Stream.concat(bundled, uploaded).toList();
    }

    /** @param key as {@link #key} tells it; empty when the site may not wear such a theme */
    public Optional<Theme> find(SiteNode site, String key) {
        return of(site).stream().filter(theme -> key(theme).equals(key)).findFirst();
    }

    /** Names a theme in addresses and forms: the hash of an uploaded one, the name of any other. */
    public static String key(Theme theme) {
        return theme.isUploaded() ? theme.hash() : theme.manifest().name();
    }
}
