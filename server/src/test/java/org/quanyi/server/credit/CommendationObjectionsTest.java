package org.quanyi.server.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quanyi.rules.Result;
import org.quanyi.server.TestServer;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Role;
import org.quanyi.server.casework.CaseAct;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseKind;
import org.quanyi.server.casework.CaseState;
import org.quanyi.server.casework.EmployerCases;
import org.quanyi.server.casework.Letter;
import org.quanyi.server.casework.Letters;
import org.quanyi.server.casework.Outcome;
import org.quanyi.server.casework.ReviewNotice;
import org.quanyi.server.casework.ReviewWorld;
import org.quanyi.server.casework.Reviews;
import org.quanyi.server.casework.Ruling;
import org.quanyi.server.casework.Step;
import org.quanyi.server.credit.CommendationObjection.Wish;
import org.quanyi.server.wage.ClassWorld;
import org.quanyi.server.wage.WageWorld;

/// What an organisation says against a commendation of its own, on a real database: two officers
/// who had no part in it decide, what is right is done at once, and what was wrongly taken back is
/// there again exactly as it was.
class CommendationObjectionsTest {

    private static final String START = "2026-03-02T02:00:00Z";
    private static final String WORDS = "奖状上写的不是这个日期";
    private static TestServer server;
    private static WageWorld wages;

