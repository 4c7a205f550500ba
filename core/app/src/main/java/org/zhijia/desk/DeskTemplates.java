package org.zhijia.desk;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.error.LoaderException;
import io.pebbletemplates.pebble.loader.Loader;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.zhijia.plugin.Plugins;

/** The templates of the desk. They are the product's own and its plugins', so unlike a theme's they are trusted. */
@ApplicationScoped
class DeskTemplates {

    private static final String PLUGIN = "plugin:";

    @Inject
    private Plugins plugins;

    @Inject
    private Vocabulary vocabulary;

    @Inject
    private Frame frame;

    private PebbleEngine engine;

    @PostConstruct
    void open() {
        engine = new PebbleEngine.Builder()
                .loader(new Templates())
                .extension(vocabulary)
                .strictVariables(true)
                .defaultLocale(Locale.SIMPLIFIED_CHINESE)
                .build();
    }

    /** The name under which a template of a plugin is found. */
    static String ofPlugin(String plugin, String template) {
        return PLUGIN + plugin + "/" + template;
    }

    /** In UTF-8, with the frame around it if it is a whole page. */
    byte[] render(DeskView view) {
        var out = new StringWriter();
        try {
            engine.getTemplate(view.template()).evaluate(out, frame.around(view));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Names are whole: {@code writing/editor} from here, {@code plugin:links/desk/links} from the jar of a plugin. */
    private final class Templates implements Loader<String> {

        @Override
        public Reader getReader(String name) {
            try {
                var resource = name.startsWith(PLUGIN) ? inPlugin(name.substring(PLUGIN.length()))
                        : Optional.ofNullable(DeskTemplates.class.getResourceAsStream("templates/" + name + ".peb"));
                return new InputStreamReader(resource.orElseThrow(() -> new LoaderException(null, "No template " + name)), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new LoaderException(e, "Template " + name + " cannot be read");
            }
        }

        private Optional<InputStream> inPlugin(String name) throws IOException {
            int slash = name.indexOf('/');
            return PluginFiles.open(plugins, name.substring(0, slash), "templates" + name.substring(slash) + ".peb");
        }

        @Override
        public void setCharset(String charset) { }

        @Override
        public void setPrefix(String prefix) { }

        @Override
        public void setSuffix(String suffix) { }

        @Override
        public String resolveRelativePath(String relativePath, String anchorPath) {
            return relativePath;
        }

        @Override
        public String createCacheKey(String templateName) {
            return templateName;
        }

        @Override
        public boolean resourceExists(String name) {
            return name.startsWith(PLUGIN) || DeskTemplates.class.getResource("templates/" + name + ".peb") != null;
        }
    }
}
