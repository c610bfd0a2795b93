package org.quanyi.server.contribution;

/// Takes the lines of a table one by one, so that a table is never held as text as a whole.
interface RowSink {
    /// Takes a line that is not blank.
    ///
    /// @return whether to go on
    boolean row(SheetRow row);
}
