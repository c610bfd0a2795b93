package org.quanyi.rules.contribution;

import java.util.Arrays;
import org.quanyi.rules.Insurance;
import org.quanyi.rules.Money;

/// What is due for one person and month (应缴金额), per insurance and payer.
///
/// All amounts in fen, never negative. An insurance that is not insured has zeros everywhere.
/// Immutable. Two amounts are equal if every cell is.
public final class Amounts {
    /// Cells per insurance: base, employer, person.
    static final int COLUMNS = 3;

    private static final int EMPLOYER = 1;
    private static final int PERSON = 2;

    private final long[] cells;
    private final int insured;

    /// Takes the cells as they are.
    ///
    /// @param cells base, employer, person of each insurance in the order of the enum; not copied
    /// @param insured a bit per insurance
    Amounts(long[] cells, int insured) {
        this.cells = cells;
        this.insured = insured;
    }

    /// Whether the insurance is paid for on its own. Maternity inside medical is not.
    public boolean insured(Insurance insurance) {
        return (insured & 1 << insurance.ordinal()) != 0;
    }

    /// The base applied, in fen: the declared base within the limits of this insurance.
    public long base(Insurance insurance) {
        return cells[insurance.ordinal() * COLUMNS];
    }

    /// What the employer owes, in fen.
    public long employer(Insurance insurance) {
        return cells[insurance.ordinal() * COLUMNS + EMPLOYER];
    }

    /// What the person owes, in fen.
    public long person(Insurance insurance) {
        return cells[insurance.ordinal() * COLUMNS + PERSON];
    }

    /// What the employer owes for all insurances.
    public Money employerTotal() {
        return Money.fen(sum(EMPLOYER));
    }

    /// What the person owes for all insurances.
    public Money personTotal() {
        return Money.fen(sum(PERSON));
    }

    /// What both owe for all insurances.
    public Money total() {
        return employerTotal().plus(personTotal());
    }

    private long sum(int column) {
        var sum = 0L;
        for (var i = column; i < cells.length; i += COLUMNS) {
            sum = Math.addExact(sum, cells[i]);
        }
        return sum;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Amounts that
                && insured == that.insured
                && Arrays.equals(cells, that.cells);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(cells) + insured;
    }

    /// Each insured insurance as `key base employer/person`.
    @Override
    public String toString() {
        var text = new StringBuilder();
        for (var insurance : Insurance.values()) {
            if (insured(insurance)) {
                text.append(text.isEmpty() ? "" : ", ")
                        .append(insurance.key())
                        .append(' ')
                        .append(Money.fen(base(insurance)))
                        .append(' ')
                        .append(Money.fen(employer(insurance)))
                        .append('/')
                        .append(Money.fen(person(insurance)));
            }
        }
        return text.toString();
    }
}
