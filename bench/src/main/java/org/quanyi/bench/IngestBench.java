package org.quanyi.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.postgresql.PGConnection;
import org.quanyi.rules.Insurance;
import org.quanyi.rules.Money;
import org.quanyi.rules.Month;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Role;
import org.quanyi.server.contribution.DueTotals;
import org.quanyi.server.contribution.Filings;
import org.quanyi.server.contribution.Receipt;
import org.quanyi.server.contribution.Receipts;
import org.quanyi.server.contribution.SubmittedFiling;
import org.quanyi.server.contribution.Upload;
import org.springframework.boot.WebApplicationType;

/// Filings from their bytes to sealed, settled ledger rows, beside PostgreSQL's own COPY of the
/// same lines.
final class IngestBench {

    private static final Actor ACTOR =
            new Actor("bench", Role.OPERATOR, "bench", "bench", null, null);
    private static final int INSURANCES = Insurance.values().length;
    private static final Month FIRST = Month.parse("2025-07");

    /// Rounds before the first that counts: a server has been running for a while when lists come.
    private static final int WARM_UP = 3;

    private final int persons;
    private final int rounds;
    private final int threads;

    IngestBench(int persons, int rounds, int threads) {
        this.persons = persons;
        this.rounds = rounds;
        this.threads = threads;
    }

    void run() throws Exception {
        Machine.print(
                "./quanyi bench ingest --persons %d --rounds %d --threads %d (seed %d)"
                        .formatted(persons, rounds, threads, World.SEED));
        double[] ours = new double[rounds];
        double[] filed = new double[rounds];
        double[] limit = new double[rounds];
        double[] ratio = new double[rounds];
        double[] work = new double[rounds];
        double[] workOfLimit = new double[rounds];
        try (World world = new World("ingest", persons, WebApplicationType.NONE)) {
            tellTerms(world);
            byte[] lines = lines(world);
            CpuClock clock = new CpuClock(world.folder);
            for (int r = 0; r < WARM_UP; r++) {
                round(world, FIRST.plus(r));
                copy(world, lines);
            }
            for (int r = 0; r < rounds; r++) {
                CpuClock.Used before = clock.now();
                Timed timed = round(world, FIRST.plus(WARM_UP + r));
                CpuClock.Used between = clock.now();
                limit[r] = (double) persons * INSURANCES / copy(world, lines);
                CpuClock.Used own = between.since(before);
                work[r] = own.both() * 1e6 / persons / INSURANCES;
                workOfLimit[r] = clock.now().since(between).both() * 1e6 / persons / INSURANCES;
                ours[r] = (double) persons * INSURANCES / (timed.filings() + timed.receipts());
                filed[r] = (double) persons * INSURANCES / timed.filings();
                ratio[r] = ours[r] / limit[r];
                System.out.printf(
                        "round %d: filings %.2f s, receipts %.2f s, end to end %,.0f lines/s, COPY %,.0f lines/s,"
                                + " processor %.2f s program + %.2f s database%n",
                        r + 1,
                        timed.filings(),
                        timed.receipts(),
                        ours[r],
                        limit[r],
                        own.program(),
                        own.database());
            }
            System.out.println("insurance lines per second, end to end: " + Machine.told(ours));
            System.out.println(
                    "insurance lines per second, without receipts: " + Machine.told(filed));
            System.out.println("insurance lines per second, raw COPY: " + Machine.told(limit));
            System.out.println("ratio end to end / raw COPY: " + Machine.told(ratio));
            System.out.println(
                    "processor microseconds per line, end to end: " + Machine.told(work));
            System.out.println(
                    "processor microseconds per line, raw COPY: " + Machine.told(workOfLimit));
            System.out.println(world.bytesPerRow("contribution.stored_line"));
            System.out.println(world.bytesPerRow("account.credit"));
            System.out.println(world.bytesPerRow("limit_line"));
        }
    }

