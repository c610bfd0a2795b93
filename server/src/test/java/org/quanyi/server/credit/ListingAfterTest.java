package org.quanyi.server.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quanyi.server.credit.ListingWorld.code;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.quanyi.rules.Result;
import org.quanyi.server.TestServer;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Role;
import org.quanyi.server.casework.CaseAct;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseKind;
import org.quanyi.server.casework.CaseState;
import org.quanyi.server.casework.Letters;
import org.quanyi.server.casework.Outcome;
import org.quanyi.server.casework.ReviewNotice;
import org.quanyi.server.casework.ReviewWorld;
import org.quanyi.server.casework.Reviews;
import org.quanyi.server.casework.Ruling;
import org.quanyi.server.casework.Step;

/// What becomes of a listing after its decision: reconsideration and court, a stay, an annulment,
/// and a lifting that turns out to rest on false papers.
class ListingAfterTest {

    private static TestServer server;
    private static ListingWorld world;

    @BeforeAll
    static void start() {
        world = ListingWorld.open("listing-after");
        server = world.server;
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static CreditRegister register() {
        return server.get(CreditRegister.class);
    }

    /// Decided on 27 February and read by the employer on 2 March.
    private static CaseFile read() {
        CaseFile decided = world.decided();
        world.on("2026-03-02");
        world.read(decided);
        return world.now(decided);
    }

    private static CaseFile inEffect() {
        return world.take(world.decider(), read(), CaseAct.FIND_SERVED);
    }

    private static CreditEntry entry(CaseFile file) {
        return register().of(Objects.requireNonNull(file.employer())).getFirst();
    }

    private static Standing standing(CreditEntry entry) {
        return register().standing(entry, register().today());
    }

    private static Reviews reviews() {
        return server.get(Reviews.class);
    }

    private static Actor handler() {
        return ListingWorld.officer(Role.CLERK, "la-handles");
    }

    private static Actor checker() {
        return ListingWorld.officer(Role.SECOND_OFFICER, "la-checks");
    }

    private static Result<CaseFile> announce(Actor employer, CaseFile file) {
        return reviews()
                .announce(
                        employer,
                        file.number(),
                        new ReviewNotice(CaseKind.RECONSIDERATION, "", "", register().today(), ""));
    }

    private static CaseFile noticed(CaseFile file) {
        return reviews()
                .notice(
                        handler(),
                        file.number(),
                        new ReviewNotice(
                                CaseKind.RECONSIDERATION,
                                "示例市人民政府",
                                "示府复〔2026〕31号",
                                register().today(),
                                "提交答复和证据"))
                .orThrow();
    }

    private static CaseFile decided(CaseFile review, Outcome outcome) {
        Step step = ReviewWorld.ruling(review, outcome);
        CaseFile written =
                reviews()
                        .rule(
                                handler(),
                                step,
                                new Ruling("示府复决〔2026〕31号", register().today(), 0),
                                file -> List.of())
                        .orThrow();
        return world.take(checker(), written, CaseAct.ACCEPT);
    }

    /// The employer says that it went there: the entry bears its mark at once, and stands.
    @Test
    void theEmployersWordMarksTheEntryAndNothingElse() {
        CaseFile file = inEffect();
        assertThat(code(announce(world.wages.otherHr(), file))).isEqualTo("CAS-001");
        CaseFile review = announce(world.hr(), file).orThrow();
        CreditEntry entry = entry(file);
        assertThat(standing(entry).reviewed()).isTrue();
        assertThat(standing(entry).stayed()).isFalse();
        LocalDate later = register().today().plusDays(60);
        assertThat(register().standing(entry, later).state()).isEqualTo(EntryState.IN_EFFECT);
        assertThat(register().standing(entry, later).hidden()).isFalse();
        world.take(world.hr(), review, CaseAct.WITHDRAW);
        assertThat(standing(entry).reviewed()).isFalse();
        assertThat(register().measures(entry, register().today())).isNotEmpty();
    }

    @Test
    void aStayTakesTheMeasuresAndItsLiftingByOneOfficerDoesNotBringThemBack() {
        CaseFile file = inEffect();
        CreditEntry entry = entry(file);
        CaseFile review = noticed(file);
        CaseFile stayed = world.take(handler(), review, CaseAct.STAY);
        assertThat(standing(entry).stayed()).isTrue();
        assertThat(register().measures(entry, register().today())).isEmpty();
        CaseFile lifted = world.take(handler(), stayed, CaseAct.LIFT_STAY);
        assertThat(standing(entry).stayed()).isTrue();
        decided(lifted, Outcome.MAINTAINED);
        assertThat(standing(entry).stayed()).isFalse();
        assertThat(standing(entry).reviewed()).isFalse();
        assertThat(register().measures(entry, register().today())).isNotEmpty();
    }

    @Test
    void anAnnulmentTakesTheEntryWithItAndSomebodyPutsTheRestRight() {
        CaseFile file = inEffect();
        CreditEntry entry = entry(file);
        decided(noticed(file), Outcome.ANNULLED);
        assertThat(standing(entry).state()).isEqualTo(EntryState.ANNULLED);
        assertThat(
                        world.cases().ofEmployer(entry.employer(), CaseKind.CARRY_OUT).stream()
                                .map(c -> c.state()))
                .containsExactly(CaseState.RECEIVED);
    }

    /// Unlawful, and not taken away: the entry stands, and the employer is told what it can claim.
    @Test
    void whatIsFoundUnlawfulCanBeClaimedForThoughItStands() {
        CaseFile file = inEffect();
        CreditEntry entry = entry(file);
        CaseFile review = noticed(file);
        assertThat(register().sheet(entry.id())).isNull();
        decided(review, Outcome.UNLAWFUL);
        assertThat(standing(entry).state()).isEqualTo(EntryState.IN_EFFECT);
        CaseFile sheet =
                world.cases()
                        .file(Objects.requireNonNull(register().sheet(entry.id())))
                        .orElseThrow();
        assertThat(sheet.shallBe(Compensations.CAUSE))
                .isEqualTo(Compensations.Cause.UNLAWFUL.name());
        assertThat(sheet.shallBe(Compensations.CAME_OF)).isEqualTo(review.number());
    }

    @Test
    void whatIsStayedOrTakenAwayNeverTakesEffect() {
        CaseFile file = read();
        CaseFile review = world.take(handler(), noticed(file), CaseAct.STAY);
        assertThat(code(world.tryTo(world.decider(), world.now(file), CaseAct.FIND_SERVED, null)))
                .isEqualTo("LST-039");
        decided(review, Outcome.ANNULLED);
        assertThat(code(world.tryTo(world.decider(), world.now(file), CaseAct.FIND_SERVED, null)))
                .isEqualTo("LST-040");
        assertThat(register().of(Objects.requireNonNull(file.employer()))).isEmpty();
    }

    /// Whoever had a part in the listing has none in its review.
    @Test
    void nobodyOfTheListingHandlesItsReview() {
        CaseFile file = inEffect();
        for (Actor officer : List.of(world.first(), world.hearer())) {
            Result<CaseFile> own =
                    reviews()
                            .notice(
                                    officer,
                                    file.number(),
                                    new ReviewNotice(
                                            CaseKind.COURT,
                                            "示例区人民法院",
                                            "（2026）示行初7号",
                                            register().today(),
                                            "提交答辩状"));
            assertThat(code(own)).isEqualTo("CAS-062");
        }
    }

    /// A decision that has not been made, and one that lists nobody, is nothing to review.
    @Test
    void onlyWhatBurdensTheEmployerIsReviewed() {
        assertThat(Reviews.isReviewable(world.notified())).isFalse();
        CaseFile file = read();
        assertThat(Reviews.isReviewable(file)).isTrue();
        CaseFile order =
                world.cases().open(world.first(), file.shallBe("listing-of")).orElseThrow();
        assertThat(Reviews.isReviewable(order)).isTrue();
        CaseFile not =
                world.tryTo(world.decider(), file, CaseAct.NOT_LIST, Outcome.NOT_CARRIED).orThrow();
        assertThat(Reviews.isReviewable(not)).isFalse();
    }

    /// The letter of the decision says by when, counted from the day it was opened.
    @Test
    void theDaysOfTheEmployerRunFromTheDayItOpenedTheDecision() {
        CaseFile file = read();
        int step =
                world.cases().steps(file).stream()
                        .filter(s -> s.act() == CaseAct.LIST)
                        .findFirst()
                        .orElseThrow()
                        .place();
        var letter = server.get(Letters.class).openAsEmployer(world.hr(), file, step).orElseThrow();
        assertThat(letter.reviewBy()).isEqualTo(LocalDate.of(2026, 5, 6));
        assertThat(letter.suitBy()).isEqualTo(LocalDate.of(2026, 9, 2));
    }

    /// Nobody ended it and no job ran: whoever was told owes the answer that it uses it no more.
    @Test
    void aTimeThatRanOutIsOwedAnAnswerByWhoeverWasTold() {
        world.on("2026-06-10");
        RegisterWorld register = new RegisterWorld(server, LocalDate.of(2026, 6, 1));
        Recipients recipients = server.get(Recipients.class);
        CreditEntry entry = register.enter(register.told(register.organisation(791))).orThrow();
        CreditNotice notice = register.sent(entry, "告知 31 号");
        assertThat(recipients.owed()).extracting(CreditNotice::id).doesNotContain(notice.id());
        world.on("2029-06-01");
        assertThat(recipients.owed()).extracting(CreditNotice::id).contains(notice.id());
        assertThat(recipients.byId(notice.id()).orElseThrow().recall())
                .isEqualTo(new CreditNotice.Recall(CreditNotice.Why.EXPIRED, entry.term().end()));
        recipients
                .acknowledge(
                        RegisterWorld.THIRD, notice.id(), CreditNotice.Part.RECALL, "回函〔2029〕1号")
                .orThrow();
        assertThat(recipients.owed()).extracting(CreditNotice::id).doesNotContain(notice.id());
    }

    // --- lifted on false papers ---

    private static void lift(CreditEntry entry) {
        new RegisterWorld(server, entry.paper().decidedOn())
                .happens(
                        entry,
                        EntryAct.LIFTED,
                        register().today(),
                        RegisterWorld.THIRD,
                        RegisterWorld.FOURTH)
                .orThrow();
    }

    private static Result<CaseFile> restore(CaseFile listing, String falsehood) {
        return world.listings()
                .restore(
                        world.first(),
                        listing.shallBe(Listings.ORDER_CASE),
                        ListingWorld.OWED,
                        "付款回单查明不实，见银行复函",
                        falsehood);
    }

    /// Notice, defence, a new decision and a new term; what was lifted stays lifted.
    @Test
    void whatWasLiftedOnFalsePapersComesBackByANewDecisionOnly() {
        CaseFile file = inEffect();
        CreditEntry entry = entry(file);
        assertThat(code(restore(file, "付款回单 3 张，银行复函不实"))).isEqualTo("LST-006");
        lift(entry);
        assertThat(code(restore(file, "假"))).isEqualTo("LST-041");
        CaseFile again = restore(file, "付款回单 3 张，银行复函不实").orThrow();
        assertThat(
                        code(
                                world.tryToPropose(
                                        world.first(),
                                        again,
                                        world.proposal(Map.of(), ListingWorld.plan("M04")))))
                .as("a supervisor allows it first")
                .isEqualTo("LST-011");
        CaseFile allowed = world.take(world.supervisor(), again, CaseAct.ALLOW_ANEW);
        CaseFile noticed =
                world.take(world.second(), world.proposed(allowed), CaseAct.SERVE_NOTICE);
        world.read(noticed);
        CaseFile said = world.say(world.now(noticed), CaseAct.SAY_NOT_SO);
        CaseFile verified = world.tryToVerify(world.hearer(), said, Map.of()).orThrow();
        world.on("2026-03-16");
        CaseFile endorsed = world.take(world.legal(), verified, CaseAct.ENDORSE);
        CaseFile anew =
                world.tryToDecide(
                                world.decider(),
                                endorsed,
                                ListingWorld.OWED,
                                ListingWorld.plan("M04"))
                        .orThrow();
        assertThat(register().of(entry.employer())).as("nothing comes back before").hasSize(1);
        world.read(anew);
        world.take(world.decider(), world.now(anew), CaseAct.FIND_SERVED);
        CreditEntry back = entry(file);
        assertThat(back.link().restores()).isEqualTo(entry.id());
        assertThat(back.term().start()).isEqualTo(LocalDate.of(2026, 3, 16));
        assertThat(standing(entry).state()).isEqualTo(EntryState.LIFTED);
        assertThat(register().events(entry).getLast().act()).isEqualTo(EntryAct.RESTORED);
    }
}
