package org.quanyi.server.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.quanyi.rules.Law;
import org.quanyi.rules.Money;
import org.quanyi.rules.Month;
import org.quanyi.rules.Parameter;
import org.quanyi.rules.Region;
import org.quanyi.rules.Result;
import org.quanyi.rules.contribution.ContributionDue;
import org.quanyi.rules.contribution.ContributionTerms;
import org.quanyi.server.contribution.Receipt;

/// Turns working lives into what employers declare and pay, month by month from the first (工资与缴费).
///
/// One use, one thread: what comes late is remembered from month to month.
final class Payroll {

    private static final long TEN_YUAN = 1_000;

    private final City city;
    private final Law law;
    private final CashDesk desk;
    private final Corrections corrections;

    Payroll(City city, Law law) {
        this.city = city;
        this.law = law;
        this.desk = new CashDesk(city);
        this.corrections = new Corrections(city);
    }

    /// The months of history; fewer where the law of the invented cities is not on file yet for the
    /// newest.
    List<Month> months() {
        List<Month> months = new ArrayList<>();
        Month month = city.plan().first();
        while (!month.isAfter(city.plan().present()) && isKnown(month)) {
            months.add(month);
            month = month.next();
        }
        return months;
    }

    private boolean isKnown(Month month) {
        return law.figure(CityPlan.CITY, Parameter.BASE, "average", month) instanceof Result.Of;
    }

    /// Tells the month of each region in turn.
    void month(Month month, Consumer<PayrollMonth> sink) {
        for (Region region : List.of(CityPlan.CITY, CityPlan.NEIGHBOUR)) {
            Map<Integer, ContributionTerms> terms = new HashMap<>();
            IntFunction<ContributionTerms> byClass =
                    own -> terms.computeIfAbsent(own, c -> terms(region, month, c));
            List<PayrollMonth.Entry> entries = entries(region, month, byClass);
            List<PayrollMonth.Correction> corrected =
                    corrections.of(region, month, entries, byClass);
            List<Receipt> receipts = new ArrayList<>(desk.receipts(region, month, entries));
            receipts.addAll(desk.differences(month, corrected));
            sink.accept(
                    new PayrollMonth(
                            region,
                            month,
                            entries,
                            corrected,
                            receipts,
                            citizens(s -> s.region().equals(region) && s.from().equals(month)),
                            citizens(s ->
                                    s.region().equals(region)
                                            && s.to().equals(month)
                                            && isPast(month))));
        }
    }

    private boolean isPast(Month month) {
        return month.isBefore(city.plan().present());
    }

    private List<Citizen> citizens(java.util.function.Predicate<Stay> which) {
        return city.citizens().stream().filter(c -> c.stays().stream().anyMatch(which)).toList();
    }

    private List<PayrollMonth.Entry> entries(
            Region region, Month month, IntFunction<ContributionTerms> terms) {
        Money average = law.figure(region, Parameter.BASE, "average", month).orThrow().money();
        List<PayrollMonth.Entry> entries = new ArrayList<>();
        for (Citizen citizen : city.citizens()) {
            for (Job job : citizen.jobs()) {
                Workplace workplace = job.workplace();
                boolean listed =
                        job.covers(month)
                                && workplace.region().equals(region)
                                && !job.missed().contains(month)
                                && city.habits().files(workplace, month);
                if (listed) {
                    ContributionTerms own = terms.apply(workplace.workInjuryClass());
                    entries.add(
                            new PayrollMonth.Entry(
                                    citizen,
                                    workplace,
                                    own.assess(base(job, month, average, own))));
                }
            }
        }
        return entries;
    }

    private ContributionTerms terms(Region region, Month month, int workInjuryClass) {
        return ContributionDue.terms(law, region, month, workInjuryClass).orThrow();
    }

    /// Wages are declared in tens of yuan, within the limits.
    private static Money base(Job job, Month month, Money average, ContributionTerms terms) {
        long fen = Math.round(average.fen() * job.share(month) / TEN_YUAN) * TEN_YUAN;
        return terms.clamp(Money.fen(fen));
    }
}
