package org.quanyi.server.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.quanyi.rules.identity.PersonNumber;
import org.quanyi.server.SampleCity;
import org.quanyi.server.TestServer;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Authority;
import org.quanyi.server.access.DemoAccounts;
import org.quanyi.server.access.Purpose;
import org.quanyi.server.access.ReadLine;
import org.quanyi.server.access.Reads;
import org.quanyi.server.access.Representatives;
import org.quanyi.server.access.Role;
import org.quanyi.server.honour.Deed;
import org.quanyi.server.honour.Honour;
import org.quanyi.server.honour.Honours;
import org.quanyi.server.person.NewPerson;
import org.quanyi.server.person.Persons;

/// Honours as persons and clerks meet them on the pages.
class HonoursJourneyTest {

    private static final TestServer SERVER = TestServer.shared();
    private static int serial = 800;

    private final PersonNumber number = SampleCity.number("99010219590212" + ++serial);
    private final Actor actor = insured();
    private final int person = actor.requirePerson();
    private final Visitor visitor = Visitor.as(SERVER, actor.account());

    private Actor insured() {
        int key =
                SERVER.get(Persons.class)
                        .register(List.of(new NewPerson("施好事", number)))
                        .getFirst();
        Actor made = new Actor("honour-" + key, Role.PERSON, "施好事", "", key, null);
        SERVER.get(DemoAccounts.class).add(made);
        return made;
    }

    private UUID offered(Deed deed, String document) {
        Actor clerk = new Actor("honour-clerk", Role.CLERK, "周敏", "示例中心", null, null);
        Honour.Award award =
                new Honour.Award(deed, "示例市社会保险中心", document, LocalDate.of(2026, 10, 20));
        return SERVER.get(Honours.class).offer(clerk, person, award).orThrow().id();
    }

    private Document said(UUID id, String what) {
        return Visitor.parse(
                visitor.post("/me/credit", "/me/credit/honours/" + id + "/" + what, Map.of()));
    }

    @Test
    void aPersonIsAskedKeepsItReadsTheLetterAndDeletesItWithOneTap() throws IOException {
        assertThat(visitor.page("/me").text()).doesNotContain("想记在您名下");
        assertThat(visitor.page("/me/credit").text()).contains("这里没有。没有也没有任何影响。");
        UUID id = offered(Deed.RETURNED, "示例感〔2026〕81号");
        assertThat(visitor.page("/me").text()).contains("有一件好事想记在您名下");
        assertThat(visitor.page("/en/me").text()).contains("Something good could be kept");
        Document asked = visitor.page("/me/credit");
        assertThat(asked.text()).contains("您主动退回了多领的钱", "没有答复就当作不要", "示例感〔2026〕81号");
        assertThat(visitor.get("/me/credit/honours/" + id + "/letter.pdf").statusCode())
                .isEqualTo(404);
        assertThat(said(id, "keep").text()).contains("已经按您的意思留着", "看感谢信");
        assertThat(visitor.page("/me").text()).doesNotContain("想记在您名下");
        assertThat(letter("/me", id)).contains("感谢信", "施好事", "主动把它退了回来", "示例感〔2026〕81号");
        assertThat(letter("/en/me", id)).contains("Letter of thanks", "Nobody asked", "施好事");
        assertThat(visitor.get("/me/profile.json").body()).contains("示例感〔2026〕81号", "\"honours\"");
        Document gone = said(id, "delete");
        assertThat(gone.select("[role=status]").text()).contains("已经删除");
        assertThat(gone.text()).doesNotContain("示例感〔2026〕81号");
        assertThat(visitor.get("/me/profile.json").body()).doesNotContain("示例感〔2026〕81号");
        assertThat(visitor.get("/me/credit/honours/" + id + "/letter.pdf").statusCode())
                .isEqualTo(404);
    }

    private String letter(String me, UUID id) throws IOException {
        byte[] pdf = visitor.get(me + "/credit/honours/" + id + "/letter.pdf").bodyAsBytes();
        try (PDDocument read = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(read).replace("\n", "");
        }
    }

    @Test
    void noLeavesNothingAndALateAnswerIsToldSo() {
        UUID id = offered(Deed.VOLUNTEERED, "示例志〔2026〕82号");
        assertThat(said(id, "decline").text()).contains("什么都没有留下");
        assertThat(said(id, "keep").text()).contains("过了答复的日期，或者已经收回");
        assertThat(SERVER.get(Honours.class).of(person)).isEmpty();
    }

