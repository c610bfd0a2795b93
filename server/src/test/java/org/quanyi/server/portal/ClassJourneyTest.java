package org.quanyi.server.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.quanyi.server.SampleCity;
import org.quanyi.server.TestServer;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.DemoAccounts;
import org.quanyi.server.access.Role;
import org.quanyi.server.signin.SteppedClock;

/// Scenario 20 of the credit rules over HTTP, with its dates: two penalties and a case withdrawn as
/// minor make B for 2025, three make C, none makes A; one of three is annulled in May 2026, and the
/// year is classed anew.
class ClassJourneyTest {

    private static final SteppedClock CLOCK =
            new SteppedClock(Instant.parse("2025-06-03T02:00:00Z"));
    private static final String CLASSES = "/employer/classes";
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.stepped("class-journey", CLOCK);
        SampleCity.open(server);
        DemoAccounts accounts = server.get(DemoAccounts.class);
        accounts.add(new Actor("clerk2", Role.CLERK, "第二人", "示例", null, null));
        accounts.add(new Actor("officer", Role.SECOND_OFFICER, "复核", "示例", null, null));
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static void at(String instant) {
        CLOCK.pass(Duration.between(CLOCK.instant(), Instant.parse(instant)));
    }

    private static Visitor as(String account) {
        return Visitor.as(server, account);
    }

    private static String step(String account, String page, String act, Map<String, String> more) {
        Visitor visitor = as(account);
        Map<String, String> fields = new HashMap<>(more);
        String version =
                Objects.requireNonNull(visitor.page(page).selectFirst("input[name=version]")).val();
        fields.put("version", version);
        fields.put("act", act);
        return visitor.path(visitor.post(page, page, fields));
    }

