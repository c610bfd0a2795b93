package org.quanyi.server.store;

import java.sql.SQLException;
import java.util.List;

/// The two database roles of the embedded store: the owner, who migrates, and the run-time role,
/// who owns nothing.
record Roles(Secrets secrets) {

    private static final String OWNER = "quanyi_owner";
    private static final String DATABASE = "quanyi";

    Login createDatabase(Login superuser) {
        try (Sql sql = new Sql(superuser)) {
            role(sql, OWNER);
            role(sql, Store.RUN_TIME_ROLE);
            if (sql.ask("select datname from pg_database where datname = ?", List.of(DATABASE))
                    .isEmpty()) {
                sql.run("create database " + DATABASE + " owner " + OWNER);
                sql.run("revoke all on database " + DATABASE + " from public");
                sql.run("grant connect on database " + DATABASE + " to " + Store.RUN_TIME_ROLE);
            }
        } catch (SQLException e) {
            throw new StoreFailure(
                    "The embedded database could not be prepared: " + e.getMessage() + ".", e);
        }
        return at(superuser).as(OWNER, secrets.of(OWNER));
    }

    Login runTime(Login superuser) {
        return at(superuser).as(Store.RUN_TIME_ROLE, secrets.of(Store.RUN_TIME_ROLE));
    }

    private static Login at(Login superuser) {
        return new Login(
                superuser.url().replaceAll("/postgres$", "/" + DATABASE),
                superuser.user(),
                superuser.password());
    }

    private void role(Sql sql, String name) throws SQLException {
        if (sql.ask("select rolname from pg_roles where rolname = ?", List.of(name)).isEmpty()) {
            // The password is hexadecimal and our own; CREATE ROLE takes no parameters.
            sql.run("create role " + name + " login password '" + secrets.of(name) + "'");
        }
    }
}
