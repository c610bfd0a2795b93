package org.quanyi.server.contribution;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import org.quanyi.rules.Month;
import org.quanyi.rules.Result;
import org.quanyi.server.access.Actor;
import org.quanyi.server.employer.Employer;
import org.quanyi.server.employer.Employers;
import org.quanyi.server.person.Persons;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Books a filing in one transaction: register, write lines, change what is owed, settle what
/// waits, seal.
///
/// Locks in this order: the employer's month, persons by key, the journal's head.
@Component
class FilingBooking {

    private static final int ATTEMPTS = 5;
    private static final String RECEIPT_LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final TransactionOperations transactions;
    private final FilingContext context;
    private final FilingTable table;
    private final Employers employers;
    private final Persons persons;
    private final BatchBooks books;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    FilingBooking(
            TransactionOperations transactions,
            FilingContext context,
            FilingTable table,
            Employers employers,
            Persons persons,
            BatchBooks books,
            Clock clock) {
        this.transactions = transactions;
        this.context = context;
        this.table = table;
        this.employers = employers;
        this.persons = persons;
        this.books = books;
        this.clock = clock;
    }

    /// Two employers may register the same new person at the same moment; the second one then finds
    /// them on record.
    Result<SubmittedFiling> submitOnce(Filing filing, Actor actor) {
        for (int attempt = 1; ; attempt++) {
            boolean afresh = attempt > 1;
            try {
                Result<SubmittedFiling> result =
                        transactions.execute(status -> submit(filing, actor, afresh));
                if (result == null) {
                    throw new IllegalStateException("a transaction answers");
                }
                return result;
            } catch (DuplicateKeyException | ConcurrencyFailureException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private Result<SubmittedFiling> submit(Filing draft, Actor actor, boolean afresh) {
        DueTable.EmployerMonth month =
                new DueTable.EmployerMonth(draft.employer(), draft.month().index());
        context.lock(month);
        // Read again under the lock: somebody may have submitted it, or answered, in the meantime.
        Filing filing = table.refreshed(draft);
        Employer employer = employers.byId(filing.employer());
        return switch (context.read(filing)) {
            case Result.Refused<RecentFilings.Recent>(var refusals) -> Result.refused(refusals);
            case Result.Of<RecentFilings.Recent>(var file) ->
                    (afresh ? context.check(file, employer) : context.checkToBook(file, employer))
                            .map(checked -> book(filing, checked, month, actor));
        };
    }

    private SubmittedFiling book(
            Filing filing, CheckedFiling checked, DueTable.EmployerMonth month, Actor actor) {
        FilingPlan plan =
                new FilingPlan(
                        checked,
                        month,
                        Integer.parseInt(filing.region().code()),
                        context.standing(month));
        plan.lay(persons.register(plan.toRegister()));
        absent(filing, checked, FindingCode.BOOKED_BUT_ABSENT, Answer.WITHDRAW)
                .forEach(plan::withdraw);
        String receipt = filing.receipt() == null ? newReceipt(filing.month()) : filing.receipt();
        if (!plan.lines().isEmpty()) {
            books.bookLines(plan, month, receipt, clock.instant());
        }
        enrol(plan, filing, checked);
        table.submitted(filing.id(), receipt, actor.account(), clock.instant());
        return new SubmittedFiling(
                table.refreshed(filing),
                checked,
                plan.added(),
                plan.corrected(),
                plan.withdrawn(),
                plan.unchanged());
    }

    private void enrol(FilingPlan plan, Filing filing, CheckedFiling checked) {
        persons.enrol(
                plan.newcomers(), checked.terms().insurances(), filing.region(), filing.month());
        Set<Integer> left = absent(filing, checked, FindingCode.MISSING_NOW, Answer.LEFT);
        persons.leave(left, filing.region(), filing.month().previous());
    }

    /// The persons behind findings about earlier lists that were answered so.
    private static Set<Integer> absent(
            Filing filing, CheckedFiling checked, FindingCode code, Answer answer) {
        return checked.toConfirm().stream()
                .filter(f -> f.code() == code)
                .filter(f -> filing.answers().get(Filings.keyOf(f)) == answer)
                .map(f -> Math.toIntExact(f.person()))
                .collect(Collectors.toSet());
    }

    /// `F202510-7K4M2Q9X`: the month, and letters that cannot be mistaken for each other or
    /// guessed.
    private String newReceipt(Month month) {
        StringBuilder text = new StringBuilder("F%04d%02d-".formatted(month.year(), month.month()));
        for (int i = 0; i < 8; i++) {
            text.append(RECEIPT_LETTERS.charAt(random.nextInt(RECEIPT_LETTERS.length())));
        }
        return text.toString();
    }
}
