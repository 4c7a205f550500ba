package org.zhijia.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/**
 * A jar in the plugin folder, as far as can be told without loading it. Libraries that only this plugin needs lie beside
 * it in a folder of its name: {@code search/lucene-core.jar} belongs to {@code search.jar}.
 */
record PluginJar(Path file) {

    static final String API = "Zhijia-Api";

    private static final String JAR = ".jar";
    private static final String CLASS = ".class";

    /** Those in {@code folder}, in the order of their names, so that every start assembles the same application. */
    static List<PluginJar> in(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        return jars(folder).stream().map(PluginJar::new).toList();
    }

    private static List<Path> jars(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(JAR)).sorted().toList();
        }
    }

    /** The jar and its libraries. */
    List<Path> files() throws IOException {
        String name = file.getFileName().toString();
        Path own = file.resolveSibling(name.substring(0, name.length() - JAR.length()));
        return Stream.concat(Stream.of(file), Files.isDirectory(own) ? jars(own).stream() : Stream.empty()).toList();
    }

    /** A plugin of another API would fail somewhere deep inside the server, with a message that names neither. */
    void requireApi(String own) {
        String built = api().orElseThrow(() -> new Failure(
                file + " 不是之家插件（清单中没有 " + API + "）：请把它移出插件目录"));
        if (!built.equals(own)) {
            throw new Failure("插件 " + file + " 是为接口版本 " + built + " 编译的，本服务的接口版本是 " + own
                    + "：请更换相应版本的插件，或用 --safe-mode 不带插件启动");
        }
    }

    /** Whether a text, such as a server's complaint, speaks of the jar or of one of its classes. */
    boolean isNamedIn(String text) {
        return text.contains(file.getFileName().toString()) || classes().stream().anyMatch(text::contains);
    }

    private List<String> classes() {
        try (JarFile jar = new JarFile(file.toFile())) {
            return jar.stream().map(JarEntry::getName).filter(name -> name.endsWith(CLASS))
                    .map(name -> name.substring(0, name.length() - CLASS.length()).replace('/', '.')).toList();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private Optional<String> api() {
        try (JarFile jar = new JarFile(file.toFile())) {
            return Optional.ofNullable(jar.getManifest()).map(Manifest::getMainAttributes)
                    .map(attributes -> attributes.getValue(API));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private Failure unreadable(IOException e) {
        return new Failure("插件 " + file + " 无法读取，文件可能不完整：请重新复制，或把它移出插件目录", e);
    }
}
