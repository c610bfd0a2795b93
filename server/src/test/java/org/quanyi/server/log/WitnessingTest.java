package org.quanyi.server.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quanyi.proof.Checkpoint;
import org.quanyi.proof.LogFiles;
import org.quanyi.proof.Parsed;
import org.quanyi.proof.Policy;
import org.quanyi.proof.SignedNote;
import org.quanyi.proof.VerifierKey;
import org.quanyi.proof.witness.WitnessProgram;
import org.quanyi.server.TestServer;
import org.quanyi.server.store.OwnerConnection;

/// Three witnesses of a log: all up, one or two down, one that lies; and what follows when too few
/// sign.
class WitnessingTest {

    private static final Origin ACCESS = Origin.first(LogName.ACCESS);

    private final Map<Integer, WitnessProgram> witnesses = new HashMap<>();
    private final List<String> lines = new ArrayList<>();
    private TestServer server;
    private long acts;

    @TempDir Path folder;

    @BeforeEach
    void open() throws IOException {
        server = TestServer.fresh("witnessing");
        for (int i = 0; i < 3; i++) {
            start(i, 0);
            lines.add(Objects.requireNonNull(witnesses.get(i)).line());
        }
        configure();
    }

    @AfterEach
    void close() {
        witnesses.values().forEach(WitnessProgram::close);
        server.close();
    }

    private void start(int number, int port) throws IOException {
        VerifierKey key = server.get(LogKeys.class).of(ACCESS).verifier();
        VerifierKey ledger = server.get(LogKeys.class).of(Origin.first(LogName.LEDGER)).verifier();
        witnesses.put(
                number,
                WitnessProgram.start(
                        "w" + number, folder.resolve("w" + number), port, List.of(key, ledger)));
    }

    private void stop(int number) {
        Objects.requireNonNull(witnesses.remove(number)).close();
    }

    private void startAgain(int number) throws IOException {
        start(number, Integer.parseInt(lines.get(number).replaceAll(".*:", "")));
    }

    private void configure() throws IOException {
        Files.write(server.folder().resolve("log/witnesses"), lines);
    }

    private void act() {
        LoggedActs.reads(server, 3);
        acts += 3;
    }

    /// The checkpoint over everything so far with at least so many witnesses; the scheduled round
    /// may be at it as well.
    private Parsed<Checkpoint> untilSignedBy(int wanted) throws Exception {
        Policy policy = policy();
        Optional<SignedNote> note = Optional.empty();
        for (int i = 0; i < 200; i++) {
            server.get(Sequencer.class).run(LogName.ACCESS);
            var file = server.get(LogTiles.class).file(ACCESS, LogFiles.CHECKPOINT);
            if (file.isPresent()
                    && SignedNote.parse(file.get()) instanceof Parsed.Of<SignedNote>(var read)) {
                note = Optional.of(read);
                if (read.text().contains("\n" + acts + "\n")
                        && policy.signed(read).size() >= wanted) {
                    break;
                }
            }
            Thread.sleep(50);
        }
        assertThat(policy.signed(note.orElseThrow())).hasSize(wanted);
        return policy.open(note.orElseThrow());
    }

    private Policy policy() {
        String text = new String(server.get(LogExport.class).policy(), StandardCharsets.UTF_8);
        return ((Parsed.Of<Policy>) Policy.parse(text)).value();
    }

    @Test
    void twoOfThreeAreEnoughAndALateOneCatchesUp() throws Exception {
        act();
        assertThat(untilSignedBy(3)).isInstanceOf(Parsed.Of.class);
        stop(0);
        act();
        assertThat(untilSignedBy(2)).isInstanceOf(Parsed.Of.class);
        assertThat(server.get(Witnessing.class).state().grace()).isEqualTo(WitnessGrace.HELD);
        stop(1);
        act();
        assertThat(untilSignedBy(1)).isInstanceOf(Parsed.Flawed.class);
        assertThat(server.get(Witnessing.class).state().since()).isNotNull();
        startAgain(0);
        act();
        assertThat(untilSignedBy(2)).isInstanceOf(Parsed.Of.class);
        assertThat(server.get(Witnessing.class).state().since()).isNull();
        startAgain(1);
        assertThat(untilSignedBy(3)).isInstanceOf(Parsed.Of.class);
    }

