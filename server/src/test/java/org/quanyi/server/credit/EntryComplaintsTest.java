package org.quanyi.server.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import org.quanyi.server.casework.EmployerCases;
import org.quanyi.server.casework.Letter;
import org.quanyi.server.casework.Letters;
import org.quanyi.server.casework.Outcome;
import org.quanyi.server.casework.Papers;
import org.quanyi.server.casework.ReviewNotice;
import org.quanyi.server.casework.Reviews;
import org.quanyi.server.casework.Step;
import org.quanyi.server.credit.EntryComplaint.Thing;

/// Complaints that something about an employer's credit information infringed its rights, and the
/// sheet of what it can claim.
class EntryComplaintsTest {

    private static final TestServer SERVER = TestServer.shared();
    private static final LocalDate TODAY = LocalDate.now(SERVER.get(Clock.class));
    private static final RegisterWorld WORLD = new RegisterWorld(SERVER, TODAY.minusMonths(2));
    private static final String WORDS = "客户因此取消了合同";
    private static int serial = 600;

    private static int organisation() {
        return WORLD.organisation(++serial);
    }

    private static Actor employer(int employer) {
        return new Actor("hr-" + employer, Role.EMPLOYER, "人事", "单位", null, employer);
    }

    private static Actor staff(Role role, String account) {
        return new Actor(account, role, "孙玉梅", "示例复议中心", null, null);
    }

    private static Cases cases() {
        return SERVER.get(Cases.class);
    }

    private static Recipients recipients() {
        return SERVER.get(Recipients.class);
    }

    private static CreditNotice tell(CreditEntry entry, String document) {
        return WORLD.sent(entry, document);
    }

    private static Result<CaseFile> complain(int employer, Thing thing, long number) {
        return SERVER.get(EntryComplaints.class)
                .complain(employer(employer), new EntryComplaint(thing, number, WORDS), List.of());
    }

    private static Result<CaseFile> answer(CaseFile file, String clerk, Outcome outcome) {
        return RegisterWorld.answer(cases(), file, staff(Role.CLERK, clerk), outcome);
    }

    private static Result<CaseFile> accept(CaseFile file, String officer) {
        return RegisterWorld.accept(cases(), file, staff(Role.SECOND_OFFICER, officer));
    }

    private static CaseFile decided(CaseFile file, Outcome outcome) {
        return accept(answer(file, "infr-answers", outcome).orThrow(), "infr-accepts").orThrow();
    }

    private static List<Compensations.Sheet> sheets(int employer) {
        return SERVER.get(EmployerCases.class).of(CaseKind.COMPENSATION, employer).stream()
                .flatMap(file -> SERVER.get(Compensations.class).of(file).stream())
                .toList();
    }

    @Test
    void itIsAboutOneThingOfTheEmployersOwn() {
        CreditEntry entry = WORLD.enter(WORLD.listed(organisation())).orThrow();
        CreditEntry other = WORLD.enter(WORLD.told(organisation())).orThrow();
        CreditNotice foreign = tell(other, "告知〔2026〕61号");
        int own = entry.employer();
        for (var thing :
                Map.of(Thing.ENTRY, other.id(), Thing.RECIPIENT, foreign.id()).entrySet()) {
            assertThat(RegisterWorld.code(complain(own, thing.getKey(), thing.getValue())))
                    .isEqualTo("CRD-131");
        }
        assertThat(RegisterWorld.code(complain(other.employer(), Thing.PUBLICATION, other.id())))
                .as("it was never public")
                .isEqualTo("CRD-131");
        var silent = new EntryComplaint(Thing.ENTRY, entry.id(), "");
        assertThat(
                        RegisterWorld.code(
                                SERVER.get(EntryComplaints.class)
                                        .complain(employer(own), silent, List.of())))
                .isEqualTo("CRD-120");
        CaseFile file = complain(own, Thing.ENTRY, entry.id()).orThrow();
        assertThat(file.state()).isEqualTo(CaseState.RECEIVED);
        assertThat(file.answerBy()).as("30 days").isAfterOrEqualTo(TODAY.plusDays(29));
        assertThat(RegisterWorld.code(complain(own, Thing.ENTRY, entry.id()))).isEqualTo("CAS-008");
        complain(own, Thing.PUBLICATION, entry.id()).orThrow();
        assertThat(WORLD.register().standing(entry, TODAY).marked())
                .as("a complaint is no objection")
                .isNull();
    }

