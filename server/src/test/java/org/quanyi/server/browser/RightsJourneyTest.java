package org.quanyi.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.quanyi.rules.Month;
import org.quanyi.server.TestServer;
import org.quanyi.server.demo.CityPlan;
import org.quanyi.server.demo.DemoCity;

/// A person has something deleted, a figure explained and a decision, and complains; in a real
/// browser, with the taps counted.
class RightsJourneyTest extends CountedJourney {

    private static TestServer server;
    private static Browser browser;

    RightsJourneyTest() {
        super(server, browser, "rights");
    }

    @BeforeAll
    static void open() {
        server = TestServer.fresh("rights");
        server.get(DemoCity.class)
                .load(new CityPlan(990100, 60, Month.parse("2026-11")), progress -> {});
        browser = Browser.open();
    }

    @AfterAll
    static void close() {
        browser.close();
        server.close();
    }

    private static String here() {
        return String.valueOf(browser.driver().getCurrentUrl());
    }

    private static String caseNumber() {
        return here().replaceAll(".*/", "");
    }

    @ParameterizedTest
    @CsvSource({"'',wangxiaolan", "/en,zhangmin"})
    void fromTheQuestionToTheComplaint(String language, String person) {
        boolean chinese = language.isEmpty();
        signIn(person, language);
        explanations(language);
        String deletion = deletion(language);
        signOut();
        answer(deletion, language);
        signIn(person, language);
        visit(language + "/me/profile");
        assertThat(find("main table").getText()).doesNotContain("154000000");
        visit(language + "/me/messages");
        follow("main .row a");
        assertThat(find("main").getText()).contains(chinese ? "社会保险法第 74 条" : "art. 74");
        check("letter", language);
        String letter = here();
        taps = 0;
        follow("main a[href*='/me/explanation']");
        assertThat(taps).as("taps from a letter to why").isLessThanOrEqualTo(2);
        assertThat(find("main").getText()).contains(chinese ? "不是机器" : "no machine");
        check("decision", language);
        browser.visit(letter);
        complaint(language, chinese);
        signOut();
        signIn("clerk", language);
        visit(language + "/desk/cases");
        assertThat(find("main").getText()).doesNotContain(complained);
        signOut();
        assertThat(findings).isEmpty();
    }

    private String complained = "";

    private void explanations(String language) {
        visit(language + "/me/record/pension/2026-09");
        follow("main a[href*='/me/explanation']");
        assertThat(find("main ol").getText()).isNotEmpty();
        assertThat(browser.driver().findElements(By.cssSelector("main details a[href*='/rules/']")))
                .as("the law that it rests on")
                .isNotEmpty();
        check("month", language);
        taps = 1;
        follow("main form button[type=submit]");
        assertThat(taps).as("taps from a month to the question").isLessThanOrEqualTo(2);
        assertThat(heading()).contains(language.isEmpty() ? "已收到" : "received");
        check("asked", language);
        for (String page : List.of("/me/account", "/me/estimate")) {
            visit(language + page);
            follow("main a[href*='/me/explanation']");
            assertThat(browser.driver().findElements(By.cssSelector("main ol li"))).isNotEmpty();
        }
        visit(language + "/me/explanation?about=case.B2026-999999-11");
        String none = find("main").getText();
        visit(language + "/me/explanation?about=nonsense");
        assertThat(find("main").getText()).isEqualTo(none);
    }

    private String deletion(String language) {
        visit(language + "/me/profile");
        assertThat(find("main table").getText()).contains("154000000");
        follow("main a[href$='/me/deletion']");
        assertThat(find("#kept").getText()).isNotEmpty();
        follow("main form button[type=submit]");
        assertThat(browser.driver().getTitle()).startsWith(language.isEmpty() ? "错误" : "Error");
        check("deletion-nothing", language);
        visit(language + "/me/deletion");
        tap("label[for=contact-PHONE]");
        follow("main form button[type=submit]");
        assertThat(taps).as("taps to have something deleted").isLessThanOrEqualTo(2);
        return caseNumber();
    }

    private void answer(String number, String language) {
        signIn("clerk", language);
        visit(language + "/desk/cases/" + number);
        follow("button[value=TAKE_UP]");
        tap("label[for=outcome-PARTLY_UPHELD]");
        find("#note").sendKeys("电话删了，缴费记录依法留着");
        follow("button[value=ANSWER]");
        signOut();
        signIn("officer", language);
        visit(language + "/desk/review/" + number);
        follow("button[value=ACCEPT]");
        signOut();
    }

    private void complaint(String language, boolean chinese) {
        taps = 0;
        follow("main a[href*='/me/complaint']");
        follow("main form button[type=submit]");
        check("complaint-nothing", language);
        tap("label[for=reason-WAITED]");
        find("#said").sendKeys("等了两个星期");
        follow("main form button[type=submit]");
        assertThat(heading()).contains(chinese ? "投诉：已收到" : "complaint: received");
        complained = caseNumber();
        check("complaint", language);
    }
}
