package org.zhijia.theme;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.cache.PebbleCache;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.extension.ExtensionRegistry;
import io.pebbletemplates.pebble.lexer.LexerImpl;
import io.pebbletemplates.pebble.lexer.Syntax;
import io.pebbletemplates.pebble.lexer.Token;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhijia.spi.Field;
import org.zhijia.view.ImageView;
import org.zhijia.web.FieldText;

/**
 * A theme with its parents and the plain fallback behind it, ready to render. Compiled templates are kept for as long as
 * the theme; it is shared by all sites and threads that wear it.
 */
public final class Theme {

    /** No page is longer, in characters. */
    private static final int MAX_PAGE = 4_000_000;

    private final ThemeManifest manifest;
    private final boolean uploaded;
    private final List<ThemeFiles> chain;
    private final Function<String, ThemeFiles> plugins;
    private final ChainLoader loader;
    private final PebbleEngine engine;

    Theme(Chain chain, boolean uploaded, Function<String, ThemeFiles> plugins) {
        this.manifest = chain.manifest();
        this.uploaded = uploaded;
        this.chain = List.copyOf(chain.files());
        this.plugins = plugins;
        this.loader = new ChainLoader(this.chain, plugins);
        this.engine = engine();
    }

    public ThemeManifest manifest() {
        return manifest;
    }

    /** Whether somebody uploaded it; else it came with the distribution. */
    public boolean isUploaded() {
        return uploaded;
    }

    /** Of the theme's own files: changes when any of them changes. */
    public String hash() {
        return chain.getFirst().hash();
    }

    /** A picture of it, PNG, for those who choose; empty when its author has made none. */
    public Optional<Path> picture() {
        return Optional.ofNullable(files().all().get("preview.png"));
    }

    ThemeFiles files() {
        return chain.getFirst();
    }

    List<ThemeFiles> chain() {
        return chain;
    }

    boolean standsOn(ThemeFiles plain) {
        return chain.getLast() == plain;
    }

    /**
     * The first that exists of several names, the more special first.
     *
     * @param plugin whose template may serve in the end; empty for none
     */
    Optional<String> find(List<String> names, String plugin) {
        return names.stream().flatMap(name -> loader.find(name, plugin).stream()).findFirst();
    }

    /** The template that another one means by a name; empty when there is none. */
    Optional<String> resolve(String reference, String template) {
        return loader.resolve(reference, template);
    }

    /** @throws io.pebbletemplates.pebble.error.PebbleException with the line of what Pebble does not understand */
    List<Token> words(String template) {
        ExtensionRegistry language = engine.getExtensionRegistry();
        return new LexerImpl(engine.getSyntax(), language.getUnaryOperators().values(), language.getBinaryOperators().values())
                .tokenize(loader.getReader(template), template).getTokens();
    }

    private void checkLiterals(String template) {
        Literals.check(template, words(template)).stream().findFirst().ifPresent(finding -> {
            throw new PebbleException(null, finding.message(), finding.line(), template);
        });
    }

    /** @throws io.pebbletemplates.pebble.error.PebbleException with the line of what Pebble does not understand */
    void compile(String template) {
        engine.getTemplate(template);
    }

    /** @param template as {@link #find} names it */
    String render(String template, Map<String, Object> model, Rendering rendering) {
        return rendering.run(() -> {
            StringWriter page = new StringWriter(32_768);
            try {
                engine.getTemplate(template).evaluate(page, variables(model), Locale.SIMPLIFIED_CHINESE);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return page.toString();
        });
    }

    /**
     * The settings as templates see them: every key is there, absent ones as the empty text.
     *
     * @param written what the site has set, by key; initial values fill the rest, and stand in for what no longer fits
     * @param images  pictures by their number in the site's media library
     */
    public Map<String, Object> settings(Map<String, String> written, LongFunction<Optional<ImageView>> images) {
        return manifest.settings().stream().collect(Collectors.toUnmodifiableMap(Field::key,
                setting -> value(setting, written.getOrDefault(setting.key(), "")).or(() -> value(setting, setting.initial()))
                        .flatMap(value -> setting.kind() == Field.Kind.IMAGE ? images.apply((Long) value) : Optional.of(value)).orElse("")));
    }

    private static Optional<Object> value(Field setting, String text) {
        try {
            return text.isBlank() ? Optional.empty() : FieldText.parse(setting, text);
        } catch (FieldText.NotTaken e) {
            // A new version of the theme may want another kind of value than the one that was set for the old.
            return Optional.empty();
        }
    }

    /** The address of an asset of this theme, of its parents or of the plugin that the template belongs to. */
    String asset(String path, String template) {
        // A missing picture costs itself, not the page: its address answers 404.
        ThemeFiles owner = levels(template).filter(files -> files.asset(path).isPresent()).findFirst().orElse(chain.getFirst());
        return "/assets/" + owner.version() + "/" + path;
    }

    String message(String key, String template) {
        return levels(template).flatMap(files -> files.message(key).stream()).findFirst().orElse(key);
    }

    private Stream<ThemeFiles> levels(String template) {
        String plugin = ChainLoader.plugin(template);
        return plugin.isEmpty() ? chain.stream() : Stream.concat(chain.stream(), Stream.of(plugins.apply(plugin)));
    }

    private static Map<String, Object> variables(Map<String, Object> model) {
        Map<String, Object> variables = new HashMap<>(model);
        model.forEach((name, value) -> {
            if (!ViewAttributes.isView(value)) {
                throw new IllegalArgumentException("Not for templates: " + name + " is a " + value.getClass().getName());
            }
        });
        // Pebble offers these three to every template; they lead to its own objects.
        variables.put("template", null);
        variables.put("_context", null);
        variables.put("locale", null);
        return variables;
    }

    private PebbleEngine engine() {
        return new PebbleEngine.Builder()
                .loader(loader)
                .syntax(new Syntax.Builder().build())
                .registerExtensionCustomizer(TemplateLanguage::restrict)
                .extension(new TemplateLanguage())
                .strictVariables(true)
                .maxRenderedSize(MAX_PAGE)
                .templateCache(new CompiledTemplates(this::checkLiterals))
                .methodAccessValidator((object, method) -> false)
                .defaultLocale(Locale.SIMPLIFIED_CHINESE)
                .build();
    }

    /**
     * Compiles outside of any lock, twice if it must: a template that overflows the stack of the compiler leaves nothing
     * half done here.
     */
    private static final class CompiledTemplates implements PebbleCache<Object, PebbleTemplate> {

        private final Map<Object, PebbleTemplate> templates = new ConcurrentHashMap<>();
        private final Consumer<String> check;

        CompiledTemplates(Consumer<String> check) {
            this.check = check;
        }

        @Override
        public PebbleTemplate computeIfAbsent(Object name, Function<? super Object, ? extends PebbleTemplate> compile) {
            PebbleTemplate compiled = templates.get(name);
            if (compiled == null) {
                check.accept((String) name);
                compiled = compile.apply(name);
                templates.putIfAbsent(name, compiled);
            }
            return compiled;
        }

        @Override
        public void invalidateAll() {
            templates.clear();
        }
    }
}
