package org.quanyi.server.journal;

import java.util.List;

/// One append-only table whose rows the journal seals: its name, its columns in order, and its key.
///
/// Every ledger has a column `batch`. The leaf of a row is the row exactly as PostgreSQL's binary
/// copy format carries it, so the writer and the verifier need no second description of a row.
///
/// @param table schema and table
/// @param columns all columns, in the order they are written
/// @param key the columns that name and order a row within a batch
public record Ledger(String table, List<String> columns, List<String> key) {

    public Ledger {
        columns = List.copyOf(columns);
        key = List.copyOf(key);
        if (!columns.contains("batch") || !columns.containsAll(key)) {
            throw new IllegalArgumentException(
                    "A ledger has a batch and its key among its columns: " + table);
        }
    }

    String copyIn() {
        return "copy " + table + " (" + String.join(", ", columns) + ") from stdin (format binary)";
    }

    /// All rows, batch by batch in key order, in the binary copy format.
    String copyOut() {
        return "copy (select "
                + String.join(", ", columns)
                + " from "
                + table
                + " order by batch, "
                + String.join(", ", key)
                + ") to stdout (format binary)";
    }
}
