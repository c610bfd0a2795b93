package org.quanyi.server.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.quanyi.rules.Result;
import org.quanyi.server.SamplePapers;
import org.quanyi.server.TestServer;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Role;
import org.quanyi.server.casework.CaseAct;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseKind;
import org.quanyi.server.casework.CaseState;
import org.quanyi.server.casework.Cases;
import org.quanyi.server.casework.Letter;
import org.quanyi.server.casework.Letters;
import org.quanyi.server.casework.Outcome;
import org.quanyi.server.casework.Paper;
import org.quanyi.server.casework.Papers;
import org.quanyi.server.casework.ReviewNotice;
import org.quanyi.server.casework.Reviews;
import org.quanyi.server.casework.Step;
import org.quanyi.server.credit.EntryObjection.Ground;

/// Objections to entries and their repair: what the register shows at each step, who answers, and
/// that whoever was told is told again.
class EntryCasesTest {

    private static final TestServer SERVER = TestServer.shared();
    private static final LocalDate DECIDED =
            LocalDate.now(SERVER.get(Clock.class)).minusMonths(7).withDayOfMonth(27);
    private static final RegisterWorld WORLD = new RegisterWorld(SERVER, DECIDED);
    private static int serial = 300;

    private static LocalDate today() {
        return WORLD.register().today();
    }

    private static int organisation() {
        return WORLD.organisation(++serial);
    }

    private static CreditEntry listed() {
        return WORLD.enter(WORLD.listed(organisation())).orThrow();
    }

    /// An entry that the tender authority was told of.
    private static CreditEntry told() {
        CreditEntry entry = WORLD.enter(WORLD.told(organisation())).orThrow();
        WORLD.sent(entry, "告知〔2026〕3号");
        return entry;
    }

    private static Recipients recipients() {
        return SERVER.get(Recipients.class);
    }

    private static Cases cases() {
        return SERVER.get(Cases.class);
    }

    private static Actor employer(CreditEntry entry) {
        return new Actor(
                "hr-" + entry.employer(), Role.EMPLOYER, "人事", "单位", null, entry.employer());
    }

    private static Actor staff(Role role, String account) {
        return new Actor(account, role, "孙玉梅", "示例复议中心", null, null);
    }

    private static List<Paper> proof() {
        return SERVER.get(Papers.class).check(List.of(SamplePapers.pdf())).orThrow();
    }

    private static CaseFile object(CreditEntry entry, Ground ground, @Nullable Long fen) {
        return SERVER.get(EntryObjections.class)
                .ask(
                        employer(entry),
                        new EntryObjection(entry.id(), ground, fen, "不是这样，见附件"),
                        List.of())
                .orThrow();
    }

    private static Result<CaseFile> answer(CaseFile file, String clerk, Outcome outcome) {
        return RegisterWorld.answer(cases(), file, staff(Role.CLERK, clerk), outcome);
    }

    private static Result<CaseFile> accept(CaseFile file, String officer) {
        return RegisterWorld.accept(cases(), file, staff(Role.SECOND_OFFICER, officer));
    }

    private static CaseFile decided(CaseFile file, Outcome outcome) {
        return accept(answer(file, "credit-answers", outcome).orThrow(), "credit-accepts")
                .orThrow();
    }

    private static EntryState state(CreditEntry entry) {
        return WORLD.register().standing(entry, today()).state();
    }

    @Test
    void anObjectionMarksTheEntryInTheSameMoment() {
        CreditEntry entry = listed();
        CaseFile file = object(entry, Ground.NOT_SO, null);
        assertThat(file.state()).isEqualTo(CaseState.RECEIVED);
        assertThat(file.answerBy()).isNotNull();
        assertThat(WORLD.register().standing(entry, today()).marked()).isNotNull();
        Result<CaseFile> again =
                SERVER.get(EntryObjections.class)
                        .ask(
                                employer(entry),
                                new EntryObjection(entry.id(), Ground.NOT_SO, null, "再说一次"),
                                List.of());
        assertThat(RegisterWorld.code(again)).isEqualTo("CRD-121");
    }

