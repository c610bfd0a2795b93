package org.quanyi.server.casework;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.KeysOfPerson;
import org.quanyi.server.access.Purpose;
import org.quanyi.server.access.Reads;
import org.quanyi.server.access.Role;
import org.quanyi.server.casework.LifeCycle.Edge;
import org.springframework.stereotype.Component;

/// Who learns that there is a case, and the line that each look at one leaves.
@Component
class CaseCircle {

    /// The case with what was said in it, as the lines say it.
    static final String CASE = "case";

    private final CaseStepLedger steps;
    private final KeysOfPerson keys;
    private final Reads reads;

    CaseCircle(CaseStepLedger steps, KeysOfPerson keys, Reads reads) {
        this.steps = steps;
        this.keys = keys;
        this.reads = reads;
    }

    /// Whether a case is the maker's to open: a person's about themselves, an employer's about its
    /// own filing, an officer's about anybody, or for one person who asks.
    static boolean mayOpen(Actor maker, Proposal proposal, Edge opening) {
        return switch (opening.duty()) {
            case PARTY ->
                    maker.role().isForAPerson()
                            && proposal.persons().equals(List.of(maker.requirePerson()));
            case APPLICANT ->
                    maker.role() == Role.EMPLOYER
                            && Objects.equals(proposal.employer(), maker.requireEmployer());
            case MAKER, CHECKER, ADMINISTRATOR, SECOND_ADMINISTRATOR ->
                    proposal.kind().isAboutEmployer() == (proposal.employer() != null)
                            || proposal.kind().isReview();
            case SUBJECT,
                    CLOCK,
                    SECOND_INVESTIGATOR,
                    RESPONDENT,
                    HEARER,
                    LEGAL,
                    DECIDER,
                    SUPERVISOR,
                    EXAMINER ->
                    false;
        };
    }

    /// Those concerned, and of the agency that keeps it whoever can have a duty in such cases, but
    /// for the officer whom it is about. Of a question only whoever has a duty in it.
    boolean knows(Actor actor, CaseFile file) {
        // what is carried out for an employer, it takes no step in and reads
        boolean isToRead = actor.role() == Role.EMPLOYER && file.kind() == CaseKind.CARRY_OUT;
        if (!file.lifeCycle().isFor(actor.role()) && !isToRead) {
            return false;
        }
        if (actor.role().isForAPerson()) {
            return sees(actor, file.kind()) && isAbout(actor, file);
        }
        if (actor.role() == Role.EMPLOYER) {
            // a case about an employer is its own to see from the first letter on
            return Objects.equals(file.employer(), actor.requireEmployer())
                    && (!file.kind().tellsEmployer() || steps.isTold(file));
        }
        if (steps.duty(file, actor.account()).filter(d -> d == Duty.SUBJECT).isPresent()) {
            return false;
        }
        boolean isTheirAgency =
                file.organisation().isEmpty() || file.organisation().equals(actor.organisation());
        return isTheirAgency && (!file.kind().isQuestion() || isAssigned(actor, file));
    }

    /// Whether a case is about the person of an actor.
    boolean isAbout(Actor person, CaseFile file) {
        return isAbout(person.requirePerson(), file);
    }

    boolean isAbout(int own, CaseFile file) {
        return file.persons().stream().anyMatch(each -> keys.isSame(own, each));
    }

    /// Leaves the line of a look with everybody whom a case concerns, once with each. An employer
    /// sees what it filed itself, and nothing of anybody's record.
    ///
    /// @throws org.quanyi.server.access.ReadRefused when somebody's record does not open to the
    ///   actor
    void look(Actor actor, CaseFile file, String fields) {
        if (actor.role() == Role.EMPLOYER) {
            return;
        }
        boolean isTheirs = actor.role().isForAPerson();
        Purpose purpose =
                isTheirs ? Purpose.theirs(actor.role(), Purpose.OWN_RECORD) : Purpose.CASE_HANDLING;
        file.persons().stream()
                .filter(person -> !isTheirs || keys.isSame(actor.requirePerson(), person))
                .collect(Collectors.toMap(keys::first, person -> person, (one, _) -> one))
                .values()
                .forEach(person -> reads.record(actor, purpose, file.number(), person, fields));
    }

    /// Whether a case would open to an officer, whoever it concerns. Leaves no line.
    boolean wouldOpen(Actor officer, CaseFile file) {
        return file.persons().stream()
                .allMatch(person ->
                        reads.inTheWay(officer, Purpose.CASE_HANDLING, file.number(), person)
                                .isEmpty());
    }

    /// Whether cases of a kind are shown to whoever a case concerns. A question is put to the
    /// person, and not to who acts for them.
    static boolean sees(Actor concerned, CaseKind kind) {
        return concerned.role() == Role.PERSON || !kind.isQuestion();
    }

    /// Whether a colleague of whoever has a case can have it: of the same agency and role, and with
    /// no other part in it.
    boolean canHave(Actor colleague, Actor giver, Edge edge, CaseFile file) {
        return edge.isFor(colleague.role())
                && colleague.organisation().equals(giver.organisation())
                && !colleague.account().equals(giver.account())
                && steps.duty(file, colleague.account()).filter(d -> d != edge.duty()).isEmpty();
    }

    private boolean isAssigned(Actor actor, CaseFile file) {
        return steps.duty(file, actor.account()).isPresent()
                || isToAssign(actor, file) && !steps.isTaken(file, Duty.CHECKER);
    }

    /// Whether opening it makes an actor the one second officer of a question, if none has it yet.
    /// Whoever asks while nobody holds the row may learn of another one too late.
    boolean isToAssign(Actor actor, CaseFile file) {
        return file.kind().isQuestion()
                && actor.role() == Role.SECOND_OFFICER
                && file.state() == CaseState.PROPOSED
                && steps.duty(file, actor.account()).isEmpty();
    }
}
