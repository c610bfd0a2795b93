package org.quanyi.server.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quanyi.server.casework.ReviewWorld.code;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.quanyi.server.TestServer;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Role;
import org.quanyi.server.rights.Asker;
import org.quanyi.server.rights.Complaint;
import org.quanyi.server.rights.ComplaintReason;
import org.quanyi.server.rights.Complaints;
import org.quanyi.server.signin.SteppedClock;
import org.quanyi.server.store.OwnerConnection;

/// Reconsideration and court: who records what, by when the agency replies, what waits, and what
/// follows for the case that they looked at.
class ReviewCasesTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T02:00:00Z");
    private static final SteppedClock CLOCK = new SteppedClock(MONDAY);
    private static TestServer server;
    private static ReviewWorld world;

    @BeforeAll
    static void start() {
        server = ReviewWorld.start("reviews", CLOCK);
        world = new ReviewWorld(server);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @BeforeEach
    void anotherPerson() {
        at(MONDAY);
        world.anotherPerson();
    }

    private static void at(Instant instant) {
        CLOCK.pass(Duration.between(CLOCK.instant(), instant));
    }

    private static void pass(int days) {
        CLOCK.pass(Duration.ofDays(days).plusMinutes(1));
    }

    private static Cases cases() {
        return world.cases();
    }

    @Test
    void aReviewIsAnnouncedRepliedToAndDecidedAndThePersonHearsOfEachStep() {
        CaseFile answered = world.answered();
        CaseFile announced = world.announce(answered, CaseKind.RECONSIDERATION).orThrow();
        assertThat(announced.state()).isEqualTo(CaseState.ANNOUNCED);
        assertThat(announced.organisation()).isEqualTo(ReviewWorld.AGENCY);
        assertThat(announced.answerBy()).as("nothing came that could be replied to").isNull();
        assertThat(code(world.announce(answered, CaseKind.RECONSIDERATION))).isEqualTo("CAS-008");
        CaseFile noticed = world.noticed(answered, CaseKind.RECONSIDERATION);
        assertThat(noticed.number()).as("it is the same case").isEqualTo(announced.number());
        assertThat(noticed.handler()).isEqualTo(world.handler().account());
        assertThat(noticed.answerBy()).isEqualTo(LocalDate.of(2026, 3, 16));
        CaseFile replied = world.take(world.handler(), noticed, CaseAct.REPLY);
        assertThat(replied.answerBy()).as("nothing is owed any more").isNull();
        CaseFile ruled = world.ruled(replied, Outcome.MAINTAINED, 0);
        CaseFile back = world.take(world.checker(), ruled, CaseAct.RETURN);
        assertThat(back.state()).isEqualTo(CaseState.RETURNED);
        CaseFile decided = world.decided(back, Outcome.UNLAWFUL, 0);
        assertThat(decided.state()).isEqualTo(CaseState.DECIDED);
        assertThat(world.letters())
                .startsWith("ACCEPT", "REPLY", "RECORD_NOTICE", "ASK")
                .doesNotContain("ANSWER", "RETURN");
        assertThat(world.reviews().later(world.themselves(), answered))
                .extracting(LaterCase::outcome)
                .containsExactly(Outcome.UNLAWFUL);
        assertThat(world.later(decided)).as("nothing is to be done").isEmpty();
        // to sue, 15 days from the day on the decision
        Letter letter =
                server.get(Letters.class)
                        .open(world.themselves(), decided, decided.version())
                        .orElseThrow();
        assertThat(letter.suitBy()).isEqualTo(LocalDate.of(2026, 3, 17));
        assertThat(letter.reviewBy()).isNull();
    }

    /// The days off of autumn 2026: 25 to 27 September, 1 to 7 October; 10 October is worked.
    @ParameterizedTest
    @CsvSource({
        "RECONSIDERATION, 2026-09-24, 2026-10-15",
        "COURT, 2026-09-20, 2026-10-08",
        "COURT, 2026-09-24, 2026-10-09"
    })
    void theReplyIsDueByTheLawCountedFromTheNotice(CaseKind kind, LocalDate day, LocalDate due) {
        CaseFile answered = world.answered();
        at(Instant.parse("2026-09-28T02:00:00Z"));
        CaseFile noticed =
                world.reviews()
                        .notice(world.handler(), answered.number(), world.notice(kind, day))
                        .orThrow();
        assertThat(noticed.answerBy()).isEqualTo(due);
        assertThat(cases().waiting(world.colleague()))
                .anyMatch(c -> c.number().equals(noticed.number()) && due.equals(c.answerBy()));
        CaseDeadlines deadlines = server.get(CaseDeadlines.class);
        at(Instant.parse(due + "T15:59:00Z"));
        deadlines.markOverdue();
        assertThat(world.now(noticed).overdue()).isFalse();
        at(Instant.parse(due + "T16:01:00Z"));
        deadlines.markOverdue();
        deadlines.markOverdue();
        CaseFile late = world.now(noticed);
        assertThat(late.overdue()).isTrue();
        assertThat(world.letters().stream().filter("OVERDUE"::equals)).hasSize(1);
        CaseFile replied = world.take(world.handler(), late, CaseAct.REPLY);
        assertThat(replied.overdue()).isFalse();
        deadlines.countAgain(server.get(org.quanyi.rules.Law.class));
        assertThat(world.now(replied).answerBy()).isNull();
    }

    @Test
    void whoeverAnsweredHasNoPartInTheReviewNorInWhatIsDecidedAnew() {
        CaseFile answered = world.answered();
        ReviewNotice notice = world.notice(CaseKind.COURT, world.today());
        assertThat(code(world.reviews().notice(world.clerk(), answered.number(), notice)))
                .isEqualTo("CAS-062");
        CaseFile noticed = world.noticed(answered, CaseKind.COURT);
        for (Actor before : List.of(world.clerk(), world.officer())) {
            assertThat(cases().isKnown(before, noticed.number())).isFalse();
            assertThat(cases().waiting(before)).noneMatch(c -> c.number().equals(noticed.number()));
        }
        world.decided(noticed, Outcome.ANEW, 30);
        CaseFile anew = world.later(noticed).getFirst();
        assertThat(cases().isKnown(world.clerk(), anew.number())).isFalse();
        assertThat(cases().isKnown(world.officer(), anew.number())).isFalse();
        assertThat(world.take(world.colleague(), anew, CaseAct.TAKE_UP).state())
                .isEqualTo(CaseState.IN_HAND);
        // and whoever recorded what was decided does not check it
        world.anotherPerson();
        CaseFile other =
                world.ruled(world.noticed(world.answered(), CaseKind.COURT), Outcome.MAINTAINED, 0);
        Actor same =
                new Actor(
                        world.handler().account(),
                        Role.SECOND_OFFICER,
                        "孙玉梅",
                        ReviewWorld.AGENCY,
                        null,
                        null);
        assertThat(code(cases().take(same, Requests.step(other, CaseAct.ACCEPT))))
                .isEqualTo("CAS-005");
    }

    /// The law's 15 working days of 2 March end on 23 March; a day that was set binds where it is
    /// sooner.
    @ParameterizedTest
    @CsvSource({"0, 2026-03-23", "10, 2026-03-12", "13, 2026-03-16", "60, 2026-03-23"})
    void whatIsToBeDecidedAnewIsACaseWithADay(int days, LocalDate due) {
        CaseFile answered = world.answered();
        CaseFile decided =
                world.decided(world.noticed(answered, CaseKind.COURT), Outcome.ANEW, days);
        CaseFile anew = world.later(decided).getFirst();
        assertThat(anew.kind()).isEqualTo(answered.kind());
        assertThat(anew.state()).isEqualTo(CaseState.RECEIVED);
        assertThat(anew.items()).isEqualTo(answered.items());
        assertThat(anew.answerBy()).isEqualTo(due);
        assertThat(world.letters()).startsWith("REOPEN");
        server.get(CaseDeadlines.class).countAgain(server.get(org.quanyi.rules.Law.class));
        assertThat(world.now(anew).answerBy()).isEqualTo(due);
        CaseFile taken = world.take(world.handler(), anew, CaseAct.TAKE_UP);
        CaseFile written = world.take(world.handler(), taken, CaseAct.ANSWER);
        assertThat(world.take(world.checker(), written, CaseAct.ACCEPT).state())
                .isEqualTo(CaseState.ANSWERED);
    }

    @Test
    void whatWasChangedAboveIsCarriedOutByADay() {
        CaseFile answered = world.answered();
        CaseFile decided =
                world.decided(
                        world.noticed(answered, CaseKind.RECONSIDERATION), Outcome.CHANGED, 0);
        CaseFile task = world.later(decided).getFirst();
        assertThat(task.kind()).isEqualTo(CaseKind.CARRY_OUT);
        assertThat(task.answerBy()).isEqualTo(LocalDate.of(2026, 3, 5));
        assertThat(cases().waiting(world.colleague()))
                .anyMatch(c -> c.number().equals(task.number()));
    }

    @Test
    void whatIsNotWholeIsRefused() {
        CaseFile open = Requests.ask(server, world.themselves());
        assertThat(code(world.announce(open, CaseKind.COURT))).isEqualTo("CAS-061");
        CaseFile answered = world.take(world.themselves(), open, CaseAct.WITHDRAW);
        assertThat(code(world.announce(answered, CaseKind.COURT))).isEqualTo("CAS-061");
        answered = world.answered();
        assertThat(code(world.announce(answered, CaseKind.SUPERIOR))).isEqualTo("CAS-061");
        LocalDate tomorrow = world.today().plusDays(1);
        ReviewNotice ahead = world.notice(CaseKind.COURT, tomorrow);
        ReviewNotice noNumber =
                new ReviewNotice(CaseKind.COURT, "示例区人民法院", " ", world.today(), "提交证据");
        for (ReviewNotice wrong : List.of(ahead, noNumber)) {
            assertThat(code(world.reviews().notice(world.handler(), answered.number(), wrong)))
                    .isEqualTo("CAS-063");
        }
        CaseFile review = world.noticed(answered, CaseKind.COURT);
        Ruling noRuling = new Ruling("", world.today(), 0);
        Ruling later = new Ruling("判 12", tomorrow, 0);
        Ruling forEver = new Ruling("判 12", world.today(), 400);
        for (Ruling wrong : List.of(noRuling, later, forEver)) {
            assertThat(code(world.tryToRule(world.handler(), review, Outcome.ANEW, wrong)))
                    .isEqualTo("CAS-064");
        }
        Step bare = Requests.step(review, CaseAct.ANSWER);
        assertThat(code(cases().take(world.handler(), bare))).isEqualTo("CAS-064");
        Ruling right = new Ruling("判 12", world.today(), 0);
        for (Outcome outcome : Outcome.values()) {
            if (!CaseKind.COURT.outcomes().contains(outcome)) {
                assertThat(code(world.tryToRule(world.handler(), review, outcome, right)))
                        .isEqualTo("CAS-040");
            }
        }
        assertThat(Ruling.of(world.now(review))).as("nothing of it stays").isEmpty();
        assertThat(
                        code(
                                world.reviews()
                                        .notice(
                                                world.handler(),
                                                answered.number(),
                                                world.notice(CaseKind.COURT, world.today()))))
                .isEqualTo("CAS-008");
        CaseFile foreign = answered;
        world.anotherPerson();
        assertThat(code(world.announce(foreign, CaseKind.COURT))).isEqualTo("CAS-001");
    }

    /// What nobody answered in time can be taken there; a complaint goes to the superior office.
    @Test
    void silenceOfTheAgencyAndComplaintsHaveTheirWayToo() {
        CaseFile asked = Requests.ask(server, world.themselves());
        pass(40);
        server.get(CaseDeadlines.class).markOverdue();
        assertThat(code(world.announce(asked, CaseKind.COURT))).isEmpty();
        CaseFile complaint =
                server.get(Complaints.class)
                        .complain(
                                Asker.of(world.themselves()),
                                new Complaint(ComplaintReason.WAITED, "", "", "等了两个星期"))
                        .orThrow();
        CaseFile taken = world.take(world.clerk(), complaint, CaseAct.TAKE_UP);
        CaseFile written = world.take(world.clerk(), taken, CaseAct.ANSWER);
        CaseFile answered = world.take(world.officer(), written, CaseAct.ACCEPT);
        assertThat(code(world.announce(answered, CaseKind.RECONSIDERATION))).isEqualTo("CAS-061");
        CaseFile review = world.noticed(answered, CaseKind.SUPERIOR);
        assertThat(review.answerBy()).as("no act says by when").isNull();
        assertThat(world.decided(review, Outcome.ANNULLED, 0).state()).isEqualTo(CaseState.DECIDED);
        assertThat(world.later(review))
                .extracting(CaseFile::kind)
                .containsExactly(CaseKind.COMPLAINT);
    }

    @Test
    void figuresCountWhatCameWasDecidedAndChanged() {
        OfficeFigures figures = server.get(OfficeFigures.class);
        int before = objections(figures);
        OfficeFigures.Review then = reviews(figures);
        world.announce(world.answered(), CaseKind.COURT).orThrow();
        world.anotherPerson();
        world.noticed(world.answered(), CaseKind.COURT);
        world.anotherPerson();
        world.decided(world.noticed(world.answered(), CaseKind.COURT), Outcome.MAINTAINED, 0);
        world.anotherPerson();
        world.decided(world.noticed(world.answered(), CaseKind.COURT), Outcome.UNLAWFUL, 0);
        OfficeFigures.Review now = reviews(figures);
        assertThat(now.received() - then.received()).isEqualTo(3);
        assertThat(now.decided() - then.decided()).isEqualTo(2);
        assertThat(now.changed() - then.changed()).isEqualTo(1);
        assertThat(objections(figures) - before).as("a review is no request").isEqualTo(4);
    }

    private static OfficeFigures.Review reviews(OfficeFigures figures) {
        return figures.reviews().stream()
                .filter(f -> f.organisation().equals(ReviewWorld.AGENCY))
                .findFirst()
                .orElse(new OfficeFigures.Review(ReviewWorld.AGENCY, 2026, 0, 0, 0));
    }

    private static int objections(OfficeFigures figures) {
        return figures.all().stream()
                .filter(f -> f.organisation().equals(ReviewWorld.AGENCY))
                .mapToInt(OfficeFigures.Figure::received)
                .sum();
    }

    @Test
    void fourFifthsOfTheDaysAreToldInTheQueue() {
        CaseFile asked = Requests.ask(server, world.themselves());
        assertThat(asked.answerBy()).isEqualTo(LocalDate.of(2026, 3, 23));
        LocalDate soon = LocalDate.of(2026, 3, 19);
        assertThat(asked.head().isDueSoon(soon.minusDays(1))).isFalse();
        assertThat(asked.head().isDueSoon(soon)).isTrue();
        assertThat(asked.head().isDueSoon(Objects.requireNonNull(asked.answerBy()))).isTrue();
        assertThat(asked.head().isDueSoon(asked.answerBy().plusDays(1))).isFalse();
        CaseFile over = world.take(world.themselves(), asked, CaseAct.WITHDRAW);
        assertThat(over.head().isDueSoon(soon)).isFalse();
    }

    /// Every step that the table has, and every one that it has not, by everybody.
    @ParameterizedTest
    @EnumSource(CaseAct.class)
    void onlyTheStepsOfTheTableAreTaken(CaseAct act) {
        CaseFile answered = world.answered();
        CaseFile file = world.ruled(world.noticed(answered, CaseKind.COURT), Outcome.MAINTAINED, 0);
        if (act == CaseAct.LIFT_STAY) {
            OwnerConnection.run(
                    server.store(),
                    "insert into casework.stay (file, step, stayed) values (%d, 1, %d)"
                            .formatted(file.id(), answered.id()));
        }
        for (CaseState from : Requests.states(LifeCycle.REVIEW)) {
            for (Role role : List.of(Role.CLERK, Role.SECOND_OFFICER, Role.PERSON)) {
                OwnerConnection.run(
                        server.store(),
                        "update casework.file set state = '%s', closed_at = null where id = %d"
                                .formatted(from, file.id()));
                Actor actor =
                        role == Role.CLERK
                                ? world.handler()
                                : role == Role.PERSON ? world.themselves() : world.checker();
                boolean may =
                        LifeCycle.REVIEW.edges(from, role).stream().anyMatch(e -> e.act() == act);
                Step step = step(world.now(file), act);
                assertThat(code(cases().take(actor, step)).isEmpty())
                        .as(from + " " + act + " by " + role)
                        .isEqualTo(may);
                toggle(file, answered, act, may);
            }
        }
        OwnerConnection.run(
                server.store(),
                "update casework.file set closed_at = opened_at, due_at = null where id = "
                        + file.id());
    }

    private static Step step(CaseFile file, CaseAct act) {
        Outcome outcome = act == CaseAct.ANSWER ? Outcome.MAINTAINED : null;
        Step plain = Requests.step(file, act);
        return new Step(
                file.number(),
                file.version(),
                act,
                plain.note(),
                plain.returned(),
                outcome,
                plain.hold());
    }

    /// A wait can be recorded once until it ends: what one step did is undone for the next.
    private static void toggle(CaseFile file, CaseFile reviewed, CaseAct act, boolean done) {
        if (!done) {
            return;
        }
        CaseLinkTable links = server.get(CaseLinkTable.class);
        int version = world.now(file).version();
        if (act == CaseAct.STAY) {
            links.lift(file, version + 1);
        } else if (act == CaseAct.LIFT_STAY) {
            links.stay(file, version, reviewed);
        }
    }
}
