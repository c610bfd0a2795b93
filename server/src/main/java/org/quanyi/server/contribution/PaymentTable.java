package org.quanyi.server.contribution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.quanyi.rules.Insurance;
import org.quanyi.rules.Money;
import org.quanyi.rules.Month;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class PaymentTable {

    private final JdbcClient jdbc;

    PaymentTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<MonthPayment> of(int employer, int from) {
        return jdbc.sql(
                        """
                        with owed as (
                            select d.month, d.insurance, sum(d.employer_fen + d.person_fen) as due,
                                   coalesce(sum(s.employer_fen + s.person_fen), 0) as settled
                              from contribution.due d
                              left join contribution.settlement s
                                on s.employer = d.employer and s.month = d.month
                               and s.insurance = d.insurance and s.due_batch = d.batch
                             where d.employer = :employer and d.month >= :from
                             group by d.month, d.insurance)
                        select o.month, o.insurance, o.due, o.settled,
                               coalesce((select sum(n.amount) from contribution.newest_step n
                                          where n.employer = :employer and n.month = o.month
                                            and n.insurance = o.insurance and n.state = 'SUSPENSE'), 0) as waiting,
                               coalesce((select sum(n.amount) from contribution.newest_step n
                                          where n.employer = :employer and n.month = o.month
                                            and n.insurance = o.insurance and n.state = 'REFUNDABLE'), 0)
                             + coalesce((select sum(r.amount) from contribution.refund r
                                          where r.employer = :employer and r.month = o.month
                                            and r.insurance = o.insurance), 0) as back
                          from owed o order by o.month desc, o.insurance
                        """)
                .param("employer", employer)
                .param("from", (short) from)
                .query((row, n) ->
                        new MonthPayment(
                                new Month(row.getInt("month")),
                                Insurance.values()[row.getInt("insurance")],
                                Money.fen(row.getLong("due")),
                                Money.fen(row.getLong("settled")),
                                Money.fen(row.getLong("waiting")),
                                Money.fen(row.getLong("back"))))
                .list();
    }

    /// A correction of one person's line by the agency.
    record Corrected(Month month, int person, Money more, String caseNumber, Instant recordedAt) {}

    List<Corrected> corrected(int employer) {
        return jdbc.sql(
                        """
                        select d.month, l.person, sum(d.employer_fen + d.person_fen)::bigint as more, e.reference,
                               e.recorded_at
                          from contribution.due d join journal.entry e on e.batch = d.batch
                          join lateral (select person from contribution.month_line
                                         where batch = d.batch limit 1) l on true
                         where d.employer = :employer and e.kind = 'CORRECTION'
                         group by d.batch, d.month, l.person, e.reference, e.recorded_at
                         order by e.recorded_at desc, d.batch desc limit 100
                        """)
                .param("employer", employer)
                .query((row, n) ->
                        new Corrected(
                                new Month(row.getInt("month")),
                                row.getInt("person"),
                                Money.fen(row.getLong("more")),
                                row.getString("reference"),
                                row.getObject("recorded_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    List<WaitingReceipt> waiting(int employer) {
        return jdbc.sql(
                        """
                        select serial, arrived_on, month, insurance, amount, reason, short
                          from contribution.newest_step
                         where employer = :employer and state in ('SUSPENSE', 'REFUNDABLE')
                         order by arrived_on desc, serial limit 100
                        """)
                .param("employer", employer)
                .query(PaymentTable::waiting)
                .list();
    }

    List<WaitingReceipt> waiting(DueKey key) {
        return jdbc.sql(
                        """
                        select serial, arrived_on, month, insurance, amount, reason, short
                          from contribution.newest_step
                         where employer = :employer and month = :month and insurance = :insurance
                           and state = 'SUSPENSE'
                         order by arrived_on desc, serial
                        """)
                .param("employer", key.employer())
                .param("month", (short) key.month())
                .param("insurance", (short) key.insurance().ordinal())
                .query(PaymentTable::waiting)
                .list();
    }

    private static WaitingReceipt waiting(ResultSet row, int n) throws SQLException {
        return new WaitingReceipt(
                row.getString("serial"),
                row.getObject("arrived_on", LocalDate.class),
                new Month(row.getInt("month")),
                Insurance.values()[row.getInt("insurance")],
                Money.fen(row.getLong("amount")),
                SuspenseReason.valueOf(row.getString("reason")),
                Money.fen(row.getLong("short")));
    }
}
