package org.quanyi.server.contribution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class BackdatedTable {

    private final JdbcClient jdbc;

    BackdatedTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A filing that waits for two officers.
    ///
    /// @param number of its case
    /// @param account who sent it in
    record Kept(String number, int filing, String account) {}

    /// What it changes for one person, in fen.
    record Change(int person, @Nullable Long was, @Nullable Long asked) {}

    void insert(Kept kept, DueTable.EmployerMonth month, Collection<Change> changes, Instant at) {
        jdbc.sql(
                        """
                        insert into contribution.backdated (number, filing, employer, month, account, asked_at)
                        values (:number, :filing, :employer, :month, :account, :at)
                        """)
                .param("number", kept.number())
                .param("filing", kept.filing())
                .param("employer", month.employer())
                .param("month", (short) month.month())
                .param("account", kept.account())
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
        changes.forEach(change ->
                jdbc.sql(
                                """
                                insert into contribution.backdated_line (number, person, was, asked)
                                values (:number, :person, :was, :asked)
                                """)
                        .param("number", kept.number())
                        .param("person", change.person())
                        .param("was", change.was())
                        .param("asked", change.asked())
                        .update());
    }

    Optional<Kept> byNumber(String number) {
        return jdbc.sql(
                        "select number, filing, account from contribution.backdated where number = :number")
                .param("number", number)
                .query(BackdatedTable::kept)
                .optional();
    }

    /// The newest case of an employer's month.
    Optional<Kept> newest(DueTable.EmployerMonth month) {
        return jdbc.sql(
                        """
                        select number, filing, account from contribution.backdated
                         where employer = :employer and month = :month order by asked_at desc, number desc limit 1
                        """)
                .param("employer", month.employer())
                .param("month", (short) month.month())
                .query(BackdatedTable::kept)
                .optional();
    }

    private static Kept kept(ResultSet row, int n) throws SQLException {
        return new Kept(row.getString("number"), row.getInt("filing"), row.getString("account"));
    }

    /// By person.
    List<Change> changes(String number) {
        return jdbc.sql(
                        """
                        select person, was, asked from contribution.backdated_line
                         where number = :number order by person
                        """)
                .param("number", number)
                .query((row, n) ->
                        new Change(
                                row.getInt("person"),
                                row.getObject("was", Long.class),
                                row.getObject("asked", Long.class)))
                .list();
    }
}
