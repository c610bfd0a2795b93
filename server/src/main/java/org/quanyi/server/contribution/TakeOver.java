package org.quanyi.server.contribution;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.quanyi.rules.Insurance;
import org.quanyi.server.contribution.DueTable.EmployerMonth;
import org.quanyi.server.person.Persons;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Takes over history from another system (历史数据接续): month lines, the money that came in for them,
/// enrolments.
///
/// What was settled there is settled here by the same rule as every receipt; what does not fit
/// waits with its reason. When it happened and when it was recorded stay apart: the record says
/// nothing about a month before it was taken over.
@Component
public class TakeOver {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Persons persons;
    private final Payers payers;
    private final DueTable dues;
    private final BatchBooks books;

    TakeOver(Persons persons, Payers payers, DueTable dues, BatchBooks books) {
        this.persons = persons;
        this.payers = payers;
        this.dues = dues;
        this.books = books;
    }

    /// Books one month of one pooling area as one sealed batch, together with the transaction it
    /// runs in.
    ///
    /// @param reference names where it comes from; no personal data
    /// @throws org.springframework.dao.DataAccessException when a line or a serial is on record
    ///   already; then nothing is booked
    @Transactional(propagation = Propagation.REQUIRED)
    public void book(HistoryMonth history, String reference) {
        int region = Integer.parseInt(history.region().code());
        int month = history.month().index();
        List<MonthLine> lines = new ArrayList<>();
        history.lines().forEach(l -> lines.add(first(l, region, month)));
        history.corrections()
                .forEach(c -> {
                    MonthLine wrong = first(c.wrong(), region, c.month().index());
                    lines.add(wrong.reversal(1));
                    lines.add(
                            new MonthLine(
                                    wrong.person(),
                                    region,
                                    wrong.employer(),
                                    wrong.month(),
                                    2,
                                    null,
                                    LineAmounts.of(c.right())));
                });
        List<StoredReceipt> receipts = payers.recognise(history.receipts());
        Set<EmployerMonth> months = months(lines, receipts);
        dues.lock(months);
        books.bookHistory(
                lines,
                receipts,
                months,
                reference,
                history.month().next().firstDay().atStartOfDay(ZONE).toInstant());
        persons.enrol(history.joined(), insurances(lines), history.region(), history.month());
        persons.leave(history.left(), history.region(), history.month());
    }

    private static MonthLine first(HistoryMonth.Line line, int region, int month) {
        return new MonthLine(
                line.person(),
                region,
                line.employer(),
                month,
                0,
                null,
                LineAmounts.of(line.amounts()));
    }

    private static Set<EmployerMonth> months(List<MonthLine> lines, List<StoredReceipt> receipts) {
        Set<EmployerMonth> months = new TreeSet<>();
        lines.forEach(l -> months.add(new EmployerMonth(l.employer(), l.month())));
        months.addAll(StoredReceipt.months(receipts));
        return months;
    }

    private static Set<Insurance> insurances(List<MonthLine> lines) {
        Set<Insurance> insurances = EnumSet.noneOf(Insurance.class);
        for (Insurance insurance : Insurance.values()) {
            if (lines.stream().anyMatch(l -> l.amounts().has(insurance))) {
                insurances.add(insurance);
            }
        }
        return insurances;
    }
}
