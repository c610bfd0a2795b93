package org.quanyi.server.casework;

import java.util.List;
import java.util.Objects;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Role;

/// Who learns that there is a case.
final class CaseCircle {

    private final CaseStepLedger steps;

    CaseCircle(CaseStepLedger steps) {
        this.steps = steps;
    }

    /// Whether a case is the maker's to open: a person's about themselves, an employer's about its
    /// own filing, an officer's about anybody.
    static boolean mayOpen(Actor maker, Proposal proposal) {
        return switch (proposal.kind().lifeCycle().opening().duty()) {
            case PARTY ->
                    maker.role().isForAPerson()
                            && proposal.persons().equals(List.of(maker.requirePerson()));
            case APPLICANT ->
                    maker.role() == Role.EMPLOYER
                            && Objects.equals(proposal.employer(), maker.requireEmployer());
            case MAKER, CHECKER, ADMINISTRATOR, SECOND_ADMINISTRATOR -> proposal.employer() == null;
            case SUBJECT, CLOCK -> false;
        };
    }

    /// Those concerned, and of the agency that keeps it whoever can have a duty in such cases, but
    /// for the officer whom it is about. Of a question only whoever has a duty in it.
    boolean knows(Actor actor, CaseFile file) {
        if (!file.kind().lifeCycle().isFor(actor.role())) {
            return false;
        }
        if (actor.role().isForAPerson()) {
            return sees(actor, file.kind()) && file.persons().contains(actor.requirePerson());
        }
        if (actor.role() == Role.EMPLOYER) {
            return Objects.equals(file.employer(), actor.requireEmployer());
        }
        if (steps.duty(file, actor.account()).filter(d -> d == Duty.SUBJECT).isPresent()) {
            return false;
        }
        boolean isTheirAgency =
                file.organisation().isEmpty() || file.organisation().equals(actor.organisation());
        return isTheirAgency && (!file.kind().isQuestion() || isAssigned(actor, file));
    }

    /// Whether cases of a kind are shown to whoever a case concerns. A question is put to the
    /// person, and not to who acts for them.
    static boolean sees(Actor concerned, CaseKind kind) {
        return concerned.role() == Role.PERSON || !kind.isQuestion();
    }

    private boolean isAssigned(Actor actor, CaseFile file) {
        return steps.duty(file, actor.account()).isPresent() || isToAssign(actor, file);
    }

    /// Whether opening it makes an actor the one second officer of a question: none has it yet.
    boolean isToAssign(Actor actor, CaseFile file) {
        return file.kind().isQuestion()
                && actor.role() == Role.SECOND_OFFICER
                && file.state() == CaseState.PROPOSED
                && steps.duty(file, actor.account()).isEmpty()
                && !steps.isTaken(file, Duty.CHECKER);
    }
}
