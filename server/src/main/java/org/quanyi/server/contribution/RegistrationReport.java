package org.quanyi.server.contribution;

import java.util.List;

/// What a list of persons or employers came to (登记结果).
///
/// @param rows how many rows the list has
/// @param registered how many were not on record before
/// @param onRecord how many were on record already and stay as they are
/// @param rowsToChange how many rows have to be changed
/// @param toChange what has to be changed in them
public record RegistrationReport(
        int rows,
        int registered,
        int onRecord,
        int rowsToChange,
        List<FilingReport.ToChange> toChange) {

    /// Copies the list.
    public RegistrationReport {
        toChange = List.copyOf(toChange);
    }
}
