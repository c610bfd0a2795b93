package org.quanyi.server.contribution;

/// One step in the life of a receipt; steps count from 0 and are never changed.
///
/// @param shortFen by how much it is short of what is owed; negative when it is over
record ReceiptStep(
        String serial,
        int step,
        ReceiptState state,
        SuspenseReason reason,
        long fen,
        long shortFen) {}
