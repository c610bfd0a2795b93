package org.quanyi.server.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// What only the owner of the schemas can do, for tests that play an attacker with the owner's
/// password.
public final class OwnerConnection {

    private OwnerConnection() {}

    public static Connection open(Store store) throws SQLException {
        Login owner = store.owner();
        return DriverManager.getConnection(owner.url(), owner.user(), owner.password());
    }

    /// Runs one statement as the owner and answers how many rows it touched.
    public static int run(Store store, String statement) {
        try (Connection connection = open(store);
                Statement s = connection.createStatement()) {
            return s.executeUpdate(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }

    /// What one statement answers, as text.
    public static String text(Store store, String statement) {
        try (Connection connection = open(store);
                Statement s = connection.createStatement();
                ResultSet row = s.executeQuery(statement)) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }

    /// Writes everything out of the database's memory into its files.
    public static void checkpoint(Store store) {
        try (Sql superuser = new Sql(store.superuser())) {
            superuser.run("checkpoint");
        } catch (SQLException e) {
            throw new IllegalStateException("checkpoint", e);
        }
    }
}
