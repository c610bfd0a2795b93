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
import org.quanyi.rules.credit.LawAbidingClass;
import org.quanyi.rules.credit.LawAbidingClass.Decision;
import org.quanyi.rules.deadline.CaseDeadline;
import org.quanyi.server.casework.CaseAct;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseItem;
import org.quanyi.server.casework.CaseState;
import org.quanyi.server.casework.CaseStep;
import org.quanyi.server.casework.Cases;
import org.quanyi.server.casework.Deliveries;
import org.springframework.stereotype.Component;

/// What an employer is told before its class is decided (等级评价的事先告知), and until when it can object.
/// Nothing runs before the notice arrived. The measures of 2016 know neither: both are our own.
@Component
class ClassNotice {

    private static final String LETTER = "class-letter";
    private static final String HEARD = "class-heard";

    private final Cases cases;
    private final Deliveries deliveries;
    private final Law law;
    private final Clock clock;

    ClassNotice(Cases cases, Deliveries deliveries, Law law, Clock clock) {
        this.cases = cases;
        this.deliveries = deliveries;
        this.law = law;
        this.clock = clock;
    }

    /// What a case asks to be found, as it was drawn up last.
    ///
    /// @param letter the name of the class
    record Told(String letter, List<Decision> heard) {

        static Told of(LawAbidingClass found, List<Decision> heard) {
            return new Told(found.letter().name(), heard);
        }

        List<CaseItem> items() {
            return List.of(
                    new CaseItem(LETTER, null, letter),
                    new CaseItem(HEARD, null, HeardDecisions.text(heard)));
        }
    }

    /// What the employer is told in a case; empty while nothing was drawn up.
    static Optional<Told> told(CaseFile file) {
        return file.item(LETTER)
                .map(letter -> new Told(letter.shallBe(), HeardDecisions.of(file.shallBe(HEARD))));
    }

    /// The step by which the employer was told last; empty while it was not.
    Optional<CaseStep> notice(CaseFile file) {
        return cases.steps(file).reversed().stream()
                .filter(step -> step.act() == CaseAct.ACCEPT && step.state() == CaseState.NOTICED)
                .findFirst();
    }

    /// Whether the clock opened a case, because a decision does not stand any more.
    boolean isReopened(CaseFile file) {
        return cases.steps(file).getFirst().act() == CaseAct.REOPEN;
    }

    /// The day on which the notice arrived; null while that is not proven.
    @Nullable LocalDate arrived(CaseFile file) {
        return notice(file)
                .flatMap(step -> deliveries.arrivedAtEmployer(file, step.place()))
                .orElse(null);
    }

    /// The last day to object; null while nothing runs.
    @Nullable LocalDate last(CaseFile file) {
        LocalDate arrived = arrived(file);
        return arrived == null ? null : window(file, arrived).actOn();
    }

    /// Why nothing can be decided yet; empty when the window is over for certain.
    Optional<Refusal> inTheWay(CaseFile file) {
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
