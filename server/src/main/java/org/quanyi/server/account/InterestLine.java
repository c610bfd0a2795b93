package org.quanyi.server.account;

/// A line of interest about to be written: what an account stood at and earned in a year, in fen.
/// Flat because a batch may hold tens of thousands.
///
/// @param seq 0 for the first of an account and year, then a reversal and what takes its place
record InterestLine(int person, int seq, long opening, long credited, long interest) {

    /// The line that takes this one back, under the same number.
    InterestLine reversal() {
        return new InterestLine(person, seq, -opening, -credited, -interest);
    }

    /// The same with a number further on.
    InterestLine after(int lines) {
        return new InterestLine(person, seq + lines, opening, credited, interest);
    }
}
