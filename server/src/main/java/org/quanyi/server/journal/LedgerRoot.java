package org.quanyi.server.journal;

/// What the journal keeps of one ledger's rows in one batch.
///
/// @param marks four bytes of each leaf, see [LeafMarks]
record LedgerRoot(String ledger, int rowCount, byte[] root, byte[] marks) {}
