package org.quanyi.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quanyi.rules.Insurance;
import org.quanyi.rules.Month;
import org.quanyi.server.SamplePapers;
import org.quanyi.server.TestServer;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.DemoAccounts;
import org.quanyi.server.access.Role;
import org.quanyi.server.demo.CityPlan;
import org.quanyi.server.demo.DemoCity;
import org.quanyi.server.rights.Asker;
import org.quanyi.server.rights.MonthHappened;
import org.quanyi.server.rights.MonthObjection;
import org.quanyi.server.rights.Objections;

/// From the missing month to the answered letter, and from a look to the objection to it, in a real
/// browser: how many taps it takes, and that no page on the way has a barrier.
class ObjectionJourneyTest extends CountedJourney {

    private static TestServer server;
    private static Browser browser;

    ObjectionJourneyTest() {
        super(server, browser, "objection");
    }

    @TempDir private static Path folder;

    @BeforeAll
    static void open() {
        server = TestServer.fresh("objections");
        server.get(DemoCity.class)
                .load(new CityPlan(990100, 60, Month.parse("2026-11")), progress -> {});
        browser = Browser.open();
    }

    @AfterAll
    static void close() {
        browser.close();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/en"})
    void fromTheMissingMonthToTheAnswer(String language) {
        signIn("wangxiaolan", language);
        follow("section.attn a.btn");
        check("month", language);
        taps = 1;
        tap("label[for=happened-DEDUCTED]");
        choose("archive.pdf", SamplePapers.zip());
        follow("main form button[type=submit]");
        assertThat(find("#papers-msg").getText()).contains(language.isEmpty() ? "压缩包" : "archives");
        check("paper-refused", language);
        tap("label[for=happened-DEDUCTED]");
        choose("工资条.jpg", SamplePapers.photograph("30.57N"));
        taps = 2;
        follow("main form button[type=submit]");
        assertThat(find("#papers-list").getText()).contains("1");
        assertThat(taps).as("taps to object").isLessThanOrEqualTo(4);
        String number = String.valueOf(browser.driver().getCurrentUrl()).replaceAll(".*/", "");
        assertThat(heading()).contains(language.isEmpty() ? "已收到" : "received");
        check("receipt", language);
        signOut();

        answer(number, language);
        accept(number, language);

        signIn("wangxiaolan", language);
        follow("p.panel a[href$='/me/messages']");
        check("messages", language);
        follow("main .row a");
        assertThat(heading()).contains(language.isEmpty() ? "我们的答复" : "our answer");
        assertThat(find("main").getText()).contains("单位漏报，已补上");
        check("letter", language);
        follow("main a[href*='/me/cases/']");
        assertThat(find("#papers-list").getText()).contains("2");
        check("answered", language);

        objectToALook(language);
        signOut();
        assertThat(findings).isEmpty();
    }

    private void choose(String name, byte[] content) {
        try {
            Path file = Files.write(folder.resolve(name), content);
            find("#papers").sendKeys(file.toAbsolutePath().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answer(String number, String language) {
        signIn("clerk", language);
        follow("nav.main a[href$='/desk/cases']");
        check("queue", language);
        follow("main a[href$='" + number + "']");
        follow("button[value=TAKE_UP]");
        check("desk", language);
        tap("label[for=outcome-UPHELD]");
        find("#note").sendKeys("单位漏报，已补上");
        choose("answer.pdf", SamplePapers.pdf());
        follow("button[value=ANSWER]");
        assertThat(taps).as("taps to answer").isLessThanOrEqualTo(6);
        check("written", language);
        signOut();
    }

    private void accept(String number, String language) {
        signIn("officer", language);
        follow("main a[href$='" + number + "']");
        check("review", language);
        follow("button[value=ACCEPT]");
        assertThat(heading()).contains(language.isEmpty() ? "已答复" : "answered");
        signOut();
    }

    /// A base that was filed too high: the answer corrects the month, and the account and the
    /// statement say what was, what was reversed, and what took its place.
    @ParameterizedTest
    @ValueSource(strings = {"", "/en"})
    void fromAWrongBaseToTheCorrectedYears(String language) {
        Month month = Month.of(2023, language.isEmpty() ? 3 : 4);
        String number = asked(month);
        signIn("clerk", language);
        browser.visit(server.address() + language + "/desk/cases/" + number);
        taps = 0;
        follow("button[value=TAKE_UP]");
        follow("main a[href$='/correction']");
        check("correct", language);
        find("#base").clear();
        find("#base").sendKeys("5000");
        follow("button[value=look]");
        find("#note").sendKeys("单位多报了，已按工资台账更正");
        follow("button[value=send]");
        assertThat(taps).as("taps to correct and answer").isLessThanOrEqualTo(6);
        assertThat(find("main").getText()).contains("5,000.00");
        check("correct-sent", language);
        signOut();
        signIn("zhangmin", language);
        browser.visit(server.address() + language + "/me/account");
        assertThat(find("main").getText()).as("nothing counts yet").doesNotContain(number);
        signOut();
        signIn("officer", language);
        follow("main a[href$='" + number + "']");
        check("correct-review", language);
        follow("button[value=ACCEPT]");
        assertThat(heading()).contains(language.isEmpty() ? "已答复" : "answered");
        signOut();
        signIn("zhangmin", language);
        for (String page : List.of("/me/account", "/me/statement")) {
            browser.visit(server.address() + language + page);
            assertThat(find("main").getText())
                    .contains(number, language.isEmpty() ? "重新记入" : "was credited instead");
            check("corrected" + page.replace('/', '-'), language);
        }
        signOut();
        assertThat(findings).isEmpty();
    }

    private static String asked(Month month) {
        int person =
                server.get(DemoAccounts.class)
                        .named("zhangmin")
                        .map(Actor::requirePerson)
                        .orElseThrow();
        return server.get(Objections.class)
                .object(
                        Asker.of(new Actor("p", Role.PERSON, "", "", person, null)),
                        new MonthObjection(
                                Insurance.PENSION,
                                month,
                                "paid",
                                MonthHappened.WRONG_FIGURE,
                                "工资没有这么多"))
                .orThrow()
                .number();
    }

    private void objectToALook(String language) {
        browser.visit(server.address() + language + "/me");
        taps = 0;
        follow("nav.tabbar a[href$='/me/access']");
        follow("main a[href$='/objection']");
        check("look", language);
        follow("main form button[type=submit]");
        assertThat(taps).as("taps to object to a look").isLessThanOrEqualTo(3);
        assertThat(heading()).contains(language.isEmpty() ? "已收到" : "received");
        follow("button[value=WITHDRAW]");
        assertThat(heading()).contains(language.isEmpty() ? "已撤回" : "taken back");
        check("withdrawn", language);
        browser.visit(server.address() + language + "/figures");
        check("figures", language);
    }
}
