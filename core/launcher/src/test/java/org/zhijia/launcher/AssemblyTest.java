package org.zhijia.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssemblyTest {

    @TempDir
    private Path folder;

    private Path war;
    private Path plugin;
    private Path application;

    @BeforeEach
    void build() throws IOException {
        war = Jars.of(folder.resolve("zhijia.war"), Map.of("WEB-INF/web.xml", "<web-app/>", "WEB-INF/lib/core.jar", "core"));
        plugin = Jars.plugin(folder.resolve("poll.jar"), "1");
        application = folder.resolve("application");
    }

    @Test
    void thePluginsLieBesideTheLibrariesOfTheWar() throws IOException {
        new Assembly(war, List.of(plugin)).unpackInto(application);
        assertEquals("<web-app/>", Files.readString(application.resolve("WEB-INF/web.xml")));
        assertEquals(List.of("core.jar", "poll.jar"),
                Assembly.libraries(application).stream().map(file -> file.getFileName().toString()).sorted().toList());
    }

    @Test
    void theSameFilesAreNotUnpackedTwice() throws IOException {
        new Assembly(war, List.of(plugin)).unpackInto(application);
        Path trace = Files.writeString(application.resolve("trace"), "");
        new Assembly(war, List.of(plugin)).unpackInto(application);
        assertTrue(Files.exists(trace));
    }

    @Test
    void aPluginThatWasTakenAwayIsGone() throws IOException {
        new Assembly(war, List.of(plugin)).unpackInto(application);
        new Assembly(war, List.of()).unpackInto(application);
        assertFalse(Files.exists(application.resolve("WEB-INF/lib/poll.jar")));
    }

    @Test
    void aWarThatWasReplacedIsUnpackedAgain() throws IOException {
        new Assembly(war, List.of()).unpackInto(application);
        Jars.of(war, Map.of("WEB-INF/web.xml", "<web-app version='2'/>"));
        new Assembly(war, List.of()).unpackInto(application);
        assertEquals("<web-app version='2'/>", Files.readString(application.resolve("WEB-INF/web.xml")));
    }

    @Test
    void anApplicationThatWasLeftHalfUnpackedIsNotUsed() throws IOException {
        Files.createDirectories(application.resolve("WEB-INF/lib"));
        new Assembly(war, List.of()).unpackInto(application);
        assertTrue(Files.exists(application.resolve("WEB-INF/web.xml")));
    }

    @Test
    void noEntryLeavesTheFolder() throws IOException {
        Jars.of(war, Map.of("../outside.txt", "x"));
        assertThrows(IOException.class, () -> new Assembly(war, List.of()).unpackInto(application));
        assertFalse(Files.exists(folder.resolve("outside.txt")));
    }
}
