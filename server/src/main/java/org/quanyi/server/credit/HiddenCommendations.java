package org.quanyi.server.credit;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.quanyi.rules.Month;
import org.quanyi.rules.Region;
import org.quanyi.server.casework.CaseEffect;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseItem;
import org.quanyi.server.casework.CaseKind;
import org.quanyi.server.casework.Cases;
import org.quanyi.server.casework.EmployerCases;
import org.quanyi.server.casework.Proposal;
import org.quanyi.server.casework.SuspendedRule;
import org.quanyi.server.employer.Employer;
import org.quanyi.server.employer.Employers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Organisations that wish their commendations to be seen are told that they are not while their
/// row is suspended, and told when they are again (表彰停止展示告知): each once, in a transaction of its
/// own, so that a batch that was cut off is gone on with. Nothing is taken back, and nothing is
/// decided.
@Component
public class HiddenCommendations {

    /// The row of the catalogue, as the name of an item.
    public static final String ROW = "hidden-row";

    /// Whether they are shown again, as the name of an item.
    public static final String SHOWN = "hidden-shown";

    /// From which day on, as the name of an item.
    public static final String FROM = "hidden-from";

    /// Why the row was suspended, as the name of an item.
    public static final String WHY = "hidden-why";

    /// The case in which it was, as the name of an item.
    public static final String RULE = "hidden-rule";

    private final Commendations commendations;
    private final CommendationLedger ledger;
    private final EmployerCases files;
    private final Cases cases;
    private final Employers employers;
    private final TransactionOperations transactions;
    private final RegisterTime time;

    HiddenCommendations(
            Commendations commendations,
            CommendationLedger ledger,
            EmployerCases files,
            Cases cases,
            Employers employers,
            TransactionOperations transactions,
            RegisterTime time) {
        this.commendations = commendations;
        this.ledger = ledger;
        this.files = files;
        this.cases = cases;
        this.employers = employers;
        this.transactions = transactions;
        this.time = time;
        cases.carryOutBy(new CaseEffect(CaseKind.COMMENDATION_SHOWN, _ -> true));
    }

    /// Whoever would be told if a row were suspended today.
    List<Employer> touched(String code) {
        return commendations.wishing(code, Set.of()).stream().map(employers::byId).toList();
    }

    /// How many were told, once or twice.
    int done(SuspendedRule rule) {
        return ledger.told(rule.id(), false).size() + ledger.told(rule.id(), true).size();
    }

    /// Whoever is still to be told: while the row is suspended, that nothing is shown; once it is
    /// used again, whoever was told that.
    List<Employer> waiting(SuspendedRule rule) {
        if (rule.calledOff() || !rule.hasBegun(time.today())) {
            return List.of();
        }
        Set<Integer> told = Set.copyOf(ledger.told(rule.id(), isShown(rule)));
        List<Integer> left =
                isShown(rule)
                        ? ledger.told(rule.id(), false).stream()
                                .filter(e -> !told.contains(e))
                                .toList()
                        : commendations.wishing(rule.code(), told);
        return left.stream().map(employers::byId).toList();
    }

    private static boolean isShown(SuspendedRule rule) {
        return rule.ended() != null;
    }

    /// Goes on with telling.
    ///
    /// @return how many were told now
    int carryOut(SuspendedRule rule) {
        List<Employer> waiting = waiting(rule);
        return Math.toIntExact(waiting.stream().filter(e -> isTold(rule, e)).count());
    }

    /// Of two that run at once the second finds it done, and leaves no letter behind.
    private boolean isTold(SuspendedRule rule, Employer employer) {
        return Objects.requireNonNull(
                transactions.execute(status -> {
                    String organisation =
                            cases.file(rule.caseNumber()).map(CaseFile::organisation).orElseThrow();
                    CaseFile letter = files.reopen(letter(rule, employer), organisation);
                    boolean isFirst =
                            ledger.tell(
                                    rule.id(),
                                    employer.id(),
                                    isShown(rule),
                                    letter.number(),
                                    time.now());
                    if (!isFirst) {
                        status.setRollbackOnly();
                    }
                    return isFirst;
                }));
    }

    private Proposal letter(SuspendedRule rule, Employer employer) {
        boolean isShown = isShown(rule);
        LocalDate from = isShown ? time.day(Objects.requireNonNull(rule.ended())) : rule.from();
        Region region = employer.region(Month.of(time.today()));
        return new Proposal(
                CaseKind.COMMENDATION_SHOWN,
                List.of(),
                List.of(
                        new CaseItem(ROW, null, rule.code()),
                        new CaseItem(SHOWN, null, isShown ? "yes" : "no"),
                        new CaseItem(FROM, null, from.toString()),
                        new CaseItem(WHY, null, rule.reason()),
                        new CaseItem(RULE, null, rule.caseNumber())),
                "",
                region,
                Set.of(),
                employer.id());
    }
}
