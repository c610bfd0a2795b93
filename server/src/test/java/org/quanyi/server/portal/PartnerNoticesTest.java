package org.quanyi.server.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.quanyi.rules.Result;
import org.quanyi.server.ProgramClient;
import org.quanyi.server.SampleCity;
import org.quanyi.server.TestServer;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.DemoAccounts;
import org.quanyi.server.access.Role;
import org.quanyi.server.credit.CreditEntry;
import org.quanyi.server.credit.CreditNotice;
import org.quanyi.server.credit.CreditNotice.Part;
import org.quanyi.server.credit.CreditNotice.Way;
import org.quanyi.server.credit.EntryAct;
import org.quanyi.server.credit.Recipient;
import org.quanyi.server.credit.Recipients;
import org.quanyi.server.credit.RegisterWorld;
import org.quanyi.server.exchange.Agreement;
import org.quanyi.server.exchange.Agreements;
import org.quanyi.server.exchange.Question;
import tools.jackson.databind.JsonNode;

/// What an authority is told and what is withdrawn from it, on each way that it goes: its program
/// fetches what is its own and nothing else; an officer prints, sends and records a letter; the
/// organisation reads what really left.
class PartnerNoticesTest {

    private static final TestServer SERVER = TestServer.shared();
    private static final LocalDate TODAY = LocalDate.now(SERVER.get(Clock.class));
    private static final RegisterWorld WORLD = new RegisterWorld(SERVER, TODAY.minusMonths(5));
    private static final String OFFICE = "示例取函市采购管理处";
    private static final String OTHER_OFFICE = "示例取函市采购管理处二科";
    private static final String OFFICER = "notices-clerk";
    private static int serial = 4200;

    @BeforeAll
    static void programs() {
        program("notices-own", OFFICE, "NOTICES-OWN", Question.CREDIT_NOTICES);
        program("notices-other", OTHER_OFFICE, "NOTICES-OTHER", Question.CREDIT_NOTICES);
        program("notices-status", OFFICE, "NOTICES-STATUS", Question.CREDIT_STATUS);
        SampleCity.account(SERVER, OFFICER, Role.CLERK, null);
    }

    private static void program(String account, String office, String terms, Question question) {
        SERVER.get(DemoAccounts.class)
                .add(new Actor(account, Role.PARTNER, "取函程序", office, null, null));
        SERVER.get(Agreements.class)
                .make(
                        new Agreement(
                                terms,
                                account,
                                question,
                                "政府采购法第22条",
                                TODAY.minusDays(1),
                                TODAY.plusDays(1),
                                1000,
                                null,
                                null))
                .orThrow();
    }

    private static Recipients recipients() {
        return SERVER.get(Recipients.class);
    }

    private static CreditEntry entry(int employer) {
        return WORLD.enter(WORLD.told(employer)).orThrow();
    }

    private static CreditNotice tell(CreditEntry entry, String office) {
        return recipients()
                .tell(
                        RegisterWorld.THIRD,
                        new Recipients.Telling(
                                entry.id(),
                                Recipient.PROCUREMENT,
                                office,
                                "取告〔2026〕" + entry.id() + "号"))
                .orThrow();
    }

    private static void lift(CreditEntry entry) {
        WORLD.happens(entry, EntryAct.LIFTED, TODAY, RegisterWorld.THIRD, RegisterWorld.FOURTH)
                .orThrow();
    }

    private static CreditNotice now(CreditNotice notice) {
        return recipients().byId(notice.id()).orElseThrow();
    }

    private static ProgramClient.Reply fetch(String account, String terms, long after) {
        return new ProgramClient(SERVER, account)
                .json(
                        "/api/v1/partner/credit/notices",
                        "{\"agreement\":\"%s\",\"after\":%d}".formatted(terms, after));
    }