    private String opened(Visitor clerk, Purpose purpose) {
        var at =
                clerk.post(
                        "/desk",
                        "/desk",
                        Map.of(
                                "number", number.normalised(),
                                "purpose", purpose.name(),
                                "caseNumber", "H-2026-1"));
        return clerk.path(at) + "/honours";
    }

    @Test
    void aClerkOffersAndTakesTheWordOfAPersonAtTheWindow() {
        Actor officer = new Actor("honour-desk-" + person, Role.CLERK, "周敏", "示例中心", null, null);
        SERVER.get(DemoAccounts.class).add(officer);
        Visitor clerk = Visitor.as(SERVER, officer.account());
        String away = opened(clerk, Purpose.CASE_HANDLING);
        Map<String, String> form =
                new HashMap<>(
                        Map.of(
                                "deed", "SAID_SO",
                                "document", "举报奖〔2026〕83号",
                                "by", "示例市社会保险中心",
                                "on", "2026-10-20"));
        Document refused = Visitor.parse(clerk.post(away, away, form));
        assertThat(refused.select("[role=alert]").text()).contains("第九条");
        assertThat(refused.select("#document").val()).isEqualTo("举报奖〔2026〕83号");
        form.put("deed", "INFORMED");
        form.put("document", "示例感〔2026〕83号");
        assertThat(Visitor.parse(clerk.post(away, away, form)).select("[role=alert]").text())
                .contains("因为什么事");
        assertThat(SERVER.get(Honours.class).of(person)).isEmpty();
        form.put("deed", "SAID_SO");
        Document offered = Visitor.parse(clerk.post(away, away, form));
        // the person is not here: an officer sees nothing of what they have or are asked
        assertThat(offered.text()).contains("本人不在窗口").doesNotContain("示例感〔2026〕83号");
        UUID id = SERVER.get(Honours.class).of(person).getFirst().id();
        assertThat(clerk.post(away, away + "/" + id, Map.of("said", "keep")).statusCode())
                .isEqualTo(404);
        String here = opened(clerk, Purpose.COUNTER_SERVICE);
        assertThat(clerk.page(here).text()).contains("示例感〔2026〕83号", "等本人答复");
        Document own = Visitor.parse(clerk.post(here, here + "/" + id, Map.of("said", "keep")));
        assertThat(own.select("[role=alert]").text()).contains("不能替本人说");
        UUID other = offered(Deed.HONEST, "示例奖〔2026〕84号");
        clerk.post(here, here + "/" + other, Map.of("said", "keep"));
        assertThat(SERVER.get(Honours.class).of(person)).filteredOn(Honour::isKept).hasSize(1);
        clerk.post(here, here + "/" + other, Map.of("said", "delete"));
        clerk.post(here, here + "/" + id, Map.of("said", "decline"));
        assertThat(SERVER.get(Honours.class).of(person)).isEmpty();
        assertThat(SERVER.get(Reads.class).of(person))
                .extracting(ReadLine::fields)
                .contains("honours");
    }

    @Test
    void whoActsForThemSeesNothingOfIt() {
        offered(Deed.HONEST, "示例奖〔2026〕85号");
        assertThat(visitor.page("/me").text()).contains("有一件好事想记在您名下");
        int helper =
                SERVER.get(Persons.class)
                        .register(
                                List.of(
                                        new NewPerson(
                                                "施帮手",
                                                SampleCity.number("99010219590212" + ++serial))))
                        .getFirst();
        Actor helping = new Actor("honour-helper", Role.PERSON, "施帮手", "", helper, null);
        SERVER.get(DemoAccounts.class).add(helping);
        Authority.Terms terms =
                new Authority.Terms(
                        Authority.Basis.CONSENT,
                        Authority.Scope.ASK,
                        LocalDate.now(SERVER.get(Clock.class)).plusDays(30));
        long authority =
                SERVER.get(Representatives.class)
                        .give(person, helper, terms, "", actor.account())
                        .orThrow()
                        .id();
        Visitor acting = Visitor.as(SERVER, helping.account());
        acting.post("/me/acting", "/me/acting/" + authority + "/begin", Map.of());
        assertThat(acting.page("/me").text()).contains("施好事").doesNotContain("想记在您名下");
        assertThat(acting.get("/me/credit").statusCode()).isEqualTo(403);
    }
}
