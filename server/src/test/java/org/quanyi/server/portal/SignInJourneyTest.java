package org.quanyi.server.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Connection;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quanyi.rules.identity.PersonNumbers;
import org.quanyi.server.TestServer;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.DemoAccounts;
import org.quanyi.server.access.Role;
import org.quanyi.server.person.NewPerson;
import org.quanyi.server.person.Persons;
import org.quanyi.server.signin.AccountRegister;
import org.quanyi.server.signin.Outbox;
import org.quanyi.server.signin.SignInAccount;

/// Signing in by a code over HTTP, without a script: what is told, and what is not.
class SignInJourneyTest {

    private static final String NUMBER = "990102198405120021";
    private static final String ANOTHER = "990102199001010066";
    private static final String ANOTHER_PHONE = "0000-another";
    private static final String NOBODYS = "99010219900101004X";
    private static final String PHONE = "0000-journey";
    private static final TestServer SERVER = TestServer.shared();

    @BeforeAll
    static void accounts() {
        account("wang-code", "王小兰", Careers.wang(SERVER, NUMBER), PHONE);
        NewPerson two = new NewPerson("赵一", PersonNumbers.read(ANOTHER).orThrow());
        int person = SERVER.get(Persons.class).register(List.of(two)).getFirst();
        account("zhao-code", "赵一", person, ANOTHER_PHONE);
    }

    private static void account(String account, String name, int person, String phone) {
        Actor actor = new Actor(account, Role.PERSON, name, "", person, null);
        SERVER.get(AccountRegister.class).open(new SignInAccount(actor, phone, null));
    }

    private static Connection.Response ask(Visitor visitor, String prefix, String number) {
        return visitor.post(
                prefix + "/sign-in/code", prefix + "/sign-in/code", Map.of("number", number));
    }

