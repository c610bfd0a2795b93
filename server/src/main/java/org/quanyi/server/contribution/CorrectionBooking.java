package org.quanyi.server.contribution;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Law;
import org.quanyi.rules.Money;
import org.quanyi.rules.Month;
import org.quanyi.rules.Reason;
import org.quanyi.rules.Region;
import org.quanyi.rules.Result;
import org.quanyi.rules.contribution.ContributionDue;
import org.quanyi.rules.contribution.ContributionTerms;
import org.quanyi.server.account.NewCredit;
import org.quanyi.server.account.PlannedCredit;
import org.quanyi.server.account.Recrediting;
import org.quanyi.server.account.Recredits;
import org.quanyi.server.contribution.CorrectionTable.Stored;
import org.quanyi.server.contribution.DueTable.EmployerMonth;
import org.quanyi.server.employer.Employer;
import org.quanyi.server.employer.Employers;
import org.springframework.stereotype.Component;

/// Works out a correction, and books it: a reversal and a new line, what they change in what is
/// owed, and the interest of closed years.
///
/// Locks in this order: the employer's month, the region's turn, its closings, the journal's head.
@Component
class CorrectionBooking {

    private final Law law;
    private final Employers employers;
    private final DueTable dues;
    private final CorrectionTable table;
    private final BatchBooks books;
    private final Recredits recredits;
    private final Clock clock;

    CorrectionBooking(
            Law law,
            Employers employers,
            DueTable dues,
            CorrectionTable table,
            BatchBooks books,
            Recredits recredits,
            Clock clock) {
        this.law = law;
        this.employers = employers;
        this.dues = dues;
        this.table = table;
        this.books = books;
        this.recredits = recredits;
        this.clock = clock;
    }

    Result<CorrectionPreview> preview(int person, Correction wanted) {
        return work(person, wanted).map(worked -> seen(worked, wanted));
    }

    /// What would put a month back to what it was before a correction. Refused where something else
    /// was written there since, whatever it says, and where it cannot be booked.
    ///
    /// @param reference the number of the case that made the correction
    Result<CorrectionPreview> back(int person, Correction made, Money before, String reference) {
        Employer employer = employers.byCode(made.employerCode()).orElseThrow();
        List<Stored> lines =
                table.lines(person, new EmployerMonth(employer.id(), made.month().index()));
        if (lines.isEmpty() || !table.reference(lines.getLast().batch()).equals(reference)) {
            return Result.refused(CorrectionRefusal.CHANGED_SINCE.of());
        }
        Correction back = new Correction(made.month(), made.employerCode(), before, Correction.NEW);
        return preview(person, back);
    }

    /// Books it, unless the line that it was worked out for is not the one in force any more.
    ///
    /// @param reference the number of the case
    /// @return whether it could be booked
    boolean book(int person, Correction wanted, String reference) {
        Optional<Employer> employer = employers.byCode(wanted.employerCode());
        if (employer.isEmpty()) {
            return false;
        }
        EmployerMonth month = new EmployerMonth(employer.get().id(), wanted.month().index());
        dues.lock(Set.of(month));
        return switch (work(person, wanted)) {
            case Result.Refused<WorkedCorrection> _ -> false;
            case Result.Of<WorkedCorrection>(var worked) -> {
                boolean same = worked.version().equals(wanted.version());
                if (same) {
                    write(worked, reference);
                }
                yield same;
            }
        };
    }

    private void write(WorkedCorrection worked, String reference) {
        CorrectionPlan plan = worked.plan();
        recredits.hold(worked.region());
        Instant arrived = arrived(worked).orElseGet(clock::instant);
        SortedSet<Integer> credited =
                books.bookCorrection(plan.lines(), plan.month(), reference, arrived).stream()
                        .map(NewCredit::person)
                        .collect(Collectors.toCollection(TreeSet::new));
        recredits.follow(credited, worked.region(), credit(worked, arrived).earnsFrom(), reference);
    }

    private Result<WorkedCorrection> work(int person, Correction wanted) {
        if (!wanted.month().isBefore(Month.of(LocalDate.now(clock)))) {
            return Result.refused(CorrectionRefusal.NOT_YET.of(wanted.month().toString()));
        }
        Employer employer = employers.byCode(wanted.employerCode()).orElse(null);
        Employer.Registration registration =
                employer == null ? null : employer.registration(wanted.month()).orElse(null);
        if (employer == null || registration == null) {
            return Result.refused(
                    CorrectionRefusal.NO_EMPLOYER.of(
                            wanted.employerCode(), wanted.month().toString()));
        }
        return wanted.takesBack()
                ? worked(person, wanted, employer, registration.region(), null)
                : terms(wanted, registration)
                        .then(terms -> inForce(wanted, terms))
                        .then(shallBe ->
                                worked(person, wanted, employer, registration.region(), shallBe));
    }

