package org.quanyi.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.quanyi.server.TestServer;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseState;
import org.quanyi.server.credit.CreditRegister;
import org.quanyi.server.credit.ListingLaw;
import org.quanyi.server.credit.ListingWorld;

/// A proposed listing in a real browser, from the order that was not performed to the entry, each
/// page by whoever it is for, in both languages and on a phone.
class ListingJourneyTest {

    private static TestServer server;
    private static ListingWorld world;
    private static Browser browser;
    private static PageWalk walk;

    @BeforeAll
    static void open() {
        world = ListingWorld.open("listing-journey");
        server = world.server;
        browser = Browser.open();
        walk = new PageWalk(server, browser);
    }

    @AfterAll
    static void close() {
        walk.close();
        browser.close();
        server.close();
    }

    private static Map<String, String> grounds() {
        Map<String, String> typed = new LinkedHashMap<>();
        server.get(ListingLaw.class)
                .grounds()
                .forEach(ground -> {
                    typed.put("said-" + ground.code(), "NO");
                    typed.put("reason-" + ground.code(), "核对了案卷");
                    typed.put("evidence-" + ground.code(), "卷 1");
                });
        return typed;
    }

    private static Map<String, String> plan(String code) {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("measure-" + code, "yes");
        for (String question : List.of("basis", "relation", "fit", "mildest", "ends")) {
            typed.put("memo-" + question, "条例第四十八条，与工资支付直接相关");
        }
        return typed;
    }

    private static Map<String, String> owed() {
        return Map.of("workers", "12", "all", "86000", "months", "1", "one", "9000");
    }

    private static String main() {
        return browser.driver().findElement(By.tagName("main")).getText();
    }

    private static CaseFile now(CaseFile file) {
        return world.now(file);
    }

    @Test
    void fromTheOrderToTheEntryAndNothingOutsideBefore() {
        CaseFile order = world.overdue();
        walk.comeIn(world.first());
        String opening = "/desk/cases/" + order.number() + "/listing";
        assertThat(walk.check(List.of("/desk/cases/" + order.number(), opening))).isEmpty();
        String page = walk.send(opening, typed(owed(), Map.of("note", "逾期未支付，见送达回证")));
        assertThat(page).startsWith("/desk/cases/B2026-");
        String number = page.substring(page.lastIndexOf('/') + 1);
        CaseFile file = world.cases().open(world.first(), number).orElseThrow();
        walk.send(page + "/proposal", Map.of("note", "逐项核对"));
        assertThat(walk.headline()).as("refused, with what is missing").contains("排除情形");
        assertThat(browser.driver().findElements(By.cssSelector("main [role=alert]"))).hasSize(1);
        Map<String, String> proposal = typed(grounds(), plan("M04"));
        proposal.put("evidence", "责令书 88 号");
        proposal.put("note", "工资表和回证在卷");
        assertThat(walk.send(page + "/proposal", proposal)).isEqualTo(page);
        walk.signOut();
        world.on("2026-02-12");
        walk.comeIn(world.second());
        browser.visit(server.address() + page);
        walk.press("main button[value=SERVE_NOTICE]");
        assertThat(walk.check(List.of(page, page + "/notice"))).isEmpty();
        walk.signOut();
        employerObjects(number);
        officersAnswer(file, page);
        assertThat(server.get(CreditRegister.class).of(Objects.requireNonNull(file.employer())))
                .isEmpty();
        effect(file);
        assertThat(server.get(CreditRegister.class).of(Objects.requireNonNull(file.employer())))
                .hasSize(1);
    }

    private static Map<String, String> typed(Map<String, String> one, Map<String, String> other) {
        Map<String, String> all = new LinkedHashMap<>(one);
        all.putAll(other);
        return all;
    }

