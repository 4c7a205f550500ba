package org.zhijia.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * All themes at hand: those that came with the distribution, by name, and those that were uploaded, by content hash.
 * Needs nothing but folders.
 */
public final class ThemeShelf {

    private static final Logger LOG = System.getLogger(ThemeShelf.class.getName());
    private static final Pattern VERSION = Pattern.compile("([a-z0-9-]+)-([0-9a-f]{16})");
    private static final Duration LOOK_AGAIN = Duration.ofMillis(300);

    private final Path bundledFolder;
    private final Path storedFolder;
    private final boolean reloading;
    private final Function<String, Optional<ThemeFiles>> plugins;
    private final Map<String, Theme> stored = new ConcurrentHashMap<>();

    private volatile Bundled bundled;

    /** What was read together: a theme never has a parent from another reading. */
    private record Bundled(ThemeFiles plainFiles, Theme plain, Map<String, ThemePackage> packages, Map<String, Theme> themes,
                           long fingerprint, long readAt) { }

    /**
     * @param bundledFolder with one folder per theme
     * @param storedFolder  with one folder per uploaded theme, named by its hash
     * @param reloading     whether changed files of bundled themes show at once, as their designer wants it
     * @param plugins       templates, assets and messages of a plugin, by its id
     */
    ThemeShelf(Path bundledFolder, Path storedFolder, boolean reloading, Function<String, Optional<ThemeFiles>> plugins) {
        this.bundledFolder = bundledFolder;
        this.storedFolder = storedFolder;
        this.reloading = reloading;
        this.plugins = plugins;
        this.bundled = readBundled();
    }

    /** The fallback, which is a theme of its own without any settings. */
    public Theme plain() {
        return bundled().plain();
    }

    /** The themes of the distribution, in the order of their names. */
    public Collection<Theme> bundledThemes() {
        return bundled().themes().values();
    }

    public Optional<Theme> bundledTheme(String name) {
        return Optional.ofNullable(bundled().themes().get(name));
    }

