package org.quanyi.server.wage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Money;
import org.quanyi.rules.Month;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The lines that employers reported, never changed: a correction is a mirror and a new line.
@Component
class WageLedger {

    private static final String COLUMNS =
            """
            project, month, place, workers, registered, due, paid, months_overdue, paid_on, special_account, deposit, document\
            """;

    private final JdbcClient jdbc;
    private final WageSeal seal;

    WageLedger(JdbcClient jdbc, WageSeal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    /// A line and where it stands among those of its month.
    record Placed(WageMonth month, int place) {}

    /// Whoever holds the row books the next lines of an employer; everybody else waits here.
    void takeTurn(int employer) {
        jdbc.sql("insert into wage.turn (employer) values (:employer) on conflict do nothing")
                .param("employer", employer)
                .update();
        jdbc.sql("select employer from wage.turn where employer = :employer for update")
                .param("employer", employer)
                .query(Integer.class)
                .single();
    }

    /// Keeps a file, sealed; the same file is kept once.
    int keep(int employer, String digest, byte[] content, String account, Instant at) {
        jdbc.sql(
                        """
                        insert into wage.upload (employer, digest, content, account, uploaded_at)
                        values (:employer, :digest, :content, :account, :at) on conflict (employer, digest) do nothing
                        """)
                .param("employer", employer)
                .param("digest", digest)
                .param("content", seal.seal(employer, content))
                .param("account", account)
                .param("at", utc(at))
                .update();
        return jdbc.sql(
                        "select id from wage.upload where employer = :employer and digest = :digest")
                .param("employer", employer)
                .param("digest", digest)
                .query(Integer.class)
                .single();
    }

    /// The line of a project and month as it stands, if there is one.
    Optional<Placed> newest(int employer, WageMonth like) {
        return jdbc.sql(
                        """
                        select %s from wage.month_line
                         where employer = :employer and project = :project and month = :month order by place desc limit 1
                        """
                                .formatted(COLUMNS))
                .param("employer", employer)
                .param("project", like.project())
                .param("month", (short) like.month().index())
                .query(WageLedger::placed)
                .optional();
    }

    void append(int employer, int upload, Placed line, Instant at) {
        WageMonth month = line.month();
        WageMonth.Pay pay = month.pay();
        Money deposit = month.deposit();
        jdbc.sql(
                        """
                        insert into wage.month_line (upload, employer, %s, recorded_at)
                        values (:upload, :employer, :project, :month, :place, :workers, :registered, :due, :paid, :overdue, :paidOn,
                                :account, :deposit, :document, :at)
                        """
                                .formatted(COLUMNS))
                .param("upload", upload)
                .param("employer", employer)
                .param("project", month.project())
                .param("month", (short) month.month().index())
                .param("place", line.place())
                .param("workers", pay.workers())
                .param("registered", month.registered())
                .param("due", pay.due().fen())
                .param("paid", pay.paid().fen())
                .param("overdue", pay.monthsOverdue())
                .param("paidOn", pay.paidOn())
                .param("account", month.specialAccount())
                .param("deposit", deposit == null ? null : deposit.fen())
                .param("document", month.document())
                .param("at", utc(at))
                .update();
    }

    /// The lines of an employer as they stand, the newest month first.
    List<WageMonth> standing(int employer, int most) {
        return jdbc
                .sql(
                        """
                        select %s from wage.month_line l
                         where employer = :employer and place %% 2 = 1
                           and not exists (select from wage.month_line r
                                            where r.employer = l.employer and r.project = l.project
                                              and r.month = l.month and r.place = l.place + 1)
                         order by month desc, project limit :most
                        """
                                .formatted(COLUMNS))
                .param("employer", employer)
                .param("most", most)
                .query(WageLedger::placed)
                .list()
                .stream()
                .map(Placed::month)
                .toList();
    }

    private static Placed placed(ResultSet row, int n) throws SQLException {
        WageMonth.Pay pay =
                new WageMonth.Pay(
                        row.getInt("workers"),
                        Money.fen(row.getLong("due")),
                        Money.fen(row.getLong("paid")),
                        row.getInt("months_overdue"),
                        row.getObject("paid_on", LocalDate.class));
        @Nullable Long deposit = row.getObject("deposit", Long.class);
        return new Placed(
                new WageMonth(
                        row.getString("project"),
                        new Month(row.getInt("month")),
                        pay,
                        row.getObject("registered", Integer.class),
                        row.getObject("special_account", Boolean.class),
                        deposit == null ? null : Money.fen(deposit),
                        row.getString("document")),
                row.getInt("place"));
    }

    static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