    private static ProgramClient.Reply say(String account, String terms, long notice, String says) {
        return new ProgramClient(SERVER, account)
                .json(
                        "/api/v1/partner/credit/notices/" + notice,
                        "{\"agreement\":\"%s\",\"says\":\"%s\"}".formatted(terms, says));
    }

    /// All pages that a program is handed out, by the number of the notice.
    private static List<JsonNode> all(String account, String terms) {
        List<JsonNode> notices = new ArrayList<>();
        long after = 0;
        for (int page = 0; page < 20; page++) {
            JsonNode answer = fetch(account, terms, after).json();
            assertThat(answer.at("/answer").asString()).isEqualTo("told");
            answer.at("/notices").forEach(notices::add);
            if (answer.at("/next").isNull()) {
                return notices;
            }
            after = answer.at("/next").asLong();
        }
        throw new IllegalStateException("no last page");
    }

    private static List<Long> numbers(List<JsonNode> notices) {
        return notices.stream().map(n -> n.at("/notice").asLong()).toList();
    }

    @Test
    void fetchingIsTheSendingAndTheAnswerEndsIt() {
        int employer = WORLD.organisation(++serial);
        SampleCity.account(SERVER, "notices-hr", Role.EMPLOYER, employer);
        Visitor hr = Visitor.as(SERVER, "notices-hr");
        CreditEntry entry = entry(employer);
        CreditNotice notice = tell(entry, OFFICE);
        String page = "/employer/credit/" + entry.id();
        assertThat(hr.get(page).body()).contains("告知函还没有送出");

        assertThat(numbers(all("notices-own", "NOTICES-OWN"))).contains(notice.id());
        assertThat(now(notice).sent())
                .isEqualTo(new CreditNotice.Mail(Way.PROGRAM, "NOTICES-OWN", TODAY));
        assertThat(hr.get(page).body()).contains("由对方的程序取走").doesNotContain("告知函还没有送出");
        assertThat(say("notices-own", "NOTICES-OWN", notice.id(), "dropped").at("/code"))
                .as("nothing was withdrawn")
                .isEqualTo("CRD-136");

        lift(entry);
        assertThat(now(notice).isToWithdraw()).isTrue();
        assertThat(hr.get(page).body()).contains("在这里撤回", "撤回函还没有送出");
        assertThat(say("notices-own", "NOTICES-OWN", notice.id(), "dropped").at("/code"))
                .as("the withdrawal was not fetched")
                .isEqualTo("CRD-136");
        JsonNode withdrawn =
                all("notices-own", "NOTICES-OWN").stream()
                        .filter(n -> n.at("/notice").asLong() == notice.id())
                        .findFirst()
                        .orElseThrow();
        assertThat(withdrawn.at("/withdrawn/why").asString()).isEqualTo("LIFTED");
        assertThat(withdrawn.at("/withdrawn/since").asString()).isEqualTo(TODAY.toString());
        assertThat(withdrawn.at("/document").asString()).isEqualTo(entry.paper().number());
        assertThat(withdrawn.at("/code").asString()).isEqualTo(entry.code());
        assertThat(now(notice).recallSent())
                .isEqualTo(new CreditNotice.Mail(Way.PROGRAM, "NOTICES-OWN", TODAY));
        assertThat(hr.get(page).body()).contains("对方的程序取走了撤回", "等对方确认不再使用");

        for (int twice = 0; twice < 2; twice++) {
            assertThat(say("notices-own", "NOTICES-OWN", notice.id(), "dropped").at("/answer"))
                    .isEqualTo("recorded");
        }
        assertThat(now(notice).isOwed()).isFalse();
        assertThat(numbers(all("notices-own", "NOTICES-OWN"))).doesNotContain(notice.id());
        assertThat(hr.get(page).body()).contains("对方确认不再使用").doesNotContain("等对方确认");
        assertThat(hr.get("/employer/credit").body())
                .as("each fetch is seen")
                .contains("取走告知，当时有效", "取走撤回");
        recipients().close(RegisterWorld.THIRD, entry.id()).orThrow();
    }

