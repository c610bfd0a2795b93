package org.quanyi.server.contribution;

import java.util.List;

/// A list of persons or employers that was registered (已登记名单).
///
/// @param size how many rows the list has
/// @param registered how many were not on record before
/// @param onRecord how many were
/// @param findings what has to be changed in the others
public record RegisteredList(int size, int registered, int onRecord, List<Finding> findings) {

    /// Copies the list.
    public RegisteredList {
        findings = List.copyOf(findings);
    }

    /// How many rows have to be changed.
    public int rowsToChange() {
        return size - registered - onRecord;
    }
}
