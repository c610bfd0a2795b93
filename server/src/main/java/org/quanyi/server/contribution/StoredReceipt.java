package org.quanyi.server.contribution;

import org.jspecify.annotations.Nullable;

/// A receipt with the employer and region it was recognised for.
///
/// @param employer null while no registered employer carries the code
record StoredReceipt(Receipt receipt, int region, @Nullable Integer employer) {}
