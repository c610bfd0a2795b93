package org.quanyi.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.quanyi.bench.Clients.Answers;
import org.quanyi.bench.Clients.Question;
import org.quanyi.proof.Checkpoint;
import org.quanyi.proof.EntryBundle;
import org.quanyi.proof.LogFiles;
import org.quanyi.proof.LogVerifier;
import org.quanyi.proof.Merkle;
import org.quanyi.proof.SigningKey;
import org.quanyi.proof.Tile;
import org.quanyi.proof.TileTree;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Purpose;
import org.quanyi.server.access.Reads;
import org.quanyi.server.access.Role;
import org.quanyi.server.log.Sequencer;
import org.springframework.boot.WebApplicationType;

/// What a leaf costs: the line of a read with its leaf beside the same line without one, each
/// durable before it is answered; how fast waiting leaves get their places; and how long a stranger
/// needs to check a whole log.
final class LogBench {

    private static final int PERSONS = 1_000;
    private static final String ORIGIN = "bench.example/log/access";

    /// The line alone. Its leaf is a number that no leaf has, as the table wants one.
    private static final String LINE =
            """
            insert into access.read_line
                   (person, actor, role, organisation, purpose, case_number, fields, happened_at, leaf, salt, number)
            values (:person, 'bench', 'CLERK', 'bench', 'CASE_HANDLING', 'B-1', 'months', :at, :leaf,
                    decode(repeat('00', 32), 'hex'), :leaf)
            """;

    private final int leaves;
    private final double seconds;
    private final int rounds;
    private final int looks;

    /// @param seconds of the reads; 0 leaves them out
    /// @param looks how many are waited for until they are seen; 0 leaves them out
    LogBench(int leaves, double seconds, int rounds, int looks) {
        this.leaves = leaves;
        this.looks = looks;
        this.seconds = seconds;
        this.rounds = rounds;
    }

    void run() throws Exception {
        Machine.print(
                "./quanyi bench log --leaves %d --seconds %.0f --rounds %d --looks %d"
                        .formatted(leaves, seconds, rounds, looks));
        if (seconds > 0) {
            try (World world = new World("log", PERSONS, WebApplicationType.NONE)) {
                reads(world);
            }
        }
        if (looks > 0) {
            new Visibility(looks).run();
        }
        if (leaves > 0) {
            verification();
        }
    }

    private void reads(World world) throws Exception {
        Reads reads = world.context.getBean(Reads.class);
        Sequencer sequencer = world.context.getBean(Sequencer.class);
        AtomicLong absent = new AtomicLong();
        OffsetDateTime at = OffsetDateTime.of(2026, 11, 25, 0, 0, 0, 0, ZoneOffset.UTC);
        Question logged =
                person ->
                        reads.record(
                                insured(world.persons.get(person)),
                                Purpose.OWN_RECORD,
                                "",
                                world.persons.get(person),
                                "months");
        Question bare =
                person ->
                        world.jdbc()
                                .sql(LINE)
                                .param("person", world.persons.get(person))
                                .param("at", at)
                                .param("leaf", absent.decrementAndGet())
                                .update();
        Clients clients = new Clients(PERSONS);
        clients.closed(logged, seconds / 2);
        clients.closed(bare, seconds / 2);
        sequencer.run();
        for (int round = 1; round <= rounds; round++) {
            Answers without = clients.closed(bare, seconds);
            Answers with = clients.closed(logged, seconds);
            long begin = System.nanoTime();
            sequencer.run();
            double took = (System.nanoTime() - begin) / 1e9;
            System.out.printf("round %d, closed loop, %d clients%n", round, Clients.COUNT);
            System.out.println("  line of a read, without a leaf: " + without.told());
            System.out.println("  line of a read and its leaf:    " + with.told());
            System.out.printf(
                    "  places, tiles and checkpoint for %,d leaves: %.2f s, %,.0f leaves/s%n",
                    with.sorted().length, took, with.sorted().length / took);
        }
    }

    private static Actor insured(int person) {
        return new Actor("bench-" + person, Role.PERSON, "bench", "", person, null);
    }

    private void verification() throws Exception {
        Path folder = World.folder("log-tiles-" + ProcessHandle.current().pid());
        var key = new SigningKey(ORIGIN, KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
        write(folder, key);
        double[] took = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            long begin = System.nanoTime();
            var outcome =
                    new LogVerifier(LogFiles.in(folder), key.verifier(), null)
                            .verify(checked -> {});
            took[round] = (System.nanoTime() - begin) / 1e9;
            if (!outcome.holds()) {
                throw new IllegalStateException(outcome.toString());
            }
        }
        System.out.printf(
                "verification of %,d leaves from files, s: %s%n", leaves, Machine.told(took));
        control(folder, key);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /// One byte turned in an entry near the end has to be found, or the figures above are of a
    /// check that checks nothing.
    private void control(Path folder, SigningKey key) throws IOException {
        Tile tile = Tile.of(Tile.ENTRIES, (leaves - 1) / Tile.FULL, leaves).orElseThrow();
        Path file = folder.resolve(tile.path());
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        var outcome =
                new LogVerifier(LogFiles.in(folder), key.verifier(), null).verify(checked -> {});
        if (outcome.holds()) {
            throw new IllegalStateException("one turned byte was not found");
        }
        System.out.printf("control, one byte turned in %s: %s%n", tile.path(), outcome.verdict());
    }

    /// A log of invented leaves, as an export would write it.
    private void write(Path folder, SigningKey key) throws IOException {
        Random random = new Random(World.SEED);
        TileTree tree = new TileTree((tile, hashes, root) -> put(folder, tile, hashes));
        for (long index = 0; index * Tile.FULL < leaves; index++) {
            Tile tile = Tile.of(Tile.ENTRIES, index, leaves).orElseThrow();
            List<byte[]> entries =
                    IntStream.range(0, tile.width())
                            .mapToObj(_ -> {
                                byte[] entry = new byte[34];
                                random.nextBytes(entry);
                                return entry;
                            })
                            .toList();
            entries.forEach(entry -> tree.append(Merkle.leafHash(entry)));
            put(folder, tile, EntryBundle.of(entries));
        }
        for (int level = 0; level < TileTree.levels(leaves); level++) {
            if (TileTree.width(leaves, level) > 0) {
                long index = (long) leaves >>> 8 * (level + 1);
                put(folder, Tile.of(level, index, leaves).orElseThrow(), tree.partial(level));
            }
        }
        Files.write(
                folder.resolve(LogFiles.CHECKPOINT),
                key.sign(new Checkpoint(ORIGIN, leaves, tree.root()).text()).toBytes());
    }

    private static void put(Path folder, Tile tile, byte[] bytes) {
        try {
            Path file = folder.resolve(tile.path());
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
