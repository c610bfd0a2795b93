package org.quanyi.rules.calculation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.quanyi.rules.Figure;
import org.quanyi.rules.Law;
import org.quanyi.rules.Money;
import org.quanyi.rules.Reason;
import org.quanyi.rules.Reason.Fact;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Region;
import org.quanyi.rules.Result;
import org.quanyi.rules.account.AccountInterest;
import org.quanyi.rules.account.AccountRules;
import org.quanyi.rules.account.AccountYear;
import org.quanyi.rules.account.MonthAmounts;
import org.quanyi.rules.account.YearInterest;

/// `account-interest`: what a personal account earned in a year (个人账户年度利息).
///
/// In: `year`, `opening`, and one of `credits` (each with `month` 1 to 12 in rising order, and
/// `amount`, or `base` of which the account's share is taken; a late contribution names in `for`
/// the month it belongs to) and `yearTotal` (annual method). Optional: `region` (its rate before
/// 2016); `transferMonth` (credits before it came from the old place, which sends
/// `transferredPrincipal` only); one of `benefitStart` (month of the first benefit: interest to the
/// month before) and `payments` (`month`, `amount`: paid out while drawing).
///
/// Out: `rate`, `interestOnOpening`, `interestOnCredits`, `interestOnPayments` (with payments),
/// `interest`, `credited`, `closing`.
final class AccountInterestCalculation implements Calculation {
    @Override
    public String name() {
        return "account-interest";
    }

    @Override
    public Result<Answer> calculate(Law law, Facts facts) {
        var asked = new Asked(law, facts);
        return facts.then(asked::answer);
    }

    /// One request: reads its fields when made, computes when asked to.
    private static final class Asked {
        private final Law law;
        private final Field<Region> region;
        private final Field<Integer> year;
        private final Field<Money> opening;
        private final Field<Money> yearTotal;
        private final Field<Integer> benefitStart;
        private final Field<Integer> transferMonth;
        private final CreditedMonths credits;
        private final MonthAmounts payments;

        Asked(Law law, Facts facts) {
            this.law = law;
            region = facts.optional("region", Facts::region);
            year = facts.whole("year", 1951, 9998);
            opening = CreditedMonths.bounded(facts, "opening", facts.money("opening"));
            // who draws or is about to may have paid nothing in this year
            if (!facts.has("payments") && !facts.has("benefitStart")) {
                facts.exactlyOne("credits", "yearTotal");
            }
            benefitStart = facts.optional("benefitStart", Asked::month);
            transferMonth = facts.optional("transferMonth", Asked::month);
            yearTotal =
                    CreditedMonths.bounded(
                            facts, "yearTotal", facts.optional("yearTotal", Facts::money));
            if (facts.has("payments") && facts.has("benefitStart")) {
                facts.exactlyOne("benefitStart", "payments");
            }
            if (yearTotal.isThere()) {
                // nobody knows in which months such a total came in
                List.of("benefitStart", "transferMonth", "payments").stream()
                        .filter(facts::has)
                        .forEach(name -> facts.refuse(FactRefusal.UNKNOWN_FIELD, name));
            }
            credits = CreditedMonths.read(facts, year, lastMonth());
            payments = CreditedMonths.payments(facts);
        }

        private static Field<Integer> month(Facts facts, String name) {
            return facts.whole(name, 1, MonthAmounts.MONTHS);
        }

        private int lastMonth() {
            return benefitStart.orElse(MonthAmounts.MONTHS + 1) - 1;
        }

        Result<Answer> answer() {
            return AccountInterest.of(law, region.orNull(), year.get())
                    .then(interest -> rules().then(rules -> answer(interest, rules)));
        }

        private Result<Answer> answer(AccountInterest interest, List<Reason> rules) {
            if (yearTotal.isThere()) {
                var total = yearTotal.get();
                var earned = interest.ofYearTotal(opening.get(), total);
                var reasons = interest.reasonsOfYearTotal(opening.get(), total);
                return Result.of(
                        new Answer(fields(interest, earned, total), joined(rules, reasons)));
            }
            return credits.amounts(law).then(amounts -> answer(interest, rules, amounts));
        }

        private Result<Answer> answer(
                AccountInterest interest, List<Reason> rules, CreditedMonths.Amounts credited) {
            var account = new AccountYear(opening.get(), credited.months(), payments, lastMonth());
            var earned = interest.of(account);
            if (earned.closing().isNegative()) {
                return Result.refused(FactRefusal.TOO_LARGE.of("payments", payments.total()));
            }
            var fields = fields(interest, earned, credited.months().total());
            if (transferMonth.isThere()) {
                var before = credited.months().total(transferMonth.get() - 1);
                fields = fields.with("transferredPrincipal", opening.get().plus(before));
            }
            var reasons = joined(credited.reasons(), joined(rules, interest.reasons(account)));
            return Result.of(new Answer(fields, reasons));
        }

        private static List<Reason> joined(List<Reason> first, List<Reason> then) {
            var all = new ArrayList<>(first);
            all.addAll(then);
            return all;
        }

        private Node.Fields fields(AccountInterest interest, YearInterest earned, Money credited) {
            var fields =
                    Node.Fields.NONE
                            .with("rate", interest.figures().getFirst().value())
                            .with("interestOnOpening", earned.onOpening())
                            .with("interestOnCredits", earned.onCredits());
            if (!payments.equals(MonthAmounts.NONE)) {
                fields = fields.with("interestOnPayments", earned.onPayments());
            }
            return fields.with("interest", earned.total())
                    .with("credited", credited)
                    .with("closing", earned.closing());
        }

        /// The rules out of the ordinary that the request needs, each as a reason.
        private Result<List<Reason>> rules() {
            var needed = Arrays.stream(AccountRules.values()).filter(this::needs).toList();
            var reasons = new ArrayList<Reason>();
            var refusals = new ArrayList<Refusal>();
            for (var rule : needed) {
                switch (rule.in(law, region.orNull(), year.get())) {
                    case Result.Refused<Figure>(var missing) -> refusals.addAll(missing);
                    case Result.Of<Figure>(var figure) -> reasons.add(reason(figure));
                }
            }
            return refusals.isEmpty() ? Result.of(reasons) : Result.refused(refusals);
        }

        private boolean needs(AccountRules rule) {
            return switch (rule) {
                case BACK_PAYMENT_FROM_CREDIT -> credits.anyLate();
                case TRANSFER_YEAR_AT_NEW_PLACE -> transferMonth.isThere();
                case RETIREMENT_UNTIL_MONTH_BEFORE -> benefitStart.isThere();
                case DRAWING_KEEPS_EARNING -> !payments.equals(MonthAmounts.NONE);
            };
        }

        private Reason reason(Figure rule) {
            var facts = List.of(new Fact("year", year.get().toString()));
            return new Reason("account." + rule.key(), facts, List.of(rule), "");
        }
    }
}
