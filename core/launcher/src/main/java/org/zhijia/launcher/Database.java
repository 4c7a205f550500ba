package org.zhijia.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.ServiceLoader;

/** The database that the application works on: an H2 file below the data folder, or whatever the operator names. */
record Database(String url, String user, String password) {

    private static final int PATIENCE_SECONDS = 5;
    private static final Map<String, String> DATA_SOURCES = Map.of(
            "jdbc:h2:", "org.h2.jdbcx.JdbcDataSource",
            "jdbc:postgresql:", "org.postgresql.ds.PGSimpleDataSource");

    static Database of(Settings settings, Home home) {
        return settings.find("zhijia.db.url")
                .map(url -> new Database(url, settings.find("zhijia.db.user").orElse("zhijia"),
                        settings.find("zhijia.db.password").orElse("")))
                .orElseGet(() -> embedded(home));
    }

    /** Every commit is in the file before it is answered: see core/decisions/commits-survive-a-kill.md. */
    private static Database embedded(Home home) {
        Path folder = home.folder().resolve("db");
        String url = "jdbc:h2:file:" + folder.resolve("zhijia")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
        return new Database(url, "zhijia", generatedPassword(folder.resolve("password")));
    }

    /** The pool refuses an empty password, and a constant one would be everybody's. */
    private static String generatedPassword(Path file) {
        try {
            if (!Files.exists(file)) {
                byte[] random = new byte[24];
                new SecureRandom().nextBytes(random);
                Files.createDirectories(file.getParent());
                Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, HexFormat.of().formatHex(random));
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new Failure("数据库密码文件 " + file + " 无法读写：请检查数据目录的权限", e);
        }
    }

    /**
     * Asks for one connection, so that a wrong address or password is told before the server starts.
     *
     * @param libraries where the drivers lie
     */
    void require(List<Path> libraries) {
        try (URLClassLoader drivers = new URLClassLoader(urls(libraries), Database.class.getClassLoader());
             Connection connection = driver(drivers).connect(url, credentials())) {
            if (!connection.isValid(PATIENCE_SECONDS)) {
                throw new SQLException("连接没有应答");
            }
        } catch (SQLException e) {
            throw new Failure("数据库 " + url + " 无法连接（" + Failure.reason(e)
                    + "）：请检查数据库是否已启动，以及 zhijia.db.url、zhijia.db.user、zhijia.db.password", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Driver driver(ClassLoader drivers) throws SQLException {
        for (Driver driver : ServiceLoader.load(Driver.class, drivers)) {
            if (driver.acceptsURL(url)) {
                return driver;
            }
        }
        throw new SQLException("没有驱动程序");
    }

    private Properties credentials() {
        Properties credentials = new Properties();
        credentials.setProperty("user", user);
        credentials.setProperty("password", password);
        return credentials;
    }

    private static URL[] urls(List<Path> files) throws IOException {
        URL[] urls = new URL[files.size()];
        for (int i = 0; i < urls.length; i++) {
            urls[i] = files.get(i).toUri().toURL();
        }
        return urls;
    }

    String dataSource() {
        return DATA_SOURCES.entrySet().stream()
                .filter(entry -> url.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new Failure("不支持的数据库地址 " + url + "：zhijia.db.url 只能以 jdbc:h2: 或 jdbc:postgresql: 开头"));
    }

    /** The names that web.xml's data source asks for. */
    void export() {
        System.setProperty("zhijia.db.class", dataSource());
        System.setProperty("zhijia.db.url", url);
        System.setProperty("zhijia.db.user", user);
        System.setProperty("zhijia.db.password", password);
    }
}
