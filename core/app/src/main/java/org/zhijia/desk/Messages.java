package org.zhijia.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.zhijia.plugin.Plugins;

/**
 * The words of the desk. {@code writing.saved} is the key {@code saved} in the bundle of the room {@code writing}; a room
 * that is none of the desk's is a plugin, whose bundle is {@code messages/desk.properties} in its jar.
 */
@ApplicationScoped
public class Messages {

    @Inject
    private Plugins plugins;

    private final Map<String, Properties> bundles = new ConcurrentHashMap<>();

    /**
     * @param arguments fill {@code {0}}, {@code {1}} and so on, as in {@link MessageFormat}
     * @throws IllegalArgumentException when there is no such text
     */
    public String say(String key, Object... arguments) {
        int dot = key.indexOf('.');
        var text = bundles.computeIfAbsent(key.substring(0, dot), this::read).getProperty(key.substring(dot + 1));
        if (text == null) {
            throw new IllegalArgumentException("No text for " + key);
        }
        return arguments.length == 0 ? text : new MessageFormat(text, Locale.SIMPLIFIED_CHINESE).format(arguments);
    }

    private Properties read(String room) {
        var bundle = new Properties();
        try (var in = open(room).orElseThrow(() -> new IllegalArgumentException("No texts for " + room))) {
            bundle.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return bundle;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<InputStream> open(String room) throws IOException {
        var own = Messages.class.getResourceAsStream("messages/" + room + ".properties");
        return own != null ? Optional.of(own) : PluginFiles.open(plugins, room, "messages/desk.properties");
    }
}
