package org.quanyi.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.quanyi.rules.Month;
import org.quanyi.server.TestServer;
import org.quanyi.server.demo.CityPlan;
import org.quanyi.server.demo.DemoCity;

/// A clerk's day at the one window: what a person says is written down and gets its receipt, what
/// they began on their phone goes on by a code, and a case goes to a colleague with a note.
class DeskJourneyTest extends CountedJourney {

    private static TestServer server;
    private static Browser browser;
    private static PageWorld world;

    DeskJourneyTest() {
        super(server, browser, "desk");
    }

    @BeforeAll
    static void open() {
        server = TestServer.fresh("desk-journey");
        server.get(DemoCity.class)
                .load(new CityPlan(990100, 60, Month.parse("2026-11")), progress -> {});
        browser = Browser.open();
        world = new PageWorld(server);
        world.colleague();
    }

    @AfterAll
    static void close() {
        browser.close();
        server.close();
    }

    private static String here() {
        return String.valueOf(browser.driver().getCurrentUrl());
    }

    /// Types into a field without a tap: it has the focus, or the tabulator leads there.
    private void type(String selector, String words) {
        WebElement field = find(selector);
        field.clear();
        field.sendKeys(words);
    }

    private boolean shows(String words) {
        return find("main").getText().contains(words);
    }

    @ParameterizedTest
    @CsvSource({"'',wangxiaolan", "/en,zhangmin"})
    void fromTheWindowToTheAnswer(String language, String person) {
        boolean chinese = language.isEmpty();
        signIn("clerk", language);
        keptForThePhone(language, person);
        String number = takenDown(language, person);
        handedOver(number, language);
        signOut();
        signIn(person, language);
        visit(language + "/me/cases/" + number);
        assertThat(shows(chinese ? "替您记下" : "wrote this down for you")).isTrue();
        check("theirs", language);
        goesOnOnThePhone(language);
        String code = begun(language);
        signOut();
        signIn("clerk", language);
        goneOnWith(world.number(person), code, language);
        signOut();
        assertThat(findings).isEmpty();
    }

    /// Begun at the window, and left for the person.
    private void keptForThePhone(String language, String person) {
        visit(language + "/desk");
        type("#number", world.number(person));
        tap("label[for=purpose-COUNTER_SERVICE]");
        type("#caseNumber", "S-2026-120551");
        follow("button[value=request]");
        follow("main a[href*='kind=copy']");
        type("#said", "近五年的就够了");
        follow("button[value=keep]");
        assertThat(find("[role=status]").isDisplayed()).isTrue();
        check("kept", language);
    }

    private void goesOnOnThePhone(String language) {
        visit(language + "/me/cases");
        follow("section[aria-labelledby=drafts] a");
        assertThat(find("#said").getDomProperty("value")).contains("近五年");
        check("begun", language);
        tap("label[for=choice]");
        follow("button[value=send]");
        assertThat(here()).contains("/me/cases/B");
    }

    /// At the window: three taps and what is typed, from the number to the receipt.
    private String takenDown(String language, String person) {
        visit(language + "/desk");
        type("#number", world.number(person));
        tap("label[for=purpose-COUNTER_SERVICE]");
        type("#caseNumber", "S-2026-120551");
        follow("button[value=request]");
        check("kinds", language);
        follow("main a[href*='kind=complaint']");
        check("take-down", language);
        tap("label[for=choice]");
        tap("label[for=channel-PHONE]");
        type("#said", "打了三次电话没人接");
        follow("button[value=send]");
        assertThat(taps).as("taps to take down").isLessThanOrEqualTo(6);
        assertThat(here()).endsWith("/receipt");
        assertThat(shows("打了三次电话没人接")).isTrue();
        check("receipt", language);
        return here().replaceAll("/receipt$", "").replaceAll(".*/", "");
    }

    /// By keyboard alone: the letters stand on the buttons.
    private void handedOver(String number, String language) {
        visit(language + "/desk/cases/" + number);
        follow("button[value=TAKE_UP]");
        tap("main summary:has(+ .field #colleague)");
        type("#colleague", "colleague");
        type("#note", "本人说下午三点以后方便接电话");
        assertThat(find("button[value=HAND_OVER]").getDomAttribute("accesskey")).isEqualTo("N");
        assertThat(find("button[value=HAND_OVER]").getText()).contains("(N)");
        taps++;
        browser.follow(() -> find("button[value=HAND_OVER]").sendKeys(Keys.ENTER));
        assertThat(taps).as("taps to hand over").isLessThanOrEqualTo(6);
        assertThat(shows("本人说下午三点以后方便接电话")).isTrue();
        assertThat(browser.driver().findElements(By.cssSelector("button[value=ANSWER]"))).isEmpty();
        check("handed", language);
    }

    /// On the phone: written in part, and taken to the window with a code.
    private String begun(String language) {
        visit(language + "/me/cases");
        follow("main a[href$='/me/requests/month-objection']");
        check("request", language);
        type("#month", "2025-03");
        type("#said", "工资条还在，请查三月");
        follow("button[value=code]");
        assertThat(taps).as("taps to the code").isLessThanOrEqualTo(3);
        String code = find("p.big").getText();
        assertThat(code).matches("\\d{3} \\d{3}");
        return code;
    }

    private void goneOnWith(String number, String code, String language) {
        visit(language + "/desk");
        follow("main a[href$='/desk/continue']");
        type("#number", number);
        type("#code", code.equals("000 000") ? "111111" : "000000");
        follow("main form button[type=submit]");
        check("wrong-code", language);
        type("#number", number);
        type("#code", code);
        follow("main form button[type=submit]");
        assertThat(find("#said").getText() + find("#said").getDomProperty("value"))
                .contains("工资条还在");
        check("goes-on", language);
        follow("button[value=send]");
        assertThat(find("[role=alert]").isDisplayed()).as("nothing was chosen yet").isTrue();
        tap("label[for=choice]");
        follow("button[value=send]");
        assertThat(here()).endsWith("/receipt");
        visit(language + here().replaceAll(".*(/desk/cases/[^/]*)/receipt", "$1"));
        check("case", language);
        wholePerson(language);
    }

    /// From the case to the record without typing, and to amounts by a reason only.
    private void wholePerson(String language) {
        follow("form[action$='/person'] button");
        assertThat(browser.driver().findElements(By.cssSelector("table.line"))).isEmpty();
        check("person", language);
        tap("label[for=purpose-OBJECTION_REVIEW]");
        follow("#more button");
        assertThat(find("table.line").isDisplayed()).isTrue();
        check("whole-person", language);
    }
}
