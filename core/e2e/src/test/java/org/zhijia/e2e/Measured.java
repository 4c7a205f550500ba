package org.zhijia.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** A product with demo content and a database of its own, looked at from outside. */
final class Measured implements AutoCloseable {

    private final Database database;
    private final Product product;
    private List<ManySites.School> schools = List.of();

    private Measured(Database database, Product product) {
        this.database = database;
        this.product = product;
    }

    static Measured start() throws IOException, InterruptedException {
        var database = Database.start();
        return new Measured(database, Product.start(database.demo()));
    }

    void grow(int count, int entries) throws SQLException {
        try (var connection = database.connect()) {
            schools = ManySites.add(connection, count, entries);
        }
    }

    /** Homes of the staff, at the schools that it has grown by. */
    void show(int showcases) throws SQLException {
        try (var connection = database.connect()) {
            ManySites.addShowcases(connection, showcases);
        }
    }

    void stop() {
        product.stop();
    }

    /** Until it has answered once. */
    void startAgain() throws IOException, InterruptedException {
        product.restart();
        visit("/");
    }

    void visit(String path) throws IOException, InterruptedException {
        require(200, product.get(path).statusCode(), path);
    }

    /** Past the page cache. */
    void makePage(String path) throws IOException, InterruptedException {
        require(200, product.getUncached(path).statusCode(), path);
    }

    /** Every round another generated school from all over the list; a demo school made anew where none was generated. */
    void visitSchool(int round, int rounds, String demoSchool) throws IOException, InterruptedException {
        if (schools.isEmpty()) {
            makePage(demoSchool);
        } else {
            visit("/s/" + schools.get(round * schools.size() / rounds).key() + "/");
        }
    }

    /** That one page takes. */
    long statements(String path) throws Exception {
        database.countStatements(true);
        database.quiet();
        long count = database.statements(() -> makePage(path));
        database.countStatements(false);
        return count;
    }

    /** Of the product since its start, without its database's. */
    double processorMillis() {
        return ProcessHandle.of(product.pid()).flatMap(process -> process.info().totalCpuDuration()).orElseThrow().toMillis();
    }

    double residentMegabytes() throws IOException {
        var status = Files.readString(Path.of("/proc/" + product.pid() + "/status"));
        return Long.parseLong(status.replaceAll("(?s).*VmRSS:\\s+(\\d+) kB.*", "$1")) / 1024.0;
    }

    private static void require(int expected, int status, String path) {
        if (status != expected) {
            throw new IllegalStateException(path + " answered " + status);
        }
    }

    @Override
    public void close() throws IOException {
        product.close();
        database.close();
    }
}
