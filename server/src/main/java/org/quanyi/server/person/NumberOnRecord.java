package org.quanyi.server.person;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One number of a person (证件号码) with the time in which it is valid.
///
/// @param validTo the last day, null while it is valid
public record NumberOnRecord(
        String number, String kind, LocalDate validFrom, @Nullable LocalDate validTo) {

    /// The last four characters, for screens.
    public String tail() {
        return number.substring(number.length() - 4);
    }

    @Override
    public String toString() {
        return kind + " …" + tail();
    }
}
