package org.quanyi.rules.transfer;

import java.util.List;
import org.quanyi.rules.Law;
import org.quanyi.rules.Money;
import org.quanyi.rules.Month;
import org.quanyi.rules.Period;
import org.quanyi.rules.Reason;
import org.quanyi.rules.Reason.Fact;

/// Months paid twice (重复缴费): they count once, and what the person paid in the other relation goes
/// back.
///
/// Of the residents' scheme the own and the collective part of each such month is refunded and the
/// subsidies stay; of a second employees' relation the account's part is refunded. Nobody is blamed
/// for paying twice.
///
/// @param months the months that are in both, by rising month
/// @param refund what goes back to the person
/// @param kept the subsidies that stay
/// @param reason `transfer.duplicate-months` with the facts scheme, months
public record DuplicateMonths(List<Month> months, Money refund, Money kept, Reason reason) {
    /// The scheme whose months give way (退费关系).
    public enum Scheme {
        /// A second employees' relation (另一职工养老保险关系).
        EMPLOYEES("rsbf-2010-70"),
        /// The residents' pension (城乡居民基本养老保险).
        RESIDENTS("rsbf-2014-17");

        private final String source;

        Scheme(String source) {
            this.source = source;
        }
    }

    /// A month of the relation that gives way (退费月份).
    ///
    /// @param month the month
    /// @param refundable the own and the collective part, or the account's part
    /// @param subsidy the public subsidy, which stays
    public record OtherMonth(Month month, Money refundable, Money subsidy) {}

    /// Copies the months.
    public DuplicateMonths {
        months = List.copyOf(months);
    }

    /// The months that are in both.
    ///
    /// @param stays the months of the relation that stays
    /// @param other the months of the one that gives way
    public static DuplicateMonths of(
            Law law, Scheme scheme, List<Period> stays, List<OtherMonth> other) {
        var twice =
                other.stream()
                        .filter(paid ->
                                stays.stream().anyMatch(period -> period.contains(paid.month())))
                        .toList();
        var refund = twice.stream().map(OtherMonth::refundable).reduce(Money.ZERO, Money::plus);
        var facts =
                List.of(
                        new Fact("scheme", scheme.name()),
                        new Fact("months", Integer.toString(twice.size())));
        return new DuplicateMonths(
                twice.stream().map(OtherMonth::month).sorted().toList(),
                refund,
                twice.stream().map(OtherMonth::subsidy).reduce(Money.ZERO, Money::plus),
                Reason.citing(
                        "transfer.duplicate-months",
                        facts,
                        List.of(law.citation(scheme.source, "")),
                        refund.toString()));
    }
}
