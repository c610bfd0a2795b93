package org.quanyi.server.store;

import java.sql.SQLException;
import java.util.List;

/// The settings without which an acknowledged filing could vanish; Quanyi does not start without
/// them.
final class Durability {

    private static final List<String> MUST_BE_ON =
            List.of("fsync", "synchronous_commit", "full_page_writes");

    private Durability() {}

    static void check(Login login) {
        try (Sql sql = new Sql(login)) {
            for (String setting : MUST_BE_ON) {
                String value = sql.ask("select current_setting(?)", List.of(setting));
                // synchronous_commit may also be remote_apply or remote_write, which promise more
                // than local.
                if (value.equals("off") || value.equals("local")) {
                    throw new StoreFailure(
                            "The database runs with "
                                    + setting
                                    + "="
                                    + value
                                    + ", so that what we confirm to people could be lost; set it to on and start again.");
                }
            }
            String encoding = sql.ask("show server_encoding", List.of());
            if (!encoding.equals("UTF8")) {
                throw new StoreFailure(
                        "The database uses the encoding " + encoding + "; Quanyi needs UTF8.");
            }
        } catch (SQLException e) {
            throw new StoreFailure(
                    "The database cannot be asked for its settings: " + e.getMessage() + ".", e);
        }
    }
}
