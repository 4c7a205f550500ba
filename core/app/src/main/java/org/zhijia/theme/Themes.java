package org.zhijia.theme;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.zhijia.platform.DataFolder;
import org.zhijia.plugin.Installed;
import org.zhijia.plugin.Plugins;
import org.zhijia.site.SiteNode;
import org.zhijia.view.ImageView;

/** The themes of this installation, and what each site looks like in the one that it wears. */
@ApplicationScoped
public class Themes {

    private static final Logger LOG = System.getLogger(Themes.class.getName());

    @Inject
    private DataFolder data;

    @Inject
    private Plugins plugins;

    @Inject
    private Activations activations;

    @Inject
    @ConfigProperty(name = "zhijia.themes", defaultValue = "themes")
    private String bundled;

    @Inject
    @ConfigProperty(name = "zhijia.dev", defaultValue = "false")
    private boolean developing;

    private final Map<String, ThemeFiles> pluginFiles = new ConcurrentHashMap<>();
    private ThemeShelf shelf;

    @PostConstruct
    void open() {
        shelf = new ThemeShelf(Path.of(bundled), data.folder("themes"), developing, this::pluginFiles);
    }

    public ThemeShelf shelf() {
        return shelf;
    }

    boolean isDeveloping() {
        return developing;
    }

    /** The theme that a site wears; one that suits its kind while nobody has chosen, or when the chosen one is gone. */
    public Theme of(SiteNode site) {
        return activations.current(site.id()).flatMap(this::find).orElseGet(() -> suitable(site.kind()));
    }

    private Optional<Theme> find(Activation activation) {
        return activation.hash().map(shelf::storedTheme).orElseGet(() -> shelf.bundledTheme(activation.theme()));
    }

    private Theme suitable(String kind) {
        return shelf.bundledThemes().stream().filter(theme -> theme.manifest().suits().contains(kind)).findFirst()
                .orElseGet(shelf::plain);
    }

    /**
     * What a site looks like in a theme: the one that it wears or, before an activation, another.
     *
     * @param settings all that hold on the site; those named {@code theme.<theme>.<key>} are the theme's, so a new version
     *                 of a theme finds what was set for the old
     * @param images   pictures by their number in the site's media library
     */
    public Look look(Theme theme, Map<String, String> settings, LongFunction<Optional<ImageView>> images) {
        String prefix = settingName(theme, "");
        Map<String, String> own = settings.entrySet().stream().filter(setting -> setting.getKey().startsWith(prefix))
                .collect(Collectors.toMap(setting -> setting.getKey().substring(prefix.length()), Map.Entry::getValue));
        return shelf.look(theme, theme.settings(own, images));
    }

    /** How a theme's setting is called among the settings of a site. */
    public static String settingName(Theme theme, String key) {
        return "theme." + theme.manifest().name() + "." + key;
    }

    private Optional<ThemeFiles> pluginFiles(String id) {
        return plugins.all().stream().filter(plugin -> plugin.id().equals(id)).findFirst()
                .map(plugin -> pluginFiles.computeIfAbsent(id, key -> read(plugin)));
    }

    private static ThemeFiles read(Installed plugin) {
        try {
            Path location = Path.of(plugin.location().toURI());
            // Stays open for as long as the application runs: templates are read when they are first used.
            return ThemeFiles.readPlugin(plugin.id(), Files.isDirectory(location) ? location
                    : FileSystems.newFileSystem(location).getPath("/"));
        } catch (IOException | URISyntaxException e) {
            LOG.log(Level.ERROR, "Templates of plugin " + plugin.id() + " cannot be read", e);
            return ThemeFiles.NONE;
        }
    }
}
