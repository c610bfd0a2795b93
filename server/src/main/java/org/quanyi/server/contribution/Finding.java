package org.quanyi.server.contribution;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One thing in a file that somebody has to change or to confirm (要改或请确认的一处).
///
/// @param code what it is
/// @param at where it stands
/// @param arguments of the sentence
/// @param suggestion the value to put there where only one can be meant, else null
/// @param person the id of the person it is about where the file has no row for them, else 0
public record Finding(
        FindingCode code,
        CellReference at,
        List<String> arguments,
        @Nullable String suggestion,
        long person) {
    /// Copies the arguments.
    public Finding {
        arguments = List.copyOf(arguments);
    }

    /// Change or confirm.
    public FindingCode.Kind kind() {
        return code.kind();
    }

    /// Whether the row of the finding is one of last month's list and not of this file.
    public boolean ofLastMonth() {
        return code == FindingCode.MISSING_NOW;
    }
}
