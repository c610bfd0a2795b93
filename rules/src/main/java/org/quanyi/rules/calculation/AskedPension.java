package org.quanyi.rules.calculation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Law;
import org.quanyi.rules.Money;
import org.quanyi.rules.Month;
import org.quanyi.rules.Reason;
import org.quanyi.rules.Reason.Fact;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Region;
import org.quanyi.rules.Result;
import org.quanyi.rules.pension.EmployeePension;
import org.quanyi.rules.pension.MonthsDivisor;
import org.quanyi.rules.pension.PensionAmounts;
import org.quanyi.rules.pension.PensionFacts;
import org.quanyi.rules.pension.PensionFacts.Transition;

/// A pension as a request for `pension` names it (养老金计算请求).
///
/// Beside the fields of the interface: `month` (else the month the law was last checked in),
/// `earlyYears` where the region counts the years paid before accounts apart, `creditedAccount`
/// where it has one. The answer says in `assumed` what is not known of the region.
final class AskedPension {
    private static final int PLACES = 4;
    private static final int HIGHEST_INDEX = 100;
    private static final int LONGEST_DIVISOR = 400;

    private final Law law;
    private final Field<Region> region;
    private final Field<Month> month;
    private final Field<Money> base;
    private final Field<Integer> index;
    private final Field<YearsAndMonths> years;
    private final Field<Money> account;
    private final Field<Integer> divisor;
    private final Field<Integer> age;
    private final Field<YearsAndMonths> deemed;
    private final Field<Integer> transitionalIndex;
    private final Field<Money> indexedWage;
    private final Field<YearsAndMonths> early;
    private final Field<Money> credited;

    AskedPension(Law law, Facts facts) {
        this.law = law;
        region = facts.region("region");
        month = facts.optional("month", Facts::month);
        base = facts.money("base");
        index = index(facts, "index");
        years = YearsAndMonths.service(facts, "years");
        account = facts.money("account");
        facts.exactlyOne("divisor", "age");
        divisor = facts.optional("divisor", AskedPension::divisor);
        age = facts.optional("age", YearsAndMonths::age);
        deemed = facts.optional("deemedYears", YearsAndMonths::service);
        transitionalIndex = facts.optional("transitionalIndex", AskedPension::index);
        indexedWage = facts.optional("indexedWage", Facts::money);
        early = facts.optional("earlyYears", YearsAndMonths::service);
        credited = facts.optional("creditedAccount", Facts::money);
    }

    /// An index in ten-thousandths.
    private static Field<Integer> index(Facts facts, String name) {
        return scaled(facts, name, PLACES, HIGHEST_INDEX);
    }

    /// A divisor in tenths, above zero.
    private static Field<Integer> divisor(Facts facts, String name) {
        var tenths = scaled(facts, name, 1, LONGEST_DIVISOR);
        if (tenths.isThere() && tenths.get() == 0) {
            facts.refuse(FactRefusal.OUT_OF_RANGE, name, 0, 1, LONGEST_DIVISOR);
        }
        return tenths;
    }

    private static Field<Integer> scaled(Facts facts, String name, int places, int highest) {
        var value = facts.decimal(name, places);
        if (!value.isThere()) {
            return new Field<>(name, null);
        }
        if (value.get().compareTo(BigDecimal.valueOf(highest)) > 0) {
            facts.refuse(FactRefusal.OUT_OF_RANGE, name, value.get().toPlainString(), 0, highest);
            return new Field<>(name, null);
        }
        return new Field<>(name, value.get().movePointRight(places).intValueExact());
    }

    Result<Answer> answer() {
        var on = month.orElse(law.checkedIn());
        var terms =
                deemed.isThere() || early.isThere() || credited.isThere()
                        ? EmployeePension.withTransition(law, region.get(), on)
                        : EmployeePension.of(law, region.get(), on);
        return terms.then(found -> {
            var misplaced = misplaced(found);
            return misplaced.isEmpty() ? divided(found, on) : Result.refused(misplaced);
        });
    }

    /// Fields this region does not count, or needs beside the others.
    private List<Refusal> misplaced(EmployeePension terms) {
        var refusals = new ArrayList<Refusal>();
        if (early.isThere() && !terms.countsEarlyYears()) {
            refusals.add(FactRefusal.UNKNOWN_FIELD.of("earlyYears"));
        }
        if (credited.isThere() && !terms.hasCreditedAccount()) {
            refusals.add(FactRefusal.UNKNOWN_FIELD.of("creditedAccount"));
        }
        if (terms.needsTransitionalIndex()
                && !transitionalIndex.isThere()
                && !indexedWage.isThere()) {
            refusals.add(FactRefusal.MISSING.of("transitionalIndex"));
        }
        return refusals;
    }

    private Result<Answer> divided(EmployeePension terms, Month on) {
        return age.isThere()
                ? MonthsDivisor.of(law, on)
                        .map(table ->
                                answer(terms, table.tenths(age.get()), table.reason(age.get())))
                : Result.of(answer(terms, divisor.get(), null));
    }

    private Answer answer(EmployeePension terms, int tenths, @Nullable Reason byAge) {
        var facts = facts(terms, tenths);
        var reasons = new ArrayList<Reason>();
        lengths(terms, reasons);
        if (byAge != null) {
            reasons.add(byAge);
        }
        reasons.addAll(terms.reasons(facts));
        var fields = fields(terms.amounts(facts));
        return new Answer(
                isAssumed(terms)
                        ? fields.with("assumed", Node.texts(List.of("length-rounding")))
                        : fields,
                reasons);
    }

    private PensionFacts facts(EmployeePension terms, int tenths) {
        return new PensionFacts(
                base.get().fen(),
                index.get(),
                years.get().length(terms::length),
                account.get().fen(),
                tenths,
                new Transition(
                        deemed.orElse(YearsAndMonths.NONE).length(terms::length),
                        transitionalIndex.orElse(0),
                        indexedWage.orElse(Money.ZERO).fen(),
                        early.orElse(YearsAndMonths.NONE).length(terms::length),
                        credited.orElse(Money.ZERO).fen()));
    }

    private static Node.Fields fields(PensionAmounts amounts) {
        return Node.Fields.NONE
                .with("basic", Money.fen(amounts.basic()))
                .with("account", Money.fen(amounts.account()))
                .with("transitional", Money.fen(amounts.transitional()))
                .with("total", Money.fen(amounts.total()));
    }

    private boolean isAssumed(EmployeePension terms) {
        return !terms.lengthRoundingIsKnown()
                && (years.get().isInMonths()
                        || deemed.orElse(YearsAndMonths.NONE).isInMonths()
                        || early.orElse(YearsAndMonths.NONE).isInMonths());
    }

    private void lengths(EmployeePension terms, List<Reason> reasons) {
        for (var each : List.of(years, deemed, early)) {
            var length = each.orElse(YearsAndMonths.NONE);
            if (length.isInMonths()) {
                var rounding = terms.lengthRounding();
                reasons.add(
                        new Reason(
                                terms.lengthRoundingIsKnown()
                                        ? "pension.length"
                                        : "pension.length-assumed",
                                List.of(new Fact("months", Integer.toString(length.months()))),
                                List.of(rounding),
                                rounding.value()));
            }
        }
    }
}
