package org.quanyi.server.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quanyi.rules.Insurance;
import org.quanyi.rules.LaterLaw;
import org.quanyi.rules.Law;
import org.quanyi.rules.Month;
import org.quanyi.rules.Result;
import org.quanyi.server.TestServer;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Purpose;
import org.quanyi.server.access.Reads;
import org.quanyi.server.access.Role;
import org.quanyi.server.rights.Asker;
import org.quanyi.server.rights.LookDoubt;
import org.quanyi.server.rights.Objections;
import org.quanyi.server.signin.SteppedClock;
import org.quanyi.server.store.OwnerConnection;

/// What a person asks for: who takes which step, by when it is to be answered, and what follows
/// when nobody did.
class RequestCasesTest {

    private static final String AGENCY = "示例异议中心";
    private static final SteppedClock CLOCK = new SteppedClock(Instant.EPOCH);
    private static final AtomicInteger SERIAL = new AtomicInteger(1);
    private static TestServer server;

    @BeforeAll
    static void start() {
        // Thursday 24 September 2026, 10:00: a long holiday is near
        CLOCK.pass(Duration.between(Instant.EPOCH, Instant.parse("2026-09-24T02:00:00Z")));
        server = TestServer.stepped("requests", CLOCK);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static int number;

    @BeforeEach
    void anotherPerson() {
        number = Requests.person(server, SERIAL.getAndIncrement());
    }

    private static Actor person() {
        return Requests.themselves(number);
    }

    private static Actor clerk(String account) {
        return new Actor(account + number % 40, Role.CLERK, "周敏", AGENCY, null, null);
    }

    private static Actor officer(String account) {
        return new Actor(account + number % 40, Role.SECOND_OFFICER, "孙玉梅", AGENCY, null, null);
    }

    private static Cases cases() {
        return server.get(Cases.class);
    }

    private static CaseFile ask() {
        return Requests.ask(server, person());
    }

    private static CaseFile take(Actor actor, CaseFile file, CaseAct act) {
        return cases().take(actor, Requests.step(file, act)).orThrow();
    }

    private static String code(Result<CaseFile> result) {
        return result.refusals().isEmpty() ? "" : result.refusals().getFirst().code();
    }

    private static CaseFile now(CaseFile file) {
        return cases().open(person(), file.number()).orElseThrow();
    }

    private static List<String> letters() {
        return server.get(Letters.class).of(person()).stream()
                .map(letter -> letter.step().act().name())
                .toList();
    }

    @Test
    void aMonthIsAnsweredByTwoOfficersAndThePersonIsTold() {
        CaseFile asked = ask();
        assertThat(asked.state()).isEqualTo(CaseState.RECEIVED);
        assertThat(asked.organisation()).isEmpty();
        CaseFile taken = take(clerk("c-1"), asked, CaseAct.TAKE_UP);
        assertThat(taken.organisation()).isEqualTo(AGENCY);
        CaseFile written = take(clerk("c-1"), taken, CaseAct.ANSWER);
        CaseFile back = take(officer("o-1"), written, CaseAct.RETURN);
        assertThat(back.state()).isEqualTo(CaseState.IN_HAND);
        CaseFile again = take(clerk("c-1"), back, CaseAct.ANSWER);
        assertThat(letters()).containsExactly("ASK");
        CaseFile answered = take(officer("o-1"), again, CaseAct.ACCEPT);
        assertThat(answered.state()).isEqualTo(CaseState.ANSWERED);
        assertThat(letters()).containsExactly("ACCEPT", "ASK");
        assertThat(cases().steps(answered).getLast().outcome()).isEqualTo(Outcome.UPHELD);
        assertThat(cases().steps(answered).getLast().account()).isEqualTo(officer("o-1").account());
        // no second decision beside the one in force, whoever writes it
        assertThatThrownBy(() ->
                        OwnerConnection.run(
                                server.store(),
                                "insert into casework.decision (file, step, outcome, in_force) values (%d, 1, 'UPHELD', true)"
                                        .formatted(answered.id())))
                .hasStackTraceContaining("one_decision_in_force");
    }

    @Test
    void aLetterIsOpenedOnceAndOnlyByWhomItIsFor() {
        CaseFile file = ask();
        Letters letters = server.get(Letters.class);
        assertThat(letters.unopened(person())).isEqualTo(1);
        Instant first = letters.open(person(), file, 1).orElseThrow().openedAt();
        CLOCK.pass(Duration.ofHours(1));
        assertThat(letters.open(person(), file, 1).orElseThrow().openedAt()).isEqualTo(first);
        assertThat(letters.unopened(person())).isZero();
        assertThat(letters.open(person(), file, 2)).isEmpty();
        anotherPerson();
        assertThat(letters.open(person(), file, 1)).isEmpty();
    }

    @Test
    void theDayComesFromTheLawAndTheCalendar() {
        at("2026-09-24T02:00:00Z");
        CaseFile file = ask();
        // the holidays of 25-27 September and 1-7 October do not count, 10 October does
        assertThat(file.answerBy()).isEqualTo(LocalDate.of(2026, 10, 22));
        CountedDeadline counted = server.get(CaseDeadlines.class).of(file).orElseThrow();
        assertThat(counted.start()).isEqualTo(LocalDate.of(2026, 9, 24));
        assertThat(counted.provisional()).isFalse();
    }

    private static void at(String instant) {
        CLOCK.pass(Duration.between(CLOCK.instant(), Instant.parse(instant)));
    }

    @ParameterizedTest
    @EnumSource(HoldReason.class)
    void onlyWhatThePersonOrNobodyCanHelpStopsTheClock(HoldReason reason) {
        at("2026-03-02T02:00:00Z");
        CaseFile taken = take(clerk("c-1"), ask(), CaseAct.TAKE_UP);
        LocalDate before = Objects.requireNonNull(taken.answerBy());
        at("2026-03-03T02:00:00Z");
        CaseFile held =
                cases().take(clerk("c-1"), hold(taken, reason, LocalDate.of(2026, 3, 10)))
                        .orThrow();
        boolean stops = reason == HoldReason.PERSON_ADDS || reason == HoldReason.FORCE_MAJEURE;
        assertThat(held.answerBy()).isEqualTo(stops ? before.plusDays(7) : before);
        // it goes on sooner than said, and the days that were not needed count again
        at("2026-03-05T02:00:00Z");
        CaseFile resumed = take(clerk("c-1"), held, CaseAct.RESUME);
        assertThat(resumed.answerBy()).isEqualTo(stops ? before.plusDays(2) : before);
    }

    private static Step hold(CaseFile file, @Nullable HoldReason reason, LocalDate until) {
        Hold hold = reason == null ? null : new Hold(reason, until);
        return new Step(file.number(), file.version(), CaseAct.HOLD, "等对方回话", Map.of(), null, hold);
    }

    @Test
    void aPauseHasAReasonAndADayAndWakesByItself() {
        at("2026-03-02T02:00:00Z");
        CaseFile taken = take(clerk("c-1"), ask(), CaseAct.TAKE_UP);
        for (Step step :
                List.of(
                        hold(taken, null, LocalDate.of(2026, 3, 9)),
                        hold(taken, HoldReason.EMPLOYER_ASKED, LocalDate.of(2026, 3, 2)),
                        hold(taken, HoldReason.EMPLOYER_ASKED, LocalDate.of(2026, 4, 2)))) {
            assertThat(code(cases().take(clerk("c-1"), step))).isEqualTo("CAS-041");
        }
        CaseFile held =
                cases().take(
                                clerk("c-1"),
                                hold(taken, HoldReason.EMPLOYER_ASKED, LocalDate.of(2026, 3, 9)))
                        .orThrow();
        cases().carryOut();
        assertThat(now(held).state()).isEqualTo(CaseState.ON_HOLD);
        at("2026-03-08T16:00:00Z");
        cases().carryOut();
        assertThat(now(held).state()).isEqualTo(CaseState.IN_HAND);
    }

    /// The server was away when the pause ended: what it was away for is not on the person's clock.
    @Test
    void aPauseThatIsEndedLateStopsTheClockNoLongerThanSaid() {
        at("2026-03-02T02:00:00Z");
        CaseFile taken = take(clerk("c-1"), ask(), CaseAct.TAKE_UP);
        at("2026-03-03T02:00:00Z");
        CaseFile held =
                cases().take(
                                clerk("c-1"),
                                hold(taken, HoldReason.PERSON_ADDS, LocalDate.of(2026, 3, 6)))
                        .orThrow();
        at("2026-03-12T02:00:00Z");
        cases().carryOut();
        CaseFile awake = now(held);
        assertThat(awake.answerBy()).isEqualTo(held.answerBy());
        server.get(CaseDeadlines.class).countAgain(server.get(Law.class));
        assertThat(now(held).answerBy()).isEqualTo(held.answerBy());
    }

    @Test
    void whatIsLateIsToldOnceAndNothingElseFollows() {
        at("2026-03-02T02:00:00Z");
        CaseFile file = ask();
        CaseDeadlines deadlines = server.get(CaseDeadlines.class);
        deadlines.markOverdue();
        assertThat(now(file).overdue()).isFalse();
        // the last day is not over before midnight in Shanghai
        at("2026-03-23T15:59:59Z");
        assertThat(file.answerBy()).isEqualTo(LocalDate.of(2026, 3, 23));
        deadlines.markOverdue();
        assertThat(now(file).overdue()).isFalse();
        at("2026-03-23T16:00:01Z");
        deadlines.markOverdue();
        deadlines.markOverdue();
        assertThat(now(file).overdue()).isTrue();
        assertThat(now(file).state()).isEqualTo(CaseState.RECEIVED);
        assertThat(letters()).containsExactly("OVERDUE", "ASK");
        // a clock that jumps back and forth again tells nobody twice
        at("2026-03-02T02:00:00Z");
        deadlines.markOverdue();
        at("2027-03-02T02:00:00Z");
        deadlines.markOverdue();
        assertThat(letters()).containsExactly("OVERDUE", "ASK");
    }

    @Test
    void aNewCalendarCountsOpenCasesAgainAndTellsWhomItConcerns() {
        at("2026-12-28T02:00:00Z");
        CaseFile file = ask();
        CaseDeadlines deadlines = server.get(CaseDeadlines.class);
        assertThat(deadlines.of(file).orElseThrow().provisional()).isTrue();
        LocalDate provisional = file.answerBy();
        assertThat(deadlines.countAgain(server.get(Law.class))).isZero();
        assertThat(deadlines.countAgain(LaterLaw.with("01-01/01-10"))).isPositive();
        assertThat(now(file).answerBy()).isAfter(provisional);
        assertThat(deadlines.of(file).orElseThrow().provisional()).isFalse();
        assertThat(letters()).containsExactly("COUNT_AGAIN", "ASK");
        assertThat(deadlines.countAgain(LaterLaw.with("01-01/01-10"))).isZero();
    }

    @Test
    void whoeverLookedHasNoPartInTheObjectionToIt() {
        Actor looked = clerk("c-looked");
        server.get(Reads.class).record(looked, Purpose.COUNTER_SERVICE, "A-1", number, "months");
        long last = server.get(Reads.class).count(number);
        CaseFile file =
                server.get(Objections.class)
                        .object(
                                Asker.of(person()),
                                Long.toString(last),
                                LookDoubt.NOT_ASKED,
                                "那天我不在")
                        .orThrow();
        assertThat(code(cases().take(looked, Requests.step(file, CaseAct.TAKE_UP))))
                .isEqualTo("CAS-001");
        assertThat(cases().open(looked, file.number())).isEmpty();
        assertThat(cases().waiting(looked)).noneMatch(c -> c.number().equals(file.number()));
        assertThat(cases().waiting(clerk("c-other")))
                .anyMatch(c -> c.number().equals(file.number()));
        assertThat(take(clerk("c-other"), file, CaseAct.TAKE_UP).state())
                .isEqualTo(CaseState.IN_HAND);
    }

    @Test
    void nobodyObjectsToALookOfTheirOwnOrOneThatIsNotThere() {
        server.get(Reads.class).record(person(), Purpose.OWN_RECORD, "", number, "months");
        Objections objections = server.get(Objections.class);
        assertThat(code(objections.object(Asker.of(person()), "1", LookDoubt.NOT_CLEAR, "")))
                .isEqualTo("RGT-003");
        assertThat(code(objections.object(Asker.of(person()), "99", LookDoubt.NOT_CLEAR, "")))
                .isEqualTo("RGT-003");
    }

    @Test
    void theSameMonthIsAskedAboutOnceWhileItIsOpen() {
        CaseFile file = ask();
        Result<CaseFile> again = Requests.tryToAsk(server, person());
        assertThat(code(again)).isEqualTo("CAS-008");
        assertThat(again.refusals().getFirst().arguments()).containsExactly(file.number());
        take(person(), file, CaseAct.WITHDRAW);
        assertThat(code(Requests.tryToAsk(server, person()))).isEmpty();
    }

    @Test
    void nobodyAsksForSomebodyElse() {
        int other = number;
        anotherPerson();
        var items =
                List.of(
                        new CaseItem(
                                "month", "missing", Insurance.PENSION + " " + Month.of(2025, 3)));
        Proposal forOther = new Proposal(CaseKind.MONTH_OBJECTION, List.of(other), items, "");
        assertThat(code(cases().propose(person(), forOther))).isEqualTo("CAS-004");
        assertThat(code(cases().propose(clerk("c-1"), forOther))).isEqualTo("CAS-004");
    }

    @Test
    void onlyWhoeverHasItGoesOnAndAColleagueTakesItWithAReason() {
        CaseFile taken = take(clerk("c-1"), ask(), CaseAct.TAKE_UP);
        assertThat(code(cases().take(clerk("c-2"), Requests.step(taken, CaseAct.ANSWER))))
                .isEqualTo("CAS-004");
        Step silent = new Step(taken.number(), taken.version(), CaseAct.TAKE_OVER, "");
        assertThat(code(cases().take(clerk("c-2"), silent))).isEqualTo("CAS-006");
        CaseFile over = take(clerk("c-2"), taken, CaseAct.TAKE_OVER);
        assertThat(over.handler()).isEqualTo(clerk("c-2").account());
        CaseFile written = take(clerk("c-2"), over, CaseAct.ANSWER);
        // whoever had it before cannot check it either
        Actor both =
                new Actor(clerk("c-1").account(), Role.SECOND_OFFICER, "周敏", AGENCY, null, null);
        assertThat(code(cases().take(both, Requests.step(written, CaseAct.ACCEPT))))
                .isEqualTo("CAS-005");
        assertThat(take(officer("o-1"), written, CaseAct.ACCEPT).state())
                .isEqualTo(CaseState.ANSWERED);
    }

    @Test
    void anAnswerSaysWhoIsRight() {
        CaseFile taken = take(clerk("c-1"), ask(), CaseAct.TAKE_UP);
        Step open = new Step(taken.number(), taken.version(), CaseAct.ANSWER, "查过了，没有问题");
        assertThat(code(cases().take(clerk("c-1"), open))).isEqualTo("CAS-040");
    }

    @Test
    void onlyTheStepsOfTheTableAreTaken() {
        at("2026-03-02T02:00:00Z");
        new TableWalk(
                        server,
                        () -> {
                            anotherPerson();
                            return take(clerk("c-1"), ask(), CaseAct.TAKE_UP);
                        },
                        (role, file) ->
                                role == Role.CLERK
                                        ? clerk("c-1")
                                        : role == Role.PERSON ? person() : officer("o-1"),
                        (actor, file, act) ->
                                Requests.take(server, actor, Requests.step(file, act)))
                .takesOnlyTheStepsOf(LifeCycle.REQUEST);
    }
}
