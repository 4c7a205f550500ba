package org.zhijia.theme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhijia.media.MediaUses;
import org.zhijia.site.Settings;
import org.zhijia.site.Settings.Written;
import org.zhijia.site.SiteNode;
import org.zhijia.site.Sites;
import org.zhijia.spi.Field;

/** Pictures that the settings of themes show, of the theme that a site wears and of those that it may go back to. */
@ApplicationScoped
class ThemeUses implements MediaUses {

    @Inject
    private Settings settings;

    @Inject
    private Sites sites;

    @Inject
    private Themes themes;

    @Override
    public List<Use> of(SiteNode site, Collection<Long> ids) {
        return settings.holding(site, ids.stream().map(String::valueOf).toList()).stream()
                .flatMap(written -> use(written).stream()).toList();
    }

    private Optional<Use> use(Written written) {
        if (!written.name().startsWith("theme.")) {
            return Optional.empty();
        }
        return Stream.concat(Stream.of(themes.of(sites.require(written.siteId()))), themes.shelf().bundledThemes().stream())
                .flatMap(theme -> theme.manifest().settings().stream()
                        .filter(field -> Themes.settingName(theme, field.key()).equals(written.name()))
                        .map(field -> use(written, theme, field)))
                .findFirst().flatMap(use -> use);
    }

    private static Optional<Use> use(Written written, Theme theme, Field field) {
        return field.kind() != Field.Kind.IMAGE ? Optional.empty() : Optional.of(new Use(Long.parseLong(written.content()),
                Place.SETTING, written.siteId(), theme.manifest().title() + "：" + field.label()));
    }
}
