package org.quanyi.server.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.quanyi.rules.Insurance;
import org.quanyi.rules.Money;
import org.quanyi.rules.Month;
import org.quanyi.rules.Region;
import org.quanyi.rules.contribution.Amounts;
import org.quanyi.rules.contribution.ContributionTerms;

/// Lets employers correct what they declared too low (补报更正): two months later the line is taken
/// back and written anew with a base a tenth higher.
///
/// One use, one thread, months in their order.
final class Corrections {

    private static final int MONTHS_LATER = 2;
    private static final long TEN_YUAN = 1_000;

    private final City city;

    /// What is corrected later, by region and month of the correction.
    private final Map<Region, Map<Month, List<PayrollMonth.Correction>>> later = new HashMap<>();

    Corrections(City city) {
        this.city = city;
    }

    /// What is corrected in a month, which itself may hold lines to be corrected later.
    ///
    /// @param terms by class of work injury insurance
    List<PayrollMonth.Correction> of(
            Region region,
            Month month,
            List<PayrollMonth.Entry> entries,
            IntFunction<ContributionTerms> terms) {
        Map<Month, List<PayrollMonth.Correction>> coming =
                later.computeIfAbsent(region, r -> new HashMap<>());
        Map<Integer, List<PayrollMonth.Entry>> candidates = new HashMap<>();
        for (PayrollMonth.Entry e : entries) {
            candidates.computeIfAbsent(e.workplace().index(), i -> new ArrayList<>()).add(e);
        }
        candidates.keySet().stream()
                .sorted()
                .forEach(index -> {
                    Workplace workplace = city.workplaces().get(index);
                    if (city.habits().corrects(workplace, month)) {
                        List<PayrollMonth.Entry> lines = candidates.getOrDefault(index, List.of());
                        PayrollMonth.Entry wrong = city.habits().oneOf(lines, workplace, month);
                        note(wrong, month, terms.apply(workplace.workInjuryClass()), coming);
                    }
                });
        List<PayrollMonth.Correction> now = coming.remove(month);
        return now == null ? List.of() : List.copyOf(now);
    }

    private static void note(
            PayrollMonth.Entry wrong,
            Month month,
            ContributionTerms terms,
            Map<Month, List<PayrollMonth.Correction>> coming) {
        long base = wrong.amounts().base(Insurance.PENSION);
        Money right = terms.clamp(Money.fen((base + base / 10) / TEN_YUAN * TEN_YUAN));
        Amounts amounts = terms.assess(right);
        if (right.fen() > base) {
            coming.computeIfAbsent(month.plus(MONTHS_LATER), m -> new ArrayList<>())
                    .add(new PayrollMonth.Correction(wrong, month, amounts));
        }
    }
}
