package org.quanyi.server.wage;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.quanyi.rules.Refusal;
import org.quanyi.server.casework.CaseAct;
import org.quanyi.server.casework.CaseEffect;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseKind;
import org.quanyi.server.casework.CaseState;
import org.quanyi.server.casework.CaseStep;
import org.quanyi.server.casework.Cases;
import org.quanyi.server.casework.Outcome;
import org.quanyi.server.casework.Step;
import org.quanyi.server.employer.Employers;
import org.springframework.stereotype.Component;

/// What has to be so before a step of an investigation is taken (监察环节的条件): two investigators, an
/// order that leaves time, proof that it arrived, a day that is over, and a look at what was paid.
///
/// Administrative Penalty Law art. 42; Labour Security Inspection Regulations art. 18.
@Component
class InspectionGuard {

    private final Cases cases;
    private final OrderClock clock;
    private final Employers employers;

    InspectionGuard(Cases cases, OrderClock clock, Employers employers) {
        this.cases = cases;
        this.clock = clock;
        this.employers = employers;
        cases.carryOutBy(new CaseEffect(CaseKind.WAGE_INSPECTION, _ -> true, this::refusal));
    }

    private Optional<Refusal> refusal(CaseFile file, Step wanted) {
        List<CaseStep> steps = cases.steps(file);
        boolean isPair = steps.stream().anyMatch(step -> step.act() == CaseAct.JOIN);
        if (wanted.act() == CaseAct.JOIN && isPair) {
            return Optional.of(WageRefusal.PAIR_IS_THERE.of());
        }
        boolean isFinding =
                wanted.act() == CaseAct.DRAW_UP
                        || wanted.act() == CaseAct.ANSWER && file.state() == CaseState.IN_HAND;
        if (isFinding && !isPair) {
            return Optional.of(WageRefusal.NO_PAIR.of());
        }
        boolean isUnseen = CaseStep.performance(steps).isPresent();
        if (wanted.act() == CaseAct.DRAW_UP && isUnseen) {
            return Optional.of(WageRefusal.LOOK_FIRST.of());
        }
        if (wanted.act() == CaseAct.LOOK_AT && !isUnseen) {
            return Optional.of(WageRefusal.NOTHING_PAID.of());
        }
        if (wanted.act() == CaseAct.ACCEPT && file.state() == CaseState.ORDER_PROPOSED) {
            return leavesTime(file);
        }
        if (wanted.act() == CaseAct.FIND_OVERDUE) {
            return overdue(file, isUnseen);
        }
        return wanted.outcome() == Outcome.PERFORMED_LATE && isInTime(file, steps)
                ? Optional.of(WageRefusal.NOT_LATE.of())
                : Optional.empty();
    }

    private Optional<Refusal> leavesTime(CaseFile file) {
        LocalDate earliest = clock.earliest(file.region());
        return OrderToPay.of(file)
                .filter(order -> order.payBy().isBefore(earliest))
                .map(_ -> WageRefusal.TOO_SOON.of(earliest.toString()));
    }

    /// A person finds it, with the order served, its last day over for certain, and everything
    /// looked at that the employer says to have paid.
    private Optional<Refusal> overdue(CaseFile file, boolean isUnseen) {
        if (employers.byId(Objects.requireNonNull(file.employer())).isIndividualBusiness()) {
            return Optional.of(WageRefusal.INDIVIDUAL.of());
        }
        if (isUnseen) {
            return Optional.of(WageRefusal.LOOK_FIRST.of());
        }
        Optional<OrderClock.Last> last = clock.last(file);
        if (last.isEmpty()) {
            return Optional.of(WageRefusal.NOT_SERVED.of());
        }
        if (!clock.today().isAfter(last.get().day())) {
            return Optional.of(WageRefusal.NOT_YET.of(last.get().day().toString()));
        }
        return last.get().isCertain()
                ? Optional.empty()
                : Optional.of(WageRefusal.PROVISIONAL.of());
    }

    /// Whether the employer said that it paid before the last day was over, or nothing ran yet.
    private boolean isInTime(CaseFile file, List<CaseStep> steps) {
        Optional<OrderClock.Last> last = clock.last(file);
        return last.isEmpty()
                || steps.stream()
                        .filter(step -> step.act().isPerformance())
                        .map(step -> clock.day(step.happenedAt()))
                        .anyMatch(day -> !day.isAfter(last.get().day()));
    }
}
