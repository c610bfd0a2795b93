package org.quanyi.server.casework;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quanyi.rules.Money;
import org.quanyi.rules.Month;
import org.quanyi.rules.Result;
import org.quanyi.server.AtOnce;
import org.quanyi.server.Race;
import org.quanyi.server.SampleCity;
import org.quanyi.server.Statements;
import org.quanyi.server.TestServer;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Role;
import org.quanyi.server.person.NewPerson;
import org.quanyi.server.person.Persons;
import org.quanyi.server.question.Fact;
import org.quanyi.server.question.FactKind;
import org.quanyi.server.question.PersonQuestion;
import org.quanyi.server.question.PersonQuestions;
import org.quanyi.server.signin.SteppedClock;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Questions to a person: who puts and hears them, what silence leads to, and what never follows.
class QuestionCasesTest {

    private static final String AGENCY = "示例核查中心";
    private static final Instant MONDAY = Instant.parse("2026-03-02T02:00:00Z");
    private static final SteppedClock CLOCK = new SteppedClock(MONDAY);
    private static TestServer server;
    private static int serial = 40;
    private int person;

    @BeforeAll
    static void start() {
        server = TestServer.stepped("person-questions", CLOCK);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @BeforeEach
    void anotherPerson() {
        CLOCK.pass(Duration.between(CLOCK.instant(), MONDAY));
        person = Requests.person(server, ++serial);
    }

    private Actor themselves() {
        return Requests.themselves(person);
    }

    private Actor staff(Role role, String account) {
        return new Actor(account + serial / 20, role, "陈敏", AGENCY, null, null);
    }

    private Actor clerk() {
        return staff(Role.CLERK, "q-clerk");
    }

    private Actor officer() {
        return staff(Role.SECOND_OFFICER, "q-officer");
    }

    private static Cases cases() {
        return server.get(Cases.class);
    }

    private static PersonQuestion about(Month month) {
        return new PersonQuestion(
                List.of(new Fact(FactKind.TWO_PLACES, month, "江城市参保登记")),
                "陈敏",
                "0990-0000417",
                null);
    }

    private Result<CaseFile> tryToAsk(Actor maker, PersonQuestion question) {
        return server.get(PersonQuestions.class)
                .ask(maker, server.get(Persons.class).byId(person), question, "数据比对清单 2026-31");
    }

    private CaseFile ask() {
        return tryToAsk(clerk(), about(Month.of(2025, 7))).orThrow();
    }

    private static Step step(CaseFile file, CaseAct act, @Nullable Outcome outcome) {
        Map<Integer, ReturnReason> returned =
                act == CaseAct.RETURN ? Map.of(1, ReturnReason.FACTS) : Map.of();
        return new Step(file.number(), file.version(), act, "电话里说过了", returned, outcome, null);
    }

    private static Result<CaseFile> tryTo(Actor actor, CaseFile file, CaseAct act) {
        Outcome outcome = act == CaseAct.ANSWER ? Outcome.CLEARED : null;
        return Requests.take(server, actor, step(file, act, outcome));
    }

    private static CaseFile take(Actor actor, CaseFile file, CaseAct act) {
        return tryTo(actor, file, act).orThrow();
    }

    private static String code(Result<CaseFile> result) {
        return result.refusals().isEmpty() ? "" : result.refusals().getFirst().code();
    }

    private CaseFile now(CaseFile file) {
        return cases().open(themselves(), file.number()).orElseThrow();
    }

    private List<String> letters() {
        return server.get(Letters.class).of(themselves()).stream()
                .map(letter -> letter.step().act().name())
                .toList();
    }

    private static int decisions(CaseFile file) {
        return server.get(JdbcClient.class)
                .sql("select count(*) from casework.decision where file = :file")
                .param("file", file.id())
                .query(Integer.class)
                .single();
    }

    @Test
    void aPersonIsHeardFirstAndTwoPeopleDecide() {
        PersonQuestion question =
                new PersonQuestion(
                        List.of(
                                new Fact(FactKind.TWO_PLACES, Month.of(2025, 7), "江城市参保登记"),
                                new Fact(FactKind.DOUBLE_MONTH, Month.of(2025, 8), "本市台账")),
                        "陈敏",
                        "0990-0000417",
                        new PersonQuestion.Claim(Money.fen(193_000), "核算表 2026-4"));
        CaseFile asked = tryToAsk(clerk(), question).orThrow();
        assertThat(asked.state()).isEqualTo(CaseState.ASKED);
        assertThat(PersonQuestion.of(asked)).isEqualTo(question);
        CaseFile heard = take(themselves(), asked, CaseAct.SAY_NOT_SO);
        CaseFile written = take(clerk(), heard, CaseAct.ANSWER);
        // they may still add something, and it goes back to the clerk
        CaseFile again = take(themselves(), written, CaseAct.SAY_NOT_KNOWN);
        assertThat(again.state()).isEqualTo(CaseState.HEARD);
        CaseFile second = take(clerk(), again, CaseAct.ANSWER);
        CaseFile back = take(officer(), second, CaseAct.RETURN);
        CaseFile third = take(clerk(), back, CaseAct.ANSWER);
        CaseFile answered = take(officer(), third, CaseAct.ACCEPT);
        assertThat(answered.state()).isEqualTo(CaseState.ANSWERED);
        assertThat(cases().steps(answered).getLast().outcome()).isEqualTo(Outcome.CLEARED);
        assertThat(letters()).containsExactly("ACCEPT", "SAY_NOT_KNOWN", "SAY_NOT_SO", "INQUIRE");
        assertThat(decisions(answered)).isEqualTo(1);
    }

    /// Years without a word: reminded again and again, and never decided.
    @Test
    void silenceLeadsToSomebodyWhoCallsAndToNothingElse() {
        CaseFile file = ask();
        assertThat(file.answerBy()).isEqualTo(LocalDate.of(2026, 3, 23));
        CaseDeadlines deadlines = server.get(CaseDeadlines.class);
        for (int round = 0; round < 6; round++) {
            CLOCK.pass(
                    Duration.between(
                            CLOCK.instant(),
                            Objects.requireNonNull(now(file).answerBy())
                                    .plusDays(1)
                                    .atStartOfDay(CLOCK.getZone())
                                    .plusHours(9)
                                    .toInstant()));
            deadlines.markOverdue();
            deadlines.markOverdue();
            cases().carryOut();
            CaseFile silent = now(file);
            assertThat(silent.state()).isEqualTo(CaseState.UNHEARD);
            assertThat(letters().getFirst()).isEqualTo("OVERDUE");
            assertThat(cases().waiting(clerk()))
                    .anyMatch(c -> c.number().equals(file.number()) && c.overdue());
            for (Outcome against :
                    List.of(Outcome.NOT_AT_FAULT, Outcome.STANDS, Outcome.RETURN_AGREED)) {
                Step decide = step(silent, CaseAct.ANSWER, against);
                assertThat(code(cases().take(clerk(), decide))).isEqualTo("CAS-060");
            }
            CaseFile reminded = take(clerk(), silent, CaseAct.REMIND);
            assertThat(reminded.state()).isEqualTo(CaseState.ASKED);
            assertThat(reminded.overdue()).isFalse();
            assertThat(reminded.answerBy()).isAfter(silent.answerBy());
        }
        assertThat(decisions(file)).isZero();
        assertThat(letters()).hasSize(13).doesNotContain("ACCEPT");
        // and what they say late counts as if it were in time
        assertThat(take(themselves(), now(file), CaseAct.SAY_NOT_SO).state())
                .isEqualTo(CaseState.HEARD);
    }

    @Test
    void whoeverNeedsTimeHasItAndIsNotHeardYet() {
        CaseFile file = ask();
        CLOCK.pass(Duration.ofDays(14));
        CaseFile later = take(themselves(), file, CaseAct.SAY_NEED_TIME);
        assertThat(later.state()).isEqualTo(CaseState.ASKED);
        assertThat(later.answerBy()).isAfter(Objects.requireNonNull(file.answerBy()));
        Step decide = step(later, CaseAct.ANSWER, Outcome.STANDS);
        assertThat(code(cases().take(clerk(), decide))).isEqualTo("CAS-060");
    }

    /// Every result after every word: against them only once they were heard, and nothing returned
    /// that they did not offer.
    @ParameterizedTest
    @EnumSource(Outcome.class)
    void noResultGoesBeyondWhatThePersonSaid(Outcome outcome) {
        for (CaseAct word :
                List.of(
                        CaseAct.INQUIRE,
                        CaseAct.SAY_NEED_TIME,
                        CaseAct.SAY_NOT_SO,
                        CaseAct.SAY_NOT_KNOWN,
                        CaseAct.SAY_RETURN)) {
            anotherPerson();
            CaseFile file = ask();
            if (word != CaseAct.INQUIRE) {
                file = take(themselves(), file, word);
            }
            boolean heard = word.isHeard();
            String expected =
                    switch (outcome) {
                        case UPHELD,
                                PARTLY_UPHELD,
                                NOT_UPHELD,
                                MAINTAINED,
                                CHANGED,
                                ANNULLED,
                                ANEW,
                                UNLAWFUL,
                                NOT_EXAMINED,
                                REVIEW_ENDED,
                                NO_VIOLATION,
                                CORRECTED,
                                PERFORMED_IN_TIME,
                                PERFORMED_LATE,
                                CLASSED,
                                PAID,
                                EXCLUDED,
                                NOT_CARRIED ->
                                "CAS-040";
                        case CLEARED, ENDED_MINOR, ENDED_DISPUTED, ENDED_FORCE_MAJEURE -> "";
                        case NOT_AT_FAULT, STANDS -> heard ? "" : "CAS-060";
                        case RETURN_AGREED -> word == CaseAct.SAY_RETURN ? "" : "CAS-060";
                    };
            assertThat(code(cases().take(clerk(), step(file, CaseAct.ANSWER, outcome))))
                    .as(outcome + " after " + word)
                    .isEqualTo(expected);
        }
    }

    private boolean knows(Actor actor, CaseFile file) {
        boolean listed =
                actor.role() != Role.PERSON
                        && cases().waiting(actor).stream()
                                .anyMatch(c -> c.number().equals(file.number()));
        boolean known = cases().isKnown(actor, file.number());
        boolean opened = cases().open(actor, file.number()).isPresent();
        return listed || known || opened;
    }

    /// Nobody of the same agency, of no role, and no other person.
    @Test
    void onlyThePersonAndTheAssignedOfficersKnowOfIt() {
        CaseFile file = ask();
        assertThat(knows(themselves(), file)).isTrue();
        assertThat(knows(clerk(), file)).isTrue();
        assertThat(knows(officer(), file)).as("before there is anything to check").isFalse();
        assertThat(knows(Requests.themselves(Requests.person(server, ++serial)), file)).isFalse();
        for (Role role : Role.values()) {
            if (role != Role.PERSON) {
                assertThat(knows(staff(role, "q-other"), file)).as(role.name()).isFalse();
            }
        }
        CaseFile written =
                take(clerk(), take(themselves(), file, CaseAct.SAY_NOT_SO), CaseAct.ANSWER);
        assertThat(knows(officer(), written)).isTrue();
        assertThat(knows(staff(Role.SECOND_OFFICER, "q-late"), written)).isFalse();
        assertThat(knows(staff(Role.CLERK, "q-other"), written)).isFalse();
        assertThat(code(tryTo(staff(Role.SECOND_OFFICER, "q-late"), written, CaseAct.ACCEPT)))
                .isEqualTo("CAS-001");
    }

    private void openTwice(int round) throws Exception {
        anotherPerson();
        String number = take(clerk(), ask(), CaseAct.ANSWER).number();
        List<Boolean> both =
                AtOnce.both(
                        () -> cases().open(officer(), number).isPresent(),
                        () -> cases().open(staff(Role.SECOND_OFFICER, "q-2"), number).isPresent());
        assertThat(both).containsOnlyOnce(true);
    }

    @Race
    void ofTwoSecondOfficersAtOnceOneHasIt() throws Exception {
        AtOnce.rounds(this::openTwice);
    }

    @Race
    void withoutTheLockOnTheCaseTwoSecondOfficersHaveIt() throws Exception {
        String held = "casework.file where number";
        assertThat(server.get(Statements.class).failsWithoutLock(held, this::openTwice)).isTrue();
    }

    @Test
    void nobodyButAClerkAsks() {
        for (Role role : Role.values()) {
            if (role != Role.CLERK && role != Role.PERSON) {
                assertThat(code(tryToAsk(staff(role, "q-any"), about(Month.of(2025, 7)))))
                        .as(role.name())
                        .isEqualTo("CAS-004");
            }
        }
        assertThat(code(tryToAsk(themselves(), about(Month.of(2025, 7))))).isEqualTo("CAS-004");
    }

    /// Whoever was under age is not asked, nor whoever disputes the month already.
    @Test
    void aRuleEndsItBeforeItBegins() {
        int old = person;
        Requests.ask(server, themselves());
        assertThat(code(tryToAsk(clerk(), about(Month.of(2025, 3))))).isEqualTo("QST-005");
        assertThat(code(tryToAsk(clerk(), about(Month.of(2026, 4))))).isEqualTo("QST-006");
        person =
                server.get(Persons.class)
                        .register(
                                List.of(
                                        new NewPerson(
                                                "钱小小", SampleCity.number("99010120070801015"))))
                        .getFirst();
        assertThat(code(tryToAsk(clerk(), about(Month.of(2025, 7))))).isEqualTo("QST-004");
        // of age on the first of the next month
        assertThat(code(tryToAsk(clerk(), about(Month.of(2025, 8))))).isEmpty();
        person = old;
    }

    @Test
    void aQuestionSaysWhatWasSeenAndWhoAnswersTheTelephone() {
        Month july = Month.of(2025, 7);
        Fact fact = new Fact(FactKind.AFTER_DEATH, july, "民政登记");
        List<Fact> none = List.of();
        List<Fact> unclear = List.of(new Fact(FactKind.AFTER_DEATH, july, "？"));
        PersonQuestion.Claim bare = new PersonQuestion.Claim(Money.fen(100), "");
        PersonQuestion.Claim free = new PersonQuestion.Claim(Money.fen(0), "核算表 2026-4");
        String phone = "0990-0000417";
        Map<PersonQuestion, String> wrong =
                Map.of(
                        new PersonQuestion(none, "陈敏", phone, null), "QST-001",
                        new PersonQuestion(unclear, "陈敏", phone, null), "QST-001",
                        new PersonQuestion(List.of(fact), "陈敏", "电话", null), "QST-002",
                        new PersonQuestion(List.of(fact), "陈敏", phone, bare), "QST-003",
                        new PersonQuestion(List.of(fact), "陈敏", phone, free), "QST-003");
        wrong.forEach(
                (question, code) -> assertThat(code(tryToAsk(clerk(), question))).isEqualTo(code));
        for (FactKind kind : FactKind.values()) {
            assertThat(kind.innocents()).as(kind.name()).isNotEmpty();
        }
    }

    @Test
    void onlyTheStepsOfTheTableAreTaken() {
        new TableWalk(
                        server,
                        () -> {
                            anotherPerson();
                            CaseFile file = take(clerk(), ask(), CaseAct.ANSWER);
                            assertThat(cases().open(officer(), file.number())).isPresent();
                            return file;
                        },
                        (role, file) ->
                                role == Role.CLERK
                                        ? clerk()
                                        : role == Role.PERSON ? themselves() : officer(),
                        QuestionCasesTest::tryTo)
                .takesOnlyTheStepsOf(LifeCycle.QUESTION);
    }
}
