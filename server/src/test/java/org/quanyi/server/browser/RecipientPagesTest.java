package org.quanyi.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.quanyi.server.TestServer;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Role;
import org.quanyi.server.credit.CreditEntry;
import org.quanyi.server.credit.EntryAct;
import org.quanyi.server.credit.Recipient;
import org.quanyi.server.credit.Recipients;
import org.quanyi.server.credit.RegisterWorld;

/// The pages about who is told of an entry and what is withdrawn, in a real browser: the officer
/// prints, sends and records; the employer reads at each step what really left.
class RecipientPagesTest {

    private static TestServer server;
    private static Browser browser;
    private static PageWalk walk;

    @BeforeAll
    static void open() {
        server = TestServer.shared();
        browser = Browser.open();
        walk = new PageWalk(server, browser);
    }

    @AfterAll
    static void close() {
        walk.close();
        browser.close();
    }

    private static void comeIn(String account, Role role, @Nullable Integer employer) {
        walk.comeIn(new Actor(account, role, "函件页", "示例市社会保险经办中心", null, employer));
    }

    @Test
    void aLetterIsPrintedSentAndRecordedAndTheEmployerReadsWhatLeft() {
        LocalDate today = LocalDate.now(server.get(Clock.class));
        RegisterWorld world = new RegisterWorld(server, today.minusMonths(3));
        int employer = world.organisation(4300);
        CreditEntry entry = world.enter(world.told(employer)).orThrow();
        long notice =
                server.get(Recipients.class)
                        .tell(
                                RegisterWorld.THIRD,
                                new Recipients.Telling(
                                        entry.id(),
                                        Recipient.TENDER,
                                        RegisterWorld.TENDERS,
                                        "页告〔2026〕1号"))
                        .orThrow()
                        .id();
        String desk = "/desk/credit";
        String letters = desk + "/notices/" + notice;
        String own = "/employer/credit/" + entry.id();

        comeIn("rp-clerk", Role.CLERK, null);
        assertThat(walk.check(List.of(desk, letters + "/letter"))).isEmpty();
        browser.visit(server.address() + desk);
        walk.press("main form[action$='/notices/" + notice + "'] button[value=sent]");
        assertThat(walk.check(List.of(desk + "?code=" + entry.code()))).isEmpty();
        walk.signOut();

        world.happens(entry, EntryAct.LIFTED, today, RegisterWorld.THIRD, RegisterWorld.FOURTH)
                .orThrow();
        comeIn("rp-hr", Role.EMPLOYER, employer);
        assertThat(walk.check(List.of(own))).isEmpty();
        browser.visit(server.address() + own);
        assertThat(browser.driver().getPageSource()).contains("撤回函还没有送出");
        walk.signOut();

        comeIn("rp-clerk", Role.CLERK, null);
        assertThat(walk.check(List.of(desk + "?code=none", letters + "/withdrawal"))).isEmpty();
        browser.visit(server.address() + desk);
        walk.press("main form[action$='/notices/" + notice + "'] button[value=withdrawn]");
        assertThat(browser.driver().getPageSource())
                .as("without a number it is refused, and said")
                .contains("role=\"alert\"");
        browser.visit(server.address() + desk);
        browser.driver().findElement(By.id("w" + notice)).sendKeys("页撤〔2026〕1号");
        walk.press("main form[action$='/notices/" + notice + "'] button[value=withdrawn]");
        assertThat(walk.check(List.of(desk))).isEmpty();
        walk.signOut();

        comeIn("rp-hr", Role.EMPLOYER, employer);
        assertThat(walk.check(List.of(own, "/employer/credit"))).isEmpty();
        browser.visit(server.address() + own);
        assertThat(browser.driver().getPageSource())
                .contains("等对方确认不再使用")
                .doesNotContain("撤回函还没有送出");
        walk.signOut();
    }
}
