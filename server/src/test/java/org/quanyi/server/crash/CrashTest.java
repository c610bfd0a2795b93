package org.quanyi.server.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quanyi.rules.Month;
import org.quanyi.server.TestServer;
import org.quanyi.server.credit.SwitchWorld;
import org.quanyi.server.signin.SteppedClock;
import org.quanyi.server.store.OwnerConnection;
import org.quanyi.server.store.PostgresKill;
import org.quanyi.server.store.StateFolder;
import org.quanyi.server.store.Store;
import org.quanyi.server.wage.ClassWorld;

/// Kills the writer and the database in the middle of submissions. What was acknowledged is known
/// outside, so that loss shows even where all sums agree. The control runs without synchronous
/// commit and must lose something.
@Tag("crash")
class CrashTest {

    private static final int ACKNOWLEDGED_BEFORE_THE_KILL = 40;

    @Test
    void aKilledWriterLosesNothingAcknowledgedAndLeavesNoHalfMonth(@TempDir Path folder)
            throws Exception {
        Map<Month, Integer> acknowledged = write(folder, Victim.WRITER);
        assertThat(lost(folder, acknowledged)).isEmpty();
    }

    @Test
    void aKilledDatabaseLosesNothingAcknowledgedAndLeavesNoHalfMonth(@TempDir Path folder)
            throws Exception {
        Map<Month, Integer> acknowledged = write(folder, Victim.BOTH);
        assertThat(lost(folder, acknowledged)).isEmpty();
    }

    @Test
    void theHarnessNoticesLossWhenCommitsDoNotWaitForTheDisk(@TempDir Path folder)
            throws Exception {
        try (Store store = Store.open(new StateFolder(folder), Map.of())) {
            PostgresKill.asSuperuser(
                    store,
                    folder,
                    List.of(
                            "alter role quanyi_app set synchronous_commit = off",
                            "alter system set wal_writer_delay = '10s'",
                            "alter system set wal_writer_flush_after = '100MB'"));
        }
        Map<Month, Integer> acknowledged = write(folder, Victim.BOTH);
        assertThat(lost(folder, acknowledged)).isNotEmpty();
    }

    private enum Victim {
        WRITER,
        BOTH
    }

