package org.quanyi.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.quanyi.server.SampleCity;
import org.quanyi.server.TestServer;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Role;
import org.quanyi.server.casework.CaseAct;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.Letters;
import org.quanyi.server.credit.Commendation;
import org.quanyi.server.credit.CommendationObjection;
import org.quanyi.server.credit.CommendationObjections;
import org.quanyi.server.credit.Commendations;
import org.quanyi.server.credit.HonouredEmployer;
import org.quanyi.server.credit.RuleReversals;
import org.quanyi.server.credit.SwitchWorld;
import org.quanyi.server.person.NewPerson;
import org.quanyi.server.person.Persons;
import org.quanyi.server.signin.SteppedClock;
import org.quanyi.server.wage.ClassWorld;
import org.quanyi.server.wage.WageWorld;

/// The pages about commendations in a real browser, each by whoever it is for, in both languages
/// and at all widths.
class CommendationPagesTest {

    private static TestServer server;
    private static WageWorld wages;
    private static Browser browser;
    private static PageWalk walk;

    @BeforeAll
    static void open() {
        SteppedClock clock = new SteppedClock(Instant.parse("2026-11-02T02:00:00Z"));
        server = TestServer.stepped("commendation-pages", clock);
        SampleCity.open(server);
        wages = new WageWorld(server, clock);
        browser = Browser.open();
        walk = new PageWalk(server, browser);
    }

    @AfterAll
    static void close() {
        walk.close();
        browser.close();
        server.close();
    }

    @Test
    void aPersonIsAskedAnswersAndDeletesAndAClerkWritesTheirWordDown() {
        var number = SampleCity.number("99010119580303081");
        int key =
                server.get(Persons.class)
                        .register(List.of(new NewPerson("施看页", number)))
                        .getFirst();
        walk.comeIn(new Actor("pages-" + key, Role.PERSON, "施看页", "", key, null));
        assertThat(walk.check(List.of("/me/credit"))).isEmpty();
        new PageHonours(server).offered(key);
        assertThat(walk.check(List.of("/me", "/me/credit"))).isEmpty();
        browser.visit(server.address() + "/me/credit");
        walk.press("main form[action$='/keep'] button");
        assertThat(walk.here()).endsWith("/me/credit?done=kept");
        walk.press("main form[action$='/delete'] button");
        assertThat(walk.here()).endsWith("/me/credit?done=deleted");
        assertThat(walk.check(List.of("/me/credit?done=deleted"))).isEmpty();
        walk.signOut();
        walk.comeIn(wages.clerk());
        String look =
                walk.send(
                        "/desk",
                        Map.of(
                                "number", number.normalised(),
                                "purpose", "COUNTER_SERVICE",
                                "caseNumber", "H-2026-2"));
        assertThat(walk.check(List.of(look, look + "/honours"))).isEmpty();
        walk.send(look + "/honours", Map.of("deed", "HONEST", "document", "举报奖 1 号", "by", "某机关"));
        assertThat(browser.driver().getPageSource()).contains("role=\"alert\"");
        walk.signOut();
    }

    @Test
    void anOrganisationSeesShowsAndAnswers() {
        ClassWorld classes = new ClassWorld(wages);
        for (String year : List.of("2023", "2024", "2025")) {
            classes.classed(year);
            classes.classes().publish(wages.hr(), Integer.parseInt(year), true).orThrow();
        }
        Commendation honour = HonouredEmployer.of(server, wages.employer().id(), "示例和谐〔2025〕41号");
        server.get(Commendations.class).wish(wages.hr(), honour.id(), true).orThrow();
        Commendation doubted = HonouredEmployer.of(server, wages.employer().id(), "示例和谐〔2025〕42号");
        CaseFile told = HonouredEmployer.told(server, doubted);
        CaseFile paid = wages.take(wages.clerk(), wages.joined(), CaseAct.RECORD_PAID);
        walk.comeIn(wages.clerk());
        String inspection = "/desk/cases/" + paid.number();
        assertThat(
                        walk.check(
                                List.of(
                                        "/desk/commendations?code=" + wages.employer().code(),
                                        "/desk/commendations/" + honour.id() + "/end",
                                        inspection,
                                        inspection + "/mitigation")))
                .isEmpty();
        walk.send(inspection + "/mitigation", Map.of("document", "自查报告 7 号", "note", "核对了回单"));
        assertThat(walk.here()).endsWith(inspection);
        assertThat(walk.check(List.of(inspection))).isEmpty();
        walk.signOut();
        walk.comeIn(HonouredEmployer.CLERK);
        assertThat(walk.check(List.of("/desk/cases/" + told.number()))).isEmpty();
        walk.signOut();
        walk.comeIn(wages.hr());
        String objection = "/employer/credit/commendations/" + honour.id() + "/objection";
        assertThat(walk.check(List.of(objection))).isEmpty();
        CommendationObjection wrong =
                new CommendationObjection(
                        honour.id(), CommendationObjection.Wish.TAKEN_DOWN, null, "不是我们单位的");
        String said =
                server.get(CommendationObjections.class)
                        .ask(wages.hr(), wrong, List.of())
                        .orThrow()
                        .number();
        SwitchWorld rules = new SwitchWorld(server);
        rules.suspend("C-E4", wages.today());
        server.get(RuleReversals.class).carryOut();
        String hidden = server.get(Letters.class).ofEmployer(wages.hr()).getFirst().head().number();
        rules.resume("C-E4");
        server.get(RuleReversals.class).carryOut();
        String again = server.get(Letters.class).ofEmployer(wages.hr()).getFirst().head().number();
        assertThat(
                        walk.check(
                                List.of(
                                        "/employer/credit/cases/" + said,
                                        "/employer/credit",
                                        "/employer/notices",
                                        "/employer/notices/" + told.number(),
                                        "/employer/notices/" + again,
                                        "/employer/notices/" + hidden,
                                        "/credit?q=" + wages.employer().code())))
                .isEmpty();
        walk.signOut();
    }
}
