package org.quanyi.server.wage;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Money;
import org.quanyi.rules.Month;
import org.quanyi.rules.Region;
import org.quanyi.rules.Result;
import org.quanyi.rules.identity.CreditCode;
import org.quanyi.server.access.Actor;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseKind;
import org.quanyi.server.casework.Cases;
import org.quanyi.server.casework.Intake;
import org.quanyi.server.casework.Paper;
import org.quanyi.server.casework.Proposal;
import org.quanyi.server.employer.Employer;
import org.quanyi.server.employer.Employers;
import org.springframework.stereotype.Component;

/// Complaints of arrears of wages (欠薪投诉). Who complained is confidential: the case is the
/// complainant's own, sealed with their key, no employer has a part in it, and an investigation
/// that it leads to is another case, which does not say what it came of.
///
/// Labour Security Inspection Regulations arts 9 and 18; Provisions on carrying them out art. 18.
@Component
public class ArrearsComplaints {

    /// The most that is written at a time, in characters.
    public static final int LONGEST_WORDS = 1000;

    private static final int LONGEST_NAME = 200;

    private final Cases cases;
    private final Employers employers;
    private final Clock clock;

    ArrearsComplaints(Cases cases, Employers employers, Clock clock) {
        this.cases = cases;
        this.employers = employers;
        this.clock = clock;
    }

    /// Who complains, and how it came.
    ///
    /// @param by the worker, who acts for them, or an officer who takes it down
    /// @param intake null unless an officer takes it down
    public record Complainant(Actor by, int person, @Nullable Intake intake, List<Paper> papers) {

        public Complainant {
            papers = List.copyOf(papers);
        }
    }

    /// Complains. An employer that is in no register can be complained about too, by its name.
    /// Refused without an employer, months or an amount, and when the same is open already.
    public Result<CaseFile> complain(Complainant who, TypedArrears typed) {
        if (typed.employer().isEmpty() || typed.employer().length() > LONGEST_NAME) {
            return Result.refused(WageRefusal.NO_EMPLOYER.of());
        }
        if (typed.words().length() > LONGEST_WORDS) {
            return Result.refused(WageRefusal.TOO_LONG.of(Integer.toString(LONGEST_WORDS)));
        }
        Optional<Month> from = WageCells.month(typed.from());
        Optional<Month> to = WageCells.month(typed.to());
        if (from.isEmpty() || to.isEmpty() || !isPast(from.get(), to.get())) {
            return Result.refused(WageRefusal.NO_MONTHS.of());
        }
        Optional<Money> amount = WageCells.amount(typed.amount());
        if (amount.isEmpty() || amount.get().equals(Money.ZERO)) {
            return Result.refused(WageRefusal.NO_AMOUNT.of());
        }
        Optional<Employer> found = found(typed.employer());
        Arrears arrears =
                new Arrears(
                        found.map(Employer::name).orElse(typed.employer()),
                        found.map(Employer::code).orElse(""),
                        from.get(),
                        to.get(),
                        amount.get(),
                        typed.words());
        return open(who, arrears, found.map(this::region).orElse(null));
    }

    private boolean isPast(Month from, Month to) {
        Month now = Month.of(LocalDate.ofInstant(clock.instant(), clock.getZone()));
        return !to.isBefore(from) && !to.isAfter(now);
    }

    private Optional<Employer> found(String typed) {
        return switch (CreditCode.read(typed)) {
            case Result.Of<CreditCode>(var code) -> employers.byCode(code.normalised());
            case Result.Refused<CreditCode> _ -> employers.byName(typed);
        };
    }

    private @Nullable Region region(Employer employer) {
        Month now = Month.of(LocalDate.ofInstant(clock.instant(), clock.getZone()));
        return employer.region(now);
    }

    private Result<CaseFile> open(Complainant who, Arrears arrears, @Nullable Region region) {
        // no officer of ours is concerned, and the employer is not either
        Proposal proposal =
                new Proposal(
                                CaseKind.WAGE_COMPLAINT,
                                List.of(who.person()),
                                arrears.items(),
                                "",
                                region,
                                Set.of())
                        .with(who.papers());
        return who.intake() == null
                ? cases.propose(who.by(), proposal)
                : cases.takeDown(who.by(), proposal, who.intake());
    }
}