    @Test
    void tooFewForAnHourAlarmAndForADayClose() throws Exception {
        act();
        untilSignedBy(3);
        stop(0);
        stop(1);
        act();
        untilSignedBy(1);
        ago("2 hours");
        assertThat(server.get(Witnessing.class).state().grace()).isEqualTo(WitnessGrace.ALARM);
        assertThat(server.get(Witnessing.class).isOpen()).isTrue();
        ago("25 hours");
        assertThat(server.get(Witnessing.class).state().grace()).isEqualTo(WitnessGrace.CLOSED);
        assertThat(server.get(Witnessing.class).isOpen()).isFalse();
        act();
        startAgain(0);
        untilSignedBy(2);
        assertThat(server.get(Witnessing.class).isOpen()).isTrue();
    }

    private void ago(String time) {
        OwnerConnection.run(
                server.store(),
                "update log.checkpoint set signed_at = now() - interval '" + time + "'");
    }

    @Test
    void oneThatLiesStopsNothingAndTwoDo() throws Exception {
        act();
        untilSignedBy(3);
        try (var first = liar(0, "999\n");
                var second = liar(1, "999\n")) {
            configure();
            act();
            untilSignedBy(1);
            var seen = server.get(Witnessing.class).seen(ACCESS);
            assertThat(seen.get(0).said()).isEqualTo("LOG-014");
            assertThat(server.get(Sequencer.class).run(LogName.ACCESS))
                    .isInstanceOfSatisfying(
                            Sequencer.Outcome.Refused.class,
                            refused -> assertThat(refused.why().code()).isEqualTo("LOG-014"));
        }
    }

    @Test
    void aSignatureThatDoesNotHoldCountsAsNone() throws Exception {
        act();
        untilSignedBy(3);
        String forged = "\u2014 w0 " + "A".repeat(92) + "\n";
        try (var only = liar(0, forged)) {
            configure();
            act();
            assertThat(untilSignedBy(2)).isInstanceOf(Parsed.Of.class);
            assertThat(server.get(Witnessing.class).seen(ACCESS).get(0).said())
                    .isEqualTo("no signature");
            assertThat(server.get(Sequencer.class).run(LogName.ACCESS))
                    .isInstanceOf(Sequencer.Outcome.Idle.class);
        }
    }

    /// A server in the place of a witness that says what it likes: a size, or a signature.
    private AutoCloseable liar(int number, String says) throws IOException {
        stop(number);
        HttpServer liar =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        liar.createContext(
                "/add-checkpoint",
                exchange -> {
                    try (exchange) {
                        byte[] body = says.getBytes(StandardCharsets.UTF_8);
                        exchange.getRequestBody().readAllBytes();
                        exchange.sendResponseHeaders(says.endsWith("9\n") ? 409 : 200, body.length);
                        exchange.getResponseBody().write(body);
                    }
                });
        liar.start();
        String address = "http://localhost:" + liar.getAddress().getPort();
        lines.set(number, lines.get(number).replaceAll("http.*", address));
        return () -> liar.stop(0);
    }

    @Test
    void aForkedHistoryIsRefusedByTheWitnesses() throws Exception {
        act();
        untilSignedBy(3);
        // whoever owns database and state folder sets both back and goes on another way
        OwnerConnection.run(
                server.store(),
                "delete from log.checkpoint; delete from log.cosignature;"
                        + " update log.leaf set entry = set_byte(entry, 9, get_byte(entry, 9) # 1) where id = 1");
        Files.delete(server.folder().resolve("log/access.signed"));
        act();
        Sequencer.Outcome outcome = new Sequencer.Outcome.Idle();
        for (int i = 0; i < 100 && !(outcome instanceof Sequencer.Outcome.Refused); i++) {
            outcome = server.get(Sequencer.class).run(LogName.ACCESS);
            Thread.sleep(50);
        }
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Sequencer.Outcome.Refused.class,
                        refused -> assertThat(refused.why().code()).isEqualTo("LOG-015"));
        var note =
                SignedNote.parse(
                        server.get(LogTiles.class).file(ACCESS, LogFiles.CHECKPOINT).orElseThrow());
        assertThat(policy().signed(((Parsed.Of<SignedNote>) note).value())).isEmpty();
    }

    @Test
    void eachCheckpointHasALineOfSm2AsWell() throws Exception {
        act();
        untilSignedBy(3);
        Sm2Key key = server.get(LogKeys.class).of(ACCESS).second();
        byte[] file = server.get(LogTiles.class).file(ACCESS, LogFiles.CHECKPOINT).orElseThrow();
        SignedNote note = ((Parsed.Of<SignedNote>) SignedNote.parse(file)).value();
        assertThat(key.hasSigned(note)).isTrue();
        assertThat(key.hasSigned(new SignedNote("x" + note.text(), note.lines()))).isFalse();
        assertThat(note.lines()).hasSize(5);
        assertThat(key.toString()).startsWith("quanyi.example/log/access+");
    }
}
