package org.quanyi.server.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.quanyi.server.SampleCity;
import org.quanyi.server.TestServer;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.DemoAccounts;
import org.quanyi.server.access.Role;
import org.quanyi.server.casework.CaseAct;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.Cases;
import org.quanyi.server.casework.Outcome;
import org.quanyi.server.casework.Step;
import org.quanyi.server.credit.Commendation;
import org.quanyi.server.credit.Commendations;
import org.quanyi.server.credit.HonouredEmployer;
import org.quanyi.server.credit.RegisterWorld;
import org.quanyi.server.employer.Employer;
import org.quanyi.server.employer.Employers;

/// Commendations of organisations as clerks, employers and anybody meet them on the pages.
class CommendationsJourneyTest {

    private static final TestServer SERVER = TestServer.shared();
    private static final RegisterWorld WORLD = new RegisterWorld(SERVER, LocalDate.of(2026, 6, 1));
    private static int serial = 870;

    private final Employer employer =
            SERVER.get(Employers.class).byId(WORLD.organisation(++serial));
    private final String account = "hon-hr-" + employer.id();
    private final Visitor own;

    CommendationsJourneyTest() {
        SampleCity.account(SERVER, account, Role.EMPLOYER, employer.id());
        own = Visitor.as(SERVER, account);
    }

    private static Visitor staff(String name, Role role) {
        Actor actor = new Actor(name, role, "周敏", "示例表彰中心", null, null);
        SERVER.get(DemoAccounts.class).add(actor);
        return Visitor.as(SERVER, name);
    }

    private String look(String language) {
        return Visitor.as(SERVER, account).page(language + "/credit?q=" + employer.code()).text();
    }

    @Test
    void aClerkRecordsTheEmployerShowsItAndAnybodySeesIt() {
        Visitor clerk = staff("hon-desk", Role.CLERK);
        String form = "/desk/commendations";
        Map<String, String> typed =
                new HashMap<>(
                        Map.of(
                                "code", employer.code(),
                                "document", "示例和谐〔2025〕71号",
                                "by", "示例省和谐劳动关系创建领导小组",
                                "on", "2025-12-20",
                                "until", "",
                                "evidence", ""));
        Document refused = Visitor.parse(clerk.post(form, form, typed));
        assertThat(refused.select("[role=alert]")).isNotEmpty();
        assertThat(refused.select("#document").val()).isEqualTo("示例和谐〔2025〕71号");
        typed.put("evidence", "奖状原件 7 号");
        var sent = clerk.post(form, form, typed);
        assertThat(Visitor.parse(sent).text()).contains("登记单位荣誉", "示例和谐〔2025〕71号");
        String number = clerk.path(sent).substring("/desk/cases/".length());
        Actor officer = new Actor("hon-desk-2", Role.SECOND_OFFICER, "孙玉梅", "示例表彰中心", null, null);
        CaseFile file = SERVER.get(Cases.class).open(officer, number).orElseThrow();
        SERVER.get(Cases.class)
                .take(officer, new Step(number, file.version(), CaseAct.ACCEPT, ""))
                .orThrow();
        assertThat(clerk.page(form + "?code=" + employer.code()).text())
                .contains("示例和谐〔2025〕71号", "更正", "撤回");
        assertThat(own.page("/employer/credit").text())
                .contains("对本单位有利的", "示例和谐〔2025〕71号", "只有本单位看得到");
        assertThat(own.page("/en/employer/credit").text())
                .contains("In favour of your organisation", "only your organisation sees it");
        assertThat(look("")).contains("现在没有公开的信用信息").doesNotContain("示例和谐〔2025〕71号");
        Commendation held = SERVER.get(Commendations.class).of(employer.id()).getFirst();
        String wish = "/employer/credit/commendations/" + held.id();
        assertThat(Visitor.parse(own.post("/employer/credit", wish, Map.of("wish", "yes"))).text())
                .contains("别人查得到");
        assertThat(look("")).contains("单位愿意公开的荣誉", "示例和谐〔2025〕71号", employer.name());
        assertThat(look("/en")).contains("Honours that the organisation shows");
        own.post("/employer/credit", wish, Map.of("wish", "no"));
        assertThat(look("")).contains("现在没有公开的信用信息").doesNotContain("示例和谐〔2025〕71号");
    }

