package org.quanyi.rules.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.DeadlineLeg;
import org.quanyi.rules.Figure;
import org.quanyi.rules.Law;
import org.quanyi.rules.Reason;
import org.quanyi.rules.Reason.Fact;
import org.quanyi.rules.Region;
import org.quanyi.rules.Result;

/// The last day of a step of a case (办案期限届满日).
///
/// Take-downs and marks that the agency owes are due on the earlier of the counted and the moved
/// day; all else on the moved day. Refused as `DLN-001` if an extension is asked for that nobody
/// may grant, as `DLN-002` if it is counted in hours.
///
/// Law: the law file of the leg; Civil Code arts 201 to 203.
///
/// @param definition what the law sets
/// @param deadline the counted and the moved day
/// @param actOn the day that binds
/// @param reasons how it came about, the definition first
public record CaseDeadline(
        DeadlineDefinition definition, Deadline deadline, LocalDate actOn, List<Reason> reasons) {

    /// Copies the reasons.
    public CaseDeadline {
        reasons = List.copyOf(reasons);
    }

    /// The deadline.
    ///
    /// @param region whose own provision counts before the country's; null for a matter of no
    ///   region
    /// @param start the day of the event, not counted
    /// @param extended whether the extension was granted
    /// @param suspensions when it stood still; in order, without overlap
    public static Result<CaseDeadline> of(
            Law law,
            @Nullable Region region,
            DeadlineLeg leg,
            LocalDate start,
            boolean extended,
            List<Suspension> suspensions) {
        return DeadlineDefinition.of(law, region, leg, start)
                .then(definition -> counted(law, definition, start, extended, suspensions));
    }

    private static Result<CaseDeadline> counted(
            Law law,
            DeadlineDefinition definition,
            LocalDate start,
            boolean extended,
            List<Suspension> suspensions) {
        var leg = definition.leg();
        if (extended && !definition.isExtendable()) {
            return Result.refused(DeadlineRefusal.NOT_EXTENDABLE.of(leg.name()));
        }
        if (definition.isInHours()) {
            var hours = definition.figure(DeadlineLeg.AMOUNT).value();
            return Result.refused(DeadlineRefusal.IN_HOURS.of(leg.name(), hours));
        }
        var term = definition.term(extended);
        return term.isEmpty()
                ? Result.of(atOnce(definition, start))
                : Deadline.of(law, start, term.get(), term.get().roll(), suspensions)
                        .map(deadline -> bound(definition, extended, deadline));
    }

    private static CaseDeadline atOnce(DeadlineDefinition definition, LocalDate start) {
        var reason = defined(definition, "deadline.at-once", List.of(), start.toString());
        var day = new Deadline(start, start, 0, false, List.of(reason));
        return new CaseDeadline(definition, day, start, day.reasons());
    }

    private static CaseDeadline bound(
            DeadlineDefinition definition, boolean extended, Deadline deadline) {
        var isEarlier = definition.actsEarly() && deadline.raw().isBefore(deadline.due());
        var actOn = isEarlier ? deadline.raw() : deadline.due();
        var reasons = new ArrayList<Reason>();
        reasons.add(
                defined(
                        definition,
                        extended ? "deadline.extended" : "deadline.defined",
                        extended ? List.of(definition.figure(DeadlineLeg.EXTENSION)) : List.of(),
                        definition.onMiss().name()));
        reasons.addAll(deadline.reasons());
        if (isEarlier) {
            reasons.add(
                    new Reason(
                            "deadline.acts-early",
                            List.of(new Fact("due", deadline.due().toString())),
                            List.of(definition.figure(DeadlineLeg.ACTS_EARLY)),
                            actOn.toString()));
        }
        return new CaseDeadline(definition, deadline, actOn, reasons);
    }

    private static Reason defined(
            DeadlineDefinition definition, String code, List<Figure> more, String outcome) {
        var figures = new ArrayList<Figure>();
        for (var key : List.of(DeadlineLeg.AMOUNT, "unit", "start", "bound", "on-miss")) {
            figures.add(definition.figure(key));
        }
        figures.addAll(more);
        return new Reason(
                code,
                List.of(
                        new Fact("leg", definition.leg().name()),
                        new Fact("startEvent", definition.start().name()),
                        new Fact("bound", definition.bound().name()),
                        new Fact("binding", definition.binding().name())),
                figures,
                outcome);
    }

    /// Whether a step against the person may rest on it: not while a year is in it whose notice on
    /// days off is not on file.
    public boolean carriesAdverseSteps() {
        return !deadline.provisional();
    }
}
