package org.quanyi.server.contribution;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A place of a file that counts otherwise than it was filed (已更正之处).
///
/// @param at where it stands, with the value as filed; without a column for a whole row
/// @param value what counts instead; null if the row was left out
/// @param by the account that changed it
public record FixedCell(CellReference at, @Nullable String value, String by, Instant when) {}
