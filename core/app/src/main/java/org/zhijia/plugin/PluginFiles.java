package org.zhijia.plugin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import org.zhijia.api.PluginFolder;
import org.zhijia.platform.DataFolder;
import org.zhijia.spi.Plugin;

/** {@code plugins/<id>/} in the data folder. */
@ApplicationScoped
class PluginFiles implements PluginFolder {

    @Inject
    private DataFolder home;

    @Override
    public Path of(Plugin plugin) {
        return home.folder("plugins/" + plugin.id());
    }
}
