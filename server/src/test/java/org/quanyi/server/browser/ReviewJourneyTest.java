package org.quanyi.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.quanyi.rules.Month;
import org.quanyi.server.TestServer;
import org.quanyi.server.demo.CityPlan;
import org.quanyi.server.demo.DemoCity;

/// From an answer that a person does not accept to the decision of the next instance and the case
/// that is opened again; in a real browser, with the person's taps counted.
class ReviewJourneyTest extends CountedJourney {

    private static TestServer server;
    private static Browser browser;

    ReviewJourneyTest() {
        super(server, browser, "review");
    }

    @BeforeAll
    static void open() {
        server = TestServer.fresh("review-journey");
        server.get(DemoCity.class)
                .load(new CityPlan(990100, 60, Month.parse("2026-11")), progress -> {});
        browser = Browser.open();
    }

    @AfterAll
    static void close() {
        browser.close();
        server.close();
    }

    private String main() {
        return find("main").getText();
    }

    private static String here() {
        return String.valueOf(browser.driver().getCurrentUrl()).replaceAll(".*/", "");
    }

    private void type(String field, String text) {
        WebElement input = find("#" + field);
        input.clear();
        input.sendKeys(text);
    }

    /// A browser's own field for days takes keys by its language; its value is what is sent.
    private static void day(String field) {
        LocalDate today = LocalDate.now(server.get(Clock.class));
        browser.driver()
                .executeScript(
                        "document.getElementById(arguments[0]).value = arguments[1]",
                        field,
                        today.toString());
    }

    private void refused(String code, String language) {
        assertThat(browser.driver().getTitle()).startsWith(language.isEmpty() ? "错误" : "Error");
        assertThat(browser.driver().findElements(By.cssSelector("main [role=alert]"))).hasSize(1);
        check(code, language);
    }

    @ParameterizedTest
    @CsvSource({"'',wangxiaolan", "/en,zhangmin"})
    void fromTheAnswerToTheCaseThatIsOpenedAgain(String language, String person) {
        boolean zh = language.isEmpty();
        String answered = new PageWorld(server).answered(person);
        String review = announce(answered, language, person);
        signIn("clerk", language);
        notice(answered, review, language);
        reply(language);
        decision(language);
        signOut();
        signIn("officer", language);
        visit(language + "/desk/review/" + review);
        assertThat(main()).contains("示府复决 12 号");
        check("checked", language);
        visit(language + "/desk/review/" + review);
        follow("button[value=ACCEPT]");
        signOut();
        signIn(person, language);
        visit(language + "/me/cases/" + review);
        assertThat(main()).contains(zh ? "要我们重新作出" : "we decide anew").contains("示府复决 12 号");
        check("decided", language);
        visit(language + "/me/cases/" + answered);
        assertThat(main()).contains(zh ? "要我们重新作出" : "we decide anew");
        visit(language + "/me/messages");
        follow("main .row a");
        assertThat(heading()).contains(zh ? "重新办" : "opened again");
        check("anew", language);
        browser.driver().navigate().back();
        follow("main .row:nth-of-type(2) a");
        assertThat(main()).contains(zh ? "换人重新办" : "Other officers decide anew");
        check("letter", language);
        signOut();
        visit(language + "/figures");
        assertThat(main()).contains(zh ? "不到 5" : "fewer than");
        check("figures", language);
        assertThat(findings).isEmpty();
    }

    private String announce(String answered, String language, String person) {
        boolean zh = language.isEmpty();
        signIn(person, language);
        visit(language + "/me/cases/" + answered);
        follow("main a[href$='/review']");
        assertThat(main())
                .contains(zh ? "人民政府" : "people’s government")
                .contains(zh ? "不收费" : "free")
                .contains(zh ? "谁输谁付" : "borne by whoever loses")
                .contains(zh ? "没有核实" : "not checked")
                .contains("0990-0000 0112");
        check("ways", language);
        visit(language + "/me/cases/" + answered + "/review");
        taps = 1;
        follow("main form button[type=submit]");
        assertThat(taps).as("taps to say that one went there").isLessThanOrEqualTo(2);
        assertThat(heading()).contains(zh ? "您说已经提了" : "you went there");
        String review = here();
        check("announced", language);
        visit(language + "/me/cases/" + answered + "/review");
        follow("main form button[type=submit]");
        refused("twice", language);
        signOut();
        return review;
    }

    private void notice(String answered, String review, String language) {
        visit(language + "/desk/cases/" + review);
        check("awaited", language);
        visit(language + "/desk/cases/" + review);
        follow("main a[href$='/" + answered + "/review']");
        follow("main form button[type=submit]");
        refused("no-notice", language);
        visit(language + "/desk/cases/" + answered + "/review");
        type("organ", "示例市人民政府");
        type("theirs", "示府复 12 号");
        day("day");
        type("demand", "答复通知书：提交证据和依据");
        follow("main form button[type=submit]");
        assertThat(here()).isEqualTo(review);
        assertThat(main()).contains("示府复 12 号");
        check("noticed", language);
    }

    private void reply(String language) {
        type("note", "停止执行通知 3 号，暂不执行");
        follow("button[value=STAY]");
        type("note", "答复书 2026-7");
        follow("button[value=REPLY]");
        assertThat(heading()).contains(language.isEmpty() ? "等决定" : "being decided");
    }

    private void decision(String language) {
        tap("label[for=outcome-ANEW]");
        type("note", "没有查清三月的工资");
        follow("button[value=ANSWER]");
        refused("no-ruling", language);
        tap("label[for=outcome-ANEW]");
        type("note", "没有查清三月的工资");
        type("ruling", "示府复决 12 号");
        day("ruled");
        type("days", "10");
        follow("button[value=ANSWER]");
        assertThat(browser.driver().findElements(By.cssSelector("main [role=alert]"))).isEmpty();
    }
}
