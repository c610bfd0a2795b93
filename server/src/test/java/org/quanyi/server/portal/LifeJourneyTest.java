package org.quanyi.server.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.quanyi.rules.identity.PersonNumber;
import org.quanyi.server.LifeFacts;
import org.quanyi.server.SampleCity;
import org.quanyi.server.SampleList;
import org.quanyi.server.TestServer;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.DemoAccounts;
import org.quanyi.server.access.Purpose;
import org.quanyi.server.access.Role;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.Cases;
import org.quanyi.server.contribution.BenefitRecords;
import org.quanyi.server.document.Verdict;
import org.quanyi.server.person.LifeEvents;
import org.quanyi.server.person.LifeFact;
import org.quanyi.server.person.NewPerson;
import org.quanyi.server.person.Persons;

/// Life events as persons and clerks meet them on the pages.
class LifeJourneyTest {

    private static final TestServer SERVER = TestServer.shared();
    private static int serial = 700;

    private static PersonNumber number() {
        return SampleCity.number("99010219570311" + ++serial);
    }

    private static Actor insured(String name, PersonNumber number) {
        int key =
                SERVER.get(Persons.class).register(List.of(new NewPerson(name, number))).getFirst();
        Actor actor = new Actor("life-" + key, Role.PERSON, name, "", key, null);
        SERVER.get(DemoAccounts.class).add(actor);
        return actor;
    }

    @Test
    void whoIsDeclaredDeadComesNoFurtherAndIsToldWhereToGo() {
        Actor actor = insured("钱还活着", number());
        Visitor visitor = Visitor.as(SERVER, actor.account());
        assertThat(visitor.get("/me/profile").statusCode()).isEqualTo(200);
        CaseFile death =
                LifeFacts.record(SERVER, actor.requirePerson(), LifeFacts.death("2026-01-02"));
        var sent = visitor.get("/me/record");
        assertThat(visitor.path(sent)).startsWith("/sign-in");
        assertThat(Visitor.parse(sent).text()).contains("登记了您去世", "任何一个窗口", "12333");
        assertThat(Visitor.parse(Visitor.as(SERVER, actor.account()).get("/me/cases")).text())
                .doesNotContain("钱还活着");
        LifeFacts.takeBack(SERVER, death);
        Visitor again = Visitor.as(SERVER, actor.account());
        assertThat(again.page("/me/profile").text()).contains("去世", "已撤销");
        assertThat(again.page("/en/me/profile").text()).contains("Death", "taken back");
    }

    @Test
    void aNewNameStandsOnAllPagesAndAnEarlierStatementStaysGenuine() {
        Actor actor = insured("钱旧纸", number());
        int person = actor.requirePerson();
        Statements statements = SERVER.get(Statements.class);
        Records.Reader own = new Records.Reader(actor, Purpose.OWN_RECORD, "", "months");
        Statement issued = statements.issue(own, person, Language.ZH);
        LifeFacts.record(SERVER, person, LifeFacts.fact(LifeFact.Kind.NAME, "2026-02-01", "钱新纸"));
        assertThat(statements.reopen(own, person, issued.number()))
                .hasValueSatisfying(
                        again -> assertThat(again).isInstanceOf(Statements.Reopened.Changed.class));
        assertThat(statements.verify(issued.number(), issued.checkCode()).verdict())
                .isEqualTo(Verdict.GENUINE);
        assertThat(statements.issue(own, person, Language.ZH).record().person().name())
                .isEqualTo("钱新纸");
        Document profile = Visitor.as(SERVER, actor.account()).page("/me/profile");
        assertThat(profile.text()).contains("钱新纸", "公安户籍登记", "2026 年 2 月 1 日");
        assertThat(profile.select("header").text()).contains("钱新纸").doesNotContain("钱旧纸");
    }

