package org.quanyi.server.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.quanyi.rules.Region;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads all accounts of a region for the closing of a year, one after another by person.
@Component
class OpenAccountTable {

    private static final int ROWS_AT_ONCE = 5_000;

    /// The batches that brought money to accounts of the region, and when.
    private static final String SOURCES =
            """
            with source as materialized (
                select e.batch, account.arrived_in(e.happened_at) as arrived
                  from account.posting p join journal.entry e on e.batch = p.batch
                 where p.region = :region and p.insurance = 0 and p.account = 'PERSONAL'
                   and e.kind <> 'INTEREST')
            """;

    private static final String ACCOUNTS =
            SOURCES
                    + """
                    , came as (
                        select c.person, sum(c.amount) as fen,
                               sum(c.amount::bigint * (:first + 12 - account.earns_from(c.month, s.arrived)))::bigint as product
                          from account.credit c join source s on s.batch = c.batch
                         where s.arrived between :first and :first + 12
                           and c.batch between (select min(batch) from source where arrived >= :first)
                                           and (select max(batch) from source where arrived <= :first + 12)
                           and account.earns_from(c.month, s.arrived) between :first and :first + 11
                           and c.person > :after
                         group by c.person),
                    opening as (
                        select person, sum(opening + credited + interest)::bigint as fen from account.interest
                         where region = :region and year = :year - 1 and person > :after group by person),
                    booked as (
                        select person, sum(opening)::bigint as opening, sum(credited)::bigint as credited,
                               sum(interest)::bigint as interest, max(seq) + 1 as seq from account.interest
                         where region = :region and year = :year and person > :after group by person),
                    held as (
                        select r.person from account.closing_refusal r join account.closing c using (region, year, round)
                         where r.region = :region and r.year = :year - 1)
                    select person, coalesce(o.fen, 0), coalesce(came.fen, 0), coalesce(came.product, 0),
                           coalesce(b.seq, 0), coalesce(b.opening, 0), coalesce(b.credited, 0), coalesce(b.interest, 0),
                           h.person is not null
                      from came full join opening o using (person) full join booked b using (person)
                      left join held h using (person)
                     order by person
                    """;

    private final JdbcClient jdbc;
    private final JdbcClient streaming;

    OpenAccountTable(JdbcClient jdbc, DataSource dataSource) {
        this.jdbc = jdbc;
        JdbcTemplate template = new JdbcTemplate(dataSource);
        template.setFetchSize(ROWS_AT_ONCE);
        this.streaming = JdbcClient.create(template);
    }

    /// Hands over every account of which something is known, within the running transaction, which
    /// sees one moment of the ledger.
    ///
    /// @param after only persons behind this one
    void read(Region region, int year, int after, Consumer<OpenAccount> to) {
        jdbc.sql("select set_config('work_mem', '256MB', true)").query(String.class).single();
        streaming
                .sql(ACCOUNTS)
                .param("region", ClosingTable.code(region))
                .param("first", year * 12)
                .param("year", year)
                .param("after", after)
                .query(row -> {
                    to.accept(account(row));
                });
    }

    /// Whether money came in that counts from a month before a year.
    boolean anyBefore(Region region, int year) {
        return jdbc.sql(
                        SOURCES
                                + """
                                select exists (
                                    select 1 from account.credit c join source s on s.batch = c.batch
                                     where s.arrived <= :first and account.earns_from(c.month, s.arrived) < :first)
                                """)
                .param("region", ClosingTable.code(region))
                .param("first", year * 12)
                .query(Boolean.class)
                .single();
    }

    private static OpenAccount account(ResultSet row) throws SQLException {
        int person = row.getInt(1);
        return new OpenAccount(
                person,
                row.getLong(2),
                row.getLong(3),
                row.getLong(4),
                new InterestLine(
                        person, row.getInt(5), row.getLong(6), row.getLong(7), row.getLong(8)),
                row.getBoolean(9));
    }
}