    private static String number(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static void accepted(String path) {
        step("officer", "/desk/review/" + number(path), "ACCEPT", Map.of());
    }

    private static void decided(String code, String document, String day) {
        Visitor clerk = as("clerk");
        String form = "/desk/decisions/new";
        Map<String, String> typed =
                Map.of(
                        "code", code,
                        "number", document,
                        "form", "PENALTY",
                        "counts", "4",
                        "decided", day,
                        "effective", day,
                        "document", "监察案卷 118");
        accepted(clerk.path(clerk.post(form, form, typed)));
    }

    /// An investigation that is withdrawn as minor and corrected.
    private static void withdrawn(String code) {
        Visitor clerk = as("clerk");
        String form = "/desk/inspections/new";
        Map<String, String> typed = Map.of("code", code, "source", "CHECK", "grounds", "专项检查 7");
        String page = clerk.path(clerk.post(form, form, typed));
        step("clerk2", page, "JOIN", Map.of());
        step("clerk", page, "ANSWER", Map.of("outcome", "CORRECTED", "note", "轻微，已改正"));
        accepted(page);
    }

    /// The class of 2025, told to the employer; the answer is the number of its case.
    private static String told(String code) {
        Visitor clerk = as("clerk");
        String form = "/desk/classes?code=" + code + "&year=2025";
        Map<String, String> typed = Map.of("code", code, "year", "2025", "document", "清单 3");
        String page = clerk.path(clerk.post(form, "/desk/classes", typed));
        accepted(page);
        return number(page);
    }

    private static void decides(String number) {
        step(
                "clerk",
                "/desk/cases/" + number,
                "ANSWER",
                Map.of("outcome", "CLASSED", "note", "没有异议"));
        accepted("/desk/cases/" + number);
    }

    /// The class of 2025 from the notice to the decision; the answer is the number of its case.
    private static String classed(String code, String employer, String letter) {
        at("2026-01-12T02:00:00Z");
        String number = told(code);
        Document notice = as(employer).page("/employer/notices/" + number);
        assertThat(notice.select("h1").text()).isEqualTo("2025 年：打算评为 " + letter + " 级");
        assertThat(notice.select(".lead").text()).contains("2026 年 1 月 19 日", "不回答不等于承认");
        at("2026-01-20T02:00:00Z");
        decides(number);
        assertThat(as(employer).page("/employer/notices/" + number).select("h1").text())
                .isEqualTo("2025 年：评定为 " + letter + " 级");
        return number;
    }

    @Test
    void twoPenaltiesAndAWithdrawnCaseMakeBWithEveryReason() {
        at("2025-06-03T02:00:00Z");
        String code = SampleCity.MINGYUAN;
        decided(code, "示监罚〔2025〕1号", "2025-03-10");
        decided(code, "示监罚〔2025〕2号", "2025-04-10");
        withdrawn(code);
        Document preview = as("mingyuan").page(CLASSES);
        assertThat(preview.text()).contains("2025 年到现在：B 级", "没有任何效果");
        classed(code, "mingyuan", "B");
        Document own = as("mingyuan").page(CLASSES);
        assertThat(own.select("tbody tr").eachText())
                .anyMatch(row -> row.contains("1号") && row.contains("算一份"))
                .anyMatch(row -> row.contains("不算") && row.contains("撤销立案"));
        assertThat(own.select("input[name=wish]")).as("B is never public").isEmpty();
        Document english = as("mingyuan").page("/en" + CLASSES);
        assertThat(english.text()).contains("2025: class B", "minor and corrected", "kept until");
        Document desk = as("clerk").page("/desk/classes?code=" + code + "&year=2025");
        assertThat(desk.text()).contains("是 B 级", "已经评定的");
        assertThat(new Visitor(server).page("/classes").text()).doesNotContain(code);
    }

    @Test
    void oneOfThreeThatIsAnnulledOpensTheYearAgainAndTheEmployerIsTold() {
        at("2025-06-03T02:00:00Z");
        String code = SampleCity.JIANGCHENG;
        for (int number = 1; number <= 3; number++) {
            decided(code, "示监罚〔2025〕1%d号".formatted(number), "2025-0%d-10".formatted(number + 1));
        }
        String first = classed(code, "jiangcheng", "C");
        assertThat(as("jiangcheng").page("/en/employer/notices/" + first).text())
                .contains("2025: class C", "key supervision", "ask for reconsideration by");
        at("2026-05-12T02:00:00Z");
        annulled(code, "示监罚〔2025〕12号");
        Visitor employer = as("jiangcheng");
        assertThat(employer.page("/employer/notices").text()).contains("年度等级：在重新评");
        assertThat(employer.page(CLASSES).text()).contains("2025 年：C 级", "谁都不能拿它来用");
        String again =
                number(
                        Objects.requireNonNull(
                                        employer.page("/employer/notices").selectFirst("h2 a"))
                                .attr("href"));
        assertThat(again).isNotEqualTo(first);
        step("clerk", "/desk/cases/" + again, "PROPOSE", Map.of("note", "照现在登记的评"));
        assertThat(as("jiangcheng").page("/employer/notices/" + again).text())
                .as("no draft is shown")
                .doesNotContain("打算评为");
        accepted("/desk/cases/" + again);
        assertThat(as("jiangcheng").page("/employer/notices/" + again).select("h1").text())
                .isEqualTo("2025 年：打算评为 B 级");
        at("2026-05-20T02:00:00Z");
        decides(again);
        String own = as("jiangcheng").page(CLASSES).text();
        assertThat(own).contains("2025 年：B 级", "已经撤回或被撤销").doesNotContain("2025 年：C 级");
        assertThat(as("jiangcheng").page("/en/employer/notices/" + again).text())
                .contains("2025: class B", "withdrawn or annulled");
    }

    private static void annulled(String code, String document) {
        Visitor clerk = as("clerk");
        String form = "/desk/decisions/end";
        Map<String, String> typed =
                Map.of(
                        "code", code,
                        "number", document,
                        "how", "ANNULLED",
                        "ended", "2026-05-11",
                        "document", "复议决定书 12 号");
        accepted(clerk.path(clerk.post(form, form, typed)));
    }

    @Test
    void noDecisionMakesAWhichIsPublicWhileTheEmployerWishesIt() {
        String code = "91990102MA0000002G";
        int employer = SampleCity.register(server, code, "示例守法工程有限公司");
        server.get(DemoAccounts.class)
                .add(new Actor("keeps-law", Role.EMPLOYER, "经办", "示例守法", null, employer));
        at("2026-01-12T02:00:00Z");
        classed(code, "keeps-law", "A");
        Visitor hr = as("keeps-law");
        Visitor anybody = new Visitor(server);
        assertThat(anybody.page("/classes").text()).doesNotContain(code);
        for (String wish : List.of("yes", "no")) {
            assertThat(hr.page(CLASSES).select("input[name=wish]").val()).isEqualTo(wish);
            hr.post(CLASSES, CLASSES, Map.of("year", "2025", "wish", wish));
            assertThat(anybody.page("/classes").text().contains(code))
                    .isEqualTo(wish.equals("yes"));
            assertThat(anybody.page("/en/classes").text()).contains("no list of B or C");
        }
        assertThat(as("jiangcheng").page(CLASSES).text()).doesNotContain("2025 年：A 级");
    }

    @Test
    void whoeverObjectsIsAnsweredInWords() {
        String code = "91990103MA00000032";
        int employer = SampleCity.register(server, code, "示例异议工程有限公司");
        server.get(DemoAccounts.class)
                .add(new Actor("objects", Role.EMPLOYER, "经办", "示例异议", null, employer));
        at("2025-06-03T02:00:00Z");
        decided(code, "示监罚〔2025〕31号", "2025-03-10");
        at("2026-01-12T02:00:00Z");
        String number = told(code);
        String notice = "/employer/notices/" + number;
        Visitor hr = as("objects");
        Document bare =
                Visitor.parse(hr.post(notice, notice, Map.of("act", "SAY_NOT_SO", "note", "")));
        assertThat(bare.select("[role=alert]")).hasSize(1);
        hr.post(notice, notice, Map.of("act", "SAY_NOT_SO", "note", "31 号决定书写错了单位"));
        assertThat(hr.page(notice).text()).contains("收到你们的异议", "31 号决定书写错了单位");
        String desk = as("clerk").page("/desk/cases/" + number).text();
        assertThat(desk).contains("单位提了异议", "5 个工作日内核实");
        at("2026-01-20T02:00:00Z");
        Map<String, String> answer = Map.of("outcome", "CLASSED", "note", "核对过原件，写的就是你们单位");
        step("clerk", "/desk/cases/" + number, "ANSWER", answer);
        accepted("/desk/cases/" + number);
        assertThat(as("objects").page(notice).text()).contains("评定为 B 级", "核对过原件");
    }
}
