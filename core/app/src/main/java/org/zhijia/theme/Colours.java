package org.zhijia.theme;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.zhijia.spi.Field;

/**
 * The style sheet with the colours that a site has chosen. Its whole content is in its address, so that it never
 * changes and is stored nowhere: {@code accent-b3202a,second-1f5f8b.css} defines {@code --setting-accent} and
 * {@code --setting-second}.
 */
final class Colours {

    private static final String ENDING = ".css";
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,39}-[0-9a-f]{6}(,[a-z][a-z0-9_]{0,39}-[0-9a-f]{6}){0,39}\\.css");

    private Colours() { }

    /** Empty for a theme without colours to choose. */
    static Optional<String> name(ThemeManifest manifest, Map<String, Object> settings) {
        String pairs = manifest.settings().stream().filter(setting -> setting.kind() == Field.Kind.COLOUR).map(Field::key)
                .map(key -> key + "-" + settings.get(key).toString().substring(1).toLowerCase())
                .collect(Collectors.joining(","));
        return pairs.isEmpty() ? Optional.empty() : Optional.of(pairs + ENDING);
    }

    /** Empty for a name that {@link #name} cannot have made. */
    static Optional<String> sheet(String name) {
        return NAME.matcher(name).matches() ? Optional.of(rules(name.substring(0, name.length() - ENDING.length()))) : Optional.empty();
    }

    private static String rules(String pairs) {
        return Arrays.stream(pairs.split(",")).map(pair -> pair.split("-"))
                .map(pair -> "  --setting-" + pair[0] + ": #" + pair[1] + ";\n").collect(Collectors.joining("", ":root {\n", "}\n"));
    }
}
