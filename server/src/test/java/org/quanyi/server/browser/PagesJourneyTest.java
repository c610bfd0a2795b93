package org.quanyi.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import org.quanyi.rules.Region;
import org.quanyi.rules.identity.PersonNumber;
import org.quanyi.server.SampleCity;
import org.quanyi.server.SampleList;
import org.quanyi.server.TestServer;
import org.quanyi.server.access.Authority;
import org.quanyi.server.access.Purpose;
import org.quanyi.server.access.Representatives;
import org.quanyi.server.access.StaffRegions;
import org.quanyi.server.demo.CityPlan;
import org.quanyi.server.demo.DemoCity;
import org.quanyi.server.exchange.Agreement;
import org.quanyi.server.exchange.Agreements;
import org.quanyi.server.exchange.Question;

/// Every page of every role, in both languages, in a real browser: no barrier, no overflow, no need
/// for a script.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PagesJourneyTest {

    private static final String SEPTEMBER = "filing-2025-09-mingyuan.gbk.csv";
    private static final PersonNumber FURTHER = SampleCity.number("99010119630412777");
    private static final String OCTOBER = "filing-2025-10-mingyuan.gbk.csv";

    @TempDir private static Path folder = Path.of("");
    private static TestServer server;
    private static Browser browser;
    private static PageWalk walk;
    private static PageWorld world;

    @BeforeAll
    static void open() throws IOException {
        server = TestServer.fresh("pages");
        server.get(DemoCity.class)
                .load(new CityPlan(990100, 60, Month.parse("2026-11")), progress -> {});
        server.get(Agreements.class)
                .make(
                        new Agreement(
                                "PAGES-1",
                                "fund",
                                Question.INSURED_IN_MONTH,
                                "公积金提取办理，须经本人同意",
                                LocalDate.of(2026, 1, 1),
                                LocalDate.of(2036, 12, 31),
                                500,
                                1,
                                null))
                .orThrow();
        browser = Browser.open();
        walk = new PageWalk(server, browser);
        world = new PageWorld(server);
        for (String sample : List.of(SEPTEMBER, OCTOBER)) {
            try (var in = PagesJourneyTest.class.getResourceAsStream("/filing/" + sample)) {
                Files.copy(Objects.requireNonNull(in), folder.resolve(sample));
            }
        }
    }

    @AfterAll
    static void close() {
        walk.close();
        browser.close();
        server.close();
    }

    @Test
    @Order(1)
    void pagesThatNeedNoSignIn() {
        assertThat(
                        walk.check(
                                List.of(
                                        "/",
                                        "/sign-in",
                                        "/sign-in/code",
                                        "/sign-in/passkey",
                                        "/verify",
                                        "/help",
                                        "/figures",
                                        "/credit",
                                        "/rules",
                                        "/rules/calculations/pension",
                                        "/rules/calculations/case-deadline",
                                        "/rules/law/national",
                                        "/rules/law/310000",
                                        "/rules/law/region/310000/contribution/base",
                                        "/rules/law/national/pension/person-rate",
                                        "/rules/law/national/deadline/d11",
                                        "/rules/catalogue",
                                        "/rules/measures",
                                        "/rules/sources/social-insurance-law",
                                        "/accessibility",
                                        "/privacy",
                                        "/problems",
                                        "/problems/file")))
                .isEmpty();
        // The browser itself notes that a page which is not there answered 404.
        assertThat(walk.check(List.of("/nowhere"))).allMatch(f -> f.contains("status of 404"));
        assertThat(walk.check(List.of("/sign-in/refused/unknown")))
                .allMatch(f -> f.contains("status of 403"));
        assertThat(walk.send("/sign-in/code", Map.of("number", world.number("lijianhua"))))
                .isEqualTo("/sign-in/code/enter");
        assertThat(walk.check(List.of("/sign-in/code/enter"))).isEmpty();
    }

    /// An objection that the clerk has taken up.
    private static String inHand() {
        String asked = world.objection();
        browser.visit(server.address() + asked);
        walk.press("main button[value=TAKE_UP]");
        return asked;
    }

    /// A further number for a person, which two officers decide and the person may stop.
    @Test
    @Order(2)
    void pagesOfCasesAndOfTheTwoWhoDecide() {
        walk.signIn("clerk");
        String person = look();
        assertThat(walk.check(world.window(person))).isEmpty();
        assertThat(walk.check(new PageWages(server).desk())).isEmpty();
        String inHand = inHand();
        assertThat(walk.check(List.of(inHand + "/correction"))).isEmpty();
        walk.send(inHand, Map.of("outcome", "UPHELD", "note", "单位漏报，已补上"));
        assertThat(walk.check(world.reviewable("/desk/cases/", "zhangmin"))).isEmpty();
        String asked =
                walk.send(
                        person + "/number",
                        Map.of("number", FURTHER.normalised(), "evidence", "公安变更证明 118"));
        assertThat(asked).startsWith("/desk/cases/B2026-");
        assertThat(
                        walk.check(
                                List.of(
                                        "/desk/cases",
                                        "/desk/cases?number=B2026",
                                        "/desk/letters",
                                        asked,
                                        asked + "/deliveries")))
                .isEmpty();
        walk.signOut();
        walk.signIn("officer");
        String checked = asked.replace("/cases/", "/review/");
        String letter = inHand.replace("/cases/", "/review/") + "/letter";
        List<String> pages = PageListings.review(server, letter, checked);
        assertThat(walk.check(pages)).isEmpty();
        browser.visit(server.address() + checked);
        walk.press("main button[value=ACCEPT]");
        assertThat(walk.check(List.of(checked))).isEmpty();
        walk.signOut();
    }

    /// A clerk's look at the first of the stories.
    private static String look() {
        return walk.send(
                "/desk",
                Map.of(
                        "number",
                        world.number("wangxiaolan"),
                        "purpose",
                        Purpose.COUNTER_SERVICE.name(),
                        "caseNumber",
                        "W-2026-1"));
    }

    @Test
    @Order(3)
    void pagesOfWhoeverACaseConcerns() {
        walk.signIn("wangxiaolan");
        browser.visit(server.address() + "/me/cases");
        walk.press("main h2 a");
        String mine = walk.here();
        assertThat(browser.driver().findElements(By.cssSelector("main form button")))
                .as("the button that stops it")
                .isNotEmpty();
        assertThat(walk.check(List.of("/me/cases", mine))).isEmpty();
        browser.visit(server.address() + mine);
        browser.driver().findElement(By.id("note")).sendKeys("这个号码不是我的");
        walk.press("main form button");
        assertThat(walk.check(List.of(mine))).isEmpty();
        browser.visit(server.address() + "/me/messages");
        walk.press("main .row a");
        assertThat(walk.check(List.of("/me/messages", walk.here()))).isEmpty();
        assertThat(walk.check(world.asked("wangxiaolan"))).isEmpty();
        browser.visit(server.address() + "/me/access");
        walk.press("main a[href$='/objection']");
        assertThat(walk.check(List.of(walk.here()))).isEmpty();
        actForSomebody();
        walk.signOut();
    }

    /// The pages of an authority, and the banner over the pages of whom somebody acts for.
    private static void actForSomebody() {
        int giver = world.account("zhangmin").requirePerson();
        Authority.Terms terms =
                new Authority.Terms(
                        Authority.Basis.CONSENT,
                        Authority.Scope.SEE,
                        LocalDate.now(server.get(Clock.class)).plusDays(30));
        server.get(Representatives.class)
                .give(giver, world.account("wangxiaolan").requirePerson(), terms, "", "zhangmin")
                .orThrow();
        browser.visit(server.address() + "/me/acting");
        walk.press("main th a");
        assertThat(walk.check(List.of("/me/acting", walk.here()))).isEmpty();
        browser.visit(server.address() + "/me/acting");
        walk.press("main form[action$='/begin'] button");
        assertThat(walk.check(List.of("/me", "/acting/limit"))).isEmpty();
        walk.press("aside.acting button");
        assertThat(walk.here()).endsWith("/me/acting");
    }

    @Test
    @Order(4)
    void pagesOfAnInsuredPerson() {
        walk.signIn("wangxiaolan");
        assertThat(
                        walk.check(
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
                                        "/me/access/check",
                                        "/me/statement",
                                        "/me/certificate",
                                        "/me/consents",
                                        "/me/consents/PAGES-1",
                                        "/me/profile",
                                        "/me/credit",
                                        "/me/deletion",
                                        "/me/complaint",
                                        "/me/requests/complaint",
                                        "/me/requests/wage-complaint",
                                        "/me/explanation",
                                        "/me/explanation?about=estimate",
                                        "/sign-in/sessions",
                                        "/sign-in/passkeys",
                                        "/sign-in/again")))
                .isEmpty();
        browser.visit(server.address() + "/me/statement");
        walk.press("main form:not(:has([name=format])) button");
        String issued = walk.here();
        assertThat(walk.check(List.of(issued, issued.replace("/me/statement/", "/verify/"))))
                .isEmpty();
        walk.signOut();
    }

    @Test
    @Order(5)
    void pagesOfAnEmployer() {
        walk.signIn("hr-mingyuan");
        upload(SEPTEMBER);
        browser.visit(server.address() + "/employer/filings/2025-09/confirm");
        By send = By.cssSelector("main form button");
        browser.follow(() -> browser.driver().findElement(send).click());
        assertThat(walk.headline()).contains("收到了");
        ofLongAgo();
        upload(OCTOBER);
        assertThat(walk.headline()).contains("312 行里有 4 行要改");
        assertThat(
                        walk.check(
                                List.of(
                                        "/employer",
                                        "/employer/filings",
                                        "/employer/filings/new",
                                        "/employer/payments",
                                        "/employer/filings/2025-10/check",
                                        "/employer/filings/2025-10/rows/40",
                                        "/employer/filings/2025-10/confirm",
                                        "/employer/filings/2021-03/confirm",
                                        "/employer/filings/2021-03/case",
                                        "/employer/filings/2025-09/receipt")))
                .isEmpty();
        assertThat(walk.check(world.claims("hr-mingyuan"))).isEmpty();
        assertThat(walk.check(new PageWages(server).employer())).isEmpty();
        walk.signOut();
    }

    /// A month that two officers decide about.
    private static void ofLongAgo() {
        try {
            Files.write(
                    folder.resolve("2021.csv"),
                    new SampleList(SampleCity.MINGYUAN, "2021-03")
                            .row("走页甲", SampleList.number("19730206", 301), "6000")
                            .bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        upload("2021.csv");
        assertThat(
                        walk.send(
                                "/employer/filings/2021-03/confirm",
                                Map.of("evidence", "工资单 2021-03")))
                .isEqualTo("/employer/filings/2021-03/case");
        assertThat(walk.headline()).contains("还没有入账");
    }

    private static void upload(String sample) {
        browser.visit(server.address() + "/employer/filings/new");
        WebElement file = browser.driver().findElement(By.id("file"));
        file.sendKeys(folder.resolve(sample).toAbsolutePath().toString());
        browser.follow(file::submit);
    }

    @Test
    @Order(6)
    void aFileThatCannotBeUsedIsRefusedOnThePageItCameFrom() throws IOException {
        walk.signIn("hr-mingyuan");
        Path empty = Files.writeString(folder.resolve("empty.csv"), "");
        browser.visit(server.address() + "/employer/filings/new");
        browser.driver().findElement(By.id("file")).sendKeys(empty.toAbsolutePath().toString());
        browser.driver().findElement(By.id("file")).submit();
        assertThat(browser.driver().getTitle()).startsWith("错误");
        assertThat(browser.driver().findElements(By.cssSelector("[role=alert]"))).hasSize(1);
        walk.signOut();
    }

    @Test
    @Order(7)
    void pagesOfTheAgency() {
        world.protect("zhangmin");
        Map<String, List<String>> pages =
                Map.of(
                        "auditor",
                        world.supervised(),
                        "operator",
                        List.of("/ops"),
                        "boss-mingyuan",
                        List.of("/work"),
                        "legal",
                        PageListings.legal(server),
                        "system",
                        List.of("/work"),
                        "security",
                        List.of(
                                "/security/cases",
                                "/security/grant",
                                world.grant(),
                                "/staff/protections"),
                        "audit",
                        List.of("/work", "/staff/canaries", "/staff/delays"),
                        "clerk",
                        List.of("/staff/ties"));
        pages.forEach((account, paths) -> {
            walk.signIn(account);
            assertThat(walk.check(paths)).as(account).isEmpty();
            walk.signOut();
        });
    }

    @Test
    @Order(8)
    void pagesOfARecordThatOpensAgainstARuleOnly() {
        server.get(StaffRegions.class).assign("clerk", new Region("990199"), "system");
        walk.signIn("clerk");
        String person = look();
        assertThat(walk.check(List.of(person)))
                .isNotEmpty()
                .allMatch(f -> f.contains("status of 403"));
        assertThat(walk.check(List.of(person + "/exception"))).isEmpty();
        walk.signOut();
    }

    @Test
    @Order(9)
    void everyPageOfTheTableWasLookedAt() {
        assertThat(walk.missed()).isEmpty();
    }
}