    @Test
    void nobodyWhoHadAPartInTheEntryOrToldTheRecipientAnswers() {
        CreditEntry entry = WORLD.enter(WORLD.told(organisation())).orThrow();
        CreditNotice told = tell(entry, "告知〔2026〕62号");
        CaseFile file = complain(entry.employer(), Thing.RECIPIENT, told.id()).orThrow();
        for (Hand apart : List.of(RegisterWorld.ONE, RegisterWorld.THIRD)) {
            assertThat(RegisterWorld.code(answer(file, apart.account(), Outcome.UPHELD)))
                    .as(apart.account())
                    .isEqualTo("CAS-001");
        }
        CaseFile written = answer(file, "infr-answers", Outcome.NOT_UPHELD).orThrow();
        assertThat(RegisterWorld.code(accept(written, RegisterWorld.OTHER.account())))
                .isEqualTo("CAS-001");
        accept(written, "infr-accepts").orThrow();
        assertThat(sheets(entry.employer())).as("nothing to claim").isEmpty();
        assertThat(recipients().of(entry.id()).getFirst().recalledOn()).isNull();
    }

    /// The answer is a letter from whose opening the days run, and the mark is on the entry as soon
    /// as the employer says that it went on.
    @Test
    void theAnswerCanBeTakenToReconsiderationAndToCourt() {
        CreditEntry entry = WORLD.enter(WORLD.listed(organisation())).orThrow();
        CaseFile asked = complain(entry.employer(), Thing.ENTRY, entry.id()).orThrow();
        assertThat(Reviews.isReviewable(asked)).as("nothing is decided, nor late").isFalse();
        CaseFile done = decided(asked, Outcome.NOT_UPHELD);
        List<Letter> opened =
                cases().steps(done).stream()
                        .flatMap(step ->
                                SERVER
                                        .get(Letters.class)
                                        .openAsEmployer(
                                                employer(entry.employer()), done, step.place())
                                        .stream())
                        .toList();
        assertThat(opened).hasSize(1);
        assertThat(opened.getFirst().reviewBy()).isAfterOrEqualTo(TODAY.plusDays(60));
        assertThat(opened.getFirst().suitBy()).isAfterOrEqualTo(TODAY.plusMonths(6));
        ReviewNotice said = new ReviewNotice(CaseKind.RECONSIDERATION, "", "", TODAY, "");
        SERVER.get(Reviews.class)
                .announce(employer(entry.employer()), done.number(), said)
                .orThrow();
        assertThat(WORLD.register().standing(entry, TODAY).reviewed()).isTrue();
        assertThat(WORLD.register().isPublic(entry, TODAY)).isTrue();
    }

    @Test
    void anEntryThatInfringedIsAnnulledAndTakenBackFromEverybody() {
        CreditEntry entry = WORLD.enter(WORLD.told(organisation())).orThrow();
        tell(entry, "告知〔2026〕63号");
        CaseFile file = complain(entry.employer(), Thing.ENTRY, entry.id()).orThrow();
        decided(file, Outcome.UPHELD);
        assertThat(WORLD.register().standing(entry, TODAY).state()).isEqualTo(EntryState.ANNULLED);
        assertThat(recipients().of(entry.id()).getFirst().recalledOn()).isEqualTo(TODAY);
        assertThat(sheets(entry.employer())).hasSize(1);
        assertThat(sheets(entry.employer()).getFirst().cameOf()).isEqualTo(file.number());
    }

    @Test
    void whatWasMadePublicWronglyGoesOnWithoutThePublic() {
        CreditEntry entry = WORLD.enter(WORLD.listed(organisation())).orThrow();
        decided(
                complain(entry.employer(), Thing.PUBLICATION, entry.id()).orThrow(),
                Outcome.UPHELD);
        assertThat(WORLD.register().standing(entry, TODAY).state()).isEqualTo(EntryState.CORRECTED);
        CreditEntry right = WORLD.register().of(entry.employer()).getFirst();
        assertThat(right.term().publicity()).isNull();
        assertThat(WORLD.register().standing(right, TODAY).state()).isEqualTo(EntryState.IN_EFFECT);
        assertThat(WORLD.register().publicOf(entry.employer(), TODAY)).isEmpty();
        assertThat(WORLD.register().shown(entry))
                .containsExactly(new CreditRegister.Span(TODAY.minusMonths(2), TODAY.minusDays(1)));
    }

