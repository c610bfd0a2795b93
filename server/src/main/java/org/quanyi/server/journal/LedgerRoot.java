package org.quanyi.server.journal;

import org.quanyi.proof.Hash;

/// What the journal keeps of one ledger's rows in one batch.
///
/// @param marks four bytes of each leaf, see [LeafMarks]
record LedgerRoot(String ledger, int rowCount, Hash root, byte[] marks) {}
