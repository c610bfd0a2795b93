package org.quanyi.bench;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import org.quanyi.rules.Result;
import org.quanyi.server.account.ClosedYear;
import org.quanyi.server.account.YearClosing;
import org.springframework.boot.WebApplicationType;

/// Closing a year of many accounts, beside the least that PostgreSQL could do: one UPDATE that adds
/// an amount to each of as many balances.
///
/// Ours reads twelve credits of each account, works the interest out, writes a line per account and
/// its postings, hashes and seals; nothing is overwritten.
final class CloseYearBench {

    private static final int MONTHS_BEFORE = 2;

    private final int persons;
    private final int rounds;

    CloseYearBench(int persons, int rounds) {
        this.persons = persons;
        this.rounds = rounds;
    }

    void run() throws Exception {
        Machine.print(
                "./quanyi bench close-year --persons %d --rounds %d (seed %d)"
                        .formatted(persons, rounds, World.SEED));
        int months = Math.min(RecordLoad.MONTHS, MONTHS_BEFORE + 12 * (rounds + 1));
        try (World world =
                new World(RecordLoad.folder(persons, months), persons, WebApplicationType.NONE)) {
            new RecordLoad(world, persons, months).complete();
            measure(world);
            System.out.println(world.bytesPerRow("account.interest"));
            System.out.println("kept for the next run, to be removed by hand: " + world.folder);
        }
    }

    private void measure(World world) throws Exception {
        int year = firstOpen(world);
        // years that only warm up: the first has two months and no opening balance
        for (int warm = 0; warm < 2; warm++) {
            tell(year, close(world, year), 0);
            year++;
        }
        double[] ours = new double[rounds];
        double[] limit = new double[rounds];
        double[] ratio = new double[rounds];
        for (int r = 0; r < rounds; r++) {
            ours[r] = close(world, year);
            limit[r] = update(world);
            ratio[r] = ours[r] / limit[r];
            tell(year, ours[r], limit[r]);
            year++;
        }
        System.out.println("seconds to close a year: " + Machine.told(ours));
        System.out.println("seconds of one UPDATE: " + Machine.told(limit));
        System.out.println("ratio close-year / UPDATE: " + Machine.told(ratio));
        System.out.printf(
                "the last year once more, nothing to write: %.2f s%n", close(world, year - 1));
    }

    private int firstOpen(World world) {
        int first =
                world.jdbc()
                        .sql(
                                "select coalesce(max(year) + 1, :first) from account.closing where complete")
                        .param("first", RecordLoad.FIRST.year())
                        .query(Integer.class)
                        .single();
        int last = RecordLoad.FIRST.plus(RecordLoad.MONTHS - 1).year() - 1;
        if (first + rounds + 2
                > Math.min(last, LocalDate.now(world.context.getBean(Clock.class)).getYear() - 1)) {
            throw new IllegalStateException(
                    "%d and before are closed in %s; remove the folder to begin again"
                            .formatted(first - 1, world.folder));
        }
        return first;
    }

    private void tell(int year, double ours, double limit) {
        System.out.printf(
                "%d: %,d accounts closed in %.2f s%s%n",
                year,
                persons,
                ours,
                limit == 0 ? " (warm-up)" : ", UPDATE %.2f s".formatted(limit));
    }

    private double close(World world, int year) {
        long begin = System.nanoTime();
        var closed = world.context.getBean(YearClosing.class).close(World.REGION, year, _ -> {});
        double seconds = (System.nanoTime() - begin) / 1e9;
        if (!(closed instanceof Result.Of<java.util.List<ClosedYear>>(var years))
                || years.getFirst().accounts() != persons) {
            throw new IllegalStateException(year + ": " + closed);
        }
        return seconds;
    }

    /// The limit, on a table of its own that is made anew: durable, indexed by person.
    private double update(World world) throws Exception {
        try (Connection connection = world.superuser();
                Statement statement = connection.createStatement()) {
            statement.execute("drop table if exists limit_account");
            statement.execute(
                    """
                    create table limit_account as
                        select person, 5000000::bigint as opening, 600000::bigint as credited, 0::bigint as interest,
                               990200 as region, 2010::smallint as year
                          from generate_series(1, %d) as person
                    """
                            .formatted(persons));
            statement.execute("alter table limit_account add primary key (person)");
            statement.execute("vacuum (analyze) limit_account");
            statement.execute("checkpoint");
            long begin = System.nanoTime();
            statement.execute(
                    """
                    update limit_account set opening = opening + credited + interest,
                           interest = round(opening * 0.0612), year = year + 1
                    """);
            return (System.nanoTime() - begin) / 1e9;
        }
    }
}