    @Test
    void oneRecipientAloneIsToldToUseItNoMore() {
        CreditEntry entry = WORLD.enter(WORLD.told(organisation())).orThrow();
        CreditNotice one = tell(entry, "告知〔2026〕64号");
        CreditNotice other = tell(entry, "告知〔2026〕65号");
        decided(complain(entry.employer(), Thing.RECIPIENT, one.id()).orThrow(), Outcome.UPHELD);
        assertThat(recipients().of(entry.id()))
                .extracting(CreditNotice::id, CreditNotice::recalledOn)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(one.id(), TODAY),
                        org.assertj.core.groups.Tuple.tuple(other.id(), null));
        assertThat(recipients().owed()).extracting(CreditNotice::id).contains(one.id());
        assertThat(WORLD.register().standing(entry, TODAY).state()).isEqualTo(EntryState.IN_EFFECT);
        assertThat(sheets(entry.employer()).getFirst().cause())
                .isEqualTo(Compensations.Cause.COMPLAINT);
    }

    @Test
    void anAnswerToAProgramCanBeComplainedOf() {
        int employer = organisation();
        CreditEntry entry = WORLD.enter(WORLD.listed(employer)).orThrow();
        CreditStatus status = SERVER.get(CreditStatus.class);
        status.answer(entry.code(), "AG-61", "示例查询机关");
        long answer = status.answers(employer).getFirst().id();
        CaseFile file = complain(employer, Thing.ANSWER, answer).orThrow();
        decided(file, Outcome.UPHELD);
        assertThat(sheets(employer)).hasSize(1);
        assertThat(sheets(employer).getFirst().entry()).isNull();
        assertThat(RegisterWorld.code(complain(organisation(), Thing.ANSWER, answer)))
                .isEqualTo("CRD-131");
    }

    /// The sheet says until when to claim, keeps what documents say, and is told once.
    @Test
    void theSheetKeepsWhatDocumentsSayAndDecidesNothing() {
        CreditEntry entry = WORLD.enter(WORLD.told(organisation())).orThrow();
        WORLD.happens(entry, EntryAct.ANNULLED, TODAY, RegisterWorld.THIRD, RegisterWorld.FOURTH)
                .orThrow();
        Compensations.Sheet sheet = sheets(entry.employer()).getFirst();
        assertThat(sheet.cause()).isEqualTo(Compensations.Cause.ANNULLED);
        assertThat(sheet.claimBy()).isAfterOrEqualTo(TODAY.plusYears(2));
        assertThat(sheet.lines()).isEmpty();
        Compensations room = SERVER.get(Compensations.class);
        Actor clerk = staffOf(sheet);
        Step wanted =
                new Step(sheet.file().number(), sheet.file().version(), CaseAct.ATTACH, "收到赔偿申请");
        CompensationLine claimed =
                new CompensationLine(CompensationLine.What.CLAIMED, 1_200_000L, "赔偿申请书1号", TODAY);
        var without = new CompensationLine(CompensationLine.What.PAID, null, "凭证2号", TODAY);
        assertThat(RegisterWorld.code(room.write(clerk, wanted, without))).isEqualTo("CRD-133");
        var ahead =
                new CompensationLine(CompensationLine.What.CLAIMED, 1L, "申请书3号", TODAY.plusDays(1));
        assertThat(RegisterWorld.code(room.write(clerk, wanted, ahead))).isEqualTo("CRD-133");
        assertThat(RegisterWorld.code(room.write(clerk, wanted, claimed)))
                .as("without the document")
                .isEqualTo("CAS-079");
        var papers = SERVER.get(Papers.class).check(List.of(SamplePapers.pdf())).orThrow();
        room.write(clerk, wanted.with(papers), claimed).orThrow();
        assertThat(sheets(entry.employer()).getFirst().lines()).containsExactly(claimed);
        assertThat(room.decideBy(sheet.file(), TODAY)).isAfterOrEqualTo(TODAY.plusMonths(2));
        assertThat(SERVER.get(Letters.class).ofEmployer(employer(entry.employer())))
                .as("one of the sheet, one of the line")
                .hasSize(2);
        Actor foreign = employer(organisation());
        assertThat(cases().open(foreign, sheet.file().number())).isEmpty();
        assertThat(cases().open(employer(entry.employer()), sheet.file().number())).isPresent();
    }

    private static Actor staffOf(Compensations.Sheet sheet) {
        return new Actor("infr-writes", Role.CLERK, "经办", sheet.file().organisation(), null, null);
    }
}
