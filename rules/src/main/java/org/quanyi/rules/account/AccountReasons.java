package org.quanyi.rules.account;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.quanyi.rules.Figure;
import org.quanyi.rules.Money;
import org.quanyi.rules.Reason;
import org.quanyi.rules.Reason.Fact;

/// Writes down step by step how the interest of a year comes about (计息过程).
final class AccountReasons {
    private final List<Figure> figures;
    private final List<Reason> reasons = new ArrayList<>();

    AccountReasons(List<Figure> figures) {
        this.figures = figures;
    }

    void opening(Money opening, int months, Money interest) {
        add(
                "account.interest-on-opening",
                List.of(
                        new Fact("opening", opening.toString()),
                        new Fact("months", Integer.toString(months))),
                interest);
    }

    void product(String code, MonthAmounts amounts, int last, Money interest) {
        add(
                code,
                List.of(
                        new Fact("product", amounts.product(last).toString()),
                        new Fact("products", products(amounts, last))),
                interest);
    }

    /// Each month with its amount, how often it counts and what that makes, such as `(6) 20.50 × 7
    /// = 143.50`, so that a person can add them up.
    private static String products(MonthAmounts amounts, int last) {
        var text = new StringJoiner("; ");
        text.setEmptyValue(Money.ZERO.toString());
        for (var month = 1; month <= last; month++) {
            var amount = amounts.in(month);
            var times = last - month + 1;
            if (!amount.equals(Money.ZERO)) {
                text.add(
                        "(%d) %s × %d = %s"
                                .formatted(
                                        month,
                                        amount,
                                        times,
                                        Money.fen(Math.multiplyExact(amount.fen(), times))));
            }
        }
        return text.toString();
    }

    void total(Money total, Money interest) {
        add(
                "account.interest-on-year-total",
                List.of(new Fact("total", total.toString())),
                interest);
    }

    private void add(String code, List<Fact> facts, Money interest) {
        reasons.add(new Reason(code, facts, figures, interest.toString()));
    }

    List<Reason> all() {
        return List.copyOf(reasons);
    }
}
