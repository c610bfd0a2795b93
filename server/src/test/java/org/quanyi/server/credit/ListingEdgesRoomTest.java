package org.quanyi.server.credit;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.quanyi.rules.Result;
import org.quanyi.server.TestServer;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Role;
import org.quanyi.server.casework.CaseAct;
import org.quanyi.server.casework.CaseDeadlines;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseKind;
import org.quanyi.server.casework.CaseState;
import org.quanyi.server.casework.Duty;
import org.quanyi.server.casework.LifeCycle.Edge;
import org.quanyi.server.casework.Outcome;

/// Every edge of the table of states, written down here a second time: who may take it, and that
/// nobody else may. An edge without a line here fails the build.
class ListingEdgesRoomTest {

    /// From, duty, act and where it leads; several acts of a duty share a line.
    private static final String TABLE =
            """
            IN_HAND MAKER DRAW_UP>PROPOSED TAKE_OVER>IN_HAND HAND_OVER>IN_HAND
            IN_HAND SUPERVISOR ALLOW_ANEW>IN_HAND
            PROPOSED SECOND_INVESTIGATOR SERVE_NOTICE>NOTICED RETURN>IN_HAND
            NOTICED RESPONDENT SAY_NOT_SO>OBJECTED SAY_HINDERED>OBJECTED SAY_HEARING>HEARING
            NOTICED HEARER FIND_SILENT>NO_ANSWER
            NO_ANSWER RESPONDENT SAY_NOT_SO>OBJECTED SAY_HINDERED>OBJECTED
            NO_ANSWER HEARER VERIFY>LEGAL_REVIEW
            OBJECTED RESPONDENT SAY_NOT_SO>OBJECTED SAY_HINDERED>OBJECTED SAY_HEARING>HEARING
            OBJECTED HEARER VERIFY>LEGAL_REVIEW
            HEARING RESPONDENT SAY_NOT_SO>HEARING SAY_HINDERED>HEARING WITHDRAW>OBJECTED
            HEARING HEARER SET_HEARING>HEARING HOLD_HEARING>HEARING VERIFY>LEGAL_REVIEW
            LEGAL_REVIEW RESPONDENT SAY_NOT_SO>LEGAL_REVIEW SAY_HINDERED>LEGAL_REVIEW SAY_HEARING>HEARING
            LEGAL_REVIEW HEARER VERIFY>LEGAL_REVIEW
            LEGAL_REVIEW LEGAL ENDORSE>FOR_DECISION RETURN>IN_HAND
            FOR_DECISION RESPONDENT SAY_NOT_SO>FOR_DECISION SAY_HINDERED>FOR_DECISION SAY_HEARING>HEARING
            FOR_DECISION HEARER VERIFY>LEGAL_REVIEW
            FOR_DECISION DECIDER LIST>TO_BE_SERVED RETURN>IN_HAND
            TO_BE_SERVED DECIDER FIND_SERVED>IN_EFFECT
            """;

    /// The same in every state, the last two lines in all but the last.
    private static final String ALWAYS =
            """
            RESPONDENT SAY_PAID>= SAY_PAYS>=
            MAKER RECORD_PAID>=
            HEARER LOOK_AT>= FIND_PAID>=
            DECIDER NOT_LIST>NOT_LISTED
            CLOCK OVERDUE>= COUNT_AGAIN>=
            SUPERVISOR EXTEND>=
            CLOCK WARN>= LAPSE>LAPSED
            """;

    private static final List<String> STATES =
            List.of(
                    "IN_HAND",
                    "PROPOSED",
                    "NOTICED",
                    "OBJECTED",
                    "HEARING",
                    "NO_ANSWER",
                    "LEGAL_REVIEW",
                    "FOR_DECISION",
                    "TO_BE_SERVED");

    private static TestServer server;
    private static ListingWorld world;