    private Result<ContributionTerms> terms(Correction wanted, Employer.Registration registration) {
        return ContributionDue.terms(
                law, registration.region(), wanted.month(), registration.workInjuryClass());
    }

    private static Result<LineAmounts> inForce(Correction wanted, ContributionTerms terms) {
        return terms.admits(wanted.base())
                ? Result.of(LineAmounts.of(terms.assess(wanted.base())))
                : Result.refused(
                        CorrectionRefusal.BASE_OUTSIDE.of(
                                terms.floor().toString(), terms.ceiling().toString()));
    }

    private Result<WorkedCorrection> worked(
            int person,
            Correction wanted,
            Employer employer,
            Region registered,
            @Nullable LineAmounts amounts) {
        EmployerMonth month = new EmployerMonth(employer.id(), wanted.month().index());
        List<Stored> before = table.lines(person, month);
        // it stays under the key that it was declared under
        int key = before.isEmpty() ? person : before.getFirst().line().person();
        Stored standing = CorrectionPlan.standing(before);
        if (standing == null && amounts == null) {
            return Result.refused(CorrectionRefusal.NOTHING_THERE.of());
        }
        if (standing != null && amounts != null && standing.line().amounts().equals(amounts)) {
            return Result.refused(CorrectionRefusal.NO_CHANGE.of());
        }
        // a line stays in the region that it was declared in
        Region region = standing == null ? registered : Settling.region(standing.line().region());
        CorrectionPlan plan =
                CorrectionPlan.of(
                        key,
                        month,
                        Integer.parseInt(region.code()),
                        before,
                        amounts,
                        books.settling(List.of(month)));
        return Result.of(new WorkedCorrection(key, employer, region, before, amounts, plan));
    }

    /// When the money came in that the account is credited with, or loses: that of the line that is
    /// taken back, or the newest that waited. So it earns what it would have earned.
    private Optional<Instant> arrived(WorkedCorrection worked) {
        CorrectionPlan plan = worked.plan();
        if (!plan.settlesPension()) {
            return Optional.empty();
        }
        Set<String> released = plan.released();
        return released.isEmpty()
                ? worked.standing().flatMap(s -> table.settled(s.batch(), plan.month()))
                : table.arrived(released).map(day -> Arrival.on(day).at());
    }

    private PlannedCredit credit(WorkedCorrection worked, Instant arrived) {
        return new Arrival(arrived).credit(worked.plan().month().month(), worked.credit());
    }

    private CorrectionPreview seen(WorkedCorrection worked, Correction wanted) {
        boolean counted =
                worked.standing()
                        .flatMap(s -> table.settled(s.batch(), worked.plan().month()))
                        .isPresent();
        boolean willCount = worked.amounts() != null && worked.plan().settlesPension();
        return new CorrectionPreview(
                new Correction(
                        wanted.month(), wanted.employerCode(), wanted.base(), worked.version()),
                worked.employer().name(),
                worked.baseBefore(),
                worked.rows(),
                reasons(worked, wanted),
                account(worked),
                new CorrectionPreview.Counted(counted, willCount));
    }

    private List<Reason> reasons(WorkedCorrection worked, Correction wanted) {
        return wanted.takesBack()
                ? List.of()
                : worked.employer()
                        .registration(wanted.month())
                        .map(r -> terms(wanted, r).orThrow().reason(wanted.base()))
                        .orElse(List.of());
    }

    private CorrectionPreview.OnAccount account(WorkedCorrection worked) {
        Money credit = worked.credit();
        if (credit.equals(Money.ZERO)) {
            return new CorrectionPreview.OnAccount(credit, null, null, Recrediting.NONE);
        }
        Instant arrived = arrived(worked).orElseGet(clock::instant);
        PlannedCredit planned = credit(worked, arrived);
        return new CorrectionPreview.OnAccount(
                credit,
                new Arrival(arrived).day(),
                planned.earnsFrom(),
                recredits.preview(worked.person(), worked.region(), planned));
    }
}
