package org.quanyi.server.credit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.quanyi.rules.DeadlineLeg;
import org.quanyi.rules.deadline.CaseDeadline;
import org.quanyi.server.casework.CaseAct;
import org.quanyi.server.casework.CaseDeadlines;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseStep;
import org.quanyi.server.casework.Cases;
import org.quanyi.server.casework.Deliveries;
import org.quanyi.server.casework.ListingClock;
import org.springframework.stereotype.Component;

/// The days of a case that may list an employer (列入案件的期限): nothing runs against the employer before
/// its notice arrived, opened by itself or proven by two officers.
@Component
public class ListingDays {

    private final Cases cases;
    private final Deliveries deliveries;
    private final CaseDeadlines deadlines;
    private final ListingLaw law;

    ListingDays(Cases cases, Deliveries deliveries, CaseDeadlines deadlines, ListingLaw law) {
        this.cases = cases;
        this.deliveries = deliveries;
        this.deadlines = deadlines;
        this.law = law;
    }

    /// The days in which the employer answers.
    ///
    /// @param arrived the day its notice arrived
    /// @param objectBy the last day of an objection; what is said later is heard all the same
    /// @param hearingBy the last day on which a hearing is asked for
    /// @param isCertain whether a step against the employer may rest on them
    public record Window(
            LocalDate arrived, LocalDate objectBy, LocalDate hearingBy, boolean isCertain) {

        /// The last of all.
        public LocalDate last() {
            return objectBy.isBefore(hearingBy) ? hearingBy : objectBy;
        }
    }

    /// The window of the newest notice; empty while it has not arrived.
    public Optional<Window> window(CaseFile file) {
        return last(cases.steps(file), act -> act == CaseAct.SERVE_NOTICE)
                .flatMap(step -> deliveries.arrivedAtEmployer(file, step.place()))
                .map(day -> {
                    CaseDeadline object =
                            law.counted(file.region(), DeadlineLeg.D10A, day).orThrow();
                    CaseDeadline hearing =
                            law.counted(file.region(), DeadlineLeg.D14A, day).orThrow();
                    return new Window(
                            day,
                            object.actOn(),
                            hearing.actOn(),
                            object.carriesAdverseSteps() && hearing.carriesAdverseSteps());
                });
    }

    /// The day on which the letter of the newest step of an act arrived; empty while it has not.
    Optional<LocalDate> arrived(CaseFile file, CaseAct act) {
        return last(cases.steps(file), act::equals)
                .flatMap(step -> deliveries.arrivedAtEmployer(file, step.place()));
    }

    /// The newest step of some kind.
    static Optional<CaseStep> last(List<CaseStep> steps, Predicate<CaseAct> which) {
        return steps.reversed().stream().filter(step -> which.test(step.act())).findFirst();
    }

    /// By when the agency decides.
    public ListingClock clock(CaseFile file) {
        return deadlines.listing(file);
    }
}