    private static void employerObjects(String number) {
        walk.comeIn(world.hr());
        String page = "/employer/credit/proposed/" + number;
        browser.visit(server.address() + "/employer");
        assertThat(main()).as("its home says that a notice waits").contains("通知还没看");
        assertThat(walk.check(List.of("/employer", "/employer/notices", page))).isEmpty();
        browser.visit(server.address() + page);
        assertThat(walk.headline()).contains("还没有列入").contains("2026 年 2 月 26 日");
        String text = main();
        assertThat(text).contains("RS-45", "RS-36", "Q1", "现在付清，并书面承诺", "12333");
        assertThat(browser.driver().findElements(By.cssSelector("main input[name=act]:checked")))
                .as("no answer is chosen beforehand")
                .isEmpty();
        walk.send(page, Map.of("note", "金额不对"));
        assertThat(browser.driver().findElements(By.cssSelector("main [role=alert]"))).hasSize(1);
        assertThat(walk.check(List.of(page + "/file"))).isEmpty();
        assertThat(walk.send(page, Map.of("act", "SAY_NOT_SO", "note", "有两人已经离职结清")))
                .isEqualTo(page);
        assertThat(walk.check(List.of(page))).isEmpty();
        walk.signOut();
    }

    private static void officersAnswer(CaseFile file, String page) {
        walk.comeIn(world.hearer());
        assertThat(walk.check(List.of(page, page + "/verification"))).isEmpty();
        browser.visit(server.address() + page + "/verification");
        assertThat(main()).contains("有两人已经离职结清");
        walk.send(page + "/verification", typed(grounds(), Map.of("note", "已核对离职结清单，12 人都没有结清")));
        assertThat(now(file).state()).isEqualTo(CaseState.LEGAL_REVIEW);
        walk.signOut();
        walk.comeIn(world.legal());
        String legal = "/legal/cases/" + file.number();
        assertThat(walk.check(List.of("/legal/cases", legal))).isEmpty();
        browser.visit(server.address() + legal);
        browser.driver().findElement(By.id("note")).sendKeys("程序完整，依据充分");
        walk.press("main button[value=ENDORSE]");
        assertThat(now(file).state()).isEqualTo(CaseState.FOR_DECISION);
        walk.signOut();
        world.on("2026-02-27");
        walk.comeIn(world.decider());
        String review = "/desk/review/" + file.number();
        assertThat(walk.check(List.of("/desk/review", review, review + "/decision"))).isEmpty();
        Map<String, String> decision = typed(owed(), plan("M04"));
        decision.put("number", "示人社列〔2026〕3号");
        decision.put("minutes", "集体讨论 7 号");
        decision.put("note", "逾期未支付，事实清楚");
        assertThat(walk.send(review + "/decision", decision)).isEqualTo(review);
        assertThat(now(file).state()).isEqualTo(CaseState.TO_BE_SERVED);
        walk.signOut();
    }

    private static void effect(CaseFile file) {
        walk.comeIn(world.hr());
        String page = "/employer/credit/proposed/" + file.number();
        assertThat(walk.check(List.of(page))).isEmpty();
        browser.visit(server.address() + page);
        assertThat(walk.headline()).contains("还没有生效");
        walk.signOut();
        walk.comeIn(world.decider());
        String review = "/desk/review/" + file.number();
        browser.visit(server.address() + review);
        walk.press("main button[value=FIND_SERVED]");
        assertThat(now(file).state()).isEqualTo(CaseState.IN_EFFECT);
        walk.signOut();
        walk.comeIn(world.first());
        String letter = "/desk/cases/" + file.number() + "/letter";
        assertThat(walk.check(List.of(letter))).isEmpty();
        browser.visit(server.address() + letter);
        String printed = main();
        assertThat(printed)
                .contains("示人社列〔2026〕3号", "RS-45", "RS-36", "60 日", "6 个月")
                .contains("Decision to enter on the list of wage arrears", "60 days", "6 months");
        walk.signOut();
        walk.comeIn(world.hr());
        String ways = "/employer/cases/" + file.number() + "/review";
        assertThat(walk.check(List.of(page, ways, "/employer/notices"))).isEmpty();
        walk.signOut();
    }
}
