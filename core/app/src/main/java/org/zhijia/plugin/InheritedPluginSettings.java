package org.zhijia.plugin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.zhijia.api.PluginSettings;
import org.zhijia.site.CurrentSettings;
import org.zhijia.spi.Field;
import org.zhijia.spi.Plugin;
import org.zhijia.spi.Values;
import org.zhijia.web.FieldText;

/** Settings named {@code plugin.<id>.<field key>}, inherited like all others. */
@ApplicationScoped
class InheritedPluginSettings implements PluginSettings {

    @Inject
    private CurrentSettings settings;

    @Override
    public Values of(Plugin plugin) {
        var values = new Values.Builder();
        for (Field field : plugin.settings()) {
            var written = settings.text("plugin." + plugin.id() + "." + field.key(), field.initial());
            FieldText.parse(field, written).ifPresent(value -> values.with(field.key(), value));
        }
        return values.build();
    }
}
