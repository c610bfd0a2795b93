package org.quanyi.server.contribution;

import java.util.Set;
import org.quanyi.rules.Insurance;
import org.quanyi.rules.Money;
import org.quanyi.rules.contribution.Amounts;
import org.quanyi.rules.contribution.ContributionTerms;

/// What the ready rows of a filing add up to (应缴合计), per insurance and payer.
public final class DueTotals {
    private final Set<Insurance> insurances;
    private final long[] employer = new long[Insurance.values().length];
    private final long[] person = new long[Insurance.values().length];
    private long base;
    private int rows;

    DueTotals(ContributionTerms terms) {
        this.insurances = terms.insurances();
    }

    void add(long rowBase, Amounts amounts) {
        rows++;
        base = Math.addExact(base, rowBase);
        for (var insurance : insurances) {
            var place = insurance.ordinal();
            employer[place] = Math.addExact(employer[place], amounts.employer(insurance));
            person[place] = Math.addExact(person[place], amounts.person(insurance));
        }
    }

    /// How many rows are in the sums.
    public int rows() {
        return rows;
    }

    /// The sum of the bases as filed.
    public Money base() {
        return Money.fen(base);
    }

    /// The insurances that are paid for on their own.
    public Set<Insurance> insurances() {
        return Set.copyOf(insurances);
    }

    /// What the employer owes for an insurance.
    public Money employer(Insurance insurance) {
        return Money.fen(employer[insurance.ordinal()]);
    }

    /// What the persons owe for an insurance, withheld by the employer.
    public Money person(Insurance insurance) {
        return Money.fen(person[insurance.ordinal()]);
    }

    /// What the employer owes for all insurances.
    public Money employer() {
        return sum(employer);
    }

    /// What the persons owe for all insurances.
    public Money person() {
        return sum(person);
    }

    /// What is to be paid.
    public Money total() {
        return employer().plus(person());
    }

    private static Money sum(long[] amounts) {
        var sum = 0L;
        for (var amount : amounts) {
            sum = Math.addExact(sum, amount);
        }
        return Money.fen(sum);
    }
}