    /// Both sides get the same persons, months and insurances, through the same server.
    private void tellTerms(World world) throws Exception {
        try (Connection connection = world.superuser();
                var statement = connection.createStatement();
                var row =
                        statement.executeQuery(
                                "select string_agg(name || ' ' || setting, ', ' order by name) from pg_settings"
                                        + " where name in ('fsync', 'full_page_writes', 'synchronous_commit')")) {
            row.next();
            System.out.printf(
                    "each round, both sides: %,d persons, one month, %d insurances = %,d lines; %s%n",
                    persons, INSURANCES, persons * INSURANCES, row.getString(1));
        }
        System.out.printf(
                "%d rounds before the first that counts%nours: %d filings in %d threads, checked against last month, dues, settlement, personal"
                        + " accounts, hashes, indexes; COPY: one transaction, one row per insurance, no index%n",
                WARM_UP, world.employers.size(), threads);
    }

    /// Seconds spent.
    private record Timed(double filings, double receipts) {}

    private Timed round(World world, Month month) throws Exception {
        Random random = new Random(World.SEED + month.index());
        List<byte[]> files = new ArrayList<>();
        for (int e = 0; e < world.employers.size(); e++) {
            files.add(world.filing(e, month, random));
        }
        List<Callable<SubmittedFiling>> tasks = new ArrayList<>();
        for (byte[] file : files) {
            tasks.add(() -> file(world, file));
        }
        long begin = System.nanoTime();
        List<SubmittedFiling> submitted = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            for (var done : pool.invokeAll(tasks)) {
                submitted.add(done.get());
            }
        }
        double filings = (System.nanoTime() - begin) / 1e9;
        List<List<Receipt>> receipts = submitted.stream().map(s -> receipts(s, month)).toList();
        begin = System.nanoTime();
        List<Callable<Integer>> settle = new ArrayList<>();
        for (List<Receipt> one : receipts) {
            settle.add(() -> world.context.getBean(Receipts.class).book(one, "bench").settled());
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            for (var done : pool.invokeAll(settle)) {
                if (done.get() != INSURANCES) {
                    throw new IllegalStateException("not every receipt settled its due");
                }
            }
        }
        return new Timed(filings, (System.nanoTime() - begin) / 1e9);
    }

    private static SubmittedFiling file(World world, byte[] bytes) {
        Filings filings = world.context.getBean(Filings.class);
        var staged = filings.stage(new Upload("bench.csv", bytes), ACTOR).orThrow();
        if (staged.checked().rowsToChange() != 0) {
            throw new IllegalStateException(
                    "rows to change: " + staged.checked().toChange().getFirst());
        }
        return filings.submit(staged.filing(), ACTOR).orThrow();
    }

    private static List<Receipt> receipts(SubmittedFiling submitted, Month month) {
        DueTotals due = submitted.checked().due();
        List<Receipt> receipts = new ArrayList<>();
        for (Insurance insurance : Insurance.values()) {
            Money amount = due.employer(insurance).plus(due.person(insurance));
            receipts.add(
                    new Receipt(
                            submitted.filing().receipt() + "-" + insurance.code(),
                            LocalDate.of(month.year(), month.month(), 20),
                            "示例单位",
                            submitted.checked().head().creditCode(),
                            month,
                            insurance,
                            amount));
        }
        return receipts;
    }

    /// The same lines as text, one row per insurance, as COPY takes them.
    private byte[] lines(World world) {
        StringBuilder text = new StringBuilder(persons * INSURANCES * 48);
        Random random = new Random(World.SEED);
        for (int i = 0; i < persons; i++) {
            int base = (6000 + random.nextInt(50) * 100) * 100;
            for (int insurance = 0; insurance < INSURANCES; insurance++) {
                text.append(world.persons.get(i))
                        .append('\t')
                        .append(24307)
                        .append('\t')
                        .append(insurance)
                        .append('\t')
                        .append(world.employers.get(i / World.STAFF))
                        .append("\t990200\t")
                        .append(base)
                        .append('\t')
                        .append(base * 16L / 100)
                        .append('\t')
                        .append(base * 8L / 100)
                        .append('\n');
            }
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static double copy(World world, byte[] lines) throws Exception {
        try (Connection connection = world.superuser();
                var statement = connection.createStatement()) {
            statement.execute(
                    """
                    create table if not exists limit_line (person integer, month smallint, insurance smallint,
                        employer integer, region integer, base bigint, employer_fen bigint, person_fen bigint)
                    """);
            long begin = System.nanoTime();
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "copy limit_line from stdin",
                            new java.io.ByteArrayInputStream(lines),
                            1 << 16);
            return (System.nanoTime() - begin) / 1e9;
        }
    }
}
