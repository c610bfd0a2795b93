package org.quanyi.server.account;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.quanyi.rules.Region;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads one account as the closing of a year would find it, and keeps which accounts wait to be
/// credited anew.
@Component
class RecreditTable {

    private final JdbcClient jdbc;

    RecreditTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// An account that waits (待重新计息).
    record Waiting(long id, int person, int year, String reference) {}

    /// One account of a region with all that came in.
    OneAccount account(int person, Region region) {
        List<OneAccount.Earning> credits =
                jdbc.sql(
                                """
                                select c.month, account.arrived_in(e.happened_at) as arrived, c.amount
                                  from account.credit c join journal.entry e on e.batch = c.batch
                                  join account.posting p on p.batch = c.batch
                                 where c.person = :person and p.region = :region and p.insurance = 0
                                   and p.account = 'PERSONAL'
                                """)
                        .param("person", person)
                        .param("region", ClosingTable.code(region))
                        .query((row, n) ->
                                new OneAccount.Earning(
                                        Credit.earnsFrom(
                                                row.getInt("month"), row.getInt("arrived")),
                                        row.getLong("amount")))
                        .list();
        Map<Integer, InterestLine> booked = new HashMap<>();
        jdbc.sql(
                        """
                        select year, count(*)::integer as lines, sum(opening)::bigint as opening,
                               sum(credited)::bigint as credited, sum(interest)::bigint as interest
                          from account.interest where person = :person and region = :region group by year
                        """)
                .param("person", person)
                .param("region", ClosingTable.code(region))
                .query(row -> {
                    booked.put(
                            row.getInt("year"),
                            new InterestLine(
                                    person,
                                    row.getInt("lines"),
                                    row.getLong("opening"),
                                    row.getLong("credited"),
                                    row.getLong("interest")));
                });
        return new OneAccount(person, new ArrayList<>(credits), booked);
    }

    void queue(int person, Region region, int year, String reference, Instant now) {
        jdbc.sql(
                        """
                        insert into account.recredit (person, region, year, reference, queued_at)
                        values (:person, :region, :year, :reference, :now)
                        """)
                .param("person", person)
                .param("region", ClosingTable.code(region))
                .param("year", year)
                .param("reference", reference)
                .param("now", utc(now))
                .update();
    }

    /// The accounts that wait for a year of a region, or an earlier one, in the order they came.
    List<Waiting> waiting(Region region, int year) {
        return jdbc.sql(
                        """
                        select id, person, year, reference from account.recredit
                         where region = :region and year <= :year and done_at is null order by id
                        """)
                .param("region", ClosingTable.code(region))
                .param("year", year)
                .query((row, n) ->
                        new Waiting(
                                row.getLong("id"),
                                row.getInt("person"),
                                row.getInt("year"),
                                row.getString("reference")))
                .list();
    }

    /// Whether anything of a person still waits to be credited anew.
    boolean waits(Integer[] keys) {
        return jdbc.sql(
                        """
                        select exists (select from account.recredit where person = any (:keys) and done_at is null)
                        """)
                .param("keys", keys)
                .query(Boolean.class)
                .single();
    }

    void waitsFor(Waiting waiting, int year) {
        jdbc.sql("update account.recredit set year = :year where id = :id")
                .param("year", year)
                .param("id", waiting.id())
                .update();
    }

    void done(Waiting waiting, Instant now) {
        jdbc.sql("update account.recredit set done_at = :now where id = :id")
                .param("now", utc(now))
                .param("id", waiting.id())
                .update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
