package org.quanyi.rules.pension;

import java.util.ArrayList;
import java.util.List;
import org.quanyi.rules.Figure;
import org.quanyi.rules.Money;
import org.quanyi.rules.Reason;
import org.quanyi.rules.Reason.Fact;

/// Writes down step by step how a pension comes about (养老金计算过程).
final class PensionReasons {
    private static final int PLACES = 4;

    private final PensionFacts facts;
    private final Figure rounding;
    private final List<Reason> reasons = new ArrayList<>();

    PensionReasons(PensionFacts facts, Figure rounding) {
        this.facts = facts;
        this.rounding = rounding;
    }

    void basic(List<Figure> figures, long basic) {
        add(
                "pension.basic",
                List.of(base(), index(facts.index()), years("years", facts.years())),
                figures,
                basic);
    }

    void account(long account) {
        add(
                "pension.account",
                List.of(
                        new Fact("account", yuan(facts.account())),
                        new Fact("divisor", MonthsDivisor.text(facts.divisor()))),
                List.of(),
                account);
    }

    void transitional(TransitionalTerms terms, long amount) {
        var years = facts.transition().years();
        if (years > 0) {
            var written = facts.transition().indexedWage();
            add(
                    "pension.transitional",
                    List.of(
                            base(),
                            written > 0
                                    ? new Fact("indexed-wage", yuan(written))
                                    : index(terms.index(facts)),
                            years("deemed-years", years)),
                    List.of(terms.rate(), terms.wage(), terms.ownIndex(), terms.leastIndex()),
                    amount);
        }
    }

    void early(TransitionalTerms terms, long amount) {
        var rate = terms.earlyRate();
        if (rate != null && facts.transition().earlyYears() > 0) {
            add(
                    "pension.early-years",
                    List.of(
                            base(),
                            index(terms.index(facts)),
                            years("years", facts.transition().earlyYears())),
                    List.of(rate),
                    amount);
        }
    }

    void credited(TransitionalTerms terms, long amount) {
        var divisor = terms.creditedDivisor();
        if (divisor != null && facts.transition().credited() > 0) {
            add(
                    "pension.credited-account",
                    List.of(new Fact("account", yuan(facts.transition().credited()))),
                    List.of(divisor),
                    amount);
        }
    }

    void total(PensionAmounts amounts, Figure totalRounding) {
        reasons.add(
                new Reason(
                        "pension.total",
                        List.of(
                                new Fact("basic", yuan(amounts.basic())),
                                new Fact("account", yuan(amounts.account())),
                                new Fact("transitional", yuan(amounts.transitional()))),
                        List.of(totalRounding),
                        yuan(amounts.total())));
    }

    List<Reason> all() {
        return List.copyOf(reasons);
    }

    private void add(String code, List<Fact> read, List<Figure> figures, long amount) {
        var applied = new ArrayList<>(figures);
        applied.add(rounding);
        reasons.add(new Reason(code, read, applied, yuan(amount)));
    }

    private Fact base() {
        return new Fact("base", yuan(facts.base()));
    }

    private static Fact index(int index) {
        return new Fact("index", decimals(index));
    }

    /// Up to four decimals; a length in twelfths is shown as the nearest of them.
    private static Fact years(String name, long length) {
        var parts = ServiceRounding.YEAR / TransitionalTerms.ONE;
        return new Fact(name, decimals((2 * length + parts) / (2 * parts)));
    }

    private static String decimals(long tenThousandths) {
        var text = new StringBuilder(Long.toString(tenThousandths));
        while (text.length() <= PLACES) {
            text.insert(0, '0');
        }
        return text.insert(text.length() - PLACES, '.').toString();
    }

    private static String yuan(long fen) {
        return Money.fen(fen).toString();
    }
}
