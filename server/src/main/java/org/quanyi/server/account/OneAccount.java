package org.quanyi.server.account;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/// One account of one region (单个账户), while its years are worked out again.
///
/// @param credits what came in, each with the month in which it begins to earn
/// @param booked what the ledger says of each year, its `seq` the next one free
record OneAccount(int person, List<Earning> credits, Map<Integer, InterestLine> booked) {

    private static final int MONTHS = 12;

    /// An amount and the index of the month from which it earns.
    record Earning(int from, long fen) {}

    /// What the ledger says of a year; zero without a line.
    InterestLine booked(int year) {
        return Objects.requireNonNull(
                booked.getOrDefault(year, new InterestLine(person, 0, 0, 0, 0)));
    }

    /// What stood on it at the end of a year, as the ledger says.
    long closing(int year) {
        InterestLine line = booked(year);
        return Math.addExact(line.opening(), Math.addExact(line.credited(), line.interest()));
    }

    /// A year as its closing would find it.
    OpenAccount year(int year, long opening) {
        long credited = 0;
        long product = 0;
        for (Earning credit : credits) {
            int place = credit.from() - year * MONTHS;
            if (place >= 0 && place < MONTHS) {
                credited = Math.addExact(credited, credit.fen());
                product = Math.addExact(product, Math.multiplyExact(credit.fen(), MONTHS - place));
            }
        }
        return new OpenAccount(person, opening, credited, product, booked(year), false);
    }
}
