package org.quanyi.server.casework;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quanyi.rules.Insurance;
import org.quanyi.rules.Month;
import org.quanyi.rules.Result;
import org.quanyi.server.SampleCity;
import org.quanyi.server.SamplePapers;
import org.quanyi.server.TestServer;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Role;
import org.quanyi.server.person.NewPerson;
import org.quanyi.server.person.Persons;
import org.quanyi.server.rights.Asker;
import org.quanyi.server.rights.MonthHappened;
import org.quanyi.server.rights.MonthObjection;
import org.quanyi.server.rights.Objections;

/// Persons who ask, and the steps that follow, for tests.
final class Requests {

    private Requests() {}

    static int person(TestServer server, int serial) {
        return server.get(Persons.class)
                .register(List.of(new NewPerson("钱问问", SampleCity.number("990101", serial))))
                .getFirst();
    }

    static Actor themselves(int person) {
        return new Actor("p-" + person, Role.PERSON, "钱问问", "", person, null);
    }

    static CaseFile ask(TestServer server, Actor person) {
        return tryToAsk(server, person).orThrow();
    }

    static Result<CaseFile> tryToAsk(TestServer server, Actor person) {
        return server.get(Objections.class)
                .object(
                        Asker.of(person),
                        new MonthObjection(
                                Insurance.PENSION,
                                Month.of(2025, 3),
                                "missing",
                                MonthHappened.DEDUCTED,
                                "工资条还在"));
    }

    /// A step that somebody tries to take; what is handed over goes to a colleague of theirs.
    static Result<CaseFile> take(TestServer server, Actor actor, Step step) {
        Cases cases = server.get(Cases.class);
        return step.act() == CaseAct.HAND_OVER
                ? cases.handOver(actor, step, colleague(actor))
                : cases.take(actor, step);
    }

    static Actor colleague(Actor actor) {
        return new Actor(
                actor.account() + "-next", Role.CLERK, "同事", actor.organisation(), null, null);
    }

    /// A step with all that it may have to say.
    static Step step(CaseFile file, CaseAct act) {
        LocalDate opened =
                LocalDate.ofInstant(file.openedAt(), java.time.ZoneId.of("Asia/Shanghai"));
        Step step =
                new Step(
                        file.number(),
                        file.version(),
                        act,
                        "说明原因",
                        act == CaseAct.RETURN ? Map.of(1, ReturnReason.FACTS) : Map.of(),
                        act == CaseAct.ANSWER ? Outcome.UPHELD : null,
                        act == CaseAct.HOLD
                                ? new Hold(HoldReason.EMPLOYER_ASKED, opened.plusDays(5))
                                : null);
        return act == CaseAct.ATTACH
                ? step.with(List.of(new Paper(PaperKind.PDF, SamplePapers.pdf())))
                : step;
    }

    /// The states that cases of a table can have.
    static Set<CaseState> states(LifeCycle table) {
        return table.edges().stream()
                .flatMap(edge -> Stream.of(edge.from(), edge.to()))
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(CaseState.class)));
    }
}
