package org.quanyi.server.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/// The operator's own PostgreSQL 16 or newer, named by the environment.
///
/// `QUANYI_DATABASE_USER` owns the schemas and migrates. It makes the run-time role itself when it
/// may create roles; otherwise the operator makes `quanyi_app` and gives its password in
/// `QUANYI_DATABASE_APP_PASSWORD`.
final class ExternalPostgres {

    private static final int OLDEST = 160_000;

    private final Login owner;
    private final Login runTime;

    ExternalPostgres(StateFolder folder, String url, Map<String, String> environment) {
        owner =
                new Login(
                        url,
                        environment.getOrDefault("QUANYI_DATABASE_USER", "quanyi_owner"),
                        environment.get("QUANYI_DATABASE_PASSWORD"));
        String given = environment.getOrDefault("QUANYI_DATABASE_APP_PASSWORD", "");
        String password =
                given.isBlank()
                        ? new Secrets(folder.path().resolve("secrets.properties"))
                                .of("external-app")
                        : given;
        runTime = owner.as(Store.RUN_TIME_ROLE, password);
        prepare(given.isBlank(), password);
    }

    Login owner() {
        return owner;
    }

    Login runTime() {
        return runTime;
    }

    private void prepare(boolean ownPassword, String password) {
        try (Sql sql = new Sql(owner)) {
            int version = Integer.parseInt(sql.ask("show server_version_num", List.of()));
            if (version < OLDEST) {
                throw new StoreFailure(
                        "The database is PostgreSQL "
                                + version / 10_000
                                + "; Quanyi needs 16 or newer.");
            }
            boolean there =
                    !sql.ask(
                                    "select 1 from pg_roles where rolname = ?",
                                    List.of(Store.RUN_TIME_ROLE))
                            .isEmpty();
            if (ownPassword) {
                // Hexadecimal and our own; CREATE ROLE takes no parameters.
                sql.run(
                        (there ? "alter" : "create")
                                + " role "
                                + Store.RUN_TIME_ROLE
                                + " login password '"
                                + password
                                + "'");
            } else if (!there) {
                throw new StoreFailure(
                        "The role quanyi_app does not exist in the database; create it with the password given in"
                                + " QUANYI_DATABASE_APP_PASSWORD.");
            }
        } catch (SQLException e) {
            throw unreachable(e);
        }
    }

    private StoreFailure unreachable(SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        if (state.startsWith("42501")) {
            return new StoreFailure(
                    "The database user "
                            + owner.user()
                            + " may not create the run-time role; create the role quanyi_app and give its password in"
                            + " QUANYI_DATABASE_APP_PASSWORD.",
                    e);
        }
        String why = state.startsWith("28") ? "it refuses user or password" : "it does not answer";
        return new StoreFailure(
                "The database at "
                        + owner.url()
                        + " cannot be used: "
                        + why
                        + ". Check QUANYI_DATABASE_URL, QUANYI_DATABASE_USER and QUANYI_DATABASE_PASSWORD.",
                e);
    }
}