    /// Another office, another agreement, another question: as if nothing were there.
    @Test
    void nobodyElseFetchesOrAnswers() {
        CreditEntry entry = entry(WORLD.organisation(++serial));
        CreditNotice notice = tell(entry, OFFICE);
        assertThat(all("notices-other", "NOTICES-OTHER")).isEmpty();
        assertThat(now(notice).sent()).as("nobody fetched it").isNull();
        String nothing = say("notices-other", "NOTICES-OTHER", 999_999_999, "received").text();
        assertThat(say("notices-other", "NOTICES-OTHER", notice.id(), "received").text())
                .isEqualTo(nothing);
        String unknown = fetch("notices-other", "NO-SUCH-TERMS", 0).text();
        assertThat(unknown).contains("EXC-001");
        assertThat(fetch("notices-other", "NOTICES-OWN", 0).text()).isEqualTo(unknown);
        assertThat(fetch("notices-status", "NOTICES-STATUS", 0).text()).isEqualTo(unknown);
        assertThat(say("notices-other", "NOTICES-OWN", notice.id(), "received").at("/code"))
                .isEqualTo("EXC-001");
        assertThat(now(notice).received()).isNull();
        // and the own program does
        assertThat(numbers(all("notices-own", "NOTICES-OWN"))).contains(notice.id());
        lift(entry);
        all("notices-own", "NOTICES-OWN");
        assertThat(say("notices-other", "NOTICES-OTHER", notice.id(), "dropped").text())
                .isEqualTo(nothing);
        assertThat(now(notice).isOwed()).isTrue();
    }

    /// What ended before it was fetched, and what has to wait, is handed out to nobody.
    @Test
    void whatEndedBeforeItWasFetchedIsNotHandedOut() {
        CreditEntry ended = entry(WORLD.organisation(++serial));
        CreditNotice gone = tell(ended, OFFICE);
        lift(ended);
        assertThat(numbers(all("notices-own", "NOTICES-OWN"))).doesNotContain(gone.id());
        assertThat(now(gone).recallSent()).isNull();
    }

    /// Who fetches while an entry is being lifted waits, and gets nothing of it: had it gone first,
    /// the withdrawal would be owed.
    @Test
    void whoFetchesWhileAnEntryEndsWaitsForIt() {
        CreditEntry entry = entry(WORLD.organisation(++serial));
        CreditNotice notice = tell(entry, OFFICE);
        AtomicReference<CompletableFuture<ProgramClient.Reply>> fetching = new AtomicReference<>();
        WORLD.inTransaction(
                        () -> {
                            Result<CreditEntry> lifted =
                                    WORLD.register()
                                            .record(
                                                    RegisterWorld.event(
                                                            entry,
                                                            EntryAct.LIFTED,
                                                            TODAY,
                                                            RegisterWorld.THIRD,
                                                            RegisterWorld.FOURTH));
                            CompletableFuture<ProgramClient.Reply> asked =
                                    CompletableFuture.supplyAsync(() ->
                                            fetch("notices-own", "NOTICES-OWN", notice.id() - 1));
                            fetching.set(asked);
                            // whoever did not wait would have its answer by then
                            asked.copy().completeOnTimeout(null, 2, TimeUnit.SECONDS).join();
                            return lifted;
                        })
                .orThrow();
        List<JsonNode> notices = new ArrayList<>();
        fetching.get().join().json().at("/notices").forEach(notices::add);
        assertThat(numbers(notices)).doesNotContain(notice.id());
        assertThat(now(notice).sent()).isNull();
        assertThat(now(notice).isToWithdraw()).isFalse();
    }

