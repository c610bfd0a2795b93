package org.quanyi.server.contribution;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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

    /// A filing that is ready to be booked, its month locked.
    ///
    /// @param left whose insurance with the employer ends, as was answered
    record Prepared(
            Filing filing,
            Employer employer,
            CheckedFiling checked,
            DueTable.EmployerMonth month,
            FilingPlan plan,
            Set<Integer> left) {}

    Result<SubmittedFiling> submitOnce(Filing filing, Actor actor) {
        return once(afresh ->
                prepare(filing, afresh)
                        .map(ready -> book(ready, actor.account(), Optional.empty())));
    }

    /// Works in one transaction, which leaves nothing when it is refused. Two employers may
    /// register the same new person at the same moment; the second one then finds them on record.
    ///
    /// @param work is told whether it has to look at everything afresh
    <T> Result<T> once(Function<Boolean, Result<T>> work) {
        for (int attempt = 1; ; attempt++) {
            boolean afresh = attempt > 1;
            try {
                Result<T> result =
                        transactions.execute(status -> {
                            Result<T> done = work.apply(afresh);
                            if (!done.refusals().isEmpty()) {
                                status.setRollbackOnly();
                            }
                            return done;
                        });
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

    /// Locks the month, checks the filing against what stands now, and registers whoever is new.
    /// Within the transaction of the caller.
    Result<Prepared> prepare(Filing draft, boolean afresh) {
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
                            .map(checked -> planned(filing, employer, checked, month));
        };
    }

    private Prepared planned(
            Filing filing, Employer employer, CheckedFiling checked, DueTable.EmployerMonth month) {
        FilingPlan plan =
                new FilingPlan(
                        checked,
                        month,
                        Integer.parseInt(filing.region().code()),
                        context.standing(month));
        plan.lay(persons.register(plan.toRegister()));
        absent(filing, checked, FindingCode.BOOKED_BUT_ABSENT, Answer.WITHDRAW)
                .forEach(plan::withdraw);
        Set<Integer> left = absent(filing, checked, FindingCode.MISSING_NOW, Answer.LEFT);
        return new Prepared(filing, employer, checked, month, plan, left);
    }

    /// Books what was prepared, in the same transaction.
    ///
    /// @param account who sent it in
    /// @param caseNumber of the case that decided it, for the journal
    SubmittedFiling book(Prepared ready, String account, Optional<String> caseNumber) {
        Filing filing = ready.filing();
        FilingPlan plan = ready.plan();
        String receipt = filing.receipt() == null ? newReceipt(filing.month()) : filing.receipt();
        if (!plan.lines().isEmpty()) {
            String reference = caseNumber.map(number -> receipt + " " + number).orElse(receipt);
            books.bookLines(plan, ready.month(), reference, clock.instant());
        }
        persons.enrol(
                plan.newcomers(),
                ready.checked().terms().insurances(),
                filing.region(),
                filing.month());
        persons.leave(ready.left(), filing.region(), filing.month().previous());
        table.submitted(filing.id(), receipt, account, clock.instant());
        return new SubmittedFiling(
                table.refreshed(filing),
                ready.checked(),
                plan.added(),
                plan.corrected(),
                plan.withdrawn(),
                plan.unchanged());
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
