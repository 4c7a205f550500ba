package org.zhijia.api;

import java.nio.file.Path;
import org.zhijia.spi.Plugin;

/** Where a plugin keeps files on this machine that it can make again: other nodes have their own, backups may leave it out. */
public interface PluginFolder {

    /** Below the data folder of the installation; made when it is not there yet. */
    Path of(Plugin plugin);
}
