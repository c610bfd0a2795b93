package org.quanyi.server.log;

import java.nio.ByteBuffer;
import org.quanyi.proof.Commitment;
import org.quanyi.proof.Hash;

/// What sort of act a leaf stands for (日志叶类别). The numbers are public and never reused.
public enum LeafKind {
    /// A read of a person's record.
    READ(LogName.ACCESS, 1),
    /// The daily head map: how many events each person has.
    HEAD_MAP(LogName.ACCESS, 8),
    /// The first leaf of an origin after the first: the statement that froze the one before.
    ORIGIN(LogName.ACCESS, 9),
    /// An entry of the journal.
    ENTRY(LogName.LEDGER, 1),
    /// The same as [#ORIGIN] in the log of the ledger.
    LEDGER_ORIGIN(LogName.LEDGER, 9),
    /// A step of a case.
    CASE_STEP(LogName.DECISION, 1),
    /// What a person said about a consent.
    CONSENT(LogName.DECISION, 2),
    /// A finding that two registrations are one person's, or are not after all.
    SAME_PERSON(LogName.DECISION, 3),
    /// A fact of somebody's life, or that it was taken back.
    LIFE_EVENT(LogName.DECISION, 4),
    /// An entry of the register of public credit information.
    CREDIT_ENTRY(LogName.DECISION, 5),
    /// Something that happened to such an entry.
    CREDIT_EVENT(LogName.DECISION, 6),
    /// The same as [#ORIGIN] in the log of decisions.
    DECISION_ORIGIN(LogName.DECISION, 9),
    /// A change of a register that decides who may read.
    REGISTER_CHANGE(LogName.SYSTEM, 1),
    /// The same as [#ORIGIN] in the log of the system.
    SYSTEM_ORIGIN(LogName.SYSTEM, 9),
    /// A document that was issued.
    DOCUMENT_ISSUED(LogName.DOCUMENT, 1),
    /// A document that was taken back.
    DOCUMENT_REVOKED(LogName.DOCUMENT, 2),
    /// The same as [#ORIGIN] in the log of documents.
    DOCUMENT_ORIGIN(LogName.DOCUMENT, 9);

    /// How long the bytes of a leaf are: version, kind, commitment.
    public static final int ENTRY_BYTES = 2 + Hash.BYTES;

    static final byte VERSION = 1;

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

    /// What stands for it in a leaf.
    int number() {
        return number;
    }

    /// The kind of the first leaf of a log's later origins.
    static LeafKind origin(LogName log) {
        return switch (log) {
            case ACCESS -> ORIGIN;
            case LEDGER -> LEDGER_ORIGIN;
            case DECISION -> DECISION_ORIGIN;
            case SYSTEM -> SYSTEM_ORIGIN;
            case DOCUMENT -> DOCUMENT_ORIGIN;
        };
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
