package org.quanyi.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;
import org.quanyi.rules.Month;
import org.quanyi.server.TestServer;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.DemoAccounts;
import org.quanyi.server.access.Purpose;
import org.quanyi.server.access.Reads;
import org.quanyi.server.access.Role;
import org.quanyi.server.demo.CityPlan;
import org.quanyi.server.demo.DemoCity;
import org.quanyi.server.exchange.Agreement;
import org.quanyi.server.exchange.Agreements;
import org.quanyi.server.exchange.Question;
import org.quanyi.server.person.Persons;
import org.quanyi.server.signin.AccountRegister;
import org.quanyi.server.signin.SignInAccount;
import org.springframework.transaction.support.TransactionTemplate;

/// What a person is asked for, and says: to agree that another agency asks and to take it back, and
/// their side where their record does not agree; in a real browser, in taps.
class PersonSideJourneyTest extends CountedJourney {

    private static final Actor PROGRAM =
            new Actor("fund", Role.PARTNER, "公积金查询", "示例市公积金中心", null, null);
    private static TestServer server;
    private static Browser browser;

    PersonSideJourneyTest() {
        super(server, browser, "person-side");
    }

    @BeforeAll
    static void open() {
        server = TestServer.fresh("person-side");
        server.get(DemoCity.class)
                .load(new CityPlan(990100, 60, Month.parse("2026-11")), progress -> {});
        server.get(AccountRegister.class).open(new SignInAccount(PROGRAM, null, null));
        agreement("FUND-1", "公积金提取办理，须经本人同意", 100);
        agreement("FUND-2", "住房公积金管理条例第 15 条", null);
        browser = Browser.open();
    }

    private static void agreement(
            String id, String basis, @org.jspecify.annotations.Nullable Integer perPerson) {
        LocalDate from = LocalDate.of(2026, 1, 1);
        LocalDate until = LocalDate.of(2036, 12, 31);
        server.get(Agreements.class)
                .make(
                        new Agreement(
                                id,
                                "fund",
                                Question.INSURED_IN_MONTH,
                                basis,
                                from,
                                until,
                                500,
                                perPerson,
                                null))
                .orThrow();
    }

    @AfterAll
    static void close() {
        browser.close();
        server.close();
    }

    private String main() {
        return find("main").getText();
    }

