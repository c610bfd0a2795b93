package org.quanyi.server.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.quanyi.rules.credit.LawAbidingClass.Letter;
import org.quanyi.server.SampleCity;
import org.quanyi.server.TestServer;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Role;
import org.quanyi.server.casework.CaseAct;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseKind;
import org.quanyi.server.casework.CaseState;
import org.quanyi.server.casework.Cases;
import org.quanyi.server.casework.EmployerCases;
import org.quanyi.server.casework.Letters;
import org.quanyi.server.casework.Outcome;
import org.quanyi.server.casework.Step;
import org.quanyi.server.credit.EntryObjection.Ground;
import org.quanyi.server.employer.Employer;
import org.quanyi.server.employer.Employers;
import org.quanyi.server.signin.SteppedClock;
import org.quanyi.server.wage.ClassWorld;
import org.quanyi.server.wage.LabourDecision;
import org.quanyi.server.wage.LabourDecisions;
import org.quanyi.server.wage.WageWorld;
import org.quanyi.server.wage.YearlyClass;

/// Example 14: an objection that is upheld after publication, for it was the wrong company.
/// Objected on 29 April 2026, marked by the 30th, to be decided by 9 May, a Saturday that is
/// worked, and gone after the 19th.
class WrongCompanyTest {

    private static final LocalDate OBJECTED = LocalDate.of(2026, 4, 29);
    private static final SteppedClock CLOCK =
            new SteppedClock(Instant.parse("2026-04-29T02:00:00Z"));
    private static final TestServer SERVER =
            TestServer.stepped("credit-wrong-company", CLOCK).withoutClock();
    private static final RegisterWorld WORLD = new RegisterWorld(SERVER, LocalDate.of(2026, 4, 8));
    private static int serial = 650;

    @AfterAll
    static void close() {
        SERVER.close();
    }

    private static Actor staff(Role role, String account) {
        return new Actor(account, role, "孙玉梅", "示例复议中心", null, null);
    }

    private static Actor hr(CreditEntry entry) {
        return new Actor(
                "hr-" + entry.employer(), Role.EMPLOYER, "人事", "单位", null, entry.employer());
    }

    private static CaseFile object(CreditEntry entry) {
        return SERVER.get(EntryObjections.class)
                .ask(
                        hr(entry),
                        new EntryObjection(
                                entry.id(), Ground.OTHER_ORGANISATION, null, "不是我们，是同名的另一家"),
                        List.of())
                .orThrow();
    }

    private static void at(String day) {
        CLOCK.pass(Duration.between(CLOCK.instant(), Instant.parse(day + "T02:00:00Z")));
    }

    private static CaseFile take(
            Actor actor, CaseFile file, CaseAct act, @Nullable Outcome outcome) {
        return SERVER.get(Cases.class)
                .take(
                        actor,
                        new Step(
                                file.number(),
                                file.version(),
                                act,
                                act == CaseAct.ACCEPT ? "" : "核对了营业执照，不是同一家",
                                Map.of(),
                                outcome,
                                null))
                .orThrow();
    }

    @Test
    void theDaysAreThoseOfTheCalendar() {
        at("2026-04-29");
        CreditEntry entry = WORLD.enter(WORLD.listed(WORLD.organisation(++serial))).orThrow();
        CaseFile file = object(entry);
        assertThat(file.answerBy()).isEqualTo(LocalDate.of(2026, 5, 9));
        EntryEvent.MarkClock clock = WORLD.register().events(entry).getFirst().clock();
        assertThat(clock)
                .isEqualTo(
                        new EntryEvent.MarkClock(
                                LocalDate.of(2026, 4, 30),
                                LocalDate.of(2026, 5, 9),
                                LocalDate.of(2026, 5, 19)));
        CreditRegister register = WORLD.register();
        assertThat(register.isPublic(entry, LocalDate.of(2026, 5, 9))).isTrue();
        assertThat(register.isPublic(entry, LocalDate.of(2026, 5, 10))).as("hidden").isFalse();
        assertThat(register.standing(entry, LocalDate.of(2026, 5, 19)).state())
                .isEqualTo(EntryState.IN_EFFECT);
        assertThat(register.standing(entry, LocalDate.of(2026, 5, 20)).state())
                .isEqualTo(EntryState.UNVERIFIED);
    }