    @Test
    void anEmployerIsToldTheFactsAndSaysItsSideBeforeOneIsTakenBack() {
        Commendation honour = HonouredEmployer.of(SERVER, employer.id(), "示例和谐〔2025〕72号");
        Visitor clerk = staff("hon-desk-3", Role.CLERK);
        String end = "/desk/commendations/" + honour.id() + "/end";
        assertThat(
                        Visitor.parse(clerk.post(end, end, Map.of("reason", "FALSE_PAPERS")))
                                .select("[role=alert]"))
                .isNotEmpty();
        String told = "/employer/notices/" + HonouredEmployer.told(SERVER, honour).number();
        assertThat(own.page("/employer/notices").text()).contains("荣誉打算撤回：事先告知");
        Document notice = own.page(told);
        assertThat(notice.text()).contains("打算撤回你们的一份荣誉", "申报材料中的工资表与台账不符", "不回答不等于承认");
        assertThat(own.page("/en" + told).text())
                .contains("An honour of yours may be taken back", "No answer is no admission");
        Document said =
                Visitor.parse(
                        own.post(told, told, Map.of("act", "SAY_NOT_SO", "note", "工资表就是台账，日期写错了")));
        assertThat(said.text()).contains("收到你们的异议", "工资表就是台账");
        assertThat(SERVER.get(Commendations.class).of(employer.id())).hasSize(1);
    }

    @Test
    void anEmployerSaysThatOneIsWrongAndReadsTheAnswerInTwoLanguages() {
        Commendation honour = HonouredEmployer.of(SERVER, employer.id(), "示例和谐〔2025〕76号");
        String form = "/employer/credit/commendations/" + honour.id() + "/objection";
        assertThat(own.page("/employer/credit").select("a[href$='/objection']")).hasSize(1);
        Map<String, String> typed = new HashMap<>(Map.of("words", "文号少了一位"));
        Document refused = Visitor.parse(own.post(form, form, typed));
        assertThat(refused.select("[role=alert]").text()).contains("请选择要怎么办");
        assertThat(refused.select("#words").val()).isEqualTo("文号少了一位");
        assertThat(refused.select("#document").val()).as("what stands").isEqualTo("示例和谐〔2025〕76号");
        typed.put("wish", "CORRECTED");
        typed.put("by", "示例省和谐劳动关系创建领导小组");
        typed.put("on", "2025-12-20");
        typed.put("document", "示例和谐〔2025〕176号");
        typed.put("until", "");
        var sent = own.post(form, form, typed);
        String at = own.path(sent);
        String number = at.substring(at.lastIndexOf('/') + 1);
        assertThat(Visitor.parse(sent).text()).contains("对单位荣誉的异议", "示例和谐〔2025〕176号", "荣誉照常");
        Actor clerk = new Actor("hon-desk-4", Role.CLERK, "周敏", "示例表彰中心", null, null);
        Actor officer = new Actor("hon-desk-5", Role.SECOND_OFFICER, "孙玉梅", "示例表彰中心", null, null);
        Cases cases = SERVER.get(Cases.class);
        CaseFile asked = cases.open(clerk, number).orElseThrow();
        CaseFile written = RegisterWorld.answer(cases, asked, clerk, Outcome.UPHELD).orThrow();
        RegisterWorld.accept(cases, written, officer).orThrow();
        assertThat(own.page("/employer/notices").text()).contains("对单位荣誉异议的答复");
        assertThat(own.page("/en/employer/notices").text())
                .contains("Answer to the objection to an honour");
        assertThat(own.page(at).text()).contains("您说得对，已经按您的请求办了");
        assertThat(own.page("/en" + at).text()).contains("what you asked for is done");
        assertThat(own.page("/employer/credit").text())
                .contains("示例和谐〔2025〕176号")
                .doesNotContain("示例和谐〔2025〕76号");
    }
}
