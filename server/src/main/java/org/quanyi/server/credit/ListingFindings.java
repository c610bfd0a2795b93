package org.quanyi.server.credit;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Result;
import org.quanyi.rules.credit.ArrearsThreshold.Arrears;
import org.quanyi.rules.credit.Exclusions;
import org.quanyi.rules.credit.MeasureProportion;
import org.quanyi.server.casework.CaseAct;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseStep;
import org.quanyi.server.employer.Employers;
import org.quanyi.server.wage.Inspections;
import org.springframework.stereotype.Component;

/// What is known of a case that may list an employer when a step against it is to be taken
/// (列入案件的审查). The burden is the agency's: what nobody looked at stands in the way.
@Component
class ListingFindings {

    private final ListingLaw law;
    private final Inspections inspections;
    private final Employers employers;

    ListingFindings(ListingLaw law, Inspections inspections, Employers employers) {
        this.law = law;
        this.inspections = inspections;
        this.employers = employers;
    }

    /// Why the grounds of exclusion are not answered; empty when each is, by yes or no, with reason
    /// and evidence.
    Optional<Refusal> unanswered(CaseFile file) {
        return law.excluded(file).refusals().stream().findFirst();
    }

    /// Whether a ground was found that ends the case or lets it wait.
    boolean isExcluded(CaseFile file) {
        return switch (law.excluded(file)) {
            case Result.Of<Exclusions>(var found) -> found.way() != Exclusions.Way.GOES_ON;
            case Result.Refused<Exclusions> _ -> false;
        };
    }

    /// What stands in the way of any step against the employer.
    Optional<Refusal> againstEmployer(CaseFile file, List<CaseStep> steps) {
        if (employers.byId(Objects.requireNonNull(file.employer())).isIndividualBusiness()) {
            return Optional.of(ListingRefusal.INDIVIDUAL.of());
        }
        return law.suspended(ListingLaw.RECORD)
                .or(() -> unpaid(file, steps))
                .or(() -> unanswered(file))
                .or(() -> excluded(file));
    }

    private Optional<Refusal> excluded(CaseFile file) {
        Exclusions found = law.excluded(file).orThrow();
        return found.way() == Exclusions.Way.GOES_ON
                ? Optional.empty()
                : Optional.of(
                        ListingRefusal.EXCLUDED.of(
                                found.applied().stream()
                                        .filter(o -> o.way() != Exclusions.Way.GOES_ON)
                                        .map(Enum::name)
                                        .collect(Collectors.joining(" "))));
    }

    /// Paying ends it, said in this case or to the order; what is said and nobody looked at waits.
    Optional<Refusal> unpaid(CaseFile file, List<CaseStep> steps) {
        if (isPaid(file, steps)) {
            return Optional.of(ListingRefusal.IS_PAID.of());
        }
        boolean isUnseen =
                CaseStep.performance(steps).isPresent()
                        || inspections.isPaymentWaiting(file.shallBe(Listings.ORDER_CASE));
        return isUnseen ? Optional.of(ListingRefusal.LOOK_FIRST.of()) : Optional.empty();
    }

    /// Whether an officer found that all was paid.
    boolean isPaid(CaseFile file, List<CaseStep> steps) {
        boolean isFound =
                ListingDays.last(steps, act -> act == CaseAct.FIND_PAID || act == CaseAct.LOOK_AT)
                        .filter(step -> step.act() == CaseAct.FIND_PAID)
                        .isPresent();
        return isFound || inspections.isPerformed(file.shallBe(Listings.ORDER_CASE));
    }

    /// What is missing of a proposal, or too heavy in it.
    Optional<Refusal> proposal(CaseFile file, List<CaseStep> steps) {
        return againstEmployer(file, steps)
                .or(() ->
                        ListingWords.evidence(file).isEmpty()
                                ? Optional.of(ListingRefusal.NO_EVIDENCE.of())
                                : Optional.empty())
                .or(() -> reached(file))
                .or(() -> weighed(file));
    }

    private Optional<Refusal> reached(CaseFile file) {
        return switch (law.isReached(ListingLaw.region(file), OwedWages.of(file))) {
            case Result.Of<Boolean>(Boolean isReached) when isReached -> Optional.empty();
            case Result.Of<Boolean> _ -> Optional.of(ListingRefusal.BELOW.of());
            case Result.Refused<Boolean>(var why) -> Optional.of(why.getFirst());
        };
    }

    /// All measures together, publication with them, are no heavier than the act is grave, and
    /// lighter where circumstances mitigate it.
    private Optional<Refusal> weighed(CaseFile file) {
        MeasurePlan plan = ListingWords.plan(file);
        List<String> missing = plan.memo().missing();
        if (!missing.isEmpty()) {
            return Optional.of(ListingRefusal.NO_MEMO.of(String.join(" ", missing)));
        }
        return switch (law.proportion(file, plan)) {
            case Result.Refused<MeasureProportion>(var why) -> Optional.of(why.getFirst());
            case Result.Of<MeasureProportion>(var weight) -> {
                boolean isMitigated = ListingWords.isMitigated(law.excluded(file).orThrow());
                yield isMitigated && weight.weight() >= weight.borne()
                        ? Optional.of(
                                ListingRefusal.MITIGATED.of(
                                        Integer.toString(weight.weight()),
                                        Integer.toString(weight.borne() - 1)))
                        : Optional.empty();
            }
        };
    }

    /// What is missing of a decision, or heavier in it than the employer was told.
    Optional<Refusal> decision(CaseFile file, List<CaseStep> steps) {
        Arrears told = OwedWages.told(file);
        boolean isHeavier =
                !ListingWords.noticed(file).containsAll(ListingWords.plan(file).codes())
                        || !OwedWages.isNoMore(OwedWages.of(file), told);
        if (isHeavier) {
            return Optional.of(ListingRefusal.HEAVIER.of());
        }
        return ListingDecision.of(file).isEmpty()
                ? Optional.of(ListingRefusal.NO_DECISION.of())
                : proposal(file, steps);
    }
}
