package org.quanyi.server.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quanyi.rules.Month;
import org.quanyi.rules.Result;
import org.quanyi.rules.identity.PersonNumber;
import org.quanyi.rules.identity.PersonNumbers;
import org.quanyi.server.AtOnce;
import org.quanyi.server.Race;
import org.quanyi.server.Statements;
import org.quanyi.server.TestServer;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Purpose;
import org.quanyi.server.access.ReadLine;
import org.quanyi.server.access.ReadRefused;
import org.quanyi.server.access.Reads;
import org.quanyi.server.access.Role;
import org.quanyi.server.access.StaffTies;
import org.quanyi.server.access.TieKind;
import org.quanyi.server.person.Persons;
import org.quanyi.server.question.Fact;
import org.quanyi.server.question.FactKind;
import org.quanyi.server.question.PersonQuestion;
import org.quanyi.server.question.PersonQuestions;
import org.quanyi.server.rights.Asker;
import org.quanyi.server.rights.Complaint;
import org.quanyi.server.rights.ComplaintReason;
import org.quanyi.server.rights.Complaints;
import org.quanyi.server.rights.Copies;
import org.quanyi.server.rights.CopyWish;
import org.quanyi.server.signin.SteppedClock;

/// The same request at the window, by telephone and in a letter: taken down, and handed to a
/// colleague.
class DeskRequestsTest {

