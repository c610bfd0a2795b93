package org.quanyi.server.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;
import org.quanyi.proof.Hash;
import org.quanyi.proof.LeafHasher;
import org.quanyi.proof.MerkleTree;

/// Writes the rows of one ledger in one batch: PostgreSQL's binary copy on one side, the leaf of
/// each row on the other.
///
/// Rows must come in key order, fields in column order. One thread, one use.
public final class LedgerWriter {

    private static final byte[] SIGNATURE = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0
    };
    private static final LocalDate DAY_ZERO = LocalDate.of(2000, 1, 1);
    private static final Instant INSTANT_ZERO = Instant.parse("2000-01-01T00:00:00Z");
    private static final int FLUSH_AT = 64 * 1024;
    private static final int LONGEST_ROW = 64 * 1024;

    private final Ledger ledger;
    private final CopyManager manager;
    private final ByteBuffer buffer;
    private @Nullable CopyIn copy;
    private final LeafHasher hasher;
    private final MerkleTree tree = new MerkleTree();
    private final LeafMarks marks = new LeafMarks();
    private final byte[] leaf = new byte[Hash.BYTES];
    private final BitSet derived = new BitSet();
    private int rowStart;
    private int fields;

    /// @param buffer from [#newBuffer]; nobody else uses it until the ledger is written
    LedgerWriter(Ledger ledger, CopyManager manager, ByteBuffer buffer) {
        this.ledger = ledger;
        for (int i = 0; i < ledger.columns().size(); i++) {
            derived.set(i, ledger.derived().contains(ledger.columns().get(i)));
        }
        this.hasher = new LeafHasher();
        this.manager = manager;
        this.buffer = buffer;
        buffer.clear().put(SIGNATURE).putInt(0).putInt(0);
    }

    /// Room for rows on their way; one is enough for all ledgers of a batch.
    static ByteBuffer newBuffer() {
        return ByteBuffer.allocate(FLUSH_AT + LONGEST_ROW);
    }

    /// Begins a row.
    public LedgerWriter row() {
        rowStart = buffer.position();
        buffer.putShort((short) ledger.columns().size());
        fields = 0;
        return this;
    }

    public LedgerWriter int2(int value) {
        fields++;
        buffer.putInt(2).putShort((short) value);
        return this;
    }

    public LedgerWriter int4(int value) {
        fields++;
        buffer.putInt(4).putInt(value);
        return this;
    }

    public LedgerWriter int8(long value) {
        fields++;
        buffer.putInt(8).putLong(value);
        return this;
    }

    public LedgerWriter int4OrNull(@Nullable Integer value) {
        return value == null ? none() : int4(value);
    }

    public LedgerWriter text(String value) {
        fields++;
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        buffer.putInt(bytes.length).put(bytes);
        return this;
    }

    public LedgerWriter date(LocalDate value) {
        return int4(Math.toIntExact(ChronoUnit.DAYS.between(DAY_ZERO, value)));
    }

    public LedgerWriter instant(Instant value) {
        return int8(ChronoUnit.MICROS.between(INSTANT_ZERO, value));
    }

    /// A field without a value.
    public LedgerWriter none() {
        fields++;
        buffer.putInt(-1);
        return this;
    }

    /// Ends a row.
    public void end() throws SQLException {
        if (fields != ledger.columns().size()) {
            throw new IllegalStateException(
                    ledger.table()
                            + " has "
                            + ledger.columns().size()
                            + " columns, the row "
                            + fields);
        }
        hasher.hash(buffer.array(), rowStart, buffer.position() - rowStart, leaf, 0);
        tree.append(leaf, 0);
        marks.add(leaf);
        if (!derived.isEmpty()) {
            dropDerived();
        }
        if (buffer.position() > FLUSH_AT) {
            flush();
        }
    }

    /// Takes the fields that are not stored out of the row, which is hashed already.
    private void dropDerived() {
        int from = rowStart + Short.BYTES;
        int to = from;
        for (int i = 0; i < fields; i++) {
            int length = Integer.BYTES + Math.max(buffer.getInt(from), 0);
            if (!derived.get(i)) {
                if (to != from) {
                    System.arraycopy(buffer.array(), from, buffer.array(), to, length);
                }
                to += length;
            }
            from += length;
        }
        buffer.putShort(rowStart, (short) (fields - derived.cardinality())).position(to);
    }

    private CopyIn flush() throws SQLException {
        CopyIn open = copy;
        if (open == null) {
            open = manager.copyIn(ledger.copyIn());
            copy = open;
        }
        open.writeToCopy(buffer.array(), 0, buffer.position());
        buffer.clear();
        return open;
    }

    /// The root of the rows, or null if there were none: then the database was not asked for
    /// anything.
    @Nullable LedgerRoot finish() throws SQLException {
        if (tree.size() == 0) {
            return null;
        }
        buffer.putShort((short) -1);
        long written = flush().endCopy();
        if (written != tree.size()) {
            throw new IllegalStateException(
                    ledger.table() + ": " + tree.size() + " rows sealed, " + written + " written");
        }
        return new LedgerRoot(
                ledger.table(), Math.toIntExact(tree.size()), tree.root(), marks.bytes());
    }
}
