package org.zhijia.e2e;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;

/** A PostgreSQL for a product, which can tell how many statements reach it. */
final class Database implements AutoCloseable {

    private static final Pattern STATEMENT = Pattern.compile("LOG: +(?:execute [^:]*|statement): *((?:select|insert|update|delete|with)\\b.*)",
            Pattern.CASE_INSENSITIVE);
    /** What no page reads but the product's own rounds do, every few seconds. */
    private static final Pattern OF_THE_ROUNDS = Pattern.compile("\\b(change_log|change_counter|follower_position|schedule|task_run|import_job)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final int TIMES = 3;
    /** Longer than followers rest between two looks at the log. */
    private static final Duration QUIET = Duration.ofSeconds(6);
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final Path log;
    private final EmbeddedPostgres server;

    interface Work {
        void run() throws Exception;
    }

    private Database(Path log, EmbeddedPostgres server) {
        this.log = log;
        this.server = server;
    }

    static Database start() throws IOException {
        var log = Files.createTempFile("zhijia-e2e-postgresql-", ".log");
        return new Database(log, EmbeddedPostgres.builder().setOutputRedirector(Redirect.appendTo(log.toFile())).start());
    }

    /** Environment variables that lead a product here, with demo content. */
    Map<String, String> demo() {
        return Map.of("ZHIJIA_DEMO", "true", "ZHIJIA_DB_URL", url(), "ZHIJIA_DB_USER", "postgres", "ZHIJIA_DB_PASSWORD", "postgres");
    }

    String url() {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/postgres";
    }

    Connection connect() throws SQLException {
        return server.getPostgresDatabase().getConnection();
    }

    /** Statements are counted from now on, which costs a little time each, or no longer. */
    void countStatements(boolean on) throws SQLException, InterruptedException {
        try (var connection = connect(); var statement = connection.createStatement()) {
            statement.execute("alter system set log_statement = '" + (on ? "all" : "none") + "'");
            statement.execute("select pg_reload_conf()");
        }
        // Every server process hears of it by a signal.
        Thread.sleep(500);
    }

    /**
     * How many statements the product sends while something is done; its rounds in the background are left out. It is done
     * some times and the least counts: whatever else the product does now and then adds to a single time.
     */
    long statements(Work work) throws Exception {
        long least = Long.MAX_VALUE;
        for (int time = 0; time < TIMES; time++) {
            long begin = Files.size(log);
            work.run();
            least = Math.min(least, statements(begin));
        }
        return least;
    }

    /** Waits until followers of the change log have done their work, such as reading the meaning of new texts. */
    void quiet() throws IOException, InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        long begin;
        do {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("The product sends statements without end");
            }
            begin = Files.size(log);
            Thread.sleep(QUIET.toMillis());
        } while (statements(begin) > 0);
    }

    private long statements(long begin) throws IOException {
        return STATEMENT.matcher(since(begin)).results().filter(match -> !OF_THE_ROUNDS.matcher(match.group(1)).find()).count();
    }

    private String since(long begin) throws IOException {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(begin);
            var bytes = new byte[(int) (file.length() - begin)];
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        Files.delete(log);
    }
}
