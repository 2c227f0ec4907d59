package org.samspel.store;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/**
 * Brings the tables to what this version of the portal needs. The embedded database makes tables
 * outside of transactions, so each script says "if not exists": what was cut off in the middle is
 * done again from its beginning.
 */
final class Migrations {
    private static final Set<MigrationState> NOT_OURS =
            EnumSet.of(MigrationState.FUTURE_SUCCESS, MigrationState.FUTURE_FAILED);

    private Migrations() {}

    /**
     * @throws DatabaseUnavailable when a newer version has been here, or a step fails
     */
    static void run(DataSource source, DatabasePlace place) {
        Flyway flyway =
                Flyway.configure(Migrations.class.getClassLoader())
                        .dataSource(source)
                        .locations("classpath:org/samspel/store")
                        .loggers("slf4j")
                        .cleanDisabled(true)
                        .load();
        try {
            if (isNewer(flyway)) {
                throw DatabaseUnavailable.forGood(
                        "The database "
                                + place
                                + " has been used by a newer Samspel. Start that one again, or put"
                                + " back the copy of the database from before the upgrade.",
                        new IllegalStateException("unknown migrations"));
            }
            flyway.repair(); // forgets a step that failed, so that it is tried again
            flyway.migrate();
        } catch (FlywayException failed) {
            throw DatabaseUnavailable.forGood(
                    "The tables of the database "
                            + place
                            + " can't be brought up to date: "
                            + String.valueOf(failed.getMessage()).lines().findFirst().orElse("")
                            + ".",
                    failed);
        }
    }

    private static boolean isNewer(Flyway flyway) {
        return Arrays.stream(flyway.info().all())
                .map(MigrationInfo::getState)
                .anyMatch(NOT_OURS::contains);
    }
}
