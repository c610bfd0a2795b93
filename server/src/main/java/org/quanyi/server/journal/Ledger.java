package org.quanyi.server.journal;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// One append-only table whose rows the journal seals: its name, its columns in order, and its key.
///
/// Every ledger has a column `batch`. The leaf of a row is the row exactly as PostgreSQL's binary
/// copy format carries it, so the writer and the verifier need no second description of a row.
///
/// A column that follows from the others may be left out of storage. Then `table` is a view that
/// adds it again; it is part of the leaf all the same.
///
/// @param table schema and table, as rows are read
/// @param store schema and table that rows are written to
/// @param columns all columns, in the order of the leaf
/// @param derived those of the columns that are not stored
/// @param key the columns that name and order a row within a batch
public record Ledger(
        String table, String store, List<String> columns, Set<String> derived, List<String> key) {

    public Ledger {
        columns = List.copyOf(columns);
        derived = Set.copyOf(derived);
        key = List.copyOf(key);
        if (!columns.contains("batch")
                || !columns.containsAll(key)
                || !columns.containsAll(derived)) {
            throw new IllegalArgumentException(
                    "A ledger has a batch and its key among its columns: " + table);
        }
    }

    /// A ledger that is stored as it is read.
    public Ledger(String table, List<String> columns, List<String> key) {
        this(table, table, columns, Set.of(), key);
    }

    String copyIn() {
        return columns.stream()
                .filter(column -> !derived.contains(column))
                .collect(
                        Collectors.joining(
                                ", ", "copy " + store + " (", ") from stdin (format binary)"));
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
