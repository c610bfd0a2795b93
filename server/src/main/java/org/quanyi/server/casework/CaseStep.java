package org.quanyi.server.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.quanyi.proof.Canonical;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Role;
import org.quanyi.server.casework.LifeCycle.Edge;

/// A step that a case took (办件经过), as it stays for ever.
///
/// @param place counted from 1
/// @param actor the name of the officer, or the authority of who acts for a person concerned; empty
///   for that person and for the clock
/// @param note why, or what the answer says; null where nothing is asked for
/// @param outcome what the answer comes to; null but for an answer and its acceptance
/// @param hold null but for a pause
/// @param givenTo the account of the colleague who has it from then on; null but where it was
///   handed over
/// @param papers the digests of the papers that came with it
public record CaseStep(
        int place,
        CaseAct act,
        CaseState state,
        String account,
        String actor,
        Duty duty,
        @Nullable String note,
        @Nullable Outcome outcome,
        @Nullable Hold hold,
        @Nullable String givenTo,
        Instant happenedAt,
        List<String> papers) {

    private static final String CLOCK = "clock";

    public CaseStep {
        papers = List.copyOf(papers);
    }

    /// The step of somebody.
    ///
    /// @param next the colleague whom it is handed to; null for all other steps
    static CaseStep by(
            Actor actor, int place, Edge edge, Step wanted, @Nullable Actor next, Instant at) {
        boolean isSaid = edge.needsReason() || !wanted.note().isEmpty();
        return new CaseStep(
                place,
                edge.act(),
                edge.to(),
                actor.account(),
                name(actor),
                edge.duty(),
                isSaid ? wanted.note() : null,
                wanted.outcome(),
                wanted.hold(),
                next == null ? null : next.account(),
                at,
                List.of());
    }

    /// An officer's name; of somebody who acts for the person, the number of their authority.
    private static String name(Actor actor) {
        if (actor.role() == Role.REPRESENTATIVE) {
            return actor.organisation();
        }
        return actor.role() == Role.PERSON ? "" : actor.name();
    }

    /// The acceptance of an answer, before it is one.
    static CaseStep accepted(CaseStep answer, Actor officer, Instant at) {
        return new CaseStep(
                answer.place() + 1,
                CaseAct.ACCEPT,
                CaseState.ANSWERED,
                officer.account(),
                officer.name(),
                Duty.CHECKER,
                null,
                answer.outcome(),
                null,
                null,
                at,
                List.of());
    }

    /// The step of the clock.
    static CaseStep byClock(int place, Edge edge, Instant at) {
        return new CaseStep(
                place,
                edge.act(),
                edge.to(),
                CLOCK,
                "",
                Duty.CLOCK,
                null,
                null,
                null,
                null,
                at,
                List.of());
    }

    /// What an employer says to have paid and nobody has looked at since; empty when nothing waits.
    ///
    /// @param steps of a case, oldest first
    public static Optional<CaseStep> performance(List<CaseStep> steps) {
        return first(
                steps,
                CaseAct::isPerformance,
                act -> act == CaseAct.LOOK_AT || act == CaseAct.FIND_PAID);
    }

    /// The first step of some kind that none of another kind has followed; empty when none waits.
    static Optional<CaseStep> first(
            List<CaseStep> steps, Predicate<CaseAct> opens, Predicate<CaseAct> closes) {
        CaseStep open = null;
        for (CaseStep step : steps) {
            if (closes.test(step.act())) {
                open = null;
            } else if (open == null && opens.test(step.act())) {
                open = step;
            }
        }
        return Optional.ofNullable(open);
    }

    /// The same step with papers.
    CaseStep with(List<String> digests) {
        return new CaseStep(
                place,
                act,
                state,
                account,
                actor,
                duty,
                note,
                outcome,
                hold,
                givenTo,
                happenedAt,
                digests);
    }

    /// What its leaf commits to. The reason is not in it: it can be erased with the person's key.
    byte[] canonical(String number) {
        Canonical text =
                new Canonical()
                        .text("case")
                        .text(number)
                        .text(Integer.toString(place))
                        .text(act.name())
                        .text(state.name())
                        .text(account)
                        .text(duty.name())
                        .text(happenedAt.toString());
        if (outcome != null) {
            text.text(outcome.name());
        }
        if (hold != null) {
            text.text(hold.reason().name()).text(hold.until().toString());
        }
        if (givenTo != null) {
            text.text(givenTo);
        }
        papers.forEach(digest -> text.text("paper").text(digest));
        return text.toBytes();
    }
}
