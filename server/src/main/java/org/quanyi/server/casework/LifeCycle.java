package org.quanyi.server.casework;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quanyi.server.access.Role;

/// The steps that cases of some kinds can take (办件流程): one table, and nothing beside it.
///
/// @param edges every step that there is
public record LifeCycle(List<Edge> edges) {

    /// One makes, another checks, those concerned can stop it until it takes effect.
    ///
    /// Our own promise P17; no act says it for all of them.
    static final LifeCycle TWO_PEOPLE =
            new LifeCycle(
                    List.of(
                            new Edge(null, CaseAct.PROPOSE, CaseState.PROPOSED, Duty.MAKER),
                            new Edge(
                                    CaseState.PROPOSED,
                                    CaseAct.ACCEPT,
                                    CaseState.ACCEPTED,
                                    Duty.CHECKER),
                            new Edge(
                                    CaseState.PROPOSED,
                                    CaseAct.RETURN,
                                    CaseState.RETURNED,
                                    Duty.CHECKER),
                            new Edge(
                                    CaseState.PROPOSED,
                                    CaseAct.WITHDRAW,
                                    CaseState.WITHDRAWN,
                                    Duty.MAKER),
                            new Edge(
                                    CaseState.PROPOSED,
                                    CaseAct.STOP,
                                    CaseState.STOPPED,
                                    Duty.PARTY),
                            new Edge(
                                    CaseState.RETURNED,
                                    CaseAct.SEND_AGAIN,
                                    CaseState.PROPOSED,
                                    Duty.MAKER),
                            new Edge(
                                    CaseState.RETURNED,
                                    CaseAct.WITHDRAW,
                                    CaseState.WITHDRAWN,
                                    Duty.MAKER),
                            new Edge(
                                    CaseState.RETURNED,
                                    CaseAct.STOP,
                                    CaseState.STOPPED,
                                    Duty.PARTY),
                            new Edge(
                                    CaseState.ACCEPTED,
                                    CaseAct.STOP,
                                    CaseState.STOPPED,
                                    Duty.PARTY),
                            new Edge(
                                    CaseState.ACCEPTED,
                                    CaseAct.TAKE_EFFECT,
                                    CaseState.IN_EFFECT,
                                    Duty.CLOCK),
                            new Edge(
                                    CaseState.ACCEPTED,
                                    CaseAct.FAIL,
                                    CaseState.RETURNED,
                                    Duty.CLOCK)));

    public LifeCycle {
        edges = List.copyOf(edges);
    }

    /// One step.
    ///
    /// @param from the state before; null when it opens the case
    /// @param duty of whoever takes it
    public record Edge(@Nullable CaseState from, CaseAct act, CaseState to, Duty duty) {

        /// Whether somebody of that role takes it.
        public boolean isFor(Role role) {
            return switch (duty) {
                case MAKER -> role == Role.CLERK;
                case CHECKER -> role == Role.SECOND_OFFICER;
                case PARTY -> role == Role.PERSON;
                case CLOCK -> false;
            };
        }
    }

    /// The step from a state by an act, if there is one.
    Optional<Edge> edge(@Nullable CaseState from, CaseAct act) {
        return edges.stream().filter(e -> e.from() == from && e.act() == act).findFirst();
    }

    /// What somebody of a role can do now.
    public List<CaseAct> acts(CaseState state, Role role) {
        return edges.stream()
                .filter(e -> e.from() == state && e.isFor(role))
                .map(Edge::act)
                .toList();
    }
}