    @Test
    void nobodyObjectsForAnother() {
        CreditEntry entry = listed();
        CreditEntry other = listed();
        Result<CaseFile> foreign =
                SERVER.get(EntryObjections.class)
                        .ask(
                                employer(other),
                                new EntryObjection(entry.id(), Ground.NOT_SO, null, "不是这样"),
                                List.of());
        assertThat(RegisterWorld.code(foreign)).isEqualTo("CRD-108");
        assertThat(WORLD.register().standing(entry, today()).marked()).isNull();
    }

    @Test
    void whoDecidedItHasNoPartInTheAnswer() {
        CreditEntry entry = listed();
        CaseFile file = object(entry, Ground.NOT_SO, null);
        assertThat(RegisterWorld.code(answer(file, RegisterWorld.ONE.account(), Outcome.UPHELD)))
                .isEqualTo("CAS-001");
        CaseFile written = answer(file, "credit-answers", Outcome.NOT_UPHELD).orThrow();
        assertThat(RegisterWorld.code(accept(written, RegisterWorld.OTHER.account())))
                .isEqualTo("CAS-001");
        assertThat(WORLD.register().standing(entry, today()).marked()).isNotNull();
    }

    @Test
    void anUpheldObjectionAnnulsAndRecalls() {
        CreditEntry entry = told();
        decided(object(entry, Ground.OTHER_ORGANISATION, null), Outcome.UPHELD);
        assertThat(state(entry)).isEqualTo(EntryState.ANNULLED);
        assertThat(WORLD.register().measures(entry, today())).isEmpty();
        assertThat(recipients().of(entry.id()))
                .extracting(CreditNotice::recalledOn)
                .containsExactly(today());
        assertThat(recipients().owed()).extracting(CreditNotice::entry).contains(entry.id());
    }

    @Test
    void aWrongAmountIsCorrectedByAnEntryOfItsOwn() {
        CreditEntry entry = listed();
        decided(object(entry, Ground.AMOUNT, 5_000_000L), Outcome.PARTLY_UPHELD);
        assertThat(state(entry)).isEqualTo(EntryState.CORRECTED);
        List<CreditEntry> open = WORLD.register().publicOf(entry.employer(), today());
        assertThat(open).hasSize(1);
        assertThat(open.getFirst().what().fen()).isEqualTo(5_000_000L);
        assertThat(open.getFirst().link().corrects()).isEqualTo(entry.id());
    }

    /// Who goes on from there has the mark on what stands now, and not on what it replaced.
    @Test
    void aReviewFollowsACorrectionToTheEntryInItsPlace() {
        CreditEntry entry = listed();
        CaseFile done = decided(object(entry, Ground.AMOUNT, 5_000_000L), Outcome.PARTLY_UPHELD);
        ReviewNotice said = new ReviewNotice(CaseKind.RECONSIDERATION, "", "", today(), "");
        SERVER.get(Reviews.class).announce(employer(entry), done.number(), said).orThrow();
        CreditEntry right = WORLD.register().publicOf(entry.employer(), today()).getFirst();
        assertThat(right.link().corrects()).isEqualTo(entry.id());
        assertThat(WORLD.register().standing(right, today()).reviewed()).isTrue();
        assertThat(WORLD.register().standing(entry, today()).reviewed()).isFalse();
    }

    /// Whatever an answer says, an objection makes nothing worse.
    @Test
    void noAnswerToAnObjectionMakesAnEntryHeavier() {
        CreditEntry entry = listed();
        CaseFile file = object(entry, Ground.AMOUNT, 9_000_000L);
        CaseFile written = answer(file, "credit-answers", Outcome.PARTLY_UPHELD).orThrow();
        assertThat(RegisterWorld.code(accept(written, "credit-accepts"))).isEqualTo("CAS-043");
        assertThat(state(entry)).isEqualTo(EntryState.IN_EFFECT);
        assertThat(WORLD.register().of(entry.employer())).hasSize(1);
    }

