package org.quanyi.server.contribution;

import org.quanyi.rules.Figure;
import org.quanyi.rules.Month;

/// How far back an employer files without a second officer (补报期限).
///
/// @param earliest the first month that it still does
/// @param figure the rule as it is on file, which says how certain it is
public record BackdatingLimit(Month earliest, Figure figure) {

    /// How many months back.
    public int months() {
        return figure.count();
    }

    /// Whether a month lies further back.
    public boolean isBehind(Month month) {
        return month.compareTo(earliest) < 0;
    }
}
