package org.zhijia.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Prepares what the server of in-container tests needs before the first test: an empty data folder and the database that
 * {@code zhijia.test.database} names, {@code h2} or {@code postgresql}. Does nothing where the property is not set.
 */
public class TestServer implements LauncherSessionListener {

    private EmbeddedPostgres postgres;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        var database = System.getProperty("zhijia.test.database");
        if (database != null) {
            try {
                prepare(database, Files.createTempDirectory("zhijia-test-"));
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot prepare the test server", e);
            }
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (postgres != null) {
            try {
                postgres.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void prepare(String database, Path home) throws IOException {
        var options = switch (database) {
            case "h2" -> h2(home);
            case "postgresql" -> postgresql();
            default -> throw new IllegalArgumentException("No such database: " + database);
        };
        // Read by arquillian.xml.
        System.setProperty("zhijia.test.options", "-Xmx512m -Dzhijia.home=" + home
                + " -Dzhijia.themes=" + System.getProperty("zhijia.test.themes") + " " + String.join(" ", options));
    }

    private static List<String> h2(Path home) throws IOException {
        Files.createDirectory(home.resolve("db"));
        return List.of(
                "-Dzhijia.db.class=org.h2.jdbcx.JdbcDataSource",
                "-Dzhijia.db.url=jdbc:h2:file:" + home + "/db/zhijia;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
                "-Dzhijia.db.user=zhijia",
                "-Dzhijia.db.password=only-for-this-test");
    }

    private List<String> postgresql() throws IOException {
        postgres = EmbeddedPostgres.start();
        return List.of(
                "-Dzhijia.db.class=org.postgresql.ds.PGSimpleDataSource",
                "-Dzhijia.db.url=jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres",
                "-Dzhijia.db.user=postgres",
                "-Dzhijia.db.password=postgres");
    }
}