    /** @param hash of an uploaded theme; empty when it is not there, was changed or has lost its parent */
    public Optional<Theme> storedTheme(String hash) {
        Path folder = storedFolder.resolve(hash);
        if (!hash.matches("[0-9a-f]{64}") || !Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try {
            // Parents come from the distribution: a new reading of those needs a new chain.
            Bundled now = bundled();
            return Optional.of(stored.compute(hash, (key, theme) -> theme != null && theme.standsOn(now.plainFiles()) ? theme
                    : theme(readStored(folder), now.plainFiles(), now.packages(), true)));
        } catch (UnusableTheme e) {
            LOG.log(Level.ERROR, "Theme {0} is left out: {1}", hash, e.getMessage());
            return Optional.empty();
        }
    }

    /**
     * Unpacks an uploaded theme, inspects it and puts it on the shelf under its content hash; the same content once more
     * is the same theme.
     *
     * @throws UnusableTheme with all findings, when one of them is grave; nothing is kept then
     */
    public Received receive(InputStream zip) throws IOException {
        Files.createDirectories(storedFolder);
        Path folder = Files.createTempDirectory(storedFolder, ".incoming-");
        try {
            ThemeArchive.unpack(zip, folder);
            ThemePackage own = ThemePackage.read(folder);
            List<Finding> findings = inspect(own);
            keep(folder, storedFolder.resolve(own.files().hash()));
            return new Received(storedTheme(own.files().hash()).orElseThrow(), findings);
        } finally {
            delete(folder);
        }
    }

    /** A theme that was uploaded, and advice to its author. */
    public record Received(Theme theme, List<Finding> findings) { }

    private List<Finding> inspect(ThemePackage own) {
        Bundled now = bundled();
        if (now.packages().containsKey(own.manifest().name())) {
            throw new UnusableTheme(List.of(Finding.error(ManifestReader.FILE, 0, "系统自带的主题已经叫 " + own.manifest().name() + "，请换一个名字")));
        }
        List<Finding> findings = ThemeInspector.inspect(theme(own, now.plainFiles(), now.packages(), true));
        if (findings.stream().anyMatch(Finding::grave)) {
            throw new UnusableTheme(findings);
        }
        return findings;
    }

    private static void keep(Path folder, Path target) throws IOException {
        if (!Files.exists(target)) {
            Files.move(folder, target, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** @param settings see {@link Theme#settings} */
    public Look look(Theme theme, Map<String, Object> settings) {
        return new Look(theme, plain(), settings);
    }

    /** @param version as in addresses of assets: name and beginning of the hash */
    Optional<Path> asset(String version, String path) {
        Matcher parts = VERSION.matcher(version);
        return parts.matches() ? candidates(parts.group(1), parts.group(2)).filter(files -> files.version().equals(version)).findFirst()
                .flatMap(files -> files.asset(path)) : Optional.empty();
    }

    private Stream<ThemeFiles> candidates(String name, String beginning) {
        Bundled now = bundled();
        return Stream.of(Stream.of(now.plainFiles()), Optional.ofNullable(now.packages().get(name)).map(ThemePackage::files).stream(),
                plugins.apply(name).stream(), storedBeginningWith(beginning)).flatMap(files -> files);
    }

    private Stream<ThemeFiles> storedBeginningWith(String beginning) {
        List<ThemeFiles> found = new ArrayList<>();
        if (Files.isDirectory(storedFolder)) {
            try (DirectoryStream<Path> folders = Files.newDirectoryStream(storedFolder, beginning + "*")) {
                folders.forEach(folder -> storedTheme(folder.getFileName().toString()).map(Theme::files).ifPresent(found::add));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return found.stream();
    }

    private Bundled bundled() {
        Bundled now = bundled;
        if (reloading && System.nanoTime() - now.readAt() > LOOK_AGAIN.toNanos()) {
            now = now.fingerprint() == fingerprint() ? new Bundled(now.plainFiles(), now.plain(), now.packages(), now.themes(),
                    now.fingerprint(), System.nanoTime()) : readBundled();
            bundled = now;
        }
        return now;
    }

    private Bundled readBundled() {
        long fingerprint = fingerprint();
        ThemeFiles plainFiles = readPlain();
        ThemeManifest plainManifest = new ThemeManifest("plain", "朴素", "1", ThemeManifest.CONTRACT, "", "",
                Set.of(), List.of(), List.of());
        Theme plain = new Theme(new Chain(plainManifest, List.of(plainFiles)), false, this::plugin);
        Map<String, ThemePackage> packages = new LinkedHashMap<>();
        for (Path folder : folders()) {
            readPackage(folder).ifPresent(read -> packages.put(read.manifest().name(), read));
        }
        Map<String, Theme> themes = new LinkedHashMap<>();
        packages.values().forEach(own -> {
            try {
                themes.put(own.manifest().name(), theme(own, plainFiles, packages, false));
            } catch (UnusableTheme e) {
                LOG.log(Level.ERROR, "Theme {0} is left out: {1}", own.manifest().name(), e.getMessage());
            }
        });
        return new Bundled(plainFiles, plain, packages, themes, fingerprint, System.nanoTime());
    }

    private Theme theme(ThemePackage own, ThemeFiles plainFiles, Map<String, ThemePackage> parents, boolean uploaded) {
        return new Theme(Chain.of(own, parents, plainFiles), uploaded, this::plugin);
    }

    private ThemeFiles plugin(String id) {
        return plugins.apply(id).orElse(ThemeFiles.NONE);
    }

    private static Optional<ThemePackage> readPackage(Path folder) {
        try {
            return Optional.of(ThemePackage.read(folder));
        } catch (IOException | UnusableTheme e) {
            LOG.log(Level.ERROR, "The theme in {0} is left out: {1}", folder.getFileName(), e.getMessage());
            return Optional.empty();
        }
    }

    private static ThemePackage readStored(Path folder) {
        try {
            ThemePackage own = ThemePackage.read(folder);
            if (!own.files().hash().equals(folder.getFileName().toString())) {
                throw new UnusableTheme(List.of(Finding.error("", 0, "存放的文件被改动过，请重新上传")));
            }
            return own;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> folders() {
        if (!Files.isDirectory(bundledFolder)) {
            return List.of();
        }
        try (Stream<Path> list = Files.list(bundledFolder)) {
            return list.filter(folder -> Files.exists(folder.resolve(ManifestReader.FILE))).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The fallback lies on the class path: in a folder as the server unpacks it, in a jar where other modules test. */
    private static ThemeFiles readPlain() {
        try {
            return ThemeFiles.read("plain", folder(ThemeShelf.class.getResource("plain/layouts/base.peb").toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder(URI base) throws IOException {
        if (!base.getScheme().equals("jar")) {
            return Path.of(base).getParent().getParent();
        }
        String[] parts = base.toString().substring("jar:".length()).split("!", 2);
        return FileSystems.newFileSystem(Path.of(URI.create(parts[0]))).getPath(parts[1]).getParent().getParent();
    }

    private long fingerprint() {
        if (!reloading || !Files.isDirectory(bundledFolder)) {
            return 0;
        }
        try (Stream<Path> walk = Files.walk(bundledFolder)) {
            return walk.mapToLong(path -> path.toString().hashCode() * 31L + path.toFile().lastModified() * 17 + path.toFile().length()).sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
