package org.quanyi.server.wage;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseItem;
import org.quanyi.server.casework.SuspendedRule;
import org.quanyi.server.employer.Employers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// The classes that rest on the suspended row of classes, taken back one by one (停用评级规则的冲正): the
/// year of each is open again and its employer is told, as when a decision falls. Nobody classes it
/// while the row is suspended; once it is used again, two officers do.
@Component
public class ClassReversals {

    /// The row of the catalogue.
    public static final String ROW = YearlyClasses.RECORD;

    private final YearlyClassTable table;
    private final ClassesAgain again;
    private final Employers employers;
    private final TransactionOperations transactions;
    private final Clock clock;

    ClassReversals(
            YearlyClassTable table,
            ClassesAgain again,
            Employers employers,
            TransactionOperations transactions,
            Clock clock) {
        this.table = table;
        this.again = again;
        this.employers = employers;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// A class that is kept (据以评定的等级).
    public record Resting(
            int id, int employer, String code, int year, String caseNumber, Instant foundAt) {}

    /// All that are kept today, whether they are looked at again or not.
    public List<Resting> kept() {
        return table.notReversed(0, today());
    }

    /// Those that still wait for a suspension to take them back.
    public List<Resting> waiting(SuspendedRule rule) {
        LocalDate today = today();
        return table.notReversed(rule.id(), today).stream()
                .filter(found -> rule.covers(found.foundAt(), today))
                .toList();
    }

    /// How many a suspension took back.
    public int done(SuspendedRule rule) {
        return table.reversed(rule.id());
    }

    /// Goes on with the batch of a suspension; each class is a transaction of its own.
    ///
    /// @return how many were taken back now
    public int carryOut(SuspendedRule rule) {
        return Math.toIntExact(
                waiting(rule).stream().filter(found -> isReversed(rule, found)).count());
    }

    /// Of two that run at once the second finds it done, and leaves no case behind.
    private boolean isReversed(SuspendedRule rule, Resting found) {
        List<CaseItem> why = List.of(new CaseItem(ClassesAgain.RULE, null, rule.caseNumber()));
        return Objects.requireNonNull(
                transactions.execute(status -> {
                    CaseFile open =
                            again.open(
                                    employers.byId(found.employer()),
                                    found.year(),
                                    found.caseNumber(),
                                    why);
                    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
                    boolean isFirst = table.reverse(rule.id(), found, open.number(), now);
                    if (!isFirst) {
                        status.setRollbackOnly();
                    }
                    return isFirst;
                }));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
