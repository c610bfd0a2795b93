package org.quanyi.server.account;

import java.util.function.Consumer;

/// The accounts of persons with neighbouring numbers (相邻账户) while a year's rows are added up: some
/// numbers per account and no objects, since a year has twelve rows of each.
final class AccountStrip {

    private static final int MONTHS = 12;

    private final int year;
    private final int first;
    private final long[] opening;
    private final long[] credited;
    private final long[] product;
    private final long[] bookedOpening;
    private final long[] bookedCredited;
    private final long[] bookedInterest;
    private final short[] lines;
    private final boolean[] held;

    /// @param first the lowest number of a person
    /// @param size how many numbers
    AccountStrip(int year, int first, int size) {
        this.year = year;
        this.first = first;
        opening = new long[size];
        credited = new long[size];
        product = new long[size];
        bookedOpening = new long[size];
        bookedCredited = new long[size];
        bookedInterest = new long[size];
        lines = new short[size];
        held = new boolean[size];
    }

    /// The number after the highest.
    int end() {
        return first + opening.length;
    }

    /// Adds a credit, if it counts from a month of the year: January's earns twelve months.
    void credit(int person, int fen, int month, int arrived) {
        int from = Credit.earnsFrom(month, arrived) - year * MONTHS;
        if (from >= 0 && from < MONTHS) {
            credited[person - first] += fen;
            product[person - first] =
                    Math.addExact(product[person - first], (long) fen * (MONTHS - from));
        }
    }

    /// Adds a line of interest of this year, or of the year before, which this one begins with.
    void line(InterestLine line, int ofYear) {
        int i = line.person() - first;
        if (ofYear == year) {
            bookedOpening[i] += line.opening();
            bookedCredited[i] += line.credited();
            bookedInterest[i] += line.interest();
            lines[i]++;
        } else {
            opening[i] += line.opening() + line.credited() + line.interest();
        }
    }

    boolean covers(int person) {
        return person >= first && person < end();
    }

    /// Marks an account that the year before left out.
    void hold(int person) {
        held[person - first] = true;
    }

    /// Hands over the accounts of which something is known, by person.
    void forEach(Consumer<OpenAccount> to) {
        for (int i = 0; i < opening.length; i++) {
            if (lines[i] > 0 || opening[i] != 0 || credited[i] != 0 || product[i] != 0) {
                InterestLine booked =
                        new InterestLine(
                                first + i,
                                lines[i],
                                bookedOpening[i],
                                bookedCredited[i],
                                bookedInterest[i]);
                to.accept(
                        new OpenAccount(
                                first + i, opening[i], credited[i], product[i], booked, held[i]));
            }
        }
    }
}
