package org.zhijia.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The data folder and the database in it. */
class HomeTest {

    @TempDir
    private Path folder;

    @Test
    void onlyOneServerAtATime() {
        Home.take(folder);
        assertTrue(assertThrows(Failure.class, () -> Home.take(folder)).getMessage().contains("正被另一个"));
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        String line = assertThrows(Failure.class, () -> Home.take(file.resolve("home"))).getMessage();
        assertTrue(line.contains(file.resolve("home").toString()) && line.contains("zhijia.home"), line);
    }

    @Test
    void theEmbeddedDatabaseHasASecretOfItsOwn() throws IOException {
        Database here = embedded("here");
        Path file = folder.resolve("here/db/password");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals(48, here.password().length());
        assertNotEquals(here.password(), embedded("there").password());
    }

    @Test
    void theAddressChoosesTheDataSource() {
        assertEquals("org.h2.jdbcx.JdbcDataSource", embedded("here").dataSource());
        assertEquals("org.postgresql.ds.PGSimpleDataSource", new Database("jdbc:postgresql://db/zhijia", "a", "b").dataSource());
        assertThrows(Failure.class, () -> new Database("jdbc:mysql://db/zhijia", "a", "b").dataSource());
    }

    @Test
    void aDatabaseWithoutADriverIsTold() {
        Database database = new Database("jdbc:postgresql://localhost:1/zhijia", "a", "b");
        assertTrue(assertThrows(Failure.class, () -> database.require(List.of())).getMessage().contains("jdbc:postgresql://localhost:1/zhijia"));
    }

    private Database embedded(String home) {
        return Database.of(settings(home), Home.take(folder.resolve(home)));
    }

    private Settings settings(String home) {
        return Settings.of(new Distribution(folder), new Properties(), Map.of("ZHIJIA_HOME", folder.resolve(home).toString()));
    }
}
