package org.quanyi.server.wage;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.DeadlineLeg;
import org.quanyi.rules.Law;
import org.quanyi.rules.Region;
import org.quanyi.rules.deadline.CaseDeadline;
import org.quanyi.rules.deadline.Deadline;
import org.quanyi.rules.deadline.Term;
import org.quanyi.server.casework.CaseAct;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseState;
import org.quanyi.server.casework.CaseStep;
import org.quanyi.server.casework.Cases;
import org.quanyi.server.casework.Deliveries;
import org.springframework.stereotype.Component;

/// By when an order to pay is to be performed (限期支付的期限): the day that it names, and never less than
/// the rules on file leave from the day on which it arrived. Nothing runs before it arrived.
///
/// Civil Code arts 201 and 203 for how days are counted. How many days an order leaves at least, no
/// act says: it is our own rule, and the page says so.
@Component
class OrderClock {

    private final Cases cases;
    private final Deliveries deliveries;
    private final Law law;
    private final Clock clock;

    OrderClock(Cases cases, Deliveries deliveries, Law law, Clock clock) {
        this.cases = cases;
        this.deliveries = deliveries;
        this.law = law;
        this.clock = clock;
    }

    /// The last day of an order.
    ///
    /// @param isCertain whether a step against the employer may rest on it
    record Last(LocalDate day, boolean isCertain) {}

    LocalDate today() {
        return day(clock.instant());
    }

    LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }

    /// The first day that an order drawn up today can name.
    LocalDate earliest(@Nullable Region region) {
        return least(region, today()).deadline().due();
    }

    /// The step by which an order came into being; empty while there is none.
    Optional<CaseStep> ordered(CaseFile file) {
        return cases.steps(file).stream()
                .filter(step -> step.act() == CaseAct.ACCEPT && step.state() == CaseState.ORDERED)
                .findFirst();
    }

    /// The day on which the order arrived; empty while it is not proven.
    Optional<LocalDate> arrived(CaseFile file) {
        return ordered(file).flatMap(step -> deliveries.arrivedAtEmployer(file, step.place()));
    }

    /// The last day on which the order is performed in time; empty while nothing runs.
    Optional<Last> last(CaseFile file) {
        Optional<OrderToPay> order = OrderToPay.of(file);
        return arrived(file).flatMap(day -> order.map(o -> last(file, o, day)));
    }

    private Last last(CaseFile file, OrderToPay order, LocalDate arrived) {
        CaseDeadline least = least(file.region(), arrived);
        Deadline named = named(order.payBy());
        LocalDate day =
                named.due().isAfter(least.deadline().due()) ? named.due() : least.deadline().due();
        return new Last(day, !named.provisional() && least.carriesAdverseSteps());
    }

    private CaseDeadline least(@Nullable Region region, LocalDate from) {
        return CaseDeadline.of(
                        law.allowingUncertain(), region, DeadlineLeg.D29, from, false, List.of())
                .orThrow();
    }

    /// A named day that is no working day moves on to the next one.
    private Deadline named(LocalDate day) {
        Term term = new Term(1, Term.Unit.CALENDAR_DAY, Term.Direction.FORWARD);
        return Deadline.of(law, day.minusDays(1), term).orThrow();
    }
}
