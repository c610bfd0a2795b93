package org.quanyi.server.demo;

import java.util.Set;
import org.quanyi.rules.Month;

/// A person's time with one employer (工作经历).
///
/// @param to the last month; the running one for whoever is still there
/// @param wage the wage as a share of the city's average wage, as it was at the beginning
/// @param rise by which share of itself the wage grows a year beyond the average
/// @param missed months in which the employer's list lacks this person
record Job(Workplace workplace, Month from, Month to, double wage, double rise, Set<Month> missed) {

    Job {
        missed = Set.copyOf(missed);
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(
                    "a job ends before it begins: " + from + " to " + to);
        }
    }

    /// A job with nothing remarkable.
    static Job of(Workplace workplace, Month from, Month to, double wage) {
        return new Job(workplace, from, to, wage, 0.012, Set.of());
    }

    /// The wage of a month as a share of the average. Bases are set once a year, in July, from the
    /// wages before.
    double share(Month month) {
        int july = month.index() - (month.month() + 5) % 12;
        int years = Math.max(0, july - from.index()) / 12;
        return wage * Math.pow(1 + rise, years);
    }

    boolean covers(Month month) {
        return !month.isBefore(from) && !month.isAfter(to);
    }
}
