package org.zhijia.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    @TempDir
    private Path folder;

    private final Properties system = new Properties();
    private Distribution distribution;

    @BeforeEach
    void install() throws IOException {
        distribution = new Distribution(Files.createDirectory(folder.resolve("zhijia")));
    }

    @Test
    void nothingSaidMeansTheDefaults() {
        Settings settings = settings(Map.of());
        assertEquals(8080, settings.httpPort());
        assertEquals(distribution.folder().resolve("data"), settings.home());
        assertEquals("false", settings.find("zhijia.demo").orElseThrow());
        assertTrue(settings.find("zhijia.db.url").isEmpty());
    }

    @Test
    void systemPropertyBeatsEnvironmentBeatsHomeFileBeatsInstalledFile() throws IOException {
        Path home = Files.createDirectory(folder.resolve("home"));
        write(distribution.folder(), "zhijia.home=" + home, "zhijia.http.port=1", "zhijia.db.user=installed", "zhijia.portal=a", "zhijia.dev=x");
        write(home, "zhijia.http.port=2", "zhijia.db.user=home", "zhijia.portal=b");
        system.setProperty("zhijia.http.port", "4");

        Settings settings = settings(Map.of("ZHIJIA_HTTP_PORT", "3", "ZHIJIA_DB_USER", "environment"));

        assertEquals(4, settings.httpPort());
        assertEquals("environment", settings.find("zhijia.db.user").orElseThrow());
        assertEquals("b", settings.find("zhijia.portal").orElseThrow());
        assertEquals("x", settings.find("zhijia.dev").orElseThrow());
        assertEquals(home, settings.home());
    }

    @Test
    void theHomeFileCannotMoveTheHome() throws IOException {
        Path home = Files.createDirectory(folder.resolve("home"));
        write(home, "zhijia.home=/elsewhere");
        assertEquals(home, settings(Map.of("ZHIJIA_HOME", home.toString())).home());
    }

    @Test
    void chineseValuesAreReadAsUtf8() throws IOException {
        write(distribution.folder(), "zhijia.portal=https://例.中国");
        assertEquals("https://例.中国", settings(Map.of()).find("zhijia.portal").orElseThrow());
    }

    @Test
    void othersVariablesAreNotOurs() {
        assertTrue(settings(Map.of("PATH", "/bin")).find("path").isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "http", "80 80", "-1", ""})
    void aPortThatIsNoneIsRefused(String port) {
        Settings settings = settings(Map.of("ZHIJIA_HTTP_PORT", port));
        assertTrue(assertThrows(Failure.class, settings::httpPort).getMessage().contains("zhijia.http.port"));
    }

    @Test
    void aFileThatCannotBeReadIsNamed() throws IOException {
        Files.write(distribution.folder().resolve("zhijia.properties"), new byte[] {(byte) 0xc4, (byte) 0xe3, '\n'});
        Failure failure = assertThrows(Failure.class, () -> settings(Map.of()));
        assertTrue(failure.getMessage().contains("zhijia.properties"), failure.getMessage());
    }

    private Settings settings(Map<String, String> environment) {
        return Settings.of(distribution, system, environment);
    }

    private static void write(Path folder, String... lines) throws IOException {
        Files.writeString(folder.resolve("zhijia.properties"), String.join("\n", lines));
    }
}
