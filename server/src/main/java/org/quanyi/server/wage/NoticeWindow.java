package org.quanyi.server.wage;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.DeadlineLeg;
import org.quanyi.rules.Law;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Result;
import org.quanyi.rules.deadline.CaseDeadline;
import org.quanyi.server.casework.CaseAct;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseState;
import org.quanyi.server.casework.CaseStep;
import org.quanyi.server.casework.Cases;
import org.quanyi.server.casework.Deliveries;
import org.springframework.stereotype.Component;

/// Until when an employer can object to what it was told beforehand (事先告知的异议期限). Nothing runs
/// before the notice arrived, and nothing is decided before the window is over for certain.
@Component
public class NoticeWindow {

    private final Cases cases;
    private final Deliveries deliveries;
    private final Law law;
    private final Clock clock;

    NoticeWindow(Cases cases, Deliveries deliveries, Law law, Clock clock) {
        this.cases = cases;
        this.deliveries = deliveries;
        this.law = law;
        this.clock = clock;
    }

    /// The step by which the employer was told last; empty while it was not.
    public Optional<CaseStep> notice(CaseFile file) {
        return cases.steps(file).reversed().stream()
                .filter(step -> step.act() == CaseAct.ACCEPT && step.state() == CaseState.NOTICED)
                .findFirst();
    }

    /// The day on which the notice arrived; null while that is not proven.
    public @Nullable LocalDate arrived(CaseFile file) {
        return notice(file)
                .flatMap(step -> deliveries.arrivedAtEmployer(file, step.place()))
                .orElse(null);
    }

    /// The last day to object; null while nothing runs.
    public @Nullable LocalDate last(CaseFile file) {
        LocalDate arrived = arrived(file);
        return arrived == null ? null : window(file, arrived).actOn();
    }

    /// Why nothing can be decided yet; empty when the window is over for certain.
    public Optional<Refusal> inTheWay(CaseFile file) {
        LocalDate arrived = arrived(file);
        if (arrived == null) {
            return Optional.of(WageRefusal.NOTICE_NOT_SERVED.of());
        }
        CaseDeadline window = window(file, arrived);
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        if (!today.isAfter(window.actOn())) {
            return Optional.of(WageRefusal.WINDOW_OPEN.of(window.actOn().toString()));
        }
        return window.carriesAdverseSteps()
                ? Optional.empty()
                : Optional.of(WageRefusal.WINDOW_PROVISIONAL.of());
    }

    private CaseDeadline window(CaseFile file, LocalDate arrived) {
        Result<CaseDeadline> counted =
                CaseDeadline.of(
                        law.allowingUncertain(),
                        file.region(),
                        DeadlineLeg.D31,
                        arrived,
                        false,
                        List.of());
        return counted.orThrow();
    }
}
