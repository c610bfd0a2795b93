package org.quanyi.bench;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.quanyi.rules.Insurance;
import org.quanyi.rules.Law;
import org.quanyi.rules.Money;
import org.quanyi.rules.Month;
import org.quanyi.rules.contribution.Amounts;
import org.quanyi.rules.contribution.ContributionDue;
import org.quanyi.rules.contribution.ContributionTerms;
import org.quanyi.server.contribution.HistoryMonth;
import org.quanyi.server.contribution.Receipt;
import org.quanyi.server.contribution.TakeOver;

/// Fifteen years of many persons, taken over month by month through the door that every take-over
/// uses: declared, paid, settled, credited and sealed.
///
/// The door already writes by binary COPY; what makes it slow at this size are the indexes, which
/// are put off until the end. A load that was cut off goes on where it stopped.
final class RecordLoad {

    static final int MONTHS = 180;

    static final Month FIRST = Month.parse("2010-11");
    private static final int EMPLOYERS_AT_ONCE = 20;
    private static final int LEAST_WAGE = 2_000;
    private static final int WAGES = 20_000;

    /// Rows, keys and indexes of a month line and of its credit, and a share of everything else.
    private static final double BYTES_PER_MONTH = 250;

    private static final double LOG_BYTES = 5e9;
    private static final double LEFT_FREE = 20e9;

    private final World world;
    private final int persons;
    private final int months;
    private final TakeOver door;
    private final Law law;

    /// @param months how many, from the first; at most [#MONTHS]
    RecordLoad(World world, int persons, int months) {
        this.world = world;
        this.persons = persons;
        this.months = months;
        this.door = world.context.getBean(TakeOver.class);
        this.law = world.context.getBean(Law.class);
    }

    private record Chunk(int month, int employer) {}

    private void run() throws Exception {
        Set<Chunk> done = done();
        int chunks = (world.employers.size() + EMPLOYERS_AT_ONCE - 1) / EMPLOYERS_AT_ONCE;
        LaterIndexes indexes = new LaterIndexes(world);
        long begin = System.nanoTime();
        indexes.putOff();
        int booked = 0;
        for (int m = 0; m < months; m++) {
            Month month = FIRST.plus(m);
            Amounts[] assessed = assessed(month);
            for (int c = 0; c < chunks; c++) {
                int from = c * EMPLOYERS_AT_ONCE;
                if (!done.contains(new Chunk(month.index(), world.employers.get(from)))) {
                    requireSpace(0);
                    book(month, from, assessed);
                    booked++;
                }
            }
            System.err.printf(
                    "month %d of %d, %.0f s%n", m + 1, months, (System.nanoTime() - begin) / 1e9);
        }
        double rows = (System.nanoTime() - begin) / 1e9;
        indexes.build();
        System.out.printf(
                "loaded %d of %d batches in %.0f s, keys and indexes in %.0f s more%n",
                booked, months * chunks, rows, (System.nanoTime() - begin) / 1e9 - rows);
    }

    private boolean isComplete() throws Exception {
        return done().size() >= months * world.employers.size()
                && new LaterIndexes(world).areBuilt();
    }

    private Set<Chunk> done() {
        return new HashSet<>(
                world.jdbc()
                        .sql("select month, employer from contribution.employer_month")
                        .query((row, n) -> new Chunk(row.getInt(1), row.getInt(2)))
                        .list());
    }

    /// Refuses to begin what would not fit, and to go on when others took the space meanwhile.
    ///
    /// @param months how many months of all persons are still to come
    void requireSpace(int months) {
        requireSpace(world.folder, persons, months);
    }

    /// The folder of a world of so many persons, which benchmarks of records share.
    static Path folder(int persons, int months) throws Exception {
        Path folder = World.folder("record-" + persons + "-" + Layout.digest());
        if (!Files.exists(folder)) {
            requireSpace(folder, persons, months);
        }
        return folder;
    }

    private static void requireSpace(Path folder, int persons, int months) {
        File existing = folder.toAbsolutePath().toFile();
        while (!existing.exists()) {
            existing = Objects.requireNonNull(existing.getParentFile());
        }
        double needed = months * (double) persons * BYTES_PER_MONTH + LOG_BYTES;
        long free = existing.getUsableSpace();
        if (free - LEFT_FREE < needed) {
            throw new IllegalStateException(
                    "%,d persons need about %.0f GB more and 20 GB stay free, but %.0f GB are free in %s; name another folder in QUANYI_DATA or fewer persons"
                            .formatted(persons, needed / 1e9, free / 1e9, folder));
        }
    }

    /// Loads what is missing, if anything is.
    void complete() throws Exception {
        if (isComplete()) {
            System.out.println("kept from an earlier run: " + world.folder);
        } else {
            requireSpace(monthsMissing());
            run();
        }
    }

    private int monthsMissing() {
        return months - done().size() / world.employers.size();
    }

    /// What is due for each wage, whole yuan by whole yuan: a million persons share a few thousand
    /// wages.
    private Amounts[] assessed(Month month) {
        ContributionTerms terms = ContributionDue.terms(law, World.REGION, month, 2).orThrow();
        Amounts[] assessed = new Amounts[WAGES];
        for (int i = 0; i < WAGES; i++) {
            assessed[i] = terms.assess(terms.clamp(Money.fen(100L * (LEAST_WAGE + i))));
        }
        return assessed;
    }

    private void book(Month month, int from, Amounts[] assessed) {
        int to = Math.min(world.employers.size(), from + EMPLOYERS_AT_ONCE);
        Random random = new Random(World.SEED + month.index() * 1_000_003L + from);
        List<HistoryMonth.Line> lines = new ArrayList<>(EMPLOYERS_AT_ONCE * World.STAFF);
        List<Receipt> receipts = new ArrayList<>();
        for (int e = from; e < to; e++) {
            List<Amounts> staff = new ArrayList<>(World.STAFF);
            int last = Math.min(persons, (e + 1) * World.STAFF);
            for (int i = e * World.STAFF; i < last; i++) {
                Amounts amounts = assessed[random.nextInt(WAGES)];
                staff.add(amounts);
                lines.add(
                        new HistoryMonth.Line(
                                world.persons.get(i), world.employers.get(e), amounts));
            }
            receipts.addAll(receipts(e, month, staff));
        }
        Set<Integer> joined =
                month.equals(FIRST)
                        ? new HashSet<>(
                                world.persons.subList(
                                        from * World.STAFF, Math.min(persons, to * World.STAFF)))
                        : Set.of();
        door.book(
                new HistoryMonth(World.REGION, month, lines, List.of(), receipts, joined, Set.of()),
                "bench");
    }

    private List<Receipt> receipts(int employer, Month month, List<Amounts> staff) {
        List<Receipt> receipts = new ArrayList<>();
        for (Insurance insurance : Insurance.values()) {
            long fen = 0;
            for (Amounts amounts : staff) {
                if (amounts.insured(insurance)) {
                    fen += amounts.employer(insurance) + amounts.person(insurance);
                }
            }
            if (fen > 0) {
                receipts.add(
                        new Receipt(
                                "BENCH-%s-%d-%d".formatted(month, employer, insurance.ordinal()),
                                month.next().firstDay().minusDays(8),
                                World.employerName(employer),
                                world.codes.get(employer),
                                month,
                                insurance,
                                Money.fen(fen)));
            }
        }
        return receipts;
    }
}