    @BeforeAll
    static void start() {
        wages = ClassWorld.open("commendation-objections", START).wages();
        server = wages.server;
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @BeforeEach
    void another() {
        wages.next();
        wages.at(START);
    }

    private static Commendations room() {
        return server.get(Commendations.class);
    }

    private static Commendation shown(String document) {
        Commendation honour = HonouredEmployer.of(server, wages.employer().id(), document);
        return room().wish(wages.hr(), honour.id(), true).orThrow();
    }

    private static List<Commendation> anybodySees() {
        return room().publicOf(wages.employer().id()).honours();
    }

    private static Commendation.Award award(String document) {
        return new Commendation.Award(
                "示例省和谐劳动关系创建领导小组", document, LocalDate.of(2025, 12, 26), null);
    }

    private static Result<CaseFile> ask(
            Actor by,
            Commendation honour,
            Wish wish,
            Commendation.@Nullable Award right,
            String words) {
        return server.get(CommendationObjections.class)
                .ask(by, new CommendationObjection(honour.id(), wish, right, words), List.of());
    }

    private static CaseFile asked(Commendation honour, Wish wish) {
        Commendation.Award right = wish == Wish.CORRECTED ? award("示例和谐〔2025〕99号") : null;
        return ask(wages.hr(), honour, wish, right, WORDS).orThrow();
    }

    private static Actor staff(Role role, String account) {
        return new Actor(account, role, "周敏", "示例表彰中心", null, null);
    }

    private static CaseFile written(CaseFile file, Outcome outcome) {
        return RegisterWorld.answer(wages.cases(), file, staff(Role.CLERK, "ob-answers"), outcome)
                .orThrow();
    }

    private static CaseFile decided(CaseFile file, Outcome outcome) {
        Actor officer = staff(Role.SECOND_OFFICER, "ob-accepts");
        return RegisterWorld.accept(wages.cases(), written(file, outcome), officer).orThrow();
    }

    private static String code(Result<?> result) {
        return WageWorld.code(result);
    }

    @Test
    void isRefusedWithoutWhatItTakes() {
        Commendation honour = shown("示例和谐〔2025〕81号");
        Commendation.Award right = award("示例和谐〔2025〕82号");
        assertThat(code(ask(wages.otherHr(), honour, Wish.CORRECTED, right, WORDS)))
                .isEqualTo("CRD-145");
        assertThat(code(ask(wages.hr(), honour, Wish.CORRECTED, right, " "))).isEqualTo("CRD-147");
        assertThat(code(ask(wages.hr(), honour, Wish.CORRECTED, null, WORDS))).isEqualTo("CRD-142");
        assertThat(code(ask(wages.hr(), honour, Wish.CORRECTED, honour.award(), WORDS)))
                .as("that is what stands there")
                .isEqualTo("CRD-143");
        assertThat(code(ask(wages.hr(), honour, Wish.RESTORED, null, WORDS)))
                .as("it was not taken back")
                .isEqualTo("CRD-145");
        asked(honour, Wish.CORRECTED);
        assertThat(code(ask(wages.hr(), honour, Wish.TAKEN_DOWN, null, WORDS)))
                .as("one at a time")
                .isEqualTo("CAS-008");
    }

    @Test
    void whatIsWrongIsPutRightByTwoOfficersWhoDidNotRecordIt() {
        Commendation honour = shown("示例和谐〔2025〕83号");
        CaseFile file = asked(honour, Wish.CORRECTED);
        assertThat(file.answerBy()).as("five working days").isEqualTo(LocalDate.of(2026, 3, 9));
        assertThat(
                        code(
                                RegisterWorld.answer(
                                        wages.cases(),
                                        file,
                                        HonouredEmployer.CLERK,
                                        Outcome.UPHELD)))
                .as("whoever recorded it has no part")
                .isEqualTo("CAS-001");
        CaseFile written = written(file, Outcome.UPHELD);
        assertThat(room().of(wages.employer().id()))
                .as("one officer changes nothing")
                .containsExactly(honour);
        RegisterWorld.accept(wages.cases(), written, staff(Role.SECOND_OFFICER, "ob-accepts"))
                .orThrow();
        Commendation now = room().of(wages.employer().id()).getFirst();
        assertThat(room().of(wages.employer().id())).hasSize(1);
        assertThat(now.award()).isEqualTo(award("示例和谐〔2025〕99号"));
        assertThat(now.id()).isNotEqualTo(honour.id());
        assertThat(anybodySees()).as("the wish is asked anew").isEmpty();
        Letter letter = server.get(Letters.class).ofEmployer(wages.hr()).getFirst();
        assertThat(letter.head().number()).isEqualTo(file.number());
        assertThat(letter.step().state()).isEqualTo(CaseState.ANSWERED);
        // whoever decided that has no part in the next one either
        CaseFile next = ask(wages.hr(), now, Wish.TAKEN_DOWN, null, WORDS).orThrow();
        assertThat(
                        code(
                                RegisterWorld.answer(
                                        wages.cases(),
                                        next,
                                        staff(Role.CLERK, "ob-answers"),
                                        Outcome.UPHELD)))
                .isEqualTo("CAS-001");
    }

    @Test
    void whatIsNotTheirsIsTakenDownAndWhatIsRightStays() {
        Commendation honour = shown("示例和谐〔2025〕84号");
        Commendation other = shown("示例和谐〔2025〕85号");
        decided(asked(other, Wish.TAKEN_DOWN), Outcome.NOT_UPHELD);
        assertThat(anybodySees()).extracting(Commendation::id).contains(other.id(), honour.id());
        decided(asked(honour, Wish.TAKEN_DOWN), Outcome.UPHELD);
        assertThat(anybodySees()).extracting(Commendation::id).containsExactly(other.id());
        assertThat(code(ask(wages.hr(), honour, Wish.CORRECTED, honour.award(), WORDS)))
                .isEqualTo("CRD-145");
    }

    @Test
    void thatNobodyShallSeeItTakesNoCase() {
        Commendation honour = shown("示例和谐〔2025〕86号");
        room().wish(wages.hr(), honour.id(), false).orThrow();
        assertThat(anybodySees()).isEmpty();
        assertThat(
                        server.get(EmployerCases.class)
                                .of(CaseKind.COMMENDATION_OBJECTION, wages.employer().id()))
                .isEmpty();
    }

    /// Told, read, heard, decided by two.
    private static CaseFile takenBack(Commendation honour) {
        CaseFile told = HonouredEmployer.told(server, honour);
        wages.read(told);
        wages.at(wages.today().plusDays(20) + "T02:00:00Z");
        CaseFile now = wages.cases().open(HonouredEmployer.CLERK, told.number()).orElseThrow();
        CaseFile written =
                wages.tryTo(HonouredEmployer.CLERK, now, CaseAct.ANSWER, Outcome.UPHELD).orThrow();
        return HonouredEmployer.accept(server, written);
    }

    private static void reconsidered(CaseFile reviewed, Outcome outcome) {
        Actor handler = staff(Role.CLERK, "ob-handles");
        Reviews reviews = server.get(Reviews.class);
        ReviewNotice said =
                new ReviewNotice(
                        CaseKind.RECONSIDERATION, "示例市人民政府", "示府复〔2026〕41号", wages.today(), "提交答复");
        CaseFile review = reviews.notice(handler, reviewed.number(), said).orThrow();
        Step step = ReviewWorld.ruling(review, outcome);
        Ruling ruling = new Ruling("示府复决〔2026〕41号", wages.today(), 0);
        CaseFile written = reviews.rule(handler, step, ruling, _ -> List.of()).orThrow();
        RegisterWorld.accept(wages.cases(), written, staff(Role.SECOND_OFFICER, "ob-checks"))
                .orThrow();
    }

    @Test
    void anEndThatIsAnnulledBringsItBackExactlyAndItCanEndAgain() {
        Commendation honour = shown("示例和谐〔2025〕87号");
        CaseFile end = takenBack(honour);
        assertThat(anybodySees()).isEmpty();
        reconsidered(end, Outcome.MAINTAINED);
        assertThat(room().of(wages.employer().id())).as("it stays as it is").isEmpty();
        reconsidered(end, Outcome.ANNULLED);
        assertThat(anybodySees()).as("its wish with it").containsExactly(honour);
        assertThat(room().of(wages.employer().id())).containsExactly(honour);
        takenBack(honour);
        assertThat(room().of(wages.employer().id())).isEmpty();
        reconsidered(end, Outcome.ANNULLED);
        assertThat(room().of(wages.employer().id())).as("of another end it says nothing").isEmpty();
    }

    @Test
    void anObjectionToAnEndBringsItBackExactly() {
        Commendation honour = shown("示例和谐〔2025〕88号");
        CaseFile end = takenBack(honour);
        CommendationObjections objections = server.get(CommendationObjections.class);
        assertThat(objections.takenBackBy(wages.hr(), end)).isPresent();
        assertThat(objections.takenBackBy(wages.otherHr(), end)).isEmpty();
        assertThat(code(ask(wages.hr(), honour, Wish.TAKEN_DOWN, null, WORDS)))
                .isEqualTo("CRD-145");
        CaseFile file = asked(honour, Wish.RESTORED);
        assertThat(
                        code(
                                RegisterWorld.answer(
                                        wages.cases(),
                                        file,
                                        HonouredEmployer.CLERK,
                                        Outcome.UPHELD)))
                .as("whoever took it back has no part")
                .isEqualTo("CAS-001");
        decided(file, Outcome.NOT_UPHELD);
        assertThat(anybodySees()).isEmpty();
        decided(asked(honour, Wish.RESTORED), Outcome.UPHELD);
        assertThat(anybodySees()).containsExactly(honour);
        assertThat(objections.takenBackBy(wages.hr(), end)).isEmpty();
        assertThat(code(ask(wages.hr(), honour, Wish.RESTORED, null, WORDS))).isEqualTo("CRD-145");
    }
}
