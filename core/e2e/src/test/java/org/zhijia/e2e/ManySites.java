package org.zhijia.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Sets up schools below the demo's district, in the PostgreSQL database of a product that has its demo content:
 * {@code many-sites.sql} says what each has. 1,000 schools with 20 entries each take seconds.
 *
 * <p>The rows are those that the product would have written, with ids from its sequences and the change log in order, so
 * that it goes on from there, even while it runs. Only pages that it has cached already stay as they are.
 */
final class ManySites {

    /** A generated school: at {@code /s/<key>/} of the portal and at home on its own host. */
    record School(String key, String host) { }

    private ManySites() { }

    /** Arguments: JDBC URL, user, password, number of schools, number of entries of each. */
    public static void main(String... arguments) throws SQLException {
        try (var connection = DriverManager.getConnection(arguments[0], arguments[1], arguments[2])) {
            long begun = System.nanoTime();
            add(connection, Integer.parseInt(arguments[3]), Integer.parseInt(arguments[4]));
            System.out.printf("%s schools with %s entries each in %.1f s%n", arguments[3], arguments[4], (System.nanoTime() - begun) / 1e9);
        }
    }

    /**
     * Adds to those that are there already, in one transaction.
     *
     * @param entries of each school
     * @return all generated schools
     */
    static List<School> add(Connection connection, int schools, int entries) throws SQLException {
        connection.setAutoCommit(false);
        set(connection, "many.schools", schools);
        set(connection, "many.entries", entries);
        run(connection, "many-sites.sql");
        return all(connection);
    }

    /** Homes of the staff at schools that were added before, in one transaction, once. */
    static void addShowcases(Connection connection, int showcases) throws SQLException {
        connection.setAutoCommit(false);
        set(connection, "many.showcases", showcases);
        run(connection, "showcases.sql");
    }

    private static void run(Connection connection, String script) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(read(script));
        }
        connection.commit();
    }

    private static void set(Connection connection, String name, int value) throws SQLException {
        try (var statement = connection.prepareStatement("select set_config(?, ?, true)")) {
            statement.setString(1, name);
            statement.setString(2, String.valueOf(value));
            statement.execute();
        }
    }

    private static List<School> all(Connection connection) throws SQLException {
        var schools = new ArrayList<School>();
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(
                "select s.site_key, h.host from site s join site_host h on h.site_id = s.id where s.site_key like 'many-%' order by s.id")) {
            while (rows.next()) {
                schools.add(new School(rows.getString(1), rows.getString(2)));
            }
        }
        return List.copyOf(schools);
    }

    private static String read(String name) {
        try (var script = ManySites.class.getResourceAsStream(name)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