    @Test
    void thePersonObjectsOnTheirPageAndNothingTypedIsLost() {
        Actor actor = insured("钱不服", number());
        int person = actor.requirePerson();
        LifeFacts.record(SERVER, person, LifeFacts.fact(LifeFact.Kind.ABROAD, "2026-02-01", ""));
        String event = SERVER.get(LifeEvents.class).of(person).getFirst().number();
        Visitor visitor = Visitor.as(SERVER, actor.account());
        assertThat(visitor.page("/me/record").text()).contains("在境外定居", "本身不结束参保");
        Document refused =
                Visitor.parse(
                        visitor.post(
                                "/me/profile",
                                "/me/profile/life",
                                Map.of("event", event, "said", "我一直在国内")));
        assertThat(refused.select("[role=alert]")).isNotEmpty();
        assertThat(refused.text()).contains("我一直在国内");
        var asked =
                visitor.post(
                        "/me/profile",
                        "/me/profile/life",
                        Map.of("event", event, "doubt", "NOT_SO", "said", "我一直在国内"));
        assertThat(visitor.path(asked)).startsWith("/me/cases/B");
        assertThat(Visitor.parse(asked).text()).contains("出境定居", "没有这回事");
        assertThat(visitor.page("/me/profile").text()).contains("正在查");
    }

    @Test
    void aClerkRecordsTakesBackAndStopsAtTheDesk() {
        PersonNumber number = number();
        Actor actor = insured("钱窗口", number);
        Actor clerk = LifeFacts.clerk(actor.requirePerson());
        SERVER.get(DemoAccounts.class).add(clerk);
        Visitor desk = Visitor.as(SERVER, clerk.account());
        String life = look(desk, number) + "/life";
        Map<String, String> form =
                Map.of(
                        "do", "record",
                        "kind", "DEATH",
                        "day", "2026-01-05",
                        "source", "CIVIL_AFFAIRS",
                        "document", "火化证明 118",
                        "issuer", "");
        Document refused = Visitor.parse(desk.post(life, life, form));
        assertThat(refused.select("#document-msg").text()).contains("谁出具的");
        assertThat(refused.select("#document").val()).isEqualTo("火化证明 118");
        Map<String, String> whole = new HashMap<>(form);
        whole.put("issuer", "示例市殡仪馆");
        var asked = desk.post(life, life, whole);
        assertThat(desk.path(asked)).startsWith("/desk/cases/B");
        assertThat(Visitor.parse(asked).text())
                .contains("去世", "民政（殡葬）登记", "火化证明 118 · 示例市殡仪馆", "2026 年 1 月 5 日");
        Document line = desk.page(life);
        String waiting = line.select("input[name=case]").val();
        var stopped =
                desk.post(
                        life,
                        life,
                        Map.of(
                                "do",
                                "stop",
                                "case",
                                waiting,
                                "version",
                                line.select("input[name=version]").val(),
                                "words",
                                "本人带身份证到窗口"));
        assertThat(Visitor.parse(stopped).text()).contains("停下", "本人带身份证到窗口");
        assertThat(desk.page("/desk/newborn").select("form")).isNotEmpty();
    }

    @Test
    void aClerkWritesAnObjectionToAFactDownAsAnyOtherRequest() {
        PersonNumber number = number();
        Actor actor = insured("钱口述", number);
        int person = actor.requirePerson();
        LifeFacts.record(SERVER, person, LifeFacts.fact(LifeFact.Kind.ABROAD, "2026-02-01", ""));
        String event = SERVER.get(LifeEvents.class).of(person).getFirst().number();
        Actor clerk = LifeFacts.clerk(person + 1);
        SERVER.get(DemoAccounts.class).add(clerk);
        Visitor desk = Visitor.as(SERVER, clerk.account());
        String look =
                desk.path(
                        desk.post(
                                "/desk",
                                "/desk",
                                Map.of(
                                        "number",
                                        number.normalised(),
                                        "purpose",
                                        Purpose.COUNTER_SERVICE.name(),
                                        "caseNumber",
                                        "窗口 2026-10",
                                        "go",
                                        "request")));
        String form = look + "?kind=month-objection";
        Map<String, String> typed = new HashMap<>();
        typed.put("kind", "month-objection");
        typed.put("channel", "PHONE");
        typed.put("received", desk.page(form).select("#received").val());
        typed.put("said", "我一直住在示例市");
        typed.put("event", "S-999999");
        typed.put("life-doubt", "NOT_SO");
        Document none = Visitor.parse(desk.post(form, look, typed));
        assertThat(none.select("#event-msg")).isNotEmpty();
        assertThat(none.select("#said").text()).isEqualTo("我一直住在示例市");
        typed.put("event", event);
        typed.remove("life-doubt");
        Document silent = Visitor.parse(desk.post(form, look, typed));
        assertThat(silent.select("[role=alert] a").attr("href")).isEqualTo("#life-doubt");
        assertThat(silent.select("details[open] #event").val()).isEqualTo(event);
        typed.put("life-doubt", "NOT_SO");
        var taken = desk.post(form, look, typed);
        assertThat(desk.path(taken)).startsWith("/desk/cases/B").endsWith("/receipt");
        assertThat(Visitor.parse(taken).text()).contains("出境定居", "没有这回事", "我一直住在示例市");
    }

