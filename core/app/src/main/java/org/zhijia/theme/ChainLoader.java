package org.zhijia.theme;

import io.pebbletemplates.pebble.error.LoaderException;
import io.pebbletemplates.pebble.loader.Loader;
import java.io.Reader;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds templates in a theme, its parents, the plain fallback and, for a plugin's own templates, in the plugin. To Pebble a
 * template is called {@code union:layouts/base}: whose it is, and its path without ending.
 */
final class ChainLoader implements Loader<String> {

    private static final String PARENT = "parent:";
    private static final String PLUGIN = "plugin/";

    private final List<ThemeFiles> chain;
    private final Function<String, ThemeFiles> plugins;

    ChainLoader(List<ThemeFiles> chain, Function<String, ThemeFiles> plugins) {
        this.chain = chain;
        this.plugins = plugins;
    }

    /** @param plugin whose own template serves when no level of the chain has one; empty for none */
    Optional<String> find(String path, String plugin) {
        return find(path, 0).or(() -> plugin.isEmpty() || !plugins.apply(plugin).hasTemplate(path) ? Optional.empty()
                : Optional.of(PLUGIN + plugin + ":" + path));
    }

    private Optional<String> find(String path, int from) {
        return chain.subList(from, chain.size()).stream().filter(files -> files.hasTemplate(path)).findFirst()
                .map(files -> files.name() + ":" + path);
    }

    /** The plugin that a template belongs to; empty for a theme's. */
    static String plugin(String template) {
        return template.startsWith(PLUGIN) ? owner(template).substring(PLUGIN.length()) : "";
    }

    /** What a template means by the name that it extends or includes; {@code parent:} asks further up only. */
    Optional<String> resolve(String reference, String template) {
        return reference.startsWith(PARENT) ? find(reference.substring(PARENT.length()), Math.min(level(template) + 1, chain.size()))
                : find(reference, plugin(template));
    }

    @Override
    public String resolveRelativePath(String reference, String template) {
        return resolve(reference, template)
                .orElseThrow(() -> new LoaderException(null, "没有模板 " + reference + "，它由 " + template + " 引用"));
    }

    private int level(String template) {
        for (int level = 0; level < chain.size(); level++) {
            if (chain.get(level).name().equals(owner(template))) {
                return level;
            }
        }
        return chain.size() - 1;
    }

    @Override
    public Reader getReader(String template) {
        String path = template.substring(template.indexOf(':') + 1);
        String plugin = plugin(template);
        String text = (plugin.isEmpty() ? chain.get(level(template)) : plugins.apply(plugin)).template(path);
        // Pebble's lexer loops for ever over a text that ends in the middle of an escape.
        return new StringReader(text.endsWith("\\") ? text + "\n" : text);
    }

    private static String owner(String template) {
        return template.substring(0, template.indexOf(':'));
    }

    @Override
    public String createCacheKey(String template) {
        return template;
    }

    @Override
    public boolean resourceExists(String template) {
        return resolve(template, template).isPresent();
    }

    @Override
    public void setCharset(String charset) {
        // Templates are UTF-8.
    }

    @Override
    public void setPrefix(String prefix) {
        // Names are whole.
    }

    @Override
    public void setSuffix(String suffix) {
        // Names are whole.
    }
}
