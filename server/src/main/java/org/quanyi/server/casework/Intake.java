package org.quanyi.server.casework;

import java.time.LocalDate;

/// How a request came that an officer took down for a person (代录来源), and on which day. The days for
/// the answer are counted from that day, whenever it was typed in.
///
/// @param receivedOn the day on which the person spoke, or the letter arrived
public record Intake(Channel channel, LocalDate receivedOn) {

    /// The longest that a letter lies unread, in days, before the day is taken for a slip. Our own
    /// policy; no act says how many.
    public static final int LONGEST_AGO = 365;

    /// The way it came (收件渠道).
    public enum Channel {
        /// The person stands at the window.
        WINDOW,
        /// The person calls.
        PHONE,
        /// The person wrote a letter.
        PAPER
    }

    boolean isPossible(LocalDate today) {
        return !receivedOn.isAfter(today) && !receivedOn.isBefore(today.minusDays(LONGEST_AGO));
    }
}
