package org.quanyi.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.quanyi.rules.Month;
import org.quanyi.server.TestServer;
import org.quanyi.server.demo.CityPlan;
import org.quanyi.server.demo.DemoCity;

/// Every page of every role, in both languages, in a real browser: no barrier, no overflow, no need
/// for a script.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PagesJourneyTest {

    private static final String SEPTEMBER = "filing-2025-09-mingyuan.gbk.csv";
    private static final String OCTOBER = "filing-2025-10-mingyuan.gbk.csv";

    @TempDir private static Path folder = Path.of("");
    private static TestServer server;
    private static Browser browser;

    @BeforeAll
    static void open() throws IOException {
        server = TestServer.fresh("pages");
        server.get(DemoCity.class)
                .load(new CityPlan(990100, 60, Month.parse("2026-11")), progress -> {});
        browser = Browser.open();
        for (String sample : List.of(SEPTEMBER, OCTOBER)) {
            try (var in = PagesJourneyTest.class.getResourceAsStream("/filing/" + sample)) {
                Files.copy(Objects.requireNonNull(in), folder.resolve(sample));
            }
        }
    }

    @AfterAll
    static void close() {
        browser.close();
        server.close();
    }

    private static List<String> check(List<String> paths) {
        List<String> findings = new ArrayList<>();
        for (String language : List.of("", "/en")) {
            for (String path : paths) {
                String name = (language + path).replaceAll("[/?=&]+", "_");
                findings.addAll(
                        PageChecks.findings(browser, name, server.address() + language + path));
            }
        }
        return findings;
    }

    private static void signIn(String account) {
        browser.visit(server.address() + "/sign-in");
        String here =
                "//input[@name='account' and @value='" + account + "']/ancestor::form//button";
        browser.follow(() -> browser.driver().findElement(By.xpath(here)).click());
    }

    private static void signOut() {
        By form = By.cssSelector("form[action$='/sign-out'] button");
        browser.follow(() -> browser.driver().findElement(form).click());
    }

    @Test
    @Order(1)
    void pagesThatNeedNoSignIn() {
        assertThat(
                        check(
                                List.of(
                                        "/",
                                        "/sign-in",
                                        "/verify",
                                        "/help",
                                        "/rules",
                                        "/rules/calculations/pension",
                                        "/rules/calculations/case-deadline",
                                        "/rules/law/national",
                                        "/rules/law/310000",
                                        "/rules/law/region/310000/contribution/base",
                                        "/rules/law/national/pension/person-rate",
                                        "/rules/law/national/deadline/d11",
                                        "/rules/sources/social-insurance-law",
                                        "/accessibility",
                                        "/privacy",
                                        "/problems",
                                        "/problems/file")))
                .isEmpty();
        // The browser itself notes that a page which is not there answered 404.
        assertThat(check(List.of("/nowhere"))).allMatch(f -> f.contains("status of 404"));
    }

    @Test
    @Order(2)
    void pagesOfAnInsuredPerson() {
        signIn("wangxiaolan");
        assertThat(
                        check(
                                List.of(
                                        "/me",
                                        "/me/record",
                                        "/me/record/medical",
                                        "/me/record/pension?gaps=1",
                                        "/me/record/pension?asOf=2026-11-01",
                                        "/me/record/pension/2025-03",
                                        "/me/record/pension/2026-10",
                                        "/me/account",
                                        "/me/estimate",
                                        "/me/estimate?age=60&m=3&sc=stop&wage=abc&ref=8250",
                                        "/me/access",
                                        "/me/statement",
                                        "/me/certificate")))
                .isEmpty();
        signOut();
    }

    @Test
    @Order(3)
    void pagesOfAnEmployer() {
        signIn("hr-mingyuan");
        upload(SEPTEMBER);
        browser.visit(server.address() + "/employer/filings/2025-09/confirm");
        By send = By.cssSelector("main form button");
        browser.follow(() -> browser.driver().findElement(send).click());
        assertThat(browser.driver().findElement(By.tagName("h1")).getText()).contains("收到了");
        upload(OCTOBER);
        assertThat(browser.driver().findElement(By.tagName("h1")).getText())
                .contains("312 行里有 4 行要改");
        assertThat(
                        check(
                                List.of(
                                        "/employer",
                                        "/employer/filings",
                                        "/employer/filings/new",
                                        "/employer/payments",
                                        "/employer/filings/2025-10/check",
                                        "/employer/filings/2025-10/rows/40",
                                        "/employer/filings/2025-10/confirm",
                                        "/employer/filings/2025-09/receipt")))
                .isEmpty();
        signOut();
    }

    private static void upload(String sample) {
        browser.visit(server.address() + "/employer/filings/new");
        WebElement file = browser.driver().findElement(By.id("file"));
        file.sendKeys(folder.resolve(sample).toAbsolutePath().toString());
        browser.follow(file::submit);
    }

    @Test
    @Order(4)
    void aFileThatCannotBeUsedIsRefusedOnThePageItCameFrom() throws IOException {
        signIn("hr-mingyuan");
        Path empty = Files.writeString(folder.resolve("empty.csv"), "");
        browser.visit(server.address() + "/employer/filings/new");
        browser.driver().findElement(By.id("file")).sendKeys(empty.toAbsolutePath().toString());
        browser.driver().findElement(By.id("file")).submit();
        assertThat(browser.driver().getTitle()).startsWith("错误");
        assertThat(browser.driver().findElements(By.cssSelector("[role=alert]"))).hasSize(1);
        signOut();
    }

    @Test
    @Order(5)
    void pagesOfTheAgency() {
        for (String account : List.of("clerk", "auditor", "operator")) {
            signIn(account);
            String home =
                    switch (account) {
                        case "clerk" -> "/desk";
                        case "auditor" -> "/oversight";
                        default -> "/ops";
                    };
            assertThat(check(List.of(home))).as(account).isEmpty();
            signOut();
        }
    }
}
