package org.quanyi.server.contribution;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Insurance;
import org.quanyi.server.contribution.DueTable.EmployerMonth;

/// Adds up month lines to what they change in what is owed (应缴额), per employer, month and
/// insurance.
///
/// One thread, one use.
final class DueSums {

    private static final Insurance[] INSURANCES = Insurance.values();

    private final Map<EmployerMonth, Sum> sums = new TreeMap<>();
    private @Nullable Sum newest;

    private DueSums() {}

    /// What the lines of one batch change.
    static List<Due> of(int batch, Collection<MonthLine> lines) {
        DueSums sums = new DueSums();
        lines.forEach(line -> sums.sum(line).add(line.amounts()));
        List<Due> dues = new ArrayList<>();
        sums.sums.values().forEach(sum -> sum.dues(batch, dues));
        return dues;
    }

    /// Lines mostly come employer by employer, so the sum last used is tried first.
    private Sum sum(MonthLine line) {
        Sum sum = newest;
        if (sum == null || !sum.takes(line)) {
            sum =
                    sums.computeIfAbsent(
                            new EmployerMonth(line.employer(), line.month()),
                            month -> new Sum(month, line.region()));
            newest = sum;
        }
        if (sum.region != line.region()) {
            throw new IllegalStateException(
                    "employer " + line.employer() + " has lines of two regions in one month");
        }
        return sum;
    }

    private static final class Sum {
        private final EmployerMonth month;
        private final int region;
        private final long[] employer = new long[INSURANCES.length];
        private final long[] person = new long[INSURANCES.length];
        private final int[] lines = new int[INSURANCES.length];

        Sum(EmployerMonth month, int region) {
            this.month = month;
            this.region = region;
        }

        boolean takes(MonthLine line) {
            return line.employer() == month.employer() && line.month() == month.month();
        }

        void add(LineAmounts amounts) {
            for (Insurance insurance : INSURANCES) {
                if (amounts.has(insurance)) {
                    int at = insurance.ordinal();
                    employer[at] = Math.addExact(employer[at], amounts.employer(insurance));
                    person[at] = Math.addExact(person[at], amounts.person(insurance));
                    lines[at]++;
                }
            }
        }

        void dues(int batch, List<Due> target) {
            for (Insurance insurance : INSURANCES) {
                int at = insurance.ordinal();
                if (lines[at] > 0) {
                    DueKey key = new DueKey(month.employer(), month.month(), insurance);
                    target.add(new Due(batch, key, region, employer[at], person[at], lines[at]));
                }
            }
        }
    }
}
