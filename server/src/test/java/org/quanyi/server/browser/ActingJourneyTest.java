package org.quanyi.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.quanyi.rules.Month;
import org.quanyi.server.TestServer;
import org.quanyi.server.access.DemoAccounts;
import org.quanyi.server.browser.Browser.Width;
import org.quanyi.server.demo.CityPlan;
import org.quanyi.server.demo.DemoCity;
import org.quanyi.server.person.Persons;
import org.quanyi.server.signin.Outbox;

/// A relative acts for a person, by a code that the person tells them, and it is over as soon as
/// the person says so (journey P10), in a real browser.
class ActingJourneyTest {

    private static final String PHONE = "15400000003";
    private static TestServer server;
    private static Browser browser;
    private static PageWalk walk;

    @BeforeAll
    static void open() {
        server = TestServer.fresh("acting");
        server.get(DemoCity.class)
                .load(new CityPlan(990100, 60, Month.parse("2026-11")), progress -> {});
        browser = Browser.open();
        browser.resize(Width.PHONE);
        walk = new PageWalk(server, browser);
    }

    @AfterAll
    static void close() {
        browser.close();
        server.close();
    }

    private static String number(String account) {
        int person = server.get(DemoAccounts.class).named(account).orElseThrow().requirePerson();
        return server.get(Persons.class).byId(person).currentNumber().number();
    }

    private static String main() {
        return browser.driver().findElement(By.tagName("main")).getText();
    }

    private static int banners() {
        return browser.driver().findElements(By.cssSelector("aside.acting")).size();
    }

    private static void ask(String language, String number, String scope) {
        browser.visit(server.address() + language + "/me/acting");
        browser.driver().findElement(By.id("number")).sendKeys(number);
        browser.driver().findElement(By.cssSelector("label[for=scope-" + scope + "]")).click();
        browser.driver().findElement(By.cssSelector("label[for=days-30]")).click();
        walk.press("main form[action$='/me/acting'] button");
    }

    private static void type(String code) {
        browser.driver().findElement(By.id("code")).sendKeys(code);
        walk.press("form[action$='/me/acting/code'] button");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/en"})
    void aDaughterActsAndHerFatherEndsIt(String language) {
        walk.signIn("wangxiaolan");
        ask(language, number("lijianhua"), "ASK");
        String code = new Outbox(server).codeTo(PHONE);
        type(code.equals("000000") ? "000001" : "000000");
        assertThat(browser.driver().findElements(By.id("code-msg"))).hasSize(1);
        type(code);
        assertThat(main()).contains("李建华");
        walk.press("form[action$='/begin'] button");
        assertThat(walk.here()).isEqualTo(language + "/me");
        assertThat(banners()).isEqualTo(1);
        browser.visit(server.address() + language + "/me/record/pension");
        assertThat(banners()).isEqualTo(1);
        // what is hers only does not open
        browser.visit(server.address() + language + "/me/acting");
        assertThat(main()).doesNotContain("李建华");
        walk.press("aside.acting button");
        assertThat(banners()).isZero();
        walk.press("main th a");
        assertThat(main()).contains(language.isEmpty() ? "您可以替李建华办" : "You can act for 李建华");
        walk.press("main th a, p.crumb a");
        walk.press("form[action$='/begin'] button");

        end(language);

        // her open session is her own again with the next page
        Browser hers = browser;
        assertThat(banners()).isEqualTo(1);
        hers.visit(server.address() + language + "/me/record/pension");
        assertThat(walk.here()).isEqualTo(language + "/me/acting?over");
        assertThat(banners()).isZero();
        walk.signOut();
    }

    /// By another browser: the father's.
    private static void end(String language) {
        try (Browser his = Browser.open()) {
            PageWalk there = new PageWalk(server, his);
            there.signIn("lijianhua");
            his.visit(server.address() + language + "/me/access");
            assertThat(his.driver().findElement(By.tagName("main")).getText())
                    .contains(language.isEmpty() ? "替您办事的人看的" : "Somebody who acts for you looked");
            there.press("main dd a[href*='/me/acting/']");
            there.press("main form[action$='/end'] button");
            assertThat(there.here()).isEqualTo(language + "/me/acting?over");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/en"})
    void whoMayOnlyLookSendsNoForm(String language) {
        walk.signIn("zhangmin");
        ask(language, number("lijianhua"), "SEE");
        type(new Outbox(server).codeTo(PHONE));
        walk.press("form[action$='/begin'] button");
        browser.visit(server.address() + language + "/me/statement");
        walk.press("main form button[type=submit]");
        assertThat(walk.here()).endsWith("/acting/limit");
        walk.press("aside.acting button");
        walk.press("form[action$='/end'] button");
        walk.signOut();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/en"})
    void anUnknownNumberIsAnsweredAlike(String language) {
        walk.signIn("zhangmin");
        ask(language, "990102199001010023", "SEE");
        String unknown = main();
        ask(language, number("wangxiaolan"), "SEE");
        assertThat(main()).isEqualTo(unknown);
        walk.signOut();
    }
}
