package org.quanyi.rules.calculation;

import java.util.List;
import org.quanyi.rules.DeadlineLeg;
import org.quanyi.rules.Law;
import org.quanyi.rules.Result;
import org.quanyi.rules.deadline.CaseDeadline;

/// `case-deadline`: the last day of a step of a case (办案期限届满日), by its leg such as `D13A`.
///
/// `start` is the day of the event that the leg names. Fields that may be absent: `extended`,
/// whether the extension was granted; `suspensions` as in `deadline`. `actOn` is the day that
/// binds: the earlier of `raw` and `due` for what is taken down or marked, `due` otherwise.
final class CaseDeadlineCalculation implements Calculation {
    @Override
    public String name() {
        return "case-deadline";
    }

    @Override
    public Result<Answer> calculate(Law law, Facts facts) {
        var leg = facts.choice("leg", List.of(DeadlineLeg.values()), DeadlineLeg::name);
        var region = facts.region("region");
        var start = DeadlineCalculation.day(facts, "start");
        var extended = facts.optional("extended", Facts::flag);
        var suspensions = DeadlineCalculation.suspensions(facts);
        return facts.then(() ->
                CaseDeadline.of(
                                law,
                                region.get(),
                                leg.get(),
                                start.get(),
                                extended.orElse(false),
                                suspensions)
                        .map(CaseDeadlineCalculation::answer));
    }

    private static Answer answer(CaseDeadline found) {
        var definition = found.definition();
        return new Answer(
                Node.Fields.NONE
                        .with("actOn", found.actOn().toString())
                        .with("due", found.deadline().due().toString())
                        .with("raw", found.deadline().raw().toString())
                        .with("suspendedDays", found.deadline().suspendedDays())
                        .with("provisional", found.deadline().provisional())
                        .with("carriesAdverseSteps", found.carriesAdverseSteps())
                        .with("startEvent", definition.start().name())
                        .with("provenDelivery", definition.start().needsProvenDelivery())
                        .with("bound", definition.bound().name())
                        .with("binding", definition.binding().name())
                        .with("onMiss", definition.onMiss().name()),
                found.reasons());
    }
}