    @Test
    void manyComePageByPage() {
        int employer = WORLD.organisation(++serial);
        List<Long> told = new ArrayList<>();
        for (int i = 0; i < 53; i++) {
            told.add(tell(entry(employer), OTHER_OFFICE + "三").id());
        }
        program("notices-many", OTHER_OFFICE + "三", "NOTICES-MANY", Question.CREDIT_NOTICES);
        JsonNode first = fetch("notices-many", "NOTICES-MANY", 0).json();
        assertThat(first.at("/notices")).hasSize(50);
        assertThat(numbers(all("notices-many", "NOTICES-MANY"))).isEqualTo(told);
    }

    /// The officer's way: printed, sent, recorded; and nothing of it stays once it is answered.
    @Test
    void anOfficerPrintsSendsAndRecordsALetter() {
        Visitor clerk = Visitor.as(SERVER, OFFICER);
        CreditEntry entry = entry(WORLD.organisation(++serial));
        CreditNotice notice = tell(entry, OFFICE + "窗口");
        String letter = "/desk/credit/notices/" + notice.id();
        assertThat(clerk.get(letter + "/letter").body())
                .contains("事实告知函", "Notice of a fact", notice.document(), entry.code())
                .contains(OFFICE + "窗口", entry.paper().number());
        assertThat(clerk.get(letter + "/withdrawal").statusCode()).isEqualTo(404);
        record(clerk, notice, entry, "sent", "");
        assertThat(now(notice).sent()).isNotNull();

        lift(entry);
        assertThat(clerk.get(letter + "/letter").statusCode()).isEqualTo(404);
        String desk = clerk.get("/desk/credit").body();
        assertThat(desk).contains("等着送出的撤回函", notice.document(), "法律没有写天数，是我们自己定的");
        assertThat(clerk.get(letter + "/withdrawal").body())
                .contains("撤回函", "Withdrawal", notice.document(), entry.paper().number())
                .contains(entry.code(), "已经移出", "it was lifted", "第 18 条", "article 18");
        record(clerk, notice, entry, "unanswered", "不等了，直接办结");
        assertThat(now(notice).unanswered()).as("not before it left").isNull();
        record(clerk, notice, entry, "withdrawn", "取撤〔2026〕1号");
        assertThat(now(notice).recallSent())
                .isEqualTo(new CreditNotice.Mail(Way.LETTER, "取撤〔2026〕1号", TODAY));
        record(clerk, notice, entry, "dropped", "取回〔2026〕1号");
        assertThat(now(notice).isOwed()).isFalse();
        assertThat(clerk.get(letter + "/withdrawal").statusCode()).isEqualTo(404);
        assertThat(recipients().of(entry.id())).extracting(CreditNotice::dropped).isNotEmpty();
    }

    private static void record(
            Visitor clerk, CreditNotice notice, CreditEntry entry, String act, String text) {
        clerk.post(
                "/desk/credit",
                "/desk/credit/notices/" + notice.id(),
                Map.of(
                        "entry",
                        Long.toString(entry.id()),
                        "act",
                        act,
                        "text",
                        text,
                        "on",
                        TODAY.toString()));
    }

    /// A letter that left is not sent again by the program; its answer may come either way.
    @Test
    void aLetterThatLeftIsNotSentAgainByTheProgram() {
        CreditEntry entry = entry(WORLD.organisation(++serial));
        CreditNotice notice = tell(entry, OFFICE);
        recipients()
                .send(
                        RegisterWorld.THIRD,
                        notice.id(),
                        new Recipients.Posting(Part.NOTICE, "", TODAY))
                .orThrow();
        assertThat(numbers(all("notices-own", "NOTICES-OWN"))).contains(notice.id());
        assertThat(now(notice).sent())
                .isEqualTo(new CreditNotice.Mail(Way.LETTER, notice.document(), TODAY));
        say("notices-own", "NOTICES-OWN", notice.id(), "received");
        assertThat(now(notice).received())
                .isEqualTo(new CreditNotice.Mail(Way.PROGRAM, "NOTICES-OWN", TODAY));
    }
}
