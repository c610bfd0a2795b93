package org.quanyi.server.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.quanyi.rules.Result;
import org.quanyi.server.TestServer;
import org.quanyi.server.access.Role;
import org.quanyi.server.credit.CreditNotice.Part;
import org.quanyi.server.credit.CreditNotice.Way;
import org.quanyi.server.credit.CreditNotice.Why;

/// What recipients are told is really sent, and so is its withdrawal: each once, on a day that can
/// be, in this order; and nothing is closed over an authority that was not reached.
class RecipientsTest {

    private static final TestServer SERVER = TestServer.shared();
    private static final LocalDate TODAY = LocalDate.now(SERVER.get(Clock.class));
    private static final RegisterWorld WORLD = new RegisterWorld(SERVER, TODAY.minusMonths(5));
    private static final Hand OFFICER = RegisterWorld.THIRD;
    private static int serial = 4100;

    private static Recipients recipients() {
        return SERVER.get(Recipients.class);
    }

    private static CreditEntry entry() {
        return WORLD.enter(WORLD.told(WORLD.organisation(++serial))).orThrow();
    }

    private static CreditNotice written(CreditEntry entry) {
        return recipients()
                .tell(
                        OFFICER,
                        new Recipients.Telling(
                                entry.id(),
                                Recipient.TENDER,
                                RegisterWorld.TENDERS,
                                "收告〔2026〕" + entry.id() + "号"))
                .orThrow();
    }

    private static void lift(CreditEntry entry) {
        WORLD.happens(entry, EntryAct.LIFTED, TODAY, OFFICER, RegisterWorld.FOURTH).orThrow();
    }

    private static Result<CreditNotice> send(CreditNotice notice, Part part) {
        return send(notice, part, TODAY);
    }

    private static Result<CreditNotice> send(CreditNotice notice, Part part, LocalDate on) {
        return recipients()
                .send(OFFICER, notice.id(), new Recipients.Posting(part, "收撤〔2026〕1号", on));
    }

    @Test
    void aNoticeWaitsUntilItLeft() {
        CreditNotice notice = written(entry());
        assertThat(notice.sent()).isNull();
        assertThat(recipients().toTell()).extracting(CreditNotice::id).contains(notice.id());
        assertThat(
                        RegisterWorld.code(
                                recipients()
                                        .acknowledge(OFFICER, notice.id(), Part.NOTICE, "回执1号")))
                .as("nobody has what was never sent")
                .isEqualTo("CRD-134");
        CreditNotice sent = send(notice, Part.NOTICE).orThrow();
        assertThat(sent.sent())
                .isEqualTo(new CreditNotice.Mail(Way.LETTER, notice.document(), TODAY));
        assertThat(recipients().toTell()).extracting(CreditNotice::id).doesNotContain(notice.id());
        assertThat(RegisterWorld.code(send(notice, Part.NOTICE))).isEqualTo("CRD-135");
        CreditNotice got =
                recipients().acknowledge(OFFICER, notice.id(), Part.NOTICE, "回执1号").orThrow();
        assertThat(got.received()).isNotNull();
    }

    /// Who was never told is not told of an entry by its end.
    @Test
    void whatEndedBeforeItLeftIsNeverSentAndNotWithdrawn() {
        CreditEntry entry = entry();
        CreditNotice notice = written(entry);
        lift(entry);
        assertThat(RegisterWorld.code(send(notice, Part.NOTICE))).isEqualTo("CRD-135");
        assertThat(RegisterWorld.code(send(notice, Part.RECALL))).isEqualTo("CRD-135");
        assertThat(recipients().owed()).extracting(CreditNotice::id).doesNotContain(notice.id());
        assertThat(recipients().toTell()).extracting(CreditNotice::id).doesNotContain(notice.id());
        recipients().close(OFFICER, entry.id()).orThrow();
    }

    @Test
    void aWithdrawalIsSentOnceOnADayThatCanBe() {
        CreditEntry entry = entry();
        CreditNotice notice = WORLD.sent(entry, "收告〔2026〕2号");
        assertThat(RegisterWorld.code(send(notice, Part.RECALL)))
                .as("it counts")
                .isEqualTo("CRD-135");
        lift(entry);
        CreditNotice waits = recipients().byId(notice.id()).orElseThrow();
        assertThat(waits.isToWithdraw()).isTrue();
        assertThat(waits.recall()).isEqualTo(new CreditNotice.Recall(Why.LIFTED, TODAY));
        for (LocalDate day : new LocalDate[] {TODAY.minusDays(1), TODAY.plusDays(1)}) {
            assertThat(RegisterWorld.code(send(notice, Part.RECALL, day))).isEqualTo("CRD-112");
        }
        Hand program = new Hand("program", Role.PARTNER, null);
        Recipients.Posting posting = new Recipients.Posting(Part.RECALL, "收撤1号", TODAY);
        assertThat(RegisterWorld.code(recipients().send(program, notice.id(), posting)))
                .isEqualTo("CRD-110");
        Recipients.Posting unnumbered = new Recipients.Posting(Part.RECALL, " ", TODAY);
        assertThat(RegisterWorld.code(recipients().send(OFFICER, notice.id(), unnumbered)))
                .isEqualTo("CRD-103");
        CreditNotice gone = send(notice, Part.RECALL).orThrow();
        assertThat(gone.recallSent())
                .isEqualTo(new CreditNotice.Mail(Way.LETTER, "收撤〔2026〕1号", TODAY));
        assertThat(gone.isOwed()).as("its answer").isTrue();
        assertThat(RegisterWorld.code(send(notice, Part.RECALL))).isEqualTo("CRD-135");
    }

    @Test
    void nobodyGivesUpOrClosesBeforeItLeft() {
        CreditEntry entry = entry();
        CreditNotice notice = WORLD.sent(entry, "收告〔2026〕3号");
        lift(entry);
        assertThat(RegisterWorld.code(recipients().giveUp(OFFICER, notice.id(), "催过没有答复")))
                .isEqualTo("CRD-134");
        assertThat(RegisterWorld.code(recipients().close(OFFICER, entry.id())))
                .isEqualTo("CRD-118");
        send(notice, Part.RECALL).orThrow();
        assertThat(RegisterWorld.code(recipients().close(OFFICER, entry.id())))
                .as("its answer is open")
                .isEqualTo("CRD-118");
        recipients().giveUp(OFFICER, notice.id(), "催过没有答复").orThrow();
        recipients().close(OFFICER, entry.id()).orThrow();
    }

    /// A time that is over takes back what was told too, and no job did it.
    @Test
    void whatExpiredIsWithdrawnWithItsOwnReason() {
        CreditEntry entry = entry();
        CreditNotice notice = WORLD.sent(entry, "收告〔2026〕4号");
        CreditNotice expired = notice.ended(Why.EXPIRED, entry.term().end());
        assertThat(expired.isToWithdraw()).isTrue();
        assertThat(notice.isToWithdraw()).isFalse();
    }

    /// One working day, which no act sets: a day off moves it on.
    @Test
    void theTimeToSendItIsOneWorkingDay() {
        CreditEntry entry = entry();
        CreditNotice notice = WORLD.sent(entry, "收告〔2026〕5号");
        // a Friday
        CreditNotice friday = notice.ended(Why.LIFTED, LocalDate.of(2026, 3, 6));
        assertThat(recipients().withdrawBy(friday)).isEqualTo(LocalDate.of(2026, 3, 9));
        assertThat(recipients().basis(friday, Part.RECALL))
                .extracting(Object::toString)
                .contains("order-724 art. 48", "mohrss-2021-45 art. 18");
    }
}
