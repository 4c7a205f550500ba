package org.zhijia.theme;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files of one theme, of the plain fallback or of a plugin's templates, as they were when they were read. Only names
 * found then can be opened, so no name leads out of the folder.
 */
final class ThemeFiles {

    /** Of what is not there. */
    static final ThemeFiles NONE = new ThemeFiles("none", "", Map.of(), Map.of());

    private final String name;
    private final String hash;
    private final Map<String, Path> files;
    private final Map<String, String> messages;

    private ThemeFiles(String name, String hash, Map<String, Path> files, Map<String, String> messages) {
        this.name = name;
        this.hash = hash;
        this.files = files;
        this.messages = messages;
    }

    static ThemeFiles read(String name, Path folder) throws IOException {
        return of(name, list(folder));
    }

    /** A plugin keeps its templates in a folder of their own beside its classes. */
    static ThemeFiles readPlugin(String id, Path jar) throws IOException {
        Map<String, Path> files = new TreeMap<>();
        for (String room : List.of("templates", "assets", "messages")) {
            if (Files.isDirectory(jar.resolve(room))) {
                list(jar.resolve(room)).forEach((path, file) -> files.put(room.equals("templates") ? path : room + "/" + path, file));
            }
        }
        return of(id, files);
    }

    private static ThemeFiles of(String name, Map<String, Path> files) throws IOException {
        return new ThemeFiles(name, hash(files), files, messages(files.get("messages/messages.properties")));
    }

    /** Links are left out: what they lead to was not inspected. */
    private static Map<String, Path> list(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .collect(Collectors.toMap(path -> folder.relativize(path).toString().replace('\\', '/'), path -> path,
                            (one, other) -> one, TreeMap::new));
        }
    }

    /** In messages and in template names: {@code union}. */
    String name() {
        return name;
    }

    /** SHA-256 of names and contents, in hexadecimal. */
    String hash() {
        return hash;
    }

    /** Part of asset addresses: the same for ever for the same content. */
    String version() {
        return name + "-" + hash.substring(0, 16);
    }

    Map<String, Path> all() {
        return files;
    }

    boolean hasTemplate(String path) {
        return files.containsKey(path + ".peb");
    }

    String template(String path) {
        try {
            return Files.readString(files.get(path + ".peb"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<Path> asset(String path) {
        return Optional.ofNullable(files.get("assets/" + path));
    }

    Optional<String> message(String key) {
        return Optional.ofNullable(messages.get(key));
    }

    private static String hash(Map<String, Path> files) throws IOException {
        MessageDigest digest = sha256();
        for (Map.Entry<String, Path> file : files.entrySet()) {
            byte[] content = Files.readAllBytes(file.getValue());
            digest.update((file.getKey() + "\0" + content.length + "\0").getBytes(StandardCharsets.UTF_8));
            digest.update(content);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> messages(Path file) throws IOException {
        if (file == null) {
            return Map.of();
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, properties::getProperty));
    }
}
