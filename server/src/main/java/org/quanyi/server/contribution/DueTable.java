package org.quanyi.server.contribution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.quanyi.rules.Insurance;
import org.quanyi.rules.Month;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads what is owed, settled and waiting, and locks the employer's months that a writer is about
/// to change.
@Component
class DueTable {

    private final JdbcClient jdbc;

    DueTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// An employer's month, the parent row of all that is owed for it.
    record EmployerMonth(int employer, int month) implements Comparable<EmployerMonth> {
        @Override
        public int compareTo(EmployerMonth other) {
            int first = Integer.compare(employer, other.employer);
            return first != 0 ? first : Integer.compare(month, other.month);
        }
    }

    /// Locks employers' months in one order, so that no two writers wait for each other in a
    /// circle.
    void lock(Collection<EmployerMonth> months) {
        SortedSet<EmployerMonth> sorted = new TreeSet<>(months);
        Integer[] employers = sorted.stream().map(EmployerMonth::employer).toArray(Integer[]::new);
        Short[] indexes = sorted.stream().map(m -> (short) m.month()).toArray(Short[]::new);
        jdbc.sql(
                        """
                        insert into contribution.employer_month (employer, month)
                        select employer, month from unnest(:employers, :months) as k (employer, month)
                         order by employer, month
                        on conflict do nothing
                        """)
                .param("employers", employers)
                .param("months", indexes)
                .update();
        jdbc.sql(
                        """
                        select m.month
                          from contribution.employer_month m
                          join unnest(:employers, :months) as k (employer, month) using (employer, month)
                         order by m.employer, m.month for update of m
                        """)
                .param("employers", employers)
                .param("months", indexes)
                .query((row, n) -> row.getInt("month"))
                .list();
    }

    /// The batches that ever declared something for an employer's month.
    Set<Integer> batches(int employer, int month) {
        return Set.copyOf(
                jdbc.sql(
                                """
                                select distinct batch from contribution.due
                                 where employer = :employer and month = :month
                                """)
                        .param("employer", employer)
                        .param("month", (short) month)
                        .query((row, n) -> row.getInt("batch"))
                        .list());
    }

    /// The persons of whom the agency corrected a line of an employer's month. What it decided is
    /// not undone by a file that comes later.
    Set<Integer> corrected(EmployerMonth month) {
        return Set.copyOf(
                jdbc.sql(
                                """
                                select distinct l.person
                                  from contribution.due d join journal.entry e on e.batch = d.batch
                                  join contribution.month_line l
                                    on l.batch = d.batch and l.employer = d.employer and l.month = d.month
                                 where d.employer = :employer and d.month = :month and e.kind = 'CORRECTION'
                                """)
                        .param("employer", month.employer())
                        .param("month", (short) month.month())
                        .query((row, n) -> row.getInt("person"))
                        .list());
    }

    /// The newest month, up to a last one, for which an employer declared something.
    Optional<Month> newestMonth(int employer, Month last) {
        return jdbc.sql(
                        """
                        select month from contribution.due
                         where employer = :employer and month <= :last order by month desc limit 1
                        """)
                .param("employer", employer)
                .param("last", (short) last.index())
                .query((row, n) -> new Month(row.getInt("month")))
                .optional();
    }

    /// All dues of employers' months, oldest first, with whether each is settled.
    List<DueWithState> of(Collection<EmployerMonth> months) {
        return jdbc.sql(
                        """
                        select d.batch, d.employer, d.region, d.month, d.insurance, d.employer_fen, d.person_fen,
                               d.line_count, s.batch is not null as settled
                          from unnest(:employers, :months) as k (employer, month)
                          join contribution.due d using (employer, month)
                          left join contribution.settlement s
                            on s.employer = d.employer and s.month = d.month and s.insurance = d.insurance
                           and s.due_batch = d.batch
                         order by d.employer, d.month, d.insurance, d.batch
                        """)
                .param(
                        "employers",
                        months.stream().map(EmployerMonth::employer).toArray(Integer[]::new))
                .param("months", months.stream().map(m -> (short) m.month()).toArray(Short[]::new))
                .query((row, n) -> new DueWithState(due(row), row.getBoolean("settled")))
                .list();
    }

    /// A due, and whether it is settled.
    record DueWithState(Due due, boolean settled) {}

    private static Due due(ResultSet row) throws SQLException {
        return new Due(
                row.getInt("batch"),
                key(row),
                row.getInt("region"),
                row.getLong("employer_fen"),
                row.getLong("person_fen"),
                row.getInt("line_count"));
    }

    static DueKey key(ResultSet row) throws SQLException {
        return new DueKey(
                row.getInt("employer"),
                row.getInt("month"),
                Insurance.values()[row.getInt("insurance")]);
    }

    /// Money that waits for employers' months, oldest first.
    List<Waiting> waiting(Collection<EmployerMonth> months) {
        return jdbc.sql(
                        """
                        select r.serial, s.step, r.employer, r.month, r.insurance, r.region, s.amount
                          from unnest(:employers, :months) as k (employer, month)
                          join contribution.receipt r using (employer, month)
                          join lateral (select step, state, amount from contribution.receipt_step
                                         where serial = r.serial order by step desc limit 1) s on true
                         where s.state = 'SUSPENSE'
                         order by r.batch, r.serial
                        """)
                .param(
                        "employers",
                        months.stream().map(EmployerMonth::employer).toArray(Integer[]::new))
                .param("months", months.stream().map(m -> (short) m.month()).toArray(Short[]::new))
                .query((row, n) ->
                        new Waiting(
                                row.getString("serial"),
                                row.getInt("step"),
                                key(row),
                                row.getInt("region"),
                                row.getLong("amount")))
                .list();
    }

    /// What is owed back to an employer for a month and insurance.
    long refundable(DueKey key) {
        return jdbc.sql(
                        """
                        select coalesce(sum(amount), 0) from contribution.refund
                         where employer = :employer and month = :month and insurance = :insurance
                        """)
                .param("employer", key.employer())
                .param("month", (short) key.month())
                .param("insurance", (short) key.insurance().ordinal())
                .query(Long.class)
                .single();
    }
}
