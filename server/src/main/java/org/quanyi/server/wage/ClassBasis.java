package org.quanyi.server.wage;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.quanyi.rules.Law;
import org.quanyi.rules.Result;
import org.quanyi.rules.credit.LawAbidingClass;
import org.quanyi.rules.credit.LawAbidingClass.Decision;
import org.quanyi.rules.credit.LawAbidingClass.State;
import org.quanyi.rules.credit.SubjectKind;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseKind;
import org.quanyi.server.casework.CaseStep;
import org.quanyi.server.casework.Cases;
import org.quanyi.server.casework.EmployerCases;
import org.quanyi.server.casework.Outcome;
import org.quanyi.server.employer.Employer;
import org.springframework.stereotype.Component;

/// What the class of an enterprise is worked out from (年度等级的评价依据): the decisions on record, those
/// that do not stand any more and the investigations that were withdrawn as minor and corrected
/// among them, so that whoever reads it sees why each of them does not count.
///
/// Labour Security Inspection Regulations art. 18.
@Component
class ClassBasis {

    private final LabourDecisionLedger ledger;
    private final EmployerCases files;
    private final Cases cases;
    private final Law law;
    private final Clock clock;

    ClassBasis(
            LabourDecisionLedger ledger, EmployerCases files, Cases cases, Law law, Clock clock) {
        this.ledger = ledger;
        this.files = files;
        this.cases = cases;
        this.law = law;
        this.clock = clock;
    }

    /// The decisions about an employer as they stand now, those that do not stand included.
    List<Decision> all(int employer) {
        return ledger.of(employer).stream().map(ClassBasis::decision).toList();
    }

    /// What has to do with a year, the oldest first: what was made in it and takes effect later is
    /// named too.
    List<Decision> heard(int employer, int year) {
        Stream<Decision> decisions =
                ledger.of(employer).stream()
                        .filter(d ->
                                d.effectiveOn().getYear() == year
                                        || d.decidedOn().getYear() == year)
                        .map(ClassBasis::decision);
        Stream<Decision> withdrawn =
                files.of(CaseKind.WAGE_INSPECTION, employer).stream()
                        .flatMap(file -> withdrawn(file).stream())
                        .filter(decision -> decision.effectiveOn().getYear() == year);
        return Stream.concat(decisions, withdrawn)
                .sorted(Comparator.comparing(Decision::effectiveOn).thenComparing(Decision::number))
                .toList();
    }

    /// The class of a year by what is on record now. Refused about an individual business, and for
    /// a year before there were classes.
    Result<LawAbidingClass> found(Employer employer, int year) {
        return found(employer, year, heard(employer.id(), year));
    }

    Result<LawAbidingClass> found(Employer employer, int year, List<Decision> heard) {
        if (employer.isIndividualBusiness()) {
            return Result.refused(WageRefusal.INDIVIDUAL.of());
        }
        return LawAbidingClass.of(law, SubjectKind.ORG, year, heard);
    }

    private static Decision decision(LabourDecision decision) {
        return new Decision(
                decision.number(),
                decision.effectiveOn(),
                decision.stands() ? State.EFFECTIVE : State.ANNULLED,
                decision.counts(),
                decision.grounds());
    }

    private Optional<Decision> withdrawn(CaseFile file) {
        if (!file.state().isDecided()) {
            return Optional.empty();
        }
        CaseStep last = cases.steps(file).getLast();
        LocalDate day = LocalDate.ofInstant(last.happenedAt(), clock.getZone());
        return last.outcome() == Outcome.CORRECTED
                ? Optional.of(new Decision(file.number(), day, State.WITHDRAWN_MINOR, 1, Set.of()))
                : Optional.empty();
    }
}
