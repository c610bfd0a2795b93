package org.quanyi.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.openqa.selenium.By;
import org.openqa.selenium.virtualauthenticator.Credential;
import org.openqa.selenium.virtualauthenticator.VirtualAuthenticator;
import org.openqa.selenium.virtualauthenticator.VirtualAuthenticatorOptions;
import org.quanyi.rules.Month;
import org.quanyi.server.LinkedNumbers;
import org.quanyi.server.SampleCity;
import org.quanyi.server.TestServer;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.DemoAccounts;
import org.quanyi.server.access.Role;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.demo.CityPlan;
import org.quanyi.server.demo.DemoCity;
import org.quanyi.server.person.NewPerson;
import org.quanyi.server.person.Persons;
import org.quanyi.server.signin.SteppedClock;
import org.quanyi.server.store.OwnerConnection;

/// A key in a device, in a real browser with a virtual one: made, used, asked for again before a
/// dangerous act, refused when it is a copy, another's, or for another address.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PasskeyJourneyTest {

    private static final SteppedClock CLOCK =
            new SteppedClock(java.time.Instant.parse("2026-11-26T02:00:00Z"));
    private static TestServer server;
    private static Browser browser;
    private static VirtualAuthenticator device;

    @BeforeAll
    static void open() {
        server = TestServer.stepped("passkeys", CLOCK);
        server.get(DemoCity.class)
                .load(new CityPlan(990100, 60, Month.parse("2026-11")), progress -> {});
        server.get(DemoAccounts.class).add(checker("checker"));
        server.get(DemoAccounts.class).add(checker("checker-2"));
        browser = Browser.open();
        device =
                browser.driver()
                        .addVirtualAuthenticator(
                                new VirtualAuthenticatorOptions()
                                        .setProtocol(VirtualAuthenticatorOptions.Protocol.CTAP2)
                                        .setTransport(
                                                VirtualAuthenticatorOptions.Transport.INTERNAL)
                                        .setHasResidentKey(true)
                                        .setHasUserVerification(true)
                                        .setIsUserVerified(true));
    }

    private static Actor checker(String account) {
        Actor officer = LinkedNumbers.officer(account);
        return new Actor(
                account, Role.SECOND_OFFICER, officer.name(), officer.organisation(), null, null);
    }

    @AfterAll
    static void close() {
        browser.close();
        server.close();
    }

    private static void signInByButton(String account) {
        browser.visit(server.address() + "/sign-in");
        String here =
                "//input[@name='account' and @value='" + account + "']/ancestor::form//button";
        browser.follow(() -> browser.driver().findElement(By.xpath(here)).click());
    }

    private static void signOut() {
        By form = By.cssSelector("form[action$='/sign-out'] button");
        browser.follow(() -> browser.driver().findElement(form).click());
    }

    private static void press(String selector) {
        browser.follow(() -> browser.driver().findElement(By.cssSelector(selector)).click());
    }

    private static void byPasskey() {
        browser.visit(server.address() + "/sign-in/passkey");
        press("form[data-passkey] button");
    }

    private static String text(String selector) {
        return browser.driver().findElement(By.cssSelector(selector)).getText();
    }

    private static String path() {
        return String.valueOf(browser.driver().getCurrentUrl()).replace(server.address(), "");
    }

    @Test
    @Order(1)
    void aKeyIsMadeAndNamesNobody() {
        signInByButton("checker");
        browser.visit(server.address() + "/sign-in/passkeys");
        String asked =
                browser.ask("return document.querySelector('form[data-passkey]').dataset.asked");
        assertThat(asked).contains("\"user\"").doesNotContain("checker");
        browser.driver().findElement(By.id("label")).sendKeys("办公室电脑");
        press("form[data-passkey] button");
        assertThat(text("main")).contains("办公室电脑");
        List<Credential> keys = device.getCredentials();
        assertThat(keys).hasSize(1);
        assertThat(keys.getFirst().isResidentCredential()).isTrue();
        assertThat(
                        new String(
                                Objects.requireNonNull(keys.getFirst().getUserHandle()),
                                java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("checker");
        List<String> findings = new ArrayList<>();
        for (String page : List.of("/sign-in/passkeys", "/sign-in/again", "/sign-in/passkey")) {
            for (String language : List.of("", "/en")) {
                findings.addAll(
                        PageChecks.findings(
                                browser,
                                (language + page).replace('/', '-'),
                                server.address() + language + page));
            }
        }
        assertThat(findings).isEmpty();
        browser.resize(Browser.Width.DESK);
        signOut();
    }

    @Test
    @Order(2)
    void theKeyLetsItsOwnerIn() {
        byPasskey();
        assertThat(path()).isEqualTo("/desk/review");
        signOut();
    }

    @Test
    @Order(3)
    void aDangerousActTakesTheKeyAgainAndKeepsTheForm() {
        CaseFile file = asked(1);
        byPasskey();
        browser.visit(server.address() + "/desk/review/" + file.number());
        CLOCK.pass(Duration.ofMinutes(6));
        press("button[value=ACCEPT]");
        assertThat(path()).isEqualTo("/sign-in/again");
        assertThat(steps(file)).isEqualTo(1);
        press("form[data-passkey] button");
        assertThat(path()).isEqualTo("/sign-in/again/form");
        assertThat(PageChecks.findings(browser, "-sign-in-again-form", server.address() + path()))
                .isEmpty();
        browser.visit(server.address() + "/sign-in/again/form");
        browser.resize(Browser.Width.DESK);
        press("main form button");
        assertThat(path()).isEqualTo("/desk/review/" + file.number());
        assertThat(steps(file)).isEqualTo(2);
        signOut();
    }

    /// Whoever has a key cannot do without it: a password, however fresh, is not enough.
    @Test
    @Order(4)
    void whoeverHasAKeyHasToUseIt() {
        CaseFile file = asked(2);
        signInByButton("checker");
        browser.visit(server.address() + "/desk/review/" + file.number());
        press("button[value=ACCEPT]");
        assertThat(path()).isEqualTo("/sign-in/again");
        assertThat(browser.driver().findElements(By.name("password"))).isEmpty();
        assertThat(steps(file)).isEqualTo(1);
        signOut();
    }

    /// The form that waits is its sender's, and nobody else gets it who signs in then.
    @Test
    @Order(5)
    void aFormThatWaitsIsItsSendersOnly() {
        CaseFile file = asked(3);
        signInByButton("checker-2");
        browser.visit(server.address() + "/desk/review/" + file.number());
        CLOCK.pass(Duration.ofMinutes(6));
        press("button[value=ACCEPT]");
        assertThat(path()).isEqualTo("/sign-in/again");
        byPasskey();
        assertThat(path()).isNotEqualTo("/sign-in/again/form");
        assertThat(browser.driver().findElements(By.cssSelector("input[name=act]"))).isEmpty();
        assertThat(steps(file)).isEqualTo(1);
        signOut();
    }

    private static CaseFile asked(int serial) {
        int person =
                server.get(Persons.class)
                        .register(
                                List.of(
                                        new NewPerson(
                                                "钱密钥",
                                                SampleCity.number("9901051970010101" + serial))))
                        .getFirst();
        return LinkedNumbers.propose(
                server, person, SampleCity.number("9901051970010102" + serial));
    }

    private static int steps(CaseFile file) {
        return server.get(org.quanyi.server.casework.Cases.class).steps(file).size();
    }

    /// Somebody copied the key and used the copy: the count in the device is behind ours.
    @Test
    @Order(6)
    void aCopiedKeyIsRefused() {
        OwnerConnection.run(server.store(), "update signin.passkey set signature_count = 100000");
        byPasskey();
        assertThat(path()).isEqualTo("/sign-in/passkey");
        assertThat(text("[role=alert]")).contains("没有给出能用的密钥");
        OwnerConnection.run(server.store(), "update signin.passkey set signature_count = 1");
        byPasskey();
        assertThat(path()).isEqualTo("/desk/review");
        signOut();
    }

    /// The same key for another host is none: the device has nothing to show, and a made-up answer
    /// does not pass.
    @Test
    @Order(7)
    void underAnotherAddressThereIsNoKey() {
        String other = server.address().replace("localhost", "127.0.0.1");
        browser.visit(other + "/sign-in/passkey");
        assertThat(browser.driver().findElements(By.cssSelector("form[data-passkey]"))).isEmpty();
        browser.visit(server.address() + "/sign-in/passkey");
        browser.ask(
                "const f = document.querySelector('form[data-passkey]');"
                        + "f.elements.answer.value = '{\"id\":\"AAAA\"}';"
                        + "HTMLFormElement.prototype.submit.call(f); return '';");
        browser.visit(server.address() + "/desk/review");
        assertThat(path()).isEqualTo("/sign-in");
    }

    @Test
    @Order(8)
    void aRemovedKeyAndOneOfAnEndedAccountLetNobodyIn() {
        byPasskey();
        browser.visit(server.address() + "/sign-in/passkeys");
        press("form[action$='/remove'] button");
        assertThat(text("main")).contains("删掉了");
        signOut();
        byPasskey();
        assertThat(path()).isEqualTo("/sign-in/passkey");
        assertThat(text("[role=alert]")).contains("没有给出能用的密钥");
    }
}
