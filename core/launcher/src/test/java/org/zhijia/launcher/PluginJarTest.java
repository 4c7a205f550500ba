package org.zhijia.launcher;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginJarTest {

    @TempDir
    private Path folder;

    @Test
    void aPluginOfTheSameApiIsTaken() throws IOException {
        PluginJar plugin = new PluginJar(Jars.plugin(folder.resolve("poll.jar"), "1"));
        assertDoesNotThrow(() -> plugin.requireApi("1"));
    }

    @Test
    void aPluginOfAnotherApiIsNamedWithBothNumbers() throws IOException {
        PluginJar plugin = new PluginJar(Jars.plugin(folder.resolve("poll.jar"), "7"));
        String line = assertThrows(Failure.class, () -> plugin.requireApi("1")).getMessage();
        assertTrue(line.contains("poll.jar") && line.contains("接口版本 7") && line.contains("接口版本是 1"), line);
    }

    @Test
    void anyOtherJarIsNoPlugin() throws IOException {
        PluginJar jar = new PluginJar(Jars.of(folder.resolve("guava.jar"), Map.of("a.txt", "a")));
        assertTrue(assertThrows(Failure.class, () -> jar.requireApi("1")).getMessage().contains("不是之家插件"));
    }

    @Test
    void aTornJarIsNamed() throws IOException {
        PluginJar jar = new PluginJar(Files.writeString(folder.resolve("torn.jar"), "PK"));
        assertTrue(assertThrows(Failure.class, () -> jar.requireApi("1")).getMessage().contains("torn.jar"));
    }

    @Test
    void onlyJarsCountAndTheirOrderIsThatOfTheirNames() throws IOException {
        Path second = Jars.plugin(folder.resolve("b.jar"), "1");
        Path first = Jars.plugin(folder.resolve("a.jar"), "1");
        Files.writeString(folder.resolve("b.jar.off"), "");
        assertEquals(List.of(new PluginJar(first), new PluginJar(second)), PluginJar.in(folder));
        assertEquals(List.of(), PluginJar.in(folder.resolve("none")));
    }

    @Test
    void itsLibrariesLieInAFolderOfItsName() throws IOException {
        Path plugin = Jars.plugin(folder.resolve("search.jar"), "1");
        Path library = Jars.of(Files.createDirectory(folder.resolve("search")).resolve("lucene.jar"), Map.of("a.txt", "a"));
        Path other = Jars.plugin(folder.resolve("poll.jar"), "1");
        assertEquals(List.of(plugin, library), new PluginJar(plugin).files());
        assertEquals(List.of(other), new PluginJar(other).files());
        assertEquals(List.of(new PluginJar(other), new PluginJar(plugin)), PluginJar.in(folder), "a library is no plugin");
    }
}
