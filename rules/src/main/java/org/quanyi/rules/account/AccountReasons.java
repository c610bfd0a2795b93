package org.quanyi.rules.account;

import java.util.ArrayList;
import java.util.List;
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

    void product(String code, Money product, Money interest) {
        add(code, List.of(new Fact("product", product.toString())), interest);
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
