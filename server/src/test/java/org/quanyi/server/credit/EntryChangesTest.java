package org.quanyi.server.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quanyi.rules.Result;
import org.quanyi.rules.credit.Area;
import org.quanyi.rules.credit.Gravity;
import org.quanyi.server.TestServer;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Role;
import org.quanyi.server.casework.CaseAct;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.Cases;
import org.quanyi.server.casework.Step;

/// What officers record about an entry by a document: which of it takes one of them, which takes
/// two, and what none of them can record.
class EntryChangesTest {

    private static final TestServer SERVER = TestServer.shared();
    private static final LocalDate DECIDED =
            LocalDate.now(SERVER.get(Clock.class)).minusMonths(3).withDayOfMonth(9);
    private static final RegisterWorld WORLD = new RegisterWorld(SERVER, DECIDED);
    private static int serial = 850;

    private static CreditEntry listed() {
        return WORLD.enter(WORLD.listed(WORLD.organisation(++serial))).orThrow();
    }

    /// An order that was not performed: it lasts until it is.
    private static CreditEntry order() {
        NewEntry base = WORLD.listed(WORLD.organisation(++serial));
        return WORLD.enter(
                        new NewEntry(
                                base.employer(),
                                WORLD.what("R03", Area.LABOUR, Gravity.GENERAL),
                                base.paper(),
                                base.grounds(),
                                NewEntry.Publicity.none("不公开"),
                                List.of()))
                .orThrow();
    }

    private static EntryChanges changes() {
        return SERVER.get(EntryChanges.class);
    }

    private static Actor staff(Role role, String account) {
        return new Actor(account, role, "孙玉梅", "示例变动中心", null, null);
    }

    private static EntryChange change(CreditEntry entry, EntryAct act) {
        return new EntryChange(entry.id(), act, "示例文书〔2026〕31号", "对照文书逐项核对过");
    }

    private static Result<CreditEntry> stay(CreditEntry entry, Role role) {
        return changes().stay(staff(role, "change-stays"), change(entry, EntryAct.STAYED));
    }

    private static Result<CaseFile> propose(CreditEntry entry, EntryAct act) {
        return changes().propose(staff(Role.CLERK, "change-asks"), change(entry, act));
    }

    private static Result<CaseFile> accept(CaseFile file, String account) {
        return SERVER.get(Cases.class)
                .take(
                        staff(Role.SECOND_OFFICER, account),
                        new Step(file.number(), file.version(), CaseAct.ACCEPT, ""));
    }

    private static Standing standing(CreditEntry entry) {
        return WORLD.register().standing(entry, WORLD.register().today());
    }

    @Test
    void aStayTakesOneOfficerAndItsEndTakesTwo() {
        CreditEntry entry = listed();
        stay(entry, Role.CLERK).orThrow();
        assertThat(standing(entry).stayed()).isTrue();
        assertThat(WORLD.register().isPublic(entry, WORLD.register().today())).isFalse();
        assertThat(RegisterWorld.code(stay(entry, Role.CLERK))).isEqualTo("CRD-109");
        CaseFile over = propose(entry, EntryAct.STAY_ENDED).orThrow();
        assertThat(standing(entry).stayed()).as("one officer does not end it").isTrue();
        assertThat(RegisterWorld.code(accept(over, "change-asks"))).isEqualTo("CAS-005");
        assertThat(standing(entry).stayed()).isTrue();
        accept(over, "change-agrees").orThrow();
        assertThat(standing(entry).stayed()).isFalse();
        EntryEvent last = WORLD.register().events(entry).getLast();
        assertThat(last.officer()).isEqualTo("change-asks");
        assertThat(last.second()).isEqualTo("change-agrees");
        assertThat(last.rests().document()).isEqualTo("示例文书〔2026〕31号");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void nobodyButAnOfficerRecordsAStay(Role role) {
        boolean isOfficer =
                role == Role.CLERK || role == Role.SECOND_OFFICER || role == Role.LEGAL_REVIEWER;
        assertThat(RegisterWorld.code(stay(listed(), role))).isEqualTo(isOfficer ? "" : "CRD-110");
    }

    @Test
    void performanceLiftsWhatLastsUntilThenAndAListIsLeftByRepairOnly() {
        CreditEntry order = order();
        assertThat(changes().open(order)).contains(EntryAct.LIFTED);
        accept(propose(order, EntryAct.LIFTED).orThrow(), "change-agrees").orThrow();
        assertThat(standing(order).state()).isEqualTo(EntryState.LIFTED);
        CreditEntry listed = listed();
        assertThat(changes().open(listed)).doesNotContain(EntryAct.LIFTED);
        assertThat(RegisterWorld.code(propose(listed, EntryAct.LIFTED))).isEqualTo("CRD-123");
        assertThat(standing(listed).state()).isEqualTo(EntryState.IN_EFFECT);
    }

    @Test
    void anAnnulledDecisionTakesItsEntryWithIt() {
        CreditEntry entry = listed();
        accept(propose(entry, EntryAct.ANNULLED).orThrow(), "change-agrees").orThrow();
        assertThat(standing(entry).state()).isEqualTo(EntryState.ANNULLED);
        assertThat(RegisterWorld.code(propose(entry, EntryAct.ANNULLED))).isEqualTo("CRD-109");
    }

    @Test
    void nothingIsRecordedWithoutADocumentAReasonOrAnEntryThatItCanHappenTo() {
        CreditEntry entry = listed();
        Actor clerk = staff(Role.CLERK, "change-asks");
        for (EntryChange open :
                List.of(
                        new EntryChange(entry.id(), EntryAct.ANNULLED, " ", "对照文书核对过"),
                        new EntryChange(entry.id(), EntryAct.ANNULLED, "文书 9 号", "无"))) {
            assertThat(RegisterWorld.code(changes().propose(clerk, open))).isEqualTo("CRD-103");
        }
        assertThat(
                        RegisterWorld.code(
                                changes()
                                        .stay(
                                                clerk,
                                                new EntryChange(
                                                        entry.id(), EntryAct.STAYED, "", ""))))
                .isEqualTo("CRD-103");
        for (EntryAct act : EntryAct.values()) {
            if (act != EntryAct.ANNULLED && act != EntryAct.LIFTED) {
                assertThat(RegisterWorld.code(propose(entry, act)))
                        .as(act.name())
                        .isEqualTo("CRD-109");
            }
        }
        EntryChange nowhere = new EntryChange(-1, EntryAct.ANNULLED, "文书 9 号", "对照文书核对过");
        assertThat(RegisterWorld.code(changes().propose(clerk, nowhere))).isEqualTo("CRD-108");
    }

    /// While it is objected to, whoever decided it neither asks nor agrees.
    @Test
    void whoDecidedItHasNoPartWhileItIsObjectedTo() {
        CreditEntry entry = listed();
        WORLD.happens(
                        entry,
                        EntryAct.ANNOTATED,
                        WORLD.register().today(),
                        RegisterWorld.employer(entry.employer()))
                .orThrow();
        Result<CaseFile> own =
                changes()
                        .propose(
                                staff(Role.CLERK, RegisterWorld.ONE.account()),
                                change(entry, EntryAct.ANNULLED));
        assertThat(RegisterWorld.code(own)).isEqualTo("CAS-081");
        CaseFile asked = propose(entry, EntryAct.ANNULLED).orThrow();
        assertThat(RegisterWorld.code(accept(asked, RegisterWorld.OTHER.account())))
                .isEqualTo("CAS-001");
        assertThat(standing(entry).state()).isEqualTo(EntryState.IN_EFFECT);
    }
}
