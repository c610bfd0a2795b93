package org.quanyi.server.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.quanyi.rules.Insurance;
import org.quanyi.rules.Money;
import org.quanyi.rules.Month;
import org.quanyi.rules.Region;
import org.quanyi.rules.contribution.Amounts;
import org.quanyi.server.contribution.Receipt;

/// Lets employers pay what they declared, in time, late, short or twice (缴款), as their habits are.
///
/// One use, one thread, months in their order.
final class CashDesk {

    private static final Money MISSING = Money.yuan("100");

    private final City city;

    /// What comes in later, by region and month of arrival.
    private final Map<Region, Map<Month, List<Receipt>>> later = new HashMap<>();

    CashDesk(City city) {
        this.city = city;
    }

    /// What comes in together with a month's declarations.
    List<Receipt> receipts(Region region, Month month, List<PayrollMonth.Entry> entries) {
        Map<Month, List<Receipt>> coming = later.computeIfAbsent(region, r -> new HashMap<>());
        sums(entries)
                .forEach((index, owed) -> {
                    Workplace workplace = city.workplaces().get(index);
                    owed.forEach((insurance, amount) ->
                            pay(new Bill(workplace, month, insurance, amount), coming));
                });
        List<Receipt> now = coming.remove(month);
        return now == null ? List.of() : List.copyOf(now);
    }

    /// What comes in for corrections: the difference, at once and whole.
    List<Receipt> differences(Month month, List<PayrollMonth.Correction> corrections) {
        List<Receipt> receipts = new ArrayList<>();
        for (PayrollMonth.Correction c : corrections) {
            Amounts wrong = c.wrong().amounts();
            for (Insurance insurance : Insurance.values()) {
                if (wrong.insured(insurance)) {
                    Money more = owed(c.right(), insurance).minus(owed(wrong, insurance));
                    if (more.fen() > 0) {
                        Bill bill = new Bill(c.wrong().workplace(), c.month(), insurance, more);
                        receipts.add(receipt(bill, more, month, "C"));
                    }
                }
            }
        }
        return receipts;
    }

    private static Money owed(Amounts amounts, Insurance insurance) {
        return Money.fen(Math.addExact(amounts.employer(insurance), amounts.person(insurance)));
    }

    private static Map<Integer, Map<Insurance, Money>> sums(List<PayrollMonth.Entry> entries) {
        Map<Integer, Map<Insurance, Money>> sums = new TreeMap<>();
        for (PayrollMonth.Entry e : entries) {
            Map<Insurance, Money> owed =
                    sums.computeIfAbsent(
                            e.workplace().index(), i -> new EnumMap<>(Insurance.class));
            for (Insurance insurance : Insurance.values()) {
                if (e.amounts().insured(insurance)) {
                    owed.merge(insurance, owed(e.amounts(), insurance), Money::plus);
                }
            }
        }
        return sums;
    }

    /// What one employer owes for one insurance and month.
    private record Bill(Workplace workplace, Month month, Insurance insurance, Money amount) {}

    private void pay(Bill bill, Map<Month, List<Receipt>> coming) {
        Payment payment = city.habits().payment(bill.workplace(), bill.month());
        Month arrives = bill.month().plus(payment.monthsLate());
        List<Receipt> then = coming.computeIfAbsent(arrives, m -> new ArrayList<>());
        boolean faulty =
                payment.insurance() == bill.insurance()
                        && bill.amount().compareTo(MISSING.plus(MISSING)) > 0;
        if (payment.kind() == Payment.Kind.NONE) {
            return;
        }
        if (!faulty) {
            then.add(receipt(bill, bill.amount(), arrives, ""));
            return;
        }
        switch (payment.kind()) {
            case WHOLE -> then.add(receipt(bill, bill.amount(), arrives, ""));
            case SHORT -> then.add(receipt(bill, bill.amount().minus(MISSING), arrives, ""));
            case SHORT_THEN_REST -> {
                then.add(receipt(bill, bill.amount().minus(MISSING), arrives, ""));
                coming.computeIfAbsent(arrives.next(), m -> new ArrayList<>())
                        .add(receipt(bill, MISSING, arrives.next(), "B"));
            }
            case TWICE -> {
                then.add(receipt(bill, bill.amount(), arrives, ""));
                then.add(receipt(bill, bill.amount(), arrives, "B"));
            }
            case NONE -> throw new IllegalStateException("nothing is paid");
        }
    }

    private Receipt receipt(Bill bill, Money amount, Month arrives, String suffix) {
        String serial =
                "H%s%04d%02d-%d-%s%s"
                        .formatted(
                                bill.workplace().region(),
                                bill.month().year(),
                                bill.month().month(),
                                bill.workplace().index(),
                                bill.insurance().code(),
                                suffix);
        return new Receipt(
                serial,
                day(arrives, bill.workplace()),
                bill.workplace().name(),
                bill.workplace().code().normalised(),
                bill.month(),
                bill.insurance(),
                amount);
    }

    /// Never a day that is yet to come: money of the running month came on its first.
    private LocalDate day(Month arrives, Workplace workplace) {
        LocalDate first = arrives.firstDay();
        return arrives.isBefore(city.plan().present())
                ? first.plusDays(9 + workplace.index() % 15)
                : first;
    }
}
