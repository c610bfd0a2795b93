package org.quanyi.server.store;

import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/// Brings every room's schema up to date, one history per room, in the order of the room graph.
final class Migrations {

    private static final List<String> ROOMS =
            List.of(
                    "log",
                    "keys",
                    "access",
                    "journal",
                    "casework",
                    "person",
                    "employer",
                    "account",
                    "contribution",
                    "wage",
                    "signin",
                    "rights",
                    "exchange",
                    "credit",
                    "honour",
                    "document",
                    "portal",
                    "demo");

    private Migrations() {}

    static void run(Login owner) {
        for (String room : ROOMS) {
            try {
                Flyway.configure()
                        .dataSource(owner.url(), owner.user(), owner.password())
                        .schemas(room)
                        .defaultSchema(room)
                        .table("migration_history")
                        .locations("classpath:db/migration/" + room)
                        .placeholders(Map.of("app", Store.RUN_TIME_ROLE))
                        .load()
                        .migrate();
            } catch (FlywayException e) {
                throw new StoreFailure(
                        "The schema of room "
                                + room
                                + " could not be brought up to date: "
                                + e.getMessage(),
                        e);
            }
        }
    }
}
