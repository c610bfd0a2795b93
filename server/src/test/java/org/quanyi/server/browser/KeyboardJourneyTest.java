package org.quanyi.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.quanyi.rules.Month;
import org.quanyi.server.TestServer;
import org.quanyi.server.browser.Browser.Width;
import org.quanyi.server.casework.NoticeChannel;
import org.quanyi.server.casework.Notices;
import org.quanyi.server.demo.CityPlan;
import org.quanyi.server.demo.DemoCity;

/// From a missing month to the printed answer without a mouse: the person objects (journey P2), a
/// clerk finds the case by its number, takes it and answers, a second officer accepts, and the
/// letter is printed. Each stop is seen, and each letter stands where it works.
class KeyboardJourneyTest {

    private static final String PERSON = "wangxiaolan";
    private static TestServer server;
    private static Browser browser;
    private static Keyboard keys;

    @BeforeAll
    static void open() {
        server = TestServer.fresh("keyboard");
        server.get(DemoCity.class)
                .load(new CityPlan(990100, 60, Month.parse("2026-11")), progress -> {});
        browser = Browser.open();
        keys = new Keyboard(browser);
    }

    @AfterAll
    static void close() {
        browser.close();
        server.close();
    }

    private static void signIn(String account, String language, Width width) {
        browser.visit(server.address() + language + "/sign-in");
        browser.resize(width);
        keys.open("form:has(input[name=account][value=" + account + "]) button");
    }

    private static void signOut() {
        keys.open("form[action$='/sign-out'] button");
    }

    private static String here() {
        return String.valueOf(browser.driver().getCurrentUrl());
    }

    private static String shown() {
        return browser.driver().findElement(By.tagName("main")).getText();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/en"})
    void fromTheMissingMonthToThePrintedAnswer(String language) {
        server.get(Notices.class)
                .choose(new PageWorld(server).account(PERSON), Set.of(NoticeChannel.PAPER));
        String number = objected(language);
        answered(language, number);
        accepted(language, number);
        printed(language);
    }

    /// On a narrow page, whose bar at the foot must cover no stop.
    private static String objected(String language) {
        signIn(PERSON, language, Width.SMALL_PHONE);
        keys.open("section.attn a.btn");
        keys.choose("happened", "#happened-DEDUCTED");
        keys.write("#said", "工资条上扣了");
        keys.open("main form button[type=submit]");
        assertThat(here()).contains("/me/cases/B");
        assertThat(shown()).contains("工资条上扣了");
        String number = here().replaceAll(".*/", "");
        signOut();
        return number;
    }

    private static void answered(String language, String number) {
        signIn("clerk", language, Width.DESK);
        keys.open("nav.main a[href$='/desk/cases']");
        keys.jump("#number", "F");
        keys.follow(number, Keys.ENTER);
        assertThat(here()).endsWith(number);
        keys.take("button[value=TAKE_UP]", "T");
        keys.choose("outcome", "#outcome-UPHELD");
        keys.write("#note", "单位漏报，已补上");
        keys.take("button[value=ANSWER]", "S");
        assertThat(shown()).contains("单位漏报，已补上");
        signOut();
    }

    private static void accepted(String language, String number) {
        signIn("officer", language, Width.DESK);
        keys.open("main a[href$='" + number + "']");
        keys.take("button[value=ACCEPT]", "A");
        assertThat(browser.driver().findElement(By.tagName("h1")).getText())
                .contains(language.isEmpty() ? "已答复" : "answered");
        signOut();
    }

    private static void printed(String language) {
        signIn("clerk", language, Width.DESK);
        keys.open("nav.main a[href$='/desk/cases']");
        keys.open("main a[href$='/desk/letters']");
        keys.take("main form button[type=submit]", "S");
        assertThat(browser.driver().findElement(By.cssSelector("[role=status]")).isDisplayed())
                .isTrue();
        signOut();
    }
}