    private static final String AGENCY = "示例窗口中心";
    private static final Instant THURSDAY = Instant.parse("2026-09-24T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 24);
    private static final SteppedClock CLOCK = new SteppedClock(THURSDAY);
    private static TestServer server;
    private static int serial;
    private int number;

    @BeforeAll
    static void start() {
        server = TestServer.stepped("desk-requests", CLOCK);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @BeforeEach
    void anotherPerson() {
        CLOCK.pass(Duration.between(CLOCK.instant(), THURSDAY));
        number = Requests.person(server, ++serial);
    }

    private Actor person() {
        return Requests.themselves(number);
    }

    private Actor staff(Role role, String account) {
        return new Actor(account + serial / 20, role, "周敏", AGENCY, null, null);
    }

    private Actor clerk(String account) {
        return staff(Role.CLERK, account);
    }

    private static Cases cases() {
        return server.get(Cases.class);
    }

    private PersonNumber theirNumber() {
        return PersonNumbers.read(server.get(Persons.class).byId(number).currentNumber().number())
                .orThrow();
    }

    private static String code(Result<?> result) {
        return result.refusals().isEmpty() ? "" : result.refusals().getFirst().code();
    }

    private Result<CaseFile> takeDown(Actor officer, LocalDate received) {
        Intake intake = new Intake(Intake.Channel.PAPER, received);
        return server.get(Copies.class)
                .ask(
                        new Asker(officer, number, intake, List.of()),
                        new CopyWish(CopyWish.Way.POST, "近五年的"));
    }

    @Test
    void whatIsTakenDownCountsFromTheDayItCameAndIsThePersonsOwn() {
        Actor clerk = clerk("c-1");
        CaseFile file = takeDown(clerk, TODAY.minusDays(3)).orThrow();
        assertThat(file.state()).isEqualTo(CaseState.RECEIVED);
        assertThat(file.handler()).isNull();
        assertThat(file.organisation()).isEqualTo(AGENCY);
        CountedDeadline counted = server.get(CaseDeadlines.class).of(file).orElseThrow();
        assertThat(counted.start()).isEqualTo(TODAY.minusDays(3));
        anotherPersonAsksHerself(Objects.requireNonNull(file.answerBy()));
        assertThat(cases().steps(file).getFirst().account()).isEqualTo(clerk.account());
        Actor herself = Requests.themselves(file.persons().getFirst());
        assertThat(server.get(Letters.class).of(herself))
                .extracting(letter -> letter.step().act())
                .containsExactly(CaseAct.TAKE_DOWN);
        ReadLine look = server.get(Reads.class).of(file.persons().getFirst()).getFirst();
        assertThat(look.purpose()).isEqualTo(Purpose.CASE_HANDLING);
        assertThat(look.caseNumber()).isEqualTo(file.number());
        CaseFile more = cases().take(herself, Requests.step(file, CaseAct.ADD)).orThrow();
        assertThat(cases().take(herself, Requests.step(more, CaseAct.WITHDRAW)).orThrow().state())
                .isEqualTo(CaseState.WITHDRAWN);
    }

    /// The same asked for online on the day that it was typed in is due later.
    private void anotherPersonAsksHerself(LocalDate due) {
        anotherPerson();
        CaseFile file =
                server.get(Copies.class)
                        .ask(Asker.of(person()), new CopyWish(CopyWish.Way.POST, ""))
                        .orThrow();
        assertThat(file.answerBy()).isAfter(due);
        assertThat(file.intake()).isNull();
    }

    @Test
    void whoeverTookItDownChecksNothingOfIt() {
        CaseFile file = takeDown(clerk("c-1"), TODAY).orThrow();
        Actor promoted =
                new Actor(clerk("c-1").account(), Role.SECOND_OFFICER, "周敏", AGENCY, null, null);
        CaseFile taken = cases().take(clerk("c-2"), Requests.step(file, CaseAct.TAKE_UP)).orThrow();
        CaseFile written =
                cases().take(clerk("c-2"), Requests.step(taken, CaseAct.ANSWER)).orThrow();
        assertThat(code(cases().take(promoted, Requests.step(written, CaseAct.ACCEPT))))
                .isEqualTo("CAS-005");
    }

    @Test
    void noOtherDayNoOtherRoleAndNobodyWhomItIsAbout() {
        assertThat(code(takeDown(clerk("c-1"), TODAY.plusDays(1)))).isEqualTo("CAS-080");
        assertThat(code(takeDown(clerk("c-1"), TODAY.minusDays(366)))).isEqualTo("CAS-080");
        assertThat(code(takeDown(staff(Role.SECOND_OFFICER, "o-1"), TODAY))).isEqualTo("CAS-004");
        assertThat(code(takeDown(person(), TODAY))).isEqualTo("CAS-004");
        Intake intake = new Intake(Intake.Channel.WINDOW, TODAY);
        Proposal link =
                new Proposal(
                        CaseKind.NUMBER_LINK,
                        List.of(number),
                        List.of(new CaseItem("number", null, "990")),
                        "公安变更证明 118");
        assertThat(code(cases().takeDown(clerk("c-1"), link, intake))).isEqualTo("CAS-004");
        Actor about = clerk("c-about");
        Complaint complaint = new Complaint(ComplaintReason.CONDUCT, about.account(), "", "他当面骂我");
        Complaints complaints = server.get(Complaints.class);
        assertThat(
                        code(
                                complaints.complain(
                                        new Asker(about, number, intake, List.of()), complaint)))
                .isEqualTo("CAS-081");
        Actor relative = clerk("c-relative");
        server.get(StaffTies.class).declare(relative.account(), TieKind.RELATIVE, theirNumber());
        assertThatThrownBy(() -> takeDown(relative, TODAY)).isInstanceOf(ReadRefused.class);
        assertThat(cases().of(person())).isEmpty();
        CaseFile file = takeDown(clerk("c-1"), TODAY.minusDays(365)).orThrow();
        assertThat(code(takeDown(clerk("c-2"), TODAY))).isEqualTo("CAS-008");
        // a letter that lay for a year is late from the first moment, and says so
        server.get(CaseDeadlines.class).markOverdue();
        assertThat(cases().open(person(), file.number()).orElseThrow().overdue()).isTrue();
    }

    private Step handOver(CaseFile file) {
        return Requests.step(file, CaseAct.HAND_OVER);
    }

    private CaseFile inHand() {
        CaseFile asked = Requests.ask(server, person());
        return cases().take(clerk("c-1"), Requests.step(asked, CaseAct.TAKE_UP)).orThrow();
    }

    private void refusesToHand(CaseFile file, @Nullable Actor colleague) {
        assertThat(code(cases().handOver(clerk("c-1"), handOver(file), colleague)))
                .as(String.valueOf(colleague))
                .isEqualTo("CAS-082");
    }

    @Test
    void aCaseInHandGoesToAColleagueWithANote() {
        CaseFile file = inHand();
        Actor relative = clerk("c-tied");
        server.get(StaffTies.class).declare(relative.account(), TieKind.RELATIVE, theirNumber());
        refusesToHand(file, null);
        refusesToHand(file, clerk("c-1"));
        refusesToHand(file, relative);
        refusesToHand(file, staff(Role.SECOND_OFFICER, "o-1"));
        refusesToHand(file, new Actor("c-far", Role.CLERK, "陈", "别处", null, null));
        assertThat(code(cases().take(clerk("c-1"), handOver(file)))).isEqualTo("CAS-082");
        Step silent = new Step(file.number(), file.version(), CaseAct.HAND_OVER, " ");
        assertThat(code(cases().handOver(clerk("c-1"), silent, clerk("c-2")))).isEqualTo("CAS-006");
        CaseFile given = cases().handOver(clerk("c-1"), handOver(file), clerk("c-2")).orThrow();
        assertThat(given.handler()).isEqualTo(clerk("c-2").account());
        CaseStep last = cases().steps(given).getLast();
        assertThat(last.givenTo()).isEqualTo(clerk("c-2").account());
        assertThat(last.note()).isEqualTo("说明原因");
        assertThat(code(cases().take(clerk("c-1"), Requests.step(given, CaseAct.ANSWER))))
                .isEqualTo("CAS-004");
        assertThat(
                        cases().take(clerk("c-2"), Requests.step(given, CaseAct.ANSWER))
                                .orThrow()
                                .state())
                .isEqualTo(CaseState.PROPOSED);
    }

    private CaseBatches.Outcome batch(String number, Step step) {
        return server.get(CaseBatches.class).take(clerk("c-1"), number, step);
    }

    /// The same list again, whole or from where it was cut off, changes nothing twice.
    @Test
    void manyAtOnceIsOneByOneAndTheSameListAgainChangesNothing() {
        CaseFile asked = Requests.ask(server, person());
        Step takeUp = new Step("", 0, CaseAct.TAKE_UP, "");
        String wide = asked.number().replace('-', '－').replace('2', '２');
        assertThat(batch(wide, takeUp).done()).isEqualTo(CaseBatches.Done.NOW);
        assertThat(batch(asked.number(), takeUp).done()).isEqualTo(CaseBatches.Done.BEFORE);
        Hold pause = new Hold(HoldReason.EMPLOYER_ASKED, TODAY.plusDays(5));
        Step hold = new Step("", 0, CaseAct.HOLD, "等单位回话", Map.of(), null, pause);
        assertThat(batch(asked.number(), hold).done()).isEqualTo(CaseBatches.Done.NOW);
        assertThat(batch(asked.number(), hold).done()).isEqualTo(CaseBatches.Done.BEFORE);
        CaseFile now = cases().open(person(), asked.number()).orElseThrow();
        assertThat(cases().steps(now)).hasSize(3);
        cases().take(clerk("c-1"), Requests.step(now, CaseAct.RESUME)).orThrow();
        Step silent = new Step("", 0, CaseAct.PUT_BACK, "");
        assertThat(Objects.requireNonNull(batch(asked.number(), silent).problem()).code())
                .isEqualTo("CAS-006");
        Step back = new Step("", 0, CaseAct.PUT_BACK, "下午请假");
        assertThat(batch(asked.number(), back).done()).isEqualTo(CaseBatches.Done.NOW);
        assertThat(batch(asked.number(), back).done()).isEqualTo(CaseBatches.Done.BEFORE);
        assertThat(Objects.requireNonNull(batch("B2026-999999-11", takeUp).problem()).code())
                .isEqualTo("CAS-001");
        assertThatThrownBy(() -> batch(asked.number(), new Step("", 0, CaseAct.ANSWER, "可以")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aQuestionIsHandedOverToOneColleagueAndIsKnownToNoOther() {
        Fact fact = new Fact(FactKind.TWO_PLACES, Month.of(2025, 7), "江城市参保登记");
        CaseFile asked =
                server.get(PersonQuestions.class)
                        .ask(
                                clerk("c-1"),
                                server.get(Persons.class).byId(number),
                                new PersonQuestion(List.of(fact), "周敏", "0990-0000417", null),
                                "数据比对清单 2026-31")
                        .orThrow();
        assertThat(cases().open(clerk("c-2"), asked.number())).isEmpty();
        CaseFile given = cases().handOver(clerk("c-1"), handOver(asked), clerk("c-2")).orThrow();
        assertThat(given.state()).isEqualTo(CaseState.ASKED);
        assertThat(given.answerBy()).isEqualTo(asked.answerBy());
        assertThat(cases().open(clerk("c-2"), asked.number())).isPresent();
        assertThat(cases().waiting(clerk("c-2"))).anyMatch(c -> c.number().equals(asked.number()));
        assertThat(cases().open(clerk("c-3"), asked.number())).isEmpty();
    }

    private void giveAndTakeOver(int round) throws Exception {
        anotherPerson();
        CaseFile file = inHand();
        List<Boolean> done =
                AtOnce.both(
                        () ->
                                code(cases().handOver(clerk("c-1"), handOver(file), clerk("c-2")))
                                        .isEmpty(),
                        () ->
                                code(cases().take(
                                                        clerk("c-3"),
                                                        Requests.step(file, CaseAct.TAKE_OVER)))
                                        .isEmpty());
        assertThat(done).containsOnlyOnce(true);
        CaseFile now = cases().open(clerk("c-4"), file.number()).orElseThrow();
        assertThat(now.handler()).isEqualTo(clerk(done.getFirst() ? "c-2" : "c-3").account());
        assertThat(cases().steps(now)).hasSize(3);
    }

    @Race
    void ofAHandOverAndATakeOverAtOnceOneCounts() throws Exception {
        AtOnce.rounds(this::giveAndTakeOver);
    }

    @Race
    void withoutTheLockOnTheCaseBothHaveIt() throws Exception {
        assertThat(
                        server.get(Statements.class)
                                .failsWithoutLock(
                                        "casework.file where number", this::giveAndTakeOver))
                .isTrue();
    }
}
