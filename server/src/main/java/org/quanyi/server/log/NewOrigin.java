package org.quanyi.server.log;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.quanyi.proof.Checkpoint;
import org.quanyi.proof.Commitment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Freezes an origin and opens the next one (新来源), after a restore has lost leaves that others hold
/// signatures of: with a signed statement, which the first leaf of the new tree stands for.
@Component
public class NewOrigin {

    /// What was done.
    ///
    /// @param statement as it is published with both
    /// @param queued leaves that no signed checkpoint of the frozen one covers, and the new one
    ///   takes
    public record Opened(Origin frozen, Origin opened, String statement, int queued) {}

    private final LogTable table;
    private final OriginTable origins;
    private final LogKeys keys;
    private final Clock clock;

    NewOrigin(LogTable table, OriginTable origins, LogKeys keys, Clock clock) {
        this.table = table;
        this.origins = origins;
        this.keys = keys;
        this.clock = clock;
    }

    /// Freezes the origin that a log has now. Nothing is ever added to it again.
    ///
    /// @param reason for everybody to read, one line
    @Transactional
    public Opened open(LogName log, String reason) {
        Origin old = origins.current(log);
        table.lockTurn(old);
        if (!origins.current(log).equals(old)) {
            throw new IllegalStateException("another origin was opened at the same time");
        }
        LogSigner signer = keys.of(old);
        long held = table.newest(old).map(LogTable.Published::size).orElse(0L);
        String statement = signer.state(text(old, signer, held, reason)).toString();
        Origin opened = old.next();
        origins.open(opened, statement, clock.instant());
        byte[] event = statement.getBytes(StandardCharsets.UTF_8);
        Leaf leaf = new Leaf(origins.leaf(log, entry(log, statement)), openSalt());
        origins.keep(leaf, LeafKind.origin(log), event);
        origins.place(opened, 0, leaf.id());
        return new Opened(old, opened, statement, origins.queueAgain(old, held));
    }

    /// The entry of the first leaf. Its random bytes are none, so that anybody can make it again.
    static byte[] entry(LogName log, String statement) {
        return LeafKind.origin(log).entry(openSalt(), statement.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] openSalt() {
        return new byte[Commitment.SALT_BYTES];
    }

    private String text(Origin old, LogSigner signer, long held, String reason) {
        Optional<Checkpoint> last = signer.last();
        return "quanyi.org/log-frozen/v1\n"
                + "origin "
                + signer.verifier().name()
                + "\n"
                + "signed "
                + last.map(Checkpoint::size).map(String::valueOf).orElse("unknown")
                + "\n"
                + "root "
                + last.map(checkpoint -> checkpoint.root().toString()).orElse("unknown")
                + "\n"
                + "held "
                + held
                + "\n"
                + "next "
                + keys.of(old.next()).verifier()
                + "\n"
                + "at "
                + clock.instant()
                + "\n"
                + "because "
                + reason.strip().replaceAll("\\p{Cntrl}+", " ")
                + "\n";
    }
}
