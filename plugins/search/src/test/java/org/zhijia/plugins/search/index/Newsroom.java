package org.zhijia.plugins.search.index;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.h2.jdbcx.JdbcConnectionPool;
import org.zhijia.api.LiveText;
import org.zhijia.api.LiveTexts;
import org.zhijia.spi.Change;
import org.zhijia.spi.Clause;
import org.zhijia.spi.Values;

/**
 * Publishes and withdraws on the core's own tables, in transactions that end with the number of their change, as the core
 * does; and reads what is public from them.
 */
final class Newsroom implements LiveTexts, AutoCloseable {

    private static final String TABLES = "../../core/app/src/main/resources/db/core/V1__core.sql";
    private static final String PUBLIC = " from entry e join revision r on r.id = e.live_revision_id join site s on s.id = e.site_id"
            + " join section c on c.id = e.section_id where s.closed_at is null and (e.expires_at is null or e.expires_at > ?)";

    private final JdbcConnectionPool pool;

    /** @param home where the database lies; begun when there is none */
    Newsroom(Path home) {
        // As the launcher opens it.
        pool = JdbcConnectionPool.create("jdbc:h2:file:" + home.resolve("zhijia").toAbsolutePath()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE", "zhijia", "only-for-this-test");
        within(connection -> {
            if (longs(connection, "select count(*) from information_schema.tables where table_name = 'change_log'").equals(List.of(0L))) {
                found(connection);
            }
            return null;
        });
    }

    private static void found(Connection connection) throws SQLException {
        run(connection, "runscript from '" + TABLES + "'");
        for (long site : List.of(1L, 2L)) {
            run(connection, "insert into site (id, parent_id, site_key, kind, name, lineage, created_at) values (?, ?, ?, 'city', ?, ?, ?)",
                    site, site == 1 ? null : 1L, "site" + site, "站点" + site, site == 1 ? ".1." : ".1.2.", Timestamp.from(Instant.now()));
            for (long section : List.of(1L, 2L)) {
                run(connection, "insert into section (id, site_id, section_key, title, content_types, place) values (?, ?, ?, ?, 'news', 0)",
                        site * 10 + section, site, "part" + section, "栏目" + section);
            }
        }
    }

    /** Entries with even numbers stand on site 2. */
    static long siteOf(long entry) {
        return entry % 2 == 0 ? 2 : 1;
    }

    void publish(long entry, String title, String body) {
        within(connection -> {
            boolean known = !longs(connection, "select id from entry where id = ?", entry).isEmpty();
            var now = Timestamp.from(Instant.now());
            if (!known) {
                run(connection, "insert into entry (id, site_id, section_id, type, created_at, published_at) values (?, ?, ?, 'news', ?, ?)",
                        entry, siteOf(entry), siteOf(entry) * 10 + 1, now, now);
            }
            long number = longs(connection, "select count(*) from revision where entry_id = ?", entry).getFirst() + 1;
            long revision = longs(connection, "select next value for revision_seq").getFirst();
            run(connection, "insert into revision (id, entry_id, number, title, body, created_at) values (?, ?, ?, ?, ?, ?)",
                    revision, entry, number, title, body, now);
            run(connection, "update entry set live_revision_id = ?, updated_at = ? where id = ?", revision, now, entry);
            append(connection, siteOf(entry), "entry.published", entry);
            return null;
        });
    }

    void withdraw(long entry) {
        within(connection -> {
            run(connection, "update entry set live_revision_id = null where id = ?", entry);
            append(connection, siteOf(entry), "entry.withdrawn", entry);
            return null;
        });
    }

    /** @param moment when it stops being public */
    void expire(long entry, Instant moment) {
        within(connection -> {
            run(connection, "update entry set expires_at = ? where id = ?", Timestamp.from(moment), entry);
            append(connection, siteOf(entry), "entry.expires", entry);
            return null;
        });
    }

    void renameSection(long site, String title) {
        within(connection -> {
            run(connection, "update section set title = ? where id = ?", title, site * 10 + 1);
            append(connection, site, "site.changed", site);
            return null;
        });
    }

    void closeSite(long site) {
        within(connection -> {
            run(connection, "update site set closed_at = ? where id = ?", Timestamp.from(Instant.now()), site);
            append(connection, site, "site.changed", site);
            return null;
        });
    }

    /** Something that concerns no text. */
    void say(String kind, long site) {
        within(connection -> {
            append(connection, site, kind, site);
            return null;
        });
    }

    private static void append(Connection connection, long site, String kind, long subject) throws SQLException {
        run(connection, "update change_counter set last = last + 1 where id = 1");
        long number = longs(connection, "select last from change_counter where id = 1").getFirst();
        run(connection, "insert into change_log (number, site_id, kind, subject, at) values (?, ?, ?, ?, ?)", number, site, kind, subject,
                Timestamp.from(Instant.now()));
    }

    long last() {
        return within(connection -> longs(connection, "select last from change_counter where id = 1").getFirst());
    }

    List<Change> changesAfter(long number, int most) {
        return within(connection -> query(connection, "select number, site_id, kind, subject, at from change_log where number > ? order by number fetch first "
                + most + " rows only", row -> new Change(row.getLong(1), row.getLong(2), row.getString(3), row.getLong(4),
                        row.getTimestamp(5).toInstant()), number));
    }

    @Override
    public Map<Long, LiveText> of(Collection<Long> entryIds) {
        var ids = entryIds.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return texts(" and e.id in (" + ids + ")").stream().collect(Collectors.toMap(LiveText::id, Function.identity()));
    }

    @Override
    public List<LiveText> after(long entryId, int most) {
        return texts(" and e.id > " + entryId + " order by e.id fetch first " + most + " rows only");
    }

    private List<LiveText> texts(String condition) {
        return within(connection -> query(connection, "select e.id, e.site_id, s.lineage, s.name, c.id, c.section_key, c.title, r.title, r.body,"
                + " e.published_at, e.expires_at" + PUBLIC + condition, Newsroom::text, Timestamp.from(Instant.now())));
    }

    private static LiveText text(ResultSet row) throws SQLException {
        var sites = List.of(row.getString(3).substring(1).split("\\.")).stream().map(Long::valueOf).toList();
        var body = row.getString(9);
        return new LiveText(row.getLong(1), row.getLong(2), sites, row.getString(4), row.getLong(5), row.getString(6), row.getString(7),
                "news", "新闻", row.getString(8), "", List.of(), "/news/2026/" + row.getLong(1), row.getTimestamp(10).toInstant(),
                Optional.ofNullable(row.getTimestamp(11)).map(Timestamp::toInstant), Values.NONE, Optional.empty(), body, clauses(body), List.of());
    }

    /** Each line is one. */
    private static List<Clause> clauses(String body) {
        var clauses = new ArrayList<Clause>();
        int start = 0;
        for (var line : body.split("\n")) {
            clauses.add(new Clause("段-" + clauses.size(), "", "", List.of(), start, start + line.length(), line, true));
            start += line.length() + 1;
        }
        return clauses;
    }

    @Override
    public List<Long> ofSite(long siteId, long entryId, int most) {
        return within(connection -> query(connection, "select e.id" + PUBLIC + " and e.site_id = ? and e.id > ? order by e.id fetch first "
                + most + " rows only", row -> row.getLong(1), Timestamp.from(Instant.now()), siteId, entryId));
    }

    @Override
    public Map<Long, String> surroundings() {
        return within(connection -> {
            var lines = new HashMap<Long, String>();
            query(connection, "select s.id, s.name, listagg(c.title, ';') within group (order by c.id) from site s join section c on c.site_id = s.id"
                    + " where s.closed_at is null group by s.id, s.name",
                    row -> lines.put(row.getLong(1), row.getString(2) + row.getString(3)));
            return lines;
        });
    }

    @Override
    public long count() {
        return within(connection -> query(connection, "select count(*)" + PUBLIC, row -> row.getLong(1), Timestamp.from(Instant.now())).getFirst());
    }

    @Override
    public void close() {
        pool.dispose();
    }

    private interface Work<T> {

        T in(Connection connection) throws SQLException;
    }

    private interface Row<T> {

        T of(ResultSet row) throws SQLException;
    }

    private <T> T within(Work<T> work) {
        try (var connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.in(connection);
                connection.commit();
                return result;
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void run(Connection connection, String sql, Object... values) throws SQLException {
        try (var statement = bound(connection, sql, values)) {
            statement.execute();
        }
    }

    private static List<Long> longs(Connection connection, String sql, Object... values) throws SQLException {
        return query(connection, sql, row -> row.getLong(1), values);
    }

    private static <T> List<T> query(Connection connection, String sql, Row<T> reader, Object... values) throws SQLException {
        try (var statement = bound(connection, sql, values); var rows = statement.executeQuery()) {
            var found = new ArrayList<T>();
            while (rows.next()) {
                found.add(reader.of(rows));
            }
            return found;
        }
    }

    private static PreparedStatement bound(Connection connection, String sql, Object... values) throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
