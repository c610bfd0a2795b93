package org.quanyi.server.contribution;

import java.util.List;
import java.util.Map;
import org.quanyi.rules.Insurance;
import org.quanyi.rules.Month;
import org.quanyi.server.person.Persons;
import org.springframework.stereotype.Component;

/// What employers owe and have paid, month by month.
@Component
public class Payments {

    private final PaymentTable table;
    private final Persons persons;

    Payments(PaymentTable table, Persons persons) {
        this.table = table;
        this.persons = persons;
    }

    /// What the agency corrected of an employer's months, newest first, with the name that the
    /// employer filed or has to file.
    public List<AgencyCorrection> corrections(int employer) {
        List<PaymentTable.Corrected> found = table.corrected(employer);
        Map<Integer, Persons.NamedNumber> named =
                persons.named(found.stream().map(PaymentTable.Corrected::person).toList());
        return found.stream()
                .map(c -> {
                    Persons.NamedNumber who = named.get(c.person());
                    return new AgencyCorrection(
                            c.month(),
                            who == null ? "" : who.name(),
                            c.more(),
                            c.caseNumber(),
                            c.recordedAt());
                })
                .toList();
    }

    /// The payments of an employer from a month on, newest month first.
    public List<MonthPayment> of(int employer, Month from) {
        return table.of(employer, from.index());
    }

    /// The receipts of an employer that wait for one insurance of a month, newest first.
    public List<WaitingReceipt> waiting(int employer, Month month, Insurance insurance) {
        return table.waiting(new DueKey(employer, month.index(), insurance));
    }

    /// An employer's receipts whose money waits or belongs back, newest first.
    public List<WaitingReceipt> waiting(int employer) {
        return table.waiting(employer);
    }
}