    private static Connection.Response enter(Visitor visitor, String prefix, String code) {
        String page = prefix + "/sign-in/code/enter";
        return visitor.post(page, page, Map.of("code", code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/en"})
    void aPersonComesInByACodeAndTheSessionGetsANewName(String prefix) {
        Visitor visitor = new Visitor(SERVER);
        Connection.Response asked = ask(visitor, prefix, NUMBER);
        assertThat(visitor.path(asked)).isEqualTo(prefix + "/sign-in/code/enter");
        Document page = Visitor.parse(asked);
        assertThat(PageFindings.of(page, "/code", !prefix.isEmpty())).isEmpty();
        assertThat(page.select("input[autocomplete=one-time-code][inputmode=numeric]")).hasSize(1);
        String before = visitor.cookie("quanyi");
        Connection.Response in = enter(visitor, prefix, new Outbox(SERVER).codeTo(PHONE));
        assertThat(visitor.path(in)).isEqualTo(prefix + "/me");
        assertThat(Visitor.parse(in).title()).doesNotContain(NUMBER);
        assertThat(visitor.cookie("quanyi")).isNotEqualTo(before).isNotEmpty();
    }

    @Test
    void whoAskedForAPageGetsThere() {
        Visitor visitor = new Visitor(SERVER);
        visitor.get("/me/account");
        ask(visitor, "", NUMBER);
        Connection.Response in = enter(visitor, "", new Outbox(SERVER).codeTo(PHONE));
        assertThat(visitor.path(in)).startsWith("/me/account");
    }

    @Test
    void knownAndUnknownNumbersGetTheSameAnswerByteForByte() {
        Connection.Response known = ask(new Visitor(SERVER), "", ANOTHER);
        Connection.Response unknown = ask(new Visitor(SERVER), "", NOBODYS);
        new Outbox(SERVER).takeTo(ANOTHER_PHONE);
        assertThat(unknown.statusCode()).isEqualTo(known.statusCode());
        assertThat(withoutToken(unknown)).isEqualTo(withoutToken(known));
        Visitor one = new Visitor(SERVER);
        ask(one, "", ANOTHER);
        new Outbox(SERVER).takeTo(ANOTHER_PHONE);
        Visitor two = new Visitor(SERVER);
        ask(two, "", NOBODYS);
        assertThat(withoutToken(enter(two, "", "000000")))
                .isEqualTo(withoutToken(enter(one, "", "000000")))
                .contains("还可以试 4 次");
    }

    private static String withoutToken(Connection.Response response) {
        return response.body().replaceAll("(name=\"_csrf\" value=\")[^\"]*", "$1");
    }

    @Test
    void aNumberThatIsNoneSaysWhatIsWrong() {
        Connection.Response response = ask(new Visitor(SERVER), "", "990102198405120022");
        Document page = Visitor.parse(response);
        assertThat(page.title()).startsWith("错误").doesNotContain("1984");
        assertThat(page.select("#number-msg")).hasSize(1);
        assertThat(visitorPath(response)).isEqualTo("/sign-in/code");
    }

    private static String visitorPath(Connection.Response response) {
        return new Visitor(SERVER).path(response);
    }

    @Test
    void whoAsksTooOftenIsToldWhenToComeAgainAndWhomToCall() {
        Visitor visitor = new Visitor(SERVER);
        String number = "990102199001010058";
        Connection.Response last = ask(visitor, "", number);
        for (int i = 0; i < 4; i++) {
            last = ask(visitor, "", number);
        }
        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(Objects.requireNonNull(last.header("Retry-After"))))
                .isBetween(1, 61);
        Document page = Visitor.parse(last);
        assertThat(page.select("h1").text()).isEqualTo("请稍后再试");
        assertThat(page.select("main a[href=tel:12333]")).isNotEmpty();
        assertThat(page.text()).doesNotContain(number);
    }

    @Test
    void aFormOfAnotherSiteIsRefusedInWords() {
        Visitor visitor = Visitor.as(SERVER, "wang");
        for (Map<String, String> headers :
                List.of(
                        Map.of("Sec-Fetch-Site", "cross-site"),
                        Map.of("Sec-Fetch-Site", "same-site"),
                        Map.of("Origin", "https://evil.example"),
                        Map.of("Origin", "null"))) {
            Connection.Response response = visitor.post("/me", "/sign-out", headers, Map.of());
            assertThat(response.statusCode()).as(headers.toString()).isEqualTo(403);
            assertThat(Visitor.headline(response)).isEqualTo("这一步不是从本网站发出的，没有办");
        }
        assertThat(visitor.path(visitor.get("/me"))).isEqualTo("/me");
        Map<String, String> own =
                Map.of("Origin", SERVER.address(), "Sec-Fetch-Site", "same-origin");
        assertThat(visitor.path(visitor.post("/me", "/sign-out", own, Map.of()))).isEqualTo("/");
    }

    @Test
    void signingOutEverywhereEndsEverySessionOfMineOnly() {
        SERVER.get(DemoAccounts.class)
                .add(new Actor("two-places", Role.CLERK, "两处", "示例", null, null));
        Visitor here = Visitor.as(SERVER, "two-places");
        Visitor there = Visitor.as(SERVER, "two-places");
        Visitor other = Visitor.as(SERVER, "wang");
        assertThat(here.page("/sign-in/sessions").text()).contains("2 个地方");
        Connection.Response out = here.post("/sign-in/sessions", "/sign-in/sessions/end", Map.of());
        assertThat(visitorPath(out)).isEqualTo("/sign-in?ended");
        assertThat(there.path(there.get("/desk"))).startsWith("/sign-in");
        assertThat(here.path(here.get("/desk"))).startsWith("/sign-in");
        assertThat(other.path(other.get("/me"))).isEqualTo("/me");
    }

    @Test
    void theDemonstrationShowsTheWholeWayOfAnOrganisationsProvider() {
        DemoAccounts accounts = SERVER.get(DemoAccounts.class);
        Actor known = new Actor("sso-officer", Role.SECOND_OFFICER, "复核", "示例", null, null);
        accounts.add(known);
        accounts.add(new Actor("sso-stranger", Role.AUDITOR, "生人", "示例", null, null));
        SERVER.get(AccountRegister.class)
                .open(
                        new SignInAccount(
                                known,
                                null,
                                new SignInAccount.Subject(
                                        AccountRegister.DEMONSTRATION, "sso-officer")));
        Visitor officer = new Visitor(SERVER);
        assertThat(officer.path(throughProvider(officer, "sso-officer"))).isEqualTo("/desk/review");
        Visitor stranger = new Visitor(SERVER);
        Connection.Response refused = throughProvider(stranger, "sso-stranger");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(Visitor.parse(refused).text()).contains("SIG-005");
    }

    private static Connection.Response throughProvider(Visitor visitor, String account) {
        String begin =
                Objects.requireNonNull(
                                visitor.page("/sign-in").selectFirst("a[href^=/oauth2/]"),
                                "the page of sign-in names the provider")
                        .attr("href");
        assertThat(visitor.path(visitor.get(begin))).isEqualTo("/sign-in");
        return visitor.post("/sign-in", "/sign-in", Map.of("account", account, "password", "demo"));
    }
}
