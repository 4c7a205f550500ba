package org.zhijia.platform;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the schema up to date: one history table for the core, one for each plugin. */
@ApplicationScoped
public class Migrations {

    @Resource(lookup = "java:app/jdbc/zhijia")
    private DataSource database;

    void migrateCore(@Observes @Priority(StartOrder.SCHEMA) Startup event) {
        migrate("core", getClass().getClassLoader());
    }

    /**
     * Runs the migrations {@code db/<owner>/V*.sql} that the loader sees. Does nothing where there are none.
     *
     * @param owner {@code core} or a plugin's id
     * @throws org.flywaydb.core.api.FlywayException when a migration fails or was changed after it had run
     */
    public void migrate(String owner, ClassLoader loader) {
        Flyway.configure(loader)
                .dataSource(database)
                .locations("classpath:db/" + owner)
                .table("schema_history_" + owner.replace('-', '_'))
                // A plugin arrives in a schema that already holds the core's tables.
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }
}
