package org.quanyi.server.demo;

import org.quanyi.rules.Month;
import org.quanyi.rules.Region;

/// What a city is made from: the same plan always gives the same city, row by row.
///
/// @param seed of all chance
/// @param persons how many there are, the three whose stories are told included
/// @param present the running month, declared by some employers and paid by few
public record CityPlan(long seed, int persons, Month present) {

    public static final long DEFAULT_SEED = 990_100;
    public static final int DEFAULT_PERSONS = 2_000;

    /// The demonstration city (示例市).
    static final Region CITY = new Region("990100");

    /// Its neighbour (邻江市), from which and to which people move.
    static final Region NEIGHBOUR = new Region("990200");

    /// 15 years and 3 months before the running one, as in the story of the first person.
    private static final int MONTHS_BEFORE = 183;

    /// The first month whose limits of the base the law data of the invented cities holds.
    private static final Month LAW_BEGINS = Month.parse("2010-07");

    public CityPlan {
        if (persons < 3) {
            throw new IllegalArgumentException(
                    "a city has at least the 3 persons whose stories are told");
        }
    }

    /// The first month of history.
    Month first() {
        Month first = present.plus(-MONTHS_BEFORE);
        return first.isBefore(LAW_BEGINS) ? LAW_BEGINS : first;
    }
}