    @Test
    void itIsAnnulledEverybodyIsToldTheClassIsFoundAnewAndASheetIsOpened() {
        at("2026-04-28");
        int company = WORLD.organisation(++serial);
        CreditEntry shown = WORLD.enter(WORLD.listed(company)).orThrow();
        CreditEntry told = WORLD.enter(WORLD.told(company)).orThrow();
        SERVER.get(Recipients.class)
                .tell(
                        RegisterWorld.THIRD,
                        new Recipients.Telling(
                                told.id(), Recipient.TENDER, "示例市招标投标管理办公室", "告知〔2026〕14号"))
                .orThrow();
        decision(company, shown.paper().number());

        at("2026-04-29");
        CaseFile first = object(shown);
        CaseFile second = object(told);
        assertThat(WORLD.register().standing(shown, OBJECTED).marked()).isNotNull();
        at("2026-05-09");
        LocalDate decided = LocalDate.of(2026, 5, 9);
        for (CaseFile file : List.of(first, second)) {
            CaseFile taken = take(staff(Role.CLERK, "e14-answers"), file, CaseAct.TAKE_UP, null);
            CaseFile written =
                    take(staff(Role.CLERK, "e14-answers"), taken, CaseAct.ANSWER, Outcome.UPHELD);
            take(staff(Role.SECOND_OFFICER, "e14-accepts"), written, CaseAct.ACCEPT, null);
        }
        assertThat(WORLD.register().standing(shown, decided).state())
                .isEqualTo(EntryState.ANNULLED);
        assertThat(WORLD.register().publicOf(company, decided)).isEmpty();
        assertThat(SERVER.get(Recipients.class).of(told.id()).getFirst().recalledOn())
                .isEqualTo(decided);
        assertThat(SERVER.get(LabourDecisions.class).of(company))
                .as("the decision is counted in no class")
                .noneMatch(LabourDecision::stands);
        List<CaseFile> sheets = SERVER.get(EmployerCases.class).of(CaseKind.COMPENSATION, company);
        assertThat(sheets).hasSize(2);
        Compensations.Sheet sheet =
                SERVER.get(Compensations.class).of(sheets.getFirst()).orElseThrow();
        assertThat(sheet.cameOf()).isEqualTo(first.number());
        assertThat(sheet.claimBy()).isEqualTo(LocalDate.of(2028, 5, 9));
        assertThat(WORLD.register().shown(shown))
                .containsExactly(
                        new CreditRegister.Span(
                                LocalDate.of(2026, 4, 8), LocalDate.of(2026, 5, 8)));
    }

    /// The same after the year of the decision was classed: the class opens again by itself, nobody
    /// relies on it, and two officers find it anew without what fell.
    @Test
    void theClassOfTheYearIsOpenedAgainAndDecidedAnew() {
        SampleCity.open(SERVER);
        WageWorld wages = new WageWorld(SERVER, CLOCK);
        ClassWorld world = new ClassWorld(wages);
        int company = wages.employer().id();
        wages.at("2025-12-15T02:00:00Z");
        RegisterWorld before = new RegisterWorld(SERVER, LocalDate.of(2025, 12, 10));
        CreditEntry shown =
                before.enter(
                                RegisterWorld.with(
                                        before.listed(company),
                                        NewEntry.Publicity.none("还没有公开"),
                                        List.of()))
                        .orThrow();
        world.decided(shown.paper().number(), "2025-12-10");
        wages.at("2026-03-02T02:00:00Z");
        world.classed("2025");
        assertThat(letters(world, company)).containsExactly(Letter.B);

        at("2026-04-29");
        CaseFile file = object(shown);
        at("2026-05-09");
        CaseFile taken = take(staff(Role.CLERK, "e14-answers"), file, CaseAct.TAKE_UP, null);
        CaseFile written =
                take(staff(Role.CLERK, "e14-answers"), taken, CaseAct.ANSWER, Outcome.UPHELD);
        take(staff(Role.SECOND_OFFICER, "e14-accepts"), written, CaseAct.ACCEPT, null);

        assertThat(world.isStanding()).as("nobody relies on the class any more").isFalse();
        assertThat(world.files()).as("its year is open again").hasSize(2);
        CaseFile again = world.files().getLast();
        assertThat(again.state()).isEqualTo(CaseState.RECEIVED);
        assertThat(again.shallBe("class-year")).isEqualTo("2025");
        assertThat(SERVER.get(Letters.class).ofEmployer(wages.hr()))
                .as("the employer is told")
                .anyMatch(letter ->
                        letter.head().number().equals(again.number())
                                && letter.step().act() == CaseAct.REOPEN);
        CaseFile noticed =
                wages.take(wages.officer(), world.drawnUp(again, CaseAct.PROPOSE), CaseAct.ACCEPT);
        wages.read(noticed);
        at("2026-05-20");
        assertThat(world.decided(noticed).state()).isEqualTo(CaseState.ANSWERED);
        assertThat(letters(world, company)).as("without what fell").containsExactly(Letter.A);
        YearlyClass found = world.classes().standing(company, 2025).orElseThrow();
        assertThat(found.place()).isEqualTo(2);
        assertThat(world.classes().reasons(company, found).counted()).isZero();
    }

    private static List<Letter> letters(ClassWorld world, int company) {
        return world.classes().of(company).stream()
                .filter(found -> !found.isAgain())
                .map(YearlyClass::letter)
                .toList();
    }

    private static void decision(int company, String number) {
        Employer employer = SERVER.get(Employers.class).byId(company);
        CaseFile proposed =
                SERVER.get(LabourDecisions.class)
                        .propose(
                                staff(Role.CLERK, "e14-records"),
                                employer.code(),
                                new LabourDecision(
                                        number,
                                        LabourDecision.Form.values()[0],
                                        1,
                                        Set.of(),
                                        LocalDate.of(2026, 4, 8),
                                        LocalDate.of(2026, 4, 8),
                                        null),
                                "案卷第 3 号")
                        .orThrow();
        take(staff(Role.SECOND_OFFICER, "e14-compares"), proposed, CaseAct.ACCEPT, null);
    }
}
