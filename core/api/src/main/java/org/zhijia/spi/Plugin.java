package org.zhijia.spi;

import java.util.List;

/** The front door of a plugin: one bean per jar, in the topmost package of the plugin. */
public interface Plugin {

    /** Lower-case letters, digits and hyphens; never changes, for it names tables, settings and addresses. */
    String id();

    /** As site administrators read it, in Chinese. */
    String title();

    String version();

    default String description() {
        return "";
    }

    /** Drawn as a form; read back through {@link org.zhijia.api.PluginSettings}. Keys are unique within the plugin. */
    default List<Field> settings() {
        return List.of();
    }

    /** Whether a site that has never decided has it on. */
    default boolean onByDefault() {
        return true;
    }
}
