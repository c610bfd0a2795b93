package org.quanyi.server.account;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.quanyi.rules.Money;
import org.quanyi.rules.Region;
import org.quanyi.server.account.ClosedYear.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How far the closing of each region and year is, and which accounts it left out.
@Component
class ClosingTable {

    private final JdbcClient jdbc;

    ClosingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A closing as far as it has come.
    ///
    /// @param run goes up with every process that works at it
    /// @param round goes up when a finished closing is done again
    /// @param upTo the last person it looked at, 0 before the first
    record Standing(
            int run,
            int round,
            int upTo,
            int credited,
            int corrected,
            int unchanged,
            long interest) {}

    /// Takes the turn of a region for the running transaction. Whoever begins to close a year and
    /// whoever credits an account anew come one after the other, so that the second sees the first.
    void takeTurn(Region region) {
        jdbc.sql(
                        """
                        insert into account.turn as t (region) values (:region)
                        on conflict (region) do update set region = t.region
                        """)
                .param("region", code(region))
                .update();
    }

    /// Holds all closings of a region for the running transaction.
    void hold(Region region) {
        hold(region, Short.MIN_VALUE);
    }

    /// Holds those of a year and later, in the order of the years.
    void hold(Region region, int from) {
        jdbc.sql(
                        """
                        select year from account.closing where region = :region and year >= :from
                         order by year for update
                        """)
                .param("region", code(region))
                .param("from", from)
                .query(Integer.class)
                .list();
    }

    /// The years of a region that were begun to be closed, each with whether it is closed to the
    /// end.
    SortedMap<Integer, Boolean> states(Region region) {
        SortedMap<Integer, Boolean> states = new TreeMap<>();
        jdbc.sql("select year, complete from account.closing where region = :region")
                .param("region", code(region))
                .query(row -> {
                    states.put(row.getInt("year"), row.getBoolean("complete"));
                });
        return states;
    }

    /// Begins a run: goes on where an unfinished one stopped, or begins a new round. Waits for a
    /// writer that is in the middle of some accounts; that run may write nothing more.
    Standing begin(Region region, int year, Instant now) {
        return jdbc.sql(
                        """
                        insert into account.closing as c (region, year, run, round, up_to, begun_at)
                        values (:region, :year, 1, 1, 0, :now)
                        on conflict (region, year) do update
                           set run = c.run + 1, round = c.round + c.complete::integer,
                               up_to = case when c.complete then 0 else c.up_to end,
                               credited = case when c.complete then 0 else c.credited end,
                               corrected = case when c.complete then 0 else c.corrected end,
                               unchanged = case when c.complete then 0 else c.unchanged end,
                               interest = case when c.complete then 0 else c.interest end,
                               begun_at = case when c.complete then excluded.begun_at else c.begun_at end,
                               complete = false, finished_at = null
                        returning run, round, up_to, credited, corrected, unchanged, interest
                        """)
                .param("region", code(region))
                .param("year", year)
                .param("now", utc(now))
                .query(Standing.class)
                .single();
    }

    /// Locks the closing for this run.
    ///
    /// @return false when another run has taken over
    boolean lock(Region region, int year, int run) {
        return jdbc.sql(
                        """
                        select run from account.closing
                         where region = :region and year = :year and run = :run for update
                        """)
                .param("region", code(region))
                .param("year", year)
                .param("run", run)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    void save(Region region, int year, Standing standing) {
        jdbc.sql(
                        """
                        update account.closing
                           set up_to = :upTo, credited = :credited, corrected = :corrected,
                               unchanged = :unchanged, interest = :interest
                         where region = :region and year = :year and run = :run
                        """)
                .param("upTo", standing.upTo())
                .param("credited", standing.credited())
                .param("corrected", standing.corrected())
                .param("unchanged", standing.unchanged())
                .param("interest", standing.interest())
                .param("region", code(region))
                .param("year", year)
                .param("run", standing.run())
                .update();
    }

    void finish(Region region, int year, Instant now) {
        jdbc.sql(
                        """
                        update account.closing set complete = true, finished_at = :now
                         where region = :region and year = :year
                        """)
                .param("now", utc(now))
                .param("region", code(region))
                .param("year", year)
                .update();
    }

    /// Notes an account that a round leaves out.
    void refuse(Region region, int year, int round, Refused refused) {
        jdbc.sql(
                        """
                        insert into account.closing_refusal (region, year, round, person, code, amount)
                        values (:region, :year, :round, :person, :code, :amount)
                        """)
                .param("region", code(region))
                .param("year", year)
                .param("round", round)
                .param("person", refused.person())
                .param("code", refused.code())
                .param("amount", refused.amount().fen())
                .update();
    }

    /// The accounts that a round has left out so far.
    List<Refused> refused(Region region, int year, int round) {
        return jdbc.sql(
                        """
                        select person, code, amount from account.closing_refusal
                         where region = :region and year = :year and round = :round order by person
                        """)
                .param("region", code(region))
                .param("year", year)
                .param("round", round)
                .query((row, n) ->
                        new Refused(
                                row.getInt("person"),
                                row.getString("code"),
                                Money.fen(row.getLong("amount"))))
                .list();
    }

    /// Whether a year was closed to the end; empty when it was never begun.
    Optional<Boolean> complete(Region region, int year) {
        return jdbc.sql(
                        "select complete from account.closing where region = :region and year = :year")
                .param("region", code(region))
                .param("year", year)
                .query(Boolean.class)
                .optional();
    }

    /// The later years of a region that were closed or begun.
    List<Integer> later(Region region, int year) {
        return jdbc.sql(
                        """
                        select year from account.closing where region = :region and year > :year order by year
                        """)
                .param("region", code(region))
                .param("year", year)
                .query((row, n) -> row.getInt("year"))
                .list();
    }

    static int code(Region region) {
        return Integer.parseInt(region.code());
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