    private static Process start(Class<?> program, String... arguments) throws IOException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                ProcessHandle.current().info().command().orElseThrow(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                program.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    /// Killed between a step and its letter, between a letter and its notice, between a notice and
    /// its message: of each there is one.
    @Test
    void aKilledWriterLeavesOneLetterOfEachStepAndOneNoticeOfEachLetter(@TempDir Path folder)
            throws Exception {
        Process writer = start(LetterWriter.class, folder.toString());
        List<String> acknowledged = new ArrayList<>();
        try (BufferedReader said = writer.inputReader(StandardCharsets.UTF_8)) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                if (line.startsWith(FilingWriter.ACKNOWLEDGED)) {
                    acknowledged.add(line.substring(FilingWriter.ACKNOWLEDGED.length()));
                }
                if (acknowledged.size() == ACKNOWLEDGED_BEFORE_THE_KILL) {
                    writer.toHandle().destroyForcibly();
                }
            }
        }
        assertThat(writer.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ACKNOWLEDGED_BEFORE_THE_KILL);
        Process finisher = start(LetterWriter.class, folder.toString(), "finish");
        finisher.getInputStream().readAllBytes();
        assertThat(finisher.waitFor(60, TimeUnit.SECONDS)).isTrue();
        try (Store store = Store.open(new StateFolder(folder), Map.of())) {
            String told = "(select count(*) from casework.step where act = 'ASK')";
            assertThat(
                            OwnerConnection.text(
                                    store,
                                    "select count(*) = %s and count(distinct file) = %s from casework.letter"
                                            .formatted(told, told)))
                    .isEqualTo("t");
            assertThat(
                            OwnerConnection.text(
                                    store,
                                    "select count(*) = %s from casework.notice n join casework.notice_done d on d.notice = n.id"
                                            .formatted(told)))
                    .isEqualTo("t");
            for (String number : acknowledged) {
                assertThat(
                                OwnerConnection.text(
                                        store,
                                        "select count(*) from casework.file where number = '%s'"
                                                .formatted(number)))
                        .isEqualTo("1");
            }
            try (Stream<Path> files = Files.list(folder.resolve("outbox/new"))) {
                assertThat(Long.toString(files.count()))
                        .isEqualTo(
                                OwnerConnection.text(
                                        store, "select count(*) from casework.notice"));
            }
            try (Stream<Path> files = Files.list(folder.resolve("outbox/tmp"))) {
                assertThat(files).isEmpty();
            }
        }
    }

    /// Killed between an entry and the next one, or between an event and its recall, its letter and
    /// its mark in the batch: the batch goes on, and of each there is one.
    @Test
    void aKilledBatchOfReversalsGoesOnAndTakesNothingBackTwice(@TempDir Path folder)
            throws Exception {
        killedAt(start(ReversalWriter.class, folder.toString()), 8);
        killedAndFinished(folder);
        try (Store store = Store.open(new StateFolder(folder), Map.of())) {
            isOneEach(
                    store,
                    List.of(
                            "credit.reversal",
                            "(select distinct entry from credit.event where act = 'ANNULLED') x",
                            "(select from credit.event where act = 'ANNULLED') x",
                            "(select from credit.recall where act = 'ANNULLED') x",
                            "credit.compensation",
                            "(select from casework.file where kind = 'COMPENSATION') x",
                            """
                            (select from casework.letter l join casework.file f on f.id = l.file
                              where f.kind = 'COMPENSATION') x
                            """));
        }
    }

    /// Killed between the case that opens a year again, its letter and its mark: each class is
    /// taken back once, and no employer is told twice.
    @Test
    void aKilledBatchOfClassesGoesOnAndTakesNoneBackTwice(@TempDir Path folder) throws Exception {
        SteppedClock clock =
                new SteppedClock(Instant.now(Clock.systemUTC()).minus(Duration.ofDays(40)));
        try (TestServer server = TestServer.stepped(folder, clock).withoutClock()) {
            ClassWorld world = ClassWorld.open(server, clock);
            world.classed("2025", ReversalWriter.ENTRIES);
            new SwitchWorld(server).suspend("R10", world.wages().today());
        }
        killedAndFinished(folder);
        try (Store store = Store.open(new StateFolder(folder), Map.of())) {
            String again =
                    "(select %s from casework.step s join casework.file f on f.id = s.file"
                            + " where f.kind = 'LAW_ABIDING_CLASS' and s.act = 'REOPEN') x";
            isOneEach(
                    store,
                    List.of(
                            "wage.class_reversal",
                            "(select distinct class from wage.class_reversal) x",
                            again.formatted(""),
                            again.formatted("distinct f.employer"),
                            """
                            (select from casework.letter l
                              join casework.step s on s.file = l.file and s.place = l.step
                             where s.act = 'REOPEN') x
                            """));
        }
    }

    private static void isOneEach(Store store, List<String> all) throws SQLException {
        for (String each : all) {
            assertThat(OwnerConnection.text(store, "select count(*) from " + each))
                    .as(each)
                    .isEqualTo(Integer.toString(ReversalWriter.ENTRIES));
        }
    }

    /// Kills a batch again and again, and lets the last one finish.
    private static void killedAndFinished(Path folder) throws Exception {
        int seen = 0;
        for (int until : List.of(16, 24, 32, 40)) {
            seen = killedAt(start(ReversalWriter.class, folder.toString(), "again"), until);
        }
        assertThat(seen).as("killed in the middle").isBetween(40, ReversalWriter.ENTRIES - 1);
        Process finisher = start(ReversalWriter.class, folder.toString(), "finish");
        List<String> done =
                new String(finisher.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> line.startsWith(FilingWriter.ACKNOWLEDGED))
                        .map(line -> line.substring(FilingWriter.ACKNOWLEDGED.length()))
                        .toList();
        assertThat(done).hasSize(2);
        assertThat(Integer.parseInt(done.getFirst()))
                .as("what was left, and not more")
                .isBetween(1, ReversalWriter.ENTRIES - seen);
        assertThat(done.getLast()).as("nothing twice").isEqualTo("0");
    }

    /// Kills a writer as soon as it says that it is so far.
    ///
    /// @return how far it said that it was
    private static int killedAt(Process writer, int until) throws Exception {
        int seen = 0;
        try (BufferedReader said = writer.inputReader(StandardCharsets.UTF_8)) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                if (line.startsWith(FilingWriter.ACKNOWLEDGED)) {
                    seen = Integer.parseInt(line.substring(FilingWriter.ACKNOWLEDGED.length()));
                }
                if (seen >= until) {
                    writer.toHandle().destroyForcibly();
                }
            }
        }
        assertThat(writer.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return seen;
    }

    /// Lets the writer run, kills, and answers the last base that each month was acknowledged with.
    private static Map<Month, Integer> write(Path folder, Victim victim)
            throws IOException, InterruptedException {
        Process writer = start(FilingWriter.class, folder.toString());
        Map<Month, Integer> acknowledged = new TreeMap<>();
        try (BufferedReader said = writer.inputReader(StandardCharsets.UTF_8)) {
            String line = said.readLine();
            while (line != null && acknowledged.size() < ACKNOWLEDGED_BEFORE_THE_KILL) {
                note(line, acknowledged);
                line = said.readLine();
            }
            if (victim == Victim.BOTH) {
                PostgresKill.kill(folder);
            }
            // Through its handle: the process itself would close the pipe that is still to be read.
            writer.toHandle().destroyForcibly();
            // What was in the pipe when the writer died was acknowledged too.
            while (line != null) {
                note(line, acknowledged);
                line = said.readLine();
            }
        }
        assertThat(writer.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ACKNOWLEDGED_BEFORE_THE_KILL);
        return acknowledged;
    }

    private static void note(String line, Map<Month, Integer> acknowledged) {
        if (line.startsWith(FilingWriter.ACKNOWLEDGED)) {
            String[] words = line.split(" ", -1);
            acknowledged.put(Month.parse(words[1]), Integer.parseInt(words[2]));
        }
    }

    /// Acknowledged months that are not on record, and months that are there in part.
    private static List<String> lost(Path folder, Map<Month, Integer> acknowledged)
            throws SQLException {
        List<String> lost = new ArrayList<>();
        try (Store store = Store.open(new StateFolder(folder), Map.of());
                Connection connection = OwnerConnection.open(store)) {
            Map<Month, Integer> persons = persons(connection);
            acknowledged.keySet().stream()
                    .filter(m -> !persons.containsKey(m))
                    .forEach(m -> lost.add(m + " was acknowledged and is gone"));
            persons.forEach((month, count) -> {
                if (count != FilingWriter.NUMBERS.length) {
                    lost.add(month + " holds " + count + " persons");
                }
            });
            lost.addAll(unsealed(connection));
        }
        return lost;
    }

    private static Map<Month, Integer> persons(Connection connection) throws SQLException {
        Map<Month, Integer> persons = new HashMap<>();
        try (Statement statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                """
                                select month, count(distinct person) as persons
                                  from contribution.month_line group by month
                                """)) {
            while (rows.next()) {
                persons.put(new Month(rows.getInt("month")), rows.getInt("persons"));
            }
        }
        return persons;
    }

    private static List<String> unsealed(Connection connection) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                """
                                select distinct l.batch from contribution.month_line l
                                 where not exists (select from journal.entry e where e.batch = l.batch)
                                 union
                                select e.batch from journal.entry e
                                 where e.row_count <> (select sum(row_count) from journal.ledger_root r
                                                        where r.batch = e.batch)
                                """)) {
            while (rows.next()) {
                found.add("batch " + rows.getInt(1) + " is not whole");
            }
        }
        return found;
    }
}
