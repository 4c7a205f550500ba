package org.zhijia.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.zhijia.plugin.Plugins;
import org.zhijia.site.Settings;
import org.zhijia.site.SiteNode;
import org.zhijia.spi.Field;

/** Pictures that the settings of a site or of its plugins show, or those of a site below. */
@ApplicationScoped
class SettingUses implements MediaUses {

    private static final String LOGO = "site.logo";

    @Inject
    private Settings settings;

    @Inject
    private Plugins plugins;

    @Override
    public List<Use> of(SiteNode site, Collection<Long> ids) {
        Map<String, String> pictures = pictures();
        List<Use> uses = new ArrayList<>();
        for (Settings.Written written : settings.holding(site, texts(ids))) {
            Optional.ofNullable(pictures.get(written.name()))
                    .ifPresent(title -> uses.add(new Use(Long.parseLong(written.content()), Place.SETTING, written.siteId(), title)));
        }
        return uses;
    }

    static List<String> texts(Collection<Long> ids) {
        return ids.stream().map(String::valueOf).toList();
    }

    /** The settings whose value is a picture, with what they are called. */
    private Map<String, String> pictures() {
        Map<String, String> pictures = new HashMap<>(Map.of(LOGO, "网站标志"));
        plugins.all().forEach(installed -> installed.plugin().ifPresent(plugin -> pictures.putAll(plugin.settings().stream()
                .filter(field -> field.kind() == Field.Kind.IMAGE)
                .collect(Collectors.toMap(field -> "plugin." + plugin.id() + "." + field.key(), field -> plugin.title() + "：" + field.label())))));
        return pictures;
    }
}
