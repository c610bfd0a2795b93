package org.quanyi.server.wage;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.quanyi.rules.Money;
import org.quanyi.rules.Month;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseItem;

/// An order to pay wages by a day (责令限期支付): sums and counts, and nobody's name.
///
/// @param number of the document
/// @param workers how many are to be paid
/// @param payBy the day that the order names
public record OrderToPay(
        String number, Month from, Month to, Money amount, int workers, LocalDate payBy) {

    private static final String NUMBER = "order-number";
    private static final String FROM = "order-from";
    private static final String TO = "order-to";
    private static final String AMOUNT = "order-amount";
    private static final String WORKERS = "order-workers";
    private static final String PAY_BY = "order-by";

    List<CaseItem> items() {
        return List.of(
                new CaseItem(NUMBER, null, number),
                new CaseItem(FROM, null, from.toString()),
                new CaseItem(TO, null, to.toString()),
                new CaseItem(AMOUNT, null, amount.toString()),
                new CaseItem(WORKERS, null, Integer.toString(workers)),
                new CaseItem(PAY_BY, null, payBy.toString()));
    }

    /// The order of a case as it was drawn up last; empty while there is none.
    public static Optional<OrderToPay> of(CaseFile file) {
        return file.item(NUMBER)
                .map(number ->
                        new OrderToPay(
                                number.shallBe(),
                                Month.parse(file.shallBe(FROM)),
                                Month.parse(file.shallBe(TO)),
                                Money.yuan(file.shallBe(AMOUNT)),
                                Integer.parseInt(file.shallBe(WORKERS)),
                                LocalDate.parse(file.shallBe(PAY_BY))));
    }

    /// What was typed of an order.
    public record Typed(
            String number, String from, String to, String amount, String workers, String payBy) {

        /// The order; empty when a part of it is missing or cannot be read.
        Optional<OrderToPay> read(Month now) {
            Optional<Month> first = WageCells.month(from.strip());
            Optional<Month> last = WageCells.month(to.isBlank() ? from.strip() : to.strip());
            Optional<Money> sum = WageCells.amount(amount.strip()).filter(m -> m.fen() > 0);
            Optional<Integer> people = WageCells.count(workers.strip()).filter(n -> n > 0);
            Optional<LocalDate> by = WageCells.day(payBy.strip());
            boolean isNumber = number.strip().length() >= 4 && number.strip().length() <= 100;
            boolean isWhole =
                    isNumber
                            && first.isPresent()
                            && last.isPresent()
                            && sum.isPresent()
                            && people.isPresent()
                            && by.isPresent();
            if (!isWhole || last.get().isBefore(first.get()) || last.get().isAfter(now)) {
                return Optional.empty();
            }
            return Optional.of(
                    new OrderToPay(
                            number.strip(),
                            first.get(),
                            last.get(),
                            sum.get(),
                            people.get(),
                            by.get()));
        }
    }
}