    /// A person whom an agency of the demonstration asks about.
    private static void ask(int person) {
        server.get(TransactionTemplate.class)
                .executeWithoutResult(status ->
                        server.get(Reads.class)
                                .record(
                                        PROGRAM,
                                        Purpose.PARTNER_QUESTION,
                                        "FUND-1",
                                        person,
                                        "answer"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/en"})
    void aConsentIsGivenAndTakenBackWithTheSameTaps(String language) {
        boolean zh = language.isEmpty();
        signIn("wangxiaolan", language);
        follow("main a[href$='/me/consents']");
        assertThat(heading()).contains(zh ? "没有同意任何查询" : "no question");
        assertThat(main()).contains("示例市公积金中心", "公积金提取办理", "住房公积金管理条例");
        check("none", language);
        follow("main form[action$='/FUND-1/give'] button");
        int toGive = taps;
        assertThat(heading()).contains(zh ? "您同意了" : "You have agreed");
        int person =
                server.get(DemoAccounts.class)
                        .named("wangxiaolan")
                        .map(Actor::requirePerson)
                        .orElseThrow();
        ask(person);
        check("given", language);

        browser.visit(server.address() + language + "/me");
        taps = 0;
        follow("main a[href$='/me/consents']");
        check("list", language);
        follow("main form[action$='/FUND-1/withdraw'] button");
        assertThat(taps).as("taps to take it back").isEqualTo(2).isEqualTo(toGive);
        assertThat(heading()).contains(zh ? "不再答" : "no answer");
        assertThat(main())
                .contains(zh ? "以前可以恢复" : "You can undo it until")
                .contains(zh ? "法律允许直接问的照常" : "What the law lets agencies ask goes on")
                .contains(zh ? "答了" : "Answered");
        assertThat(find("main a[href$='/me/certificate']").isDisplayed()).isTrue();
        check("taken-back", language);
        follow("main form[action$='/undo'] button");
        assertThat(heading()).contains(zh ? "您同意了" : "You have agreed");
        follow("main form[action$='/withdraw'] button");
        follow("main .crumb a");
        assertThat(heading()).contains(zh ? "没有同意任何查询" : "no question");
        signOut();
        assertThat(findings).isEmpty();
    }

    private void type(String field, String text) {
        find("#" + field).sendKeys(text);
    }

    private void choose(String field, String value) {
        new Select(find("#" + field)).selectByValue(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/en"})
    void aPersonIsHeardBeforeAnythingIsDecided(String language) {
        boolean zh = language.isEmpty();
        String number = put(language, zh ? "2025-07" : "2025-08");
        signIn("wangxiaolan", language);
        follow("main a[href*='/me/questions/']");
        assertThat(taps).as("taps to understand it").isEqualTo(1);
        assertThat(heading()).contains(zh ? "我们想先听您说" : "We want to hear you first");
        assertThat(find("main .panel b").getText())
                .isEqualTo(
                        zh
                                ? "这不是处罚，也不会记入任何信用记录。"
                                : "This is not a penalty and enters no credit record.");
        assertThat(main())
                .contains("陈敏测试单位", "0990-0000417", "12348")
                .contains(zh ? "一定不会影响" : "It will never touch")
                .contains(
                        zh ? "您同时在两家单位上班，这是可以的" : "You worked for two employers, which is allowed");
        check("question", language);
        taps = 0;
        follow("main form button[type=submit]");
        assertThat(browser.driver().findElements(By.cssSelector("main [role=alert]"))).hasSize(1);
        find("label[for=say-SAY_NOT_SO]").click();
        follow("main form button[type=submit]");
        assertThat(main()).contains(zh ? "收到您的说明了" : "We have what you said");
        check("heard", language);
        signOut();

        signIn("clerk", language);
        browser.visit(server.address() + language + "/desk/cases/" + number);
        find("label[for=outcome-CLEARED]").click();
        type("note", "两家单位都证实，本人没有责任");
        check("desk", language);
        find("label[for=outcome-CLEARED]").click();
        type("note", "两家单位都证实，本人没有责任");
        follow("button[value=ANSWER]");
        signOut();
        signIn("officer", language);
        follow("main a[href$='" + number + "']");
        check("review", language);
        follow("button[value=ACCEPT]");
        signOut();

        signIn("wangxiaolan", language);
        browser.visit(server.address() + language + "/me/questions/" + number);
        assertThat(main())
                .contains("两家单位都证实")
                .contains(zh ? "到此为止，没有任何后果" : "It ends here, and nothing follows");
        check("result", language);
        browser.visit(server.address() + language + "/me/messages");
        follow("main .row a");
        assertThat(main()).contains("两家单位都证实").contains(zh ? "行政复议" : "reconsideration");
        check("result-letter", language);
        signOut();
        assertThat(findings).isEmpty();
    }

    /// A clerk asks, at the desk.
    private String put(String language, String month) {
        signIn("clerk", language);
        int person =
                server.get(DemoAccounts.class)
                        .named("wangxiaolan")
                        .map(Actor::requirePerson)
                        .orElseThrow();
        type("number", server.get(Persons.class).byId(person).currentNumber().number());
        find("[name=purpose][value=COUNTER_SERVICE]").click();
        type("caseNumber", "W-2026-9");
        follow("main form button[type=submit]");
        assertThat(find("main").getText())
                .as(heading())
                .contains(language.isEmpty() ? "请本人说明" : "Ask for their side");
        follow("main a[href$='/question']");
        check("ask", language);
        choose("kind-1", "TWO_PLACES");
        type("month-1", month);
        type("source-1", "陈敏测试单位的申报");
        type("evidence", "数据比对清单 2026-31");
        type("phone", "0990-0000417");
        follow("main form button[type=submit]");
        String number = String.valueOf(browser.driver().getCurrentUrl()).replaceAll(".*/", "");
        assertThat(heading()).contains(language.isEmpty() ? "等本人的说法" : "waits for their word");
        check("asked", language);
        signOut();
        return number;
    }
}
