package org.quanyi.server.casework;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What an officer recorded of the service of a letter (送达回证).
///
/// @param place counted from 1 among those of the letter
/// @param evidence what shows it: the receipt, by kind and number
/// @param account of the officer who recorded it
/// @param accepted what a second officer said; null while nobody has
public record Delivery(
        int place,
        DeliveryManner manner,
        LocalDate day,
        @Nullable String evidence,
        String account,
        @Nullable Boolean accepted) {

    /// Whether it counts: two officers say that the letter arrived.
    public boolean isProven() {
        return manner.proves() && Boolean.TRUE.equals(accepted);
    }

    /// Whether a second officer has to look at it.
    public boolean isOpen() {
        return manner.proves() && accepted == null;
    }
}
