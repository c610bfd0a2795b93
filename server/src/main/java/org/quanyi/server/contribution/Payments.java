package org.quanyi.server.contribution;

import java.util.List;
import org.quanyi.rules.Month;
import org.springframework.stereotype.Component;

/// What employers owe and have paid, month by month.
@Component
public class Payments {

    private final PaymentTable table;

    Payments(PaymentTable table) {
        this.table = table;
    }

    /// The payments of an employer from a month on, newest month first.
    public List<MonthPayment> of(int employer, Month from) {
        return table.of(employer, from.index());
    }

    /// An employer's receipts whose money waits or belongs back, newest first.
    public List<WaitingReceipt> waiting(int employer) {
        return table.waiting(employer);
    }
}
