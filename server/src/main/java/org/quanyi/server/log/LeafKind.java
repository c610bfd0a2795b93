package org.quanyi.server.log;

import java.nio.ByteBuffer;
import org.quanyi.proof.Commitment;
import org.quanyi.proof.Hash;

/// What sort of act a leaf stands for (日志叶类别). The numbers are public and never reused.
public enum LeafKind {
    /// A read of a person's record.
    READ(LogName.ACCESS, 1),
    /// An entry of the journal.
    ENTRY(LogName.LEDGER, 1),
    /// A document that was issued.
    DOCUMENT_ISSUED(LogName.DOCUMENT, 1),
    /// A document that was taken back.
    DOCUMENT_REVOKED(LogName.DOCUMENT, 2);

    /// Version, kind, commitment.
    static final int ENTRY_BYTES = 2 + Hash.BYTES;

    private static final byte VERSION = 1;

    private final LogName log;
    private final int number;

    LeafKind(LogName log, int number) {
        this.log = log;
        this.number = number;
    }

    /// The log that takes it.
    public LogName log() {
        return log;
    }

    /// The bytes of the leaf: version, kind, commitment.
    byte[] entry(byte[] salt, byte[] event) {
        return ByteBuffer.allocate(ENTRY_BYTES)
                .put(VERSION)
                .put((byte) number)
                .put(Commitment.of(salt, event).bytes())
                .array();
    }
}
