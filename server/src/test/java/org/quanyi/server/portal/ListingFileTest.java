package org.quanyi.server.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.quanyi.rules.credit.Exclusions.Answer;
import org.quanyi.rules.credit.Exclusions.Said;
import org.quanyi.server.TestServer;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.DemoAccounts;
import org.quanyi.server.casework.CaseAct;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.credit.CreditEntry;
import org.quanyi.server.credit.CreditRegister;
import org.quanyi.server.credit.EntryAct;
import org.quanyi.server.credit.ListingDrafts;
import org.quanyi.server.credit.ListingWorld;
import org.quanyi.server.credit.Listings;
import org.quanyi.server.credit.RegisterWorld;
import org.quanyi.server.wage.InspectionSource;

/// What an employer reads of its whole file before it answers, and what never: who complained.
class ListingFileTest {

    private static TestServer server;
    private static ListingWorld world;

    @BeforeAll
    static void start() {
        world = ListingWorld.open("listing-file");
        server = world.server;
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static Visitor visitor(Actor actor) {
        DemoAccounts accounts = server.get(DemoAccounts.class);
        if (accounts.named(actor.account()).isEmpty()) {
            accounts.add(actor);
        }
        return Visitor.as(server, actor.account());
    }

    /// A proposal whose officer wrote what no officer should: a name, a number, a telephone.
    private static CaseFile noticed() {
        CaseFile order = world.overdue();
        String complaint = world.wages.accepted().number();
        world.wages
                .inspections()
                .open(
                        world.first(),
                        world.wages.employer().code(),
                        InspectionSource.COMPLAINT,
                        complaint,
                        "投诉反映拖欠工资")
                .orThrow();
        CaseFile opened = world.tryToOpen(order).orThrow();
        List<Answer> answers =
                world.answers(Map.of()).stream()
                        .map(a ->
                                new Answer(
                                        a.code(),
                                        Said.NO,
                                        "问过钱讨薪（99010119800101101X，13800138000），见工资表",
                                        a.evidence()))
                        .toList();
        Listings.Proposed proposed =
                new Listings.Proposed(
                        ListingWorld.OWED,
                        answers,
                        ListingWorld.plan("M04"),
                        List.of("责令书 88 号", "钱讨薪的工资卡流水"));
        CaseFile drawnUp = world.tryToPropose(world.first(), opened, proposed).orThrow();
        world.on("2026-02-12");
        return world.take(world.second(), drawnUp, CaseAct.SERVE_NOTICE);
    }

    @Test
    void theEmployerReadsEverythingButWhoComplained() {
        CaseFile file = noticed();
        String path = "/employer/credit/proposed/" + file.number() + "/file";
        for (String prefix : List.of("", "/en")) {
            String page = visitor(world.hr()).get(prefix + path).body();
            assertThat(page)
                    .contains("见工资表", "卷 1 第 3 页", "责令书 88 号", "已两次约谈无效")
                    .contains(prefix.isEmpty() ? "〔已隐去〕" : "[taken out]")
                    .doesNotContain("钱讨薪", "99010119800101101X", "13800138000")
                    .as("the words with which it was opened say where it came from")
                    .doesNotContain("逾期未支付，见送达回证");
            String complaint =
                    world.wages
                            .inspections()
                            .complaints(
                                    world.first(),
                                    world.cases()
                                            .open(world.first(), file.shallBe("listing-of"))
                                            .orElseThrow())
                            .getFirst();
            assertThat(page).doesNotContain(complaint);
        }
    }

    /// Before it was told there is nothing to read, and for another employer never.
    @Test
    void nobodyElseReadsItAndNobodyBeforeTheNotice() {
        CaseFile proposed = world.proposed();
        String before = "/employer/credit/proposed/" + proposed.number() + "/file";
        assertThat(visitor(world.hr()).get(before).statusCode()).isEqualTo(404);
        CaseFile file = noticed();
        String path = "/employer/credit/proposed/" + file.number() + "/file";
        assertThat(visitor(world.wages.otherHr()).get(path).statusCode()).isEqualTo(404);
    }

    /// The decision is printed with the notice of repair in both languages while it stands, and not
    /// once its entry was lifted.
    @Test
    void theDecisionIsPrintedWhileItStands() {
        CaseFile decided = world.decided();
        world.on("2026-03-02");
        world.read(decided);
        String path = "/desk/cases/" + decided.number() + "/letter";
        Visitor clerk = visitor(world.first());
        assertThat(clerk.get(path).body())
                .contains("示人社列〔2026〕3号", "RS-45", "RS-36", "60 日内", "6 个月内")
                .contains("within 60 days", "2029");
        world.take(world.decider(), world.now(decided), CaseAct.FIND_SERVED);
        assertThat(clerk.get(path).statusCode()).isEqualTo(200);
        CreditRegister register = server.get(CreditRegister.class);
        CreditEntry entry = register.of(world.wages.employer().id()).getFirst();
        new RegisterWorld(server, entry.paper().decidedOn())
                .happens(
                        entry,
                        EntryAct.LIFTED,
                        register.today(),
                        RegisterWorld.THIRD,
                        RegisterWorld.FOURTH)
                .orThrow();
        assertThat(clerk.get(path).statusCode()).isEqualTo(404);
    }

    /// A long form is kept as far as it was typed, for whoever typed it and while it is their step.
    @Test
    void theLongFormIsKeptForWhoeverTypedIt() {
        CaseFile opened = world.opened();
        ListingDrafts drafts = server.get(ListingDrafts.class);
        Visitor first = visitor(world.first());
        String path = "/desk/cases/" + opened.number() + "/proposal";
        first.post(
                path, path, Map.of("keep", "yes", "reason-EX-FM", "气象台没有灾害记录", "memo-fit", "写到一半"));
        assertThat(first.get(path).body()).contains("气象台没有灾害记录", "写到一半", "您上次存下的");
        assertThat(drafts.of(world.second(), opened.number(), CaseAct.DRAW_UP)).isEmpty();
        String lines = "一行\r\n".repeat(900);
        first.post(path, path, Map.of("keep", "yes", "note", lines));
        assertThat(drafts.of(world.first(), opened.number(), CaseAct.DRAW_UP))
                .as("breaks of lines are sent as two characters")
                .containsEntry("note", lines);
        assertThat(
                        visitor(world.second())
                                .post("/desk/cases", path, Map.of("keep", "yes"))
                                .statusCode())
                .isEqualTo(404);
        world.proposed(opened);
        world.pass(java.time.Duration.ofDays(31));
        assertThat(drafts.of(world.first(), opened.number(), CaseAct.DRAW_UP)).isEmpty();
    }
}
