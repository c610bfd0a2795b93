package org.quanyi.server.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/// One plain connection for set-up work, before there is a pool.
final class Sql implements AutoCloseable {

    private final Connection connection;

    Sql(Login login) throws SQLException {
        connection = DriverManager.getConnection(login.url(), login.user(), login.password());
    }

    void run(String statement) throws SQLException {
        try (Statement s = connection.createStatement()) {
            s.execute(statement);
        }
    }

    /// The first column of the first row as text; empty when there is none.
    String ask(String query, List<String> parameters) throws SQLException {
        try (PreparedStatement s = connection.prepareStatement(query)) {
            for (int i = 0; i < parameters.size(); i++) {
                s.setString(i + 1, parameters.get(i));
            }
            try (ResultSet rows = s.executeQuery()) {
                return rows.next() && rows.getString(1) != null ? rows.getString(1) : "";
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