    @Test
    void whatIsNotUpheldOrTakenBackEndsTheMarkOnly() {
        CreditEntry entry = listed();
        decided(object(entry, Ground.NOT_SO, null), Outcome.NOT_UPHELD);
        assertThat(WORLD.register().standing(entry, today()).marked()).isNull();
        assertThat(WORLD.register().isPublic(entry, today())).isTrue();
        CaseFile again = object(entry, Ground.IN_TIME, null);
        cases().take(
                        employer(entry),
                        new Step(again.number(), again.version(), CaseAct.WITHDRAW, ""))
                .orThrow();
        assertThat(WORLD.register().standing(entry, today()).marked()).isNull();
        LocalDate later = today().plusDays(60);
        assertThat(WORLD.register().standing(entry, later).state())
                .as("an objection that was taken back removes nothing")
                .isEqualTo(EntryState.IN_EFFECT);
    }

    /// The answer is a letter: opening it is its service, and the days of the employer run from
    /// then. It says so with a tap that it went on, and the entry bears that mark.
    @Test
    void theAnswerIsALetterAndNotTheLastWord() {
        CreditEntry entry = listed();
        CaseFile done = decided(object(entry, Ground.NOT_SO, null), Outcome.NOT_UPHELD);
        List<Letter> opened =
                cases().steps(done).stream()
                        .flatMap(step ->
                                SERVER
                                        .get(Letters.class)
                                        .openAsEmployer(employer(entry), done, step.place())
                                        .stream())
                        .toList();
        assertThat(opened).hasSize(1);
        assertThat(opened.getFirst().step().act()).isEqualTo(CaseAct.ACCEPT);
        assertThat(opened.getFirst().reviewBy()).isAfterOrEqualTo(today().plusDays(60));
        assertThat(opened.getFirst().suitBy()).isAfterOrEqualTo(today().plusMonths(6));
        ReviewNotice said = new ReviewNotice(CaseKind.COURT, "", "", today(), "");
        SERVER.get(Reviews.class).announce(employer(entry), done.number(), said).orThrow();
        assertThat(WORLD.register().standing(entry, today()).reviewed()).isTrue();
        assertThat(WORLD.register().isPublic(entry, today())).isTrue();
    }

    // --- repair ---

    private static Result<CaseFile> repair(
            CreditEntry entry, LocalDate corrected, String commitment, List<Paper> papers) {
        return SERVER.get(EntryRepairs.class)
                .ask(employer(entry), new RepairWish(entry.id(), corrected, commitment), papers);
    }

    private static final String COMMITMENT = "今后按月足额支付工资，不再拖欠。";

    @Test
    void repairNeedsItsTimeProofAndACommitment() {
        CreditEntry entry = listed();
        LocalDate corrected = DECIDED.plusDays(2);
        assertThat(RegisterWorld.code(repair(entry, corrected, "好", proof()))).isEqualTo("CRD-117");
        assertThat(RegisterWorld.code(repair(entry, corrected, COMMITMENT, List.of())))
                .isEqualTo("CRD-116");
        Result<CaseFile> early = repair(entry, today().minusDays(3), COMMITMENT, proof());
        assertThat(RegisterWorld.code(early)).isEqualTo("CRD-115");
        assertThat(early.refusals().getFirst().argument(0))
                .isEqualTo(today().minusDays(3).plusMonths(6).toString());
        assertThat(RegisterWorld.code(repair(entry, today().plusDays(1), COMMITMENT, proof())))
                .isEqualTo("CRD-017");
        var term = SERVER.get(EntryRepairs.class).term(entry, corrected).orThrow();
        assertThat(term.isAdmissible()).isTrue();
        assertThat(term.otherwise()).as("the other rule-set is told too").isNotNull();
    }

