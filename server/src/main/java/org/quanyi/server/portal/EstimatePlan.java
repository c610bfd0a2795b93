package org.quanyi.server.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Money;
import org.quanyi.rules.Month;
import org.quanyi.rules.Result;
import org.quanyi.rules.Rounding;
import org.quanyi.rules.calculation.Answer;
import org.quanyi.rules.calculation.Node;

/// A course of life until the pension begins, for every age that can be chosen (测算方案). Prices,
/// wages and rules stay as they are now.
///
/// @param born the month of birth
/// @param current the month of the record
/// @param balance of the account now
record EstimatePlan(
        Month born,
        Month current,
        Estimate.Window window,
        EstimateFacts facts,
        Money balance,
        EstimateWish wish) {

    private static final int YEAR = 12;
    private static final long ONE = 1_000_000;

    /// Works out every age by the rule.
    ///
    /// @param pension the rule `pension`
    Estimates.Outcome estimate(Function<Node.Fields, Result<Answer>> pension) {
        Money reference = reference();
        if (reference == null || reference.fen() == 0) {
            return new Estimates.Outcome.NoReference();
        }
        int age = window.clamp(wish.age() == null ? window.statutory() : wish.age());
        List<Estimate.Row> rows = new ArrayList<>();
        for (int each : ages(age)) {
            Result<Answer> answer = pension.apply(fields(each, 0, reference));
            if (!(answer instanceof Result.Of<Answer>(var found))) {
                return new Estimates.Outcome.Refused(answer.refusals());
            }
            rows.add(row(each, found));
        }
        Estimate.Row chosen = rows.stream().filter(r -> r.age() == age).findFirst().orElseThrow();
        return new Estimates.Outcome.Ready(
                new Estimate(
                        window, chosen, rows, basis(reference), restored(age, pension, reference)));
    }

    /// The person's own, else the one on file, else the average wage stands in and is told as such.
    private @Nullable Money reference() {
        Money known = wish.reference() == null ? facts.reference() : wish.reference();
        return known == null ? facts.average() : known;
    }

    private TreeSet<Integer> ages(int chosen) {
        TreeSet<Integer> ages = new TreeSet<>(List.of(window.statutory(), chosen));
        ages.add(window.earliest());
        ages.add(window.latest());
        for (int year = window.earliest() / YEAR + 1; year * YEAR < window.latest(); year++) {
            ages.add(year * YEAR);
        }
        ages.removeIf(each -> born.plus(each).isBefore(current) && each != chosen);
        return ages;
    }

    private @Nullable Money restored(
            int age, Function<Node.Fields, Result<Answer>> pension, Money reference) {
        if (facts.missing() == 0) {
            return null;
        }
        return switch (pension.apply(fields(age, facts.missing(), reference))) {
            case Result.Of<Answer>(var answer) -> money(answer, "total");
            case Result.Refused<Answer> _ -> null;
        };
    }

    private Estimate.Basis basis(Money reference) {
        return new Estimate.Basis(
                facts.paid(),
                facts.missing(),
                wage(),
                reference,
                wish.reference() == null && facts.reference() == null,
                facts.index().mean(),
                balance);
    }

    private Money wage() {
        return wish.wage() == null ? facts.wage() : wish.wage();
    }

    private int future(int age) {
        return wish.scenario().paid(Math.max(0, current.until(born.plus(age))));
    }

    /// @param restored months of the past that count as paid although nobody filed them
    private Node.Fields fields(int age, int restored, Money reference) {
        int future = future(age);
        EstimateFacts.Index index = facts.index();
        Money average = facts.average();
        if (average != null && future + restored > 0) {
            index = index.plus(wage(), average, future + restored);
        }
        Money account = saved(age, future).plus(credit().times(restored, 1, FEN));
        return Node.Fields.NONE
                .with("region", facts.region().code())
                .with("base", reference)
                .with("index", index.mean().toPlainString())
                .with("years", Estimates.length(facts.paid() + future + restored))
                .with("account", account)
                .with("age", Estimates.length(age));
    }

    private static final Rounding FEN = Rounding.HALF_UP_TO_FEN;

    private Money credit() {
        return wage().times(facts.rate(), FEN);
    }

    /// The account when the pension begins: interest by the month, added once a year and at the
    /// end.
    private Money saved(int age, int paying) {
        int months = Math.max(0, current.until(born.plus(age)));
        Money saved = balance;
        long earning = 0;
        for (int month = 1; month <= months; month++) {
            earning = Math.addExact(earning, saved.fen());
            if (month <= paying) {
                saved = saved.plus(credit());
            }
            if (month % YEAR == 0 || month == months) {
                saved =
                        saved.plus(
                                Money.fen(earning)
                                        .times(wish.interest().millionths(), YEAR * ONE, FEN));
                earning = 0;
            }
        }
        return saved;
    }

    private Estimate.Row row(int age, Answer answer) {
        return new Estimate.Row(
                age,
                born.plus(age),
                facts.paid() + future(age),
                money(answer, "basic"),
                money(answer, "account"),
                money(answer, "total"),
                answer.reasons());
    }

    private static Money money(Answer answer, String field) {
        return Money.yuan(Estimates.text(answer.fields(), field));
    }
}