    /// Whoever is declared dead while an employer goes on filing: both officers see the months, the
    /// desk's page lists them, and nothing is changed by it.
    @Test
    void monthsAfterADeathAreAskedAboutAndNothingMore() {
        PersonNumber number = number();
        Careers careers = new Careers(SERVER);
        Careers.Worker worker = new Careers.Worker("钱晚报", number.normalised());
        Careers.Job job = careers.employer(SampleList.code(641), "示例晚报单位", "990100", worker);
        careers.paid(job, "2025-09", "2025-12", "8000");
        int person = careers.person(worker);
        Actor clerk = LifeFacts.clerk(person);
        SERVER.get(DemoAccounts.class).add(clerk);
        Actor officer = LifeFacts.officer(person);
        SERVER.get(DemoAccounts.class).add(officer);
        Visitor desk = Visitor.as(SERVER, clerk.account());
        String life = look(desk, number) + "/life";
        assertThat(desk.page(life).select("#late")).isEmpty();
        String asked =
                desk.path(
                        desk.post(
                                life,
                                life,
                                Map.of(
                                        "do", "record",
                                        "kind", "DEATH",
                                        "day", "2025-10-20",
                                        "source", "CIVIL_AFFAIRS",
                                        "document", "火化证明 119",
                                        "issuer", "示例市殡仪馆")));
        assertThat(desk.page(asked).text())
                .contains("去世当月以后还有记录的月份", "2025-11, 2025-12")
                .doesNotContain("2025-10, 2025-11");
        String file = asked.replaceAll(".*/", "");
        Visitor second = Visitor.as(SERVER, officer.account());
        assertThat(second.page("/desk/review/" + file).text()).contains("2025-11, 2025-12");
        CaseFile death = SERVER.get(Cases.class).open(officer, file).orElseThrow();
        LifeFacts.due(SERVER, LifeFacts.accept(SERVER, death));
        SERVER.get(Cases.class).carryOut();

        Document page = desk.page(life);
        assertThat(page.select("section[aria-labelledby=late] li").eachText())
                .containsExactly("2025 年 11 月 示例晚报单位", "2025 年 12 月 示例晚报单位");
        assertThat(page.select("#late").text()).contains("2 个月");
        assertThat(desk.page("/en" + life).select("#late").text()).contains("2 months");
        assertThat(
                        SERVER.get(BenefitRecords.class)
                                .of(person, SERVER.get(Clock.class).instant())
                                .inForce())
                .as("nothing is taken back")
                .hasSize(4);
        LifeFacts.takeBack(SERVER, death);
        assertThat(desk.page(life).select("#late")).isEmpty();
    }

    private static String look(Visitor desk, PersonNumber number) {
        return desk.path(
                desk.post(
                        "/desk",
                        "/desk",
                        Map.of(
                                "number", number.normalised(),
                                "purpose", Purpose.COUNTER_SERVICE.name(),
                                "caseNumber", "窗口 2026-9")));
    }
}