    @Test
    void repairLiftsTheSameDayAndEverybodyIsToldAgain() {
        CreditEntry entry = told();
        CaseFile file = repair(entry, DECIDED.plusDays(2), COMMITMENT, proof()).orThrow();
        assertThat(WORLD.register().standing(entry, today()).repair()).isTrue();
        assertThat(RegisterWorld.code(repair(entry, DECIDED.plusDays(2), COMMITMENT, proof())))
                .isEqualTo("CRD-122");
        decided(file, Outcome.UPHELD);
        assertThat(state(entry)).isEqualTo(EntryState.LIFTED);
        CreditNotice notice = recipients().of(entry.id()).getFirst();
        assertThat(notice.recalledOn()).isEqualTo(today());

        Hand officer = RegisterWorld.THIRD;
        assertThat(RegisterWorld.code(recipients().close(officer, entry.id())))
                .as("not closed while an answer is open")
                .isEqualTo("CRD-118");
        assertThat(RegisterWorld.code(recipients().giveUp(officer, notice.id(), "不再答复")))
                .as("nobody gives up on what was never sent")
                .isEqualTo("CRD-134");
        recipients()
                .acknowledge(officer, notice.id(), CreditNotice.Part.RECALL, "回函〔2026〕5号")
                .orThrow();
        recipients().close(officer, entry.id()).orThrow();
        assertThat(recipients().isClosed(entry.id())).isTrue();
        assertThat(recipients().owed()).extracting(CreditNotice::entry).doesNotContain(entry.id());
    }

    @Test
    void aRefusedRepairLeavesTheEntryAndCanBeAskedAgain() {
        CreditEntry entry = listed();
        CaseFile file = repair(entry, DECIDED.plusDays(2), COMMITMENT, proof()).orThrow();
        decided(file, Outcome.NOT_UPHELD);
        assertThat(state(entry)).isEqualTo(EntryState.IN_EFFECT);
        assertThat(WORLD.register().isPublic(entry, today())).isTrue();
        repair(entry, DECIDED.plusDays(2), COMMITMENT, proof()).orThrow();
    }

    // --- who is told ---

    @Test
    void onlyWhoTheMeasureNamesIsToldAndOnlyWhileItHolds() {
        CreditEntry entry = listed();
        Recipients.Telling telling =
                new Recipients.Telling(entry.id(), Recipient.TENDER, "示例办公室", "告知1号");
        assertThat(RegisterWorld.code(recipients().tell(RegisterWorld.THIRD, telling)))
                .isEqualTo("CRD-119");
        CreditEntry measured = told();
        Recipients.Telling platform =
                new Recipients.Telling(measured.id(), Recipient.PLATFORM, "示例平台", "告知2号");
        assertThat(RegisterWorld.code(recipients().tell(RegisterWorld.THIRD, platform)))
                .isEqualTo("CRD-119");
        Hand program = new Hand("program", Role.PARTNER, null);
        assertThat(
                        RegisterWorld.code(
                                recipients()
                                        .tell(
                                                program,
                                                new Recipients.Telling(
                                                        measured.id(),
                                                        Recipient.TENDER,
                                                        "示例办公室",
                                                        "告知3号"))))
                .isEqualTo("CRD-110");
        WORLD.happens(measured, EntryAct.STAYED, today(), RegisterWorld.THIRD).orThrow();
        assertThat(recipients().of(measured.id()).getFirst().recalledOn()).isEqualTo(today());
    }

    /// What ran out by itself is owed an answer too, and no job found it.
    @Test
    void aTimeThatRanOutIsOwedAnAnswerWithoutAJob() {
        RegisterWorld old = new RegisterWorld(SERVER, today().minusMonths(36).minusDays(5));
        CreditEntry entry = old.enter(old.told(organisation())).orThrow();
        assertThat(state(entry)).isEqualTo(EntryState.EXPIRED);
        assertThat(
                        RegisterWorld.code(
                                recipients()
                                        .tell(
                                                RegisterWorld.THIRD,
                                                new Recipients.Telling(
                                                        entry.id(),
                                                        Recipient.TENDER,
                                                        "示例办公室",
                                                        "告知9号"))))
                .isEqualTo("CRD-119");
    }
}
