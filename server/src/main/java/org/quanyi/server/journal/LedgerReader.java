package org.quanyi.server.journal;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.postgresql.copy.CopyManager;
import org.postgresql.copy.PGCopyInputStream;
import org.postgresql.core.BaseConnection;

/// Reads a ledger row by row in the binary copy format, keeping the bytes of the current row as
/// they came.
final class LedgerReader implements AutoCloseable {

    private static final int HEADER = 11 + 4 + 4;

    private final Ledger ledger;
    private final DataInputStream in;
    private final int batchField;
    private byte[] row = new byte[1024];
    private int length;
    private final int[] starts;
    private final int[] lengths;

    LedgerReader(Ledger ledger, BaseConnection connection)
            throws java.sql.SQLException, IOException {
        this.ledger = ledger;
        this.batchField = ledger.columns().indexOf("batch");
        this.starts = new int[ledger.columns().size()];
        this.lengths = new int[ledger.columns().size()];
        CopyManager manager = new CopyManager(connection);
        in =
                new DataInputStream(
                        new BufferedInputStream(
                                new PGCopyInputStream(manager.copyOut(ledger.copyOut())), 1 << 16));
        if (in.readNBytes(HEADER).length != HEADER) {
            throw new EOFException("no header");
        }
    }

    /// Moves to the next row; false after the last.
    boolean next() throws IOException {
        short fields = in.readShort();
        if (fields < 0) {
            return false;
        }
        length = 0;
        room(2);
        ByteBuffer.wrap(row, 0, 2).putShort(fields);
        length = 2;
        for (int i = 0; i < fields; i++) {
            int bytes = in.readInt();
            room(length + 4 + Math.max(bytes, 0));
            ByteBuffer.wrap(row, length, 4).putInt(bytes);
            length += 4;
            starts[i] = length;
            lengths[i] = bytes;
            if (bytes > 0) {
                in.readFully(row, length, bytes);
                length += bytes;
            }
        }
        return true;
    }

    byte[] bytes() {
        return row;
    }

    int length() {
        return length;
    }

    int batch() {
        return ByteBuffer.wrap(row, starts[batchField], 4).getInt();
    }

    /// The row's key in words, for a finding.
    String key() {
        List<String> columns = ledger.columns();
        return ledger.key().stream()
                .map(name -> name + " " + value(name, columns.indexOf(name)))
                .collect(Collectors.joining(", "));
    }

    private String value(String name, int field) {
        ByteBuffer content = ByteBuffer.wrap(row, starts[field], Math.max(lengths[field], 0));
        return switch (lengths[field]) {
            case -1 -> "-";
            case 2 ->
                    name.equals("month")
                            ? month(content.getShort())
                            : Short.toString(content.getShort());
            case 4 -> Integer.toString(content.getInt());
            default -> new String(row, starts[field], lengths[field], StandardCharsets.UTF_8);
        };
    }

    private static String month(int index) {
        return "%04d-%02d".formatted(index / 12, index % 12 + 1);
    }

    private void room(int needed) {
        if (row.length < needed) {
            row = Arrays.copyOf(row, Math.max(needed, row.length * 2));
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
