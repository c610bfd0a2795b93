package org.quanyi.server.credit;

import java.util.List;
import java.util.Optional;
import org.quanyi.rules.Money;
import org.quanyi.rules.credit.ArrearsThreshold.Arrears;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseItem;
import org.quanyi.server.credit.Listings.TypedOwed;
import org.quanyi.server.wage.OrderToPay;
import org.quanyi.server.wage.WageCells;

/// What an employer owes under an order to pay (尚欠工资): counts and sums, and nobody's name.
public final class OwedWages {

    private static final String TOLD = "owed";
    private static final String STILL = "still-owed";

    private OwedWages() {}

    /// What was typed; empty when a part cannot be read, or does not fit the others.
    static Optional<Arrears> read(TypedOwed typed) {
        Optional<Integer> longest = WageCells.count(typed.months());
        Optional<Integer> people = WageCells.count(typed.workers());
        Optional<Money> most = WageCells.amount(typed.one());
        Optional<Money> sum = WageCells.amount(typed.all());
        boolean isWhole =
                longest.isPresent() && people.isPresent() && most.isPresent() && sum.isPresent();
        return isWhole
                ? Optional.of(new Arrears(longest.get(), most.get(), people.get(), sum.get()))
                        .filter(owed -> owed.one().compareTo(owed.all()) <= 0)
                        .filter(owed -> owed.workers() > 0 && owed.all().fen() > 0)
                : Optional.empty();
    }

    /// The same, if it is no more than an order says.
    static Optional<Arrears> read(TypedOwed typed, OrderToPay order) {
        int ordered = order.from().until(order.to()) + 1;
        return read(typed)
                .filter(owed -> owed.months() <= ordered)
                .filter(owed -> owed.workers() <= order.workers())
                .filter(owed -> owed.all().compareTo(order.amount()) <= 0);
    }

    static List<CaseItem> items(Arrears owed) {
        return items(TOLD, owed);
    }

    static List<CaseItem> still(Arrears owed) {
        return items(STILL, owed);
    }

    private static List<CaseItem> items(String name, Arrears owed) {
        return List.of(
                new CaseItem(name + "-months", null, Integer.toString(owed.months())),
                new CaseItem(name + "-one", null, owed.one().toString()),
                new CaseItem(name + "-workers", null, Integer.toString(owed.workers())),
                new CaseItem(name + "-all", null, owed.all().toString()));
    }

    /// As the employer was told.
    public static Arrears told(CaseFile file) {
        return of(file, TOLD);
    }

    /// As it was found last: with the decision, where there is one.
    public static Arrears of(CaseFile file) {
        return of(file, file.item(STILL + "-all").isPresent() ? STILL : TOLD);
    }

    private static Arrears of(CaseFile file, String name) {
        return new Arrears(
                Integer.parseInt(file.shallBe(name + "-months")),
                Money.yuan(file.shallBe(name + "-one")),
                Integer.parseInt(file.shallBe(name + "-workers")),
                Money.yuan(file.shallBe(name + "-all")));
    }

    /// Whether one is no more than another in any part.
    static boolean isNoMore(Arrears one, Arrears than) {
        return one.months() <= than.months()
                && one.workers() <= than.workers()
                && one.one().compareTo(than.one()) <= 0
                && one.all().compareTo(than.all()) <= 0;
    }
}
