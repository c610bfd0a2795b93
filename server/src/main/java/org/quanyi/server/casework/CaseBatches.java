package org.quanyi.server.casework;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Refusal;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.CaseForm;
import org.quanyi.server.access.ReadRefused;
import org.springframework.stereotype.Component;

/// One step in many cases at once (批量办理), for steps that take no judgement: never an answer, and
/// never a decision. Each case is a transaction of its own, so that a run that was cut off is gone
/// on with by the same list, and the same list again changes nothing.
@Component
public class CaseBatches {

    /// What can be done to many at once: the closed list.
    public static final Set<CaseAct> ACTS = Set.of(CaseAct.TAKE_UP, CaseAct.PUT_BACK, CaseAct.HOLD);

    private final Cases cases;
    private final CaseTable table;

    CaseBatches(Cases cases, CaseTable table) {
        this.cases = cases;
        this.table = table;
    }

    /// What became of one case.
    public enum Done {
        /// The step was taken.
        NOW,
        /// It stood so already.
        BEFORE,
        /// Nothing was changed.
        NOT
    }

    /// What became of one number.
    ///
    /// @param number as we write it
    /// @param problem null unless nothing was changed
    public record Outcome(String number, Done done, @Nullable Refusal problem) {}

    /// Takes the step in one case.
    ///
    /// @param wanted its act, reason and pause; its number and version count for nothing
    /// @throws IllegalArgumentException when the act takes judgement
    public Outcome take(Actor officer, String typed, Step wanted) {
        if (!ACTS.contains(wanted.act())) {
            throw new IllegalArgumentException(wanted.act() + " takes judgement");
        }
        String number = CaseForm.written(typed);
        Optional<CaseFile> found =
                table.byNumber(number).filter(f -> cases.isKnown(officer, number));
        if (found.isEmpty()) {
            return new Outcome(number, Done.NOT, CaseRefusal.NOT_THERE.of());
        }
        CaseFile file = found.get();
        if (stands(file, officer, wanted)) {
            return new Outcome(number, Done.BEFORE, null);
        }
        Step step =
                new Step(
                        number,
                        file.version(),
                        wanted.act(),
                        wanted.note(),
                        wanted.returned(),
                        null,
                        wanted.hold());
        return outcome(officer, step);
    }

    /// Whose record does not open is answered like a case that is not there; the line of the try
    /// stays.
    private Outcome outcome(Actor officer, Step step) {
        try {
            List<Refusal> problems = cases.take(officer, step).refusals();
            return problems.isEmpty()
                    ? new Outcome(step.number(), Done.NOW, null)
                    : new Outcome(step.number(), Done.NOT, problems.getFirst());
        } catch (ReadRefused refused) {
            return new Outcome(step.number(), Done.NOT, CaseRefusal.NOT_THERE.of());
        }
    }

    private boolean stands(CaseFile file, Actor officer, Step wanted) {
        boolean isTheirs = officer.account().equals(file.handler());
        if (wanted.act() == CaseAct.TAKE_UP) {
            return isTheirs && file.state() == CaseState.IN_HAND;
        }
        if (wanted.act() == CaseAct.HOLD) {
            return isTheirs && file.state() == CaseState.ON_HOLD && last(file, wanted);
        }
        CaseStep last = cases.steps(file).getLast();
        return file.state() == CaseState.RECEIVED
                && last.act() == CaseAct.PUT_BACK
                && last.account().equals(officer.account());
    }

    private boolean last(CaseFile file, Step wanted) {
        return cases.steps(file).reversed().stream()
                .filter(step -> step.act() == CaseAct.HOLD)
                .findFirst()
                .filter(step -> step.hold() != null && step.hold().equals(wanted.hold()))
                .isPresent();
    }
}
