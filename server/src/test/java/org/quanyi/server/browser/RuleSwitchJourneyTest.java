package org.quanyi.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.quanyi.server.TestServer;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Role;
import org.quanyi.server.credit.CreditEntry;
import org.quanyi.server.credit.CreditStatus;
import org.quanyi.server.credit.RegisterWorld;

/// A complaint of an employer up to the sheet of what it can claim, and a rule that two officers
/// suspend, in a real browser, in both languages and on a phone.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RuleSwitchJourneyTest {

    private static final String AGENCY = "示例信用办";

    private static TestServer server;
    private static RegisterWorld world;
    private static Browser browser;
    private static PageWalk walk;
    private static LocalDate today;

    @BeforeAll
    static void open() {
        server = TestServer.fresh("rule-switch-journey").withoutClock();
        today = LocalDate.now(server.get(Clock.class));
        world = new RegisterWorld(server, today.minusMonths(3));
        browser = Browser.open();
        walk = new PageWalk(server, browser);
    }

    @AfterAll
    static void close() {
        walk.close();
        browser.close();
        server.close();
    }

    private static void comeIn(String account, Role role, @Nullable Integer employer) {
        String agency = employer == null ? AGENCY : "";
        walk.comeIn(new Actor(account, role, "经办", agency, null, employer));
    }

    @Test
    @Order(1)
    void aComplaintThatIsUpheldOpensASheet() {
        int employer = world.organisation(681);
        CreditEntry entry =
                world.enter(RegisterWorld.issuedBy(world.listed(employer), AGENCY)).orThrow();
        server.get(CreditStatus.class).answer(entry.code(), "AG-68", "示例查询机关");
        comeIn("rs-hr", Role.EMPLOYER, employer);
        String form = "/employer/credit/complaint";
        walk.send(form, Map.of("words", "客户取消了合同"));
        assertThat(walk.headline()).contains("侵权投诉");
        assertThat(walk.check(List.of("/employer/credit", form))).isEmpty();
        String asked = walk.send(form, Map.of("of", "ENTRY-" + entry.id(), "words", "客户取消了合同"));
        assertThat(asked).startsWith("/employer/credit/cases/");
        assertThat(walk.check(List.of(asked))).isEmpty();
        walk.signOut();

        String number = asked.substring(asked.lastIndexOf('/') + 1);
        comeIn("rs-clerk", Role.CLERK, null);
        String desk = "/desk/cases/" + number;
        browser.visit(server.address() + desk);
        walk.press("main button[value=TAKE_UP]");
        assertThat(walk.check(List.of(desk))).isEmpty();
        walk.send(desk, Map.of("outcome", "UPHELD", "note", "核对以后不是同一家"));
        walk.signOut();
        comeIn("rs-officer", Role.SECOND_OFFICER, null);
        browser.visit(server.address() + "/desk/review/" + number);
        walk.press("main button[value=ACCEPT]");
        walk.signOut();

        sheet(entry, asked);
    }

    private static void sheet(CreditEntry entry, String asked) {
        int employer = entry.employer();
        String sheet = world.register().sheet(entry.id());
        assertThat(sheet).isNotNull();
        comeIn("rs-hr", Role.EMPLOYER, employer);
        String page = "/employer/credit/compensation/" + sheet;
        assertThat(
                        walk.check(
                                List.of(
                                        asked,
                                        page,
                                        "/employer/notices",
                                        "/employer/credit/" + entry.id(),
                                        "/employer/credit/" + entry.id() + "/litigation")))
                .isEmpty();
        walk.send(page, Map.of("note", "合同金额见附件"));
        assertThat(walk.here()).isEqualTo(page);
        walk.signOut();
        comeIn("rs-clerk", Role.CLERK, null);
        String write = "/desk/cases/" + sheet + "/compensation";
        walk.send(write, Map.of("what", "CLAIMED", "note", "收到申请"));
        assertThat(walk.headline()).as("refused, nothing lost").isNotEmpty();
        assertThat(walk.check(List.of(write, "/desk/credit/" + entry.id() + "/litigation")))
                .isEmpty();
        walk.signOut();
    }

    @Test
    @Order(2)
    void aRuleIsSuspendedByTwoAndAnybodyReadsThat() {
        int employer = world.organisation(682);
        CreditEntry entry = world.enter(world.listed(employer)).orThrow();
        comeIn("rs-clerk", Role.CLERK, null);
        String form = "/desk/rules?code=R07";
        assertThat(walk.check(List.of("/desk/rules", form))).isEmpty();
        walk.send(form, Map.of("reason", "核实"));
        assertThat(browser.driver().findElements(By.cssSelector("main [role=alert]"))).hasSize(1);
        send(form, "from", Map.of("reason", "金额标准引用错了，先停下来核实", "document", "会议纪要〔2026〕12号"));
        String asked = walk.here();
        assertThat(asked).startsWith("/desk/cases/");
        assertThat(walk.check(List.of(asked))).isEmpty();
        walk.signOut();
        comeIn("rs-officer", Role.SECOND_OFFICER, null);
        String review = asked.replace("/cases/", "/review/");
        assertThat(walk.check(List.of(review))).isEmpty();
        browser.visit(server.address() + review);
        walk.press("main button[value=ACCEPT]");
        walk.signOut();
        assertThat(world.register().isPublic(entry, today)).isFalse();
        assertThat(walk.check(List.of("/rules/catalogue", "/rules/measures"))).isEmpty();
        browser.visit(server.address() + "/rules/catalogue");
        assertThat(browser.driver().getPageSource()).contains("金额标准引用错了");
        comeIn("rs-clerk", Role.CLERK, null);
        assertThat(walk.check(List.of("/desk/rules"))).isEmpty();
        walk.press("form[action$='/desk/rules/reversals'] button");
        assertThat(walk.here()).isEqualTo("/desk/rules");
        walk.signOut();
        comeIn("rs-auditor", Role.AUDITOR, null);
        assertThat(walk.check(List.of("/oversight/rules", "/oversight/rules?code=M09"))).isEmpty();
        walk.signOut();
        comeIn("rs-hr2", Role.EMPLOYER, employer);
        assertThat(walk.check(List.of("/employer/credit", "/employer/notices"))).isEmpty();
        walk.signOut();
    }

    /// Sends the first form of a page with today as one of its days.
    private static void send(String page, String day, Map<String, String> fields) {
        browser.visit(server.address() + page);
        fields.forEach((name, value) -> {
            By choice = By.cssSelector("main [name='" + name + "'][value='" + value + "']");
            By text = By.cssSelector("main [name='" + name + "']:not([type=radio])");
            var choices = browser.driver().findElements(choice);
            if (choices.isEmpty()) {
                browser.driver().findElement(text).sendKeys(value);
            } else {
                choices.getFirst().click();
            }
        });
        ((JavascriptExecutor) browser.driver())
                .executeScript(
                        "document.getElementById(arguments[0]).value = arguments[1]",
                        day,
                        today.toString());
        walk.press("main form:has([id='" + day + "']) button");
    }
}
