package org.quanyi.server.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.quanyi.rules.Result;
import org.quanyi.server.TestServer;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Role;
import org.quanyi.server.store.OwnerConnection;

/// Every step that a table has, and every one that it has not, by everybody. What is refused leaves
/// the case as it was, so the next step is tried on the same one.
///
/// @param another makes a case of the table
/// @param as who acts in a role on a case
/// @param steps how a step is tried
record TableWalk(
        TestServer server,
        Supplier<CaseFile> another,
        BiFunction<Role, CaseFile, Actor> as,
        Steps steps) {

    private static final List<Role> EVERYBODY =
            List.of(Role.CLERK, Role.SECOND_OFFICER, Role.PERSON);

    /// Tries one step.
    interface Steps {
        Result<CaseFile> take(Actor actor, CaseFile file, CaseAct act);
    }

    void takesOnlyTheStepsOf(LifeCycle table) {
        for (CaseState from : Requests.states(table)) {
            for (Role role : EVERYBODY) {
                CaseFile file = in(from);
                for (CaseAct act : CaseAct.values()) {
                    boolean may = table.edges(from, role).stream().anyMatch(e -> e.act() == act);
                    Result<CaseFile> tried = steps.take(as.apply(role, file), file, act);
                    assertThat(tried.refusals().isEmpty())
                            .as(from + " " + act + " by " + role + ": " + tried.refusals())
                            .isEqualTo(may);
                    if (may) {
                        over(file);
                        file = in(from);
                    }
                }
                over(file);
            }
        }
    }

    private CaseFile in(CaseState state) {
        CaseFile file = another.get();
        set(file, "state = '" + state + "'");
        return file;
    }

    /// No clock comes upon a state that there is not.
    private void over(CaseFile file) {
        set(file, "closed_at = opened_at, due_at = null");
    }

    private void set(CaseFile file, String what) {
        OwnerConnection.run(
                server.store(),
                "update casework.file set %s where id = %d".formatted(what, file.id()));
    }
}
