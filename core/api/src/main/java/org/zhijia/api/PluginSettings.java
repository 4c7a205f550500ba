package org.zhijia.api;

import org.zhijia.spi.Plugin;
import org.zhijia.spi.Values;

/** Settings of a plugin on the current site, inherited from the sites above and filled with initial values. */
public interface PluginSettings {

    Values of(Plugin plugin);
}
