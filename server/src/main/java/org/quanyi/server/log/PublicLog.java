package org.quanyi.server.log;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import org.quanyi.proof.Commitment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The door of the public logs (公开日志): whoever does something that must not be denied later leaves
/// a leaf in the same transaction.
@Component
public class PublicLog {

    private final LogTable table;
    private final OriginTable own;
    private final SecureRandom random = new SecureRandom();

    PublicLog(LogTable table, OriginTable own) {
        this.table = table;
        this.own = own;
    }

    /// Leaves a leaf. It stands in the tree within about a second after the transaction has ended.
    ///
    /// @param event the canonical bytes of what happened
    /// @return to be kept beside the event, in the same transaction
    @Transactional(propagation = Propagation.MANDATORY)
    public Leaf append(LeafKind kind, byte[] event) {
        byte[] salt = new byte[Commitment.SALT_BYTES];
        random.nextBytes(salt);
        return new Leaf(table.append(kind.log(), kind.entry(salt, event)), salt);
    }

    /// When a log last went on in a new tree, because a backup was restored that knew less than had
    /// been signed; empty while that never happened. What was written before and is not confirmed
    /// since may have been taken back in the time that is lost.
    public Optional<Instant> restarted(LogName log) {
        return own.restarted(log);
    }

    /// Leaves a leaf whose event and random bytes the log keeps itself.
    ///
    /// @param event the canonical bytes of what is said
    @Transactional(propagation = Propagation.MANDATORY)
    public Leaf appendOwn(LeafKind kind, byte[] event) {
        Leaf leaf = append(kind, event);
        own.keep(leaf, kind, event);
        return leaf;
    }
}
