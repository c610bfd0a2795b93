package org.quanyi.server.contribution;

import java.util.Arrays;
import org.quanyi.rules.Insurance;
import org.quanyi.rules.contribution.Amounts;

/// The amounts of one month line, flat as in the ledger: base, employer's and person's share per
/// insurance, in fen.
///
/// An insurance that the region does not carry on its own has no amounts. Immutable.
final class LineAmounts {

    static final int FIELDS = 3;

    /// The same array for everybody: `values()` makes one per call, and this is called per row.
    private static final Insurance[] INSURANCES = Insurance.values();

    static final int WIDTH = FIELDS * INSURANCES.length;

    /// Marks a field without a value; no amount of a line is this large.
    private static final int NONE = Integer.MIN_VALUE;

    private final int[] values;

    private LineAmounts(int[] values) {
        this.values = values;
    }

    /// What was assessed, insurance by insurance.
    static LineAmounts of(Amounts assessed) {
        Builder amounts = builder();
        for (Insurance insurance : INSURANCES) {
            if (assessed.insured(insurance)) {
                amounts.put(
                        insurance,
                        assessed.base(insurance),
                        assessed.employer(insurance),
                        assessed.person(insurance));
            }
        }
        return amounts.build();
    }

    static Builder builder() {
        return new Builder();
    }

    /// Collects the amounts of a line, insurance by insurance.
    static final class Builder {

        private final int[] values = new int[WIDTH];

        private Builder() {
            Arrays.fill(values, NONE);
        }

        /// @throws ArithmeticException when an amount does not fit, above 21,474,836.47 yuan
        Builder put(Insurance insurance, long base, long employer, long person) {
            int at = insurance.ordinal() * FIELDS;
            values[at] = Math.toIntExact(base);
            values[at + 1] = Math.toIntExact(employer);
            values[at + 2] = Math.toIntExact(person);
            return this;
        }

        LineAmounts build() {
            return new LineAmounts(values.clone());
        }
    }

    boolean has(Insurance insurance) {
        return values[insurance.ordinal() * FIELDS] != NONE;
    }

    int base(Insurance insurance) {
        return value(insurance, 0);
    }

    int employer(Insurance insurance) {
        return value(insurance, 1);
    }

    int person(Insurance insurance) {
        return value(insurance, 2);
    }

    private int value(Insurance insurance, int field) {
        int value = values[insurance.ordinal() * FIELDS + field];
        if (value == NONE) {
            throw new IllegalStateException(insurance + " is not on its own in this line");
        }
        return value;
    }

    /// The same amounts taken back.
    LineAmounts negated() {
        int[] negated = new int[WIDTH];
        for (int i = 0; i < WIDTH; i++) {
            negated[i] = values[i] == NONE ? NONE : Math.negateExact(values[i]);
        }
        return new LineAmounts(negated);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LineAmounts o && Arrays.equals(values, o.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return Arrays.toString(values);
    }
}