    @BeforeAll
    static void start() {
        world = ListingWorld.open("listing-edges");
        server = world.server;
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private record Row(CaseState from, Duty duty, CaseAct act, CaseState to) {}

    private static List<Row> rows() {
        List<String> lines = new ArrayList<>(TABLE.lines().toList());
        for (String state : STATES) {
            ALWAYS.lines()
                    .filter(l ->
                            !state.equals("TO_BE_SERVED")
                                    || !l.contains("EXTEND") && !l.contains("LAPSE"))
                    .forEach(l -> lines.add(state + " " + l.replace(">=", ">" + state)));
        }
        return lines.stream().flatMap(l -> row(l.split(" "))).toList();
    }

    private static Stream<Row> row(String[] parts) {
        return Arrays.stream(parts)
                .skip(2)
                .map(p -> p.split(">"))
                .map(p ->
                        new Row(
                                CaseState.valueOf(parts[0]),
                                Duty.valueOf(parts[1]),
                                CaseAct.valueOf(p[0]),
                                CaseState.valueOf(p[1])));
    }

    @Test
    void theTableIsTheseRowsAndNoOther() {
        TreeSet<String> coded =
                CaseKind.LISTING.lifeCycle().edges().stream()
                        .filter(e -> e.from() != null)
                        .map(e -> text(e.from(), e.duty(), e.act(), e.to()))
                        .collect(toCollection(TreeSet::new));
        TreeSet<String> written =
                rows().stream()
                        .map(r -> text(r.from(), r.duty(), r.act(), r.to()))
                        .collect(toCollection(TreeSet::new));
        assertThat(coded).isEqualTo(written);
        List<Edge> opening =
                CaseKind.LISTING.lifeCycle().edges().stream()
                        .filter(e -> e.from() == null)
                        .toList();
        assertThat(opening)
                .containsExactly(new Edge(null, CaseAct.INSPECT, CaseState.IN_HAND, Duty.MAKER));
        assertThat(
                        CaseKind.LISTING.lifeCycle().edges().stream()
                                .collect(Collectors.groupingBy(e -> e.from() + " " + e.act()))
                                .values())
                .as("one step of an act from a state")
                .allMatch(same -> same.size() == 1);
    }

    private static String text(CaseState from, Duty duty, CaseAct act, CaseState to) {
        return from + " " + duty + " " + act + " " + to;
    }

    /// G4: nothing against the employer is done by a machine.
    @Test
    void theClockTakesNoStepAgainstTheEmployer() {
        assertThat(rows().stream().filter(r -> r.duty() == Duty.CLOCK).map(Row::act).distinct())
                .containsExactlyInAnyOrder(
                        CaseAct.OVERDUE, CaseAct.COUNT_AGAIN, CaseAct.WARN, CaseAct.LAPSE);
    }

    @Test
    void eachStepIsTakenByWhoeverMayAndByNobodyElse() {
        for (Row row : rows()) {
            CaseFile file = prepared(row);
            String name = text(row.from(), row.duty(), row.act(), row.to());
            assertThat(file.state()).as(name).isEqualTo(row.from());
            Map<Duty, Actor> everybody = everybody();
            everybody.forEach((duty, actor) -> {
                if (duty != row.duty()) {
                    assertThat(perform(actor, file, row.act()).refusals())
                            .as(name + " as " + duty)
                            .isNotEmpty();
                }
            });
            outsiders(row)
                    .forEach(actor ->
                            assertThat(perform(actor, file, row.act()).refusals())
                                    .as(name + " as " + actor)
                                    .isNotEmpty());
            assertThat(world.now(file).version()).as(name).isEqualTo(file.version());
            if (row.duty() == Duty.CLOCK) {
                byClock(row, file, name);
            } else {
                Actor allowed =
                        row.act() == CaseAct.TAKE_OVER
                                ? ListingWorld.officer(Role.CLERK, "l-takes-over")
                                : Objects.requireNonNull(everybody.get(row.duty()));
                Result<CaseFile> taken = perform(allowed, file, row.act());
                assertThat(taken.refusals()).as(name).isEmpty();
                assertThat(taken.orThrow().state()).as(name).isEqualTo(row.to());
            }
        }
    }

    private static Map<Duty, Actor> everybody() {
        Map<Duty, Actor> all = new LinkedHashMap<>();
        all.put(Duty.MAKER, world.first());
        all.put(Duty.SECOND_INVESTIGATOR, world.second());
        all.put(Duty.HEARER, world.hearer());
        all.put(Duty.LEGAL, world.legal());
        all.put(Duty.DECIDER, world.decider());
        all.put(Duty.SUPERVISOR, world.supervisor());
        all.put(Duty.RESPONDENT, world.hr());
        return all;
    }

    private static List<Actor> outsiders(Row row) {
        List<Actor> all = new ArrayList<>();
        if (row.duty() == Duty.SECOND_INVESTIGATOR) {
            all.add(ListingWorld.officer(Role.CLERK, "l-stranger"));
        }
        all.addAll(elsewhere());
        return all;
    }

    private static List<Actor> elsewhere() {
        return List.of(
                world.wages.otherHr(),
                world.wages.worker(),
                ListingWorld.officer(Role.AUDITOR, "x-0"),
                new Actor("x-1", Role.CLERK, "经办", "别的机构", null, null),
                new Actor("x-2", Role.LEGAL_REVIEWER, "审核", "别的机构", null, null),
                new Actor("x-3", Role.SECOND_OFFICER, "复核", "别的机构", null, null),
                new Actor("x-4", Role.AUDITOR, "监督", "示例", null, null));
    }

    /// A case in which nothing but the duty decides whether a step is taken: every officer has
    /// taken a step before that gave them their duty, where the case can have come so far.
    private static CaseFile prepared(Row row) {
        Map<CaseAct, Supplier<CaseFile>> ways =
                Map.of(
                        CaseAct.ALLOW_ANEW, ListingEdgesRoomTest::afterLapse,
                        CaseAct.LOOK_AT, () -> paid(world.at(row.from())),
                        CaseAct.FIND_PAID, () -> paid(world.at(row.from())),
                        CaseAct.OVERDUE, () -> paid(world.at(row.from())),
                        CaseAct.SAY_PAID, () -> told(row.from()),
                        CaseAct.SAY_PAYS, () -> told(row.from()),
                        CaseAct.WARN, () -> warnable(row.from()),
                        CaseAct.HOLD_HEARING, ListingEdgesRoomTest::hearingSet,
                        CaseAct.FIND_SERVED, ListingEdgesRoomTest::served,
                        CaseAct.SAY_HEARING, () -> inTime(row.from()));
        boolean isHeld = row.act() == CaseAct.VERIFY && row.from() == CaseState.HEARING;
        CaseFile file =
                isHeld ? held() : ways.getOrDefault(row.act(), () -> world.at(row.from())).get();
        if (row.act() == CaseAct.FIND_SILENT) {
            world.on("2026-02-27");
        }
        return hasDuties(file);
    }

    private static CaseFile served() {
        CaseFile decided = world.decided();
        world.read(decided);
        return decided;
    }

    /// Where a hearing can still be asked for: the 26th is not over.
    private static CaseFile inTime(CaseState state) {
        return state == CaseState.FOR_DECISION
                ? world.take(world.legal(), world.verified(), CaseAct.ENDORSE)
                : world.at(state);
    }

    /// Gives everybody their duty beforehand, so that no refusal comes of a colleague's absence.
    private static CaseFile hasDuties(CaseFile file) {
        world.giveDuties(file);
        return file;
    }

    private static CaseFile paid(CaseFile file) {
        if (file.state() == CaseState.IN_HAND || file.state() == CaseState.PROPOSED) {
            return world.take(world.first(), file, CaseAct.RECORD_PAID);
        }
        return world.say(file, CaseAct.SAY_PAID);
    }

    /// The employer knows of a proposal that came back after its notice.
    private static CaseFile told(CaseState state) {
        if (state != CaseState.IN_HAND && state != CaseState.PROPOSED) {
            return world.at(state);
        }
        CaseFile back = world.take(world.legal(), world.verified(), CaseAct.RETURN);
        return state == CaseState.IN_HAND ? back : world.proposed(back);
    }

    /// An objection of the last days, which does not end the case before the warning.
    private static CaseFile warnable(CaseState state) {
        if (state != CaseState.OBJECTED) {
            return world.at(state);
        }
        CaseFile notified = world.notified();
        world.on("2026-03-05");
        return world.say(notified, CaseAct.SAY_NOT_SO);
    }

    private static CaseFile afterLapse() {
        CaseFile lapsed = world.opened();
        world.on("2026-03-17");
        world.cases().carryOut();
        world.cases().carryOut();
        CaseFile order =
                world.cases()
                        .open(world.first(), lapsed.shallBe(Listings.ORDER_CASE))
                        .orElseThrow();
        world.on("2026-02-11");
        return hasDuties(world.tryToOpen(order).orThrow());
    }

    private static CaseFile hearingSet() {
        CaseFile asked = world.at(CaseState.HEARING);
        CaseFile set =
                world.listings()
                        .setHearing(
                                world.hearer(),
                                ListingWorld.step(asked, CaseAct.SET_HEARING),
                                "2026-03-03",
                                "09:30",
                                "示例市人社局三楼")
                        .orThrow();
        world.read(set);
        world.on("2026-03-03");
        return hasDuties(world.now(set));
    }

    private static CaseFile held() {
        return world.take(world.hearer(), hearingSet(), CaseAct.HOLD_HEARING);
    }

    private static Result<CaseFile> perform(Actor by, CaseFile file, CaseAct act) {
        Map<CaseAct, Supplier<Result<CaseFile>>> ways =
                Map.of(
                        CaseAct.DRAW_UP,
                        () ->
                                world.tryToPropose(
                                        by,
                                        file,
                                        world.proposal(Map.of(), ListingWorld.plan("M04", "M05"))),
                        CaseAct.VERIFY,
                        () -> world.tryToVerify(by, file, Map.of()),
                        CaseAct.SET_HEARING,
                        () ->
                                world.listings()
                                        .setHearing(
                                                by,
                                                ListingWorld.step(file, act),
                                                "2026-03-03",
                                                "09:30",
                                                "示例市人社局三楼"),
                        CaseAct.LIST,
                        () ->
                                world.tryToDecide(
                                        by, file, ListingWorld.OWED, ListingWorld.plan("M04")),
                        CaseAct.NOT_LIST,
                        () -> world.tryTo(by, file, act, Outcome.NOT_CARRIED));
        return ways.getOrDefault(act, () -> world.tryTo(by, file, act, null)).get();
    }

    private static void byClock(Row row, CaseFile file, String name) {
        if (row.act() == CaseAct.WARN) {
            world.on("2026-03-11");
            world.cases().carryOut();
            assertThat(world.acts(file)).as(name).contains(CaseAct.WARN);
        }
        if (row.act() == CaseAct.LAPSE) {
            world.on("2026-03-17");
            world.cases().carryOut();
            assertThat(world.now(file).state()).as(name).isEqualTo(CaseState.LAPSED);
        }
        if (row.act() == CaseAct.OVERDUE) {
            world.on("2026-03-12");
            server.get(CaseDeadlines.class).markOverdue();
            assertThat(world.acts(file)).as(name).contains(CaseAct.OVERDUE);
        }
    }

    @Test
    void noActIsTakenThatTheTableDoesNotSay() {
        List<Row> rows = rows();
        for (String state : STATES) {
            CaseFile file = hasDuties(world.at(CaseState.valueOf(state)));
            for (CaseAct act : CaseAct.values()) {
                if (rows.stream().anyMatch(r -> r.from() == file.state() && r.act() == act)) {
                    continue;
                }
                everybody()
                        .forEach((duty, actor) ->
                                assertThat(perform(actor, file, act).refusals())
                                        .as(state + " " + act + " as " + duty)
                                        .isNotEmpty());
            }
            assertThat(world.now(file).version()).as(state).isEqualTo(file.version());
        }
    }
}
